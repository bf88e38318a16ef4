import { trimSpace } from "./text";

const LINE_BREAK = /[\n\r\v\f\u0085\u2028\u2029]/;
const JOINT = /[\s\u200b-\u200d\ufeff]*[\n\r\v\f\u0085\u2028\u2029][\s\u200b-\u200d\ufeff]*/g;
const INNER = /[ \t\u00a0\u2000-\u200a\u3000]{2,}|\t/g;
const HAS_INNER = /[ \t\u00a0\u2000-\u200a\u3000]{2}|[\t\u200b-\u200d\ufeff]/;
const INVISIBLE = /[\u200b-\u200d\ufeff]/g;
const LATIN = /[A-Za-z0-9]/;
/** Lines that begin with a number are a list. */
const LISTED =
  /(?:^|[\n\r])\s*(?:\d{1,2}[.、．)）]|[一二三四五六七八九十]{1,3}[、．.]|[（(][\d一二三四五六七八九十]{1,3}[)）]|[①-⑳])/;
/** Of a longer text, a line break may be meant. */
const MAX_JOINED = 60;

/** Whether a text runs over several lines. */
export function hasLineBreak(text: string): boolean {
  return LINE_BREAK.test(text);
}

/**
 * The text without white space that nobody meant: none at its ends, no tab, no doubled space, no invisible character
 * inside. A text of several lines keeps all that is inside; only with `joinLines`, a short one that is no list is put on
 * one line.
 */
export function tidySpace(text: string, joinLines: boolean): string {
  const trimmed = trimSpace(text);
  if (!LINE_BREAK.test(trimmed)) {
    return HAS_INNER.test(trimmed) ? trimmed.replace(INVISIBLE, "").replace(INNER, " ") : trimmed;
  }
  if (!joinLines || trimmed.length > MAX_JOINED || LISTED.test(trimmed)) return trimmed;
  return trimmed
    .replace(JOINT, (_, at: number, whole: string) => {
      const isBetweenWords = LATIN.test(whole.charAt(at - 1)) && LATIN.test(trimSpace(whole.slice(at)).charAt(0));
      return isBetweenWords ? " " : "";
    })
    .replace(INVISIBLE, "")
    .replace(INNER, " ");
}
