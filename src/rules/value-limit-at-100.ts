import { indicatorRule } from "./rule";
import { changeValue, isAtLeast100, isBoundedRate, PERCENT, quantityOf } from "./value-shared";

/** ≥100% on a share of a whole, which can only mean =100%. */
export const valueLimitAt100 = indicatorRule({
  id: "value-limit-at-100",
  severity: "info",
  yieldsTo: ["satisfaction-target", "value-notation"],
  messages: ["limit"],
  check(context) {
    const quantity = quantityOf(context.facts.value);
    if (quantity === undefined || !isAtLeast100(quantity) || !isBoundedRate(context)) return undefined;
    const { value, name } = context.facts.indicator;
    return {
      messageId: "limit",
      range: value.range,
      data: { actual: value.text, name: name.text },
      fix: changeValue(context, { comparator: "=", digits: "100", unit: PERCENT }),
    };
  },
});
