import type { ClassIndex } from "./class-index";
import { isCostClass } from "./indicator-kind";
import type { MatchReason, RankedIndicator } from "./library-types";
import type { PairFit, ProjectProfile, TypeFit } from "./project-profile";
import { ANY_TYPE, type StandardIndicator } from "./standard-indicator";
import { likeness, pairsOf } from "./text-pairs";

const WORDS_OF_NAME = 0.5;
const WORDS_OF_MEASURES = 0.15;
/** Shared words beyond these add nothing. */
const ENOUGH_WORDS = 2;
/** For another kind of project; only its words speak for it. */
const FOREIGN = 0.55;
/** What it starts from, so that its words bring it before what fits any project. */
const FOREIGN_BASE = 0.15;
/** Of a foreign indicator at least this much has to be shared: about two characters of the project's name. */
const LEAST_FOREIGN = 0.75;
/** For many kinds of project; one that is for this kind only fits better. */
const PER_FURTHER_TYPE = 0.02;
const MAX_FURTHER_TYPES = 6;
const SEEN = 0.03;
const EXAMPLE = 0.02;
/** What an office wrote for this kind of project comes before all of ours, whatever words these share with it. */
const OWN = 0.7;
/** Under 数量指标 something counted is looked for, though a rate is lawful. */
const COUNTED = 0.08;
/** The best of what is counted comes first, unless it fits this much less than the best of all. */
const FITS_AS_WELL = 0.35;
/** A limit on the whole, taken from the table's own budget, is the cost that is looked for first. */
const WHOLE_COST = 0.06;
/** Names that are more alike than this are not offered side by side. */
const NEARLY_THE_SAME = 0.58;
/** How many of the best have to differ. */
const VARIED = 5;
/** Scores are compared by so many of their parts, so that the order of adding makes no difference. */
const SCORE_PARTS = 1e6;

interface Contender {
  readonly indicator: StandardIndicator;
  /** Its place in the library, which decides between equals. */
  readonly place: number;
  readonly fit: TypeFit | undefined;
  readonly score: number;
}

/** The best of a class for a project, best first, the first five with names that differ. */
export function rankIndicators(index: ClassIndex, profile: ProjectProfile, limit: number): readonly RankedIndicator[] {
  const contenders = contendersOf(index, profile);
  const chosen: Contender[] = [];
  const names: (readonly string[])[] = [];
  for (const contender of contenders) {
    if (chosen.length >= Math.min(VARIED, limit)) break;
    const pairs = pairsOf(contender.indicator.name);
    if (names.some((other) => likeness(other, pairs) > NEARLY_THE_SAME)) continue;
    chosen.push(contender);
    names.push(pairs);
  }
  const best = limit > chosen.length ? [...chosen, ...contenders.filter((one) => !chosen.includes(one))] : chosen;
  return best.slice(0, Math.max(0, limit)).map(({ indicator, fit, score }) => ({
    indicator,
    score,
    reasons: reasonsOf(indicator, fit, profile),
  }));
}

function contendersOf(index: ClassIndex, profile: ProjectProfile): readonly Contender[] {
  const { names, measures } = index.share(profile.pairs);
  const contenders: Contender[] = [];
  for (const [place, indicator] of index.indicators.entries()) {
    const fit = bestFit(indicator.types, profile);
    const name = names[place] ?? 0;
    if (fit === undefined && name < LEAST_FOREIGN) continue;
    const words =
      Math.min(1, name / ENOUGH_WORDS) * WORDS_OF_NAME +
      Math.min(1, (measures[place] ?? 0) / ENOUGH_WORDS) * WORDS_OF_MEASURES;
    const weight = fit === undefined ? 0 : fit.weight * (onlyness(indicator) + (indicator.isOwn === true ? OWN : 0));
    const score = fit === undefined ? FOREIGN_BASE + words * FOREIGN : weight + words;
    contenders.push({
      indicator,
      place,
      fit,
      score: Math.round((score + preference(indicator)) * SCORE_PARTS) / SCORE_PARTS,
    });
  }
  return countedFirst(contenders.sort((a, b) => b.score - a.score || a.place - b.place));
}

/** Puts the best indicator that counts something before rates for the same kind of project, as sure as the first of them. */
function countedFirst(contenders: readonly Contender[]): readonly Contender[] {
  const [first] = contenders;
  if (first?.fit === undefined) return contenders;
  const { fit, score } = first;
  const best = contenders.find((one) => isCounted(one.indicator) && one.fit?.weight === fit.weight);
  if (best === undefined || best === first || score - best.score > FITS_AS_WELL) return contenders;
  return [{ ...best, score }, ...contenders.filter((one) => one !== best)];
}

function onlyness({ types }: StandardIndicator): number {
  return 1 - Math.min(Math.max(0, types.length - 1), MAX_FURTHER_TYPES) * PER_FURTHER_TYPE;
}

/** What speaks for an indicator whatever the project. */
function preference(indicator: StandardIndicator): number {
  const { value, seen, isExample } = indicator;
  return (
    (isCounted(indicator) ? COUNTED : 0) +
    (isCostClass(indicator.level2) && value.includes("{budget}") ? WHOLE_COST : 0) +
    (seen.length > 0 ? SEEN : 0) -
    (isExample ? EXAMPLE : 0)
  );
}

/** A count that is to be kept low (预算科目调整次数 ≤10次) is no amount of work. */
function isCounted({ level2, kind, value }: StandardIndicator): boolean {
  return level2 === "数量指标" && (kind === "count" || kind === "area") && !value.startsWith("≤");
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

function reasonsOf({ name }: StandardIndicator, fit: TypeFit | undefined, profile: ProjectProfile): MatchReason[] {
  const word = sharedWord(name, profile.pairs);
  const reasons: MatchReason[] = fit === undefined ? [] : [fit.reason];
  if (word === undefined) return reasons;
  return fit === undefined || fit.reason.kind === "any" ? [word, ...reasons] : [...reasons, word];
}

/** The weightiest word a name shares with the project. Pairs that overlap make one: 土地 and 地整 and 整治. */
function sharedWord(name: string, pairs: ReadonlyMap<string, PairFit>): MatchReason | undefined {
  let best: { readonly word: string; readonly weight: number; readonly fit: PairFit } | undefined;
  let word = "";
  let weight = 0;
  for (let i = 0; i + 1 < name.length; i++) {
    const fit = pairs.get(name.slice(i, i + 2));
    if (fit === undefined) {
      word = "";
      weight = 0;
      continue;
    }
    word = word === "" ? name.slice(i, i + 2) : word + name.charAt(i + 1);
    weight += fit.weight;
    if (weight > 0 && weight >= (best?.weight ?? 0)) best = { word, weight, fit };
  }
  return best && { kind: "word", word: best.word, where: best.fit.where };
}
