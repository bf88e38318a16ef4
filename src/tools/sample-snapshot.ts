import { formatCell, type CellRange } from "../model/address";
import type { SheetSnapshot, SnapshotCell, SnapshotRow, WorkbookSnapshot } from "../model/snapshot";
import {
  hasContent,
  styleOf,
  type CellDescription,
  type SheetDescription,
  type WorkbookDescription,
} from "../model/workbook-description";

/**
 * What a host would read from the workbook once it is written: cells without content are left out, and so are all cells
 * of a merged area but its first. Sheet ids are `1`, `2` … in tab order, as the writer numbers them.
 */
export function toSnapshot(workbook: WorkbookDescription): WorkbookSnapshot {
  return {
    sheets: workbook.sheets.map((sheet, index) => sheetSnapshot(workbook, sheet, `${index + 1}`)),
    uses1904Dates: workbook.uses1904Dates ?? false,
  };
}

function sheetSnapshot(workbook: WorkbookDescription, sheet: SheetDescription, id: string): SheetSnapshot {
  const merges = sheet.merges ?? [];
  const covered = new Set(merges.flatMap(coveredBy));
  const rows = new Map<number, SnapshotCell[]>();
  for (const cell of sheet.cells) {
    if (!hasContent(cell) || covered.has(formatCell(cell))) continue;
    const cells = rows.get(cell.row) ?? [];
    rows.set(cell.row, cells);
    cells.push(cellSnapshot(workbook, cell));
  }
  return {
    id,
    name: sheet.name,
    visibility: sheet.visibility ?? "visible",
    isProtected: sheet.isProtected ?? false,
    rows: [...rows].map(toRow).sort((a, b) => a.row - b.row),
    merges,
  };
}

/** Addresses of all cells of a merged area but its first. */
function coveredBy(merge: CellRange): string[] {
  const addresses: string[] = [];
  for (let row = merge.top; row <= merge.bottom; row++) {
    for (let column = merge.left; column <= merge.right; column++) addresses.push(formatCell({ row, column }));
  }
  return addresses.slice(1);
}

function toRow([row, cells]: readonly [number, SnapshotCell[]]): SnapshotRow {
  return { row, cells: cells.sort((a, b) => a.column - b.column) };
}

function cellSnapshot(workbook: WorkbookDescription, cell: CellDescription): SnapshotCell {
  const numberFormat = styleOf(workbook, cell).numberFormat ?? "General";
  return {
    column: cell.column,
    value: cell.value ?? "",
    ...(cell.formula !== undefined && { formula: cell.formula }),
    ...(numberFormat !== "General" && { numberFormat }),
  };
}
