import type { DeleteRowsEdit, InsertRowsEdit } from "../../model/edit";
import { moveSpan } from "../../model/row-change";
import { RowOrigins } from "../../model/row-origins";
import type { RowLayout, SheetLayout } from "./layout";

/**
 * A sheet's looks after rows came in and went out: rows take theirs and their notes along, new ones have the looks of the
 * row they are like, and are seen though it be hidden.
 */
export function moveLayout(layout: SheetLayout, changes: readonly (InsertRowsEdit | DeleteRowsEdit)[]): SheetLayout {
  if (changes.length === 0) return layout;
  let frozenRows = layout.frozenRows;
  let end = 0;
  for (const row of [...layout.rows.keys(), ...layout.notes.keys()]) end = Math.max(end, row + 1);
  const origins = new RowOrigins();
  for (const change of changes) {
    origins.add(change);
    if (change.kind === "insert-rows") end = Math.max(end, change.row) + change.count;
    if (frozenRows > 0) frozenRows = (moveSpan({ first: 0, last: frozenRows - 1 }, change)?.last ?? -1) + 1;
  }
  const rows = new Map<number, RowLayout>();
  const notes = new Map<number, ReadonlyMap<number, string>>();
  for (const { row, count, origin, isNew } of origins.runs()) {
    for (let index = 0; index < count && row + index < end; index++) {
      const entry = layout.rows.get(isNew ? origin : origin + index);
      if (entry !== undefined) rows.set(row + index, isNew ? { ...entry, hidden: false } : entry);
      const noted = isNew ? undefined : layout.notes.get(origin + index);
      if (noted !== undefined) notes.set(row + index, noted);
    }
  }
  return { ...layout, frozenRows, rows, notes };
}
