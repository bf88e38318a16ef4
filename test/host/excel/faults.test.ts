import { describe, expect, test } from "@jest/globals";
import { toHostError } from "../../../src/host/excel/errors";
import { ExcelWorkbookHost } from "../../../src/host/excel/excel-host";
import { markFormula } from "../../../src/host/mark-format";
import { HostError } from "../../../src/host/port";
import type { WorkbookDescription } from "../../office-host/description";
import { useExcel } from "../../office-host/fixture";
import type { ExcelSession, FaultCode } from "../../office-host/session";
import { FOREIGN, cell, marks } from "./workbooks";

const excel = useExcel();

async function start(workbook: WorkbookDescription): Promise<ExcelSession> {
  const session = await excel.start({ workbook });
  session.stats.clear();
  return session;
}

const THREE: WorkbookDescription = {
  sheets: [
    { id: "a", name: "甲", conditionalFormats: FOREIGN, rows: [{ row: 0, cells: [{ column: 0, value: 1 }] }] },
    { id: "b", name: "乙", rows: [{ row: 0, cells: [{ column: 0, value: 2, formula: "=1+1" }] }] },
    { id: "c", name: "丙", visibility: "hidden" },
  ],
};

const ON_ALL = [marks("a", "error", cell(0, 0)), marks("b", "warning", cell(0, 0)), marks("c", "info", cell(0, 0))];

/** Formulas of the conditional formats of one sheet. */
function formulas({ workbook }: ExcelSession, name: string): string[] {
  return workbook
    .sheet(name)
    .dump()
    .conditionalFormats.map(({ formula }) => formula);
}

describe("A protected sheet", () => {
  test("is read, and is left out of marking by name, in tab order", async () => {
    const session = await start(THREE);
    session.workbook.protect("丙");
    session.workbook.protect("乙");
    const host = new ExcelWorkbookHost();
    const { sheets } = await host.readSnapshot();
    expect(sheets.map(({ isProtected }) => isProtected)).toEqual([false, true, true]);
    expect(sheets[1]?.rows[0]?.cells).toEqual([{ column: 0, value: 2, formula: "=1+1" }]);
    session.stats.clear();
    expect(await host.mark(ON_ALL)).toEqual({ marked: 1, protectedSheets: ["乙", "丙"] });
    expect(session.stats.syncs).toBe(1);
    expect(formulas(session, "甲")[0]).toBe(markFormula("error"));
    expect([formulas(session, "乙"), formulas(session, "丙")]).toEqual([[], []]);
  });

  test("with nothing to mark is not mentioned", async () => {
    const { workbook } = await start(THREE);
    workbook.protect("乙");
    const host = new ExcelWorkbookHost();
    expect(await host.mark([marks("a", "error", cell(0, 0))])).toEqual({ marked: 1, protectedSheets: [] });
    expect(await host.clearMarks()).toEqual({ marked: 0, protectedSheets: [] });
  });

  test("that was protected since the check is found out, and the others are marked once", async () => {
    const session = await start(THREE);
    const host = new ExcelWorkbookHost();
    await host.readSnapshot();
    session.workbook.protect("乙");
    expect(await host.mark(ON_ALL)).toEqual({ marked: 2, protectedSheets: ["乙"] });
    expect(formulas(session, "甲").filter((formula) => formula === markFormula("error"))).toHaveLength(1);
    expect(formulas(session, "丙")).toEqual([markFormula("info")]);
    expect(session.workbook.sheet("乙").isProtected).toBe(true);
  });

  test("keeps its marks when the others are cleared, and is named; unprotected it is cleared", async () => {
    const session = await start(THREE);
    const host = new ExcelWorkbookHost();
    await host.mark(ON_ALL);
    session.workbook.protect("乙");
    expect(await host.clearMarks()).toEqual({ marked: 0, protectedSheets: ["乙"] });
    expect(formulas(session, "乙")).toEqual([markFormula("warning")]);
    expect(formulas(session, "丙")).toEqual([]);
    session.workbook.unprotect("乙");
    expect(await host.clearMarks()).toEqual({ marked: 0, protectedSheets: [] });
    expect(formulas(session, "乙")).toEqual([]);
  });
});

describe("A hidden sheet", () => {
  test("is marked and cleared like the others, and stays hidden", async () => {
    const session = await start(THREE);
    const host = new ExcelWorkbookHost();
    const before = session.workbook.dump();
    await host.mark([marks("c", "info", cell(0, 0))]);
    expect(formulas(session, "丙")).toEqual([markFormula("info")]);
    await host.clearMarks();
    expect(session.workbook.dump()).toEqual(before);
  });
});

