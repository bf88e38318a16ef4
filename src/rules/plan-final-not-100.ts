import { formatPercentage } from "../value/percentage";
import {
  areFractions,
  areShares,
  fractionProblem,
  isYearEnd,
  planPoints,
  planSubject,
  pointsInRange,
  runningTotal,
  scaledFractions,
  writePlan,
} from "./plan-shared";
import { tableRule } from "./rule";

/** The cumulative plan does not reach 100 % at the end of the year, or is written in fractions under a label that says %. */
export const planFinalNot100 = tableRule({
  id: "plan-final-not-100",
  severity: "error",
  yieldsTo: ["plan-period-shares"],
  messages: ["final", "fractions"],
  check({ table, profile }) {
    if (profile.plan !== "cumulative") return [];
    const points = planPoints(table);
    const last = points.at(-1);
    const range = table.table.plan?.range;
    if (last === undefined || range === undefined) return [];
    if (areFractions(points)) {
      const scaled = scaledFractions(points);
      return [fractionProblem(points, range, areShares(scaled) ? runningTotal(scaled) : scaled)];
    }
    const final = pointsInRange(last);
    if (final === undefined || final === 100 || !isYearEnd(last)) return [];
    const target = points.map((point) => (point === last ? 100 : undefined));
    return [
      {
        messageId: "final" as const,
        range: last.checkpoint.field.range,
        subject: planSubject(last.index),
        data: { checkpoint: last.checkpoint.label, actual: formatPercentage(final) },
        suggestions: [writePlan(points, target)],
      },
    ];
  },
});
