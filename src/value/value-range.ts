import type { ExtraUnits, Unit } from "./unit";
import { readNumber, type NumberReading } from "./value-number";
import { takeSignAfter, takeSignBefore } from "./value-sign";
import { readUnit } from "./value-unit";

/** From one number to another, both included: `90%-95%`, `≥90%且≤95%`, `±3%`. */
export interface Range {
  readonly kind: "range";
  readonly low: number;
  readonly high: number;
  /** Both numbers' digits as written, in half width and without separators. */
  readonly digits: readonly [low: string, high: string];
  readonly unit?: Unit;
}

const JOINER = /^([^\d≥≤<>=~—–至到-]{0,6})(?:[-~—–]+|至|到)/;
const DEVIATION = /^(?:[≤<]|在|控制在)?(?:±|\+\/?-)(?=\d)/;
/** ≥90%且≤95%, >3天,<5天. */
const BETWEEN = /^[≥>](\d[\d.]*)([^\d≥≤<>]{0,6}?)(?:且|并且|并|和|及|与|[,;、])?[≤<](\d[\d.]*)([^\d≥≤<>]{0,12})$/;
const BETWEEN_DOWN = /^[≤<](\d[\d.]*)([^\d≥≤<>]{0,6}?)(?:且|并且|并|和|及|与|[,;、])?[≥>](\d[\d.]*)([^\d≥≤<>]{0,12})$/;
/** 90%≤x≤95%. */
const ENCLOSED = /^(\d[\d.]*)([^\d≥≤<>]{0,6})[≤<][^\d≥≤<>]{1,20}[≤<](\d[\d.]*)([^\d≥≤<>]{0,12})$/;
const HAS_WORDS = /[\u4e00-\u9fff]/;

/** Reads a range; undefined where the text is none, a kind where it begins as one and ends as a sentence or a slip. */
export function parseRange(
  plain: string,
  extra: ExtraUnits | undefined,
): Range | "qualitative" | "unreadable" | undefined {
  const deviation = DEVIATION.exec(plain)?.[0];
  if (deviation !== undefined) {
    const number = readNumber(plain.slice(deviation.length));
    return number && rangeOf([`-${number.digits}`, number.digits], "", takeSignAfter(number.rest).rest, extra);
  }
  const bounded = BETWEEN.exec(plain) ?? ENCLOSED.exec(plain);
  if (bounded !== null) return bothBounds(bounded, false, extra);
  const falling = BETWEEN_DOWN.exec(plain);
  if (falling !== null) return bothBounds(falling, true, extra);
  return joinedRange(plain, extra);
}

function bothBounds(match: RegExpExecArray, isFalling: boolean, extra: ExtraUnits | undefined) {
  const [, first = "", firstUnit = "", second = "", secondUnit = ""] = match;
  const [low, high] = isFalling ? [second, first] : [first, second];
  if (!Number.isFinite(Number(low)) || !Number.isFinite(Number(high))) return "unreadable";
  return rangeOf([low, high], firstUnit, secondUnit, extra);
}

function joinedRange(plain: string, extra: ExtraUnits | undefined) {
  const low = readNumber(takeSignBefore(plain).rest);
  if (low === undefined || low.isSpelled) return undefined;
  const joiner = JOINER.exec(low.rest);
  if (joiner === null) return undefined;
  const rest = low.rest.slice(joiner[0].length);
  const high = readNumber(rest);
  const lowUnit = low.unit ?? joiner[1] ?? "";
  if (high === undefined || high.isSpelled) {
    if (lowUnit !== "" && lowUnit !== "%") return undefined;
    return HAS_WORDS.test(rest) ? "qualitative" : "unreadable";
  }
  return rangeOf([low.digits, high.digits], lowUnit, takeSignAfter(high.rest).rest, extra, high);
}

const WRITTEN: Pick<NumberReading, "unit" | "isSpelled"> = { isSpelled: false };

/** The two numbers share the unit behind the second; a range between two units (5千元-1万元) is a phrase. */
function rangeOf(
  digits: readonly [string, string],
  lowUnit: string,
  unitText: string,
  extra: ExtraUnits | undefined,
  number = WRITTEN,
): Range | "qualitative" | "unreadable" {
  const unit = readUnit(unitText, extra, number);
  if (unit === "broken") return "unreadable";
  if (unit === "sentence") return "qualitative";
  const name = unit?.name ?? "";
  if (lowUnit !== "" && lowUnit !== name && !(unit && unitText.startsWith(lowUnit))) {
    return HAS_WORDS.test(lowUnit + name) ? "qualitative" : "unreadable";
  }
  const [low, high] = digits;
  return { kind: "range", low: Number(low), high: Number(high), digits, ...(unit && { unit }) };
}
