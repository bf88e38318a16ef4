import type { CellRange } from "../../model/address";
import type { CellValue, SnapshotCell, SnapshotRow } from "../../model/snapshot";
import { HostError } from "../port";

/** Cells as Excel gives them: rows of columns, all of the same size. */
export interface CellMatrix {
  /** 0-based. */
  readonly top: number;
  readonly left: number;
  readonly values: unknown;
  readonly numberFormats: unknown;
  /** Absent where the sheet holds no formula. For a cell without one its value stands here too. */
  readonly formulas?: unknown;
}

/**
 * The rows that hold something. An empty cell has no entry unless it holds a formula. Throws HostError `too-large` when
 * Excel has left the matrix out, which it does without a word when there are too many cells.
 */
export function rowsOf(matrix: CellMatrix, sheetName: string): SnapshotRow[] {
  const values = matrixOf(matrix.values, sheetName);
  const numberFormats = matrixOf(matrix.numberFormats, sheetName);
  const formulas = matrix.formulas === undefined ? [] : matrixOf(matrix.formulas, sheetName);
  const rows: SnapshotRow[] = [];
  values.forEach((columns, rowIndex) => {
    const cells: SnapshotCell[] = [];
    columns.forEach((raw, columnIndex) => {
      const value = valueOf(raw);
      const formula = formulaOf(formulas[rowIndex]?.[columnIndex], value);
      if (value === "" && formula === undefined) return;
      const numberFormat = numberFormats[rowIndex]?.[columnIndex];
      const isGeneral = typeof numberFormat !== "string" || numberFormat === "General" || numberFormat === "";
      cells.push({
        column: matrix.left + columnIndex,
        value,
        ...(formula === undefined ? {} : { formula }),
        ...(isGeneral ? {} : { numberFormat }),
      });
    });
    if (cells.length > 0) rows.push({ row: matrix.top + rowIndex, cells });
  });
  return rows;
}

/** Merges by upper left corner; a merge that was reported for two neighbouring bands is taken once. */
export function distinctMerges(merges: readonly CellRange[]): CellRange[] {
  const byCorner = new Map(merges.map((merge) => [`${merge.top},${merge.left}`, merge]));
  return [...byCorner.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}

/** A matrix as Excel gives it. Throws HostError `too-large` when Excel has left it out. */
export function matrixOf(matrix: unknown, sheetName: string): readonly (readonly unknown[])[] {
  if (!Array.isArray(matrix)) throw new HostError("too-large", sheetName);
  const rows: readonly unknown[] = matrix;
  return rows.map((columns): readonly unknown[] => (Array.isArray(columns) ? columns : []));
}

/** A cell's value as Excel gives it. */
export function valueOf(raw: unknown): CellValue {
  return typeof raw === "string" || typeof raw === "number" || typeof raw === "boolean" ? raw : "";
}

/** A text that begins with `=` is no formula: it stands among the values just as it does among the formulas. */
export function formulaOf(raw: unknown, value: CellValue): string | undefined {
  return typeof raw === "string" && raw.startsWith("=") && raw !== value ? raw : undefined;
}
