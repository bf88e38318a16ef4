import type { CellRange } from "../model/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";

/** Taller areas are kept aside: they stand over whole sheets. */
const MAX_HEIGHT = 500;

/** The merged areas of a sheet, by row. */
export class SheetMerges {
  readonly #byRow = new Map<number, CellRange[]>();
  readonly #tall: CellRange[] = [];

  constructor({ merges }: Pick<SheetSnapshot, "merges">) {
    for (const merge of merges) {
      if (merge.bottom - merge.top >= MAX_HEIGHT) {
        this.#tall.push(merge);
        continue;
      }
      for (let row = merge.top; row <= merge.bottom; row++) {
        const list = this.#byRow.get(row);
        if (list === undefined) this.#byRow.set(row, [merge]);
        else list.push(merge);
      }
    }
  }

  /** The areas that take part in a row. */
  onRow(row: number): readonly CellRange[] {
    const own = this.#byRow.get(row) ?? [];
    if (this.#tall.length === 0) return own;
    return [...own, ...this.#tall.filter(({ top, bottom }) => top <= row && row <= bottom)];
  }

  /** The area over a cell; undefined for a cell by itself. */
  over(row: number, column: number): CellRange | undefined {
    return this.onRow(row).find(({ left, right }) => left <= column && column <= right);
  }

  /** Whether the cell lies in an area and is not its first: what is written there nobody sees. */
  isHidden(row: number, column: number): boolean {
    const area = this.over(row, column);
    return area !== undefined && (area.top !== row || area.left !== column);
  }
}

/** The merged areas of a workbook's sheets, each sheet's read when it is first asked for; an unknown sheet has none. */
export function mergesBySheet({ sheets }: WorkbookSnapshot): (sheetId: string) => SheetMerges {
  const known = new Map<string, SheetMerges>();
  return (sheetId) => {
    let merges = known.get(sheetId);
    if (merges === undefined) {
      merges = new SheetMerges(sheets.find(({ id }) => id === sheetId) ?? { merges: [] });
      known.set(sheetId, merges);
    }
    return merges;
  };
}
