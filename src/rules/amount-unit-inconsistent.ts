import type { AmountUnitField } from "../table/target-table";
import type { AmountUnit } from "../value/amount-unit";
import { departmentName } from "./department-shared";
import type { TableFacts } from "./facts";
import { workbookRule } from "./rule";

/** One department's tables state their amounts in different units. Reported where the rarer unit stands. */
export const amountUnitInconsistent = workbookRule({
  id: "amount-unit-inconsistent",
  severity: "warning",
  yieldsTo: [],
  messages: ["differs"],
  check({ workbook }) {
    const departments = new Map<string, Stated[]>();
    for (const facts of workbook.tables) {
      const field = facts.table.amountUnit;
      if (field === undefined) continue;
      const key = departmentName(facts);
      const list = departments.get(key);
      if (list === undefined) departments.set(key, [{ facts, field }]);
      else list.push({ facts, field });
    }
    return [...departments.values()].flatMap((stated) => {
      const usual = usualUnit(stated);
      const model = stated.find(({ field }) => field.unit === usual.unit);
      if (model === undefined || usual.count === stated.length) return [];
      return stated
        .filter(({ field }) => field.unit !== usual.unit)
        .map(({ facts, field }) => ({
          messageId: "differs" as const,
          place: { sheetId: facts.table.sheetId, sheetName: facts.table.sheetName, table: facts },
          range: field.range,
          subject: "amount-unit",
          data: { actual: field.unit, usual: usual.unit, count: usual.count },
          related: [{ table: model.facts, range: model.field.range }],
        }));
    });
  },
});

interface Stated {
  readonly facts: TableFacts;
  readonly field: AmountUnitField;
}

/** Of two units as frequent the one that comes first. */
function usualUnit(stated: readonly Stated[]): { readonly unit: AmountUnit; readonly count: number } {
  const counts = new Map<AmountUnit, number>();
  for (const { field } of stated) counts.set(field.unit, (counts.get(field.unit) ?? 0) + 1);
  const [first, ...rest] = [...counts].map(([unit, count]) => ({ unit, count }));
  return rest.reduce(
    (usual, other) => (other.count > usual.count ? other : usual),
    first ?? { unit: "万元", count: 0 },
  );
}
