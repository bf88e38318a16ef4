import type { StandardIndicator } from "./standard-indicator";
import type { Level2 } from "./taxonomy";

/**
 * The indicators of a class. 经济成本指标 of the newer model measures what 成本指标 of the older one does, and has those as
 * well, rewritten; a name of its own comes first.
 */
export function indicatorsOfClass(
  indicators: readonly StandardIndicator[],
  level2: Level2,
): readonly StandardIndicator[] {
  const own = indicators.filter((indicator) => indicator.level2 === level2);
  if (level2 !== "经济成本指标") return own;
  const names = new Set(own.map(({ name }) => name));
  const older = indicators
    .filter((indicator) => indicator.level2 === "成本指标" && !names.has(indicator.name))
    .map((indicator) => ({ ...indicator, level1: "成本指标", level2 }) as const);
  return [...own, ...older];
}
