interface Numerals {
  /** Of 0 to 9. */
  readonly digits: string;
  /** Of tens, hundreds and thousands. */
  readonly places: readonly string[];
}

/** By the number of `[DBNum…]`. */
const NUMERALS: readonly (Numerals | undefined)[] = [
  undefined,
  { digits: "〇一二三四五六七八九", places: ["", "十", "百", "千"] },
  { digits: "零壹贰叁肆伍陆柒捌玖", places: ["", "拾", "佰", "仟"] },
  { digits: "０１２３４５６７８９", places: [] },
];
const MYRIAD = "万";
const HUNDRED_MILLION = "亿";
const GROUP = 4;
/** Where 亿 stands; what is above it is counted in it. */
const HUNDRED_MILLION_PLACE = 8;
/** More digits Excel does not keep. */
const MAX_DIGITS = 15;

/** A text with its digits one by one as those of `[DBNum…]` (1 to 3); the same text for any other number. */
export function inChineseDigits(text: string, numerals: number): string {
  const { digits } = NUMERALS[numerals] ?? {};
  return digits === undefined ? text : text.replace(/\d/g, (digit) => digits.charAt(Number(digit)));
}

/**
 * A number, given in plain decimal digits, as one says it (一百二十三.五) in the numerals of `[DBNum…]`. Kinds without such
 * numerals, and numbers that are too long, have their digits one by one.
 */
export function asChineseNumber(text: string, numerals: number): string {
  const { digits = "", places = [] } = NUMERALS[numerals] ?? {};
  const [, whole = "", rest = ""] = /^(\d+)(\.\d+)?$/.exec(text) ?? [];
  if (places.length === 0 || whole === "" || whole.length > MAX_DIGITS) return inChineseDigits(text, numerals);
  const zero = digits.charAt(0);
  let said = "";
  let isZeroPending = false;
  let isGroupEmpty = true;
  Array.from(whole).forEach((digit, index) => {
    const place = whole.length - 1 - index;
    if (digit === "0") {
      isZeroPending = said !== "";
    } else {
      said += `${isZeroPending ? zero : ""}${digits.charAt(Number(digit))}${places[place % GROUP] ?? ""}`;
      isZeroPending = false;
      isGroupEmpty = false;
    }
    if (place % GROUP !== 0) return;
    if (place === HUNDRED_MILLION_PLACE && said !== "") said += HUNDRED_MILLION;
    else if (place > 0 && !isGroupEmpty) said += MYRIAD;
    if (!isGroupEmpty) isZeroPending = false;
    isGroupEmpty = true;
  });
  return (said === "" ? zero : said) + inChineseDigits(rest, numerals);
}
