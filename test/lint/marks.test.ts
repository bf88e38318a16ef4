import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { marksOf } from "../../src/lint/marks";
import { formatRange, parseRange, type CellRange } from "../../src/model/address";
import type { Finding } from "../../src/model/finding";
import { SEVERITIES, type Severity } from "../../src/model/severity";

function finding(severity: Severity, range: CellRange, sheetId = "s1"): Finding {
  return {
    rule: "value-blank",
    messageId: "blank",
    data: {},
    severity,
    location: { sheetId, sheetName: sheetId, range },
    related: [],
    suggestions: [],
    fingerprint: "",
  };
}

const at = (severity: Severity, address: string, sheetId?: string): Finding => {
  const range = parseRange(address);
  if (range === undefined) throw new Error(address);
  return finding(severity, range, sheetId);
};

const brief = (findings: readonly Finding[]): readonly string[] =>
  marksOf(findings).map(
    ({ sheetId, severity, ranges }) => `${sheetId} ${severity} ${ranges.map(formatRange).join(" ")}`,
  );

describe("marks", () => {
  test("a cell stands once, under its most serious finding", () => {
    expect(brief([at("warning", "F10:F17"), at("error", "F12"), at("info", "F12"), at("info", "A3")])).toEqual([
      "s1 error F12",
      "s1 warning F10:F11 F13:F17",
      "s1 info A3",
    ]);
  });

  test("cells are joined into as few rectangles as their rows allow", () => {
    expect(brief([at("error", "B7:C7"), at("error", "D7:G7"), at("error", "B8:G8"), at("error", "B10")])).toEqual([
      "s1 error B7:G8 B10",
    ]);
  });

  test("sheets are kept apart", () => {
    expect(brief([at("error", "A1", "甲"), at("error", "A1", "乙")])).toEqual(["甲 error A1", "乙 error A1"]);
  });

  test("a range beyond all reason is marked at its first cell", () => {
    expect(brief([at("error", "A1:XFD1048576")])).toEqual(["s1 error A1"]);
  });

  test("no findings, no marks", () => {
    expect(marksOf([])).toEqual([]);
  });

  test("exactly the findings' cells are covered, each once", () => {
    const range = fc
      .tuple(fc.nat(12), fc.nat(6), fc.nat(4), fc.nat(3))
      .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));
    const findings = fc.array(fc.tuple(fc.constantFrom(...SEVERITIES), range).map(([s, r]) => finding(s, r)));
    fc.assert(
      fc.property(findings, (all) => {
        const expected = new Map<string, Severity>();
        for (const severity of [...SEVERITIES].reverse()) {
          for (const one of all.filter((candidate) => candidate.severity === severity)) {
            for (const cell of cells(one.location.range)) expected.set(cell, severity);
          }
        }
        const marked = marksOf(all).flatMap(({ severity, ranges }) =>
          ranges.flatMap((marks) => cells(marks).map((cell) => [cell, severity] as const)),
        );
        expect(marked).toHaveLength(expected.size);
        expect(new Map(marked)).toEqual(expected);
      }),
    );
  });
});

function cells(range: CellRange): readonly string[] {
  const all: string[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) all.push(`${row},${column}`);
  }
  return all;
}
