import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { applyEdits, makeBatch, undoOf } from "../../src/lint/apply-edits";
import { formatRange, parseRange, type CellRange } from "../../src/model/address";
import type { Edit } from "../../src/model/edit";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/model/snapshot";
import { workbookOf } from "../helpers/grid";
import { naively, sorted } from "./naive-edits";
import { runs } from "../fuzz/runs";

const range = (address: string): CellRange => {
  const found = parseRange(address);
  if (found === undefined) throw new Error(address);
  return found;
};
const set = (row: number, column: number, value: string | number, sheetId = "s1"): Edit => ({
  ...{ kind: "set-cell", sheetId },
  ...{ row, column, value },
});
const insert = (row: number, count = 1, like = row - 1, sheetId = "s1"): Edit => ({
  ...{ kind: "insert-rows", sheetId },
  ...{ row, count, like },
});
const remove = (row: number, count = 1): Edit => ({ kind: "delete-rows", sheetId: "s1", row, count });
const merge = (address: string): Edit => ({ kind: "merge", sheetId: "s1", range: range(address) });
const unmerge = (address: string): Edit => ({ kind: "unmerge", sheetId: "s1", range: range(address) });

/** Cells as `A1 text` or `A1 =formula`, and merged areas as addresses. */
function cellsOf(sheet: SheetSnapshot | undefined): readonly string[] {
  return (sheet?.rows ?? []).flatMap(({ row, cells }) =>
    cells.map(
      ({ column, value, formula }) =>
        `${formatRange({ top: row, left: column, bottom: row, right: column })} ${formula ?? String(value)}`,
    ),
  );
}
const mergesOf = (workbook: WorkbookSnapshot): readonly string[] => workbook.sheets[0]?.merges.map(formatRange) ?? [];

describe("one cell", () => {
  const workbook = workbookOf({ rows: [["甲", { value: 0.5, numberFormat: "0%" }, { value: 1, formula: "=A1" }]] });

  test("takes a value, keeps its number format, and an empty text empties it", () => {
    const after = applyEdits(workbook, [set(0, 1, 0.9), set(2, 0, "丙"), set(0, 0, "")]);
    expect(after.sheets[0]?.rows).toEqual([
      {
        row: 0,
        cells: [
          { column: 1, value: 0.9, numberFormat: "0%" },
          { column: 2, value: 1, formula: "=A1" },
        ],
      },
      { row: 2, cells: [{ column: 0, value: "丙" }] },
    ]);
    expect(workbook.sheets[0]?.rows.length).toBe(1);
  });

  test("gets its number format again when it was emptied on the way, and that of the row a new one was made like", () => {
    const after = applyEdits(
      workbook,
      [set(0, 1, ""), insert(1, 2, 0), set(0, 1, 1), set(2, 1, 2), set(2, 3, 3)],
      () => "0.0",
    );
    expect(after.sheets[0]?.rows).toEqual([
      {
        row: 0,
        cells: [
          { column: 0, value: "甲" },
          { column: 1, value: 1, numberFormat: "0%" },
          { column: 2, value: 1, formula: "=A1" },
        ],
      },
      {
        row: 2,
        cells: [
          { column: 1, value: 2, numberFormat: "0%" },
          { column: 3, value: 3, numberFormat: "0.0" },
        ],
      },
    ]);
  });

  test("that holds a formula or lies below a merged area stays, and the same value changes nothing", () => {
    const merged = workbookOf({ rows: [["甲", null, { value: 1, formula: "=A1" }]], merges: ["A1:B2"] });
    expect(applyEdits(merged, [set(0, 2, 5), set(1, 1, "x"), set(0, 0, "甲"), set(9, 9, "")])).toBe(merged);
    expect(applyEdits(merged, [set(0, 0, "x", "s9"), set(-1, 0, "x"), set(0, 0.5, "x"), set(0, 0, Number.NaN)])).toBe(
      merged,
    );
  });
});

