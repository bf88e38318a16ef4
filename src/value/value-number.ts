/** A number at the start of a text. */
export interface NumberReading {
  /** In half width, without separators and without a plus sign. */
  readonly digits: string;
  /** The unit that the number itself names: 百分之九十五 is 95 %. */
  readonly unit?: "%" | "‰";
  /** Written in Chinese numerals, which are a number only before a plain unit (三次, not 一般). */
  readonly isSpelled: boolean;
  /** In words, wholly or in part: 三次, 百分之95. As lawful as digits. */
  readonly isInWords: boolean;
  readonly rest: string;
}

const DIGITS = /^[+-]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)/;
const NUMERAL = /^[零〇一二两三四五六七八九十百千万亿]+/;
const SHARE = /^(百|千)分之/;
const HUNDRED = /^百分之百/;
const VALUES: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const GREAT_POWERS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
/** Longer numerals are no numbers anyone writes. */
const MAX_NUMERAL = 20;

/** Reads the number a text begins with: `1,200`, `.5`, `百分之九十五`, `一百二十`. Undefined when it begins with none. */
export function readNumber(text: string): NumberReading | undefined {
  const written = DIGITS.exec(text)?.[0];
  if (written !== undefined) {
    const digits = written.replace(/[+,]/g, "").replace(/^(-?)\./, "$10.");
    return { digits, isSpelled: false, isInWords: false, rest: text.slice(written.length) };
  }
  if (HUNDRED.test(text)) return { digits: "100", unit: "%", isSpelled: false, isInWords: true, rest: text.slice(4) };
  const share = SHARE.exec(text)?.[1];
  if (share !== undefined) {
    const inner = readNumber(text.slice(3));
    if (inner === undefined || inner.unit !== undefined) return undefined;
    return { ...inner, unit: share === "百" ? "%" : "‰", isSpelled: false, isInWords: true };
  }
  return readNumeral(text);
}

/** A trailing 万 or 亿 is left to the unit: 三万元 is 3万元. */
function readNumeral(text: string): NumberReading | undefined {
  const whole = NUMERAL.exec(text)?.[0] ?? "";
  const numeral = whole.replace(/[万亿]+$/, "");
  if (numeral === "" || numeral.length > MAX_NUMERAL) return undefined;
  const number = parseNumeral(numeral);
  if (number === undefined) return undefined;
  return { digits: String(number), isSpelled: true, isInWords: true, rest: text.slice(numeral.length) };
}

/** 一百二十 is 120, 一万零五十 is 10,050. Undefined for what is no number: 十百, 二三, 百. */
function parseNumeral(numeral: string): number | undefined {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let lastPower = Infinity;
  for (const symbol of numeral) {
    const value = VALUES[symbol];
    const power = POWERS[symbol];
    if (value !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = value;
    } else if (power !== undefined) {
      if (power >= lastPower || (digit === undefined && !(power === 10 && section === 0 && total === 0)))
        return undefined;
      section += (digit ?? 1) * power;
      digit = undefined;
      lastPower = power;
    } else {
      if (section + (digit ?? 0) === 0) return undefined;
      total = (total + section + (digit ?? 0)) * (GREAT_POWERS[symbol] ?? 1);
      section = 0;
      digit = undefined;
      lastPower = Infinity;
    }
  }
  return total + section + (digit ?? 0);
}
