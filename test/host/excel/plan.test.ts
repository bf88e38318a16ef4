import { describe, expect, test } from "@jest/globals";
import { bandsOf, groupBlocks, halveBlocks } from "../../../src/host/excel/blocks";
import { groupBySize } from "../../../src/host/excel/group-by-size";
import { planMarks } from "../../../src/host/excel/mark-plan";
import { rowsOf } from "../../../src/host/excel/sheet-cells";
import type { SheetState } from "../../../src/host/excel/sheet-state";
import { cell, marks } from "./workbooks";

describe("Bands of rows for merged areas", () => {
  test.each([1, 2, 7, 12, 40, 200])("of %d columns can't hold more than 512 of them", (columns) => {
    const bands = bandsOf({ sheet: 0, top: 3, rows: 1000, columns });
    const [first] = bands;
    const rows = first?.rows ?? 0;
    // Half the cells, and one cell of each merge that reaches in over an edge.
    expect(Math.floor((rows * columns) / 2) + rows + columns).toBeLessThanOrEqual(512);
    expect(bands.reduce((sum, band) => sum + band.rows, 0)).toBe(1000);
    expect(bands.map(({ top }) => top)).toEqual(bands.map((_, index) => 3 + index * rows));
  });

  test("of a form are one", () => {
    expect(bandsOf({ sheet: 0, top: 0, rows: 22, columns: 7 })).toEqual([{ top: 0, rows: 22 }]);
  });

  test("of a long list stay few", () => {
    expect(bandsOf({ sheet: 0, top: 0, rows: 1_000_000, columns: 5 })).toHaveLength(500);
  });
});

describe("Groups by size", () => {
  test("are as few as the order allows, and a large item stands alone", () => {
    expect(groupBySize([3, 3, 3, 20, 1], (size) => size, 6)).toEqual([[3, 3], [3], [20], [1]]);
    expect(groupBySize([], () => 1, 6)).toEqual([]);
  });

  test("of blocks cut a large block by rows and lose none", () => {
    const groups = groupBlocks([{ sheet: 0, top: 5, rows: 10, columns: 10 }], 64 * 30);
    expect(groups.flat().map(({ top, rows }) => [top, rows])).toEqual([
      [5, 3],
      [8, 3],
      [11, 3],
      [14, 1],
    ]);
  });

  test("without a limit are one", () => {
    const blocks = [0, 1, 2].map((sheet) => ({ sheet, top: 0, rows: 1000, columns: 1000 }));
    expect(groupBlocks(blocks, Number.POSITIVE_INFINITY)).toEqual([blocks]);
  });

  test("are halved down to single rows", () => {
    const block = { sheet: 0, top: 4, rows: 3, columns: 2 };
    expect(halveBlocks([block, block, block])).toEqual([[block, block], [block]]);
    expect(halveBlocks([block])).toEqual([[{ ...block, rows: 2 }], [{ ...block, top: 6, rows: 1 }]]);
    expect(halveBlocks([{ ...block, rows: 1 }])).toBeUndefined();
  });
});

describe("A plan of marks", () => {
  const sheet: SheetState = {
    id: "a",
    name: "甲",
    visibility: "visible",
    isProtected: false,
    markIds: ["old"],
    isReport: false,
  };

  test("removes what was there and adds what is wanted", () => {
    expect(planMarks([sheet], [marks("a", "error", cell(0, 0), cell(2, 1))])).toEqual({
      sheets: [{ sheetId: "a", removeIds: ["old"], rules: [{ severity: "error", addresses: "A1,B3" }] }],
      marked: 2,
      protectedSheets: [],
    });
  });

  test("passes over sheets with nothing to do, and names protected ones that have", () => {
    const idle = { ...sheet, id: "b", markIds: [] };
    const locked = { ...sheet, id: "c", name: "锁", isProtected: true };
    const lockedIdle = { ...sheet, id: "d", isProtected: true, markIds: [] };
    expect(planMarks([idle, locked, lockedIdle], [])).toEqual({ sheets: [], marked: 0, protectedSheets: ["锁"] });
  });

  test("for a sheet that is gone is refused with its former name", () => {
    expect(() => planMarks([], [marks("a", "error", cell(0, 0))], [sheet])).toThrow("sheet-missing: 甲");
  });
});

describe("Rows of cells", () => {
  test("hold filled cells and formulas, at their place in the sheet", () => {
    const matrix = {
      top: 4,
      left: 2,
      values: [
        ["", ""],
        ["甲", ""],
        [null, 0],
      ],
      numberFormats: [
        ["@", "General"],
        ["@", "0%"],
        ["General", "General"],
      ],
      formulas: [
        ["", ""],
        ["甲", "=A1"],
        ["", 0],
      ],
    };
    expect(rowsOf(matrix, "表")).toEqual([
      {
        row: 5,
        cells: [
          { column: 2, value: "甲", numberFormat: "@" },
          { column: 3, value: "", formula: "=A1", numberFormat: "0%" },
        ],
      },
      { row: 6, cells: [{ column: 3, value: 0 }] },
    ]);
  });

  test("that Excel has left out are too many", () => {
    expect(() => rowsOf({ top: 0, left: 0, values: null, numberFormats: null }, "大表")).toThrow("too-large: 大表");
  });
});
