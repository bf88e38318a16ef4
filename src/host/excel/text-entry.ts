import type { CellValue } from "../../model/snapshot";

/** What Excel takes for the beginning of a formula, in the full width of Chinese keyboards too. */
const FORMULA_START = /^\s*[=+\-@＝＋－＠−]/u;

/** What stands for something else by itself, whatever surrounds it. */
const CONSTANT = /^\s*(?:true|false|#[a-z0-9/]+[!?]?)\s*$/i;

/** Digits of every kind, and the Chinese ones that dates are written with. */
const DIGIT = /[\p{N}〇零一二三四五六七八九十]/u;

/**
 * A character that stands in no number, percentage, amount, fraction, date or time, neither in Chinese nor in English:
 * a comparison sign, or a letter that is no Latin one (months, AM, currencies) and no word for a date, a time or money.
 */
const NEVER_IN_A_NUMBER =
  /[≥≤≧≦<>＜＞≠]|[^\P{L}\p{Script=Latin}年月日号时時分秒点點上下午前后後早晚凌晨中星期周週一二三四五六七八九十零元〇]/u;

/**
 * What to write into `values` so that the cell holds exactly this value.
 *
 * Excel reads a text that it is given as if it had been typed: `=100%` would become a formula, `2025-12-31` a date,
 * `001` the number 1. An apostrophe before it makes it a text and is no part of the value that is read back. The other
 * ways are no good: the format `@` would change the cell's format and what is typed into it later, and `valuesAsJson`
 * came with ExcelApi 1.16. As Excel shows the apostrophe in the formula bar, it is only put where the text could be
 * taken for something else; when in doubt, it is. A cell with the format `@` takes every text as it is, and would keep
 * the apostrophe.
 */
export function entryOf(value: CellValue, numberFormat = "General"): CellValue {
  if (typeof value !== "string" || value === "" || numberFormat === "@") return value;
  return mayBecomeSomethingElse(value) ? `'${value}` : value;
}

function mayBecomeSomethingElse(text: string): boolean {
  if (text.startsWith("'") || FORMULA_START.test(text) || CONSTANT.test(text)) return true;
  return DIGIT.test(text) && !NEVER_IN_A_NUMBER.test(text);
}
