import { describe, expect, test } from "@jest/globals";
import { FactsReader } from "../../src/rules/facts";
import { HEBEI } from "../../src/rules/profile";
import { valueUnitMissing } from "../../src/rules/value-unit-missing";
import { recognizeTables } from "../../src/table/recognize";
import { row, testRule, workbookFor } from "../helpers/test-rule";

testRule("value-unit-missing", {
  valid: [
    { name: "% as the unit", input: row("质量指标", "设备验收合格率", "98%") },
    {
      name: "a fraction shown as a percentage",
      input: row("质量指标", "设备验收合格率", { value: 0.98, numberFormat: "0%" }),
    },
    {
      name: "a number whose format shows the unit",
      input: row("数量指标", "购置设备数量", { value: 20, numberFormat: '0"台"' }),
    },
    { name: "a number in words", input: row("数量指标", "购置设备数量", "二十台") },
    { name: "a year and a month", input: row("时效指标", "设备购置完成时间", "2025.12") },
    { name: "a day without its month's name", input: row("时效指标", "设备购置完成时间", "6-30") },
    { name: "a range of what has no unit", input: row("质量指标", "出水pH值", "6-9") },
  ],
  invalid: [
    {
      name: "a rate without %",
      input: row("质量指标", "设备验收合格率", "≥98"),
      finds: ["error E12"],
      message:
        "E12「设备验收合格率」：指标值「≥98」没有计量单位。应在数值后写明计量单位，如 %、个、次、万元。没有计量单位，无法衡量是否完成。",
      fixes: ["suggest: E12 ≥98%"],
    },
    {
      name: "≥100 on a rate",
      input: row("质量指标", "设备验收合格率", "≥100"),
      finds: ["error E12"],
      fixes: ["suggest: E12 =100%"],
    },
    {
      name: "a bare number of people",
      input: row("数量指标", "培训人数", 200),
      finds: ["error E11"],
      fixes: ["suggest: E11 200人", "suggest: E11 200人次"],
    },
    {
      name: "a bare number of people among the benefits",
      input: row("社会效益指标", "带动就业人数", "≥100"),
      finds: ["error E16"],
      fixes: ["suggest: E16 ≥100人", "suggest: E16 ≥100人次"],
    },
    {
      name: "a cost without its unit",
      input: row("成本指标", "设备购置成本", "≤50"),
      finds: ["error E14"],
      fixes: ["suggest: E14 ≤50万元"],
    },
    {
      name: "a fraction that means a percentage",
      input: row("质量指标", "设备验收合格率", 0.95),
      finds: ["error E12"],
      fixes: ["suggest: E12 95%"],
    },
    {
      name: "a time without its unit, without a guess",
      input: row("时效指标", "设备购置完成时间", "≤30"),
      finds: ["error E13"],
    },
    {
      name: "a cost below the budget, keeping its number",
      input: row("成本指标", "设备购置成本", 45),
      finds: ["error E14"],
      fixes: ["suggest: E14 ≤45万元", "suggest: E14 ≤50万元"],
    },
    {
      name: "a cost that is the budget in yuan",
      input: row("成本指标", "设备购置成本", 480000),
      finds: ["error E14"],
      fixes: ["suggest: E14 ≤480000元", "suggest: E14 ≤50万元"],
    },
    { name: "a range without a unit", input: row("质量指标", "绿化覆盖率", "30-35"), finds: ["error E12"] },
  ],
});

describe("a unit behind the name", () => {
  /** What the rule says of the first indicator, in a form with or without a column for the sign. */
  function found(name: string, hasColumns: boolean): string | undefined {
    const [table] = recognizeTables(workbookFor(row("数量指标", name, "≥20"))).tables;
    if (table === undefined) throw new Error("the good table is read");
    const facts = new FactsReader().read(table);
    const [first] = facts.indicators;
    if (first === undefined) throw new Error("the good table has indicators");
    const { value } = first.indicator;
    const parts = { number: value, sign: value };
    const indicator = hasColumns ? { ...first.indicator, value: { ...value, parts } } : first.indicator;
    return valueUnitMissing.check({ facts: { ...first, indicator }, table: facts, profile: HEBEI })?.messageId;
  }

  test("is enough where the form parts sign and number", () => {
    expect(found("购置设备（台）", true)).toBeUndefined();
    expect(found("购置设备（批发）", true)).toBe("missing");
  });

  test("is not enough where sign, number and unit are one cell", () => {
    expect(found("购置设备（台）", false)).toBe("missing");
  });
});
