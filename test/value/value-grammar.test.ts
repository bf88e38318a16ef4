import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { formatIndicatorValue, parseIndicatorValue, type IndicatorValue } from "../../src/value/indicator-value";
import { runs } from "../fuzz/runs";

/** A reading in short: `quantity ≥95% rate`, `range 60-70万元 money`, `date`; `~` where the spelling is irregular. */
function brief(value: IndicatorValue): string {
  if (value.kind !== "quantity" && value.kind !== "range") return value.kind;
  const { unit } = value;
  const measured = unit === undefined ? "-" : unit.kind === "unit" ? unit.dimension : unit.kind;
  const irregular = value.kind === "quantity" && value.isIrregular ? "~" : "";
  return `${irregular}${value.kind} ${formatIndicatorValue(value)} ${measured}`;
}

function expectReadings(table: string): void {
  const rows = table
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => line.split(" | "));
  expect(rows.map(([text = ""]) => `${text} | ${brief(parseIndicatorValue(text))}`)).toEqual(
    rows.map((cells) => cells.join(" | ")),
  );
}

describe("the grammar of 指标值", () => {
  test("signs in every spelling", () => {
    expectReadings(`
      ⩾90% | ~quantity ≥90% rate
      =>90% | ~quantity ≥90% rate
      》=90% | ~quantity ≥90% rate
      ≥=90% | ~quantity ≥90% rate
      ≮90% | ~quantity ≥90% rate
      ﹥90﹪ | ~quantity >90% rate
      ═100% | ~quantity =100% rate
      大于等于90% | ~quantity ≥90% rate
      大于或者等于90% | ~quantity ≥90% rate
      不少于3次 | ~quantity ≥3次 count
      不小于5个 | ~quantity ≥5个 count
      不得低于5个 | ~quantity ≥5个 count
      至少3次 | ~quantity ≥3次 count
      不高于10万元 | ~quantity ≤10万元 money
      未超过10万元 | ~quantity ≤10万元 money
      小于5% | ~quantity <5% rate
      低于5% | ~quantity <5% rate
      控制在5%以内 | ~quantity ≤5% rate
      控制在90%以上 | ~quantity ≥90% rate
      应达到90%以上 | ~quantity ≥90% rate
      达到不低于95% | ~quantity ≥95% rate
      ＞90%以上 | ~quantity >90% rate
      95%及以上 | ~quantity ≥95% rate
      95%(含)以上 | ~quantity ≥95% rate
      95%以上（不含） | ~quantity >95% rate
      ≥95%（含95%） | ~quantity ≥95% rate
      共20台 | ~quantity 20台 count
    `);
  });

  test("signs that contradict each other", () => {
    expectReadings(`
      ≥95%以下 | unreadable
      =95%以上 | unreadable
      ≥≥95% | unreadable
      98%≤ | unreadable
    `);
  });

  test("numbers", () => {
    expectReadings(`
      ５０，０００元 | ~quantity 50000元 money
      1 000人 | ~quantity 1000人 count
      1,234.5万元 | quantity 1234.5万元 money
      .5% | ~quantity 0.5% rate
      +5% | ~quantity 5% rate
      -18℃ | quantity -18℃ other
      5万人 | quantity 5万人 count
      1.5亿元 | quantity 1.5亿元 money
      3万 | quantity 3万 unknown
      1,00人 | unreadable
    `);
  });

  test("numbers in words, only where they are numbers", () => {
    expectReadings(`
      三次 | quantity 3次 count
      两次 | quantity 2次 count
      十二个 | quantity 12个 count
      一百二十人 | quantity 120人 count
      一千零五十人 | quantity 1050人 count
      三万元 | quantity 3万元 money
      三个工作日内 | quantity 3个工作日内 time
      百分之九十五 | quantity 95% rate
      百分之九十五以上 | quantity ≥95% rate
      百分之百 | quantity 100% rate
      千分之三 | quantity 3‰ rate
      一定程度 | qualitative
      一般 | qualitative
      一次性 | qualitative
      万无一失 | qualitative
      三公经费 | qualitative
      十四五 | qualitative
      一级 | qualitative
      二级以上 | qualitative
      一批 | qualitative
      一年一次 | qualitative
      零事故 | qualitative
    `);
  });

  test("units with a noun, a bracket or a closing word", () => {
    expectReadings(`
      3公里道路 | quantity 3公里道路 length
      3公里道路建设 | quantity 3公里道路建设 length
      20平方米绿地 | quantity 20平方米绿地 area
      5吨垃圾 | quantity 5吨垃圾 unknown
      50（套） | ~quantity 50套 count
      ≥98（%） | ~quantity ≥98% rate
      30日内 | quantity 30日内 time
      ≤5个工作日内完成 | quantity ≤5个工作日内完成 time
      17元/人.每天 | quantity 17元/人.每天 money-per
      620万/月 | quantity 620万/月 unknown
      1次/月 | quantity 1次/月 count
      100人/次 | quantity 100人/次 count
      5标准箱 | quantity 5标准箱 count
      ≥100完成率 | quantity ≥100完成率 not-a-unit
    `);
  });

  test("ranges", () => {
    expectReadings(`
      90%-95% | range 90%-95% rate
      85％—90％ | range 85%-90% rate
      ≥90%且≤95% | range 90%-95% rate
      ＞90%，＜95% | range 90%-95% rate
      ≤95%且≥90% | range 90%-95% rate
      90%≤满意度<100% | range 90%-100% rate
      60-70万元 | range 60-70万元 money
      60万元至70万元 | range 60-70万元 money
      3至5天 | range 3-5天 time
      5～8个 | range 5-8个 count
      ±3%以内 | range ±3% rate
      ≤±3% | range ±3% rate
      -5%至-3% | range -5%至-3% rate
      5000元-1万元 | qualitative
    `);
  });

  test("dates, deadlines and spans", () => {
    const dates = `2025年12月31日前 11月底之前 2025.12.31 2025/12 2025/12/31 2025-12-31前 20251231 第四季度 四季度末
      2021年全年 2021年1月-12月 2025年1-12月 1-12月 1月至12月 202001-202012 2024-2026年 2020年1月--2020年11月 12月底到位
      2025年年底前完成 2023.07-2024.01 按月 按季度 每季度末 每月10日前 次月10日前 当年 年底前 不晚于2025年12月31日 ≤12月底
      2025年12月31日前完成支付 2025年12月底前全部完成 2026年6月-2027年5月 上半年完成 2025年第四季度前 2025年3月1日-15日`;
    expect(dates.split(/\s+/).filter((text) => parseIndicatorValue(text).kind !== "date")).toEqual([]);
    expectReadings(`
      2025年13月 | unreadable
      2月30日 | unreadable
      2025-2-30 | unreadable
      ≤18月 | quantity ≤18月 time
      ≤18个月 | quantity ≤18个月 time
      2025年完成3项 | qualitative
    `);
  });

  test("phrases, whatever figures and signs they hold", () => {
    const phrases = `有所提升 持续影响 长期 不超预算 应保尽保 定性有所提升 1:20 3:1以上 1/3 7×24小时 1920*1080 36.5±0.5℃ 100%、95%
      A级 AA 5A C30 DN200 Ⅲ类 ≥上年 ≤国家标准 ≥良好 ≥二级 约100人 100人左右 1200余亩 近100人 达25%左右 每年3次 各1次
      收到申请后5个工作日内 5人/10万人`;
    expect(phrases.split(/\s+/).filter((text) => parseIndicatorValue(text).kind !== "qualitative")).toEqual([]);
  });

  test("the nature of a value before it, and 是/否 as its unit", () => {
    expectReadings(`
      定量100% | quantity 100% rate
      定性11月底之前 | date
      定性：是 | yes-no
      否是/否 | yes-no
      √ | yes-no
    `);
  });

  test("a unit without its number", () => {
    const texts = ["次", "公里", "≥批次", "≤元/批", "≥%", ">%"];
    expect(texts.map((text) => parseIndicatorValue(text).kind)).toEqual(texts.map(() => "unreadable"));
  });

  test("a region's own units are known where they are given, and there only", () => {
    const units = { count: ["巡回组"], area: ["晌"] };
    expect(brief(parseIndicatorValue("≥3巡回组", units))).toBe("quantity ≥3巡回组 count");
    expect(brief(parseIndicatorValue("≥3巡回组"))).toBe("quantity ≥3巡回组 not-a-unit");
    expect(brief(parseIndicatorValue("≥5晌", units))).toBe("quantity ≥5晌 area");
    expect(brief(parseIndicatorValue("≥5晌"))).toBe("quantity ≥5晌 unknown");
  });
});

