import { describe, expect, test } from "@jest/globals";
import { editText, parseEntry } from "../../src/workbench/grid/entry";

const value = (typed: string, format?: string): unknown => {
  const entry = parseEntry(typed, format);
  return entry.kind === "value" ? entry.value : entry.kind;
};

describe("what was typed into a cell", () => {
  test.each([
    ["25", undefined, 25],
    [" 2,000.50 ", undefined, 2000.5],
    ["-3.5", "0.00", -3.5],
    ["100", "0%", 1],
    ["7", "0.0%", 0.07],
    ["25%", "0%", 0.25],
  ])("%j in format %s becomes the number %d", (typed, format, expected) => {
    expect(value(typed, format)).toBe(expected);
  });

  test.each([
    ["25%", undefined],
    ["25", "@"],
    ["≥98%", undefined],
    ["2025年12月31日", undefined],
    ["1,00", undefined],
    ["", undefined],
    ["1234567890123456", undefined],
    ["=100%", undefined],
    ["=3个", undefined],
    ["=", undefined],
  ])("%j in format %s stays text", (typed, format) => {
    expect(value(typed, format)).toBe(typed);
  });

  test("an apostrophe in front makes text of a number", () => {
    expect(value("'00123")).toBe("00123");
  });

  test.each(["=SUM(A1:B2)", "=A1", "=-$B$2+1", "=(A1+B1)*2", "= IF(A1,1,2)"])("%s is a formula", (typed) => {
    expect(value(typed)).toBe("formula");
  });

  test("a text format takes even a formula as text", () => {
    expect(value("=A1", "@")).toBe("=A1");
  });
});

describe("what stands in the editor", () => {
  test("text and plain numbers stand as they are held", () => {
    expect(editText({ column: 0, value: " ≥98% " }, false)).toBe(" ≥98% ");
    expect(editText({ column: 0, value: 2000, numberFormat: "#,##0.00" }, false)).toBe("2000");
    expect(editText({ column: 0, value: 0.1 + 0.2 }, false)).toBe("0.3");
    expect(editText(undefined, false)).toBe("");
  });

  test("percentages and dates stand as they are shown", () => {
    expect(editText({ column: 0, value: 0.07, numberFormat: "0%" }, false)).toBe("7%");
    expect(editText({ column: 0, value: 45658, numberFormat: "yyyy-mm-dd" }, false)).toBe("2025-01-01");
  });

  test("a formula stands as a formula", () => {
    expect(editText({ column: 0, value: 3, formula: "=A1+B1" }, false)).toBe("=A1+B1");
  });

  test.each([
    [0.07, "0%"],
    [0.145, "0.0%"],
    [12.5, "0.00"],
    ["≥98%", "General"],
  ])("%j in format %s comes back unchanged when nothing is typed", (held, format) => {
    const shown = editText({ column: 0, value: held, numberFormat: format }, false);
    expect(value(shown, format)).toBe(held);
  });
});
