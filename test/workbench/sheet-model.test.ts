import { describe, expect, test } from "@jest/globals";
import type { CellStyle, SheetLayout } from "../../src/host/file/layout";
import { formatCell, formatRange } from "../../src/model/address";
import type { SheetMarks } from "../../src/model/edit";
import type { SheetSnapshot } from "../../src/model/snapshot";
import { SheetModel, type DrawnCell } from "../../src/workbench/grid/sheet-model";
import { area, at, layoutOf, NORMAL, sheetOf } from "./fixtures";

function modelOf(
  sheet: SheetSnapshot,
  layout: SheetLayout = layoutOf(),
  marks: readonly SheetMarks[] = [],
): SheetModel {
  return new SheetModel(sheet, layout, false, { marks, stale: new Set(), names: new Map() });
}

function whole(model: SheetModel): { first: number; last: number } {
  return { first: 0, last: model.rows.length - 1 };
}

function cellIn(model: SheetModel, address: string): DrawnCell | undefined {
  const { row, column } = at(address);
  return model.drawRow(row, whole(model)).find((cell) => cell.position.column === column);
}

function rowWith(height: number | undefined, styles: ReadonlyMap<number, number> = new Map()) {
  return { hidden: false, cells: styles, ...(height === undefined ? {} : { height }) };
}

const LINE = { style: "solid", width: 1, color: "#000000" } as const;

describe("extent", () => {
  test("an empty sheet still shows ten columns and forty rows", () => {
    const model = modelOf(sheetOf({}));
    expect([model.columns.length, model.rows.length, formatCell(model.lastCell)]).toEqual([10, 40, "A1"]);
  });

  test("content is followed by twenty spare rows and two spare columns", () => {
    const model = modelOf(sheetOf({ L100: "x" }));
    expect([model.columns.length, model.rows.length, formatCell(model.lastCell)]).toEqual([14, 120, "L100"]);
  });

  test("a stray value far to the right does not widen the sheet without end", () => {
    expect(modelOf(sheetOf({ XFD1: "x" })).columns).toHaveLength(256);
  });

  test("hidden rows and columns are left out and others keep their numbers", () => {
    const model = modelOf(
      sheetOf({ A1: "x" }),
      layoutOf({
        columns: [{ first: 1, last: 2, width: 80, hidden: true, style: 0 }],
        rows: new Map([[3, { ...rowWith(20), hidden: true }]]),
      }),
    );
    expect(model.columns.slice(0, 3)).toEqual([0, 3, 4]);
    expect(model.rows.slice(0, 5)).toEqual([0, 1, 2, 4, 5]);
  });
});

describe("merged areas", () => {
  const merged = sheetOf({ B2: "合并", E2: "旁边" }, ["B2:D4"]);

  test("one cell is drawn for the area, over its rows and columns", () => {
    const model = modelOf(merged);
    const cell = cellIn(model, "B2");
    expect([cell?.rowSpan, cell?.columnSpan, cell?.text]).toEqual([3, 3, "合并"]);
    expect(
      model
        .drawRow(1, whole(model))
        .map((drawn) => formatCell(drawn.position))
        .slice(0, 3),
    ).toEqual(["A2", "B2", "E2"]);
    expect(
      model
        .drawRow(2, whole(model))
        .map((drawn) => formatCell(drawn.position))
        .slice(0, 2),
    ).toEqual(["A3", "E3"]);
  });

  test("hidden rows and columns do not count in the spans, and the first shown cell draws the area", () => {
    const model = modelOf(
      merged,
      layoutOf({
        columns: [{ first: 1, last: 1, width: 80, hidden: true, style: 0 }],
        rows: new Map([[1, { ...rowWith(20), hidden: true }]]),
      }),
    );
    const cell = cellIn(model, "C3");
    expect([cell?.rowSpan, cell?.columnSpan, cell?.text]).toEqual([2, 2, "合并"]);
  });

  test("an area cut by the window is drawn in part from the window's first row", () => {
    const model = modelOf(merged);
    const window = { first: 2, last: 20 };
    const [, cell] = model.drawRow(2, window);
    expect([cell?.rowSpan, cell?.text, cell === undefined ? "" : formatRange(cell.area)]).toEqual([2, "合并", "B2:D4"]);
    expect(model.drawRow(3, window)).toHaveLength(7);
  });

  test("every shown cell is covered exactly once", () => {
    const model = modelOf(sheetOf({ A1: 1 }, ["A1:C1", "A2:A9", "C3:E4", "F5:F6", "B8:E9"]));
    const covered = new Map<string, number>();
    for (const row of model.rows)
      for (const cell of model.drawRow(row, whole(model)))
        for (let r = 0; r < cell.rowSpan; r++)
          for (let c = 0; c < cell.columnSpan; c++) {
            const key = formatCell({ row: cell.position.row + r, column: cell.position.column + c });
            covered.set(key, (covered.get(key) ?? 0) + 1);
          }
    expect(covered.size).toBe(model.rows.length * model.columns.length);
    expect(new Set(covered.values())).toEqual(new Set([1]));
  });
});

