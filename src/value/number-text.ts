import { asChineseNumber, inChineseDigits } from "./chinese-numerals";
import { decimalDigits, generalNumber, magnitude, plainNumber } from "./decimal-digits";
import type { FormatSection, FormatToken } from "./format-code";

/** Denominators are sought up to so many digits: more are not worth the time. */
const MAX_DENOMINATOR_DIGITS = 4;
/** Distances that differ by less are the same but for the last digits of the calculation. */
const TIE = 1e-14;
const GROUP = 3;

/** The digits of a number as a section has places for them. */
interface Digits {
  readonly whole: string;
  readonly fraction: string;
  /** What stands for the section's `E+00` or `?/?`. */
  readonly rest: string;
}

/**
 * Shows a number (0 or above) under a section that is for numbers. With `isDrawn` false there are no blanks that only fill,
 * no point that no digit follows, and General does not round.
 */
export function numberText(section: FormatSection, value: number, isDrawn: boolean): string {
  const { tokens, percents, thousandths, groups, numerals } = section;
  const scaled = (value * 100 ** percents) / 1000 ** thousandths;
  const point = tokens.findIndex(({ kind }) => kind === "point");
  const before = placesOf(point < 0 ? tokens : tokens.slice(0, point));
  const after = point < 0 ? [] : placesOf(tokens.slice(point));
  const { whole, fraction, rest } = digitsOf(tokens, scaled, before.length, after.length);
  const filler = (place: string): string => (place === "0" ? "0" : place === "?" && isDrawn ? " " : "");
  const decimals = decimalTexts(after, fraction, filler);
  const digits = [...wholeTexts(before, whole, groups, filler), ...decimals];
  let next = 0;
  return tokens
    .map(({ kind, text }, index) => {
      switch (kind) {
        case "digit":
          return inChineseDigits(digits[next++] ?? "", numerals);
        case "point":
          if (index !== point) return text;
          return (before.length === 0 ? whole : "") + (isDrawn || decimals.join("") !== "" ? text : "");
        case "general":
        case "text":
          if (numerals > 0) return asChineseNumber(plainNumber(scaled), numerals);
          return isDrawn ? generalNumber(scaled) : plainNumber(scaled);
        case "exponent":
        case "fraction":
          return inChineseDigits(rest, numerals);
        case "space":
          return isDrawn ? " " : "";
        case "comma":
          return "";
        default:
          return text;
      }
    })
    .join("");
}

function placesOf(tokens: readonly FormatToken[]): readonly string[] {
  return tokens.filter(({ kind }) => kind === "digit").map(({ text }) => text);
}

/** What stands in each place before the point; the first one also holds the digits that have no place. */
function wholeTexts(
  places: readonly string[],
  whole: string,
  groups: boolean,
  filler: (place: string) => string,
): readonly string[] {
  return places.map((place, index) => {
    const last = places.length - 1 - index;
    let text = "";
    for (let at = index === 0 ? Math.max(whole.length - 1, last) : last; at >= last; at--) {
      const digit = at < whole.length ? whole.charAt(whole.length - 1 - at) : filler(place);
      const isSeparated = groups && at > 0 && at % GROUP === 0 && digit !== "";
      text += digit + (isSeparated ? (digit === " " ? " " : ",") : "");
    }
    return text;
  });
}

/** What stands in each place behind the point: zeros at the end only where the format wants them. */
function decimalTexts(
  places: readonly string[],
  fraction: string,
  filler: (place: string) => string,
): readonly string[] {
  const isNeeded = (place: string, index: number): boolean => place === "0" || /[1-9]/.test(fraction.charAt(index));
  const needed = places.findLastIndex(isNeeded) + 1;
  return places.map((place, index) => (index < needed ? fraction.charAt(index) : filler(place)));
}

function digitsOf(tokens: readonly FormatToken[], value: number, wholePlaces: number, decimals: number): Digits {
  for (const { kind, text } of tokens) {
    if (kind === "exponent") return withPower(text, value, wholePlaces, decimals);
    if (kind === "fraction") return withFraction(text, value, wholePlaces > 0);
  }
  const [whole, fraction] = decimalDigits(value, decimals);
  return { whole, fraction, rest: "" };
}

/** The power is a multiple of the number of places before the point. */
function withPower(code: string, value: number, wholePlaces: number, decimals: number): Digits {
  const step = Math.max(1, wholePlaces);
  const size = magnitude(value);
  let power = Math.floor(size / step) * step;
  // Taking the digits anew keeps them exact, and in range for the least and the largest numbers.
  const mantissa = Number(`${value.toExponential().split("e")[0] ?? ""}e${size - power}`);
  let [whole, fraction] = decimalDigits(mantissa, decimals);
  if (whole.length > step) {
    power += step;
    [whole, fraction] = decimalDigits(mantissa / 10 ** step, decimals);
  }
  const sign = power < 0 ? "-" : code.replace(/[^+]/g, "");
  const digits = String(Math.abs(power)).padStart(code.length - 2, "0");
  return { whole, fraction, rest: code.charAt(0) + sign + digits };
}

function withFraction(code: string, value: number, hasWhole: boolean): Digits {
  const [above = "", below = ""] = code.split("/");
  const whole = hasWhole ? Math.floor(value) : 0;
  const [numerator, denominator] = nearestFraction(value - whole, below);
  const isFull = hasWhole && numerator === denominator;
  const isWhole = hasWhole && (isFull || numerator === 0);
  const left = above.includes("?") ? String(numerator).padStart(above.length) : String(numerator);
  const right = below.includes("?") ? String(denominator).padEnd(below.length) : String(denominator);
  const shown = `${left}/${right}`;
  const [digits] = decimalDigits(whole + (isFull ? 1 : 0), 0);
  return {
    whole: digits === "" && isWhole ? "0" : digits,
    fraction: "",
    rest: isWhole ? " ".repeat(shown.length) : shown,
  };
}

/** Numerator and denominator under a denominator's code: `8` is that one, `??` the nearest one of up to two digits. */
function nearestFraction(value: number, code: string): readonly [numerator: number, denominator: number] {
  if (/[1-9]/.test(code)) return [Math.round(value * Number(code)), Number(code)];
  const most = 10 ** Math.min(code.length, MAX_DENOMINATOR_DIGITS) - 1;
  let nearest: readonly [number, number] = [Math.round(value), 1];
  let least = Math.abs(value - nearest[0]);
  for (let denominator = 2; denominator <= most; denominator++) {
    const numerator = Math.round(value * denominator);
    const distance = Math.abs(value - numerator / denominator);
    if (distance < least - TIE) {
      least = distance;
      nearest = [numerator, denominator];
    }
  }
  return nearest;
}
