import { unionRange, type CellRange } from "../../src/model/address";
import { shiftRows } from "./areas";
import { GENERAL, type CellContent } from "./cell-text";

/** Whether nothing can be seen of the cell. */
function isBare(content: CellContent): boolean {
  return !isFilled(content) && (content.numberFormat ?? GENERAL) === GENERAL && content.format === undefined;
}

/** Whether the cell counts for a used range that looks at values only. */
function isFilled(content: CellContent): boolean {
  return content.formula !== undefined || content.value !== "";
}

/** The cells of a sheet that hold or carry something. Rows and columns are 0-based. */
export class CellGrid {
  private rows = new Map<number, Map<number, CellContent>>();

  get(row: number, column: number): CellContent | undefined {
    return this.rows.get(row)?.get(column);
  }

  /** A content that is empty and has no format takes the cell away. */
  set(row: number, column: number, content: CellContent): void {
    const cells = this.rows.get(row) ?? new Map<number, CellContent>();
    if (isBare(content)) cells.delete(column);
    else cells.set(column, content);
    if (cells.size > 0) this.rows.set(row, cells);
    else this.rows.delete(row);
  }

  /** In reading order. */
  *entries(area?: CellRange): Generator<{ row: number; column: number; content: CellContent }> {
    const rows = [...this.rows].sort(([a], [b]) => a - b);
    for (const [row, cells] of rows) {
      if (area !== undefined && (row < area.top || row > area.bottom)) continue;
      for (const [column, content] of [...cells].sort(([a], [b]) => a - b)) {
        if (area === undefined || (column >= area.left && column <= area.right)) yield { row, column, content };
      }
    }
  }

  /**
   * The smallest area around everything used; undefined on an empty sheet. Formulas count as values.
   * Modelled; to verify: a formula that gives an empty text counts too, merged areas without content do not.
   */
  usedArea(valuesOnly: boolean): CellRange | undefined {
    let area: CellRange | undefined;
    for (const [row, cells] of this.rows) {
      for (const [column, content] of cells) {
        if (valuesOnly && !isFilled(content)) continue;
        const cell = { top: row, left: column, bottom: row, right: column };
        area = area === undefined ? cell : unionRange(area, cell);
      }
    }
    return area;
  }

  /** Puts rows in (count > 0) or takes rows out (count < 0) at `at`. */
  shift(at: number, count: number): void {
    const shifted = new Map<number, Map<number, CellContent>>();
    for (const [row, cells] of this.rows) {
      const place = shiftRows({ top: row, left: 0, bottom: row, right: 0 }, at, count);
      if (place !== undefined) shifted.set(place.top, cells);
    }
    this.rows = shifted;
  }
}
