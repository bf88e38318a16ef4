import type { CellRange } from "../model/address";
import { unionRange } from "../model/address";
import type { HeaderKind } from "./labels";
import type { GridCell, SheetGrid } from "./sheet-grid";

/** The row of column labels above an indicator block. */
export interface IndicatorHeader {
  readonly range: CellRange;
  /** First column of each label; 0-based. Level 1 may be missing where level 2 says it all, and the reverse. */
  readonly columns: Readonly<Partial<Record<Exclude<HeaderKind, "weakName">, number>>> & {
    readonly name: number;
    readonly value: number;
  };
}

/** Finds every header of an indicator block, from top to bottom and left to right. */
export function findHeaders(grid: SheetGrid): readonly IndicatorHeader[] {
  const headers: IndicatorHeader[] = [];
  for (const row of grid.rows) {
    if (!row.cells.some((cell) => cell.label?.header === "value")) continue;
    for (const group of sideBySide(row.cells)) {
      const header = readHeader(group);
      if (header !== undefined) headers.push(header);
    }
  }
  return headers;
}

/** Cuts a row of labels where a label comes a second time: two tables beside each other. */
function sideBySide(cells: readonly GridCell[]): readonly (readonly GridCell[])[] {
  const groups: GridCell[][] = [];
  let group: GridCell[] = [];
  const seen = new Set<HeaderKind>();
  for (const cell of cells) {
    const kind = cell.label?.header;
    if (kind === undefined) continue;
    if (seen.has(kind)) {
      groups.push(group);
      group = [];
      seen.clear();
    }
    seen.add(kind);
    group.push(cell);
  }
  groups.push(group);
  return groups;
}

function readHeader(cells: readonly GridCell[]): IndicatorHeader | undefined {
  const columns: Partial<Record<HeaderKind, number>> = {};
  for (const cell of cells) if (cell.label?.header !== undefined) columns[cell.label.header] = cell.range.left;
  const { weakName, ...known } = columns;
  const name = known.name ?? weakName;
  if (name === undefined || known.value === undefined) return undefined;
  if (known.level1 === undefined && known.level2 === undefined) return undefined;
  const members = known.name === undefined ? cells : cells.filter((cell) => cell.label?.header !== "weakName");
  const range = members.map((cell) => cell.range).reduce(unionRange);
  return { range, columns: { ...known, name, value: known.value } };
}
