import { describe, expect, it } from "@jest/globals";
import type { Finding } from "../../src/model/finding";
import { ignoredOf, ignoring, scopesFor, withSettings } from "../../src/taskpane/ignoring";
import { COUNTY, resultOf } from "./harness/results";

const RESULT = resultOf(COUNTY);

const of = (rule: string): readonly Finding[] => RESULT.findings.filter((finding) => finding.rule === rule);

describe("the scopes offered", () => {
  it("are all three for findings in tables", () => {
    expect(scopesFor(RESULT, of("value-limit-at-100"))).toEqual(["finding", "table", "workbook"]);
  });

  it("leave out the table where there is none, and everything where nothing is to be left", () => {
    expect(scopesFor(RESULT, of("table-incomplete"))).toEqual(["finding", "workbook"]);
    expect(scopesFor(RESULT, [])).toEqual([]);
  });
});

describe("ignoring several findings", () => {
  it("makes one suppression for each, each table, or once", () => {
    const several = [...of("value-limit-at-100"), ...of("indicator-name-repeats-class")];
    const scopes = (scope: "finding" | "table" | "workbook"): number =>
      ignoring(RESULT, several, scope, "理由").suppressions.length;
    // The three names that repeat their class stand in rows of the same content.
    expect([scopes("finding"), scopes("table"), scopes("workbook")]).toEqual([5, 2, 2]);
  });

  it("passes over what the scope does not fit", () => {
    expect(ignoring(RESULT, of("table-incomplete"), "table", "理由").suppressions).toEqual([]);
  });

  it("keeps what was ignored before", () => {
    const first = withSettings(RESULT, ignoring(RESULT, of("value-blank"), "finding", "甲"));
    expect(ignoring(first, of("cost-direction"), "workbook", "乙").suppressions.map(({ reason }) => reason)).toEqual([
      "甲",
      "乙",
    ]);
  });
});

describe("what is ignored", () => {
  it("is listed by suppression, in the order of the findings, and what matches nothing apart", () => {
    const settings = ignoring(RESULT, of("value-blank"), "finding", "甲");
    const both = ignoring({ ...RESULT, settings }, of("value-limit-at-100"), "table", "乙");
    const unused = { scope: "workbook", rule: "plan-blank", reason: "丙" } as const;
    const result = withSettings(RESULT, { suppressions: [...both.suppressions, unused] });
    expect(ignoredOf(result).map(({ suppression, findings }) => [suppression.reason, findings.length])).toEqual([
      ["乙", 4],
      ["甲", 1],
    ]);
    expect(result.unusedSuppressions).toEqual([unused]);
    expect(result.summary.errors).toBe(RESULT.summary.errors - 1);
    expect(ignoredOf(RESULT)).toEqual([]);
  });
});
