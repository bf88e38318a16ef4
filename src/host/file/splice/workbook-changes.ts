import type { CellRange } from "../../../model/address";
import type { CellNote, DeleteRowsEdit, Edit, InsertRowsEdit, SheetMarks } from "../../../model/edit";
import type { Palette } from "../../../model/mark-looks";
import type { CellValue } from "../../../model/snapshot";
import type { NewSheet } from "../../port";

/** Whole rows that came in or went out, made one after the other. */
export type RowEdit = InsertRowsEdit | DeleteRowsEdit;

export function isRowEdit(edit: Edit): edit is RowEdit {
  return edit.kind === "insert-rows" || edit.kind === "delete-rows";
}

/** What is other in one sheet than in the file. */
export interface SheetChanges {
  /** In the order in which they were made; empty when they took each other back. */
  readonly rowEdits: readonly RowEdit[];
  /** By row and column (0-based, after the row changes): what cells hold now; an empty text for nothing. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, CellValue>>;
  /** All merged areas as they are now; absent when they are those of the file, moved with their rows. */
  readonly merges?: readonly CellRange[];
}

export interface AddedSheet {
  /** Sheet id that is free in the file. */
  readonly id: string;
  readonly sheet: NewSheet;
}

/** What is other in a workbook than in its file. */
export interface WorkbookChanges {
  /** By sheet id; only sheets that changed. */
  readonly sheets: ReadonlyMap<string, SheetChanges>;
  /** All marks as they are to be; absent: those in the file stay. Protected sheets keep theirs in any case. */
  readonly marks?: readonly SheetMarks[];
  /** What they look like. */
  readonly palette?: Palette;
  /** All notes of ours as they are to be; absent: those in the file stay. Protected sheets keep theirs in any case. */
  readonly notes?: readonly CellNote[];
  /** Text of our part; empty: it is taken out; absent: it stays. */
  readonly ownPart?: string;
  /** Text of our custom document property; empty: it is taken out; absent: it stays. */
  readonly stamp?: string;
  /** Sheets to be added behind the others, in order, under names that are free; what was changed in them stands in `sheets`. */
  readonly addedSheets: readonly AddedSheet[];
  /** Ids of sheets of the file that are gone. */
  readonly removedSheets: ReadonlySet<string>;
}
