import { indicatorRule } from "./rule";
import { changeValue, dimensionOf, isBoundedRate, PERCENT, quantityOf } from "./value-shared";

/** A share of a whole is asked to exceed 100 %. */
export const valueOver100 = indicatorRule({
  id: "value-over-100",
  severity: "error",
  yieldsTo: [],
  messages: ["over", "moreThan100"],
  check(context) {
    const quantity = quantityOf(context.facts.value);
    if (quantity === undefined || dimensionOf(quantity) !== "rate" || !isBoundedRate(context)) return undefined;
    if (quantity.unit?.name !== "%" || quantity.comparator === "≤" || quantity.comparator === "<") return undefined;
    const isMoreThan100 = quantity.number === 100 && quantity.comparator === ">";
    if (quantity.number <= 100 && !isMoreThan100) return undefined;
    const { value, name } = context.facts.indicator;
    return {
      messageId: isMoreThan100 ? "moreThan100" : "over",
      range: value.range,
      data: { actual: value.text, name: name.text },
      suggestions: [changeValue(context, { comparator: "=", digits: "100", unit: PERCENT })],
    };
  },
});
