import type { MatchReason, ProjectText, RankedIndicator } from "./library-types";
import type { ProjectProfile, TypeFit } from "./project-profile";
import { ANY_TYPE, type StandardIndicator } from "./standard-indicator";
import { likeness, pairsOf } from "./text-pairs";

/** An indicator of a class, made ready for ranking. */
export interface Contender {
  readonly indicator: StandardIndicator;
  /** Its place in the library, which decides between equals. */
  readonly index: number;
  readonly namePairs: readonly string[];
  readonly measurePairs: readonly string[];
}

/** Indicators of one class, and how many of the whole library's names hold two characters. */
export interface ClassIndex {
  readonly contenders: readonly Contender[];
  /** From 0 (every name holds them) to 1 (one does). */
  readonly rarity: (pair: string) => number;
}

const WORDS_OF_NAME = 0.5;
const WORDS_OF_MEASURES = 0.15;
/** Shared words beyond these add nothing. */
const ENOUGH_WORDS = 2;
/** For another kind of project; only its words speak for it. */
const FOREIGN = 0.55;
/** Of a foreign indicator at least this much has to be shared. */
const LEAST_FOREIGN = 0.75;
/** For many kinds of project; one that is for this kind only fits better. */
const PER_FURTHER_TYPE = 0.02;
const MAX_FURTHER_TYPES = 6;
const SEEN = 0.03;
const EXAMPLE = 0.02;
const OWN = 0.2;
/** Names that are more alike than this are not offered side by side. */
const NEARLY_THE_SAME = 0.62;
/** How many of the best have to differ. */
const VARIED = 5;
const SCORE_DIGITS = 1e6;

/** Makes an indicator ready for ranking. */
export function contenderOf(indicator: StandardIndicator, index: number): Contender {
  return { indicator, index, namePairs: pairsOf(indicator.name), measurePairs: pairsOf(indicator.measures) };
}

/** The best of a class for a project, best first, the first five with names that differ. */
export function rankIndicators(
  { contenders, rarity }: ClassIndex,
  profile: ProjectProfile,
  limit: number,
): readonly RankedIndicator[] {
  const scored = contenders
    .flatMap((contender) => {
      const ranked = score(contender, profile, rarity);
      return ranked === undefined ? [] : [{ contender, ranked }];
    })
    .sort((a, b) => b.ranked.score - a.ranked.score || a.contender.index - b.contender.index);
  const chosen = new Set<(typeof scored)[number]>();
  for (const one of scored) {
    if (chosen.size >= VARIED) break;
    const { namePairs } = one.contender;
    if ([...chosen].every(({ contender }) => likeness(contender.namePairs, namePairs) < NEARLY_THE_SAME)) {
      chosen.add(one);
    }
  }
  const rest = scored.filter((one) => !chosen.has(one));
  return [...chosen, ...rest].slice(0, Math.max(0, limit)).map(({ ranked }) => ranked);
}

function score(
  { indicator, namePairs, measurePairs }: Contender,
  profile: ProjectProfile,
  rarity: (pair: string) => number,
): RankedIndicator | undefined {
  const fit = bestFit(indicator.types, profile);
  const name = shared(namePairs, profile, rarity);
  const measures = shared(measurePairs, profile, rarity);
  const words = name.weight * WORDS_OF_NAME + measures.weight * WORDS_OF_MEASURES;
  if (fit === undefined && name.sum < LEAST_FOREIGN) return undefined;
  const reasons: MatchReason[] = fit === undefined ? [] : [fit.reason];
  if (name.word !== "") {
    const reason: MatchReason = { kind: "word", word: name.word, where: name.where };
    if (fit === undefined || fit.reason.kind === "any") reasons.unshift(reason);
    else reasons.push(reason);
  }
  const further = Math.min(indicator.types.length - 1, MAX_FURTHER_TYPES) * PER_FURTHER_TYPE;
  const total =
    (fit?.weight ?? 0) * (1 - Math.max(0, further)) +
    words * (fit === undefined ? FOREIGN : 1) +
    (indicator.seen.length > 0 ? SEEN : 0) -
    (indicator.isExample ? EXAMPLE : 0) +
    (indicator.isOwn === true ? OWN : 0);
  return { indicator, score: Math.round(total * SCORE_DIGITS) / SCORE_DIGITS, reasons };
}

/** An indicator that names no type is for any. */
function bestFit(types: readonly string[], profile: ProjectProfile): TypeFit | undefined {
  let best: TypeFit | undefined;
  for (const type of types.length === 0 ? [ANY_TYPE] : types) {
    const fit = profile.types.get(type);
    if (fit !== undefined && fit.weight > (best?.weight ?? 0)) best = fit;
  }
  return best;
}

interface SharedWords {
  /** From 0 to 1. */
  readonly weight: number;
  readonly sum: number;
  /** The longest word shared, and where it stands; empty when none is. */
  readonly word: string;
  readonly where: ProjectText;
}

/** What a text shares with the project's. Pairs that overlap make one word: 土地 and 地整 and 整治. */
function shared(
  pairs: readonly string[],
  { pairs: known }: ProjectProfile,
  rarity: (pair: string) => number,
): SharedWords {
  let sum = 0;
  let word = "";
  let where: ProjectText = "name";
  let run = "";
  for (const pair of pairs) {
    const fit = known.get(pair);
    if (fit === undefined) {
      run = "";
      continue;
    }
    sum += fit.weight * rarity(pair);
    run = run.endsWith(pair.charAt(0)) ? run + pair.charAt(1) : pair;
    if (run.length > word.length) {
      word = run;
      where = fit.where;
    }
  }
  return { weight: Math.min(1, sum / ENOUGH_WORDS), sum, word, where };
}
