import MiniSearch, { type Query } from "minisearch";
import { indicatorsOfClass } from "./indicators-of-class";
import { InitialsIndex } from "./initials-index";
import type { LibraryQuery, RankedIndicator } from "./library-types";
import { ANY_TYPE, type ProjectType, type StandardIndicator } from "./standard-indicator";
import { isHan, pairsOf, runsOf } from "./text-pairs";

interface NameDocument {
  readonly id: number;
  readonly name: string;
}

type Scores = Map<number, number>;

/** Beyond what the name's words score: it begins with the word, or holds it as it stands. */
const NAME_BEGINS = 60;
const NAME_HOLDS = 30;
/** All of the word's characters stand in the name, parted: 设备验收合格率 for 设备合格率. */
const NAME_SCATTERED = 1;
/** The word stands elsewhere; every score of a name is above these. */
const UNIT_IS = 0.9;
const TYPE_HOLDS = 0.8;
const CLASS_HOLDS = 0.7;
const MEASURES_HOLD = 0.6;
const SECTOR_HOLDS = 0.4;
/** The word is one by which officers call the indicator's type: 办证 for 不动产登记. */
const TYPE_IS_CALLED = 0.3;
/** A part of a word is a word as well. */
const MIN_PART = 2;
/** More than anybody types; a pasted cell is cut. */
const MAX_QUERY = 60;
const SCORE_PARTS = 1e6;

/** Finds indicators by words, by initials and by what they are. */
export class SearchIndex {
  readonly #indicators: readonly StandardIndicator[];
  readonly #types: readonly ProjectType[];
  readonly #sectorOf: ReadonlyMap<string, string>;
  #names: MiniSearch<NameDocument> | undefined;
  #initials: InitialsIndex | undefined;

  constructor(indicators: readonly StandardIndicator[], types: readonly ProjectType[]) {
    this.#indicators = indicators;
    this.#types = types;
    this.#sectorOf = new Map([[ANY_TYPE, ANY_TYPE], ...types.map(({ name, sector }) => [name, sector] as const)]);
  }

  /** What a query finds, best first; of equals, and where no words are given, in the library's order. */
  search(query: LibraryQuery, limit: number): readonly RankedIndicator[] {
    const words = runsOf(query.words.slice(0, MAX_QUERY).normalize("NFKC"));
    if (words.length === 0 && query.words.trim() !== "") return [];
    const scores = this.#scoresOfAll(words);
    const found: { readonly id: number; readonly score: number; readonly indicator: StandardIndicator }[] = [];
    for (const [id, one] of this.#indicators.entries()) {
      const score = scores === undefined ? 0 : scores.get(id);
      if (score === undefined) continue;
      const [indicator] = query.level2 === undefined ? [one] : indicatorsOfClass([one], query.level2);
      if (indicator !== undefined && this.#fits(indicator, query)) found.push({ id, score, indicator });
    }
    found.sort((a, b) => b.score - a.score || a.id - b.id);
    return found.slice(0, Math.max(0, limit)).map(({ indicator, score }) => ({ indicator, score, reasons: [] }));
  }

  #fits(indicator: StandardIndicator, { sector, type, unit }: LibraryQuery): boolean {
    const { types } = indicator;
    return (
      (unit === undefined || indicator.unit === unit) &&
      (type === undefined || types.includes(type)) &&
      (sector === undefined || types.some((one) => this.#sectorOf.get(one) === sector))
    );
  }

  /** The score of every indicator that holds all the words; undefined when none are asked for. */
  #scoresOfAll(words: readonly string[]): Scores | undefined {
    let all: Scores | undefined;
    for (const word of words) {
      const one = isHan(word) ? this.#scoresOfWord(word) : this.#scoresOfLetters(word);
      const before: ReadonlyMap<number, number> | undefined = all;
      all = new Map();
      for (const [id, score] of one) {
        const sum = before === undefined ? 0 : before.get(id);
        if (sum !== undefined) all.set(id, Math.round((sum + score) * SCORE_PARTS) / SCORE_PARTS);
      }
    }
    return all;
  }

  /** A word that stands nowhere may be two: 培训人数 finds what holds 培训 and 人数. */
  #scoresOfWord(word: string): Scores {
    const whole = this.#scoresOfOneWord(word);
    if (whole.size > 0) return whole;
    const parts: Scores = new Map();
    for (let cut = MIN_PART; cut <= word.length - MIN_PART; cut++) {
      const rest = this.#scoresOfOneWord(word.slice(cut));
      for (const [id, score] of this.#scoresOfOneWord(word.slice(0, cut))) {
        const other = rest.get(id);
        if (other !== undefined) parts.set(id, Math.max(score + other, parts.get(id) ?? 0));
      }
    }
    return parts;
  }

