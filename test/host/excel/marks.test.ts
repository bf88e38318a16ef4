import { describe, expect, test } from "@jest/globals";
import { ExcelWorkbookHost } from "../../../src/host/excel/excel-host";
import { isMarkFormula, markFormula, REPORT_FORMULA } from "../../../src/host/mark-format";
import { SEVERITIES } from "../../../src/model/severity";
import type { WorkbookDescription, WorkbookDump } from "../../office-host/description";
import { useExcel } from "../../office-host/fixture";
import type { ExcelApiVersion, ExcelSession } from "../../office-host/session";
import { FOREIGN, THIRTEEN, cell, manySheets, marks, marksOnAll } from "./workbooks";

const excel = useExcel();

async function start(workbook: WorkbookDescription, excelApi: ExcelApiVersion = "1.14"): Promise<ExcelSession> {
  const session = await excel.start({ workbook, excelApi });
  session.stats.clear();
  return session;
}

const TWO: WorkbookDescription = {
  sheets: [
    { id: "a", name: "甲", rows: [{ row: 12, cells: [{ column: 2, value: 1 }] }], conditionalFormats: FOREIGN },
    { id: "b", name: "乙" },
  ],
};

/** Address, formula and fill of the formats of one sheet, highest priority first. */
function formats(dump: WorkbookDump, name: string): string[] {
  const sheet = dump.sheets.find((one) => one.name === name);
  return (sheet?.conditionalFormats ?? []).map(({ address, formula, style }) => `${address} ${formula} ${style.fill}`);
}

/** The dump without the ids, which differ from one marking to the next. */
function withoutIds(dump: WorkbookDump): unknown {
  return JSON.parse(JSON.stringify(dump, (key, value: unknown) => (key === "id" ? undefined : value)));
}

describe("A mark", () => {
  test("is a rule of its own over all its cells, before the officer's formats, and nothing else", async () => {
    const { workbook, stats } = await start(TWO);
    const before = workbook.dump();
    const host = new ExcelWorkbookHost();
    await host.readSnapshot();
    stats.clear();
    const area = { top: 3, left: 1, bottom: 4, right: 6 };
    const result = await host.mark([
      marks("a", "error", cell(12, 2), area),
      marks("a", "warning", cell(0, 0)),
      marks("b", "info", cell(9, 9)),
    ]);
    expect(result).toEqual({ marked: 4, protectedSheets: [] });
    expect(stats.syncs).toBe(1);
    const after = workbook.dump();
    expect(formats(after, "甲").slice(0, 2)).toEqual([
      'A1 =N("jibiao:warning")=0 #FFF4CE',
      'C13,B4:G5 =N("jibiao:error")=0 #FDE7E9',
    ]);
    expect(after.sheets[0]?.conditionalFormats.slice(2)).toEqual(before.sheets[0]?.conditionalFormats);
    expect(after.sheets[1]?.conditionalFormats).toMatchObject([
      {
        address: "J10",
        type: "Custom",
        formula: '=N("jibiao:info")=0',
        stopIfTrue: false,
        style: { fill: "#E8F1FB", font: "", borders: { EdgeBottom: { style: "Dot", color: "#3B6EA5" } } },
      },
    ]);
    const withoutFormats = (dump: WorkbookDump): unknown => ({
      ...dump,
      sheets: dump.sheets.map((sheet) => ({ ...sheet, conditionalFormats: [] })),
    });
    expect(withoutFormats(after)).toEqual(withoutFormats(before));
  });

  test("leaves the fill alone and runs around the cell, or has a text colour of its own, as the palette says", async () => {
    const { workbook } = await start({ sheets: [{ id: "a", name: "甲" }] });
    const host = new ExcelWorkbookHost();
    await host.mark([marks("a", "warning", cell(0, 0))], "lines");
    const dashes = { style: "Dash", color: "#8F5300" };
    const borders = { EdgeTop: dashes, EdgeBottom: dashes, EdgeLeft: dashes, EdgeRight: dashes };
    expect(workbook.dump().sheets[0]?.conditionalFormats).toMatchObject([{ style: { fill: "", font: "", borders } }]);
    await host.mark([marks("a", "error", cell(0, 0))], "dark");
    expect(workbook.dump().sheets[0]?.conditionalFormats).toMatchObject([
      { style: { fill: "#A80F1C", font: "#FFFFFF", borders: { EdgeBottom: { style: "Continuous" } } } },
    ]);
  });

  test("is told from other formulas by the whole formula", () => {
    for (const severity of SEVERITIES) expect(isMarkFormula(markFormula(severity))).toBe(true);
    const ours = ['N("jibiao:error")=0', '= n( "JIBIAO:Warning" ) = 0', '=N("jibiao")=0'];
    const foreign = ['=N("jibiao:error")=1', '=AND(N("jibiao:error")=0,A1>1)', '=A1="jibiao:error"', '=N("x")=0', ""];
    expect(ours.filter(isMarkFormula)).toEqual(ours);
    expect(foreign.filter(isMarkFormula)).toEqual([]);
  });
});

