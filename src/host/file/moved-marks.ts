import type { CellRange } from "../../model/address";
import type { CellNote, SheetMarks } from "../../model/edit";
import { moveRange } from "../../model/row-change";
import type { RowEdit } from "./splice/workbook-changes";

/** The marks of a sheet after rows came in and went out; none where all marked rows are gone. */
export function moveMarks(mark: SheetMarks, edits: readonly RowEdit[]): readonly SheetMarks[] {
  const ranges = mark.ranges.flatMap((range) => movedRange(range, edits) ?? []);
  return ranges.length === 0 ? [] : [{ ...mark, ranges }];
}

/** A note after rows came in and went out; none where its row is gone. */
export function moveNote(note: CellNote, edits: readonly RowEdit[]): readonly CellNote[] {
  const { row, column } = note;
  const moved = movedRange({ top: row, left: column, bottom: row, right: column }, edits);
  return moved === undefined ? [] : [{ ...note, row: moved.top }];
}

/** Where a range is after rows came in and went out; undefined where all its rows are gone. */
export function movedRange(range: CellRange, edits: readonly RowEdit[]): CellRange | undefined {
  let moved: CellRange | undefined = range;
  for (const edit of edits) moved = moved && moveRange(moved, edit);
  return moved;
}
