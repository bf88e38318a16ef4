import { formatPercentage } from "../value/percentage";
import { planPoints, planSubject, pointsInRange, type PlanPoint } from "./plan-shared";
import { tableRule, type Problem } from "./rule";

/** A cumulative plan falls from one checkpoint to a later one. */
export const planDecreasing = tableRule({
  id: "plan-decreasing",
  severity: "error",
  yieldsTo: ["plan-period-shares", "plan-final-not-100", "plan-not-a-percentage"],
  messages: ["decreasing"],
  check({ table, profile }) {
    if (profile.plan !== "cumulative") return [];
    const problems: Problem<"decreasing">[] = [];
    let earlier: { readonly point: PlanPoint; readonly points: number } | undefined;
    for (const point of planPoints(table)) {
      const points = pointsInRange(point);
      if (points === undefined) continue;
      if (earlier !== undefined && points < earlier.points) {
        problems.push({
          messageId: "decreasing",
          range: point.checkpoint.field.range,
          subject: planSubject(point.index),
          data: {
            checkpoint: point.checkpoint.label,
            actual: formatPercentage(points),
            earlier: earlier.point.checkpoint.label,
            earlierValue: formatPercentage(earlier.points),
          },
        });
      }
      earlier = { point, points };
    }
    return problems;
  },
});
