/** Doubled signs that stand for a word to come. A single × or X may be meant (X光机), as may the 〇〇 of a year (二〇〇五). */
const PLACEHOLDER = /\*{2,}|[×✕]{2,}|(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])|(?<![一二三四五六七八九])[○〇□]{2,}|_{2,}/;

/** Whether a text holds left-over template text such as `**`, `XX` or `×××`. */
export function hasPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text);
}
