import type { CellValue, SnapshotCell } from "../model/snapshot";
import { formatNumber } from "./number-format";

/** What Excel shows in a wide enough cell: the value under its number format. Serial dates need the workbook's date base. */
export function displayText(cell: Pick<SnapshotCell, "value" | "numberFormat">, uses1904Dates: boolean): string {
  const { value } = cell;
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return formatNumber(value, cell.numberFormat ?? "General", uses1904Dates);
}

/** Whether the cell shows anything but white space. */
export function isBlank(value: CellValue): boolean {
  return typeof value === "string" && value.trim() === "";
}
