import type { Quantity, Range } from "../value/indicator-value";
import { toHalfWidth } from "../value/text";
import { isPlainUnit, parseUnit, type Unit } from "../value/unit";
import type { TableFacts } from "./facts";
import { indicatorRule } from "./rule";
import { changeValue, fittingValues, measureOf } from "./value-shared";

/** Figures that have no unit. */
const DIMENSIONLESS = /指数|系数|得分|评分|排名|名次|位次|比值|等级|星级|基尼|p[Hh]值?/;

const UNIT_IN_NAME = /\(([^()]+)\)$/;
const MAX_UNIT = 14;

/** A number without a unit. None is asked of a zero: no accident is no accident in any unit. */
export const valueUnitMissing = indicatorRule({
  id: "value-unit-missing",
  severity: "error",
  yieldsTo: [],
  messages: ["missing", "besideName"],
  check(context) {
    const measure = measureOf(context.facts.value);
    if (measure === undefined || measure.unit !== undefined || isPlainWithoutUnit(measure)) return undefined;
    const { value, name } = context.facts.indicator;
    if (DIMENSIONLESS.test(name.text)) return undefined;
    const unit = unitBesideName(name.text);
    const data = { actual: value.text, unit: unit?.name ?? "" };
    const suggestions = measure.kind === "quantity" ? fittingValues(context, measure) : [];
    if (unit === undefined) return { messageId: "missing", range: value.range, data, suggestions };
    const isShare = unit.name === "%" && suggestions.length > 0;
    return {
      messageId: "besideName",
      severity: keepsUnitsInNames(context.table) ? "info" : "error",
      range: value.range,
      data,
      suggestions: isShare || measure.kind !== "quantity" ? suggestions : [changeValue(context, { ...measure, unit })],
    };
  },
});

/** Whether every number without a unit has it behind its name, as some forms have it; else the bracket is no habit. */
function keepsUnitsInNames({ indicators }: TableFacts): boolean {
  return indicators.every(({ indicator, value }) => {
    const measure = measureOf(value);
    if (measure === undefined || measure.unit !== undefined || isPlainWithoutUnit(measure)) return true;
    return DIMENSIONLESS.test(indicator.name.text) || unitBesideName(indicator.name.text) !== undefined;
  });
}

/** Zero of anything is zero, and 6-30 may be a day. */
function isPlainWithoutUnit(measure: Quantity | Range): boolean {
  if (measure.kind === "quantity") return measure.number === 0;
  return measure.low >= 1 && measure.low <= 12 && measure.high >= 1 && measure.high <= 31;
}

/** Some forms print the unit behind the name: 开展修复工程（个）, 项目开展率（%）. */
function unitBesideName(name: string): Unit | undefined {
  const text = UNIT_IN_NAME.exec(toHalfWidth(name.slice(-MAX_UNIT)).trimEnd())?.[1];
  return text !== undefined && isPlainUnit(text) ? parseUnit(text) : undefined;
}
