import { areShares, planPoints, planTexts, pointsInRange, runningTotal, writePlan } from "./plan-shared";
import { formatPercentage } from "../value/percentage";
import { tableRule } from "./rule";

/** The plan is cumulative, yet its values are shares of each period: they add up to 100 and don't end there. */
export const planPeriodShares = tableRule({
  id: "plan-period-shares",
  severity: "error",
  yieldsTo: [],
  messages: ["shares"],
  check({ table, profile }) {
    if (profile.plan !== "cumulative") return [];
    const points = planPoints(table);
    const range = table.table.plan?.range;
    if (range === undefined || points.length < 2) return [];
    if (points.some((point) => point.value.kind !== "blank" && pointsInRange(point) === undefined)) return [];
    const values = points.map(pointsInRange);
    if (!areShares(values)) return [];
    const running = runningTotal(values);
    return [
      {
        messageId: "shares",
        range,
        subject: "plan",
        data: { values: planTexts(points), running: running.map(formatPercentage) },
        suggestions: [writePlan(points, running)],
      },
    ];
  },
});
