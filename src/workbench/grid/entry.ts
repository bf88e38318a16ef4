import type { CellValue, SnapshotCell } from "../../model/snapshot";
import { displayText } from "../../value/cell-text";
import { isDateFormat, isPercentFormat } from "../../value/number-format";

/** What an officer typed, as a cell would take it. */
export type Entry = { readonly kind: "value"; readonly value: CellValue } | { readonly kind: "formula" };

/** Excel keeps fifteen digits; a longer row of digits is a code and stays text. */
const MAX_DIGITS = 15;
const NUMBER = /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;
const PERCENT = /^([+-]?\d+(?:\.\d+)?)\s*%$/;
/** A function, a reference or a bracket behind the sign. `=100%` and `=3个` are indicator values. */
const FORMULA = /^=\s*[-+(]*\s*([A-Za-z_]+[A-Za-z0-9_.]*\(|\$?[A-Za-z]{1,3}\$?\d+(?![\w%])|\()/;

function shift(number: string): number {
  return Number((Number(number) / 100).toPrecision(MAX_DIGITS));
}

/**
 * Reads what was typed into a cell of a number format (absent: General). Numbers become numbers, in a percent format
 * hundredths, as in Excel; anything else stays text, also dates and percentages in other formats, since a cell's format
 * is not changed here.
 */
export function parseEntry(text: string, numberFormat: string | undefined): Entry {
  if (numberFormat === "@") return { kind: "value", value: text };
  if (text.startsWith("'")) return { kind: "value", value: text.slice(1) };
  if (FORMULA.test(text)) return { kind: "formula" };
  const typed = text.trim();
  const percent = PERCENT.exec(typed)?.[1];
  const isPercent = numberFormat !== undefined && isPercentFormat(numberFormat);
  if (percent !== undefined) return { kind: "value", value: isPercent ? shift(percent) : text };
  if (!NUMBER.test(typed) || typed.replace(/\D/g, "").length > MAX_DIGITS) return { kind: "value", value: text };
  const plain = typed.replaceAll(",", "");
  return { kind: "value", value: isPercent ? shift(plain) : Number(plain) };
}

/** What stands in the editor when a cell is opened: text as it is, numbers in full, percentages and dates as shown. */
export function editText(cell: SnapshotCell | undefined, uses1904Dates: boolean): string {
  if (cell === undefined) return "";
  if (cell.formula !== undefined) return cell.formula;
  const { value, numberFormat = "General" } = cell;
  if (typeof value !== "number") return displayText(cell, uses1904Dates);
  if (isPercentFormat(numberFormat)) return `${Number((value * 100).toPrecision(MAX_DIGITS))}%`;
  if (isDateFormat(numberFormat)) return displayText(cell, uses1904Dates);
  return String(Number(value.toPrecision(MAX_DIGITS)));
}