  #scoresOfOneWord(word: string): Scores {
    const scores: Scores = new Map();
    for (const { id, score } of this.#searchNames({ queries: [...pairsOf(word)], combineWith: "AND" })) {
      scores.set(id, 1 + score);
    }
    const called = new Set(this.#types.filter(({ words }) => isCalled(words, word)).map(({ name }) => name));
    for (const [id, indicator] of this.#indicators.entries()) {
      const { name } = indicator;
      const score = scores.get(id) ?? 0;
      const more = name.startsWith(word)
        ? NAME_BEGINS
        : name.includes(word)
          ? NAME_HOLDS
          : score > 0
            ? 0
            : this.#scoreElsewhere(indicator, word, called);
      if (score + more > 0) scores.set(id, score + more);
    }
    return scores;
  }

  #scoreElsewhere(
    { name, measures, level2, types, unit }: StandardIndicator,
    word: string,
    called: ReadonlySet<string>,
  ): number {
    if (unit === word) return UNIT_IS;
    if (word.length > MIN_PART && Array.from(word).every((one) => name.includes(one))) return NAME_SCATTERED;
    if (types.some((type) => type.includes(word))) return TYPE_HOLDS;
    if (level2.includes(word)) return CLASS_HOLDS;
    if (measures.includes(word)) return MEASURES_HOLD;
    if (types.some((type) => this.#sectorOf.get(type)?.includes(word) === true)) return SECTOR_HOLDS;
    return types.some((type) => called.has(type)) ? TYPE_IS_CALLED : 0;
  }

  #scoresOfLetters(letters: string): Scores {
    this.#initials ??= new InitialsIndex(this.#indicators.map(({ name }) => name));
    const scores: Scores = new Map(this.#initials.find(letters));
    for (const { id, score } of this.#searchNames({ queries: [letters], prefix: true })) {
      scores.set(id, Math.max(NAME_HOLDS + score, scores.get(id) ?? 0));
    }
    for (const [id, { measures, unit }] of this.#indicators.entries()) {
      if (scores.has(id)) continue;
      if (unit.toLowerCase() === letters) scores.set(id, UNIT_IS);
      else if (runsOf(measures).includes(letters)) scores.set(id, MEASURES_HOLD);
    }
    return scores;
  }

  #searchNames(query: Query): readonly { readonly id: number; readonly score: number }[] {
    this.#names ??= this.#indexNames();
    return this.#names.search(query).map(({ id, score }) => ({ id: Number(id), score }));
  }

  #indexNames(): MiniSearch<NameDocument> {
    const index = new MiniSearch<NameDocument>({
      fields: ["name"],
      tokenize: termsOf,
      processTerm: (term) => term,
      searchOptions: { tokenize: (text) => [text], combineWith: "AND" },
    });
    index.addAll(this.#indicators.map(({ name }, id) => ({ id, name })));
    return index;
  }
}

function isCalled(words: readonly string[], word: string): boolean {
  return word.length > 1 && words.some((one) => one.includes(word));
}

/** Pairs of characters; words in letters as they are. */
function termsOf(text: string): string[] {
  return runsOf(text).flatMap((run) => (isHan(run) ? pairsOf(run) : [run]));
}
