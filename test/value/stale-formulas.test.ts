import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { formatCell, formatRange, parseCell } from "../../src/model/address";
import type { SheetSnapshot, SnapshotRow, WorkbookSnapshot } from "../../src/model/snapshot";
import { findPrecedents } from "../../src/value/formula-precedents";
import { cellKey, staleFormulas } from "../../src/value/stale-formulas";

type Formulas = Readonly<Record<string, string>>;

/** A workbook of sheets by name, each with its formulas by cell. */
function workbookOf(sheets: Readonly<Record<string, Formulas>>): WorkbookSnapshot {
  return {
    uses1904Dates: false,
    sheets: Object.entries(sheets).map(([name, formulas]) => sheetOf(name, formulas)),
  };
}

function sheetOf(name: string, formulas: Formulas): SheetSnapshot {
  const rows = new Map<number, SnapshotRow["cells"]>();
  for (const [address, formula] of Object.entries(formulas)) {
    const { row, column } = parseCell(address) ?? { row: 0, column: 0 };
    rows.set(row, [...(rows.get(row) ?? []), { column, value: 0, formula }]);
  }
  const sorted = [...rows].map(([row, cells]) => ({ row, cells }));
  return { id: `id ${name}`, name, visibility: "visible", isProtected: false, merges: [], rows: sorted };
}

/** Addresses (`一!A1`) of what is out of date once cells of that kind are changed. */
function staleIn(workbook: WorkbookSnapshot, ...changed: readonly string[]): readonly string[] {
  const cells = changed.map((text) => {
    const [name = "", address = ""] = text.split("!");
    return { sheetId: `id ${name}`, ...(parseCell(address) ?? { row: 0, column: 0 }) };
  });
  const stale = staleFormulas(workbook, cells);
  return workbook.sheets.flatMap(({ id, name }) =>
    [...(stale.get(id) ?? [])]
      .map((key) => `${name}!${formatCell({ row: Math.floor(key / 16_384), column: key % 16_384 })}`)
      .sort(),
  );
}

/** What a formula names, ranges in full, and `?` where it can't be told. */
function precedentsOf(formula: string): string {
  const { references, isOpaque } = findPrecedents(formula);
  const named = references.map(({ sheet, lastSheet, ...range }) =>
    [sheet, lastSheet, formatRange(range)].filter((part) => part !== undefined).join(" "),
  );
  return [...named, ...(isOpaque ? ["?"] : [])].join(", ");
}

describe("what a formula names", () => {
  test.each([
    ["=A5", "A5"],
    ["=$a$5+B$6*$C7", "A5, B6, C7"],
    ["=SUM(A3:B6,D1)", "A3:B6, D1"],
    ["=SUM($B6:A$3)", "A3:B6"],
    ["=SUM(A:C)", "A1:C1048576"],
    ["=SUM($C:$B)", "B1:C1048576"],
    ["=SUM(3:5)+SUM($7:$7)", "A3:XFD5, A7:XFD7"],
    ["=XFD1048576", "XFD1048576"],
    ["=-A5^2%", "A5"],
    ["=A5 B5:C6", "A5, B5:C6"],
    ["=A5#/A7", "A5, A7"],
    ["=@A5", "A5"],
    ["={1,2;3,4}*A5", "A5"],
    ["=1E5+1.5+.5+1E-2+A5", "A5"],
    ["=土地!A5", "土地 A5"],
    ["=Sheet1!$A$5:B6", "sheet1 A5:B6"],
    ["='O''Neil 1'!A5", "o'neil 1 A5"],
    ["=土地!A:A", "土地 A1:A1048576"],
    ["=SUM(一月:三月!A1)", "一月 三月 A1"],
    ["=SUM('1 月:3 月'!A1:B2)", "1 月 3 月 A1:B2"],
    ["=SUM(A:C!B1)", "a c B1"],
    ['=IF(A5>=1,"A6","说""A7""")', "A5"],
    ["=IF(TRUE,A5,false)", "A5"],
    ["=LOG10(A5)+ATAN2(1,A6)", "A5, A6"],
    ["=IFERROR(A5,#N/A)+#DIV/0!+#REF!+#NAME?+土地!#REF!", "A5"],
    ["=NOW()+RAND()+TODAY()", ""],
    ["=[1]土地!A5+[1]!名称+'[预算 2.xlsx]土地'!A5+'D:\\旧\\[预算.xlsx]土地'!A5:B6", ""],
    ["=1+2", ""],
  ])("%s: %s", (formula, expected) => {
    expect(precedentsOf(formula)).toBe(expected);
  });

  test.each([
    "=单价*A5",
    "=土地!单价",
    "=[0]!单价",
    "=INDIRECT(A5)",
    "=offset(A5,1,1)",
    "=TABLE(A5,)",
    "=A5:INDEX(B:B,9)",
    "=INDEX(B:B,9):A5",
    "=土地!A5:土地!B6",
    "=表1[金额]",
    "=[@金额]",
    "=SUM(表1[[#此行],[A5]])",
    "=R1C1",
    "=R[-1]C",
    "=A1048577",
    "=ABCD5",
    "=LET(x,A5,x+1)",
    "=",
    "",
  ])("can't be told of %s", (formula) => {
    expect(findPrecedents(formula).isOpaque).toBe(true);
  });

  test.each(["[", "'", '"', "A1:", "A", "1", "$", "'a'!", "一:", "[1]a:", "a!", "#"])(
    "is read quickly and without throwing of %s over and over",
    (part) => {
      const formula = `=${part.repeat(32_000 / part.length)}`;
      const before = performance.now();
      findPrecedents(formula);
      expect(performance.now() - before).toBeLessThan(500);
    },
  );

  test("is read of any text without throwing", () => {
    const piece = fc.oneof(
      fc.constantFrom("A1", "$B$7", "3:5", "A:C", "土地!", "'土地'!", "[1]", "[", "'", '"', "#REF!", ":", "!", "("),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        findPrecedents(`=${pieces.join("")}`);
      }),
    );
  });
});

