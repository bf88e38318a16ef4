import { planPoints, pointsInRange, planTexts, writePlan } from "./plan-shared";
import { formatPercentage } from "../value/percentage";
import { tableRule } from "./rule";

const TOLERANCE = 0.051;

/** The plan is cumulative, yet its values are shares of each period: they add up to 100 and don't end there. */
export const planPeriodShares = tableRule({
  id: "plan-period-shares",
  severity: "error",
  yieldsTo: [],
  messages: ["shares"],
  check({ table }) {
    const points = planPoints(table);
    const range = table.table.plan?.range;
    if (range === undefined || points.length < 2) return [];
    if (points.some((point) => point.value.kind !== "blank" && pointsInRange(point) === undefined)) return [];
    const values = points.map((point) => pointsInRange(point) ?? 0);
    const sum = values.reduce((total, value) => total + value, 0);
    if (Math.abs(sum - 100) > TOLERANCE || values.at(-1) === 100) return [];
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

function runningTotal(values: readonly number[]): readonly number[] {
  let total = 0;
  return values.map((value, index) => {
    total += value;
    return index === values.length - 1 ? 100 : Number(total.toPrecision(12));
  });
}
