import { planPoints, planSubject } from "./plan-shared";
import { tableRule } from "./rule";

/** A checkpoint of the spending plan is empty. */
export const planBlank = tableRule({
  id: "plan-blank",
  severity: "error",
  yieldsTo: ["plan-period-shares", "plan-not-a-percentage"],
  messages: ["allBlank", "allSharesBlank", "blank"],
  check({ table, profile }) {
    const points = planPoints(table);
    const range = table.table.plan?.range;
    const blank = points.filter(({ value }) => value.kind === "blank");
    if (range === undefined || blank.length === 0) return [];
    if (blank.length === points.length) {
      const messageId = profile.plan === "cumulative" ? "allBlank" : "allSharesBlank";
      return [{ messageId, range, subject: "plan", data: {} }];
    }
    // In a plan of shares a blank means that nothing is spent in the period; the sum tells whether a share is missing.
    if (profile.plan === "by-period") return [];
    return blank.map(({ checkpoint, index }) => ({
      messageId: "blank" as const,
      range: checkpoint.field.range,
      subject: planSubject(index),
      data: { checkpoint: checkpoint.label },
    }));
  },
});