describe.each(["1.14", "1.15"] as const)("Marking and clearing at ExcelApi %s", (excelApi) => {
  test("leave everything as it was, the officer's formats and their order included", async () => {
    const { workbook, stats } = await start(TWO, excelApi);
    const before = workbook.dump();
    const host = new ExcelWorkbookHost();
    await host.readSnapshot();
    await host.mark([marks("a", "error", cell(12, 2)), marks("b", "info", cell(1, 1))]);
    expect(workbook.dump()).not.toEqual(before);
    stats.clear();
    expect(await host.clearMarks()).toEqual({ marked: 0, protectedSheets: [] });
    expect(stats.syncs).toBe(1);
    expect(workbook.dump()).toEqual(before);
  });

  test("marking twice is marking once, in one request each", async () => {
    const { workbook, stats } = await start(TWO, excelApi);
    const host = new ExcelWorkbookHost();
    await host.readSnapshot();
    const wanted = [marks("a", "error", cell(12, 2)), marks("a", "info", cell(2, 2)), marks("b", "info", cell(1, 1))];
    await host.mark(wanted);
    const once = workbook.dump();
    stats.clear();
    await host.mark(wanted);
    expect(stats.syncs).toBe(1);
    expect(withoutIds(workbook.dump())).toEqual(withoutIds(once));
  });
});

describe("Marks of before", () => {
  test("go where nothing is to be marked any more", async () => {
    const { workbook } = await start(TWO);
    const before = workbook.dump();
    const host = new ExcelWorkbookHost();
    await host.mark([marks("a", "error", cell(12, 2)), marks("b", "info", cell(1, 1))]);
    await host.mark([marks("a", "warning", cell(0, 0)), { sheetId: "b", severity: "error", ranges: [] }]);
    expect(formats(workbook.dump(), "甲")[0]).toBe('A1 =N("jibiao:warning")=0 #FFF4CE');
    expect(workbook.dump().sheets[1]?.conditionalFormats).toEqual([]);
    expect(await host.mark([])).toEqual({ marked: 0, protectedSheets: [] });
    expect(workbook.dump()).toEqual(before);
  });

  test("of another machine or program are found by their formula", async () => {
    const old = { ranges: [cell(3, 3)], style: { fill: "#ABCDEF" } };
    const foreign = { id: "kept", ranges: [cell(3, 3)], formula: '=LEN("jibiao")=6' };
    const { workbook } = await start({
      sheets: [{ name: "甲", conditionalFormats: [{ ...old, formula: 'n( "jibiao:error" ) = 0' }, foreign] }],
    });
    const host = new ExcelWorkbookHost();
    expect(await host.clearMarks()).toEqual({ marked: 0, protectedSheets: [] });
    expect(workbook.dump().sheets[0]?.conditionalFormats.map(({ id }) => id)).toEqual(["kept"]);
  });

  test("that were copied to other cells and sheets go as well", async () => {
    const { workbook, stats } = await start(TWO);
    const host = new ExcelWorkbookHost();
    await host.readSnapshot();
    await host.mark([marks("a", "error", cell(12, 2))]);
    workbook.copy("甲", "C13", "E20");
    workbook.copy("甲", "C13", "A1", "乙");
    expect(formats(workbook.dump(), "乙").join(" ")).toContain("jibiao:error");
    stats.clear();
    expect(await host.clearMarks()).toEqual({ marked: 0, protectedSheets: [] });
    // One to remove what was known and to look, one to remove what was found and to look again.
    expect(stats.syncs).toBe(2);
    expect(
      workbook
        .dump()
        .sheets.flatMap(({ conditionalFormats }) => conditionalFormats)
        .map(({ formula }) => formula),
    ).not.toContain('=N("jibiao:error")=0');
    expect(workbook.dump().sheets[0]?.conditionalFormats.filter(({ id }) => id === "mentions")).toHaveLength(1);
  });

  test("on a sheet that has come since go as well", async () => {
    const { workbook } = await start(TWO);
    const host = new ExcelWorkbookHost();
    await host.readSnapshot();
    const mark = { ranges: [cell(0, 0)], formula: markFormula("info") };
    workbook.addSheet({ name: "丙", conditionalFormats: [mark] });
    await host.clearMarks();
    expect(workbook.sheet("丙").dump().conditionalFormats).toEqual([]);
  });
});

