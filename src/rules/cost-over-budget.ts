import { isCostClass } from "../library/indicator-kind";
import { formatAmount } from "../value/amount";
import { convertAmount, type AmountUnit } from "../value/amount-unit";
import { indicatorRule } from "./rule";
import { changeValue, measureOf } from "./value-shared";

/** Half a cent of the table's unit. */
const TOLERANCE = 0.005;
/** Among costs, 万 and 亿 alone are money. */
const AMOUNT_UNITS: ReadonlyMap<string, AmountUnit> = new Map([
  ["元", "元"],
  ["千元", "千元"],
  ["万元", "万元"],
  ["亿元", "亿元"],
  ["万", "万元"],
  ["亿", "亿元"],
]);
/** Amounts under 成本 that are no part of this year's budget, or no total. */
const OTHER_AMOUNT =
  /总投资|投资额|投资总|概算|合同|造价|收入|收益|节约|节省|贷款|融资|每|人均|户均|亩均|单价|单位成本|标准|上年|全周期|自筹|配套/;

/** A cost total is above the budget of its table, in the same unit. */
export const costOverBudget = indicatorRule({
  id: "cost-over-budget",
  severity: "error",
  yieldsTo: ["budget-sum-mismatch"],
  messages: ["over", "upTo"],
  check(context) {
    const { facts, table } = context;
    const measure = measureOf(facts.value);
    if (measure === undefined || !isCostClass(facts.level2)) return undefined;
    if (table.budget?.kind !== "amount" || table.budget.number === 0 || OTHER_AMOUNT.test(facts.indicator.name.text))
      return undefined;
    const { number: budgetNumber } = table.budget;
    const budgetUnit = table.budget.unit ?? table.table.amountUnit?.unit;
    const costUnit = AMOUNT_UNITS.get(measure.unit?.name ?? "");
    if (budgetUnit === undefined || costUnit === undefined) return undefined;
    const isOver = (number: number): boolean => convertAmount(number, costUnit, budgetUnit) > budgetNumber + TOLERANCE;
    const highest = measure.kind === "quantity" ? measure.number : Math.max(measure.low, measure.high);
    if (!isOver(highest)) return undefined;
    const isWhole = measure.kind === "quantity" || isOver(Math.min(measure.low, measure.high));
    const cost = convertAmount(highest, costUnit, budgetUnit);
    const budget = formatAmount(budgetNumber);
    const { value } = facts.indicator;
    return {
      messageId: isWhole ? "over" : "upTo",
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
