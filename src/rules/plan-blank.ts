import { planPoints, planSubject } from "./plan-shared";
import { tableRule } from "./rule";

/** A checkpoint of the spending plan is empty. */
export const planBlank = tableRule({
  id: "plan-blank",
  severity: "error",
  yieldsTo: ["plan-period-shares", "plan-not-a-percentage"],
  messages: ["allBlank", "blank"],
  check({ table }) {
    const points = planPoints(table);
    const range = table.table.plan?.range;
    const blank = points.filter(({ value }) => value.kind === "blank");
    if (range === undefined || blank.length === 0) return [];
    if (blank.length === points.length) return [{ messageId: "allBlank", range, subject: "plan", data: {} }];
    return blank.map(({ checkpoint, index }) => ({
      messageId: "blank" as const,
      range: checkpoint.field.range,
      subject: planSubject(index),
      data: { checkpoint: checkpoint.label },
    }));
  },
});
