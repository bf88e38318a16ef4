import { parseRange } from "../../src/model/address";
import type { CellValue, SheetSnapshot, SnapshotCell, WorkbookSnapshot } from "../../src/model/snapshot";

/** A cell of a test sheet: a plain value, or one with a number format or a formula; null is empty. */
export type TestCell = CellValue | null | { value: CellValue; numberFormat?: string; formula?: string };

export interface TestSheet {
  name?: string;
  rows: readonly (readonly TestCell[])[];
  /** A1 addresses. */
  merges?: readonly string[];
  visibility?: SheetSnapshot["visibility"];
  isProtected?: boolean;
}

/** A workbook snapshot from rows of cells; the first row is row 1. Empty texts are no cells, as in a real snapshot. */
export function workbookOf(...sheets: readonly TestSheet[]): WorkbookSnapshot {
  return { uses1904Dates: false, sheets: sheets.map(toSheet) };
}

function toSheet(sheet: TestSheet, index: number): SheetSnapshot {
  return {
    id: `s${index + 1}`,
    name: sheet.name ?? `Sheet${index + 1}`,
    visibility: sheet.visibility ?? "visible",
    isProtected: sheet.isProtected ?? false,
    merges: (sheet.merges ?? []).map((address) => {
      const range = parseRange(address);
      if (range === undefined) throw new Error(`no range: ${address}`);
      return range;
    }),
    rows: sheet.rows.flatMap((cells, row) => {
      const filled = cells.flatMap((cell, column) => toCell(cell, column) ?? []);
      return filled.length === 0 ? [] : [{ row, cells: filled }];
    }),
  };
}

function toCell(cell: TestCell, column: number): SnapshotCell | undefined {
  if (cell === null || cell === "") return undefined;
  return typeof cell === "object" ? { column, ...cell } : { column, value: cell };
}
