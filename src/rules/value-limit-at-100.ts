import { indicatorRule } from "./rule";
import { changeValue, isBoundedRate, PERCENT, quantityOf } from "./value-shared";

/** ≥100% on a share of a whole, which can only mean =100%. */
export const valueLimitAt100 = indicatorRule({
  id: "value-limit-at-100",
  severity: "info",
  yieldsTo: ["satisfaction-target"],
  messages: ["limit"],
  check(context) {
    const quantity = quantityOf(context.facts.value);
    if (quantity?.comparator !== "≥" || quantity.number !== 100 || quantity.unit?.name !== "%") return undefined;
    if (!isBoundedRate(context)) return undefined;
    const { value, name } = context.facts.indicator;
    return {
      messageId: "limit",
      range: value.range,
      data: { actual: value.text, name: name.text },
      fix: [changeValue(context, { comparator: "=", digits: "100", unit: PERCENT })],
    };
  },
});