describe("formatting", () => {
  // 2025.12 is a month, not a number.
  const digits = fc.oneof(
    fc.nat(1_000_000).map(String),
    fc.tuple(fc.nat(1899), fc.nat(99)).map(([whole, part]) => `${whole}.${String(part).padStart(2, "0")}`),
  );
  const unit = fc.constantFrom("%", "‰", "个", "人次", "万元", "元/人", "公里", "小时", "平方米", "");
  const year = fc.integer({ min: 2000, max: 2099 });
  const month = fc.integer({ min: 1, max: 12 });
  const texts: Readonly<Record<string, fc.Arbitrary<string>>> = {
    blank: fc.constant(""),
    "not-applicable": fc.constantFrom("不适用", "不涉及", "无", "—"),
    placeholder: fc.constantFrom("≥**%", "XX万元", "×××"),
    quantity: fc.tuple(fc.constantFrom("≥", ">", "=", "<", "≤", ""), digits, unit).map((parts) => parts.join("")),
    range: fc
      .tuple(digits, digits, fc.constantFrom("%", "个", "万元", "天"))
      .map(([low, high, name]) => `${low}${name === "%" ? "%" : ""}-${high}${name}`),
    date: fc.oneof(
      fc.tuple(year, month).map(([y, m]) => `${y}年${m}月底前`),
      fc.tuple(year, month, fc.integer({ min: 1, max: 28 })).map((parts) => parts.join("-")),
      fc.tuple(month, month).map(([a, b]) => `${a}月-${b}月`),
    ),
    "yes-no": fc.constantFrom("是", "否"),
    qualitative: fc.constantFrom("有所提升", "5:1", "约3个", "3个、5个", "≥上年"),
    unreadable: fc.constantFrom("≥", "95%%", "#REF!", "2月30日"),
  };

  test.each(Object.keys(texts))("a value of the kind %s is read back as itself", (kind) => {
    fc.assert(
      fc.property(texts[kind] ?? fc.constant(""), (text) => {
        const value = parseIndicatorValue(text);
        expect(value.kind).toBe(kind);
        expect(parseIndicatorValue(formatIndicatorValue(value))).toEqual(value);
      }),
    );
  });

  const piece = fc.constantFrom(
    ..."≥ ≤ > < = ≥= 100 95 2,025 .5 0 三 十 百分之 万 % 完成 * X 年 月 日 - 至 ~ ( ) 以上 以内 不低于 达到 且 ± 个 元/ 公里 、 ， 。 ． # / : 1月 2025年 定量 是 前 底".split(
      " ",
    ),
    " ",
  );
  const anyText = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(piece, { maxLength: 9 }).map((parts) => parts.join("")),
  );

  test("of any text, the spelling is stable after one round", () => {
    const spelled = (text: string): string => formatIndicatorValue(parseIndicatorValue(text));
    fc.assert(
      fc.property(anyText, (text) => {
        const once = spelled(text);
        expect(spelled(once)).toBe(once);
      }),
      runs(3000),
    );
  });

  test.each([
    "≥95%",
    "2025年",
    "完成",
    "(",
    "一",
    "1-",
    "含以上",
    "、1个",
    "控制在",
    "20",
    "9%以上",
    "投入使用",
    "（含",
    "±",
  ])("a cell full of %s is read without delay", (text) => {
    for (const length of [39, 200, 32_767]) {
      const start = performance.now();
      parseIndicatorValue(text.repeat(length).slice(0, length));
      expect(performance.now() - start).toBeLessThan(200);
    }
  });
});
