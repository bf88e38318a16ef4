import { describe, expect, it } from "@jest/globals";
import type { CheckResult } from "../../src/lint/result";
import { CENTRAL_2021 } from "../../src/rules/profile";
import { resolvedAfter } from "../../src/taskpane/resolved";
import { resultOf, type FindingSpec } from "./harness/results";

const blank = (row: number, name = `指标${row}`): FindingSpec => {
  return { severity: "error", rule: "value-blank", message: "blank", row, name };
};
const tableWith = (...findings: readonly FindingSpec[]): CheckResult =>
  resultOf({ tables: [{ title: "1.甲", sheet: "甲", findings }] });

/** How many are resolved after these checks, one after the other. */
function resolvedIn(...checks: readonly CheckResult[]): number {
  return checks.reduce<{ readonly last?: CheckResult; readonly resolved: readonly string[] }>(
    ({ last, resolved }, next) => ({ last: next, resolved: last ? resolvedAfter(resolved, last, next) : resolved }),
    { resolved: [] },
  ).resolved.length;
}

describe("a finding", () => {
  it("that is gone counts, once, whatever is checked later", () => {
    expect(resolvedIn(tableWith(blank(1), blank(2)), tableWith(blank(2)))).toBe(1);
    expect(resolvedIn(tableWith(blank(1), blank(2)), tableWith(blank(2)), tableWith(blank(2)), tableWith())).toBe(2);
  });

  it("that moved to another row, or whose row got another name, is still there", () => {
    expect(resolvedIn(tableWith(blank(1)), tableWith(blank(5, "指标1")))).toBe(0);
    expect(resolvedIn(tableWith(blank(1)), tableWith(blank(1, "改过的名称")))).toBe(0);
  });

  it("that comes back counts no more", () => {
    expect(resolvedIn(tableWith(blank(1), blank(2)), tableWith(), tableWith(blank(1)))).toBe(1);
  });

  it("of two that are alike counts when one of them is gone", () => {
    expect(resolvedIn(tableWith(blank(1, "甲"), blank(2, "甲")), tableWith(blank(1, "甲")))).toBe(1);
  });

  it("that is ignored, or that another profile doesn't ask for, is not resolved", () => {
    const before = tableWith(blank(1));
    const suppressed = before.findings.map((finding, index) => ({
      finding,
      suppression: { scope: "finding", rule: finding.rule, reason: "理由" } as never,
      index,
    }));
    expect(resolvedIn(before, { ...tableWith(), suppressed })).toBe(0);
    expect(resolvedIn(before, { ...tableWith(), profile: CENTRAL_2021 })).toBe(0);
  });

  it("that relies on a formula which was not computed again is not resolved: nobody knows yet", () => {
    const before = tableWith(blank(1), blank(2));
    const [first] = before.findings;
    if (first === undefined) throw new Error("There is no finding.");
    const { sheetId, range } = first.location;
    const after = tableWith();
    const staleFormulas = [{ sheetId, row: range.top, column: range.left }];
    expect(resolvedIn(before, { ...after, snapshot: { ...after.snapshot, staleFormulas } })).toBe(1);
  });
});
