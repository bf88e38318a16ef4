import { isDateText, isImpossibleDate } from "./date-text";
import { hasPlaceholder } from "./placeholder";
import { toHalfWidth, trimSpace } from "./text";
import type { ExtraUnits, Unit } from "./unit";
import { readNumber } from "./value-number";
import { isFigurePhrase, isPhrase, isUnitAlone, isYesNo } from "./value-phrase";
import { parseRange, type Range } from "./value-range";
import { joinSigns, takeSignAfter, takeSignBefore, type Comparator } from "./value-sign";
import { readUnit } from "./value-unit";

export type { Comparator, Range };

/** A sign, a number and a unit; the sign and the unit may be missing. */
export interface Quantity {
  readonly kind: "quantity";
  readonly comparator?: Comparator;
  readonly number: number;
  /** The number's digits as written, in half width and without separators. */
  readonly digits: string;
  readonly unit?: Unit;
  /**
   * Signs, digits or unit are spelled otherwise than the system spells them; `formatQuantity` gives its spelling. A number
   * in words (三次) is as lawful as one in digits.
   */
  readonly isIrregular: boolean;
}

/** A value that is no figure, as it is shown: without white space at its ends. */
interface TextValue<Kind extends string> {
  readonly kind: Kind;
  readonly text: string;
}

/** What stands in a cell of 指标值. */
export type IndicatorValue =
  | { readonly kind: "blank" }
  /** Left blank on purpose: 不适用, 不涉及, 无, a dash. */
  | TextValue<"not-applicable">
  /** Left-over template text: `≥**%`, `XX`. */
  | TextValue<"placeholder">
  | Quantity
  | Range
  /** A day, a month, a deadline, a span of dates, or a date that comes back (每月10日前, 按月). */
  | TextValue<"date">
  /** 是, 否. */
  | TextValue<"yes-no">
  /** 有所提升, 优良, a ratio (5:1), about so much, several values, or a sentence with numbers of its own. */
  | TextValue<"qualitative">
  | TextValue<"unreadable">;

type TextKind = Extract<IndicatorValue, { readonly text: string }>["kind"];

/** A mark of a sentence left behind a value. */
const CLOSING_MARK = /[。;.、,]+$/;
const NOT_APPLICABLE = /^(?:不适用|不涉及|无|暂无|[-—–/]+)$/;
/** A number or a whole value that template text stands for: ≥*%, X万元. */
const PLACEHOLDER_VALUE = /^[≥>=<≤]*[*×Xx○□]+(?:%|[\u4e00-\u9fff].*)?$/;
/** Anything longer is a text, whatever it begins with; a cell may hold 32,767 characters. */
const MAX_VALUE = 200;
const ERROR_TEXT = /^#(?:REF|DIV\/0|VALUE|NAME\?|N\/A|NUM|NULL|SPILL|CALC)/;
/** 指标性质 before the value, where a form has the two in one cell. */
const NATURE = /^(?:定性|定量)[:：]?(?=.)/;
/** Forms of signs that full width does not cover. */
const SMALL_FORMS: Readonly<Record<string, string>> = {
  "﹪": "%",
  "﹤": "<",
  "﹥": ">",
  "﹦": "=",
  "﹣": "-",
  "−": "-",
};

/**
 * Reads 指标值. Never throws: what is neither sign + number + unit, nor a date, nor a phrase is `unreadable`. Full-width
 * characters and inner spaces are read through and noted as irregular. `units` holds a region's own units.
 */
export function parseIndicatorValue(text: string, units?: ExtraUnits): IndicatorValue {
  const trimmed = trimSpace(text);
  if (trimmed === "") return { kind: "blank" };
  if (trimmed.length > MAX_VALUE) return { kind: isPhrase(trimmed) ? "qualitative" : "unreadable", text: trimmed };
  const shown = trimmed.replace(NATURE, "");
  const plain = toHalfWidth(shown)
    .replace(/[﹪﹤﹥﹦﹣−]/g, (mark) => SMALL_FORMS[mark] ?? mark)
    .replace(/[\s\u200b-\u200d\ufeff]+|人民币|[￥¥]/g, "")
    .replace(CLOSING_MARK, "");
  const kind = textKind(plain, units);
  if (kind !== undefined) return { kind, text: trimmed };
  const figure = parseRange(plain, units) ?? parseQuantity(plain, shown, units);
  if (typeof figure === "object") return figure;
  return { kind: figure ?? (isPhrase(plain) ? "qualitative" : "unreadable"), text: trimmed };
}

/** Writes a quantity as the finance system shows it: `≥95%`, `≤10万元`. A quantity without sign or unit stays without. */
export function formatQuantity(quantity: Pick<Quantity, "comparator" | "digits" | "unit">): string {
  return `${quantity.comparator ?? ""}${quantity.digits}${quantity.unit?.name ?? ""}`;
}

/**
 * Writes any value so that it is read back as the same: a quantity or a range as the system spells it, a text as it
 * stands, nothing for a blank.
 */
export function formatIndicatorValue(value: IndicatorValue): string {
  if (value.kind === "blank") return "";
  if (value.kind === "quantity") return formatQuantity(value);
  if (value.kind !== "range") return value.text;
  const [low, high] = value.digits;
  const unit = value.unit?.name ?? "";
  if (`-${high}` === low) return `±${high}${unit}`;
  // A dash before a minus would be read as a longer dash.
  return `${low}${unit === "%" ? unit : ""}${high.startsWith("-") ? "至" : "-"}${high}${unit}`;
}

function textKind(plain: string, units: ExtraUnits | undefined): TextKind | undefined {
  if (NOT_APPLICABLE.test(plain)) return "not-applicable";
  if (isYesNo(plain)) return "yes-no";
  if (hasPlaceholder(plain) || PLACEHOLDER_VALUE.test(plain)) return "placeholder";
  if (ERROR_TEXT.test(plain)) return "unreadable";
  if (isDateText(plain)) return "date";
  if (isImpossibleDate(plain) || isUnitAlone(plain, units)) return "unreadable";
  return isFigurePhrase(plain) ? "qualitative" : undefined;
}

/** Undefined where no number comes first; a kind where one does and what follows makes it no quantity. */
function parseQuantity(
  plain: string,
  shown: string,
  units: ExtraUnits | undefined,
): Quantity | "qualitative" | "unreadable" | undefined {
  const before = takeSignBefore(plain);
  const number = readNumber(before.rest);
  if (number === undefined) return undefined;
  const after = takeSignAfter(number.rest);
  const comparator = joinSigns(before, after);
  if (comparator === "contradiction") return "unreadable";
  const unit = readUnit(after.rest, units, number);
  if (unit === "sentence") return "qualitative";
  if (unit === "broken") return "unreadable";
  const quantity = { digits: number.digits, ...(comparator && { comparator }), ...(unit && { unit }) };
  return {
    kind: "quantity",
    number: Number(number.digits),
    ...quantity,
    isIrregular:
      !number.isInWords &&
      formatQuantity(quantity) !== shown.replaceAll(",", "").replaceAll("（", "(").replaceAll("）", ")"),
  };
}
