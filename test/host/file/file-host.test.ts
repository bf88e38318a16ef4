import { describe, expect, test } from "@jest/globals";
import { FileWorkbookHost } from "../../../src/host/file/file-host";
import type { CellRange } from "../../../src/model/address";
import type { SheetMarks } from "../../../src/model/edit";
import { hostErrorOf, open } from "./build-package";

const A1: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };
const B2: CellRange = { top: 1, left: 1, bottom: 1, right: 1 };

function host(): FileWorkbookHost {
  const file = open({
    styles: '<cellXfs><xf/><xf numFmtId="9"/></cellXfs>',
    sheets: [
      {
        name: "一",
        body:
          '<sheetData><row r="2"><c r="B2"><v>1</v></c><c r="C2" s="1"><v>0.5</v></c><c r="D2"><f>B2</f><v>1</v></c><c r="E2" s="1"/></row></sheetData>' +
          '<mergeCells><mergeCell ref="A5:B6"/></mergeCells>',
      },
      { name: "护", body: '<sheetData/><sheetProtection sheet="1"/>' },
      { name: "藏", state: "hidden", body: "<sheetData/>" },
      { name: "护二", body: '<sheetData/><sheetProtection sheet="1"/>' },
    ],
  });
  return new FileWorkbookHost(file);
}

function mark(sheetId: string, ...ranges: readonly CellRange[]): SheetMarks {
  return { sheetId, severity: "error", ranges };
}

describe("reading", () => {
  test("gives the file's name, snapshot and layouts", async () => {
    const workbook = host();
    expect(workbook.name).toBe("预算.xlsx");
    expect((await workbook.readSnapshot()).sheets.map((sheet) => sheet.name)).toEqual(["一", "护", "藏", "护二"]);
    expect(workbook.layout("1").sheetId).toBe("1");
  });
});

describe("marking", () => {
  test("replaces the marks, tells the subscribers and counts the ranges", async () => {
    const workbook = host();
    let told = 0;
    const stop = workbook.subscribe(() => told++);
    expect(await workbook.mark([mark("1", A1, B2), mark("3", A1)])).toEqual({ marked: 3, protectedSheets: [] });
    expect(workbook.marks).toEqual([mark("1", A1, B2), mark("3", A1)]);
    await workbook.mark([mark("1", B2)]);
    expect(workbook.marks).toEqual([mark("1", B2)]);
    expect(told).toBe(2);
    stop();
    expect(await workbook.clearMarks()).toEqual({ marked: 0, protectedSheets: [] });
    expect(workbook.marks).toEqual([]);
    expect(told).toBe(2);
  });

  test("leaves protected sheets out and names each once, in tab order", async () => {
    const workbook = host();
    const warning: SheetMarks = { sheetId: "2", severity: "warning", ranges: [B2] };
    const result = await workbook.mark([mark("4", A1), mark("2", A1), warning, mark("1", A1)]);
    expect(result).toEqual({ marked: 1, protectedSheets: ["护", "护二"] });
    expect(workbook.marks).toEqual([mark("1", A1)]);
    expect(await workbook.mark([mark("2")])).toEqual({ marked: 0, protectedSheets: [] });
  });

  test("of a missing sheet rejects and keeps the marks there were", async () => {
    const workbook = host();
    await workbook.mark([mark("1", A1)]);
    await expect(workbook.mark([mark("1", B2), mark("9", A1)])).rejects.toMatchObject({ code: "sheet-missing" });
    expect(workbook.marks).toEqual([mark("1", A1)]);
  });
});

describe("going to a place", () => {
  test("tells the listeners until they stop", async () => {
    const workbook = host();
    const seen: unknown[] = [];
    const stop = workbook.onGoTo((sheetId, range) => seen.push([sheetId, range]));
    await workbook.goTo("2", B2);
    stop();
    await workbook.goTo("1", A1);
    expect(seen).toEqual([["2", B2]]);
  });

  test("rejects for a hidden and for a missing sheet", async () => {
    const workbook = host();
    let told = 0;
    workbook.onGoTo(() => told++);
    await expect(workbook.goTo("3", A1)).rejects.toMatchObject({ code: "sheet-missing", detail: "藏" });
    await expect(workbook.goTo("9", A1)).rejects.toMatchObject({ code: "sheet-missing", detail: "9" });
    expect(told).toBe(0);
  });
});

