import type { CellPosition, CellRange } from "./address";

/** What a cell holds. Dates are serial numbers with a date format, as in the file. Excel's errors are text such as `#REF!`. */
export type CellValue = string | number | boolean;

/** A cell that holds a value or a formula. Empty cells, formatted or not, have no entry. */
export interface SnapshotCell {
  /** 0-based. */
  readonly column: number;
  /** For a formula: its last computed value; an empty text when there is none. */
  readonly value: CellValue;
  /** With its leading `=`; present only on a formula. */
  readonly formula?: string;
  /** Excel's format code (`0%`); absent means `General`. */
  readonly numberFormat?: string;
}

/** A row that holds at least one cell. */
export interface SnapshotRow {
  /** 0-based. */
  readonly row: number;
  /** Ascending by column. */
  readonly cells: readonly SnapshotCell[];
}

export type SheetVisibility = "visible" | "hidden" | "veryHidden";

export interface SheetSnapshot {
  /** Stable while the workbook is open, whatever the sheet is called: Excel's worksheet id, or the part's sheetId in a file. */
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Sheet protection is on: it can be read and not written. */
  readonly isProtected: boolean;
  /** It says itself that it is a report of ours, which speaks of the workbook and is no part of it. */
  readonly isReport?: boolean;
  /** Ascending; only rows that hold something. */
  readonly rows: readonly SnapshotRow[];
  readonly merges: readonly CellRange[];
}

/** A cell of a workbook; 0-based. */
export interface SheetCell extends CellPosition {
  readonly sheetId: string;
}

/** A whole workbook as plain data, in tab order. Chart and dialog sheets are not in it. */
export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  /** Serial numbers count from 1904-01-01 instead of 1899-12-30. */
  readonly uses1904Dates: boolean;
  /** XML text of the part of ours that travels with the workbook (profile, suppressions); absent when there is none. */
  readonly ownPart?: string;
  /** Text of our custom document property; absent when there is none. */
  readonly stamp?: string;
  /**
   * Formulas whose values were computed before something that they refer to was changed; absent when there are none, as
   * always where the host computes.
   */
  readonly staleFormulas?: readonly SheetCell[];
}
