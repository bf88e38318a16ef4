import { isCostClass } from "../library/indicator-kind";
import { indicatorRule } from "./rule";
import { changeValue, isMoney, quantityOf } from "./value-shared";

/** What is paid out by a rule is exactly so much. */
const STANDARD = /标准|补助|补贴|待遇|工资/;

/** A cost stands without a sign; a cost is a limit, so ≤ is meant. */
export const valueSignMissing = indicatorRule({
  id: "value-sign-missing",
  severity: "info",
  yieldsTo: ["cost-over-budget"],
  messages: ["cost"],
  check(context) {
    const quantity = quantityOf(context.facts.value);
    if (quantity === undefined || quantity.comparator !== undefined || !isCostClass(context.facts.level2))
      return undefined;
    const { value, name } = context.facts.indicator;
    if (!isMoney(quantity) || STANDARD.test(name.text)) return undefined;
    const limit = { ...quantity, comparator: "≤" } as const;
    return {
      messageId: "cost",
      range: value.range,
      data: { actual: value.text },
      suggestions: [changeValue(context, limit)],
    };
  },
});
