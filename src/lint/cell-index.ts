import { contains, formatCell } from "../model/address";
import type { SheetCell, SheetSnapshot, SnapshotCell } from "../model/snapshot";

/** A cell's place as a text, by which places are the same. */
export function keyOf(place: SheetCell): string {
  return `${place.sheetId}!${formatCell(place)}`;
}

/** Cells of a workbook by their place. */
export class CellIndex {
  readonly #sheets: ReadonlyMap<string, SheetSnapshot>;
  readonly #rows = new Map<string, ReadonlyMap<number, readonly SnapshotCell[]>>();

  constructor(sheets: readonly SheetSnapshot[]) {
    this.#sheets = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  }

  /** An empty text for a sheet that is not there. */
  sheetName(sheetId: string): string {
    return this.#sheets.get(sheetId)?.name ?? "";
  }

  isProtected(sheetId: string): boolean {
    return this.#sheets.get(sheetId)?.isProtected ?? false;
  }

  at({ sheetId, row, column }: SheetCell): SnapshotCell | undefined {
    let rows = this.#rows.get(sheetId);
    if (rows === undefined) {
      rows = new Map(this.#sheets.get(sheetId)?.rows.map((entry) => [entry.row, entry.cells]));
      this.#rows.set(sheetId, rows);
    }
    return rows.get(row)?.find((cell) => cell.column === column);
  }

  /** Whether a merged area hides the cell. */
  isHidden(place: SheetCell): boolean {
    const merges = this.#sheets.get(place.sheetId)?.merges ?? [];
    return merges.some((merge) => contains(merge, place) && (merge.top !== place.row || merge.left !== place.column));
  }
}
