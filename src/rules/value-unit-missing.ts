import { indicatorRule } from "./rule";
import { fittingValues, quantityOf } from "./value-shared";

/** A number without a unit. */
export const valueUnitMissing = indicatorRule({
  id: "value-unit-missing",
  severity: "error",
  yieldsTo: [],
  messages: ["missing"],
  check(context) {
    const quantity = quantityOf(context.facts.value);
    if (quantity === undefined || quantity.unit !== undefined) return undefined;
    const { value } = context.facts.indicator;
    return {
      messageId: "missing",
      range: value.range,
      data: { actual: value.text },
      suggestions: fittingValues(context, quantity),
    };
  },
});
