import MiniSearch, { type Query } from "minisearch";
import { initialsOf } from "./initials";
import { indicatorsOfClass } from "./indicators-of-class";
import type { LibraryQuery, RankedIndicator } from "./library-types";
import { ANY_TYPE, type ProjectType, type StandardIndicator } from "./standard-indicator";
import { isHan, pairsOf, runsOf } from "./text-pairs";

/** What of an indicator is searched, in the order of `BOOSTS`. */
interface SearchDocument {
  readonly id: number;
  readonly name: string;
  readonly measures: string;
  readonly class: string;
  readonly types: string;
  readonly sectors: string;
  readonly unit: string;
}

const BOOSTS = { name: 8, types: 3, sectors: 2, class: 2, unit: 2, measures: 1 } as const;
/** Beyond what words score: a name that begins with the word, or holds it as it stands. */
const NAME_BEGINS = 60;
const NAME_HOLDS = 30;
/** All of the word's characters stand in the name, parted: 设备验收合格率 for 设备合格率. */
const NAME_SCATTERED = 0.3;
/** The word is one by which officers call the indicator's type: 办证 for 不动产登记. */
const TYPE_WORD = 1;
const INITIALS_BEGIN = 60;
const INITIALS_HOLD = 25;
/** Initials in two parts: zdmy for 征地群众满意度. */
const INITIALS_PARTED_BEGIN = 12;
const INITIALS_PARTED = 5;
/** Shorter parts would stand in nearly every name. */
const MIN_PART = 2;
/** More than anybody types; a pasted cell is cut. */
const MAX_QUERY = 60;
const SCORE_DIGITS = 1e6;

/** Finds indicators by words, initials and what they are. */
export class SearchIndex {
  readonly #indicators: readonly StandardIndicator[];
  readonly #types: readonly ProjectType[];
  readonly #sectorOf: ReadonlyMap<string, string>;
  #words: MiniSearch<SearchDocument> | undefined;
  #initials: readonly (string | undefined)[] | undefined;

  constructor(indicators: readonly StandardIndicator[], types: readonly ProjectType[]) {
    this.#indicators = indicators;
    this.#types = types;
    this.#sectorOf = new Map([[ANY_TYPE, ANY_TYPE], ...types.map(({ name, sector }) => [name, sector] as const)]);
  }

