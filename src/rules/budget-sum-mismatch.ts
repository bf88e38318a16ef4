import { formatAmount, type Amount } from "../value/amount";
import { convertAmount, type AmountUnit } from "../value/amount-unit";
import { tableRule } from "./rule";

/** Half a cent of the unit: what rounding to two decimals may leave. */
const TOLERANCE = 0.005;

/** 预算数 differs from 财政资金 plus 其他资金; a blank part counts as 0. Asked only where the form has both parts. */
export const budgetSumMismatch = tableRule({
  id: "budget-sum-mismatch",
  severity: "error",
  yieldsTo: ["budget-blank", "budget-not-a-number"],
  messages: ["mismatch", "partsBlank"],
  check({ table: { table, budget, fiscal, other } }) {
    if (table.budget === undefined || budget?.kind !== "amount" || fiscal === undefined || other === undefined)
      return [];
    const unit = table.amountUnit?.unit ?? "万元";
    const total = inUnit(budget, unit);
    const fiscalPart = inUnit(fiscal, unit);
    const otherPart = inUnit(other, unit);
    const sum = fiscalPart + otherPart;
    if (Math.abs(total - sum) <= TOLERANCE + Number.EPSILON * total) return [];
    return [
      {
        messageId: fiscal.kind === "blank" && other.kind === "blank" ? "partsBlank" : "mismatch",
        range: table.budget.range,
        subject: "budget",
        data: {
          budget: formatAmount(total),
          fiscal: formatAmount(fiscalPart),
          other: formatAmount(otherPart),
          sum: formatAmount(sum),
          unit,
        },
      },
    ];
  },
});

function inUnit(amount: Amount, unit: AmountUnit): number {
  return amount.kind === "amount" ? convertAmount(amount.number, amount.unit ?? unit, unit) : 0;
}
