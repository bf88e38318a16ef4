import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { FileWorkbookHost, openWorkbookFile } from "../../../src/host/file/file-host";
import { HostError } from "../../../src/host/port";
import type { Edit, SetCellEdit } from "../../../src/model/edit";
import { buildPackage } from "./build-package";
import { randomEdit, randomWorkbook } from "./random-workbook";
import { runs } from "../../fuzz/runs";

const open = (bytes: Uint8Array): FileWorkbookHost => new FileWorkbookHost(openWorkbookFile(bytes, "预算.xlsx"));

const TWO_SHEETS = buildPackage({
  sheets: [
    {
      name: "一",
      body: '<sheetData><row r="2"><c r="B2"><v>1</v></c></row><row r="3"><c r="B3"><v>2</v></c></row></sheetData>',
    },
    { name: "二", body: '<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>' },
  ],
});

const set = (sheetId: string, row: number, column: number, value: SetCellEdit["value"]): SetCellEdit => {
  return { kind: "set-cell", sheetId, row, column, value };
};
const valueAt = (host: FileWorkbookHost, sheet: number, row: number, column: number): unknown =>
  host.snapshot.sheets[sheet]?.rows.find((one) => one.row === row)?.cells.find((cell) => cell.column === column)?.value;

describe("undo and redo", () => {
  test("go back and forth step by step, show the place, and say when there is no further", () => {
    const host = open(TWO_SHEETS);
    const shown: unknown[] = [];
    host.onGoTo((sheetId, range) => shown.push([sheetId, range.top, range.left, range.bottom, range.right]));
    expect([host.canUndo, host.canRedo]).toEqual([false, false]);
    host.enter([set("1", 1, 1, 5)]);
    host.enter([set("2", 0, 0, 8), set("2", 3, 2, "x")]);
    expect([host.canUndo, host.canRedo]).toEqual([true, false]);

    host.undo();
    expect([valueAt(host, 1, 0, 0), valueAt(host, 1, 3, 2), valueAt(host, 0, 1, 1)]).toEqual([7, undefined, 5]);
    host.undo();
    expect(valueAt(host, 0, 1, 1)).toBe(1);
    expect([host.canUndo, host.canRedo]).toEqual([false, true]);
    host.undo();
    host.redo();
    host.redo();
    expect([valueAt(host, 0, 1, 1), valueAt(host, 1, 0, 0), valueAt(host, 1, 3, 2)]).toEqual([5, 8, "x"]);
    host.redo();
    expect(host.canRedo).toBe(false);
    expect(shown).toEqual([
      ["2", 0, 0, 3, 2],
      ["1", 1, 1, 1, 1],
      ["1", 1, 1, 1, 1],
      ["2", 0, 0, 3, 2],
    ]);
  });

  test("a new edit takes the place of those that were taken back", () => {
    const host = open(TWO_SHEETS);
    host.enter([set("1", 1, 1, 5)]);
    host.undo();
    host.enter([set("1", 1, 1, 6)]);
    expect(host.canRedo).toBe(false);
    host.undo();
    expect(valueAt(host, 0, 1, 1)).toBe(1);
  });

  test("settings that were written since stay, those of the step itself go back with it", async () => {
    const host = open(TWO_SHEETS);
    await host.apply({ edits: [set("1", 1, 1, 5)], expected: [], ownPart: "<own>rows</own>" });
    await host.writeOwnPart("<own>later</own>");
    host.undo();
    expect([valueAt(host, 0, 1, 1), host.snapshot.ownPart]).toEqual([1, "<own>later</own>"]);

    const other = open(TWO_SHEETS);
    await other.apply({ edits: [set("1", 1, 1, 5)], expected: [], ownPart: "<own>rows</own>" });
    other.undo();
    expect([valueAt(other, 0, 1, 1), other.snapshot.ownPart]).toEqual([1, undefined]);
    other.redo();
    expect([valueAt(other, 0, 1, 1), other.snapshot.ownPart]).toEqual([5, "<own>rows</own>"]);
  });

  test("marks follow the rows of a step that is taken back and made again, and looks do", async () => {
    const host = open(TWO_SHEETS);
    const B3 = { top: 2, left: 1, bottom: 2, right: 1 };
    await host.mark([{ sheetId: "1", severity: "error", ranges: [B3] }]);
    await host.apply({ edits: [{ kind: "insert-rows", sheetId: "1", row: 2, count: 2, like: 1 }], expected: [] });
    const moved = host.layout("1");
    const top = (): unknown => host.marks[0]?.ranges[0]?.top;
    expect(top()).toBe(4);
    host.undo();
    expect(top()).toBe(2);
    expect(host.layout("1").rows.size).toBeLessThan(moved.rows.size);
    host.redo();
    expect(top()).toBe(4);
    expect(host.layout("1").rows.size).toBe(moved.rows.size);
  });

  test("an added sheet goes and comes back, and none after it gets its number", async () => {
    const host = open(TWO_SHEETS);
    const sheet = { name: "新表", cells: [{ row: 0, column: 0, value: "甲" }] };
    const { id } = await host.addSheet({ sheet, styles: {} });
    host.undo();
    expect(host.snapshot.sheets.map(({ name }) => name)).toEqual(["一", "二"]);
    host.redo();
    expect(host.snapshot.sheets.map(({ name }) => name)).toEqual(["一", "二", "新表"]);
    host.undo();
    const other = await host.addSheet({ sheet: { ...sheet, name: "另一张" }, styles: {} });
    expect(other.id).not.toBe(id);
    expect(
      openWorkbookFile(host.save(), "x.xlsx")
        .snapshot()
        .sheets.map(({ name }) => name),
    ).toEqual(["一", "二", "另一张"]);
  });

  test("marks on a sheet that is taken back are in no file, and are there again with the sheet", async () => {
    const host = open(TWO_SHEETS);
    const { id } = await host.addSheet({
      sheet: { name: "新表", cells: [{ row: 0, column: 0, value: "甲" }] },
      styles: {},
    });
    await host.mark([{ sheetId: id, severity: "error", ranges: [{ top: 0, left: 0, bottom: 0, right: 0 }] }]);
    host.undo();
    const without = new FileWorkbookHost(openWorkbookFile(host.save(), "x.xlsx"));
    expect([without.snapshot.sheets.length, without.marks]).toEqual([2, []]);
    host.redo();
    expect(new FileWorkbookHost(openWorkbookFile(host.save(), "x.xlsx")).marks).toHaveLength(1);
  });

  test("a report is no step, and is neither brought back nor taken away", async () => {
    const host = open(TWO_SHEETS);
    host.enter([set("1", 1, 1, 5)]);
    const report = { name: "校验报告", cells: [{ row: 0, column: 0, value: "甲" }], tag: "report" as const };
    await host.addSheet({ sheet: report, styles: {} });
    host.undo();
    expect(host.snapshot.sheets.map(({ name }) => name)).toEqual(["一", "二", "校验报告"]);
    host.redo();
    await host.clearMarks();
    host.undo();
    expect(host.snapshot.sheets.map(({ name }) => name)).toEqual(["一", "二"]);
  });

  test("a hundred steps are kept", () => {
    const host = open(TWO_SHEETS);
    for (let value = 2; value <= 121; value++) host.enter([set("1", 1, 1, value)]);
    for (let step = 0; step < 120; step++) host.undo();
    expect(valueAt(host, 0, 1, 1)).toBe(21);
  });

  test("whatever was done, the file is the very one when all is taken back, and the edited one when made again", async () => {
    await fc.assert(
      fc.asyncProperty(randomWorkbook, fc.array(randomEdit, { maxLength: 10 }), async (bytes, edits) => {
        const host = open(bytes);
        for (const edit of edits) await make(host, edit);
        const edited = { snapshot: host.snapshot, bytes: Buffer.from(host.save()) };
        while (host.canUndo) host.undo();
        expect(host.isKept).toBe(true);
        expect(Buffer.from(host.save()).equals(bytes)).toBe(true);
        while (host.canRedo) host.redo();
        expect(host.snapshot).toEqual(edited.snapshot);
        expect(Buffer.from(host.save()).equals(edited.bytes)).toBe(true);
      }),
      runs(200),
    );
  });
});

