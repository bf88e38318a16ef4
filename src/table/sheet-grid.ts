import type { CellRange } from "../model/address";
import type { SheetSnapshot, SnapshotCell } from "../model/snapshot";
import { displayText } from "../value/cell-text";
import { trimSpace } from "../value/text";
import type { Label } from "./labels";
import type { Field } from "./target-table";
import type { Words } from "./words";

/** A cell that shows something, with its label if it is one. */
export interface GridCell {
  /** The cell, or the merged area it shows in. */
  readonly range: CellRange;
  /** As shown, trimmed; never empty. */
  readonly text: string;
  readonly source: SnapshotCell;
  readonly label: Label | undefined;
}

export interface GridRow {
  readonly row: number;
  /** Ascending by column. */
  readonly cells: readonly GridCell[];
}

/** A sheet prepared for reading: only what shows, each cell with its merged area. */
export interface SheetGrid {
  /** What labels and classes are called. */
  readonly words: Words;
  /** Ascending; rows that show nothing are left out. */
  readonly rows: readonly GridRow[];
  rowAt(row: number): GridRow | undefined;
  /** The rows strictly between two row numbers. */
  rowsBetween(above: number, below: number): readonly GridRow[];
  /** The merged area whose top left cell this is, or the cell alone. */
  rangeFrom(row: number, column: number): CellRange;
}

/** Prepares a sheet. `words` may be shared between the sheets of a workbook. */
export function buildGrid(sheet: SheetSnapshot, uses1904Dates: boolean, words: Words): SheetGrid {
  const merges = new Map<number, CellRange>();
  for (const merge of sheet.merges) merges.set(keyOf(merge.top, merge.left), merge);
  const rangeFrom = (row: number, column: number): CellRange =>
    merges.get(keyOf(row, column)) ?? { top: row, left: column, bottom: row, right: column };

  const rows: GridRow[] = [];
  const byNumber = new Map<number, GridRow>();
  const isCovered = coveredBy(sheet.merges);
  for (const { row, cells } of sheet.rows) {
    const shown: GridCell[] = [];
    for (const source of cells) {
      if (isCovered(row, source.column)) continue;
      const text = trimSpace(displayText(source, uses1904Dates));
      if (text === "") continue;
      shown.push({ range: rangeFrom(row, source.column), text, source, label: words.label(text) });
    }
    if (shown.length === 0) continue;
    const gridRow = { row, cells: shown };
    rows.push(gridRow);
    byNumber.set(row, gridRow);
  }
  const rowsBetween = (above: number, below: number): readonly GridRow[] =>
    rows.slice(indexOf(rows, above + 1), indexOf(rows, below));
  return { words, rows, rowAt: (row) => byNumber.get(row), rowsBetween, rangeFrom };
}

/** The cell that stands exactly at a column of a row, if it shows something. */
export function cellAt(row: GridRow | undefined, column: number): GridCell | undefined {
  if (row === undefined) return undefined;
  for (const cell of row.cells) {
    if (cell.range.left === column) return cell;
    if (cell.range.left > column) return undefined;
  }
  return undefined;
}

/** The field a cell holds. */
export function fieldOf(cell: GridCell): Field {
  return {
    range: firstCellOf(cell.range),
    area: cell.range,
    text: cell.text,
    value: cell.source.value,
    isFormula: cell.source.formula !== undefined,
    sharesLabelCell: false,
  };
}

/** The field at a place, blank when nothing shows there. */
export function fieldAt(grid: SheetGrid, row: number, column: number): Field {
  const cell = cellAt(grid.rowAt(row), column);
  return cell === undefined ? blankField(grid.rangeFrom(row, column)) : fieldOf(cell);
}

/** A field with nothing in it. */
export function blankField(area: CellRange): Field {
  return { range: firstCellOf(area), area, text: "", value: "", isFormula: false, sharesLabelCell: false };
}

/**
 * Tells the cells that a merged area hides: some programs leave values there, which nobody sees. To be asked row by row
 * from the top, so that thousands of merged areas cost no more than those a row meets.
 */
function coveredBy(merges: readonly CellRange[]): (row: number, column: number) => boolean {
  const byTop = [...merges].sort((a, b) => a.top - b.top);
  let next = 0;
  let met: CellRange[] = [];
  let metRow = -1;
  return (row, column) => {
    if (row !== metRow) {
      metRow = row;
      met = met.filter((merge) => merge.bottom >= row);
      for (let merge = byTop[next]; merge !== undefined && merge.top <= row; merge = byTop[++next]) {
        if (merge.bottom >= row) met.push(merge);
      }
    }
    return met.some(
      (merge) => column >= merge.left && column <= merge.right && (column !== merge.left || row !== merge.top),
    );
  };
}

/** Index of the first row at or below a row number; a binary search, since a sheet may hold thousands of tables. */
function indexOf(rows: readonly GridRow[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle]?.row ?? Infinity) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A merged area is addressed by its first cell, as in Excel's name box. */
function firstCellOf(area: CellRange): CellRange {
  const isOneCell = area.top === area.bottom && area.left === area.right;
  return isOneCell ? area : { top: area.top, left: area.left, bottom: area.top, right: area.left };
}

function keyOf(row: number, column: number): number {
  return row * 16_384 + column;
}
