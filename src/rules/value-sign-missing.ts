import { isCostClass } from "../library/indicator-kind";
import { indicatorRule } from "./rule";
import { changeValue, isMoney, quantityOf } from "./value-shared";

/** A cost stands without a sign; a cost is a limit, so ≤ is meant. */
export const valueSignMissing = indicatorRule({
  id: "value-sign-missing",
  severity: "info",
  yieldsTo: [],
  messages: ["cost"],
  check(context) {
    const quantity = quantityOf(context.facts.value);
    if (quantity === undefined || quantity.comparator !== undefined || !isCostClass(context.facts.level2))
      return undefined;
    if (!isMoney(quantity)) return undefined;
    const { value } = context.facts.indicator;
    const limit = { ...quantity, comparator: "≤" } as const;
    return {
      messageId: "cost",
      range: value.range,
      data: { actual: value.text },
      suggestions: [[changeValue(context, limit)]],
    };
  },
});
