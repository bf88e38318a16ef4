import type { CellValue } from "../../src/model/snapshot";

/** What a cell holds; no formula and an empty value mean that it only carries a number format. */
export interface CellContent {
  readonly value: CellValue;
  readonly formula?: string;
  readonly numberFormat?: string;
}

export const GENERAL = "General";

/**
 * What Excel makes of text that is written into a cell: numbers, percentages, truth values and formulas are recognised,
 * unless the cell is formatted as text. Modelled; to verify: dates, currency and fractions are left as text here.
 * An empty text empties the cell and keeps its number format.
 */
export function enter(input: CellValue, before: CellContent | undefined): CellContent {
  const format = before?.numberFormat ?? GENERAL;
  const keep = format === GENERAL ? {} : { numberFormat: format };
  if (typeof input !== "string") return { value: input, ...keep };
  if (format === "@") return { value: input, ...keep };
  if (input.startsWith("'")) return { value: input.slice(1), ...keep };
  if (input.startsWith("=") && input.length > 1) return { value: 0, formula: input, ...keep };
  if (/^(true|false)$/i.test(input)) return { value: input.toLowerCase() === "true", ...keep };
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(input)) return { value: Number(input), ...keep };
  if (/^[+-]?\d+(\.\d+)?%$/.test(input)) {
    const numberFormat = format === GENERAL ? (input.includes(".") ? "0.00%" : "0%") : format;
    return { value: Number(input.slice(0, -1)) / 100, numberFormat };
  }
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
