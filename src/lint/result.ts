import type { Finding } from "../model/finding";
import type { WorkbookReading } from "../table/target-table";

export interface Summary {
  readonly tables: number;
  readonly indicators: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** The verdict on a workbook: what was read, what was found. */
export interface CheckResult extends WorkbookReading {
  /** In workbook order: by sheet, table, row, column; most serious first within a cell. */
  readonly findings: readonly Finding[];
  readonly summary: Summary;
}
