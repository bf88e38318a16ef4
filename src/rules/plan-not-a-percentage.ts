import { formatPercentage } from "../value/percentage";
import { planPoints, planSubject, planTexts, pointsInRange, type PlanPoint } from "./plan-shared";
import { tableRule } from "./rule";

/** As many wrong values as this have one cause: amounts, or percentages in a cell format that shows 25 as 2500%. */
const SAME_CAUSE = 3;

/** A checkpoint holds no number, or one outside 0–100. */
export const planNotAPercentage = tableRule({
  id: "plan-not-a-percentage",
  severity: "error",
  yieldsTo: [],
  messages: ["unreadable", "outOfRange", "several"],
  check({ table }) {
    const points = planPoints(table);
    const range = table.table.plan?.range;
    const wrong = points.filter((point) => point.value.kind !== "blank" && pointsInRange(point) === undefined);
    if (range !== undefined && wrong.length >= SAME_CAUSE) {
      const mended = points.map(hundredth);
      const isMended = mended.every((value) => value !== undefined && value <= 100);
      return [
        {
          messageId: "several" as const,
          range,
          subject: "plan",
          data: { values: planTexts(points) },
          suggestions: isMended
            ? [
                points.map(({ checkpoint: { field } }, index) => {
                  const value = mended[index] ?? 0;
                  return { field, value: typeof field.value === "number" ? value / 100 : formatPercentage(value) };
                }),
              ]
            : [],
        },
      ];
    }
    return wrong.map(({ checkpoint, value, index }) => ({
      messageId: value.kind === "percentage" ? ("outOfRange" as const) : ("unreadable" as const),
      range: checkpoint.field.range,
      subject: planSubject(index),
      data: { checkpoint: checkpoint.label, actual: checkpoint.field.text },
    }));
  },
});

/** 25 where a percent format shows 25 as 2500%. */
function hundredth({ checkpoint: { field }, value }: PlanPoint): number | undefined {
  return value.kind === "percentage" && field.text.endsWith("%")
    ? Number((value.points / 100).toPrecision(12))
    : undefined;
}