describe("formulas out of date", () => {
  const workbook = workbookOf({
    总表: { A1: "=SUM('1.土地'!B2:B9)", A2: "=A1*2", A3: "=SUM(一月:三月!C3)", A4: "=A9", A5: "=SUM(B:B)+SUM(8:8)" },
    "1.土地": { B9: "=SUM(B2:B8)", C1: "=B1", D1: "=$B$2/总表!A9" },
    一月: { A1: "=C3" },
    二月: { A1: "=C3", A2: "=别处!C3", A3: "=[1]一月!C3" },
    三月: { C3: "=A9" },
  });

  test("are those that refer to a changed cell, also through others and from other sheets", () => {
    expect(staleIn(workbook, "1.土地!B5")).toEqual(["总表!A1", "总表!A2", "1.土地!B9"]);
    expect(staleIn(workbook, "1.土地!B2")).toEqual(["总表!A1", "总表!A2", "1.土地!B9", "1.土地!D1"]);
    expect(staleIn(workbook, "1.土地!B1")).toEqual(["1.土地!C1"]);
    expect(staleIn(workbook, "总表!A9")).toEqual(["总表!A4", "1.土地!D1"]);
    expect(staleIn(workbook, "总表!B77")).toEqual(["总表!A5"]);
    expect(staleIn(workbook, "总表!ZZ8")).toEqual(["总表!A5"]);
  });

  test("are found over several sheets at once", () => {
    expect(staleIn(workbook, "二月!C3")).toEqual(["总表!A3", "二月!A1"]);
    expect(staleIn(workbook, "三月!A9")).toEqual(["总表!A3", "三月!C3"]);
    expect(staleIn(workbook, "1.土地!C3")).toEqual([]);
    const backwards = workbookOf({ 一: {}, 二: {}, 三: { A1: "=SUM(二:一!A1)" } });
    expect(staleIn(backwards, "二!A1")).toEqual(["三!A1"]);
  });

  test("are none without a change, and none that nothing changed reaches", () => {
    expect(staleIn(workbook)).toEqual([]);
    expect(staleIn(workbook, "总表!C5", "一月!A1")).toEqual([]);
    expect(staleFormulas(workbook, [{ sheetId: "1", row: 0, column: 0 }]).size).toBe(0);
    expect(staleIn(workbookOf({ 一: { A1: "=NOW()", A2: "=A1+1" } }), "一!B1")).toEqual([]);
  });

  test("are with any change those that can't be followed, and what refers to them", () => {
    const opaque = workbookOf({ 一: { A1: "=单价", A2: "=A1+1", A3: "=B3", B1: '=INDIRECT("A"&1)' }, 二: {} });
    expect(staleIn(opaque, "二!Z99")).toEqual(["一!A1", "一!A2", "一!B1"]);
    expect(staleIn(opaque)).toEqual([]);
  });

  test("are found in circles, a changed one only when it depends on a change", () => {
    const circle = workbookOf({ 一: { A1: "=B1", B1: "=A1+C1", D1: "=D1+1", E1: "=D1" } });
    expect(staleIn(circle, "一!C1")).toEqual(["一!A1", "一!B1"]);
    expect(staleIn(circle, "一!A1")).toEqual(["一!A1", "一!B1"]);
    expect(staleIn(circle, "一!E1")).toEqual([]);
  });

  test("are the same that a search over all pairs finds", () => {
    const cell = fc.record({ row: fc.nat(20), column: fc.nat(6) });
    const reference = fc
      .tuple(cell, cell, fc.constantFrom("", "一!", "二!", "一:三!"))
      .map(([a, b, sheet]) => `${sheet}${formatCell(a)}:${formatCell(b)}`);
    const formulas = fc
      .array(fc.tuple(cell, reference), { maxLength: 12 })
      .map((pairs) => Object.fromEntries(pairs.map(([at, text]) => [formatCell(at), `=SUM(${text})`])));
    fc.assert(
      fc.property(fc.tuple(formulas, formulas, formulas), fc.nat(2), cell, ([一, 二, 三], sheet, at) => {
        const book = workbookOf({ 一, 二, 三 });
        const name = book.sheets[sheet]?.name ?? "";
        expect(staleIn(book, `${name}!${formatCell(at)}`)).toEqual(byPairs(book, sheet, at));
      }),
    );
  });

  test("of a thousand sheets are found while typing, also in a long chain and many ranges", () => {
    const sheets = Object.fromEntries(
      Array.from({ length: 1000 }, (_, sheet) => [
        `${sheet}.土地`,
        Object.fromEntries(
          Array.from({ length: 20 }, (_, row) => [
            `G${row + 1}`,
            `=SUM(B${row + 1}:F${row + 1 + sheet})+'${sheet}.土地'!H${row + 1}*$A$1`,
          ]),
        ),
      ]),
    );
    const large = workbookOf(sheets);
    const change = [{ sheetId: "id 500.土地", row: 0, column: 0 }];
    expect(timed(() => staleFormulas(large, change).get("id 500.土地")?.size)).toBe(20);

    const tall = Array.from({ length: 10_000 }, (_, row) => [
      [`A${row + 2}`, `=A${row + 1}+1`],
      [`B${row + 2}`, `=SUM(B$1:B${row + 1})`],
      [`C${row + 2}`, `=VLOOKUP(A${row + 2},$X$1:$Z$10000,2)`],
    ]).flat();
    const book = workbookOf({ 一: Object.fromEntries(tall) as Formulas });
    const stale = timed(() => staleFormulas(book, [{ sheetId: "id 一", row: 0, column: 0 }]).get("id 一"));
    expect(stale?.size).toBe(20_000);
    expect(stale?.has(cellKey(10_000, 0))).toBe(true);
  });
});

