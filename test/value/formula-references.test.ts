import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { moveSpan, type RowChange, type RowSpan } from "../../src/model/row-change";
import { findRowReferences, isFixed, moveReferences } from "../../src/value/formula-references";

const insert = (row: number, count = 1): RowChange => ({ kind: "insert-rows", row: row - 1, count });
const remove = (row: number, count = 1): RowChange => ({ kind: "delete-rows", row: row - 1, count });

function follow(span: RowSpan, changes: readonly RowChange[]): RowSpan | undefined {
  return changes.reduce<RowSpan | undefined>((moved, change) => moved && moveSpan(moved, change), span);
}

/** A formula of the changed sheet 土地, or with `isOnIt` false of another one. Rows of the change count from 1. */
function moved(formula: string, change: RowChange, isOnIt = true, sheet = "土地"): string {
  const isMeant = (named: string | undefined): boolean =>
    named === undefined ? isOnIt : named === sheet.toLowerCase();
  return moveReferences(formula, findRowReferences(formula), (span, named) =>
    isMeant(named) ? moveSpan(span, change) : span,
  );
}

describe("rows that come in", () => {
  test.each([
    ["=A4", "=A4"],
    ["=A5", "=A7"],
    ["=$A$5", "=$A$7"],
    ["=A$5+$B6", "=A$7+$B8"],
    ["=a5", "=a7"],
    ["=A5%", "=A7%"],
    ["=-A5^B5", "=-A7^B7"],
    ["=A5#", "=A7#"],
    ["=@A5", "=@A7"],
    ["=SUM(A3:A6)", "=SUM(A3:A8)"],
    ["=SUM(A5:A6)", "=SUM(A7:A8)"],
    ["=SUM(A3:A5)", "=SUM(A3:A7)"],
    ["=SUM(A3:A4)", "=SUM(A3:A4)"],
    ["=SUM($A$3:B$6)", "=SUM($A$3:B$8)"],
    ["=SUM(B6:A3)", "=SUM(B8:A3)"],
    ["=SUM(3:5)", "=SUM(3:7)"],
    ["=SUM($5:$5)", "=SUM($7:$7)"],
    ["=SUM(A:C)", "=SUM(A:C)"],
    ["=SUM(A1:A1048576)", "=SUM(A1:A1048576)"],
    ["=SUM(A6:A1048576)", "=SUM(A8:A1048576)"],
    ["=SUM(1:1048576)", "=SUM(1:1048576)"],
    ["=A1048576", "=#REF!"],
    ["=A5:INDEX(A:A,9)", "=A7:INDEX(A:A,9)"],
    ["=土地!A5", "=土地!A7"],
    ["='土地'!A5:B6", "='土地'!A7:B8"],
    ["=土地!A5:土地!B6", "=土地!A7:土地!B8"],
    ['=IF(A5>=1,"A5",A6)&"说""A5"""', '=IF(A7>=1,"A5",A8)&"说""A5"""'],
    ["=TABLE(A5,)", "=TABLE(A7,)"],
    ["={1,2;3,4}*A5", "={1,2;3,4}*A7"],
    ["=1E5+A5+1.5", "=1E5+A7+1.5"],
    ["=A5 B5:C6", "=A7 B7:C8"],
  ])("before row 5, two of them: %s", (before, after) => {
    expect(moved(before, insert(5, 2))).toBe(after);
  });

  test.each([
    "=",
    "=1+2",
    "=LOG10(5)",
    "=ATAN2(1,5)",
    '="A5"',
    "=收入A5",
    "=A5_合计+_A5+A5.1+ABCD5+A1048577+A05",
    "=表1[A5]+表1[[#此行],[A5]]+[@A5]+[A'[5]",
    "=[1]土地!A5+[1]!A5",
    "=[预算.xlsx]土地!A5+[2]一月:土地!A5",
    "='[预算 2.xlsx]土地'!A5+'D:\\旧\\[预算.xlsx]土地'!A5",
    "=一月:土地!A5+'一月:土地'!A5",
    "=其他!A5+'土地 2'!A5:A9+土地2!A5",
    "=#REF!A5+#REF!+#DIV/0!+#N/A+#NAME?",
    "=土地!#REF!",
    '=INDIRECT("土地!A5")',
    "=A5(1)",
    "=!A5+表（一）!A5",
  ])("leaves alone what does not refer to it: %s", (formula) => {
    expect(moved(formula, insert(5))).toBe(formula);
  });

  test("move what other sheets say of it, and nothing else there", () => {
    expect(moved("=A5+土地!A5+'土地'!$B$5+其他!A5", insert(5), false)).toBe("=A5+土地!A6+'土地'!$B$6+其他!A5");
    expect(moved("='O''Neil 1'!A5+'o''neil 1'!B6", insert(5), false, "O'Neil 1")).toBe(
      "='O''Neil 1'!A6+'o''neil 1'!B7",
    );
    expect(moved("=sheet1!A5", insert(5), false, "Sheet1")).toBe("=sheet1!A6");
  });
});

