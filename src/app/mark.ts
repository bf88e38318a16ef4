import type { MarkResult, WorkbookHost } from "../host/port";
import { marksOf } from "../lint/marks";
import type { Finding } from "../model/finding";

/** Marks the findings' cells, replacing earlier marks of ours. */
export async function markFindings(host: WorkbookHost, findings: readonly Finding[]): Promise<MarkResult> {
  return host.mark(marksOf(findings));
}
