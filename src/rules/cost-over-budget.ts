import { isCostClass } from "../library/indicator-kind";
import { formatAmount } from "../value/amount";
import { convertAmount, findAmountUnit } from "../value/amount-unit";
import { indicatorRule } from "./rule";
import { changeValue, dimensionOf, quantityOf } from "./value-shared";

/** Half a cent of the table's unit. */
const TOLERANCE = 0.005;
/** Amounts under 成本 that are no part of this year's budget, or no total. */
const OTHER_AMOUNT =
  /总投资|投资额|投资总|概算|合同|造价|收入|收益|节约|节省|贷款|融资|每|人均|户均|亩均|单价|单位成本|标准|上年|全周期|自筹|配套/;

/** A cost total is above the budget of its table, in the same unit. */
export const costOverBudget = indicatorRule({
  id: "cost-over-budget",
  severity: "error",
  yieldsTo: ["budget-sum-mismatch"],
  messages: ["over"],
  check(context) {
    const { facts, table } = context;
    const quantity = quantityOf(facts.value);
    if (quantity === undefined || !isCostClass(facts.level2) || dimensionOf(quantity) !== "money") return undefined;
    if (table.budget?.kind !== "amount" || table.budget.number === 0 || OTHER_AMOUNT.test(facts.indicator.name.text))
      return undefined;
    const budgetUnit = table.budget.unit ?? table.table.amountUnit?.unit;
    const unitName = quantity.unit?.name ?? "";
    const costUnit = /^(?:[千万亿]?元)$/.test(unitName) ? findAmountUnit(unitName) : undefined;
    if (budgetUnit === undefined || costUnit === undefined) return undefined;
    const cost = convertAmount(quantity.number, costUnit, budgetUnit);
    if (cost <= table.budget.number + TOLERANCE) return undefined;
    const budget = formatAmount(table.budget.number);
    const { value } = facts.indicator;
    return {
      messageId: "over",
      range: value.range,
      subject: [`row:${facts.indicator.row}`, "budget"],
      data: { actual: value.text, cost: formatAmount(cost), budget, unit: budgetUnit },
      suggestions: [
        changeValue(context, {
          comparator: "≤",
          digits: budget,
          unit: { kind: "unit", name: budgetUnit, dimension: "money" },
        }),
      ],
    };
  },
});
