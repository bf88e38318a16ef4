import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  formatQuantity,
  parseIndicatorValue,
  type Comparator,
  type IndicatorValue,
} from "../../src/value/indicator-value";

/** A reading in short: `≥ 95 %`, `date`, `≥ 100 !完成率` (no unit), `≥ 3 ?盏灯具` (unknown), `~` for an irregular spelling. */
function brief(text: string): string {
  const value = parseIndicatorValue(text);
  if (value.kind === "range") return `range ${value.low} ${value.high} ${unitOf(value)}`.trim();
  if (value.kind !== "quantity") return value.kind;
  const parts = [value.comparator ?? "", value.digits, unitOf(value)].filter((part) => part !== "");
  return `${value.isIrregular ? "~" : ""}${parts.join(" ")}`;
}

function unitOf(value: Extract<IndicatorValue, { kind: "quantity" | "range" }>): string {
  if (value.unit === undefined) return "";
  return `${{ unit: "", unknown: "?", "not-a-unit": "!" }[value.unit.kind]}${value.unit.name}`;
}

describe("sign, number and unit", () => {
  test.each([
    ["≥95%", "≥ 95 %"],
    ["=100%", "= 100 %"],
    ["100%", "100 %"],
    ["≤10万元", "≤ 10 万元"],
    ["<0.5‰", "< 0.5 ‰"],
    [">3次", "> 3 次"],
    ["9.75万元", "9.75 万元"],
    ["≥100", "≥ 100"],
    ["≥1,000人次", "≥ 1000 人次"],
    ["17元/人.每天", "17 元/人.每天"],
    ["≥2000m2", "≥ 2000 m2"],
    ["≥20名学生", "≥ 20 名学生"],
    ["≥3项制度", "≥ 3 项制度"],
    ["≤3个工作日", "≤ 3 个工作日"],
    ["24小时内完成", "24 小时内完成"],
    ["≥-5%", "≥ -5 %"],
    ["≥120吨/万元", "≥ 120 吨/万元"],
  ])("%s is read as it stands", (text, expected) => {
    expect(brief(text)).toBe(expected);
  });

  test.each([
    ["≥100百分比", "~≥ 100 %", "≥100%"],
    [">=95%", "~≥ 95 %", "≥95%"],
    ["≧95%", "~≥ 95 %", "≥95%"],
    ["＞９５％", "~> 95 %", ">95%"],
    ["≥ 95 %", "~≥ 95 %", "≥95%"],
    ["95%以上", "~≥ 95 %", "≥95%"],
    ["15%及其以下", "~≤ 15 %", "≤15%"],
    ["≤5天以内", "~≤ 5 天", "≤5天"],
    ["不低于95%", "~≥ 95 %", "≥95%"],
    ["不超过10万元", "~≤ 10 万元", "≤10万元"],
    ["大于90%", "~> 90 %", ">90%"],
    ["达到90%以上", "~≥ 90 %", "≥90%"],
    ["≥95%（含）", "~≥ 95 %", "≥95%"],
    ["≥98%（百分比）", "~≥ 98 %", "≥98%"],
  ])("%s is read through and its usual spelling known", (text, expected, canonical) => {
    expect(brief(text)).toBe(expected);
    const value = parseIndicatorValue(text);
    expect(value.kind === "quantity" && formatQuantity(value)).toBe(canonical);
  });

  test.each(["完成率", "质量", "时效", "预算", "经济发展", "社会效益", "耕地保护", "满意度", "成本控制", "合格率"])(
    "≥100%s has no unit",
    (word) => {
      expect(brief(`≥100${word}`)).toBe(`≥ 100 !${word}`);
    },
  );

  test.each([
    "盏",
    "标箱",
    "学时",
    "人月",
    "台套",
    "万亩",
    "亿吨",
    "千瓦时",
    "TB",
    "人(次)",
    "台/件/辆/套",
    "万/月",
    "件/个/份",
  ])("%s is not refused as a unit", (unit) => {
    expect(brief(`≥3${unit}`)).toMatch(/^≥ 3 \??[^!]/);
  });
});

describe("values of other kinds", () => {
  test.each([
    ["", "blank"],
    ["   \n", "blank"],
    ["不适用", "not-applicable"],
    ["无", "not-applicable"],
    ["—", "not-applicable"],
    ["≥**%", "placeholder"],
    ["XX万元", "placeholder"],
    ["×××", "placeholder"],
    ["**月**日前", "placeholder"],
    ["是", "yes-no"],
    ["90%-95%", "range 90 95 %"],
    ["3～5天", "range 3 5 天"],
    ["2025年12月31日前", "date"],
    ["11月底之前", "date"],
    ["12月底", "date"],
    ["2025年", "date"],
    ["2025-12-31", "date"],
    ["2021年1月-12月", "date"],
    ["2025年第四季度", "date"],
    ["有所提升", "qualitative"],
    ["优良", "qualitative"],
    ["三次", "3 次"],
    ["5:1", "qualitative"],
    ["≤20万元，其中设备10万元", "qualitative"],
  ])("%j is %s", (text, expected) => {
    expect(brief(text)).toBe(expected);
  });

  test.each(["≥", "%", "≥%", "≥有所提升", "≥1OO%", "≥9l%", "9.5.5%", "95%%", "#REF!", "#DIV/0!", "，", "?", "abc"])(
    "%j can't be read",
    (text) => {
      expect(brief(text)).toBe("unreadable");
    },
  );
});

describe("properties", () => {
  const comparator = fc.constantFrom<Comparator | undefined>("≥", ">", "=", "<", "≤", undefined);
  // 2025.12 is a month, not a number.
  const digits = fc.oneof(
    fc.nat(1_000_000).map(String),
    fc.tuple(fc.nat(1899), fc.nat(99)).map(([whole, part]) => `${whole}.${String(part).padStart(2, "0")}`),
  );
  const unit = fc.constantFrom("%", "‰", "个", "人次", "万元", "元/人", "公里", "小时", "平方米", "");

  test("what is written is read back", () => {
    fc.assert(
      fc.property(comparator, digits, unit, (sign, number, name) => {
        // 2025年 and the like are dates, not spans.
        const text = `${sign ?? ""}${number}${name}`;
        const value = parseIndicatorValue(text);
        expect(value).toMatchObject({ kind: "quantity", digits: number, number: Number(number), isIrregular: false });
        if (value.kind !== "quantity") return;
        expect([value.comparator, value.unit?.name ?? ""]).toEqual([sign, name]);
        expect(formatQuantity(value)).toBe(text);
      }),
    );
  });

  test("the usual spelling of anything that can be read is itself usual", () => {
    fc.assert(
      fc.property(fc.constantFrom(">=", "≧", "不低于", "≥ ", "＞", "≤", ""), digits, unit, (sign, number, name) => {
        const value = parseIndicatorValue(sign + number + name);
        if (value.kind !== "quantity") return;
        const again = parseIndicatorValue(formatQuantity(value));
        expect(again).toEqual({ ...value, isIrregular: false });
      }),
    );
  });

  test("no text makes it throw", () => {
    const piece = fc.constantFrom(
      "≥",
      "100",
      "%",
      "完成",
      "*",
      "X",
      "年",
      "月",
      "-",
      "(",
      "以上",
      " ",
      "，",
      "．",
      "#",
      "元/",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(piece).map((parts) => parts.join("")),
    );
    fc.assert(fc.property(text, (input) => typeof parseIndicatorValue(input).kind === "string"));
  });
});