describe("adding a sheet", () => {
  test("leaves the id and the name of a chart sheet alone", async () => {
    const sheets = [
      { name: "表", body: "<sheetData/>" },
      { name: "报告", sheetId: 7, kind: "chartsheet", body: "" },
    ];
    const workbook = new FileWorkbookHost(open({ sheets }));
    const added = await workbook.addSheet({ sheet: { name: "报告", cells: [] }, styles: {} });
    expect(added).toEqual({ id: "8", name: "报告 (2)" });
  });
});

describe("editing a cell", () => {
  test("shows in a new snapshot, keeps the number format and tells both kinds of listeners", async () => {
    const workbook = host();
    const before = workbook.snapshot;
    const told: string[] = [];
    workbook.subscribe(() => told.push("drawing"));
    const stop = await workbook.onChange(() => told.push("content"));
    workbook.enter([{ kind: "set-cell", sheetId: "1", row: 1, column: 2, value: 0.75 }]);
    workbook.enter([{ kind: "set-cell", sheetId: "1", row: 1, column: 4, value: "95%" }]);
    workbook.enter([{ kind: "set-cell", sheetId: "1", row: 0, column: 0, value: true }]);
    await stop();
    workbook.enter([{ kind: "set-cell", sheetId: "1", row: 9, column: 1, value: "末" }]);
    expect(workbook.snapshot.sheets[0]?.rows).toEqual([
      { row: 0, cells: [{ column: 0, value: true }] },
      {
        row: 1,
        cells: [
          { column: 1, value: 1 },
          { column: 2, value: 0.75, numberFormat: "0%" },
          { column: 3, value: 1, formula: "=B2" },
          { column: 4, value: "95%", numberFormat: "0%" },
        ],
      },
      { row: 9, cells: [{ column: 1, value: "末" }] },
    ]);
    expect(await workbook.readSnapshot()).toBe(workbook.snapshot);
    expect(workbook.snapshot.sheets[1]).toBe(before.sheets[1]);
    expect(before.sheets[0]?.rows.length).toBe(1);
    const each = ["drawing", "content"];
    expect(told).toEqual([...each, ...each, ...each, "drawing"]);
  });

  test("with an empty text empties it, and the same value again changes nothing", () => {
    const workbook = host();
    workbook.enter([{ kind: "set-cell", sheetId: "1", row: 4, column: 0, value: "新" }]);
    workbook.enter([{ kind: "set-cell", sheetId: "1", row: 4, column: 0, value: "" }]);
    expect(workbook.snapshot.sheets[0]?.rows.map((row) => row.row)).toEqual([1]);
    const { snapshot } = workbook;
    workbook.enter([{ kind: "set-cell", sheetId: "1", row: 1, column: 1, value: 1 }]);
    workbook.enter([{ kind: "set-cell", sheetId: "1", row: 20, column: 20, value: "" }]);
    expect(workbook.snapshot).toBe(snapshot);
  });

  test("that holds a formula, is covered by a merged area or stands on a protected or missing sheet is refused", () => {
    const workbook = host();
    const { snapshot } = workbook;
    const refusal = (sheetId: string, row: number, column: number): unknown =>
      hostErrorOf(() => {
        workbook.enter([{ kind: "set-cell", sheetId, row, column, value: "x" }]);
      });
    expect(refusal("1", 1, 3)).toEqual({ code: "failed", detail: "D2" });
    expect(refusal("1", 5, 1)).toEqual({ code: "failed", detail: "B6" });
    expect(refusal("2", 0, 0)).toEqual({ code: "sheet-protected", detail: "护" });
    expect(refusal("9", 0, 0)).toEqual({ code: "sheet-missing", detail: "9" });
    expect(workbook.snapshot).toBe(snapshot);
  });
});
