import { indicatorRule } from "./rule";

/** 三级指标 is only the name of its class: nothing is measured. */
export const indicatorNameRepeatsClass = indicatorRule({
  id: "indicator-name-repeats-class",
  severity: "error",
  yieldsTo: [],
  messages: ["repeats"],
  check({ facts }) {
    const { name } = facts.indicator;
    if (facts.isBlankOnPurpose || !facts.name.isClassName) return undefined;
    return { messageId: "repeats", range: name.range, data: { name: name.text, level2: facts.level2 ?? "" } };
  },
});
