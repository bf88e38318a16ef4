import { indicatorRule } from "./rule";

/** An indicator has a name and no value. */
export const valueBlank = indicatorRule({
  id: "value-blank",
  severity: "error",
  yieldsTo: [],
  messages: ["blank"],
  check({ facts }) {
    const { name, value } = facts.indicator;
    if (facts.value.kind !== "blank" || facts.isBlankOnPurpose) return undefined;
    return { messageId: "blank", range: value.range, data: { name: name.text } };
  },
});
