import { describe, expect, test } from "@jest/globals";
import { ExcelWorkbookHost } from "../../../src/host/excel/excel-host";
import { readWorkbook } from "../../../src/host/excel/snapshot-reader";
import type { WorkbookSnapshot } from "../../../src/model/snapshot";
import type { WorkbookDescription } from "../../office-host/description";
import { useExcel } from "../../office-host/fixture";
import type { ExcelApiVersion, ExcelSession } from "../../office-host/session";
import { FOREIGN, THIRTEEN, manySheets } from "./workbooks";

const excel = useExcel();

async function start(workbook: WorkbookDescription, excelApi: ExcelApiVersion = "1.14"): Promise<ExcelSession> {
  const session = await excel.start({ workbook, excelApi });
  session.stats.clear();
  return session;
}

function bytes({ stats }: ExcelSession): { readonly requests: number; readonly responses: number } {
  return {
    requests: stats.batches.reduce((sum, { requestBytes }) => sum + requestBytes, 0),
    responses: stats.batches.reduce((sum, { responseBytes }) => sum + responseBytes, 0),
  };
}

const EVERY_KIND: WorkbookSnapshot = {
  sheets: [
    {
      id: "first",
      name: "1.土地（2025年）, 甲!",
      visibility: "visible",
      isProtected: false,
      rows: [
        {
          row: 2,
          cells: [
            { column: 1, value: "项目名称" },
            { column: 3, value: 0.25, numberFormat: "0%" },
            { column: 4, value: true },
            { column: 7, value: 45992, numberFormat: "yyyy/m/d" },
          ],
        },
        {
          row: 5,
          cells: [
            { column: 1, value: 37.5, formula: "=D3*150", numberFormat: "0.00" },
            { column: 2, value: "", formula: '=IF(D3>1,"甲","")' },
            { column: 3, value: "#REF!", formula: "=#REF!" },
            { column: 4, value: "=不是公式" },
            { column: 5, value: " 　两端空白 " },
          ],
        },
      ],
      merges: [
        { top: 2, left: 1, bottom: 2, right: 2 },
        { top: 2, left: 4, bottom: 4, right: 6 },
      ],
    },
    { id: "second", name: "空表", visibility: "hidden", isProtected: false, rows: [], merges: [] },
    {
      id: "third",
      name: "锁定",
      visibility: "veryHidden",
      isProtected: true,
      rows: [{ row: 0, cells: [{ column: 0, value: 2, formula: "=1+1" }] }],
      merges: [],
    },
  ],
  uses1904Dates: false,
};

describe("A snapshot", () => {
  test.each(["1.14", "1.15"] as const)("holds exactly what the workbook holds, at ExcelApi %s", async (excelApi) => {
    const { workbook, stats } = await start({ ...EVERY_KIND, name: "2025年预算.xlsx" }, excelApi);
    const before = workbook.dump();
    const host = new ExcelWorkbookHost();
    expect(host.name).toBe("");
    expect(await host.readSnapshot()).toEqual(EVERY_KIND);
    expect(host.name).toBe("2025年预算.xlsx");
    expect(stats.syncs).toBe(3);
    expect(workbook.dump()).toEqual(before);
  });

  test("leaves out cells that are only formatted, far below the last content too", async () => {
    const rows = [{ row: 1, cells: [{ column: 1, value: "甲" }] }];
    await start({
      sheets: [
        { name: "表", rows, formatted: [{ range: { top: 0, left: 0, bottom: 99, right: 9 }, numberFormat: "@" }] },
      ],
    });
    const { sheets } = await new ExcelWorkbookHost().readSnapshot();
    expect(sheets[0]?.rows).toEqual(rows);
  });

  test("of 13 tables takes three requests and less than 30 + 75 kB", async () => {
    const session = await start(THIRTEEN);
    expect(await new ExcelWorkbookHost().readSnapshot()).toEqual(THIRTEEN);
    expect(session.stats.syncs).toBe(3);
    expect(bytes(session).requests).toBeLessThan(30_000);
    expect(bytes(session).responses).toBeLessThan(75_000);
  });

  test("of 1,000 sheets takes three requests and less than 2.4 + 5.3 MB", async () => {
    const workbook = manySheets(1000);
    const session = await start(workbook);
    const snapshot = await new ExcelWorkbookHost().readSnapshot();
    // As text: a difference among a million values would take minutes to be written out.
    expect(JSON.stringify(snapshot) === JSON.stringify(workbook)).toBe(true);
    expect(session.stats.syncs).toBe(3);
    expect(bytes(session).requests).toBeLessThan(2_400_000);
    expect(bytes(session).responses).toBeLessThan(5_300_000);
  }, 60_000);
});

