import { describe, expect, test } from "@jest/globals";
import { FileWorkbookHost, openWorkbookFile } from "../../../src/host/file/file-host";
import { rowHeight, styleAt } from "../../../src/host/file/layout";
import { writeWorkbook } from "../../../src/host/file/writer/xlsx-writer";
import { parseRange, type CellRange } from "../../../src/model/address";
import type { Edit, EditBatch } from "../../../src/model/edit";
import type { SheetDescription, StyleDescription } from "../../../src/model/workbook-description";

const styles: Readonly<Record<string, StyleDescription>> = {
  grey: { fill: "EEEEEE", border: { bottom: "thin" } },
  percent: { fill: "FFFF00", numberFormat: "0%" },
};
const SHEET: SheetDescription = {
  name: "土地",
  cells: [
    { row: 0, column: 0, value: "题" },
    { row: 1, column: 0, value: "甲", style: "grey" },
    { row: 1, column: 1, style: "percent" },
    { row: 2, column: 0, value: "乙" },
    { row: 3, column: 0, value: "丙", style: "grey" },
  ],
  merges: [{ top: 2, left: 1, bottom: 3, right: 1 }],
  rowHeights: { 0: 30, 1: 45, 3: 60 },
  columnWidths: [20, 12],
  freeze: { rows: 2, columns: 0 },
};
const HIDDEN: SheetDescription = { name: "藏", visibility: "hidden", cells: [] };

const host = (...sheets: readonly SheetDescription[]): FileWorkbookHost =>
  new FileWorkbookHost(openWorkbookFile(writeWorkbook({ sheets, styles }), "预算.xlsx"));

function area(address: string): CellRange {
  const range = parseRange(address);
  if (range === undefined) throw new Error(address);
  return range;
}

const batch = (...edits: readonly Edit[]): EditBatch => ({ edits, expected: [] });
const insert = (row: number, count: number, like: number): Edit => ({
  ...{ kind: "insert-rows", sheetId: "1" },
  ...{ row, count, like },
});
const remove = (row: number, count: number): Edit => ({ kind: "delete-rows", sheetId: "1", row, count });
const set = (row: number, column: number, value: string | number): Edit => ({
  ...{ kind: "set-cell", sheetId: "1" },
  ...{ row, column, value },
});

/** Height and fill of the first cell of the rows from 0 on. */
function looksOf(workbook: FileWorkbookHost, rows: number): readonly string[] {
  const layout = workbook.layout("1");
  return Array.from(
    { length: rows },
    (_, row) =>
      `${rowHeight(layout, row)} ${styleAt(layout, row, 0).fill ?? "-"} ${styleAt(layout, row, 1).fill ?? "-"}`,
  );
}

describe("the looks of a sheet", () => {
  test("move with its rows, and new rows take height and styles of the row they are like", async () => {
    const workbook = host(SHEET);
    const [title, first, second, third] = looksOf(workbook, 4);
    const usual = looksOf(workbook, 9).at(-1);
    expect([title, first, third]).toEqual(["40 - -", "60 #EEEEEE #FFFF00", "80 #EEEEEE -"]);
    await workbook.apply(batch(insert(3, 2, 1)));
    expect(looksOf(workbook, 7)).toEqual([title, first, second, first, first, third, usual]);
    await workbook.apply(batch(insert(4, 1, 5), remove(0, 1)));
    expect(looksOf(workbook, 6)).toEqual([first, second, first, third, first, third]);
    await workbook.apply(batch(insert(0, 1, 9), insert(9, 1, 1)));
    expect(looksOf(workbook, 10)).toEqual([usual, first, second, first, third, first, third, usual, usual, first]);
  });

  test("are the same object until rows move, and those of other sheets stay", async () => {
    const workbook = host(SHEET, { name: "二", cells: [] });
    const [before, other] = [workbook.layout("1"), workbook.layout("2")];
    await workbook.apply(batch(set(0, 0, "x")));
    expect(workbook.layout("1")).toBe(before);
    await workbook.apply(batch(insert(1, 1, 0)));
    expect(workbook.layout("1")).not.toBe(before);
    expect(workbook.layout("1")).toBe(workbook.layout("1"));
    expect(workbook.layout("1").columns).toBe(before.columns);
    expect(workbook.layout("2")).toBe(other);
  });

  test("come back when inserted rows go out again", async () => {
    const workbook = host(SHEET);
    const before = looksOf(workbook, 12);
    await workbook.apply(batch(insert(3, 2, 1)));
    await workbook.apply(batch(remove(3, 2)));
    expect(looksOf(workbook, 12)).toEqual(before);
    expect(workbook.layout("1").frozenRows).toBe(2);
  });

  test("keep frozen what was frozen, with the rows that come in between", async () => {
    const workbook = host(SHEET);
    const frozenAfter = async (edit: Edit): Promise<number> => {
      await workbook.apply(batch(edit));
      return workbook.layout("1").frozenRows;
    };
    expect(await frozenAfter(insert(2, 1, 1))).toBe(2);
    expect(await frozenAfter(insert(1, 3, 0))).toBe(5);
    expect(await frozenAfter(remove(4, 9))).toBe(4);
    expect(await frozenAfter(remove(0, 4))).toBe(0);
  });

  test("give a value in an empty cell its number format, in a new row and when it comes back", async () => {
    const workbook = host(SHEET);
    await workbook.apply(batch(insert(2, 1, 1), set(2, 1, 0.5)));
    await workbook.apply(batch(set(1, 1, 0.9)));
    const formats = (): readonly unknown[] =>
      (workbook.snapshot.sheets[0]?.rows ?? []).flatMap(({ row, cells }) =>
        cells.flatMap(({ column, value, numberFormat }) => (column === 1 ? [[row, value, numberFormat]] : [])),
      );
    expect(formats()).toEqual([
      [1, 0.9, "0%"],
      [2, 0.5, "0%"],
    ]);
    await workbook.apply(batch(set(1, 1, "")));
    await workbook.apply(batch(set(1, 1, 0.9)));
    expect(formats()[0]).toEqual([1, 0.9, "0%"]);
  });
});

