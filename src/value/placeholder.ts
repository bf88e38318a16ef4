import { toHalfWidth } from "./text";

/**
 * Doubled signs that stand for a word to come, and the words that ask for one. A single × or X may be meant (X光机), as
 * may the 〇〇 of a year (二〇〇五).
 */
const PLACEHOLDER =
  /\*{2,}|[×✕]{2,}|(?<![A-Za-z])[Xx×✕]{2,}(?![A-Za-z])|(?<![一二三四五六七八九])[○〇□]{2,}|_{2,}|…{2,}|\.{4,}|某某|请填|待填|待定|待补|此处填/;

/** Whether a text holds left-over template text such as `**`, `XX`, `×××` or 待填. */
export function hasPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(toHalfWidth(text));
}