describe("What has changed since the check", () => {
  test("a deleted sheet stops marking before anything was written, and is named", async () => {
    const session = await start(THREE);
    const host = new ExcelWorkbookHost();
    await host.readSnapshot();
    session.workbook.deleteSheet("乙");
    const before = session.workbook.dump();
    await expect(host.mark(ON_ALL)).rejects.toMatchObject({ code: "sheet-missing", detail: "乙" });
    expect(session.workbook.dump()).toEqual(before);
  });

  test("a deleted sheet does not stop clearing", async () => {
    const session = await start(THREE);
    const host = new ExcelWorkbookHost();
    await host.mark(ON_ALL);
    session.workbook.deleteSheet("乙");
    expect(await host.clearMarks()).toEqual({ marked: 0, protectedSheets: [] });
    expect(formulas(session, "丙")).toEqual([]);
  });

  test("a renamed sheet is still the same", async () => {
    const session = await start(THREE);
    const host = new ExcelWorkbookHost();
    await host.readSnapshot();
    session.workbook.renameSheet("乙", "改名");
    expect(await host.mark(ON_ALL)).toEqual({ marked: 3, protectedSheets: [] });
    expect(formulas(session, "改名")).toEqual([markFormula("warning")]);
  });

  test("a mark that the officer has removed by hand stops nothing", async () => {
    const session = await start(THREE);
    const host = new ExcelWorkbookHost();
    await host.mark(ON_ALL);
    const remove = (): void => {
      const { conditionalFormats } = session.workbook.sheet("乙");
      for (const format of conditionalFormats.all) conditionalFormats.remove(format);
    };
    remove();
    expect(await host.mark(ON_ALL)).toEqual({ marked: 3, protectedSheets: [] });
    expect(formulas(session, "乙")).toEqual([markFormula("warning")]);
    remove();
    expect(await host.clearMarks()).toEqual({ marked: 0, protectedSheets: [] });
    expect(formulas(session, "甲")).toEqual(FOREIGN.map(({ formula = "" }) => formula));
  });
});

describe("While a cell is being edited", () => {
  test("every action says so, changes nothing, and works afterwards", async () => {
    const session = await start(THREE);
    const host = new ExcelWorkbookHost();
    await host.mark(ON_ALL);
    const before = session.workbook.dump();
    session.faults.cellEditing = true;
    const attempts = [
      () => host.readSnapshot(),
      () => host.mark([]),
      () => host.clearMarks(),
      () => host.goTo("a", cell(0, 0)),
      () => host.onChange(() => undefined),
    ];
    for (const attempt of attempts) {
      const error: unknown = await attempt().catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(HostError);
      expect(error).toMatchObject({ code: "cell-editing" });
    }
    expect(session.workbook.dump()).toEqual(before);
    session.faults.cellEditing = false;
    expect(await host.clearMarks()).toEqual({ marked: 0, protectedSheets: [] });
    expect(formulas(session, "乙")).toEqual([]);
  });
});

describe("A failure of Excel", () => {
  test.each([
    ["GeneralException", "host-busy"],
    ["HostRestartNeeded", "host-busy"],
    ["RequestPayloadSizeLimitExceeded", "too-large"],
    ["ApiNotFound", "unsupported"],
  ] as const)("%s in marking is reported as %s, and the next attempt sets it right", async (code, expected) => {
    const session = await start(THREE);
    const before = session.workbook.dump();
    const host = new ExcelWorkbookHost();
    await host.readSnapshot();
    session.faults.fail(code, { afterActions: 40 });
    await expect(host.mark(ON_ALL)).rejects.toMatchObject({ code: expected });
    await host.mark(ON_ALL);
    expect(formulas(session, "甲").filter((formula) => formula.startsWith('=N("jibiao'))).toHaveLength(1);
    await host.clearMarks();
    expect(session.workbook.dump()).toEqual(before);
  });

  test.each([1, 2, 3])("in request %d of reading is reported, and nothing of it is used later", async (batch) => {
    const session = await start(THREE);
    const host = new ExcelWorkbookHost();
    session.faults.fail("GeneralException", { batch, afterActions: 3 });
    await expect(host.readSnapshot()).rejects.toMatchObject({ code: "host-busy" });
    expect((await host.readSnapshot()).sheets).toHaveLength(3);
  });

  test("in clearing is reported after three attempts at most", async () => {
    const session = await start(THREE);
    const host = new ExcelWorkbookHost();
    await host.mark(ON_ALL);
    // Each round that fails looks afresh in two requests, which are let through.
    for (const batch of [1, 4, 7]) session.faults.fail("AccessDenied", { batch });
    await expect(host.clearMarks()).rejects.toMatchObject({ code: "sheet-protected" });
    expect(await host.clearMarks()).toEqual({ marked: 0, protectedSheets: [] });
    expect(formulas(session, "丙")).toEqual([]);
  });
});

describe("Errors", () => {
  const codes: readonly (readonly [FaultCode | "InvalidArgument", string, string])[] = [
    ["InvalidOperationInCellEditMode", "cell-editing", ""],
    ["AccessDenied", "sheet-protected", ""],
    ["ItemNotFound", "sheet-missing", ""],
    ["ResponsePayloadSizeLimitExceeded", "too-large", ""],
    ["InvalidArgument", "failed", "Excel's own words"],
  ];
  test.each(codes)("%s becomes %s", (code, expected, detail) => {
    const error = toHostError(Object.assign(new Error("Excel's own words"), { code }));
    expect({ code: error.code, detail: error.detail }).toEqual({ code: expected, detail });
  });

  test("of our own stay as they are, and anything else keeps its words", () => {
    const own = new HostError("too-large", "表");
    expect(toHostError(own)).toBe(own);
    expect(toHostError("gone")).toMatchObject({ code: "failed", detail: "gone" });
    expect(toHostError(new TypeError("no"), "表")).toMatchObject({ code: "failed", detail: "表" });
  });
});
