import { isCostClass } from "../library/indicator-kind";
import { compact } from "../value/text";
import { isMoneyDimension, type Dimension, type Unit } from "../value/unit";
import type { IndicatorFacts } from "./facts";

/** Costs that are rightly told in percent. */
const RELATIVE_COST =
  /率|比|节约|节省|降低|下降|减少|压减|增长|执行|程度|幅度|偏差|控制|标准|合规|专款专用|到位|进度|规范|合理|及时|有效|足额|保障|结余|占|符合|达标|兑现|发放|拨付|支付|超支|不超|情况/;
const AMOUNT = /成本|费|资金|金额|投入|支出|投资|造价|价|预算|款|工资|薪|补助|补贴/;
/** Names that ask for an amount of money and for nothing else. */
const FIRM_AMOUNT = /(?:金额|总投资|投资额|造价|单价|支出额|资金额)$/;
const COST = /成本|费用?$|金额|单价|造价|投资/;
/** Costs in something else than money. */
const OTHER_COST = /时间|人力|工时|能耗|社会|生态|环境|节约|节省|降低/;
/** Numbers of things told in their own unit: never in money, days or an area. */
const OF_THINGS = /(?:[人次户个件份场台套辆篇家株起宗班座处栋间]数|场次|人次|批次|班次|车次|人员数量)$/;
const MONEY_WORDS = /资金|经费|金|款|费|补助|补贴|收入|支出|投资|产值|价值|额|税/;
const PERSONS = /(?<!次)人数$|人员数量$/;
const TIMES = /(?<!人)次数$/;
const UNITS_OF_TIMES = new Set(["次", "场", "场次", "批", "批次", "台", "套", "辆", "座", "件", "份", "篇", "公里"]);
const UNITS_OF_PERSONS = new Set(["人", "名", "户", "台", "套", "辆", "座", "株", "棵", "头", "只"]);
const UNITS_OF_THINGS = new Set([
  ...["人", "名", "户", "台", "套", "辆", "座", "件", "份", "株", "棵", "头", "只", "家"],
]);
const AREA_NAME = /(?:面积|亩数|面积数)$/;
/** Figures for each of many (每万人拥有率) are told in anything. */
const PER_HEAD = /每|万人|人均|户均|百万/;
/** Words for how well, which answer no question of how many. Words for more or less (有所增加) do answer it. */
const QUALITY = /^(?:优|良|优良|优秀|良好|好|较好|及时|规范|合格|达标?|有效|明显|显著|满意|健全|完善|合规|长期|是|否)$/;
/** Deadlines, not dates that come back: 每月 may be how often. */
const RECURRING = /每|按|逐|全年|当年|本年|当月|[-~—–至到]/;

/** Which mismatch a unit makes with what a name and its class ask for. */
export type Mismatch =
  | "countAsRate"
  | "timeAsRate"
  | "costAsRate"
  | "moneyAsRate"
  | "rateAsOther"
  | "countAsOther"
  | "areaAsOther"
  | "timeAsOther"
  | "moneyAsOther"
  | "personsAsTimes"
  | "timesAsThings";

/** Holds a known unit against what the indicator asks for; undefined where the two fit or nobody can tell. */
export function unitMismatch(facts: IndicatorFacts, unit: Extract<Unit, { kind: "unit" }>): Mismatch | undefined {
  const name = compact(facts.indicator.name.text).replace(/\([^()]*\)$/, "");
  if (unit.dimension === "rate") return askedInsteadOfRate(facts, name);
  // 次/月, 台/件/套: a unit of two parts fits more than can be told from a name.
  const isCompound = unit.name.includes("/");
  switch (facts.kind) {
    case "rate":
    case "satisfaction":
      return isCompound || unit.dimension === "other" || PER_HEAD.test(name) ? undefined : "rateAsOther";
    case "count":
      return countMismatch(name, unit.name, unit.dimension);
    case "area":
      return areaMismatch(name, unit.dimension, isCompound);
    case "time":
      return isThing(unit, isCompound) || isSpace(unit.dimension) || isMoneyDimension(unit.dimension)
        ? "timeAsOther"
        : undefined;
    case "money":
      return moneyMismatch(facts, name, unit.dimension, isCompound);
    case "growth":
    case "open":
      return undefined;
  }
}

function askedInsteadOfRate(facts: IndicatorFacts, name: string): Mismatch | undefined {
  if (facts.kind === "count" || facts.kind === "area") return "countAsRate";
  if (facts.kind === "time") return "timeAsRate";
  if (facts.kind !== "money" && facts.kind !== "open") return undefined;
  if (isCostClass(facts.level2)) {
    const isAmount = facts.kind === "money" || (AMOUNT.test(name) && !facts.name.isClassName);
    return isAmount && !RELATIVE_COST.test(name) ? "costAsRate" : undefined;
  }
  return FIRM_AMOUNT.test(name) ? "moneyAsRate" : undefined;
}

function countMismatch(name: string, unitName: string, dimension: Dimension): Mismatch | undefined {
  if (OF_THINGS.test(name)) {
    if (dimension !== "count" && dimension !== "other") return "countAsOther";
    if (PERSONS.test(name) && UNITS_OF_TIMES.has(unitName)) return "personsAsTimes";
    return TIMES.test(name) && UNITS_OF_PERSONS.has(unitName) ? "timesAsThings" : undefined;
  }
  return isMoneyDimension(dimension) && name.endsWith("数量") && !MONEY_WORDS.test(name) ? "countAsOther" : undefined;
}

function areaMismatch(name: string, dimension: Dimension, isCompound: boolean): Mismatch | undefined {
  if (isCompound) return undefined;
  const isOther = dimension === "count" || dimension === "time" || dimension === "mass" || isMoneyDimension(dimension);
  if (isOther) return "areaAsOther";
  const wrong = AREA_NAME.test(name) ? "length" : "area";
  return dimension === wrong ? "areaAsOther" : undefined;
}

function moneyMismatch(
  { level2 }: IndicatorFacts,
  name: string,
  dimension: Dimension,
  isCompound: boolean,
): Mismatch | undefined {
  if (isCompound || isMoneyDimension(dimension) || dimension === "other" || OTHER_COST.test(name)) return undefined;
  const isAmount = FIRM_AMOUNT.test(name) || (isCostClass(level2) && COST.test(name));
  return isAmount ? "moneyAsOther" : undefined;
}

function isThing({ dimension, name }: Extract<Unit, { kind: "unit" }>, isCompound: boolean): boolean {
  return dimension === "count" && !isCompound && UNITS_OF_THINGS.has(name);
}

function isSpace(dimension: Dimension): boolean {
  return dimension === "area" || dimension === "mass" || dimension === "volume";
}

/** Whether a figure was asked for, and the text is a deadline. Among the 时效 indicators a date answers the class. */
export function isDateForFigure({ kind, level2, indicator }: IndicatorFacts, text: string): boolean {
  if (level2 === "时效指标" || RECURRING.test(text)) return false;
  if (kind === "rate" || kind === "satisfaction" || kind === "count" || kind === "area") return true;
  return kind === "money" && FIRM_AMOUNT.test(compact(indicator.name.text));
}

/** Whether a number of things was asked for among the 数量 indicators, and the text says only how well: 优良, 及时, 是. */
export function isQualityForCount({ kind, level2 }: IndicatorFacts, text: string): boolean {
  return kind === "count" && level2 === "数量指标" && QUALITY.test(text);
}
