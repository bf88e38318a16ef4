import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import type { SheetSnapshot } from "../../src/model/snapshot";
import { SAMPLE_PATH } from "../../src/tools/build-sample";
import { buildSample, sampleWorkbook } from "../../src/workbench/sample/sample-workbook";
import { sampleTables } from "../../src/workbench/sample/sample-document";
import { toSnapshot } from "../../src/tools/sample-snapshot";

function sheetAt(index: number): SheetSnapshot {
  const sheet = toSnapshot(sampleWorkbook()).sheets[index];
  if (sheet === undefined) throw new Error(`no sheet ${index}`);
  return sheet;
}

describe("the sample workbook", () => {
  test("is kept as it is built", () => {
    const kept = readFileSync(SAMPLE_PATH);
    expect(Buffer.compare(kept, buildSample())).toBe(0);
  });

  test("has part one first and a sheet for each table", () => {
    expect(toSnapshot(sampleWorkbook()).sheets.map(({ name }) => name)).toEqual([
      "部门整体绩效目标",
      ...sampleTables().map(({ sheetName }) => sheetName),
    ]);
  });

  test("sets part one in full, headings and paragraphs over both columns, items in the second", () => {
    const { rows, merges } = sheetAt(0);
    expect(rows).toHaveLength(44);
    expect(rows.filter(({ cells }) => cells[0]?.column === 1)).toHaveLength(20);
    expect(merges).toHaveLength(24);
    expect(rows[5]?.cells[0]?.value).toBe("（一）加快推进怀来县2022年土地整治（占补平衡）项目省、部级验收报备工作");
    expect(rows[6]?.cells[0]?.value).toBe("绩效目标：（占补平衡）项目省、部级验收报备工作");
  });

  test("fits each table on one portrait page and gives each of its rows a height that Excel accepts", () => {
    for (const sheet of sampleWorkbook().sheets.slice(1)) {
      expect(sheet.print).toMatchObject({ orientation: "portrait", fitToWidth: 1, fitToHeight: 1 });
    }
    for (const { cells, rowHeights = {} } of sampleWorkbook().sheets) {
      for (const { row } of cells) {
        expect(rowHeights[row]).toBeGreaterThanOrEqual(20);
        expect(rowHeights[row]).toBeLessThanOrEqual(409);
      }
    }
  });

  test("gives the longest project name more room than a short one", () => {
    const { sheets } = sampleWorkbook();
    expect(sheets[2]?.rowHeights?.[2]).toBe(34);
    expect(sheets[12]?.rowHeights?.[2]).toBeGreaterThan(50);
  });

  test("draws a border around every cell of the form and none above it", () => {
    const workbook = sampleWorkbook();
    for (const { cells } of workbook.sheets.slice(1)) {
      const boxed = cells.filter(({ style }) => {
        return typeof style === "string" && workbook.styles?.[style]?.border?.left === "thin";
      });
      expect(new Set(boxed.map(({ row }) => row)).size).toBe(Math.max(...cells.map(({ row }) => row)) - 1);
      expect(boxed.filter(({ row }) => row < 2)).toEqual([]);
      expect(cells.length - boxed.length).toBe(14);
    }
  });
});
