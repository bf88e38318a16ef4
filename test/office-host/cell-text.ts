import type { CellValue } from "../../src/model/snapshot";
import type { CellFormat } from "./cell-format";

/** What a cell holds; no formula and an empty value mean that it only carries a number format. */
export interface CellContent {
  readonly value: CellValue;
  readonly formula?: string;
  readonly numberFormat?: string;
  /** Absent for the normal style. */
  readonly format?: CellFormat;
  /** The text was entered with an apostrophe before it. */
  readonly isForcedText?: true;
}

export const GENERAL = "General";

/** The day that Excel counts as 0, seen from the dates of this century. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

const MILLISECONDS_A_DAY = 86_400_000;

/**
 * What Excel makes of text that is written into a cell: numbers, percentages, dates, truth values and formulas are
 * recognised, unless the cell is formatted as text, and an apostrophe before a text keeps it one (both known). Known from
 * the documentation of `values`: a text that begins with + or - is read as a formula too, and an ISO date as a date.
 * Modelled; to verify: a cell formatted as text takes a number as text and keeps an apostrophe; currency, fractions and
 * dates in Chinese are left as text here. An empty text empties the cell and keeps its formats.
 */
export function enter(input: CellValue, before: CellContent | undefined): CellContent {
  const format = before?.numberFormat ?? GENERAL;
  const looks = before?.format === undefined ? {} : { format: before.format };
  const keep = format === GENERAL ? looks : { ...looks, numberFormat: format };
  if (format === "@") return { value: typeof input === "number" ? String(input) : input, ...keep };
  if (typeof input !== "string") return { value: input, ...keep };
  if (input.startsWith("'")) return { value: input.slice(1), ...keep, isForcedText: true };
  if (input.startsWith("=") && input.length > 1) return { value: 0, formula: input, ...keep };
  if (/^(true|false)$/i.test(input)) return { value: input.toLowerCase() === "true", ...keep };
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(input)) return { value: Number(input), ...keep };
  if (/^[+-]?\d+(\.\d+)?%$/.test(input)) {
    const numberFormat = format === GENERAL ? (input.includes(".") ? "0.00%" : "0%") : format;
    return { value: Number(input.slice(0, -1)) / 100, ...looks, numberFormat };
  }
  const date = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(input);
  if (date !== null) {
    const days = (Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])) - DAY_ZERO) / MILLISECONDS_A_DAY;
    return { value: days, ...looks, numberFormat: format === GENERAL ? "yyyy/m/d" : format };
  }
  if (/^[+\-@]./.test(input)) return { value: 0, formula: `=${input.replace(/^@/, "")}`, ...keep };
  return { value: input, ...keep };
}

/** What the cell shows. Modelled for General, text, fixed decimals, thousands and per cent; other formats show as General. */
export function displayText(value: CellValue, format: string): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const match = /^(#,##)?0(?:\.(0+))?(%)?$/.exec(format);
  if (match === null) return String(value);
  const [, thousands, decimals = "", percent] = match;
  const text = (percent === undefined ? value : value * 100).toFixed(decimals.length);
  return (thousands === undefined ? text : text.replace(/\B(?=(\d{3})+(?!\d))/g, ",")) + (percent ?? "");
}
