import { convertAmount } from "../value/amount-unit";
import { comparable } from "../value/text";
import { departmentName } from "./department-shared";
import type { TableFacts } from "./facts";
import { workbookRule } from "./rule";

/**
 * Two tables of one department carry the same project name. Two codes with one name are lawful (a project that comes
 * back, or one for each unit), unless the budget is the same too: then a table was copied.
 */
export const projectNameDuplicate = workbookRule({
  id: "project-name-duplicate",
  severity: "warning",
  yieldsTo: ["project-code-duplicate", "project-name-title-mismatch"],
  messages: ["duplicate"],
  check({ workbook }) {
    const earlier = new Map<string, TableFacts>();
    return workbook.tables.flatMap((facts) => {
      const { table } = facts;
      const field = table.projectName;
      const name = comparable(field?.text ?? "");
      if (field === undefined || name.length < MIN_NAME) return [];
      const other = firstAlike(earlier, `${departmentName(facts)}|${name}`, facts);
      const otherField = other?.table.projectName;
      if (other === undefined || otherField === undefined) return [];
      return [
        {
          messageId: "duplicate" as const,
          place: { sheetId: table.sheetId, sheetName: table.sheetName, table: facts },
          range: field.range,
          // A code used twice says the same of the same tables.
          subject: ["name", "code"],
          data: { name: field.text, otherSheet: other.table.sheetName },
          related: [{ table: other, range: otherField.range }],
        },
      ];
    });
  },
});

/** 无 and the like name no project. */
const MIN_NAME = 2;

/**
 * The first table of the same name whose code is the same or missing, or whose budget is the same; `earlier` keeps the
 * first table for each, so that a thousand tables of one name cost no more than a thousand look-ups.
 */
function firstAlike(earlier: Map<string, TableFacts>, name: string, facts: TableFacts): TableFacts | undefined {
  const code = comparable(facts.table.projectCode?.text ?? "").toUpperCase();
  const budget = yuanOf(facts);
  const ownKeys = [`${name}|`, `${name}|code ${code}`];
  if (budget !== undefined && budget > 0) ownKeys.push(`${name}|yuan ${budget}`);
  const asked = code === "" ? ownKeys : [...ownKeys.slice(1), `${name}|code `];
  const other = asked.map((key) => earlier.get(key)).find((found) => found !== undefined);
  for (const key of ownKeys) if (!earlier.has(key)) earlier.set(key, facts);
  return other;
}

function yuanOf({ table, budget }: TableFacts): number | undefined {
  if (budget?.kind !== "amount") return undefined;
  return Math.round(convertAmount(budget.number, budget.unit ?? table.amountUnit?.unit ?? "万元", "元"));
}
