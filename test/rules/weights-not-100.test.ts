import { describe, expect, test } from "@jest/globals";
import { renderFinding, textsFor } from "../../src/i18n";
import { activeRules, lintTable } from "../../src/lint/run";
import { formatRange } from "../../src/model/address";
import { FactsReader } from "../../src/rules/facts";
import { HEBEI, type Profile } from "../../src/rules/profile";
import { recognizeTables } from "../../src/table/recognize";
import type { TargetTable } from "../../src/table/target-table";
import { goodTable } from "../helpers/good-table";
import { workbookOf } from "../helpers/grid";

/** The good table with a column of weights in G. */
function weighted(...weights: readonly string[]): TargetTable {
  const [table] = recognizeTables(workbookOf(goodTable())).tables;
  if (table === undefined) throw new Error("no table");
  const indicators = table.indicators.map((indicator, index) => {
    const text = weights[index];
    if (text === undefined) return indicator;
    const range = { top: indicator.row, bottom: indicator.row, left: 6, right: 6 };
    return {
      ...indicator,
      weight: { range, area: range, text, value: text, isFormula: false, sharesLabelCell: false },
    };
  });
  return { ...table, indicators };
}

function found(table: TargetTable, weightTotal: number | undefined = 100): readonly string[] {
  const profile: Profile = { ...HEBEI, weightTotal };
  return lintTable(new FactsReader().read(table), activeRules(profile), new Map()).map(
    (finding) =>
      `${finding.rule} ${formatRange(finding.location.range)} ${renderFinding(finding, textsFor("zh-CN")).found}`,
  );
}

const tens = (last: string): readonly string[] => [...Array<string>(8).fill("10"), last];

describe("weights-not-100", () => {
  test("accepts 100, and 90 where 预算执行率 has ten of its own", () => {
    expect(found(weighted(...tens("20")))).toEqual([]);
    expect(found(weighted(...tens("10")))).toEqual([]);
  });

  test("accepts points, percentages, shares of one, and blank cells of merged weights", () => {
    expect(found(weighted("20分", ...Array<string>(8).fill("10分")))).toEqual([]);
    expect(found(weighted("20%", ...Array<string>(8).fill("10%")))).toEqual([]);
    expect(found(weighted("0.2", ...Array<string>(8).fill("0.1")))).toEqual([]);
    expect(found(weighted("50", "", "", "", "40", "", "", "", "10"))).toEqual([]);
    expect(found(weighted("12.5", "12.5", "12.5", "12.5", "10", "10", "10", "10", "10"))).toEqual([]);
  });

  test("reports another sum, over all weights", () => {
    expect(found(weighted(...tens("15")))).toEqual(["weights-not-100 G11:G19 9 条指标的分值合计为 95。"]);
    expect(found(weighted("0.2", ...Array<string>(8).fill("0.2")))).toEqual([
      "weights-not-100 G11:G19 9 条指标的分值合计为 180。",
    ]);
  });

  test("asks for the profile's own total", () => {
    expect(found(weighted(...tens("10")), 90)).toEqual([]);
    expect(found(weighted(...tens("20")), 90)).toEqual(["weights-not-100 G11:G19 9 条指标的分值合计为 100。"]);
    expect(found(weighted(...tens("0")), 90)).toHaveLength(1);
  });

  test("is silent without a total, without weights, and where one can't be read", () => {
    const asksNothing: Profile = { ...HEBEI, weightTotal: undefined };
    const table = new FactsReader().read(weighted(...tens("15")));
    expect(lintTable(table, activeRules(asksNothing), new Map())).toEqual([]);
    expect(found(weighted())).toEqual([]);
    expect(found(weighted("", "", "", "", "", "", "", "", ""))).toEqual([]);
    expect(found(weighted(...tens("见附件")))).toEqual([]);
  });
});
