import type { Quantity, Range } from "../value/indicator-value";
import { toHalfWidth } from "../value/text";
import { isPlainUnit } from "../value/unit";
import type { TableFacts } from "./facts";
import { indicatorRule } from "./rule";
import { fittingValues, measureOf } from "./value-shared";

/** Figures that have no unit. */
const DIMENSIONLESS = /指数|系数|得分|评分|排名|名次|位次|比值|等级|星级|基尼|p[Hh]值?/;

const UNIT_IN_NAME = /\(([^()]+)\)$/;
const MAX_UNIT = 14;

/** A number without a unit. None is asked of a zero: no accident is no accident in any unit. */
export const valueUnitMissing = indicatorRule({
  id: "value-unit-missing",
  severity: "error",
  yieldsTo: [],
  messages: ["missing"],
  check(context) {
    const measure = measureOf(context.facts.value);
    if (measure === undefined || measure.unit !== undefined || isPlainWithoutUnit(measure)) return undefined;
    const { value, name } = context.facts.indicator;
    if (DIMENSIONLESS.test(name.text) || (value.parts !== undefined && namesUnit(name.text))) return undefined;
    const isHabit = namesUnit(name.text) && keepsUnitsInNames(context.table);
    return {
      messageId: "missing",
      ...(isHabit && { severity: "info" as const }),
      range: value.range,
      data: { actual: value.text },
      suggestions: measure.kind === "quantity" ? fittingValues(context, measure) : [],
    };
  },
});

/** Whether every number without a unit has it behind its name, as some forms have it; else the bracket is no habit. */
function keepsUnitsInNames({ indicators }: TableFacts): boolean {
  return indicators.every(({ indicator, value }) => {
    const measure = measureOf(value);
    if (measure === undefined || measure.unit !== undefined || isPlainWithoutUnit(measure)) return true;
    return DIMENSIONLESS.test(indicator.name.text) || namesUnit(indicator.name.text);
  });
}

/** Zero of anything is zero, and 6-30 may be a day. */
function isPlainWithoutUnit(measure: Quantity | Range): boolean {
  if (measure.kind === "quantity") return measure.number === 0;
  return measure.low >= 1 && measure.low <= 12 && measure.high >= 1 && measure.high <= 31;
}

/** Some forms print the unit behind the name: 开展修复工程（个）, 项目开展率（%）. */
function namesUnit(name: string): boolean {
  const unit = UNIT_IN_NAME.exec(toHalfWidth(name.slice(-MAX_UNIT)).trimEnd())?.[1];
  return unit !== undefined && isPlainUnit(unit);
}