describe("Reports of ours", () => {
  const report = {
    ...{ id: "r", name: "校验报告" },
    conditionalFormats: [{ ranges: [{ top: 0, left: 0, bottom: 0, right: 0 }], formula: REPORT_FORMULA }],
  };

  test.each(["visible", "hidden"] as const)("a %s one goes with the marks", async (visibility) => {
    const { workbook, stats } = await start({ sheets: [...TWO.sheets, { ...report, visibility }] });
    const before = workbook.dump();
    const host = new ExcelWorkbookHost();
    let changes = 0;
    const stop = await host.onChange(() => changes++);
    stats.clear();
    expect(await host.clearMarks()).toEqual({ marked: 0, protectedSheets: [] });
    expect(workbook.dump().sheets).toEqual(before.sheets.filter(({ name }) => name !== "校验报告"));
    expect(changes).toBe(0);
    await stop();
  });

  test("one that is all that can be seen stays", async () => {
    const { workbook } = await start({
      sheets: [{ id: "a", name: "甲", visibility: "hidden" }, report],
    });
    await new ExcelWorkbookHost().clearMarks();
    expect(workbook.dump().sheets.map(({ name }) => name)).toEqual(["甲", "校验报告"]);
  });
});

describe("Many marks", () => {
  test("of one sheet are cut into addresses that Excel takes", async () => {
    const { workbook, stats } = await start({ sheets: [{ id: "a", name: "甲" }] });
    const ranges = Array.from({ length: 2000 }, (_, row) => ({ top: row * 2, left: 1, bottom: row * 2, right: 6 }));
    const host = new ExcelWorkbookHost();
    await host.readSnapshot();
    stats.clear();
    expect(await host.mark([{ sheetId: "a", severity: "error", ranges }])).toEqual({
      marked: 2000,
      protectedSheets: [],
    });
    expect(stats.syncs).toBe(1);
    const { conditionalFormats } = workbook.sheet("甲").dump();
    expect(conditionalFormats.length).toBeGreaterThan(1);
    expect(conditionalFormats.every(({ address }) => address.length <= 4000)).toBe(true);
    expect(conditionalFormats.flatMap(({ address }) => address.split(","))).toHaveLength(2000);
    await host.clearMarks();
    expect(workbook.sheet("甲").dump().conditionalFormats).toEqual([]);
  });

  test("on 13 tables take one request of less than 90 kB, and clearing one of less than 25 kB", async () => {
    const { stats } = await start(THIRTEEN);
    const host = new ExcelWorkbookHost();
    await host.readSnapshot();
    stats.clear();
    expect(await host.mark(marksOnAll(THIRTEEN))).toEqual({ marked: 13 * 9, protectedSheets: [] });
    await host.clearMarks();
    expect(stats.batches).toHaveLength(2);
    expect(stats.batches[0]?.requestBytes).toBeLessThan(90_000);
    expect(stats.batches[1]?.requestBytes).toBeLessThan(25_000);
  });

  test("on 1,000 sheets take as many requests as 4 MB each make necessary", async () => {
    const workbook = manySheets(1000);
    const session = await start({ sheets: workbook.sheets.map(({ id, name }) => ({ id, name })) });
    const { stats, faults } = session;
    faults.maxRequestBytes = 4_000_000;
    const host = new ExcelWorkbookHost();
    await host.readSnapshot();
    stats.clear();
    await host.mark(marksOnAll(workbook));
    expect(stats.batches.map(({ error }) => error)).toEqual([undefined, undefined]);
    stats.clear();
    await host.clearMarks();
    expect(stats.batches.map(({ error }) => error)).toEqual([undefined]);
    const left = session.workbook.dump().sheets.filter(({ conditionalFormats }) => conditionalFormats.length > 0);
    expect(left).toEqual([]);
  }, 60_000);
});
