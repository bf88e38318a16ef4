import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { openWorkbookFile, type WorkbookFile } from "../../../src/host/file/file-host";
import { columnWidth, rowHeight, styleAt } from "../../../src/host/file/layout";
import { buildSample, sampleWorkbook } from "../../../src/workbench/sample/sample-workbook";
import { SAMPLE_LAYOUTS } from "../../../src/tools/sample-layouts";
import { toSnapshot } from "../../../src/tools/sample-snapshot";
import { writeWorkbook } from "../../../src/host/file/writer/xlsx-writer";
import type { WorkbookDescription } from "../../../src/model/workbook-description";
import { hostErrorOf } from "./build-package";
import { runs } from "../../fuzz/runs";

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, "fixtures", name)));
}

function openFixture(name: string): WorkbookFile {
  return openWorkbookFile(fixture(name), name);
}

const TITLE_ROWS = [
  { row: 0, cells: [{ column: 0, value: "1.土地出让业务绩效目标表" }] },
  {
    row: 1,
    cells: [
      { column: 0, value: "324001怀来县自然资源和规划局" },
      { column: 5, value: "单位：万元" },
    ],
  },
];

describe("a workbook by openpyxl", () => {
  test("is read with every value, formula and sheet", () => {
    const { sheets, uses1904Dates } = openFixture("openpyxl.xlsx").snapshot();
    expect(uses1904Dates).toBe(false);
    expect(sheets.map(({ id, name, visibility, isProtected }) => [id, name, visibility, isProtected])).toEqual([
      ["1", "1.土地出让业务", "visible", false],
      ["2", "隐藏", "hidden", true],
      ["4", "空", "visible", false],
      ["5", "深藏", "veryHidden", false],
    ]);
    expect(sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 5 }]);
    expect(sheets[0]?.rows).toEqual([
      ...TITLE_ROWS,
      {
        row: 2,
        cells: [
          { column: 0, value: "预算数" },
          { column: 1, value: 2000, numberFormat: "0.00" },
          { column: 2, value: "其中：财政    资金" },
          { column: 3, value: "", formula: "=B3-E3" },
          { column: 4, value: 0.5, numberFormat: "0%" },
        ],
      },
      {
        row: 3,
        cells: [
          { column: 0, value: 46022, numberFormat: "yyyy-mm-dd" },
          { column: 1, value: true },
          { column: 2, value: "a\nb <&> \r A" },
        ],
      },
      {
        row: 4,
        cells: [
          { column: 0, value: "填" },
          { column: 2, value: "竖" },
        ],
      },
      { row: 5, cells: [{ column: 0, value: "", formula: "=B3:B4*2" }] },
    ]);
  });

  test("is drawn as it was styled", () => {
    const layout = openFixture("openpyxl.xlsx").layout("1");
    expect([layout.frozenRows, layout.frozenColumns, layout.showsGridLines]).toEqual([2, 1, false]);
    expect([0, 1, 2, 3].map((column) => columnWidth(layout, column))).toEqual([140, 64, 0, 64]);
    expect([0, 1, 3].map((row) => rowHeight(layout, row))).toEqual([40, 20, 0]);
    expect(styleAt(layout, 0, 0).font).toMatchObject({ name: "宋体", size: 16, bold: true });
    expect(styleAt(layout, 4, 0)).toMatchObject({
      fill: "#FFC000",
      left: { style: "solid", width: 1, color: "#000000" },
      right: { style: "solid", width: 2, color: "#4F81BD" },
      top: { style: "double", width: 3, color: "#000000" },
      bottom: { style: "dashed", width: 1, color: "#00FF00" },
    });
    expect(styleAt(layout, 4, 1).fill).toBe("#B9CDE5");
    expect(styleAt(layout, 4, 2)).toMatchObject({
      horizontal: "left",
      vertical: "top",
      wraps: true,
      rotation: "stacked",
    });
  });
});

