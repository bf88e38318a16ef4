import { formatPercentage } from "../value/percentage";
import { planPoints, planSubject, pointsInRange, planTexts, writePlan } from "./plan-shared";
import { tableRule } from "./rule";

/** The cumulative plan does not reach 100 % at the end of December. */
export const planFinalNot100 = tableRule({
  id: "plan-final-not-100",
  severity: "error",
  yieldsTo: ["plan-period-shares"],
  messages: ["final", "fractions"],
  check({ table }) {
    const points = planPoints(table);
    const last = points.at(-1);
    const range = table.table.plan?.range;
    const final = last && pointsInRange(last);
    if (last === undefined || range === undefined || final === undefined || final === 100) return [];
    if (!last.checkpoint.label.includes("12月")) return [];
    const values = points.map(pointsInRange);
    if (final === 1 && values.every((value) => value !== undefined && value <= 1)) {
      const percents = values.map((value) => Number(((value ?? 0) * 100).toPrecision(12)));
      return [
        {
          messageId: "fractions",
          range,
          subject: "plan",
          data: { values: planTexts(points), percents: percents.map(formatPercentage) },
          suggestions: [writePlan(points, percents)],
        },
      ];
    }
    const target = points.map((point) => (point === last ? 100 : (pointsInRange(point) ?? NaN)));
    return [
      {
        messageId: "final",
        range: last.checkpoint.field.range,
        subject: planSubject(last.index),
        data: { checkpoint: last.checkpoint.label, actual: formatPercentage(final) },
        suggestions: [writePlan(points, target).filter(({ field }) => field === last.checkpoint.field)],
      },
    ];
  },
});