describe("marks that are drawn", () => {
  test("move with their rows, and go with them", async () => {
    const workbook = host(SHEET, { name: "二", cells: [] });
    const marks = [
      { sheetId: "1", severity: "error", ranges: [area("A1"), area("A3:B4"), area("A4")] },
      { sheetId: "2", severity: "error", ranges: [area("A4")] },
      { sheetId: "1", severity: "info", ranges: [area("B3")] },
    ] as const;
    await workbook.mark(marks);
    await workbook.apply(batch(insert(3, 1, 2), insert(0, 1, 0)));
    expect(workbook.marks).toEqual([
      { sheetId: "1", severity: "error", ranges: [area("A2"), area("A4:B6"), area("A6")] },
      marks[1],
      { sheetId: "1", severity: "info", ranges: [area("B4")] },
    ]);
    await workbook.apply(batch(remove(3, 1)));
    expect(workbook.marks).toEqual([
      { sheetId: "1", severity: "error", ranges: [area("A2"), area("A4:B5"), area("A5")] },
      marks[1],
    ]);
  });
});

describe("those who draw the workbook", () => {
  test("are told of a batch once, with everything in place, and not of one that changes nothing or is refused", async () => {
    const workbook = host(SHEET);
    const seen: string[] = [];
    workbook.subscribe(() => {
      const [sheet] = workbook.snapshot.sheets;
      seen.push(
        `${sheet?.rows.at(-1)?.row ?? 0} ${rowHeight(workbook.layout("1"), 4)} ${workbook.snapshot.ownPart ?? ""}`,
      );
    });
    await workbook.apply({ ...batch(insert(1, 1, 0), set(1, 0, "新")), ownPart: "<a/>" });
    await workbook.apply(batch(set(1, 0, "新")));
    await workbook.apply(batch());
    await expect(workbook.apply(batch(set(1, 0, "x"), insert(0, 0, 0)))).rejects.toMatchObject({ code: "failed" });
    expect(seen).toEqual(["4 80 <a/>"]);
  });

  test("are shown a new sheet that is in the snapshot and has its looks", async () => {
    const workbook = host(SHEET, HIDDEN);
    const shown: unknown[] = [];
    workbook.onGoTo((sheetId, range) => {
      shown.push([
        sheetId,
        range,
        workbook.snapshot.sheets.map(({ name }) => name),
        rowHeight(workbook.layout(sheetId), 1),
      ]);
    });
    const added = await workbook.addSheet({ sheet: { ...SHEET, visibility: "hidden" }, styles });
    expect(added).toEqual({ id: "3", name: "土地 (2)" });
    expect(shown).toEqual([["3", area("A1"), ["土地", "藏", "土地 (2)"], 60]]);
    expect(workbook.snapshot.sheets[2]).toEqual({ ...workbook.snapshot.sheets[0], id: "3", name: "土地 (2)" });
    expect(workbook.layout("3")).toEqual({ ...workbook.layout("1"), sheetId: "3" });
    expect(await workbook.mark([{ sheetId: "3", severity: "error", ranges: [area("A2")] }])).toMatchObject({
      marked: 1,
    });
    await workbook.apply(batch({ kind: "insert-rows", sheetId: "3", row: 0, count: 1, like: 1 }));
    expect([rowHeight(workbook.layout("3"), 0), rowHeight(workbook.layout("1"), 0)]).toEqual([60, 40]);
    expect(workbook.marks[0]?.ranges).toEqual([area("A3")]);
  });
});

describe("a new sheet that can't be made", () => {
  test.each<[string, Partial<SheetDescription>]>([
    ["by its name", { name: "a/b" }],
    ["by its length", { name: "长".repeat(32) }],
    ["by an unknown style", { cells: [{ row: 0, column: 0, style: "none" }] }],
  ])("is refused %s", async (_, part) => {
    const workbook = host(SHEET);
    const { snapshot } = workbook;
    await expect(workbook.addSheet({ sheet: { ...SHEET, ...part }, styles })).rejects.toMatchObject({ code: "failed" });
    expect(workbook.snapshot).toBe(snapshot);
  });
});

describe("the selection", () => {
  test("is the first visible sheet's first cell, then what whoever draws the workbook says", async () => {
    const workbook = host(HIDDEN, SHEET);
    expect(await workbook.selection()).toEqual({ sheetId: "2", range: area("A1") });
    workbook.select({ sheetId: "2", range: area("B2:C3") });
    expect(await workbook.selection()).toEqual({ sheetId: "2", range: area("B2:C3") });
    workbook.select(undefined);
    expect(await workbook.selection()).toBeUndefined();
  });
});
