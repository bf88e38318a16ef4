import { formatRange, parseRange, type CellRange } from "../../src/model/address";
import { FIRST_INDICATOR_ROW } from "./good-table";
import type { TestCell, TestSheet } from "./grid";

/** A way to put the good table's sheets into a workbook. */
export interface Arrangement {
  readonly name: string;
  readonly arrange: (tables: readonly TestSheet[]) => readonly TestSheet[];
  /** Where a range of a table stands (A1): the table's number from 0, and how many rows each table has. */
  readonly place: (range: string, table: number, heights: readonly number[]) => string;
}

/** Rows between two tables of one sheet. */
const GAP = 3;
/** C5 is where a table begins that is moved. */
const ROWS_DOWN = 4;
const COLUMNS_RIGHT = 2;

export const ARRANGEMENTS: readonly Arrangement[] = [
  {
    name: "a table on each sheet",
    arrange: (tables) => tables.map((table, index) => ({ ...table, name: `Sheet${index + 1}` })),
    place: (range, table) => `Sheet${table + 1}!${range}`,
  },
  {
    name: "all tables on one sheet",
    arrange: (tables) => {
      const heights = tables.map(({ rows }) => rows.length);
      return [
        {
          rows: tables.flatMap(({ rows }) => [...rows, ...Array<readonly TestCell[]>(GAP).fill([])]),
          merges: tables.flatMap(({ merges = [] }, index) =>
            merges.map((merge) => moved(merge, rowsAbove(heights, index), 0)),
          ),
        },
      ];
    },
    place: (range, table, heights) => `Sheet1!${moved(range, rowsAbove(heights, table), 0)}`,
  },
  {
    name: "tables from C5, with classes, purpose and goal merged",
    arrange: (tables) =>
      tables.map((table) => ({
        rows: [
          ...Array<readonly TestCell[]>(ROWS_DOWN).fill([]),
          ...table.rows.map((cells) => [...Array<TestCell>(COLUMNS_RIGHT).fill(null), ...cells]),
        ],
        merges: [...(table.merges ?? []), "B5:G5", "B8:G8", ...classMerges(table)].map((merge) =>
          moved(merge, ROWS_DOWN, COLUMNS_RIGHT),
        ),
      })),
    place: (range, table) => `Sheet${table + 1}!${moved(range, ROWS_DOWN, COLUMNS_RIGHT)}`,
  },
];

function rowsAbove(heights: readonly number[], table: number): number {
  return heights.slice(0, table).reduce((sum, height) => sum + height + GAP, 0);
}

function moved(address: string, rows: number, columns: number): string {
  const range: CellRange | undefined = parseRange(address);
  if (range === undefined) throw new Error(`no range: ${address}`);
  return formatRange({
    top: range.top + rows,
    left: range.left + columns,
    bottom: range.bottom + rows,
    right: range.right + columns,
  });
}

/** Level 1 merged down to the row before the next one. */
function classMerges({ rows }: TestSheet): readonly string[] {
  const merges: string[] = [];
  let start = FIRST_INDICATOR_ROW;
  for (let row = FIRST_INDICATOR_ROW + 1; row <= rows.length + 1; row++) {
    const level1 = rows[row - 1]?.[0];
    if (level1 === "" && row <= rows.length) continue;
    if (row - start > 1) merges.push(`A${start}:A${row - 1}`);
    start = row;
  }
  return merges;
}
