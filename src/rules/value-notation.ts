import { formatQuantity } from "../value/indicator-value";
import { indicatorRule } from "./rule";
import { changeValue, isAtLeast100, isBoundedRate, quantityOf } from "./value-shared";

/** Signs, digits or unit are spelled otherwise than the finance system spells them: 百分比, >=, full width, 95%以上. */
export const valueNotation = indicatorRule({
  id: "value-notation",
  severity: "info",
  yieldsTo: [
    "value-unit-invalid",
    "value-unit-missing",
    "value-unit-mismatch",
    "value-over-100",
    "value-direction",
    "cost-over-budget",
  ],
  messages: ["notation"],
  check(context) {
    const quantity = quantityOf(context.facts.value);
    if (quantity?.isIrregular !== true) return undefined;
    const { value } = context.facts.indicator;
    const isFullShare = isBoundedRate(context) && context.facts.kind !== "satisfaction" && isAtLeast100(quantity);
    const canonical = isFullShare ? { ...quantity, comparator: "=" as const } : quantity;
    return {
      messageId: "notation",
      range: value.range,
      data: { actual: value.text, canonical: formatQuantity(canonical) },
      fix: changeValue(context, canonical),
    };
  },
});
