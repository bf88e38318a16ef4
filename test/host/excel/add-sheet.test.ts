import { describe, expect, jest, test } from "@jest/globals";
import { ExcelWorkbookHost } from "../../../src/host/excel/excel-host";
import type { NewSheet } from "../../../src/host/port";
import { SAMPLE_LAYOUTS } from "../../../src/tools/sample-layouts";
import { FORM_STYLES, FORM_WIDTHS } from "../../../src/fill/printed-form-style";
import { textsFor } from "../../../src/i18n";
import { reportSheet, type ReportRow } from "../../../src/report/report-sheet";
import type { PrintDescription } from "../../../src/model/workbook-description";
import { useExcel } from "../../office-host/fixture";
import type { ExcelSession } from "../../office-host/session";
import { THIRTEEN } from "./workbooks";

// Thousands of rows go through the whole of office.js.
jest.setTimeout(30_000);

const excel = useExcel();

async function start(): Promise<ExcelSession> {
  const session = await excel.start({ workbook: { sheets: [{ id: "a", name: "概况" }] } });
  session.stats.clear();
  return session;
}

/** The first table of the published workbook, as the form of a template is described. */
function form(name = "模板"): NewSheet {
  const sheet = SAMPLE_LAYOUTS.sheetEach().sheets.find(({ cells }) => cells.length > 50);
  if (sheet === undefined) throw new Error("The sample has no table");
  return { sheet: { ...sheet, name }, styles: FORM_STYLES };
}

/** A report of so many findings, each on a cell of its own. */
function report(count: number, sheetName = "概况"): NewSheet {
  const texts = {
    cell: "",
    project: "",
    subject: "指标值",
    found: "缺少单位",
    expected: "≥100%",
    why: "",
    rule: "单位",
  };
  const rows = Array.from({ length: count }, (_, index): ReportRow => {
    const range = { top: index, left: 5, bottom: index, right: 5 };
    return { severity: "error", sheetName, range, texts: { ...texts, cell: `F${index + 1}` } };
  });
  const facts = { tool: "jibiao", date: "2026-11-27T14:30", verdict: "有问题。", notes: [] };
  return reportSheet(rows, facts, textsFor("zh-CN"));
}

