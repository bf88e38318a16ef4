import { compact } from "../value/text";
import { tableRule } from "./rule";

/** The title, the department's line and the amounts' own cells (50万元, or a format that shows it) may state the unit too. */
const STATED = /[千万亿]元|单位:(?:人民币)?元|\((?:人民币)?元\)/;
const IN_AMOUNT = /元|[万亿]$/;

/** The table has amounts and nowhere says whether they are 万元 or 元. */
export const amountUnitMissing = tableRule({
  id: "amount-unit-missing",
  severity: "warning",
  yieldsTo: [],
  messages: ["missing"],
  check({ table: { table, budget, fiscal, other } }) {
    if (table.amountUnit !== undefined) return [];
    const fields = [
      [table.budget, budget],
      [table.fiscal, fiscal],
      [table.other, other],
    ] as const;
    const amounts = fields.flatMap(([field, amount]) => (field && amount?.kind === "amount" ? [field] : []));
    const [first] = amounts;
    if (first === undefined || amounts.some(({ text }) => IN_AMOUNT.test(text))) return [];
    const lines = [table.title, table.department];
    if (lines.some((line) => line !== undefined && STATED.test(compact(line.text)))) return [];
    return [{ messageId: "missing", range: first.range, subject: "amount-unit", data: { actual: first.text } }];
  },
});