  /** What a query finds, best first; of equals, and where no words are given, in the library's order. */
  search(query: LibraryQuery, limit: number): readonly RankedIndicator[] {
    const scores = this.#scores(runsOf(query.words.slice(0, MAX_QUERY).normalize("NFKC")));
    const found: { readonly id: number; readonly score: number }[] = [];
    for (const [id, indicator] of this.#indicators.entries()) {
      const score = scores === undefined ? 0 : scores.get(id);
      if (score !== undefined && this.#fits(indicator, query)) found.push({ id, score });
    }
    found.sort((a, b) => b.score - a.score || a.id - b.id);
    return found.slice(0, Math.max(0, limit)).flatMap(({ id, score }) => {
      const indicator = this.#indicators[id];
      if (indicator === undefined) return [];
      const [placed = indicator] = query.level2 === undefined ? [] : indicatorsOfClass([indicator], query.level2);
      return [{ indicator: placed, score, reasons: [] }];
    });
  }

  #fits(indicator: StandardIndicator, { sector, type, level2, unit }: LibraryQuery): boolean {
    const { types } = indicator;
    return (
      (level2 === undefined || indicatorsOfClass([indicator], level2).length > 0) &&
      (unit === undefined || indicator.unit === unit) &&
      (type === undefined || types.includes(type)) &&
      (sector === undefined || types.some((one) => this.#sectorOf.get(one) === sector))
    );
  }

  /** The score of every indicator that holds all the words; undefined when none are asked for. */
  #scores(words: readonly string[]): ReadonlyMap<number, number> | undefined {
    let all: Map<number, number> | undefined;
    for (const word of words) {
      const one = isHan(word) ? this.#scoresOfWord(word) : this.#scoresOfLetters(word);
      const before: ReadonlyMap<number, number> | undefined = all;
      all = new Map();
      for (const [id, score] of one) {
        const sum = before === undefined ? 0 : before.get(id);
        if (sum !== undefined) all.set(id, Math.round((sum + score) * SCORE_DIGITS) / SCORE_DIGITS);
      }
    }
    return all;
  }

  #scoresOfWord(word: string): Map<number, number> {
    const scores = new Map<number, number>();
    const pairs = word.length === 1 ? [word] : [...pairsOf(word)];
    for (const { id, score } of this.#search({ queries: pairs, combineWith: "AND" })) scores.set(id, score);
    if (word.length > 2) {
      const scattered: Query = { queries: [...new Set(word)], combineWith: "AND", fields: ["name"] };
      for (const { id, score } of this.#search(scattered)) {
        if (!scores.has(id)) scores.set(id, score * NAME_SCATTERED);
      }
    }
    const known = new Set(this.#types.filter(({ words }) => isKnownBy(words, word)).map(({ name }) => name));
    for (const [id, { name, types }] of this.#indicators.entries()) {
      const score = scores.get(id);
      const bonus = name.startsWith(word) ? NAME_BEGINS : name.includes(word) ? NAME_HOLDS : 0;
      if (score !== undefined) scores.set(id, score + bonus);
      else if (types.some((type) => known.has(type))) scores.set(id, TYPE_WORD);
    }
    return scores;
  }

  #scoresOfLetters(letters: string): Map<number, number> {
    const scores = new Map<number, number>();
    for (const { id, score } of this.#search({ queries: [letters], prefix: true })) scores.set(id, score);
    this.#initials ??= this.#indicators.map(({ name }) => initialsOf(name));
    for (const [id, initials] of this.#initials.entries()) {
      const score = initials === undefined ? 0 : scoreOfInitials(initials, letters);
      if (score > 0) scores.set(id, Math.max(score, scores.get(id) ?? 0));
    }
    return scores;
  }

  #search(query: Query): readonly { readonly id: number; readonly score: number }[] {
    this.#words ??= this.#indexWords();
    return this.#words.search(query).map(({ id, score }) => ({ id: Number(id), score }));
  }

  #indexWords(): MiniSearch<SearchDocument> {
    const index = new MiniSearch<SearchDocument>({
      fields: Object.keys(BOOSTS),
      tokenize: (text, field) => termsOf(text, field),
      processTerm: (term) => term,
      searchOptions: { boost: BOOSTS, tokenize: (text) => [text], combineWith: "AND" },
    });
    index.addAll(
      this.#indicators.map(({ name, measures, level2, types, unit }, id) => ({
        id,
        name,
        measures,
        class: level2,
        types: types.join(" "),
        sectors: [...new Set(types.map((type) => this.#sectorOf.get(type) ?? ""))].join(" "),
        unit,
      })),
    );
    return index;
  }
}

function isKnownBy(words: readonly string[], word: string): boolean {
  return word.length > 1 && words.some((one) => one.includes(word));
}

/** Pairs of characters; of a name and a unit the single characters too, and words in letters as they are. */
function termsOf(text: string, field: string | undefined): string[] {
  const terms: string[] = [];
  for (const run of runsOf(text)) {
    if (!isHan(run)) terms.push(run);
    else {
      terms.push(...pairsOf(run));
      if (field === "name" || field === "unit") terms.push(...new Set(run));
    }
  }
  return terms;
}

function scoreOfInitials(initials: string, letters: string): number {
  const at = initials.indexOf(letters);
  if (at === 0) return INITIALS_BEGIN - initials.length;
  if (at > 0 && letters.length >= MIN_PART) return INITIALS_HOLD;
  let best = 0;
  for (let cut = MIN_PART; cut <= letters.length - MIN_PART; cut++) {
    const first = initials.indexOf(letters.slice(0, cut));
    if (first < 0 || !initials.includes(letters.slice(cut), first + cut)) continue;
    best = Math.max(best, first === 0 ? INITIALS_PARTED_BEGIN : INITIALS_PARTED);
  }
  return best;
}
