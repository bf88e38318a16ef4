import { rangeAt, unionRange, type CellRange } from "../../model/address";
import type { Edit } from "../../model/edit";
import type { Selection } from "../port";

/** The cells that edits write to on the sheet of the first of them. */
export function placeOf(edits: readonly Edit[]): Selection | undefined {
  const [first] = edits;
  if (first === undefined) return undefined;
  const ranges = edits.flatMap((edit) => (edit.sheetId === first.sheetId ? rangeOf(edit) : []));
  return { sheetId: first.sheetId, range: ranges.reduce(unionRange) };
}

function rangeOf(edit: Edit): CellRange {
  if (edit.kind === "set-cell") return rangeAt(edit);
  if (edit.kind === "merge" || edit.kind === "unmerge") return edit.range;
  return { top: edit.row, left: 0, bottom: edit.row + edit.count - 1, right: 0 };
}