/** Far above what it takes, far below what anything quadratic would. */
function timed<Result>(action: () => Result): Result {
  const before = performance.now();
  const result = action();
  expect(performance.now() - before).toBeLessThan(3000);
  return result;
}

/** Formulas out of date, found the slow way. */
function byPairs(
  { sheets }: WorkbookSnapshot,
  changedSheet: number,
  changed: { row: number; column: number },
): readonly string[] {
  const stale = new Set<string>();
  const reached = [{ sheet: changedSheet, ...changed }];
  for (const from of reached) {
    sheets.forEach(({ name, rows }, sheet) => {
      for (const { row, cells } of rows) {
        for (const { column, formula = "" } of cells) {
          const address = `${name}!${formatCell({ row, column })}`;
          const isMeant = findPrecedents(formula).references.some((one) => {
            const first = one.sheet === undefined ? sheet : "一二三".indexOf(one.sheet);
            const last = one.lastSheet === undefined ? first : "一二三".indexOf(one.lastSheet);
            const isIn = from.row >= one.top && from.row <= one.bottom;
            return (
              from.sheet >= first && from.sheet <= last && isIn && from.column >= one.left && from.column <= one.right
            );
          });
          if (!isMeant || stale.has(address)) continue;
          stale.add(address);
          reached.push({ sheet, row, column });
        }
      }
    });
  }
  return sheets.flatMap(({ name }) => [...stale].filter((address) => address.startsWith(`${name}!`)).sort());
}
