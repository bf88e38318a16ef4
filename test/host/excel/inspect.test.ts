import { afterEach, describe, expect, test } from "@jest/globals";
import { ExcelWorkbookHost } from "../../../src/host/excel/excel-host";
import type { WorkbookDescription } from "../../office-host/description";
import { useExcel } from "../../office-host/fixture";
import type { ExcelOptions, ExcelSession } from "../../office-host/session";

const excel = useExcel();

async function start(workbook: WorkbookDescription, options: Partial<ExcelOptions> = {}): Promise<ExcelSession> {
  const session = await excel.start({ workbook, ...options });
  session.stats.clear();
  return session;
}

const NOTHING = {
  ...{ author: "", lastModifiedBy: "", comments: [], knowsNotes: false, links: [] },
  ...{ markedSheets: [], reportSheets: [] },
};

const RICH: WorkbookDescription = {
  ...{ author: "李雷", lastAuthor: "王五" },
  sheets: [
    { name: "一", id: "A" },
    {
      ...{ name: "二", id: "B", visibility: "hidden", isProtected: true },
      comments: [
        { cell: "C9", author: "赵六", replies: ["钱七", "赵六"] },
        { cell: "B3", author: "" },
      ],
    },
    { name: "三", id: "C", comments: [{ cell: "A1", author: "绩标" }] },
  ],
  names: { 汇总: "='C:\\预算\\[单位.xlsx]表 1'!$A$1", 区域: "=一!$A$1:$B$2", 率: "=0.5" },
};

describe("What goes out with a workbook in Excel", () => {
  test("is nothing where there is nothing, in two requests", async () => {
    const session = await start({ sheets: [{ name: "一" }] });
    expect(await new ExcelWorkbookHost().inspect()).toEqual(NOTHING);
    expect(session.stats.syncs).toBe(2);
  });

  test("is people, comments with answers, links of names and what is ours, in three requests", async () => {
    const session = await start(RICH);
    const before = session.workbook.dump();
    expect(await new ExcelWorkbookHost().inspect()).toEqual({
      ...{ author: "李雷", lastModifiedBy: "王五", knowsNotes: false },
      comments: [{ sheetId: "B", count: 4, authors: ["赵六", "钱七"], first: { row: 2, column: 1 } }],
      links: ["单位.xlsx"],
      ...{ markedSheets: ["C"], reportSheets: [] },
    });
    expect(session.stats.syncs).toBe(3);
    expect(session.workbook.dump()).toEqual(before);
  });

  test("is marks and reports of ours, until they are cleared", async () => {
    const session = await start({ sheets: [{ name: "一", id: "A" }] });
    const host = new ExcelWorkbookHost();
    await host.mark([{ sheetId: "A", severity: "info", ranges: [{ top: 0, left: 0, bottom: 0, right: 0 }] }]);
    const report = await host.addSheet({ sheet: { name: "校验报告", cells: [], tag: "report" }, styles: {} });
    expect(await host.inspect()).toEqual({ ...NOTHING, markedSheets: ["A"], reportSheets: [report.id] });
    await host.clearMarks();
    expect(await host.inspect()).toEqual(NOTHING);
    expect(session.workbook.dump().sheets.map(({ name }) => name)).toEqual(["一"]);
  });

  test("is not read while a cell is edited", async () => {
    const session = await start(RICH);
    session.faults.fail("InvalidOperationInCellEditMode");
    await expect(new ExcelWorkbookHost().inspect()).rejects.toMatchObject({ code: "cell-editing" });
  });

  test("the stamp is read alone, in one request", async () => {
    const session = await start({ sheets: [{ name: "一" }], customProperties: { 绩标校验: "甲" } });
    expect(await new ExcelWorkbookHost().readStamp()).toBe("甲");
    expect(session.stats.syncs).toBe(1);
    await start({ sheets: [{ name: "一" }] });
    expect(await new ExcelWorkbookHost().readStamp()).toBeUndefined();
  });
});

describe("Notes, which this build of the library does not know", () => {
  afterEach(() => {
    Reflect.deleteProperty(Excel.Worksheet.prototype, "notes");
  });

  test("are read where Excel has them", async () => {
    await start(RICH, { excelApi: "1.20" });
    // Comments stand in for them: what is asked of both is the same but for answers.
    Object.defineProperty(Excel.Worksheet.prototype, "notes", {
      configurable: true,
      get(this: Excel.Worksheet) {
        return this.comments;
      },
    });
    expect(await new ExcelWorkbookHost().inspect()).toMatchObject({
      knowsNotes: true,
      comments: [{ sheetId: "B", count: 6, authors: ["赵六", "钱七"] }],
    });
  });
});
