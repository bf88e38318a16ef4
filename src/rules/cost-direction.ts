import { isCostClass } from "../library/indicator-kind";
import { indicatorRule } from "./rule";
import { changeValue, isMoney, quantityOf } from "./value-shared";

/** Names under 成本 for which more is better, or a floor is lawful. */
const GAIN = /节约|节省|降低|减少|收入|收益|标准|补助|补贴|待遇|工资|投入/;

/** A cost is asked to be at least so much. */
export const costDirection = indicatorRule({
  id: "cost-direction",
  severity: "warning",
  yieldsTo: [],
  messages: ["atLeast"],
  check(context) {
    const quantity = quantityOf(context.facts.value);
    if (quantity === undefined || !isCostClass(context.facts.level2) || !isMoney(quantity)) return undefined;
    if (quantity.comparator !== "≥" && quantity.comparator !== ">") return undefined;
    const { value, name } = context.facts.indicator;
    if (GAIN.test(name.text)) return undefined;
    const limit = { ...quantity, comparator: "≤" } as const;
    return {
      messageId: "atLeast",
      range: value.range,
      data: { actual: value.text, sign: quantity.comparator },
      suggestions: [changeValue(context, limit)],
    };
  },
});