describe("whole rows", () => {
  const workbook = workbookOf(
    {
      name: "土地",
      rows: [["题"], ["产出", "一"], [null, "二"], [null, { value: 3, formula: "=SUM(C2:C3)+其他!A3" }]],
      merges: ["A1:B1", "A2:A4"],
    },
    { name: "其他", rows: [[{ value: 1, formula: "=土地!B3&A3" }], ["静"]] },
    { name: "别的", rows: [["静"]] },
  );

  test("come in with merged areas and every sheet's formulas", () => {
    const after = applyEdits(workbook, [insert(2, 2)]);
    expect(cellsOf(after.sheets[0])).toEqual(["A1 题", "A2 产出", "B2 一", "B5 二", "B6 =SUM(C2:C5)+其他!A3"]);
    expect(mergesOf(after)).toEqual(["A1:B1", "A2:A6"]);
    expect(cellsOf(after.sheets[1])).toEqual(["A1 =土地!B5&A3", "A2 静"]);
    expect(after.sheets[2]).toBe(workbook.sheets[2]);
    expect(after.sheets[1]?.rows[1]).toBe(workbook.sheets[1]?.rows[1]);
    expect(after.sheets[0]?.rows[1]).toBe(workbook.sheets[0]?.rows[1]);
  });

  test("before an area move it, behind it do not", () => {
    expect(mergesOf(applyEdits(workbook, [insert(1)]))).toEqual(["A1:B1", "A3:A5"]);
    expect(mergesOf(applyEdits(workbook, [insert(4)]))).toEqual(["A1:B1", "A2:A4"]);
  });

  test("go out with what stands in them", () => {
    const after = applyEdits(workbook, [remove(2)]);
    expect(cellsOf(after.sheets[0])).toEqual(["A1 题", "A2 产出", "B2 一", "B3 =SUM(C2:C2)+其他!A3"]);
    expect(mergesOf(after)).toEqual(["A1:B1", "A2:A3"]);
    expect(cellsOf(after.sheets[1])).toEqual(["A1 =土地!#REF!&A3", "A2 静"]);
    expect(mergesOf(applyEdits(workbook, [remove(1, 2)]))).toEqual(["A1:B1"]);
  });

  test("that went out come back with values and merged areas", () => {
    const edits = [remove(0, 3)];
    const back = applyEdits(applyEdits(workbook, edits), undoOf(workbook, edits));
    expect(cellsOf(back.sheets[0])).toEqual(["A1 题", "A2 产出", "B2 一", "B3 二", "B4 =SUM(#REF!)+其他!A3"]);
    expect([...mergesOf(back)].sort()).toEqual(["A1:B1", "A2:A4"]);
  });

  test("with numbers that make no sense change nothing", () => {
    const senseless = [
      insert(-1),
      insert(1, 0),
      insert(1.5),
      insert(0, 2e6),
      insert(0, 1_048_573),
      remove(0, -1),
      remove(2e6),
    ];
    expect(applyEdits(workbook, [...senseless, insert(0, 1, 0, "s9")])).toBe(workbook);
  });
});

describe("merged areas", () => {
  const workbook = workbookOf({ rows: [["甲"], [], [], ["丁", "乙"]], merges: ["A1:A2", "B1:B2"] });

  test("grow by taking the place of those inside", () => {
    const edits = [merge("A1:A3")];
    const after = applyEdits(workbook, edits);
    expect(mergesOf(after)).toEqual(["B1:B2", "A1:A3"]);
    expect(undoOf(workbook, edits)).toEqual([unmerge("A1:A3"), merge("A1:A2")]);
    expect(mergesOf(applyEdits(after, undoOf(workbook, edits)))).toEqual(["B1:B2", "A1:A2"]);
  });

  test("are not made across others, over a cell that holds something, of one cell, or twice", () => {
    expect(applyEdits(workbook, [merge("A2:A3"), merge("A1:A4"), merge("C1"), merge("A1:A2")])).toBe(workbook);
    const upsideDown = { ...range("C1:D4"), top: 9 };
    expect(applyEdits(workbook, [{ kind: "merge", sheetId: "s1", range: upsideDown }])).toBe(workbook);
  });

  test("are parted when the range touches them, unless something hides in them", () => {
    expect(mergesOf(applyEdits(workbook, [unmerge("A1:C1")]))).toEqual([]);
    const hiding = workbookOf({ rows: [["甲", "藏"]], merges: ["A1:B1"] });
    expect(applyEdits(hiding, [unmerge("A1:B1")])).toBe(hiding);
  });
});

