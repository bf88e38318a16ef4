import { isMoneyDimension, type Dimension, type Unit } from "../value/unit";
import {
  formatQuantity,
  type Comparator,
  type IndicatorValue,
  type Quantity,
  type Range,
} from "../value/indicator-value";
import type { FieldChange, IndicatorContext } from "./rule";
import { isCostClass } from "../library/indicator-kind";
import { formatAmount } from "../value/amount";
import { convertAmount, type AmountUnit } from "../value/amount-unit";

/** The value as a quantity, if it is one. */
export function quantityOf(value: IndicatorValue): Quantity | undefined {
  return value.kind === "quantity" ? value : undefined;
}

/** The value as a figure with a unit: one number, or from one to another. */
export function measureOf(value: IndicatorValue): Quantity | Range | undefined {
  return value.kind === "quantity" || value.kind === "range" ? value : undefined;
}

/** What a figure's unit measures; undefined without a unit we know. */
export function dimensionOf(quantity: Pick<Quantity, "unit">): Dimension | undefined {
  return quantity.unit?.kind === "unit" ? quantity.unit.dimension : undefined;
}

/** Whether a quantity is money or money per something. */
export function isMoney(quantity: Quantity): boolean {
  return isMoneyDimension(dimensionOf(quantity));
}

/** Whether the indicator is a share of a whole, which can't exceed 100 %. */
export function isBoundedRate({ facts }: IndicatorContext): boolean {
  if (facts.kind === "rate" || facts.kind === "satisfaction") return true;
  return facts.kind === "open" && facts.level2 === "服务对象满意度指标";
}

/** Whether a value reads ≥100%, which on a share of a whole can only mean =100%. */
export function isAtLeast100(quantity: Quantity): boolean {
  return quantity.comparator === "≥" && quantity.number === 100 && quantity.unit?.name === "%";
}

/**
 * Changes of the row's value to a quantity in the system's own spelling. Where sign, number and unit have columns of
 * their own, each part goes to its column, and what has no column stays with the number.
 */
export function changeValue(
  { facts }: IndicatorContext,
  quantity: Parameters<typeof formatQuantity>[0],
): readonly FieldChange[] {
  const { value } = facts.indicator;
  const { parts } = value;
  if (parts === undefined) return [{ field: value, value: formatQuantity(quantity) }];
  const { comparator = "", unit } = quantity;
  const unitName = unit?.name ?? "";
  const changes: FieldChange[] = [
    {
      field: parts.number,
      value:
        (parts.sign ? "" : comparator) + quantity.digits + (parts.unit || parts.nameUnit === unitName ? "" : unitName),
    },
  ];
  if (parts.sign) changes.push({ field: parts.sign, value: comparator });
  if (parts.unit) changes.push({ field: parts.unit, value: unitName });
  return changes.filter(({ field, value: written }) => field.text !== written);
}

export const PERCENT: Unit = { kind: "unit", name: "%", dimension: "rate" };

/**
 * Values that would fit the indicator, keeping its number where that makes sense: `≤10万元` for a cost of a table with
 * 10 万元, `≥95%` for a rate, `≥3个` for a count. Empty when the name does not say what is asked for.
 */
export function fittingValues(context: IndicatorContext, quantity: Quantity): readonly (readonly FieldChange[])[] {
  const { facts, table } = context;
  const unit = (name: string, dimension: Dimension): Unit => ({ kind: "unit", name, dimension });
  const write = (comparator: Comparator | undefined, digits: string, of: Unit): readonly FieldChange[] =>
    changeValue(context, { ...(comparator && { comparator }), digits, unit: of });
  const amountUnit = table.table.amountUnit?.unit ?? "万元";
  if (isCostClass(facts.level2) && facts.kind !== "rate") {
    return fittingCosts(context, quantity, amountUnit).map(([digits, of]) => write("≤", digits, unit(of, "money")));
  }
  // A percentage's number says nothing about how many, and an amount's nothing about which share.
  const dimension = dimensionOf(quantity);
  const { comparator, digits } = quantity;
  const isShare = facts.kind === "rate" || facts.kind === "satisfaction";
  // 95个 on a rate is a slip of the unit; of 7个工作日 nobody can tell the rate.
  if (dimension !== undefined && !(isShare && dimension === "count" && quantity.number >= 50)) return [];
  switch (facts.kind) {
    case "rate":
    case "satisfaction": {
      if (quantity.number > 100) return [];
      const isFull = quantity.number === 100 && comparator === "≥";
      const isFraction = quantity.number < 1 && quantity.number > 0;
      return [write(isFull ? "=" : comparator, isFraction ? formatAmount(quantity.number * 100) : digits, PERCENT)];
    }
    case "growth":
      return [write(comparator, digits, PERCENT)];
    case "count":
      return countUnits(facts.indicator.name.text).map((name) => write(comparator, digits, unit(name, "count")));
    case "money":
      return [write(comparator, digits, unit(amountUnit, "money"))];
    case "time":
    case "area":
    case "open":
      return [];
  }
}

/**
 * The amounts that a cost without a fitting unit may mean. A bare number is in the table's unit, or in 元 where only that
 * stays within the budget (500000 of 50 万元); a percentage says nothing. The whole budget is always one of them.
 */
function fittingCosts(
  { table }: IndicatorContext,
  quantity: Quantity,
  tableUnit: AmountUnit,
): readonly (readonly [digits: string, unit: AmountUnit])[] {
  if (table.budget?.kind !== "amount") return [[quantity.digits, tableUnit]];
  const budgetUnit = table.budget.unit ?? tableUnit;
  const { number } = table.budget;
  const whole = [formatAmount(number), budgetUnit] as const;
  if (quantity.unit !== undefined || quantity.number <= 0) return [whole];
  for (const unit of [tableUnit, "元"] as const) {
    const amount = convertAmount(quantity.number, unit, budgetUnit);
    if (amount === number) return [[quantity.digits, unit]];
    if (amount < number) return [[quantity.digits, unit], whole];
  }
  return [whole];
}

/** Units that the name of a count suggests. */
function countUnits(name: string): readonly string[] {
  if (/人次|次数|场次/.test(name)) return ["次", "人次"];
  if (/人|教师|学员|学生|员工|专家|干部|群众/.test(name)) return ["人", "人次"];
  if (/户/.test(name)) return ["户"];
  if (/报告|方案|材料|文件/.test(name)) return ["份", "个"];
  return ["个", "项"];
}
