import { formatDate } from "./date-format";
import { generalNumber, plainNumber } from "./decimal-digits";
import { sectionsOf, type Condition, type FormatSection, type FormatToken } from "./format-code";
import { numberText } from "./number-text";

/**
 * `drawing`: as Excel draws it. `reading`: for judging what a cell says, a number stays one: in full under General, in
 * Arabic digits, without blanks that only fill, and neither as a fraction nor with a power of ten.
 */
type Purpose = "drawing" | "reading";

const GENERAL = "General";
const MAX_NUMBER_SECTIONS = 3;

/**
 * What a number says under an Excel format code, for judging and for messages. Never throws; where the code would show it
 * as a fraction or with a power of ten, and for a date that does not exist, it is the plain number.
 */
export function formatNumber(value: number, format: string, uses1904Dates: boolean): string {
  return formatted(value, format, uses1904Dates, "reading");
}

/** What Excel shows of a number under a format code in a cell that is wide enough. Never throws. */
export function drawNumber(value: number, format: string, uses1904Dates: boolean): string {
  return formatted(value, format, uses1904Dates, "drawing");
}

/** What Excel shows of a text under a format code: as the last section has it that is for texts, else as it is. */
export function drawText(value: string, format: string): string {
  const sections = sectionsOf(format);
  const section = sections[textSection(sections) ?? sections.length];
  if (section === undefined) return value;
  return section.tokens.map(({ kind, text }) => (kind === "text" ? value : kind === "space" ? " " : text)).join("");
}

/** Whether the format shows a date or a time of day. */
export function isDateFormat(format: string): boolean {
  return sectionsOf(format)[0].isDate;
}

/** Whether the format shows a fraction as a percentage. */
export function isPercentFormat(format: string): boolean {
  return sectionsOf(format)[0].percents > 0;
}

function formatted(value: number, format: string, uses1904Dates: boolean, purpose: Purpose): string {
  if (!Number.isFinite(value)) return String(value);
  const plain = purpose === "drawing" ? generalNumber : plainNumber;
  if (format === GENERAL || format === "") return plain(value);
  const sections = sectionsOf(format);
  if (textSection(sections) === 0) return plain(value);
  const { section: chosen, isUnsigned } = sectionFor(sections, value);
  const isDrawn = purpose === "drawing";
  const section = isDrawn || chosen.numerals === 0 ? chosen : { ...chosen, numerals: 0 };
  if (section.isDate) return formatDate(section, value, uses1904Dates) ?? plain(value);
  if (!isDrawn && section.tokens.some(isRewritten)) return plain(value);
  const text = numberText(section, Math.abs(value), isDrawn);
  return value < 0 && !isUnsigned ? `-${text}` : text;
}

function isRewritten({ kind }: FormatToken): boolean {
  return kind === "fraction" || kind === "exponent";
}

interface ChosenSection {
  readonly section: FormatSection;
  /** It is for negative numbers only, whose sign it shows itself or not at all. */
  readonly isUnsigned: boolean;
}

/** Without conditions the first section is for numbers above 0, the second for those below, the third for the others. */
function sectionFor(sections: readonly [FormatSection, ...FormatSection[]], value: number): ChosenSection {
  const count = Math.min(textSection(sections) ?? sections.length, MAX_NUMBER_SECTIONS);
  const [first] = sections;
  const hasCondition = first.condition !== undefined;
  const conditions = [
    first.condition ?? (count === 1 ? undefined : { operator: count > 2 ? ">" : ">=", limit: 0 }),
    sections[1]?.condition ?? (hasCondition && count < 3 ? undefined : { operator: "<", limit: 0 }),
  ];
  const met = conditions.slice(0, count).findIndex((one) => one === undefined || meets(value, one));
  const index = met < 0 ? count - 1 : met;
  return { section: sections[index] ?? first, isUnsigned: isForNegatives(conditions[index]) };
}

/** Which section is for texts, counted from 0: the fourth, or the last when it has a place for them. */
function textSection(sections: readonly FormatSection[]): number | undefined {
  const last = Math.min(sections.length - 1, MAX_NUMBER_SECTIONS);
  const isForText = last === MAX_NUMBER_SECTIONS || sections[last]?.tokens.some(({ kind }) => kind === "text");
  return isForText === true ? last : undefined;
}

function meets(value: number, { operator, limit }: Condition): boolean {
  switch (operator) {
    case "<":
      return value < limit;
    case "<=":
      return value <= limit;
    case ">":
      return value > limit;
    case ">=":
      return value >= limit;
    case "=":
      return value === limit;
    default:
      return value !== limit;
  }
}

function isForNegatives(condition: Condition | undefined): boolean {
  if (condition === undefined) return false;
  const { operator, limit } = condition;
  return operator === "<" ? limit <= 0 : (operator === "<=" || operator === "=") && limit < 0;
}
