import { isCostClass } from "../library/indicator-kind";
import { compact } from "../value/text";
import { indicatorRule, type IndicatorContext } from "./rule";
import { dimensionOf, fittingValues, quantityOf } from "./value-shared";

/** Costs that are rightly told in percent. */
const RELATIVE_COST = /率|比|节约|节省|降低|执行|程度|幅度|偏差|控制情况|控制在|标准/;

/** The unit measures something else than the name or the class asks for. */
export const valueUnitMismatch = indicatorRule({
  id: "value-unit-mismatch",
  severity: "error",
  yieldsTo: [],
  messages: ["countAsRate", "timeAsRate", "costAsRate", "rateAsOther"],
  check(context) {
    const quantity = quantityOf(context.facts.value);
    const messageId = mismatch(context);
    if (quantity === undefined || messageId === undefined) return undefined;
    const { name, value } = context.facts.indicator;
    return {
      messageId,
      range: value.range,
      data: { actual: value.text, name: name.text, unit: quantity.unit?.name ?? "" },
      suggestions: fittingValues(context, quantity),
    };
  },
});

function mismatch({
  facts,
}: IndicatorContext): "countAsRate" | "timeAsRate" | "costAsRate" | "rateAsOther" | undefined {
  const quantity = quantityOf(facts.value);
  const dimension = quantity && dimensionOf(quantity);
  if (dimension === undefined) return undefined;
  if (dimension === "rate") {
    if (facts.kind === "count" || facts.kind === "area") return "countAsRate";
    if (facts.kind === "time") return "timeAsRate";
    const isAmount = isCostClass(facts.level2) && facts.kind !== "rate" && facts.kind !== "growth";
    return isAmount && !RELATIVE_COST.test(compact(facts.indicator.name.text)) ? "costAsRate" : undefined;
  }
  const isShare = facts.kind === "rate" || facts.kind === "satisfaction";
  const isOther = dimension === "time" || dimension === "money" || dimension === "area" || dimension === "length";
  return isShare && (isOther || (dimension === "count" && !/\//.test(quantity?.unit?.name ?? "")))
    ? "rateAsOther"
    : undefined;
}
