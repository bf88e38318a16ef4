import type { CellValue } from "../model/snapshot";
import type { AmountUnit } from "./amount-unit";
import { compact } from "./text";

/** An amount of money in the unit of its table, unless it names its own. */
export type Amount =
  | { readonly kind: "blank" }
  | { readonly kind: "amount"; readonly number: number; readonly unit?: AmountUnit }
  | { readonly kind: "unreadable" };

const BLANK: Amount = { kind: "blank" };
const UNREADABLE: Amount = { kind: "unreadable" };
/** Ways to say that there is none. */
const NOTHING = /^(?:无|没有|不适用|不涉及|[-—–/]+)$/;
const PATTERN = /^(?:[¥￥]|RMB|人民币)?(\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+(?:\.\d*)?|\.\d+)(元|万元|亿元|万|亿)?$/;

/** Reads an amount: a number, or text such as `2000.00`, `2,000.00`, `￥2000` or `2000万元`. A negative amount is unreadable. */
export function parseAmount(value: CellValue): Amount {
  if (typeof value === "boolean") return UNREADABLE;
  if (typeof value === "number") return value >= 0 ? { kind: "amount", number: value } : UNREADABLE;
  const text = compact(value);
  if (text === "" || NOTHING.test(text)) return BLANK;
  const match = PATTERN.exec(text.replaceAll("，", ","));
  const digits = match?.[1];
  if (digits === undefined) return UNREADABLE;
  const number = Number(digits.replaceAll(",", ""));
  const word = match?.[2];
  if (word === undefined) return { kind: "amount", number };
  return { kind: "amount", number, unit: word === "元" ? "元" : word.startsWith("万") ? "万元" : "亿元" };
}

/** Writes an amount without thousands separators and without needless zeros: 10 gives `10`, 9.75 gives `9.75`. */
export function formatAmount(number: number): string {
  return String(Number(number.toPrecision(15)));
}