describe("A sheet that is added", () => {
  test("is that of the published workbook, in three requests", async () => {
    const session = await start();
    const host = new ExcelWorkbookHost();
    const { id } = await host.addSheet(form());
    expect(session.stats.syncs).toBe(3);
    const published = THIRTEEN.sheets.find(({ rows }) => rows.flatMap(({ cells }) => cells).length > 30);
    const added = (await host.readSnapshot()).sheets[1];
    expect(added).toEqual({ ...published, id, name: "模板" });
    const dump = session.workbook.sheet("模板").dump();
    expect(dump.rowHeights).toEqual(form().sheet.rowHeights);
    expect(session.workbook.dump()).toMatchObject({ activeSheet: "模板" });
  });

  test("can be filtered and printed, and its cells lead to others", async () => {
    const session = await start();
    const answer = await new ExcelWorkbookHost().addSheet(report(2, "甲'乙\"丙"));
    expect(answer).toEqual({ id: answer.id, name: "校验报告" });
    const { cells, frozen, filter, pageLayout } = session.workbook.sheet("校验报告").dump();
    expect({ frozen, filter, pageLayout }).toEqual({
      frozen: { rows: 4, columns: 0 },
      filter: "A4:J6",
      pageLayout: {
        orientation: "Landscape",
        zoom: { horizontalFitToPages: 1 },
        titleRows: "$4:$4",
        centerFooter: "第 &P 页，共 &N 页",
        paperSize: "A4",
      },
    });
    expect(cells.D5?.formula).toBe(`=HYPERLINK("#'甲''乙""丙'!F1","F1")`);
    expect(cells.D6?.formula).toBe(`=HYPERLINK("#'甲''乙""丙'!F2","F2")`);
    expect(cells.D4).toMatchObject({ value: "单元格" });
  });

  test("has margins, and as many pages as were asked for", async () => {
    const session = await start();
    const print: PrintDescription = {
      orientation: "portrait",
      ...{ fitToWidth: 1, fitToHeight: 2, centersHorizontally: true, footer: "&C— &P —" },
      margins: { left: 0.5, right: 0.5, top: 1, bottom: 0.75 },
    };
    await new ExcelWorkbookHost().addSheet({ sheet: { name: "表", cells: [], print }, styles: {} });
    expect(session.workbook.sheet("表").dump().pageLayout).toEqual({
      orientation: "Portrait",
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 2 },
      centerHorizontally: true,
      centerFooter: "— &P —",
      margins: { left: 36, right: 36, top: 72, bottom: 54 },
      paperSize: "A4",
    });
  });

  test("of 5,000 linked rows takes no call a row", async () => {
    const session = await start();
    session.faults.maxRequestBytes = 5_000_000;
    await new ExcelWorkbookHost().addSheet(report(5000));
    const { cells, filter } = session.workbook.sheet("校验报告").dump();
    expect(cells.D5004?.formula).toBe(`=HYPERLINK("#'概况'!F5000","F5000")`);
    expect(filter).toBe("A4:J5004");
    // Ten for looks and values, and five for everything else.
    expect(session.stats.syncs).toBe(15);
    expect(Math.max(...session.stats.batches.map(({ actions }) => actions))).toBeLessThan(100);
  });

  test("stays when its pages can't be set up, and says so", async () => {
    const session = await start();
    const host = new ExcelWorkbookHost();
    // Two to list the sheets and their formats, two to add one, one to fill it.
    session.faults.fail("GeneralException", { batch: 6, afterActions: 4 });
    const { id, name, lacksPageSetup } = await host.addSheet(report(1));
    expect([name, lacksPageSetup]).toEqual(["校验报告", true]);
    expect((await host.readSnapshot()).sheets.map((sheet) => sheet.id)).toEqual(["a", id]);
  });

  test("takes the place of an earlier one when it is a report, and goes when marks are cleared", async () => {
    const session = await start();
    const host = new ExcelWorkbookHost();
    const first = await host.addSheet(report(1));
    const second = await host.addSheet(report(2));
    expect([first.name, second.name]).toEqual(["校验报告", "校验报告"]);
    expect(session.workbook.dump().sheets.map(({ id }) => id)).toEqual(["a", second.id]);
    expect(session.workbook.sheet("校验报告").dump().cells.A6?.value).toBe(2);
    await host.clearMarks();
    expect(session.workbook.dump().sheets.map(({ name }) => name)).toEqual(["概况"]);
  });

  test.each([
    ["while the new one is added", 4],
    ["while the new one is filled", 5],
    ["when the earlier one is to go", 7],
  ])("leaves an earlier report as it was when Excel fails %s", async (_when, batch) => {
    const session = await start();
    const host = new ExcelWorkbookHost();
    await host.addSheet(report(1));
    const { sheets } = session.workbook.dump();
    session.faults.fail("GeneralException", { batch, afterActions: 1 });
    await expect(host.addSheet(report(2))).rejects.toMatchObject({ code: "host-busy" });
    expect(session.workbook.dump().sheets).toEqual(sheets);
  });

  test("is the report under another name when it can't have the earlier one's", async () => {
    const session = await start();
    const host = new ExcelWorkbookHost();
    await host.addSheet(report(1));
    session.faults.fail("GeneralException", { batch: 8 });
    expect((await host.addSheet(report(2))).name).toBe("校验报告 (2)");
    expect(session.workbook.dump().sheets.map(({ name }) => name)).toEqual(["概况", "校验报告 (2)"]);
    await host.clearMarks();
    expect(session.workbook.dump().sheets.map(({ name }) => name)).toEqual(["概况"]);
  });

  test("has columns as wide as so many characters of the workbook's own font, which Excel counts in points", async () => {
    const session = await start();
    await new ExcelWorkbookHost().addSheet(form());
    // Eight pixels a character, three quarters of a point a pixel.
    const expected = FORM_WIDTHS.map((characters, column) => [column, characters * 8 * 0.75]);
    expect(session.workbook.sheet("模板").dump().columnWidths).toEqual(Object.fromEntries(expected));
  });

  test("has its looks cell by cell, and texts as texts", async () => {
    const session = await start();
    await new ExcelWorkbookHost().addSheet({
      sheet: {
        name: "表",
        cells: [
          { row: 0, column: 0, value: "=100%", style: "box" },
          {
            row: 0,
            column: 1,
            value: "2025-12-31",
            style: { numberFormat: "@", fill: "FFFF00", font: { bold: true } },
          },
          { row: 2, column: 0, value: "≥95%", style: { border: { bottom: "medium" }, horizontal: "right", indent: 2 } },
          {
            row: 2,
            column: 1,
            value: 3,
            formula: "=1+2",
            style: { numberFormat: "0.00", vertical: "top", wrap: true },
          },
        ],
        hidesGridLines: true,
        freeze: { rows: 1, columns: 2 },
      },
      styles: { box: { border: { left: "thin", right: "double" }, font: { name: "黑体", size: 16, color: "C00000" } } },
    });
    const dump = session.workbook.sheet("表").dump();
    expect(dump).toMatchObject({ hidesGridLines: true, frozen: { rows: 1, columns: 2 } });
    expect(dump.cells).toEqual({
      A1: {
        value: "=100%",
        isForcedText: true,
        format: {
          "font/name": "黑体",
          "font/size": 16,
          "font/color": "#C00000",
          "borders/left/style": "Continuous",
          "borders/right/style": "Double",
          "borders/right/weight": "Thick",
        },
      },
      B1: {
        value: "2025-12-31",
        numberFormat: "@",
        format: { "fill/pattern": "Solid", "fill/color": "#FFFF00", "font/bold": true },
      },
      A3: {
        value: "≥95%",
        format: {
          "borders/bottom/style": "Continuous",
          "borders/bottom/weight": "Medium",
          horizontalAlignment: "Right",
          indentLevel: 2,
        },
      },
      B3: { value: 0, formula: "=1+2", numberFormat: "0.00", format: { verticalAlignment: "Top", wrapText: true } },
    });
  });

  test("that is long is written in several requests, each below Excel's limit", async () => {
    const session = await start();
    session.faults.maxRequestBytes = 5_000_000;
    const cells = Array.from({ length: 16_000 }, (_, index) => ({
      ...{ row: Math.floor(index / 8), column: index % 8, value: `第${index}格`, style: "box" },
    }));
    const box = { border: { left: "thin", right: "thin", top: "thin", bottom: "thin" }, wrap: true } as const;
    await new ExcelWorkbookHost().addSheet({ sheet: { name: "长", cells }, styles: { box } });
    expect(session.stats.syncs).toBe(5);
    expect(session.workbook.sheet("长").dump().cells.H2000?.value).toBe("第15999格");
  });

  test.each([0, 30, 60])("is taken away when Excel fails after %d steps of filling it", async (afterActions) => {
    const session = await start();
    const before = session.workbook.dump();
    const host = new ExcelWorkbookHost();
    let heard = 0;
    const stop = await host.onChange(() => heard++);
    session.faults.fail("GeneralException", { batch: 3, afterActions });
    await expect(host.addSheet(form())).rejects.toMatchObject({ code: "host-busy" });
    expect(session.workbook.dump()).toEqual(before);
    session.faults.fail("GeneralException", { batch: 2 });
    await expect(host.addSheet(form())).rejects.toMatchObject({ code: "host-busy" });
    expect(session.workbook.dump()).toEqual(before);
    await session.settled();
    expect(heard).toBe(0);
    await host.addSheet(form());
    await stop();
  });

  test("with a name that Excel does not take is refused, and so is a look that is not there", async () => {
    const session = await start();
    const before = session.workbook.dump();
    const host = new ExcelWorkbookHost();
    await expect(host.addSheet(form("预算[1]"))).rejects.toMatchObject({ code: "failed" });
    await expect(host.addSheet({ ...form(), styles: {} })).rejects.toMatchObject({ code: "failed" });
    expect(session.workbook.dump()).toEqual(before);
  });

  test("and is taken away by the officer makes a result out of date", async () => {
    const session = await start();
    const host = new ExcelWorkbookHost();
    let heard = 0;
    const stop = await host.onChange(() => heard++);
    await host.addSheet(form());
    await session.settled();
    expect(heard).toBe(0);
    session.workbook.deleteSheet("模板");
    await session.settled();
    expect(heard).toBe(1);
    await stop();
  });
});

describe("What is selected", () => {
  test("is the first of several areas, in one request", async () => {
    const session = await start();
    session.workbook.select("概况", "C3:D5,A1");
    expect(await new ExcelWorkbookHost().selection()).toEqual({
      sheetId: "a",
      range: { top: 2, left: 2, bottom: 4, right: 3 },
    });
    expect(session.stats.syncs).toBe(1);
  });

  test("is nothing when it is a shape, and an error while a cell is being edited", async () => {
    const session = await start();
    session.workbook.selectShape();
    const host = new ExcelWorkbookHost();
    expect(await host.selection()).toBeUndefined();
    session.faults.cellEditing = true;
    await expect(host.selection()).rejects.toMatchObject({ code: "cell-editing" });
  });
});
