import { indicatorRule } from "./rule";
import { changeValue, dimensionOf, isBoundedRate, PERCENT, quantityOf } from "./value-shared";

/** A share of a whole is asked to exceed 100 %. */
export const valueOver100 = indicatorRule({
  id: "value-over-100",
  severity: "error",
  yieldsTo: [],
  messages: ["over", "moreThan100"],
  check(context) {
    const { facts } = context;
    if (facts.value.kind === "range") {
      const { low, high, unit } = facts.value;
      // ±3% is a tolerance, no share.
      if (unit?.name !== "%" || low < 0 || Math.max(low, high) <= 100 || !isBoundedRate(context)) return undefined;
      const { value, name } = facts.indicator;
      return { messageId: "over", range: value.range, data: { actual: value.text, name: name.text } };
    }
    const quantity = quantityOf(facts.value);
    if (quantity === undefined || dimensionOf(quantity) !== "rate" || !isBoundedRate(context)) return undefined;
    if (quantity.unit?.name !== "%" || quantity.comparator === "≤" || quantity.comparator === "<") return undefined;
    const isMoreThan100 = quantity.number === 100 && quantity.comparator === ">";
    if (quantity.number <= 100 && !isMoreThan100) return undefined;
    const { value, name } = facts.indicator;
    return {
      messageId: isMoreThan100 ? "moreThan100" : "over",
      range: value.range,
      data: { actual: value.text, name: name.text },
      suggestions: [changeValue(context, { comparator: "=", digits: "100", unit: PERCENT })],
    };
  },
});
