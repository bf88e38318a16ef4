import type { Dimension, Unit } from "../value/unit";
import { formatQuantity, type Comparator, type IndicatorValue, type Quantity } from "../value/indicator-value";
import type { FieldChange, IndicatorContext } from "./rule";
import { isCostClass } from "../library/indicator-kind";
import { formatAmount } from "../value/amount";

/** The value as a quantity, if it is one. */
export function quantityOf(value: IndicatorValue): Quantity | undefined {
  return value.kind === "quantity" ? value : undefined;
}

/** What a quantity's unit measures; undefined without a unit we know. */
export function dimensionOf(quantity: Quantity): Dimension | undefined {
  return quantity.unit?.kind === "unit" ? quantity.unit.dimension : undefined;
}

/** Whether a quantity is money or money per something. */
export function isMoney(quantity: Quantity): boolean {
  const dimension = dimensionOf(quantity);
  return dimension === "money" || dimension === "money-per";
}

/** Whether the indicator is a share of a whole, which can't exceed 100 %. */
export function isBoundedRate({ facts }: IndicatorContext): boolean {
  if (facts.kind === "rate" || facts.kind === "satisfaction") return true;
  return facts.kind === "open" && facts.level2 === "服务对象满意度指标";
}

/** A change of the row's value to a quantity in the system's own spelling. */
export function changeValue({ facts }: IndicatorContext, quantity: Parameters<typeof formatQuantity>[0]): FieldChange {
  return { field: facts.indicator.value, value: formatQuantity(quantity) };
}

export const PERCENT: Unit = { kind: "unit", name: "%", dimension: "rate" };

/**
 * Values that would fit the indicator, keeping its number where that makes sense: `≤10万元` for a cost of a table with
 * 10 万元, `≥95%` for a rate, `≥3个` for a count. Empty when the name does not say what is asked for.
 */
export function fittingValues(context: IndicatorContext, quantity: Quantity): readonly (readonly FieldChange[])[] {
  const { facts, table } = context;
  const unit = (name: string, dimension: Dimension): Unit => ({ kind: "unit", name, dimension });
  const write = (comparator: Comparator, digits: string, of: Unit): readonly FieldChange[] => [
    changeValue(context, { comparator, digits, unit: of }),
  ];
  const amountUnit = table.table.amountUnit?.unit ?? "万元";
  if (isCostClass(facts.level2) && facts.kind !== "rate") {
    const budget = table.budget?.kind === "amount" ? formatAmount(table.budget.number) : quantity.digits;
    return [
      write(
        "≤",
        budget,
        unit(table.budget?.kind === "amount" ? (table.budget.unit ?? amountUnit) : amountUnit, "money"),
      ),
    ];
  }
  const comparator = quantity.comparator ?? "≥";
  switch (facts.kind) {
    case "rate":
    case "satisfaction": {
      const isFull = quantity.number === 100 && comparator !== "≤" && comparator !== "<";
      return quantity.number <= 100 ? [write(isFull ? "=" : comparator, quantity.digits, PERCENT)] : [];
    }
    case "growth":
      return [write(comparator, quantity.digits, PERCENT)];
    case "count":
      // A percentage's number says nothing about how many there should be.
      if (dimensionOf(quantity) === "rate") return [];
      return countUnits(facts.indicator.name.text).map((name) =>
        write(comparator, quantity.digits, unit(name, "count")),
      );
    case "money":
      return [write(comparator, quantity.digits, unit(amountUnit, "money"))];
    case "time":
    case "area":
    case "open":
      return [];
  }
}

/** Units that the name of a count suggests. */
function countUnits(name: string): readonly string[] {
  if (/人次|次数|场次/.test(name)) return ["次", "人次"];
  if (/人数|人员/.test(name)) return ["人", "人次"];
  if (/户/.test(name)) return ["户"];
  if (/报告|方案|材料|文件/.test(name)) return ["份", "个"];
  return ["个", "项"];
}