describe("the same workbook by LibreOffice", () => {
  test("is read with every value, formula and sheet", () => {
    const { sheets } = openFixture("libreoffice.xlsx").snapshot();
    expect(sheets.map(({ id, name, visibility, isProtected }) => [id, name, visibility, isProtected])).toEqual([
      ["1", "1.土地出让业务", "visible", false],
      ["2", "隐藏", "hidden", true],
      ["3", "图", "visible", false],
      ["4", "空", "visible", false],
      ["5", "深藏", "hidden", false],
    ]);
    expect(sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 5 }]);
    expect(sheets[0]?.rows.slice(0, 4)).toEqual([
      ...TITLE_ROWS,
      {
        row: 2,
        cells: [
          { column: 0, value: "预算数" },
          { column: 1, value: 2000, numberFormat: "0.00" },
          { column: 2, value: "其中：财政    资金" },
          { column: 3, value: 1999.5, formula: "=B3-E3" },
          { column: 4, value: 0.5, numberFormat: "0%" },
        ],
      },
      {
        row: 3,
        cells: [
          { column: 0, value: 46022, numberFormat: "yyyy\\-mm\\-dd" },
          { column: 1, value: true, formula: "=TRUE()" },
          { column: 2, value: "a\nb <&> \n _x0041_" },
        ],
      },
    ]);
    expect(sheets[0]?.rows.slice(5)).toEqual([
      { row: 5, cells: [{ column: 0, value: 4000, formula: "=B3:B4*2" }] },
      { row: 6, cells: [{ column: 0, value: 2, formula: "=B3:B4*2" }] },
    ]);
  });

  test("in its other formats is refused by name", () => {
    expect(hostErrorOf(() => openFixture("small.xls"))).toEqual({ code: "file-old-format", detail: ".xls" });
    expect(hostErrorOf(() => openFixture("small.ods"))).toEqual({ code: "file-old-format", detail: ".ods" });
  });
});

describe("workbooks by our own writer", () => {
  test("are read as they were described: the sample", () => {
    expect(openWorkbookFile(buildSample(), "a").snapshot()).toEqual(toSnapshot(sampleWorkbook()));
  });

  test.each(Object.entries(SAMPLE_LAYOUTS))("are read as they were described: %s", (_, layout) => {
    const description = layout();
    expect(openWorkbookFile(writeWorkbook(description), "a").snapshot()).toEqual(toSnapshot(description));
  });

  test("are read as they were described, whatever is in them", () => {
    const value = fc.oneof(
      fc.string({ unit: "binary" }),
      // A sheet knows one zero.
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
      fc.boolean(),
    );
    const place = { row: fc.nat(30), column: fc.nat(12) };
    const cell = fc.record(
      { ...place, value, formula: fc.constantFrom("=A1", '="a"&B2'), style: fc.constantFrom("percent", "plain") },
      { requiredKeys: ["row", "column"] },
    );
    const sheet = fc.record({
      cells: fc.uniqueArray(cell, { maxLength: 12, selector: ({ row, column }) => row * 100 + column }),
      visibility: fc.constantFrom("visible" as const, "hidden" as const, "veryHidden" as const),
      isProtected: fc.boolean(),
    });
    const workbook = fc.record({ sheets: fc.array(sheet, { maxLength: 3 }), uses1904Dates: fc.boolean() });
    const options = fc.record({
      strings: fc.constantFrom("shared" as const, "inline" as const),
      omitsReferences: fc.boolean(),
    });
    fc.assert(
      fc.property(workbook, options, ({ sheets, uses1904Dates }, writing) => {
        const description: WorkbookDescription = {
          sheets: [
            { name: "首", cells: [] },
            ...sheets.map((described, index) => ({ ...described, name: `表${index}` })),
          ],
          styles: { percent: { numberFormat: "0%" }, plain: { wrap: true } },
          uses1904Dates,
        };
        const bytes = writeWorkbook(description, writing);
        expect(openWorkbookFile(bytes, "a").snapshot()).toEqual(toSnapshot(description));
      }),
      runs(80),
    );
  });
});
