import { formatPercentage } from "../value/percentage";
import {
  areFractions,
  areRunningTotal,
  fractionProblem,
  isWhole,
  planPoints,
  planTexts,
  pointsInRange,
  scaledFractions,
  sharesOf,
  sumOf,
  writePlan,
} from "./plan-shared";
import { tableRule } from "./rule";

/** The plan asks for the share of each period, and the shares don't add up to 100 %. A blank counts as nothing spent. */
export const planSumNot100 = tableRule({
  id: "plan-sum-not-100",
  severity: "error",
  yieldsTo: ["plan-running-total", "plan-not-a-percentage", "plan-blank"],
  messages: ["sum", "missing", "fractions"],
  check({ table, profile }) {
    if (profile.plan !== "by-period") return [];
    const points = planPoints(table);
    const range = table.table.plan?.range;
    if (range === undefined || points.length < 2) return [];
    if (areFractions(points)) {
      const scaled = scaledFractions(points);
      return [fractionProblem(points, range, areRunningTotal(scaled) ? sharesOf(scaled) : scaled)];
    }
    if (points.some((point) => point.value.kind !== "blank" && pointsInRange(point) === undefined)) return [];
    const values = points.map(pointsInRange);
    const sum = sumOf(values);
    const blank = points.filter(({ value }) => value.kind === "blank");
    if (isWhole(sum) || blank.length === points.length) return [];
    const data = { values: planTexts(points), sum: formatPercentage(sum) };
    const [only] = blank;
    if (only === undefined || blank.length > 1 || sum > 100) {
      return [{ messageId: "sum", range, subject: "plan", data }];
    }
    const rest = Number((100 - sum).toPrecision(12));
    return [
      {
        messageId: "missing",
        range,
        subject: "plan",
        data: { ...data, checkpoint: only.checkpoint.label, rest: formatPercentage(rest) },
        suggestions: [
          writePlan(
            points,
            points.map((point) => (point === only ? rest : undefined)),
          ),
        ],
      },
    ];
  },
});
