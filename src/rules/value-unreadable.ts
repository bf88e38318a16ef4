import { indicatorRule } from "./rule";

/** A value is neither sign + number + unit, nor a date, nor a phrase. */
export const valueUnreadable = indicatorRule({
  id: "value-unreadable",
  severity: "error",
  yieldsTo: [],
  messages: ["unreadable"],
  check({ facts }) {
    if (facts.value.kind !== "unreadable") return undefined;
    const { value } = facts.indicator;
    return { messageId: "unreadable", range: value.range, data: { actual: value.text } };
  },
});
