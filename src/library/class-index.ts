import type { PairFit } from "./project-profile";
import type { StandardIndicator } from "./standard-indicator";
import { isCommonPair, pairsOf } from "./text-pairs";

/** Words in common, by the indicator's place in the class; from 0, without an upper end. */
export interface SharedWords {
  readonly names: Float64Array;
  readonly measures: Float64Array;
}

/** The indicators of one class, by the pairs of characters in their names and measures. */
export class ClassIndex {
  readonly #names = new Map<string, number[]>();
  readonly #measures = new Map<string, number[]>();
  readonly #rarity: (pair: string) => number;

  constructor(
    /** In the library's order. */
    readonly indicators: readonly StandardIndicator[],
    /** From near 0 (most names hold the pair) to 1 (one does). */
    rarity: (pair: string) => number,
  ) {
    this.#rarity = rarity;
    for (const [place, { name, measures }] of indicators.entries()) {
      post(this.#names, name, place);
      post(this.#measures, measures, place);
    }
  }

  /** How much each indicator shares with the words of a project. */
  share(words: ReadonlyMap<string, PairFit>): SharedWords {
    const names = new Float64Array(this.indicators.length);
    const measures = new Float64Array(this.indicators.length);
    for (const [pair, { weight }] of words) {
      if (weight === 0) continue;
      const counts = weight * this.#rarity(pair);
      for (const place of this.#names.get(pair) ?? []) names[place] = (names[place] ?? 0) + counts;
      for (const place of this.#measures.get(pair) ?? []) measures[place] = (measures[place] ?? 0) + counts;
    }
    return { names, measures };
  }
}

/** How rare two characters are among the names of a whole library. */
export function rarityAmong(indicators: readonly StandardIndicator[]): (pair: string) => number {
  const counts = new Map<string, number>();
  for (const { name } of indicators) {
    for (const pair of pairsOf(name)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const most = Math.log(indicators.length + 1);
  return (pair) => 1 - Math.log(counts.get(pair) ?? 1) / most;
}

function post(postings: Map<string, number[]>, text: string, place: number): void {
  for (const pair of pairsOf(text)) {
    if (isCommonPair(pair)) continue;
    const places = postings.get(pair);
    if (places === undefined) postings.set(pair, [place]);
    else places.push(place);
  }
}
