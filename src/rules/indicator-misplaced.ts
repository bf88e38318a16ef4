import { level1Of } from "../library/taxonomy";
import { indicatorRule } from "./rule";

/** The name unmistakably belongs to another level-2 class. It answers for a row of that class that is missing. */
export const indicatorMisplaced = indicatorRule({
  id: "indicator-misplaced",
  severity: "warning",
  yieldsTo: ["class-missing", "indicator-class-mismatch", "indicator-name-repeats-class"],
  messages: ["misplaced"],
  check({ facts }) {
    const { fitting } = facts.name;
    if (fitting === undefined || facts.level2 === undefined || facts.isBlankOnPurpose) return undefined;
    // 预算控制指标 means the budget's execution, where others say 成本指标 and mean cost.
    if (facts.indicator.level2.text.includes("预算")) return undefined;
    const { name, row } = facts.indicator;
    return {
      messageId: "misplaced",
      range: name.range,
      subject: [`row:${row}`, `class:${level1Of(fitting)}:${fitting}`],
      data: { name: name.text, level2: facts.level2, fitting },
    };
  },
});
