import { isDateText, isImpossibleDate } from "./date-text";
import { hasPlaceholder } from "./placeholder";
import { toHalfWidth, trimSpace } from "./text";
import { parseUnit, type Unit } from "./unit";

/** The signs of the finance system. */
export type Comparator = "≥" | ">" | "=" | "<" | "≤";

/** A sign, a number and a unit; the sign and the unit may be missing. */
export interface Quantity {
  readonly kind: "quantity";
  readonly comparator?: Comparator;
  readonly number: number;
  /** The number's digits as written, in half width and without separators. */
  readonly digits: string;
  readonly unit?: Unit;
  /** Signs, digits or unit are spelled otherwise than the system spells them; `formatQuantity` gives its spelling. */
  readonly isIrregular: boolean;
}

/** What stands in a cell of 指标值. */
export type IndicatorValue =
  | { readonly kind: "blank" }
  /** Left blank on purpose: 不适用, 不涉及, 无, a dash. */
  | { readonly kind: "not-applicable" }
  /** Left-over template text: `≥**%`, `XX`. */
  | { readonly kind: "placeholder" }
  | Quantity
  /** From one number to another: `90%-95%`. */
  | { readonly kind: "range"; readonly low: number; readonly high: number; readonly unit?: Unit }
  /** A day, a month or a deadline. */
  | { readonly kind: "date" }
  /** 是, 否. */
  | { readonly kind: "yes-no" }
  /** 有所提升, 优良, a ratio (5:1), or a sentence with numbers of its own. */
  | { readonly kind: "qualitative" }
  | { readonly kind: "unreadable" };

const SIGNS: readonly (readonly [pattern: RegExp, sign: Comparator])[] = [
  [/^(?:≥|≧|⩾|>=|=>|>{0,1}》=|大于(?:或)?等于|大于或者等于|不(?:得)?(?:低|少|小)于|至少|达到|达)/, "≥"],
  [/^(?:≤|≦|⩽|<=|=<|《=|小于(?:或)?等于|小于或者等于|不(?:得)?(?:高|多|大)于|不(?:得)?超过|最多|控制在|不超)/, "≤"],
  [/^(?:>|》|大于|高于|超过|多于)/, ">"],
  [/^(?:<|《|小于|低于|少于)/, "<"],
  [/^(?:=|═|＝|等于)/, "="],
];
const CANONICAL_SIGN = /^[≥>=<≤]/;
const AFTER: readonly (readonly [pattern: RegExp, sign: Comparator])[] = [
  [/(?:\(含\))?(?:及其|及|或|含)?以上$/, "≥"],
  [/(?:\(含\))?(?:及其|及|或|含)?(?:以下|以内|之内)$/, "≤"],
];
const NUMBER = /^-?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)/;
/** 5:1, 1/3: lawful, and neither a number with a unit nor a date. */
const RATIO = /^[≥≤><=]?\d+(?:\.\d+)?[:/]\d+(?:\.\d+)?$/;
/** A letter typed for a digit: 1OO%, 9l%. */
const LETTER_FOR_DIGIT = /^[OoIl|]+(?:[\d%.\u4e00-\u9fff]|$)/;
/** A mark of a sentence left behind a value. */
const CLOSING_MARK = /[。;.、,]+$/;
/** Neither at least nor at most: no sign of the system says it. */
const ABOUT = /左右|上下|大约|约\d/;
const INCLUSIVE = /\(含(?:本数)?\)$/;
const RANGE_JOINER = /^(?:[-~～—–]|至|到)+/;
const NOT_APPLICABLE = /^(?:不适用|不涉及|无|暂无|[-—–/]+)$/;
/** A number or a whole value that template text stands for: ≥*%, X万元. */
const PLACEHOLDER_VALUE = /^[≥>=<≤]*[*×Xx○□]+(?:%|[\u4e00-\u9fff].*)?$/;
/** Anything longer is a text, whatever it begins with; a cell may hold 32,767 characters. */
const MAX_VALUE = 200;
const HAS_WORDS = /[\u4e00-\u9fff]/;
const ERROR_TEXT = /^#(?:REF|DIV\/0|VALUE|NAME\?|N\/A|NUM|NULL|SPILL|CALC)/;
/** Words that may follow a known unit and turn it into a sentence: 3个工作日内完成. */
const TAIL =
  /(?:内|前|后|左右|底)?(?:完成|办结|支付|拨付|发放|到位|反馈|处理|响应|交付|合格|达标|覆盖|通过|落实|满意)*$/;

/**
 * Reads 指标值. Never throws: what is neither sign + number + unit, nor a date, nor a phrase is `unreadable`. Full-width
 * characters and inner spaces are read through and noted as irregular.
 */
