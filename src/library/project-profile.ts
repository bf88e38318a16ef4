import type { MatchReason, ProjectDescription, ProjectText, TypeMatch } from "./library-types";
import { plainText } from "./project-text";
import { ANY_TYPE, type ProjectType } from "./standard-indicator";
import { isCommonPair, pairsOf } from "./text-pairs";

/** How well a type's indicators fit a project, and why. */
export interface TypeFit {
  /** From 0 to 1. */
  readonly weight: number;
  readonly reason: MatchReason;
}

/** Two characters of a project's texts: how much they count, and where they stand. */
export interface PairFit {
  /** 0 where any project's texts may hold them: they only lengthen a word. */
  readonly weight: number;
  readonly where: ProjectText;
}

/** All that ranking wants to know of a project, worked out once for all classes. */
export interface ProjectProfile {
  readonly types: ReadonlyMap<string, TypeFit>;
  readonly pairs: ReadonlyMap<string, PairFit>;
}

/** From this score on, a type is as sure as it gets: a word of four characters in the name. */
const SURE_SCORE = 1.2;
/** How much of the type's weight the closest wider type keeps, and each further one of that. */
const WIDER = 0.6;
const FURTHER = 0.85;
const MAX_WIDER_STEPS = 3;
/** A wider type may fit less than this and is still better than nothing. */
const LEAST_WEIGHT = 0.08;
/** What fits any project, whatever it is. */
const ANY_WEIGHT = 0.2;

const PAIR_PLACES: readonly (readonly [where: ProjectText, weight: number])[] = [
  ["name", 1],
  ["purpose", 0.8],
  ["goal", 0.6],
];

/** Weighs the kinds a project seems to be, with those they lean on, and reads its words. */
export function projectProfile(
  project: ProjectDescription,
  matches: readonly TypeMatch[],
  typeOf: (name: string) => ProjectType | undefined,
): ProjectProfile {
  const types = new Map<string, TypeFit>([[ANY_TYPE, { weight: ANY_WEIGHT, reason: { kind: "any" } }]]);
  const first = matches[0]?.score ?? 0;
  const sureness = Math.min(1, first / SURE_SCORE);
  for (const { type, score, word, where } of matches) {
    const weight = Math.sqrt(score / first) * sureness;
    offer(types, type.name, { weight, reason: { kind: "type", type: type.name, word, where } });
    widen(types, type, type, weight, MAX_WIDER_STEPS, typeOf);
  }
  const pairs = new Map<string, PairFit>();
  for (const [where, weight] of PAIR_PLACES) {
    const all = pairsOf(plainText(project[where]).text);
    for (const [i, pair] of all.entries()) {
      const isWord = !isCommonPair(pair) && !isBetween(pair, all[i - 1], all[i + 1]);
      if (!pairs.has(pair)) pairs.set(pair, { weight: isWord ? weight : 0, where });
    }
  }
  return { types, pairs };
}

/** The end of one common word and the start of the next: 会发 in 社会发展. */
function isBetween(pair: string, before = "", after = ""): boolean {
  return (
    before.endsWith(pair.charAt(0)) && after.startsWith(pair.charAt(1)) && isCommonPair(before) && isCommonPair(after)
  );
}

function widen(
  types: Map<string, TypeFit>,
  origin: ProjectType,
  type: ProjectType,
  weight: number,
  steps: number,
  typeOf: (name: string) => ProjectType | undefined,
): void {
  let wider = weight * WIDER;
  for (const name of type.like) {
    if (wider < LEAST_WEIGHT || steps === 0) return;
    offer(types, name, { weight: wider, reason: { kind: "wider-type", type: name, of: origin.name } });
    const next = typeOf(name);
    if (next !== undefined) widen(types, origin, next, wider, steps - 1, typeOf);
    wider *= FURTHER;
  }
}

function offer(types: Map<string, TypeFit>, name: string, fit: TypeFit): void {
  if (fit.weight > (types.get(name)?.weight ?? 0)) types.set(name, fit);
}
