import type { Amount } from "../value/amount";
import type { Field } from "../table/target-table";
import { tableRule } from "./rule";

/** 预算数, 财政资金 or 其他资金 can't be read as an amount. */
export const budgetNotANumber = tableRule({
  id: "budget-not-a-number",
  severity: "error",
  yieldsTo: [],
  messages: ["budget", "fiscal", "other"],
  check({ table: { table, budget, fiscal, other } }) {
    const parts = [
      ["budget", table.budget, budget],
      ["fiscal", table.fiscal, fiscal],
      ["other", table.other, other],
    ] as const satisfies readonly (readonly [string, Field | undefined, Amount | undefined])[];
    return parts.flatMap(([messageId, field, amount]) =>
      field !== undefined && amount?.kind === "unreadable"
        ? [{ messageId, range: field.range, subject: "budget", data: { actual: field.text } }]
        : [],
    );
  },
});
