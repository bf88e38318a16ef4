import { describe, expect, test } from "@jest/globals";
import type { SheetSnapshot } from "../../src/model/snapshot";
import { formatCell, formatRange } from "../../src/model/address";
import { clearEdits, pasteEdits, textsIn, type RangeEdits } from "../../src/workbench/grid/range-edits";
import { selectionBetween } from "../../src/workbench/grid/selection";
import { SheetModel } from "../../src/workbench/grid/sheet-model";
import { area, at, layoutOf, sheetOf } from "./fixtures";

const modelOf = (sheet: SheetSnapshot): SheetModel =>
  new SheetModel(sheet, layoutOf(), false, { marks: [], stale: new Set(), names: new Map() });

/** A sheet with a merged area, a formula, a percentage and a long number. */
const SHEET = sheetOf(
  {
    A1: "甲",
    B1: { value: 0.25, numberFormat: "0%" },
    C1: { value: 3, formula: "=1+2" },
    A2: "合并",
    C2: 1234567.891,
  },
  ["A2:B3"],
);
const model = modelOf(SHEET);

/** The cells that are written, or why none is. */
function told(edits: RangeEdits): unknown {
  if ("problem" in edits) return `${edits.problem.why} ${formatCell(edits.problem.position)}`;
  return [formatRange(edits.range), ...edits.edits.map((edit) => `${formatCell(edit)}=${JSON.stringify(edit.value)}`)];
}

describe("what is copied", () => {
  test("are numbers in full, percentages as typed, formulas by their value, and nothing below merged cells", () => {
    expect(textsIn(model, area("A1:C3"))).toEqual([
      ["甲", "25%", "3"],
      ["合并", "", "1234567.891"],
      ["", "", ""],
    ]);
  });
});

describe("what is pasted", () => {
  test("goes into the cells from the first selected one on, as if typed there", () => {
    expect(
      told(
        pasteEdits(model, area("D5"), [
          ["1", "≥95%"],
          ["", "x"],
        ]),
      ),
    ).toEqual(["D5:E6", "D5=1", 'E5="≥95%"', 'E6="x"']);
    expect(told(pasteEdits(model, area("B1"), [["50%"]]))).toEqual(["B1", "B1=0.5"]);
  });

  test("rows of different length leave no holes", () => {
    expect(told(pasteEdits(model, area("D1"), [["a"], ["b", "c"]]))).toEqual(["D1:E2", 'D1="a"', 'D2="b"', 'E2="c"']);
  });

  test("a single value fills the selection, merged cells once", () => {
    expect(told(pasteEdits(model, area("D1:D3"), [["x"]]))).toEqual(["D1:D3", 'D1="x"', 'D2="x"', 'D3="x"']);
    expect(told(pasteEdits(model, area("A2:B3"), [["x"]]))).toEqual(["A2:B3", 'A2="x"']);
  });

  test("what a cell holds already is not written again", () => {
    expect(told(pasteEdits(model, area("A1"), [["甲", "25%"]]))).toEqual(["A1:B1"]);
  });

  test("is refused as a whole by a formula, the hidden part of a merged area, a formula among it, protection and size", () => {
    expect(told(pasteEdits(model, area("B1"), [["1%", "4"]]))).toBe("formula C1");
    expect(told(pasteEdits(model, area("A2"), [["a", "b"]]))).toBe("merged B2");
    expect(told(pasteEdits(model, area("D1"), [["=SUM(A1:A2)"]]))).toBe("formula-entry D1");
    expect(told(pasteEdits(modelOf({ ...SHEET, isProtected: true }), area("D1"), [["a"]]))).toBe("protected D1");
    expect(told(pasteEdits(model, { top: 0, left: 0, bottom: 1_000_000, right: 3 }, [["a"]]))).toBe("too-large A1");
    expect(told(pasteEdits(model, area("XFD1"), [["a", "b"]]))).toBe("too-large XFD1");
  });

  test("merged cells take what was copied from cells merged alike", () => {
    expect(
      told(
        pasteEdits(model, area("A2"), [
          ["新", "", "9"],
          ["", "", ""],
        ]),
      ),
    ).toEqual(["A2:C3", 'A2="新"', "C2=9"]);
  });
});

describe("what is emptied", () => {
  test("are the cells that hold something; a formula keeps the whole range as it is", () => {
    expect(told(clearEdits(model, area("A1:B3")))).toEqual(["A1:B3", 'A1=""', 'B1=""', 'A2=""']);
    expect(told(clearEdits(model, area("A1:C1")))).toBe("formula C1");
  });
});

describe("a selection", () => {
  const merges = [area("B2:C3"), area("C4:D5"), area("F1:F9")];

  test.each([
    ["A1", "A1", "A1"],
    ["C3", "A1", "A1:C3"],
    ["A2", "B2", "A2:C3"],
    ["B1", "C4", "B1:D5"],
    ["E1", "F1", "E1:F9"],
  ])("from %s to %s is %s", (from, to, range) => {
    expect(formatRange(selectionBetween(merges, at(from), at(to)))).toBe(range);
  });
});
