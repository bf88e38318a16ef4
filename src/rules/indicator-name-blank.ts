import { indicatorRule } from "./rule";

/** A row has a value and no name. */
export const indicatorNameBlank = indicatorRule({
  id: "indicator-name-blank",
  severity: "error",
  yieldsTo: [],
  messages: ["blank"],
  check({ facts }) {
    const { name, value } = facts.indicator;
    if (name.text !== "" || value.text === "" || facts.isBlankOnPurpose) return undefined;
    return { messageId: "blank", range: name.range, data: { level2: facts.level2 ?? "", value: value.text } };
  },
});
