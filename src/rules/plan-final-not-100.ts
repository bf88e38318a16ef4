import { formatPercentage } from "../value/percentage";
import {
  areFractions,
  areShares,
  isYearEnd,
  planPoints,
  planSubject,
  planTexts,
  pointsInRange,
  runningTotal,
  scaledFractions,
  writePlan,
  type PlanPoint,
} from "./plan-shared";
import { tableRule, type Problem } from "./rule";

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
    if (areFractions(points)) return [fractionProblem(points, range)];
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

function fractionProblem(points: readonly PlanPoint[], range: Problem["range"]): Problem<"fractions"> {
  const scaled = scaledFractions(points);
  const target = areShares(scaled) ? runningTotal(scaled) : scaled;
  return {
    messageId: "fractions",
    range,
    subject: "plan",
    data: {
      values: planTexts(points),
      percents: target.map((value) => (value === undefined ? "" : formatPercentage(value))),
    },
    suggestions: [writePlan(points, target)],
  };
}