describe("what a cell shows", () => {
  test("numbers appear under their format and are known as numbers", () => {
    const model = modelOf(sheetOf({ A1: { value: 0.25, numberFormat: "0%" }, A2: "25%", A3: "#REF!", A4: true }));
    expect(
      ["A1", "A2", "A3", "A4"].map((address) => [cellIn(model, address)?.text, cellIn(model, address)?.kind]),
    ).toEqual([
      ["25%", "number"],
      ["25%", "text"],
      ["#REF!", "other"],
      ["TRUE", "other"],
    ]);
  });

  test("text without wrapping runs on over empty neighbours and stops at a filled one", () => {
    const long = "一二三四五六七八九十";
    const model = modelOf(sheetOf({ A1: long, A2: long, B2: "x", A3: long, C3: "x", A4: 12345678901 }));
    expect(["A1", "A2", "A3", "A4"].map((address) => cellIn(model, address)?.textWidth)).toEqual([191, 63, 127, 63]);
  });

  test("text does not run over a neighbour that is marked", () => {
    const marks: SheetMarks[] = [{ sheetId: "1", severity: "error", ranges: [area("B1")] }];
    const model = modelOf(sheetOf({ A1: "一二三四五六七八九十" }), layoutOf(), marks);
    expect(cellIn(model, "A1")?.textWidth).toBe(63);
  });

  test("a row without a stored height is as high as its wrapped text needs, and a stored height holds", () => {
    const wrapping: CellStyle = { ...NORMAL, wraps: true };
    const styled = new Map([[0, 1]]);
    const layout = layoutOf({
      styles: [NORMAL, wrapping],
      rows: new Map([
        [0, rowWith(undefined, styled)],
        [1, rowWith(20, styled)],
      ]),
    });
    const model = modelOf(sheetOf({ A1: "一二三四五六七八九十", A2: "一二三四五六七八九十" }), layout);
    expect([model.rowHeight(0), model.rowHeight(1), model.rowHeight(2)]).toEqual([62, 20, 20]);
    expect([cellIn(model, "A1")?.textHeight, cellIn(model, "A2")?.textHeight]).toEqual([undefined, 19]);
  });
});

describe("lines", () => {
  test("a line between two cells is drawn by the left or upper one, whichever of the two has it", () => {
    const styles: SheetLayout["styles"] = [NORMAL, { ...NORMAL, left: LINE }, { ...NORMAL, bottom: LINE }];
    const layout = layoutOf({
      styles,
      rows: new Map([
        [
          0,
          rowWith(
            20,
            new Map([
              [1, 1],
              [2, 2],
            ]),
          ),
        ],
      ]),
    });
    const model = modelOf(sheetOf({}), layout);
    expect(cellIn(model, "A1")?.edges).toEqual({ right: LINE });
    expect(cellIn(model, "B1")?.edges).toEqual({});
    expect(cellIn(model, "C1")?.edges).toEqual({ bottom: LINE });
  });

  test("the first column and row draw their outer lines themselves", () => {
    const styles: SheetLayout["styles"] = [NORMAL, { ...NORMAL, left: LINE, top: LINE }];
    const model = modelOf(sheetOf({}), layoutOf({ styles, rows: new Map([[0, rowWith(20, new Map([[0, 1]]))]]) }));
    expect(cellIn(model, "A1")?.edges).toEqual({ left: LINE, top: LINE });
  });

  test("a merged area takes its right and bottom lines from its far cells", () => {
    const styles: SheetLayout["styles"] = [NORMAL, { ...NORMAL, right: LINE }, { ...NORMAL, bottom: LINE }];
    const rows = new Map([
      [0, rowWith(20, new Map([[1, 1]]))],
      [1, rowWith(20, new Map([[0, 2]]))],
    ]);
    expect(cellIn(modelOf(sheetOf({}, ["A1:B2"]), layoutOf({ styles, rows })), "A1")?.edges).toEqual({
      right: LINE,
      bottom: LINE,
    });
  });
});

describe("marks", () => {
  const marks: SheetMarks[] = [
    { sheetId: "1", severity: "warning", ranges: [area("B2:C3")] },
    { sheetId: "1", severity: "error", ranges: [area("C3")] },
    { sheetId: "2", severity: "info", ranges: [area("A1")] },
  ];

  test("each cell of a marked range carries the mark, the most serious where several meet, and no other sheet's", () => {
    const model = modelOf(sheetOf({}), layoutOf(), marks);
    expect(["A1", "B2", "C2", "C3", "D3"].map((address) => cellIn(model, address)?.severity)).toEqual([
      undefined,
      "warning",
      "warning",
      "error",
      undefined,
    ]);
  });

  test("a merged area is marked when any of its cells is", () => {
    expect(cellIn(modelOf(sheetOf({}, ["A3:C5"]), layoutOf(), marks), "A3")?.severity).toBe("error");
  });
});
