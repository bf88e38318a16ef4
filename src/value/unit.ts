import data from "./units.json";

/** What a unit measures. `count` is anything counted; `money-per` is money for one of something (元/人). */
export type Dimension =
  "rate" | "money" | "money-per" | "time" | "area" | "length" | "volume" | "mass" | "other" | "count";

export type Unit =
  /** `name` is the unit as the system writes it: 百分比 becomes %. */
  | { readonly kind: "unit"; readonly name: string; readonly dimension: Dimension }
  /** A word we don't know and can't rule out: nothing is judged by it. */
  | { readonly kind: "unknown"; readonly name: string }
  /** A word that certainly measures nothing: 完成率, 质量. */
  | { readonly kind: "not-a-unit"; readonly name: string };

/** Units besides those we know, by what they measure. */
export type ExtraUnits = Readonly<Partial<Record<Dimension, readonly string[]>>>;

const SIMPLE = unitMap(data);
/** A region's table of units is compiled when it is first met. */
const compiled = new WeakMap<ExtraUnits, ReadonlyMap<string, Dimension>>();

/** Spellings of % in the unit list of the finance system and around it. */
const PERCENT_SPELLINGS = new Set(["%", "百分比", "%(百分比)", "百分比(%)", "个百分比"]);

const MULTIPLIER = /^[十百千万亿]{1,2}/;
/** Classifiers after which a noun may follow: 3个项目, 20名学生, 5户贫困户. */
const CLASSIFIERS =
  /^(?:个|名|位|家|户|项|件|份|次|场|期|套|台|条|处|座|宗|批|种|类|篇|部|本|幅|间|栋|所|支|辆|张|组|人次|人)/;
/** Words that name a class, a result or a quality and so can't be a unit. */
const NO_UNIT_ENDING =
  /(?:率|质量|时效|数量|成本|预算|经费|资金|效益|效果|指标|发展|保护|满意度?|水平|情况|程度|能力|任务|目标|计划|影响|提升|提高|完成|达标|合格|及时|保障|建设|管理|稳定|和谐|生态|经济|社会|环境|增长|控制)$/;
const FOREIGN = /^[A-Za-zμΩ℃°][A-Za-zμΩ℃°³²·/%]*[23]?(?:\/[A-Za-zμ]+[23]?)*$/;
const MAX_UNIT_LENGTH = 12;

/** Units of two or more characters after which a noun may follow whatever it ends in: 公里道路建设, 万元设备. */
const MEASURES = [...SIMPLE]
  .filter(([name, dimension]) => dimension !== "count" && dimension !== "other" && name.length >= 2)
  .map(([name]) => name)
  .filter((name) => /^[\u4e00-\u9fff]+$/.test(name))
  .sort((a, b) => b.length - a.length);
const LONGEST_MEASURE = MEASURES[0]?.length ?? 0;
const MEASURE_SET = new Set(MEASURES);

/**
 * Reads a unit written after a number, in half-width characters without spaces. An empty text is no unit: don't ask.
 * Never guesses: what is neither known nor certainly wrong is `unknown`. `extra` holds a region's own units.
 */
export function parseUnit(text: string, extra?: ExtraUnits): Unit {
  if (PERCENT_SPELLINGS.has(text)) return { kind: "unit", name: "%", dimension: "rate" };
  const own = extra && compileUnits(extra);
  const dimension = dimensionOf(text, own) ?? dimensionPer(text, own) ?? dimensionWithNoun(text);
  if (dimension !== undefined) return { kind: "unit", name: text, dimension };
  const base = /^([^()]+)\([^()]*\)$/.exec(text)?.[1];
  if (base !== undefined) return { ...parseUnit(base, extra), name: text };
  if (FOREIGN.test(text) || text.includes("/")) return { kind: "unknown", name: text };
  if (NO_UNIT_ENDING.test(text)) return { kind: "not-a-unit", name: text };
  const isMeasure = text.length <= 2 || SIMPLE.has(text.charAt(0));
  return { kind: isMeasure ? "unknown" : "not-a-unit", name: text };
}

/** Whether a dimension is money or money per something. */
export function isMoneyDimension(dimension: Dimension | undefined): boolean {
  return dimension === "money" || dimension === "money-per";
}

/** Whether a text is a unit by itself, with no noun behind it: 个, 万元, %. */
export function isPlainUnit(text: string, extra?: ExtraUnits): boolean {
  return PERCENT_SPELLINGS.has(text) || dimensionOf(text, extra && compileUnits(extra)) !== undefined;
}

function unitMap(groups: ExtraUnits): ReadonlyMap<string, Dimension> {
  const map = new Map<string, Dimension>();
  for (const [dimension, names] of Object.entries(groups)) {
    for (const name of names) map.set(name, dimension as Dimension);
  }
  return map;
}

function compileUnits(extra: ExtraUnits): ReadonlyMap<string, Dimension> {
  const known = compiled.get(extra);
  if (known !== undefined) return known;
  const map = unitMap(extra);
  compiled.set(extra, map);
  return map;
}

function dimensionOf(text: string, own: ReadonlyMap<string, Dimension> | undefined): Dimension | undefined {
  const simple = own?.get(text) ?? SIMPLE.get(text);
  if (simple !== undefined) return simple;
  const multiplier = MULTIPLIER.exec(text)?.[0];
  return multiplier === undefined ? undefined : SIMPLE.get(text.slice(multiplier.length));
}

/** 元/人, 次/月, 元/人·天, 元每亩, 元/月/人: money per something, or something per something. */
function dimensionPer(text: string, own: ReadonlyMap<string, Dimension> | undefined): Dimension | undefined {
  const at = text.search(/[/／]|每/);
  if (at <= 0 || at === text.length - 1) return undefined;
  const numerator = dimensionOf(text.slice(0, at), own);
  if (numerator === undefined || text.length - at > MAX_UNIT_LENGTH) return undefined;
  return numerator === "money" ? "money-per" : numerator;
}

/** 个项目, 名学生, 公里道路: what is counted or measured stands behind its unit. */
function dimensionWithNoun(text: string): Dimension | undefined {
  if (text.length > MAX_UNIT_LENGTH || /[,;。]/.test(text)) return undefined;
  if (CLASSIFIERS.test(text)) return "count";
  for (let length = Math.min(LONGEST_MEASURE, text.length - 1); length >= 2; length--) {
    const start = text.slice(0, length);
    if (MEASURE_SET.has(start)) return SIMPLE.get(start);
  }
  return undefined;
}
