import type { FixOutcome } from "../app/fix";
import type { Written } from "./pane-state";
import type { UndoStep } from "./undo-step";

/** What was written, and how to take it back; undefined where there is nothing to take back. */
export interface WriteAnswer {
  readonly written: Written;
  readonly undo: UndoStep | undefined;
}

/** Rows can't be noted beside settings that can't be read, so nothing was written. */
export const UNREADABLE: WriteAnswer = { written: { kind: "unreadable" }, undo: undefined };

/** What became of fixes. */
export function fixAnswer({ fixed, skipped, undo }: FixOutcome): WriteAnswer {
  const places = fixed.length;
  return {
    written: { kind: "fixed", places, skipped },
    undo: places > 0 ? { step: { kind: "fixed", places }, batch: undo } : undefined,
  };
}
