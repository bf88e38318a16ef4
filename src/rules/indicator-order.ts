import { LEVEL2_OF, type Level1, type Level2 } from "../library/taxonomy";
import type { IndicatorFacts } from "./facts";
import { isLawfulPlace } from "./indicator-class-mismatch";
import type { Profile } from "./profile";
import { tableRule } from "./rule";

/** 成本指标 is not among them: as level 1 it may come first or last. */
const GROUPS: readonly Level1[] = ["产出指标", "效益指标", "满意度指标"];
const COSTS: readonly Level2[] = LEVEL2_OF.成本指标;
const RANKS = new Map<Level2, number>(
  [...LEVEL2_OF.产出指标, ...COSTS, ...LEVEL2_OF.效益指标, ...LEVEL2_OF.满意度指标].map((level2, rank) => [
    level2,
    rank,
  ]),
);
const GROUP_WEIGHT = 100;

/** Level-2 rows don't stand in the taxonomy's order. One finding per table, at the first row out of place. */
export const indicatorOrder = tableRule({
  id: "indicator-order",
  severity: "info",
  yieldsTo: ["indicator-row-missing"],
  messages: ["order"],
  check({ table, profile }) {
    let last: { readonly rank: number; readonly level2: Level2 } | undefined;
    let lastCost = 0;
    for (const facts of table.indicators) {
      const { level1, level2 } = facts;
      if (level1 === undefined || level2 === undefined || !isLawfulPlace(level1, level2)) continue;
      const own = RANKS.get(level2) ?? 0;
      if (level1 === "成本指标") {
        if (own < lastCost)
          return [
            problem(
              facts,
              level2,
              COSTS.findLast((cost) => RANKS.get(cost) === lastCost),
              profile,
            ),
          ];
        lastCost = level2 === "成本指标" ? lastCost : own;
        continue;
      }
      const rank = GROUPS.indexOf(level1) * GROUP_WEIGHT + own;
      if (last !== undefined && rank < last.rank) return [problem(facts, level2, last.level2, profile)];
      last = { rank, level2 };
    }
    return [];
  },
});

function problem({ indicator, level1 }: IndicatorFacts, level2: Level2, before: Level2 | undefined, profile: Profile) {
  const { level2: cell, level1: group, name } = indicator;
  const range = cell.text !== "" ? cell.range : group.text !== "" && !group.carried ? group.range : name.range;
  // A class that was typed for another leaves that one missing: one cause.
  const members = level1 === undefined ? [] : LEVEL2_OF[level1];
  const subject = members
    .filter((member) => profile.presence[member] === "required")
    .map((member) => `class:${level1 ?? ""}:${member}`);
  return { messageId: "order" as const, range, subject, data: { level2, before: before ?? "" } };
}