describe("a batch", () => {
  const workbook = workbookOf(
    { name: "土地", rows: [["甲", { value: 2, formula: "=1+1" }]], merges: ["A3:A4"] },
    { name: "护", rows: [["锁"]], isProtected: true },
  );
  const refusalOf = (edits: readonly Edit[], expected: readonly [number, number, string | number][] = []): unknown => {
    const cells = expected.map(([row, column, value]) => ({ sheetId: "s1", row, column, value }));
    const outcome = makeBatch(workbook, { edits, expected: cells });
    return outcome.kind === "refused" ? outcome.refusal : outcome.snapshot;
  };

  test("is made when all is as expected", () => {
    expect(
      refusalOf(
        [set(0, 0, "乙")],
        [
          [0, 0, "甲"],
          [0, 1, 2],
          [5, 5, ""],
        ],
      ),
    ).toEqual(applyEdits(workbook, [set(0, 0, "乙")]));
  });

  test("is refused as a whole, with the cell and the reason", () => {
    const first = { sheetId: "s1", sheetName: "土地" };
    expect(refusalOf([set(0, 0, "乙", "s2")], [[0, 0, "丙"]])).toEqual({
      ...{ ...first, code: "content-changed" },
      position: { row: 0, column: 0 },
    });
    expect(refusalOf([set(0, 1, 1), set(0, 0, "乙", "s2")])).toEqual({
      ...{ sheetId: "s2", sheetName: "护" },
      code: "sheet-protected",
    });
    expect(refusalOf([set(0, 0, "乙", "s9")])).toEqual({ sheetId: "s9", sheetName: "", code: "sheet-missing" });
    expect(refusalOf([insert(0), set(1, 1, 1)])).toEqual({
      ...{ ...first, code: "cell-formula" },
      position: { row: 0, column: 1 },
    });
    expect(refusalOf([set(3, 0, "x")])).toEqual({ ...first, code: "failed", position: { row: 3, column: 0 } });
    expect(refusalOf([set(0, 0, "乙"), merge("A1:B1")])).toEqual({
      ...{ ...first, code: "content-changed" },
      position: { row: 0, column: 1 },
    });
    expect(refusalOf([insert(0, 0)])).toEqual({ ...first, code: "failed" });
  });
});

const row = fc.integer({ min: 0, max: 9 });
const column = fc.integer({ min: 0, max: 3 });
const corner = fc.tuple(fc.constantFrom("", "$"), fc.constantFrom("A", "C"), fc.constantFrom("", "$"), row);
const cellText = corner.map(([a, letter, b, at]) => `${a}${letter}${b}${at + 1}`);
const reference = fc.oneof(
  cellText,
  fc.tuple(cellText, cellText).map((cells) => cells.join(":")),
  fc.tuple(row, row).map(([a, b]) => `${a + 1}:${b + 1}`),
);
const formula = fc
  .array(
    fc.oneof(
      fc.tuple(fc.constantFrom("", "甲!", "'O''Neil 1'!", "[1]甲!", "甲:丙!"), reference),
      fc.tuple(fc.constant("收入_"), cellText),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => `=${parts.map((part) => part.join("")).join("+")}&"A5"`);
const cell = fc.oneof(
  { weight: 5, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: fc.constantFrom<string | number>("文", 5) },
  { weight: 2, arbitrary: formula.map((text) => ({ value: 1, formula: text })) },
);
const area = fc
  .tuple(row, column, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 1 }))
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));
const sheet = fc.record({
  rows: fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 8 }),
  merges: fc.array(area, { maxLength: 4 }).map((areas) => apart(areas).map(formatRange)),
});
const workbooks = fc
  .tuple(sheet, sheet)
  .map(([first, second]) => workbookOf({ ...first, name: "甲" }, { ...second, name: "O'Neil 1" }));
const sheetId = fc.constantFrom("s1", "s2");
const count = fc.integer({ min: 1, max: 3 });
const common = [
  fc.record({ kind: fc.constant("set-cell" as const), sheetId, row, column, value: fc.constantFrom("新", "", 7) }),
  fc.record({ kind: fc.constant("insert-rows" as const), sheetId, row, count, like: row }),
  fc.record({ kind: fc.constant("merge" as const), sheetId, range: area }),
  fc.record({ kind: fc.constant("unmerge" as const), sheetId, range: area }),
];
const undoable: fc.Arbitrary<readonly Edit[]> = fc.array(fc.oneof(...common), { maxLength: 8 });
const deletion = fc.record({ kind: fc.constant("delete-rows" as const), sheetId, row, count });
const any: fc.Arbitrary<readonly Edit[]> = fc.array(fc.oneof(...common, deletion), { maxLength: 8 });