test("rows come in before the first of a whole sheet: it stays whole, and part of it moves", () => {
  expect(moved("=SUM(A1:B1048576)+SUM(A1:B1048575)", insert(1))).toBe("=SUM(A1:B1048576)+SUM(A2:B1048576)");
  expect(moved("=SUM(A1:B1048576)", remove(1, 5))).toBe("=SUM(A1:B1048576)");
});

test.each([
  ["=$A$5", true],
  ["=A$5:$B$6", true],
  ["=$5:$6", true],
  ["=$A5", false],
  ["=A$5:B6", false],
  ["=5:$6", false],
])("%s is fixed: %s", (formula, expected) => {
  expect(findRowReferences(formula).map(isFixed)).toEqual([expected]);
});

test("changes one after the other move a reference from where the one before has left it", () => {
  const formula = "=A5+SUM(A3:A9)+其他!A5";
  const changes = [insert(5, 2), remove(3, 3), insert(9)];
  const after = moveReferences(formula, findRowReferences(formula), (span, sheet) =>
    sheet === undefined ? follow(span, changes) : span,
  );
  expect(after).toBe("=A4+SUM(A3:A8)+其他!A5");
  const lost = moveReferences("=A5", findRowReferences("=A5"), (span) => follow(span, [remove(5), insert(1)]));
  expect(lost).toBe("=#REF!");
});

describe("rows that go out", () => {
  test.each([
    ["=A4+A8", "=A4+A6"],
    ["=A5", "=#REF!"],
    ["=土地!$A$6", "=土地!#REF!"],
    ["=SUM(A5:A6)", "=SUM(#REF!)"],
    ["=SUM(5:6)", "=SUM(#REF!)"],
    ["=SUM(A3:A6)", "=SUM(A3:A4)"],
    ["=SUM(A3:A9)", "=SUM(A3:A7)"],
    ["=SUM(A5:A9)", "=SUM(A5:A7)"],
    ["=SUM(A6:A9)", "=SUM(A5:A7)"],
    ["=SUM(A9:A6)", "=SUM(A7:A5)"],
    ["=SUM(4:7)", "=SUM(4:5)"],
    ["=SUM(A1:A1048576)", "=SUM(A1:A1048576)"],
  ])("rows 5 and 6: %s", (before, after) => {
    expect(moved(before, remove(5, 2))).toBe(after);
  });
});

describe("any text", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "A1",
      "$B$7",
      "3:5",
      "A1:C9",
      "土地!",
      "'土地'!",
      "[1]",
      "[",
      "]",
      "'",
      '"',
      "#REF!",
      ":",
      "!",
      "(",
      ",",
    ),
    fc.string({ maxLength: 6 }),
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => `=${pieces.join("")}`);

  test("is read without throwing, its references stand in order, and a change above nothing changes nothing", () => {
    fc.assert(
      fc.property(text, (formula) => {
        const references = findRowReferences(formula);
        let last = 0;
        for (const { start, end } of references) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(moved(formula, insert(1_000_000))).toBe(formula);
        expect(moved(moved(formula, insert(4, 3)), remove(4, 3))).toBe(formula);
      }),
    );
  });

  test.each(["[", "'", '"', "A1:", "A", "1", "$", "'a'!", "一:", '""', "[1]a:"])(
    "of %s over and over takes no time",
    (part) => {
      const formula = `=${part.repeat(32_000 / part.length)}`;
      const before = performance.now();
      findRowReferences(formula);
      expect(performance.now() - before).toBeLessThan(500);
    },
  );
});
