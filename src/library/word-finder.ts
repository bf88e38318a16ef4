/** A word found in a text. */
export interface FoundWord<Owner> {
  readonly owner: Owner;
  /** As it is listed: 收回…使用权. */
  readonly word: string;
  /** Index of its first character, and of the one behind its last. */
  readonly start: number;
  readonly end: number;
  /** What an ellipsis stands for: from the first index up to the second; both are the end where there is none. */
  readonly gapStart: number;
  readonly gapEnd: number;
}

interface Entry<Owner> {
  readonly owner: Owner;
  readonly word: string;
  readonly head: string;
  /** What has to follow the head, a few characters on; empty for a plain word. */
  readonly tail: string;
}

/** Stands in a word for a few characters of any kind. */
const ELLIPSIS = "…";
/** 收回 and 使用权 may have the plots' count and kind between them, and no more. */
const MAX_GAP = 20;
const HEAD = 2;

/** Looks up many words in a text at once. Words have at least two characters, and two before an ellipsis; others are left out. */
export class WordFinder<Owner> {
  readonly #entries = new Map<string, Entry<Owner>[]>();

  constructor(words: Iterable<readonly [word: string, owner: Owner]>) {
    for (const [word, owner] of words) {
      const [head = "", tail = ""] = word.split(ELLIPSIS);
      if (head.length < HEAD) continue;
      const key = head.slice(0, HEAD);
      const entries = this.#entries.get(key);
      const entry = { owner, word, head, tail };
      if (entries === undefined) this.#entries.set(key, [entry]);
      else entries.push(entry);
    }
  }

  /** The words of a text in order; one that lies within a longer one is not told (补偿 in 征地拆迁补偿). */
  find(text: string): readonly FoundWord<Owner>[] {
    const found: FoundWord<Owner>[] = [];
    for (let start = 0; start + HEAD <= text.length; start++) {
      for (const { owner, word, head, tail } of this.#entries.get(text.slice(start, start + HEAD)) ?? []) {
        if (!text.startsWith(head, start)) continue;
        const gapStart = start + head.length;
        const end = tail === "" ? gapStart : endOfTail(text, gapStart, tail);
        if (end !== undefined) found.push({ owner, word, start, end, gapStart, gapEnd: end - tail.length });
      }
    }
    return found.filter((one) => !found.some((other) => isWithin(one, other)));
  }
}

function endOfTail(text: string, from: number, tail: string): number | undefined {
  const index = text.slice(from, from + MAX_GAP + tail.length).indexOf(tail);
  return index < 0 ? undefined : from + index + tail.length;
}

/** A word with an ellipsis covers only what it names: 土地出让 lies within 退还…土地出让金, what stands between does not. */
function isWithin<Owner>(one: FoundWord<Owner>, other: FoundWord<Owner>): boolean {
  return isPart(one, other.start, other.gapStart) || isPart(one, other.gapEnd, other.end);
}

function isPart<Owner>({ start, end }: FoundWord<Owner>, from: number, to: number): boolean {
  return from <= start && to >= end && to - from > end - start;
}
