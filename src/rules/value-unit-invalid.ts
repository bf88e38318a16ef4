import { indicatorRule } from "./rule";
import { fittingValues, measureOf } from "./value-shared";

/** The word after the number is no unit (完成率, 质量). */
export const valueUnitInvalid = indicatorRule({
  id: "value-unit-invalid",
  severity: "error",
  yieldsTo: [],
  messages: ["invalid"],
  check(context) {
    const measure = measureOf(context.facts.value);
    if (measure?.unit?.kind !== "not-a-unit") return undefined;
    const { value } = context.facts.indicator;
    return {
      messageId: "invalid",
      range: value.range,
      data: { actual: value.text, unit: measure.unit.name },
      suggestions: measure.kind === "quantity" ? fittingValues(context, measure) : [],
    };
  },
});
