import type { WorkbookSnapshot } from "../model/snapshot";
import type { TargetTable } from "../table/target-table";
import { compact } from "../value/text";
import { yearOf } from "./known-values";

/** `（2025年度）` stands by itself below the title of the national form. */
const YEAR_LINE = /^[(（]?(20\d\d)年度?[)）]?$/;
const MAX_LINE = 20;

interface YearLine {
  readonly column: number;
  readonly year: number;
}

/** The years that tables are for. A sheet is read when it is first asked for. */
export class TableYears {
  readonly #snapshot: WorkbookSnapshot;
  readonly #lines = new Map<string, ReadonlyMap<number, readonly YearLine[]>>();

  constructor(snapshot: WorkbookSnapshot) {
    this.#snapshot = snapshot;
  }

  /** The year that the table's own texts name, else that of the line in its head; undefined where neither tells one. */
  of(table: TargetTable): number | undefined {
    return yearOf(table) ?? this.#ofLine(table);
  }

  #ofLine({ sheetId, range, headerRange }: TargetTable): number | undefined {
    const lines = this.#linesOf(sheetId);
    for (let row = range.top; lines.size > 0 && row < headerRange.top; row++) {
      const line = lines.get(row)?.find(({ column }) => range.left <= column && column <= headerRange.right);
      if (line !== undefined) return line.year;
    }
    return undefined;
  }

  /** By row. */
  #linesOf(sheetId: string): ReadonlyMap<number, readonly YearLine[]> {
    const known = this.#lines.get(sheetId);
    if (known !== undefined) return known;
    const lines = new Map<number, readonly YearLine[]>();
    for (const { row, cells } of this.#snapshot.sheets.find(({ id }) => id === sheetId)?.rows ?? []) {
      const own = cells.flatMap(({ column, value }): readonly YearLine[] => {
        if (typeof value !== "string" || value.length > MAX_LINE) return [];
        const year = YEAR_LINE.exec(compact(value))?.[1];
        return year === undefined ? [] : [{ column, year: Number(year) }];
      });
      if (own.length > 0) lines.set(row, own);
    }
    this.#lines.set(sheetId, lines);
    return lines;
  }
}
