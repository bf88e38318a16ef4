import { LEVEL2_OF, type Level1, type Level2 } from "../library/taxonomy";
import type { IndicatorFacts } from "../rules/facts";

const GROUPS: readonly Level1[] = ["产出指标", "成本指标", "效益指标", "满意度指标"];
const RANKS = new Map(
  [...new Set(GROUPS.flatMap((group) => LEVEL2_OF[group]))].map((level2, rank) => [level2, rank] as const),
);

/** The place of a class in the taxonomy's order of both models, from 0. */
export function rankOf(level2: Level2): number {
  return RANKS.get(level2) ?? 0;
}

/** The classes of a row, as far as they are known. */
export type RowClasses = Pick<IndicatorFacts, "level1" | "level2">;

/**
 * The index at which a row of a class stands among a table's rows in the taxonomy's order: behind its own class, else
 * before the first later class of its level 1, else behind that level 1, else before the first later level 1.
 */
export function indexInOrder(rows: readonly RowClasses[], level1: Level1, level2: Level2): number {
  const rank = rankOf(level2);
  const last = rows.findLastIndex((row) => row.level1 === level1 && row.level2 === level2);
  if (last >= 0) return last + 1;
  const later = rows.findIndex((row) => row.level1 === level1 && row.level2 !== undefined && rankOf(row.level2) > rank);
  if (later >= 0) return later;
  const end = rows.findLastIndex((row) => row.level1 === level1);
  if (end >= 0) return end + 1;
  const order = GROUPS.indexOf(level1);
  const next = rows.findIndex((row) => row.level1 !== undefined && GROUPS.indexOf(row.level1) > order);
  return next >= 0 ? next : rows.length;
}
