import { formatPercentage } from "../value/percentage";
import {
  areFractions,
  areRunningTotal,
  planPoints,
  planTexts,
  pointsInRange,
  sharesOf,
  writePlan,
} from "./plan-shared";
import { tableRule } from "./rule";

/** The plan asks for the share of each period, yet its values are a running total: they never fall and end at 100. */
export const planRunningTotal = tableRule({
  id: "plan-running-total",
  severity: "error",
  yieldsTo: [],
  messages: ["running"],
  check({ table, profile }) {
    if (profile.plan !== "by-period") return [];
    const points = planPoints(table);
    const range = table.table.plan?.range;
    if (range === undefined || points.length < 2 || areFractions(points)) return [];
    if (points.some((point) => point.value.kind !== "blank" && pointsInRange(point) === undefined)) return [];
    const values = points.map(pointsInRange);
    if (!areRunningTotal(values)) return [];
    const shares = sharesOf(values);
    return [
      {
        messageId: "running",
        range,
        subject: "plan",
        data: {
          values: planTexts(points),
          shares: shares.map((share) => (share === undefined ? "" : formatPercentage(share))),
        },
        suggestions: [writePlan(points, shares)],
      },
    ];
  },
});
