import { HostError } from "../host/port";
import type { PaneOperation } from "../i18n/zh-CN/pane";
import type { Failure } from "./pane-state";

/** What the officer is told of something that was thrown. */
export function failureOf(operation: PaneOperation, error: unknown): Failure {
  if (error instanceof HostError) return { operation, code: error.code, detail: error.detail };
  return { operation, code: "failed", detail: error instanceof Error ? error.message : String(error) };
}
