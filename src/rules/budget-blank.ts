import { tableRule } from "./rule";

/** 预算数 is empty. */
export const budgetBlank = tableRule({
  id: "budget-blank",
  severity: "error",
  yieldsTo: [],
  messages: ["blank"],
  check({ table: { table, budget } }) {
    if (table.budget === undefined || budget?.kind !== "blank") return [];
    return [{ messageId: "blank", range: table.budget.range, subject: "budget", data: {} }];
  },
});
