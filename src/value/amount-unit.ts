/** The units a form states its amounts in. */
export type AmountUnit = "元" | "千元" | "万元" | "亿元";

/** How many yuan one of the unit is. */
export const YUAN_PER_UNIT: Readonly<Record<AmountUnit, number>> = { 元: 1, 千元: 1e3, 万元: 1e4, 亿元: 1e8 };

/** Finds the unit in a text without spaces, such as `单位:万元`, `(万元)` or `金额单位:人民币元`. Undefined when it names none. */
export function findAmountUnit(text: string): AmountUnit | undefined {
  if (text.includes("亿元")) return "亿元";
  if (text.includes("万元")) return "万元";
  if (text.includes("千元")) return "千元";
  return text.includes("元") ? "元" : undefined;
}

/** The same amount in another unit. */
export function convertAmount(number: number, from: AmountUnit, to: AmountUnit): number {
  return from === to ? number : (number * YUAN_PER_UNIT[from]) / YUAN_PER_UNIT[to];
}