export function parseIndicatorValue(text: string): IndicatorValue {
  const shown = trimSpace(text);
  if (shown === "") return { kind: "blank" };
  if (shown.length > MAX_VALUE) return parsePhrase(shown);
  const plain = toHalfWidth(shown)
    .replace(/\s+|人民币|[￥¥]/g, "")
    .replace(CLOSING_MARK, "");
  if (NOT_APPLICABLE.test(plain)) return { kind: "not-applicable" };
  if (plain === "是" || plain === "否") return { kind: "yes-no" };
  if (hasPlaceholder(plain) || PLACEHOLDER_VALUE.test(plain)) return { kind: "placeholder" };
  if (ERROR_TEXT.test(plain)) return { kind: "unreadable" };
  if (isDateText(plain)) return { kind: "date" };
  if (isImpossibleDate(plain)) return { kind: "unreadable" };
  if (ABOUT.test(plain)) return { kind: "qualitative" };
  if (RATIO.test(plain)) return { kind: "qualitative" };
  return parseQuantity(plain, shown) ?? parsePhrase(plain);
}

/** Writes a quantity as the finance system shows it: `≥95%`, `≤10万元`. A quantity without sign or unit stays without. */
export function formatQuantity(quantity: Pick<Quantity, "comparator" | "digits" | "unit">): string {
  return `${quantity.comparator ?? ""}${quantity.digits}${quantity.unit?.name ?? ""}`;
}

function parseQuantity(plain: string, shown: string): IndicatorValue | undefined {
  const [before, unsigned] = takeSign(plain);
  const written = NUMBER.exec(unsigned)?.[0];
  if (written === undefined) return undefined;
  const rest = unsigned.slice(written.length);
  const joiner = RANGE_JOINER.exec(rest.replace(/^%/, ""))?.[0];
  if (joiner !== undefined) return parseRange(written, rest.replace(/^%/, "").slice(joiner.length));
  const [after, unitText] = takeSignAfter(rest.replace(INCLUSIVE, ""));
  if (before !== undefined && after !== undefined && before !== after && before !== "≥") return { kind: "unreadable" };
  const comparator = after ?? before;
  const digits = written.replaceAll(",", "");
  const unit = unitText === "" ? undefined : readUnit(unitText);
  if (unit === "sentence") return { kind: "qualitative" };
  if (unit === "broken") return { kind: "unreadable" };
  const quantity = { digits, ...(comparator && { comparator }), ...(unit && { unit }) };
  return {
    kind: "quantity",
    number: Number(digits),
    ...quantity,
    isIrregular: formatQuantity(quantity) !== shown.replaceAll(",", "").replaceAll("（", "(").replaceAll("）", ")"),
  };
}

function takeSign(text: string): readonly [Comparator | undefined, string] {
  if (!CANONICAL_SIGN.test(text) && /^\d/.test(text)) return [undefined, text];
  for (const [pattern, sign] of SIGNS) {
    const match = pattern.exec(text)?.[0];
    if (match !== undefined) return [sign, text.slice(match.length)];
  }
  return [undefined, text];
}

function takeSignAfter(text: string): readonly [Comparator | undefined, string] {
  for (const [pattern, sign] of AFTER) {
    const match = pattern.exec(text)?.[0];
    if (match !== undefined && match !== "") return [sign, text.slice(0, text.length - match.length)];
  }
  return [undefined, text];
}

/** A unit, or why there is none: a number with a whole sentence behind it is a phrase, loose signs and digits are a slip. */
function readUnit(text: string): Unit | "sentence" | "broken" {
  const bare = text.replace(TAIL, "");
  if (bare !== text && bare !== "") {
    const known = parseUnit(bare);
    if (known.kind === "unit") return { ...known, name: text };
  }
  const direct = parseUnit(text);
  if (direct.kind === "unit") return direct;
  if (LETTER_FOR_DIGIT.test(text)) return "broken";
  if (/[≥≤<>=]|^[.,]|^%./.test(text)) return /[,;。、]/.test(text) && HAS_WORDS.test(text) ? "sentence" : "broken";
  if (/[,;。、:]/.test(text) || text.length > 10) return HAS_WORDS.test(text) ? "sentence" : "broken";
  if (/\d/.test(text) && direct.kind !== "unknown") return HAS_WORDS.test(text) ? "sentence" : "broken";
  return /^[\p{L}\p{S}%/·()²³\d]+$/u.test(text) ? direct : "broken";
}

function parseRange(low: string, rest: string): IndicatorValue {
  const high = NUMBER.exec(rest)?.[0];
  if (high === undefined) return HAS_WORDS.test(rest) ? { kind: "qualitative" } : { kind: "unreadable" };
  const unitText = rest.slice(high.length);
  const unit = unitText === "" ? undefined : readUnit(unitText);
  if (unit === "broken") return { kind: "unreadable" };
  if (unit === "sentence") return { kind: "qualitative" };
  const numbers = { low: Number(low.replaceAll(",", "")), high: Number(high.replaceAll(",", "")) };
  return { kind: "range", ...numbers, ...(unit && { unit }) };
}

function parsePhrase(plain: string): IndicatorValue {
  const startsWithSign = /^[≥≧≤≦<>=》《═]/.test(plain);
  return !startsWithSign && HAS_WORDS.test(plain) ? { kind: "qualitative" } : { kind: "unreadable" };
}
