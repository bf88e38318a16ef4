import { planPoints, planSubject, pointsInRange } from "./plan-shared";
import { tableRule } from "./rule";

/** A checkpoint holds no number, or one outside 0–100. */
export const planNotAPercentage = tableRule({
  id: "plan-not-a-percentage",
  severity: "error",
  yieldsTo: [],
  messages: ["unreadable", "outOfRange"],
  check({ table }) {
    return planPoints(table)
      .filter((point) => point.value.kind !== "blank" && pointsInRange(point) === undefined)
      .map(({ checkpoint, value, index }) => ({
        messageId: value.kind === "percentage" ? ("outOfRange" as const) : ("unreadable" as const),
        range: checkpoint.field.range,
        subject: planSubject(index),
        data: { checkpoint: checkpoint.label, actual: checkpoint.field.text },
      }));
  },
});