describe("what is not kept in a file yet", () => {
  test("is told until it is, or until it was taken back; marks do not count", async () => {
    const host = open(TWO_SHEETS);
    expect(host.isKept).toBe(true);
    await host.mark([{ sheetId: "1", severity: "error", ranges: [{ top: 0, left: 0, bottom: 0, right: 0 }] }]);
    expect(host.isKept).toBe(true);
    host.enter([set("1", 1, 1, 5)]);
    expect(host.isKept).toBe(false);
    host.undo();
    expect(host.isKept).toBe(true);
    host.redo();
    host.keep();
    expect(host.isKept).toBe(true);
    host.undo();
    expect(host.isKept).toBe(false);
  });

  test("can be saved without the marks", async () => {
    const host = open(TWO_SHEETS);
    await host.mark([{ sheetId: "2", severity: "error", ranges: [{ top: 0, left: 0, bottom: 0, right: 0 }] }]);
    host.enter([set("1", 1, 1, 5)]);
    const saved = new FileWorkbookHost(openWorkbookFile(host.save({ marks: false }), "x.xlsx"));
    expect([valueAt(saved, 0, 1, 1), saved.marks]).toEqual([5, []]);
    expect(new FileWorkbookHost(openWorkbookFile(host.save(), "x.xlsx")).marks).toHaveLength(1);
  });
});

/** Makes an edit; one that can't be made is left out. */
async function make(host: FileWorkbookHost, edit: Edit): Promise<void> {
  try {
    await host.apply({ edits: [edit], expected: [] });
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
  }
}
