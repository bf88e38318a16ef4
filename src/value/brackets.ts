/** A bracket or quotation mark without its other half. */
export interface LoneBracket {
  readonly mark: string;
  /** Position in the text, 0-based. */
  readonly at: number;
  /** `unclosed`: it opens and nothing closes it; `unopened`: it closes what was never opened. */
  readonly kind: "unclosed" | "unopened";
}

/** The style of brackets makes no difference: （ may be closed by ), 〔 by ]. */
const FAMILIES: readonly (readonly [open: string, close: string][])[] = [
  [
    ["(", ")"],
    ["（", "）"],
  ],
  [
    ["[", "]"],
    ["［", "］"],
    ["【", "】"],
    ["〔", "〕"],
  ],
  [["《", "》"]],
  [
    ["{", "}"],
    ["｛", "｝"],
  ],
  [["「", "」"]],
  [["『", "』"]],
];
const OPENING = new Map<string, number>();
const CLOSING = new Map<string, number>();
const PARTNER = new Map([["“", "”"]]);
FAMILIES.forEach((styles, family) => {
  for (const [open, close] of styles) {
    OPENING.set(open, family);
    CLOSING.set(close, family);
    PARTNER.set(open, close);
  }
});
const ROUND = 0;
const TITLE = 2;

const ANY = /[()（）[\]［］【】〔〕《》{}｛｝「」『』“”]/;
/** [90,100): an interval, not a pair of brackets. */
const INTERVAL = /[[(（]\s{0,3}[\d.]{1,12}%?\s{0,3}[,，~-]\s{0,3}[\d.]{1,12}%?\s{0,3}[\])）]/g;
/** `1)`, `二）`, `a)` at the start of an item. */
const ITEM_BEFORE = /(^|[\s。；;，,、：:.！？)）])(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[A-Za-z])$/;
/** The same in the middle of a sentence: 包括1）购置2）维修. */
const ITEM_INSIDE = /(?:^|[^\d])\d{1,2}$/;
const FACE_BEFORE = /[:：;；^_][-^_]?$/;
/** 》95% and 《=10 stand for ≥ and ≤. */
const NUMBER_AFTER = /^[=＝]?\s?\d/;
const WINDOW = 6;

/**
 * The first bracket of a text that has no other half; undefined where all are paired. Full and half width, and the styles
 * of square brackets, may be mixed. List numbering (`1）`), intervals, 》 and 《 written for a sign, and straight quotes
 * are no brackets.
 */
export function findLoneBracket(text: string): LoneBracket | undefined {
  if (!ANY.test(text)) return undefined;
  const plain = text.replace(INTERVAL, (interval) => " ".repeat(interval.length));
  const open: number[][] = FAMILIES.map(() => []);
  const items: number[] = [];
  let unopened: number | undefined;
  for (let at = 0; at < plain.length; at++) {
    const mark = plain.charAt(at);
    const opened = OPENING.get(mark);
    if (opened !== undefined) {
      open[opened]?.push(at);
      continue;
    }
    const closed = CLOSING.get(mark);
    if (closed === undefined || open[closed]?.pop() !== undefined || unopened !== undefined) continue;
    const before = plain.slice(Math.max(0, at - WINDOW), at);
    const isFree =
      closed === ROUND ? ITEM_BEFORE.test(before) || FACE_BEFORE.test(before) : closed === TITLE && isSign(plain, at);
    if (isFree) continue;
    if (closed === ROUND && ITEM_INSIDE.test(before)) items.push(at);
    else unopened = at;
  }
  // One number before a bracket is a slip; two are a list.
  const [item] = items;
  if (items.length === 1 && item !== undefined && (unopened === undefined || item < unopened)) unopened = item;
  if (unopened !== undefined) return { mark: text.charAt(unopened), at: unopened, kind: "unopened" };
  const unclosed = open.flatMap((places, family) => places.find((at) => family !== TITLE || !isSign(plain, at)) ?? []);
  if (unclosed.length === 0) return findLoneQuote(plain);
  const first = Math.min(...unclosed);
  return { mark: text.charAt(first), at: first, kind: "unclosed" };
}

/** The mark that closes an opening one, in its own style. Empty for anything else. */
export function closingOf(mark: string): string {
  return PARTNER.get(mark) ?? "";
}

function isSign(text: string, at: number): boolean {
  return NUMBER_AFTER.test(text.slice(at + 1, at + 1 + WINDOW));
}

/** An even number of quotation marks is let pass, whichever way they turn: “预防为主“ is a slip of the keyboard only. */
function findLoneQuote(text: string): LoneBracket | undefined {
  const left = text.split("“").length - 1;
  const right = text.split("”").length - 1;
  if (left === right) return undefined;
  const straight = text.split(/["＂]/).length - 1;
  if ((left + right + straight) % 2 === 0) return undefined;
  const kind = left > right ? "unclosed" : "unopened";
  const mark = kind === "unclosed" ? "“" : "”";
  return { mark, at: text.lastIndexOf(mark), kind };
}
