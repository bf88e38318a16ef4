import type { CellPosition, CellRange } from "./address";
import type { Severity } from "./severity";
import type { CellValue } from "./snapshot";

/** Writes a value into one cell; an empty text empties it. The cell keeps its format. A host refuses it on a formula. */
export interface SetCellEdit {
  readonly kind: "set-cell";
  readonly sheetId: string;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/**
 * Inserts empty whole rows: what stood at `row` and below moves down, and everything that refers to it follows. The new
 * rows take formats and height of the row `like`; a merged area moves or grows as Excel has it, and none is added.
 */
export interface InsertRowsEdit {
  readonly kind: "insert-rows";
  readonly sheetId: string;
  /** 0-based: the first new row. */
  readonly row: number;
  readonly count: number;
  /** 0-based, counted before the insertion. */
  readonly like: number;
}

/** Takes whole rows out; what stands below moves up. Made only to undo an insertion. */
export interface DeleteRowsEdit {
  readonly kind: "delete-rows";
  readonly sheetId: string;
  /** 0-based. */
  readonly row: number;
  readonly count: number;
}

/** Joins cells to one area, in place of the merged areas inside it. Only the first cell may hold something. */
export interface MergeEdit {
  readonly kind: "merge";
  readonly sheetId: string;
  readonly range: CellRange;
}

/** Parts every merged area that the range touches, as Excel does; the text stays in the first cell. */
export interface UnmergeEdit {
  readonly kind: "unmerge";
  readonly sheetId: string;
  readonly range: CellRange;
}

/** A change of the workbook as plain data. In a list each one's places are counted after those before it were made. */
export type Edit = SetCellEdit | InsertRowsEdit | DeleteRowsEdit | MergeEdit | UnmergeEdit;

/** What a cell held when edits were planned; an empty text for an empty cell. Places are those before any edit. */
export interface ExpectedCell {
  readonly sheetId: string;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** Edits that are made together or not at all. */
export interface EditBatch {
  readonly edits: readonly Edit[];
  /** Cells the edits rely on: when one holds something else by now, nothing is changed. */
  readonly expected: readonly ExpectedCell[];
  /** New text of the part of ours that travels with the workbook, written with the edits; absent: it stays as it is. */
  readonly ownPart?: string;
}

/** The ranges of one sheet that carry a severity. A cell with several findings stands only under its most serious one. */
export interface SheetMarks {
  readonly sheetId: string;
  readonly severity: Severity;
  readonly ranges: readonly CellRange[];
}

/** A note of ours at a cell; the text's lines are parted by line breaks. */
export interface CellNote extends CellPosition {
  readonly sheetId: string;
  readonly text: string;
}
