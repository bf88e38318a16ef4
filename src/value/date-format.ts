import { asChineseNumber, inChineseDigits } from "./chinese-numerals";
import type { FormatSection, FormatToken } from "./format-code";

const DAY_MS = 86_400_000;
const DAY_SECONDS = 86_400;
/** The 29 February 1900 that never was; before it the count is off by one. */
const PHANTOM_DAY = 60;
/** Days from the day 0 of 1900 to that of 1904. */
const DAYS_TO_1904 = 1462;
/** 31 December 9999. */
const LAST_DAY = 2_958_465;

const MONTHS = "January February March April May June July August September October November December".split(" ");
const DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const CHINESE_DAYS = "日一二三四五六";
const SHORT_NAME = 3;

/** Excel counts parts of a second down to thousandths. */
const MAX_PART_DIGITS = 3;

interface Moment {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** Whole seconds since midnight. */
  readonly seconds: number;
  /** Whole seconds since day 0. */
  readonly elapsed: number;
  /** Digits of the parts of the second. */
  readonly parts: string;
}

/** Shows a serial number as a date or time; undefined for one before day 0 or after the year 9999. */
export function formatDate(section: FormatSection, serial: number, uses1904Dates: boolean): string | undefined {
  const { tokens } = section;
  const partDigits = Math.min(tokens.filter(({ kind }) => kind === "digit").length, MAX_PART_DIGITS);
  const moment = momentOf(serial, uses1904Dates, partDigits);
  if (moment === undefined) return undefined;
  const letters = tokens.map(letterOf).filter((letter) => letter !== "");
  const hasHalves = tokens.some(({ kind }) => kind === "half");
  let text = "";
  let passed = 0;
  let shownParts = 0;
  for (const token of tokens) {
    const letter = letterOf(token);
    if (letter === "") {
      if (token.kind === "half") text += halfOf(token.text, moment);
      else if (token.kind === "digit") text += moment.parts.charAt(shownParts++);
      else if (token.kind !== "space") text += token.text;
      continue;
    }
    const isMinutes = letter === "m" && (letters[passed - 1] === "h" || letters[passed + 1] === "s");
    passed++;
    if (token.kind === "elapsed") text += elapsedText(token.text, letter, moment);
    else if (isMinutes) text += numberText(section, token.text, Math.floor(moment.seconds / 60) % 60);
    else text += partText(section, token.text, letter, moment, hasHalves);
  }
  return text;
}

/** What a token counts, in a small letter; empty for one that counts nothing. */
function letterOf({ kind, text }: FormatToken): string {
  return kind === "date" || kind === "elapsed" ? text.charAt(0).toLowerCase() : "";
}

function momentOf(serial: number, uses1904Dates: boolean, partDigits: number): Moment | undefined {
  if (!(serial >= 0) || serial >= LAST_DAY + 1) return undefined;
  const scale = 10 ** partDigits;
  const units = Math.round((serial - Math.floor(serial)) * DAY_SECONDS * scale);
  const isNextDay = units === DAY_SECONDS * scale;
  const days = Math.floor(serial) + (isNextDay ? 1 : 0);
  const seconds = isNextDay ? 0 : Math.floor(units / scale);
  return {
    ...calendarDay(days, uses1904Dates),
    weekday: (days + (uses1904Dates ? DAYS_TO_1904 : 0) + 6) % 7,
    seconds,
    elapsed: days * DAY_SECONDS + seconds,
    parts: String(units % scale).padStart(partDigits, "0"),
  };
}

function calendarDay(days: number, uses1904Dates: boolean): Pick<Moment, "year" | "month" | "day"> {
  if (!uses1904Dates && days === 0) return { year: 1900, month: 1, day: 0 };
  if (!uses1904Dates && days === PHANTOM_DAY) return { year: 1900, month: 2, day: 29 };
  const epoch = uses1904Dates ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < PHANTOM_DAY ? 31 : 30);
  const date = new Date(epoch + days * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function halfOf(names: string, { seconds }: Moment): string {
  const [morning = "", afternoon = ""] = names.split("/");
  return seconds < DAY_SECONDS / 2 ? morning : afternoon;
}

function elapsedText({ length }: string, letter: string, { elapsed }: Moment): string {
  const unit = letter === "h" ? 3600 : letter === "m" ? 60 : 1;
  return String(Math.floor(elapsed / unit)).padStart(length, "0");
}

function partText(
  section: FormatSection,
  letters: string,
  letter: string,
  { year, month, day, weekday, seconds }: Moment,
  hasHalves: boolean,
): string {
  const { length } = letters;
  const isNamed = length >= SHORT_NAME;
  switch (letter) {
    case "y":
      return inChineseDigits(length > 2 ? String(year) : String(year % 100).padStart(2, "0"), section.numerals);
    case "e":
      return inChineseDigits(String(year), section.numerals);
    case "m":
      return isNamed ? monthName(section, length, month) : numberText(section, letters, month);
    case "d":
      return isNamed ? dayName(section, length, weekday) : numberText(section, letters, day);
    case "a":
      return (length > SHORT_NAME ? "星期" : "") + CHINESE_DAYS.charAt(weekday);
    case "h": {
      const hours = Math.floor(seconds / 3600);
      return numberText(section, letters, hasHalves ? hours % 12 || 12 : hours);
    }
    default:
      return numberText(section, letters, seconds % 60);
  }
}

function monthName({ isChinese }: FormatSection, length: number, month: number): string {
  if (isChinese) return `${asChineseNumber(String(month), 1).replace(/^一十/, "十")}月`;
  const name = MONTHS[month - 1] ?? "";
  if (length > SHORT_NAME + 1) return name.charAt(0);
  return length === SHORT_NAME ? name.slice(0, SHORT_NAME) : name;
}

function dayName({ isChinese }: FormatSection, length: number, weekday: number): string {
  if (isChinese) return (length > SHORT_NAME ? "星期" : "周") + CHINESE_DAYS.charAt(weekday);
  const name = DAYS[weekday] ?? "";
  return length === SHORT_NAME ? name.slice(0, SHORT_NAME) : name;
}

/** In Chinese a day is 十二, not 一十二; two letters stand for two digits. */
function numberText({ numerals }: FormatSection, letters: string, value: number): string {
  const text = String(value);
  if (letters.length > text.length) return inChineseDigits(text.padStart(2, "0"), numerals);
  if (numerals === 0) return text;
  return asChineseNumber(text, numerals).replace(/^[一壹](?=[十拾])/, "");
}