/** The areas of more than one cell that do not meet one before them. */
function apart(areas: readonly CellRange[]): readonly CellRange[] {
  const kept: CellRange[] = [];
  for (const one of areas) {
    const meets = kept.some(
      (other) =>
        one.top <= other.bottom && one.bottom >= other.top && one.left <= other.right && one.right >= other.left,
    );
    if (!meets && (one.top !== one.bottom || one.left !== one.right)) kept.push(one);
  }
  return kept;
}

describe("any edits", () => {
  test("do what a model of rows with a life of their own does", () => {
    fc.assert(
      fc.property(workbooks, any, (workbook, edits) => {
        expect(sorted(applyEdits(workbook, edits))).toEqual(sorted(naively(workbook, edits)));
      }),
      runs(400),
    );
  });

  test("do so many times over on a tall sheet, and are taken back", () => {
    const repeated = fc.tuple(workbooks, fc.integer({ min: 10, max: 25 })).map(([workbook, times]) => ({
      ...workbook,
      sheets: workbook.sheets.map((one) => ({
        ...one,
        rows: Array.from({ length: times }, (_, index) =>
          one.rows.map((at) => ({ ...at, row: at.row + 13 * index })),
        ).flat(),
        merges: Array.from({ length: times }, (_, index) =>
          one.merges.map((at) => ({ ...at, top: at.top + 13 * index, bottom: at.bottom + 13 * index })),
        ).flat(),
      })),
    }));
    const place = fc.integer({ min: 0, max: 300 });
    const tallArea = fc
      .tuple(place, column, fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 1 }))
      .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));
    const edit = fc.oneof(
      {
        weight: 2,
        arbitrary: fc.record({ kind: fc.constant("insert-rows" as const), sheetId, row: place, count, like: place }),
      },
      fc.record({
        kind: fc.constant("set-cell" as const),
        sheetId,
        row: place,
        column,
        value: fc.constantFrom("新", "", 7),
      }),
      fc.record({ kind: fc.constantFrom("merge" as const, "unmerge" as const), sheetId, range: tallArea }),
    );
    const removal = fc.record({ kind: fc.constant("delete-rows" as const), sheetId, row: place, count });
    fc.assert(
      fc.property(
        repeated,
        fc.array(edit, { minLength: 60, maxLength: 120 }),
        fc.array(removal, { maxLength: 20 }),
        (workbook, edits, removals) => {
          const after = applyEdits(workbook, edits);
          expect(sorted(after)).toEqual(sorted(naively(workbook, edits)));
          expect(sorted(applyEdits(after, undoOf(workbook, edits)))).toEqual(sorted(workbook));
          const all = [...edits, ...removals, ...edits];
          expect(sorted(applyEdits(workbook, all))).toEqual(sorted(naively(workbook, all)));
        },
      ),
      runs(30),
    );
  });

  test("are taken back exactly", () => {
    fc.assert(
      fc.property(workbooks, undoable, (workbook, edits) => {
        const back = applyEdits(applyEdits(workbook, edits), undoOf(workbook, edits));
        expect(sorted(back)).toEqual(sorted(workbook));
      }),
      runs(400),
    );
  });

  test("never throw, whatever the numbers, and a batch that is made is the same as its edits", () => {
    const number = fc.oneof(row, fc.constantFrom(-1, 0.5, Number.NaN, Infinity, 1_048_575, 2e9));
    const wild = fc.oneof(
      fc.record({ kind: fc.constant("set-cell" as const), sheetId, row: number, column: number, value: number }),
      fc.record({ kind: fc.constant("insert-rows" as const), sheetId, row: number, count: number, like: number }),
      fc.record({ kind: fc.constant("delete-rows" as const), sheetId, row: number, count: number }),
      fc.record({
        kind: fc.constantFrom("merge" as const, "unmerge" as const),
        ...{ sheetId, range: fc.record({ top: number, left: number, bottom: number, right: number }) },
      }),
    );
    fc.assert(
      fc.property(workbooks, fc.array(wild, { maxLength: 6 }), (workbook, edits) => {
        undoOf(workbook, edits);
        const after = applyEdits(workbook, edits);
        const outcome = makeBatch(workbook, { edits, expected: [] });
        if (outcome.kind === "made") expect(outcome.snapshot).toEqual(after);
      }),
    );
  });
});
