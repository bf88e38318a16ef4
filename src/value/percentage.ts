import type { CellValue } from "../model/snapshot";
import { compact } from "./text";

/** A percentage of the spending plan, in percent points: 25 means 25 %. */
export type Percentage =
  | { readonly kind: "blank" }
  | { readonly kind: "percentage"; readonly points: number }
  | { readonly kind: "unreadable" };

const BLANK: Percentage = { kind: "blank" };
const UNREADABLE: Percentage = { kind: "unreadable" };
const PATTERN = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+))(?:%|百分比|%\(百分比\))?$/;

/**
 * Reads a percentage as it may stand in a cell: the text `25%`, the number 0.25 shown as `25%`, or the number 25 under
 * a label that already says %. `shown` is the cell's displayed text. Range is not judged here: 120 % reads as 120.
 */
export function parsePercentage(value: CellValue, shown: string): Percentage {
  if (typeof value === "boolean") return UNREADABLE;
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return UNREADABLE;
    return { kind: "percentage", points: shown.endsWith("%") ? tidy(value * 100) : value };
  }
  const text = compact(value);
  if (text === "" || /^[-—–/]+$/.test(text)) return BLANK;
  const digits = PATTERN.exec(text)?.[1];
  return digits === undefined ? UNREADABLE : { kind: "percentage", points: Number(digits) };
}

/** Writes percent points as the form does: 25 gives `25%`. */
export function formatPercentage(points: number): string {
  return `${tidy(points)}%`;
}

/** Removes the noise of binary fractions: 0.07 × 100 is 7. */
function tidy(points: number): number {
  return Number(points.toPrecision(12));
}
