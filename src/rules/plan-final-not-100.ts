import { formatPercentage } from "../value/percentage";
import {
  areShares,
  planPoints,
  planSubject,
  planTexts,
  pointsInRange,
  runningTotal,
  writePlan,
  type PlanPoint,
} from "./plan-shared";
import { tableRule, type Problem } from "./rule";

/** The cumulative plan does not reach 100 % at the end of December, or is written in fractions under a label that says %. */
export const planFinalNot100 = tableRule({
  id: "plan-final-not-100",
  severity: "error",
  yieldsTo: ["plan-period-shares"],
  messages: ["final", "fractions"],
  check({ table }) {
    const points = planPoints(table);
    const last = points.at(-1);
    const range = table.table.plan?.range;
    if (last === undefined || range === undefined) return [];
    const fractions = points.filter(isFraction);
    if (fractions.length >= MIN_FRACTIONS) return [fractionProblem(points, range)];
    const final = pointsInRange(last);
    if (final === undefined || final === 100 || !last.checkpoint.label.includes("12月")) return [];
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

/** A single 1 or 0.5 may well be one per cent, or half of one. */
const MIN_FRACTIONS = 2;

/** A number from 0 to 1 without %, which Excel would show as a percentage had it the format. */
function isFraction({ checkpoint: { field }, value }: PlanPoint): boolean {
  return value.kind === "percentage" && value.points > 0 && value.points <= 1 && !/[%％比]/.test(field.text);
}

function fractionProblem(points: readonly PlanPoint[], range: Problem["range"]): Problem<"fractions"> {
  const scaled = points.map((point) => {
    const value = pointsInRange(point);
    return value !== undefined && isFraction(point) ? Number((value * 100).toPrecision(12)) : value;
  });
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
