import type { CellValue, SnapshotCell } from "../model/snapshot";
import { drawNumber, drawText, formatNumber } from "./number-format";

/**
 * What a cell says, for judging it and for messages: the value under its number format, as `formatNumber` has numbers, texts
 * as they are. Serial dates need the workbook's date base.
 */
export function displayText(cell: Pick<SnapshotCell, "value" | "numberFormat">, uses1904Dates: boolean): string {
  const { value } = cell;
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return formatNumber(value, cell.numberFormat ?? "General", uses1904Dates);
}

/** What Excel shows in a wide enough cell, for drawing it. Serial dates need the workbook's date base. */
export function drawnText(cell: Pick<SnapshotCell, "value" | "numberFormat">, uses1904Dates: boolean): string {
  const { value, numberFormat = "General" } = cell;
  if (typeof value === "string") return drawText(value, numberFormat);
  if (typeof value === "boolean") return displayText(cell, uses1904Dates);
  return drawNumber(value, numberFormat, uses1904Dates);
}

/** Whether the cell shows anything but white space. */
export function isBlank(value: CellValue): boolean {
  return typeof value === "string" && value.trim() === "";
}
