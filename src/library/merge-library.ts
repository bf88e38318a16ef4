import { createLibrary } from "./create-library";
import type { IndicatorLibrary } from "./library-types";
import type { ProjectType, StandardIndicator } from "./standard-indicator";
import { ANY_TYPE } from "./standard-indicator";
import { compact } from "../value/text";

/**
 * An office's indicators laid over a library: one of the same class and name takes the other's place, the rest stand
 * first. Types that only the office names become kinds of project known by that name.
 */
export function mergeLibrary(library: IndicatorLibrary, own: readonly StandardIndicator[]): IndicatorLibrary {
  if (own.length === 0) return library;
  const replaced = new Set(own.map(keyOf));
  const known = new Set([ANY_TYPE, ...library.types.map(({ name }) => name)]);
  const added = [...new Set(own.flatMap(({ types }) => types))].filter((name) => !known.has(name));
  return createLibrary(
    [...own, ...library.indicators.filter((indicator) => !replaced.has(keyOf(indicator)))],
    [...library.types, ...added.map((name): ProjectType => ({ name, sector: OWN_SECTOR, like: [], words: [name] }))],
  );
}

/** The sector of kinds of project that only the office names. */
const OWN_SECTOR = "本单位";

function keyOf({ level2, name }: StandardIndicator): string {
  return `${level2} ${compact(name)}`;
}
