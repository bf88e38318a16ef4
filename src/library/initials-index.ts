import { initialsOf } from "./initials";
import { pairsOf } from "./text-pairs";

interface Entry {
  readonly id: number;
  /** The name without marks, a character to each initial. */
  readonly characters: string;
  readonly initials: string;
}

const BEGINS = 60;
const HOLDS = 25;
/** In two parts, each of them a word: zdmy for 征地群众满意度. */
const PARTED = 20;
const PARTED_AT_START = 2;
/** Shorter parts would stand in nearly every name. */
const MIN_PART = 2;
/** Of two parts that hang together less than this, at least one begins or ends within a word. */
const LEAST_COHESION = 0.02;
const MARK = /[^\p{L}\p{N}]/gu;

/** Finds names by the initials of their pinyin. Names with characters that are not known are not found. */
export class InitialsIndex {
  readonly #entries: readonly Entry[];
  readonly #counts = new Map<string, number>();

  constructor(names: readonly string[]) {
    this.#entries = names.flatMap((name, id) => {
      const characters = name.replace(MARK, "");
      const initials = initialsOf(characters);
      return initials?.length === characters.length ? [{ id, characters, initials }] : [];
    });
    for (const name of names) {
      for (const part of [...new Set(name), ...pairsOf(name)]) {
        this.#counts.set(part, (this.#counts.get(part) ?? 0) + 1);
      }
    }
  }

  /** Scores of the names, by their place in the list; a name that begins with the initials first, a shorter one before. */
  *find(letters: string): Iterable<readonly [id: number, score: number]> {
    for (const { id, characters, initials } of this.#entries) {
      const at = initials.indexOf(letters);
      if (at === 0) yield [id, BEGINS - initials.length / letters.length];
      else if (at > 0 && letters.length >= MIN_PART) {
        yield [id, HOLDS + this.#cohesion(characters.slice(at, at + letters.length))];
      } else {
        const score = this.#scoreParted(characters, initials, letters);
        if (score > 0) yield [id, score];
      }
    }
  }

  #scoreParted(characters: string, initials: string, letters: string): number {
    let best = 0;
    for (let cut = MIN_PART; cut <= letters.length - MIN_PART; cut++) {
      const first = initials.indexOf(letters.slice(0, cut));
      if (first < 0) continue;
      const second = initials.indexOf(letters.slice(cut), first + cut);
      if (second < 0) continue;
      const cohesion =
        this.#cohesion(characters.slice(first, first + cut)) *
        this.#cohesion(characters.slice(second, second + letters.length - cut));
      if (cohesion < LEAST_COHESION) continue;
      best = Math.max(best, Math.sqrt(cohesion) * PARTED + (first === 0 ? PARTED_AT_START : 0));
    }
    return best;
  }

  /** How much characters belong together, from 0 to 1: of the names with the rarer of two neighbours, those with both. */
  #cohesion(text: string): number {
    let least = 1;
    for (const pair of pairsOf(text)) {
      const rarer = Math.min(this.#count(pair.charAt(0)), this.#count(pair.charAt(1)));
      least = Math.min(least, this.#count(pair) / Math.max(1, rarer));
    }
    return least;
  }

  #count(part: string): number {
    return this.#counts.get(part) ?? 0;
  }
}
