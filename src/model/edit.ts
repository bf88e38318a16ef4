import type { CellRange } from "./address";
import type { Severity } from "./severity";
import type { CellValue } from "./snapshot";

/** Writes a value into one cell. A host refuses it on a formula. */
export interface SetCellEdit {
  readonly kind: "set-cell";
  readonly sheetId: string;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** The ranges of one sheet that carry a severity. A cell with several findings stands only under its most serious one. */
export interface SheetMarks {
  readonly sheetId: string;
  readonly severity: Severity;
  readonly ranges: readonly CellRange[];
}