describe("A workbook with conditional formats of all kinds", () => {
  test("is read without stumbling over those that are not ours", async () => {
    const { stats } = await start({ sheets: [{ name: "表", conditionalFormats: FOREIGN, rows: [] }] });
    const { sheets } = await new ExcelWorkbookHost().readSnapshot();
    expect(sheets[0]?.rows).toEqual([]);
    // Nothing to read on an empty sheet, so there is no third request.
    expect(stats.syncs).toBe(2);
  });
});

describe("A sheet with more than 512 merged areas", () => {
  test("is read in bands, each merge once", async () => {
    const merges = Array.from({ length: 900 }, (_, index) => ({
      top: index * 2,
      left: (index % 3) * 2,
      bottom: index * 2 + 2,
      right: (index % 3) * 2 + 1,
    }));
    const rows = merges.map(({ top }) => ({ row: top, cells: [{ column: ((top / 2) % 3) * 2, value: top }] }));
    const { stats } = await start({ sheets: [{ name: "叠放", rows, merges }] });
    const { sheets } = await new ExcelWorkbookHost().readSnapshot();
    expect(sheets[0]?.merges).toHaveLength(900);
    expect(sheets[0]?.merges).toEqual(merges);
    expect(stats.syncs).toBe(3);
  });
});

describe("A sheet that is too large", () => {
  const corners = (row: number, column: number) => [
    { row: 0, cells: [{ column: 0, value: "左上" }] },
    { row, cells: [{ column, value: "右下" }] },
  ];

  test.each([
    ["5,000,001 cells", 5_000_000, 0],
    ["more cells than a number of 32 bits counts", 1_048_575, 16_383],
  ])("with %s is refused before a cell is read", async (_, row, column) => {
    const { stats } = await start({ sheets: [{ name: "正常" }, { name: "巨大", rows: corners(row, column) }] });
    await expect(new ExcelWorkbookHost().readSnapshot()).rejects.toMatchObject({ code: "too-large", detail: "巨大" });
    expect(stats.syncs).toBe(2);
  });
});

describe("With a limit on the size of an answer", () => {
  test("as few requests are made as the limit allows, and nothing is lost", async () => {
    const { stats } = await start(THIRTEEN);
    const { snapshot } = await Excel.run((context) => readWorkbook(context, 60_000));
    expect(snapshot).toEqual(THIRTEEN);
    const cells = stats.batches.slice(2);
    expect(cells.length).toBeGreaterThan(1);
    expect(cells.every(({ responseBytes }) => responseBytes <= 60_000)).toBe(true);
  });

  test("an answer that is refused is asked for in halves", async () => {
    const { faults, stats } = await start(THIRTEEN);
    faults.maxResponseBytes = 20_000;
    expect(await new ExcelWorkbookHost().readSnapshot()).toEqual(THIRTEEN);
    expect(stats.batches.filter(({ error }) => error === "ResponsePayloadSizeLimitExceeded").length).toBeGreaterThan(0);
  });

  test("a sheet too large by itself is read by rows", async () => {
    const rows = Array.from({ length: 300 }, (_, row) => ({ row, cells: [{ column: 0, value: "指标".repeat(20) }] }));
    const { faults } = await start({
      sheets: [{ name: "长", rows, merges: [{ top: 149, left: 0, bottom: 151, right: 1 }] }],
    });
    faults.maxResponseBytes = 12_000;
    const { sheets } = await new ExcelWorkbookHost().readSnapshot();
    expect(sheets[0]?.rows).toEqual(rows);
    expect(sheets[0]?.merges).toEqual([{ top: 149, left: 0, bottom: 151, right: 1 }]);
  });

  test("a single row that is too large ends with the sheet's name", async () => {
    const { faults } = await start({
      sheets: [{ name: "宽", rows: [{ row: 0, cells: [{ column: 0, value: "长".repeat(9000) }] }] }],
    });
    faults.maxResponseBytes = 12_000;
    await expect(new ExcelWorkbookHost().readSnapshot()).rejects.toMatchObject({ code: "too-large", detail: "宽" });
  });
});

test("a merge that begins in one band and ends in the next is kept whole", async () => {
  const merges = [{ top: 0, left: 0, bottom: 399, right: 0 }];
  const rows = [
    { row: 0, cells: [{ column: 0, value: "一级" }] },
    { row: 399, cells: [{ column: 1, value: "末行" }] },
  ];
  await start({ sheets: [{ name: "长", rows, merges }] });
  const { sheets } = await new ExcelWorkbookHost().readSnapshot();
  expect(sheets[0]?.merges).toEqual(merges);
});
