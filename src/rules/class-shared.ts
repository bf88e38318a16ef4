import type { Level1, Level2 } from "../library/taxonomy";
import type { CellRange } from "../model/address";
import type { TableFacts } from "./facts";

/** Level-1 classes with at least one indicator that is not left blank on purpose. */
export function presentLevel1({ indicators }: TableFacts): ReadonlySet<Level1> {
  return new Set(indicators.flatMap(({ level1, isBlankOnPurpose }) => (level1 && !isBlankOnPurpose ? [level1] : [])));
}

/** Level-2 classes with at least one indicator that is not left blank on purpose. */
export function presentLevel2({ indicators }: TableFacts): ReadonlySet<Level2> {
  return new Set(indicators.flatMap(({ level2, isBlankOnPurpose }) => (level2 && !isBlankOnPurpose ? [level2] : [])));
}

/** Where a missing class is shown: at its level-1 cell, or at the column labels when there is none. */
export function classRange({ table, indicators }: TableFacts, level1: Level1): CellRange {
  const row = indicators.find((facts) => facts.level1 === level1 && facts.indicator.level1.text !== "");
  return row?.indicator.level1.range ?? table.headerRange;
}
