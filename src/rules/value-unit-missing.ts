import { indicatorRule } from "./rule";
import { fittingValues, quantityOf } from "./value-shared";

/** Figures that have no unit. */
const DIMENSIONLESS = /指数|系数|得分|评分|排名|名次|位次|比值|等级|星级|基尼|p[Hh]值?/;

/** A number without a unit. None is asked of a zero: no accident is no accident in any unit. */
export const valueUnitMissing = indicatorRule({
  id: "value-unit-missing",
  severity: "error",
  yieldsTo: [],
  messages: ["missing"],
  check(context) {
    const quantity = quantityOf(context.facts.value);
    if (quantity === undefined || quantity.unit !== undefined || quantity.number === 0) return undefined;
    const { value, name } = context.facts.indicator;
    if (DIMENSIONLESS.test(name.text)) return undefined;
    return {
      messageId: "missing",
      range: value.range,
      data: { actual: value.text },
      suggestions: fittingValues(context, quantity),
    };
  },
});
