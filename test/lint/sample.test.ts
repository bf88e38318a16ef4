import { describe, expect, test } from "@jest/globals";
import { applyEdits } from "../../src/lint/apply-edits";
import { checkSnapshot } from "../../src/lint/check";
import { formatRange } from "../../src/model/address";
import type { Finding } from "../../src/model/finding";
import { sampleTables } from "../../src/workbench/sample/sample-document";
import { SAMPLE_LAYOUTS } from "../../src/tools/sample-layouts";
import { sampleWorkbook } from "../../src/workbench/sample/sample-workbook";
import { toSnapshot } from "../../src/tools/sample-snapshot";
import { fixesOf, messageOf, short } from "../helpers/check";

const snapshot = toSnapshot(sampleWorkbook());
const result = checkSnapshot(snapshot);

const ofRule = (rule: string): readonly Finding[] => result.findings.filter((finding) => finding.rule === rule);
const tableOf = (finding: Finding): number => Number(finding.tableId?.slice(1));

describe("the sample", () => {
  test("has 13 tables with 95 indicators and a sheet without a table", () => {
    expect(result.summary).toMatchObject({ tables: 13, indicators: 95 });
    expect(result.fragments).toEqual([]);
    expect(result.sheets.map(({ tables }) => tables)).toEqual([0, ...Array<number>(13).fill(1)]);
  });

  test("tables 1, 2, 8 and 11 state period shares, each with the right running sum; no other plan is wrong", () => {
    const plan = result.findings.filter(({ rule }) => rule.startsWith("plan-"));
    expect(plan.map((finding) => [tableOf(finding), finding.rule, finding.data.running])).toEqual([
      [1, "plan-period-shares", ["25%", "50%", "75%", "100%"]],
      [2, "plan-period-shares", ["25%", "75%", "100%", "100%"]],
      [8, "plan-period-shares", ["75%", "100%", "100%", "100%"]],
      [11, "plan-period-shares", ["10%", "40%", "70%", "100%"]],
    ]);
    for (const finding of plan) {
      const repaired = checkSnapshot(applyEdits(snapshot, finding.fix?.edits ?? []));
      expect(
        repaired.findings.filter((one) => one.tableId === finding.tableId && one.rule.startsWith("plan-")),
      ).toEqual([]);
    }
  });

  test("the eight values of table 2 have no unit", () => {
    const invalid = ofRule("value-unit-invalid");
    expect(invalid.map(tableOf)).toEqual(Array<number>(8).fill(2));
    expect(invalid.map((finding) => finding.data.unit)).toEqual([
      "完成率",
      "质量",
      "时效",
      "预算",
      "经济发展",
      "社会效益",
      "耕地保护",
      "满意度",
    ]);
  });

  test("every name that only repeats its class is found, and no other", () => {
    const repeating = sampleTables().flatMap(({ indicators }, index) =>
      indicators.flatMap((row) => (row.name.trim() === row.level2 ? [`${index + 1} ${row.name.trim()}`] : [])),
    );
    const found = ofRule("indicator-name-repeats-class").map(
      (finding) => `${tableOf(finding)} ${finding.indicatorName ?? ""}`,
    );
    expect(found).toEqual(repeating);
    expect(found).toHaveLength(44);
  });

  test("百分比 is notation, not an error", () => {
    const notation = ofRule("value-notation");
    expect(notation.map(({ severity }) => severity)).toEqual(Array<string>(notation.length).fill("info"));
    expect(new Set(notation.map(tableOf))).toEqual(new Set([8]));
    expect(fixesOf(notation[0] as Finding)).toEqual(["safe: F11 =100%"]);
    const errorsOf8 = result.findings.filter((finding) => tableOf(finding) === 8 && finding.severity === "error");
    expect(errorsOf8.map(({ rule, indicatorName }) => `${rule} ${indicatorName ?? ""}`)).toEqual([
      "plan-period-shares ",
      "value-unit-mismatch 年度服务部门数量",
      "value-unit-mismatch 项目完成时间",
    ]);
  });

  test("codes, budgets and project names are right", () => {
    expect(result.findings.filter(({ rule }) => /^(?:project-|budget-)/.test(rule))).toEqual([]);
  });

  test("the slip of unit in table 3 is found with its mend", () => {
    const [slip] = ofRule("value-unit-mismatch").filter((finding) => tableOf(finding) === 3);
    expect(slip?.data.actual).toBe("10%");
    expect(slip && fixesOf(slip)).toEqual([expect.stringMatching(/^suggest: .* ≤10万元$/)]);
  });

  test("gives exactly these findings", () => {
    const lines = result.findings.map(
      (finding) =>
        `${finding.tableId ?? ""} ${short(finding)} | ${messageOf(finding)} | ${fixesOf(finding).join(" / ")}`,
    );
    expect(lines.join("\n")).toMatchSnapshot();
  });

  test("is judged the same in every arrangement that holds the same fields", () => {
    const kinds = (findings: readonly Finding[]): readonly string[] =>
      findings
        // Part one of the document stands in the sheet-by-sheet arrangement only.
        .filter(({ tableId }) => tableId !== undefined)
        .map((finding) => `${finding.tableId ?? ""} ${finding.rule} ${finding.indicatorName ?? ""}`)
        .sort();
    const expected = kinds(result.findings);
    for (const [name, layout] of Object.entries(SAMPLE_LAYOUTS)) {
      if (name === "reduced") continue;
      const found = kinds(checkSnapshot(toSnapshot(layout())).findings);
      expect([name, found]).toEqual([name, expected]);
    }
  });

  test("gives the same answer twice, and fingerprints that tell the findings apart", () => {
    expect(checkSnapshot(snapshot)).toEqual(result);
    const keys = result.findings.map(({ fingerprint }) => fingerprint);
    expect(new Set(keys).size).toBe(keys.length);
    expect(result.findings.map(({ location }) => formatRange(location.range)).every((place) => place !== "")).toBe(
      true,
    );
  });
});
