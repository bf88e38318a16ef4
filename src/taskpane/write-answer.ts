import type { FixOutcome } from "../app/fix";
import type { FillOutcome, InsertOutcome } from "../fill/fill-types";
import { formatRange } from "../model/address";
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

/** What became of rows that were to be filled. */
export function fillAnswer(outcome: FillOutcome): WriteAnswer {
  if ("why" in outcome) return UNREADABLE;
  const { filled, skipped, undo } = outcome;
  const rows = skipped.map(({ gap, why }) => ({ sheetName: gap.sheetName, level2: gap.level2, why }));
  return {
    written: { kind: "filled", rows: filled.length, skipped: rows },
    undo: filled.length > 0 ? { step: { kind: "filled", rows: filled.length }, batch: undo } : undefined,
  };
}

/** What became of an indicator of this name that was to be inserted. */
export function insertAnswer(outcome: InsertOutcome, name: string): WriteAnswer {
  if ("why" in outcome) {
    if (outcome.why === "unreadable") return UNREADABLE;
    return { written: { kind: "not-inserted", why: outcome.why }, undo: undefined };
  }
  const place = `${outcome.sheetName}!${formatRange(outcome.range)}`;
  return {
    written: { kind: "inserted", name, place },
    undo: { step: { kind: "inserted", name }, batch: outcome.undo },
  };
}
