import { indicatorRule } from "./rule";
import { fittingValues, quantityOf } from "./value-shared";

/** The word after the number is no unit (完成率, 质量). */
export const valueUnitInvalid = indicatorRule({
  id: "value-unit-invalid",
  severity: "error",
  yieldsTo: [],
  messages: ["invalid"],
  check(context) {
    const quantity = quantityOf(context.facts.value);
    if (quantity?.unit?.kind !== "not-a-unit") return undefined;
    const { value } = context.facts.indicator;
    return {
      messageId: "invalid",
      range: value.range,
      data: { actual: value.text, unit: quantity.unit.name },
      suggestions: fittingValues(context, quantity),
    };
  },
});
