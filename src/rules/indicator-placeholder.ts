import { indicatorRule } from "./rule";

/** Template text left in a name or a value. A bracketed suffix of a name whose value is filled is not: its value answers it. */
export const indicatorPlaceholder = indicatorRule({
  id: "indicator-placeholder",
  severity: "error",
  yieldsTo: [],
  messages: ["name", "value"],
  check({ facts }) {
    const { name, value } = facts.indicator;
    if (facts.value.kind === "placeholder") {
      return { messageId: "value", range: value.range, data: { actual: value.text } };
    }
    if (!facts.name.hasPlaceholder) return undefined;
    return { messageId: "name", range: name.range, data: { actual: name.text } };
  },
});
