import { indicatorRule } from "./rule";

/** The name unmistakably belongs to another level-2 class. */
export const indicatorMisplaced = indicatorRule({
  id: "indicator-misplaced",
  severity: "warning",
  yieldsTo: ["indicator-class-mismatch", "indicator-name-repeats-class"],
  messages: ["misplaced"],
  check({ facts }) {
    const { fitting } = facts.name;
    if (fitting === undefined || facts.level2 === undefined || facts.isBlankOnPurpose) return undefined;
    const { name } = facts.indicator;
    return { messageId: "misplaced", range: name.range, data: { name: name.text, level2: facts.level2, fitting } };
  },
});
