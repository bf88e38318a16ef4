import { contains, type CellRange } from "../model/address";
import type { Finding, Location } from "../model/finding";
import type { SheetCell } from "../model/snapshot";
import type { RuleId } from "../rules";
import type { TargetTable } from "../table/target-table";

type Inputs = (table: TargetTable) => readonly (CellRange | undefined)[];

/** What rules that compute with several fields compute with; they report at one of them. */
const INPUTS: Readonly<Partial<Record<string, Inputs>>> = {
  "budget-sum-mismatch": amountsOf,
  "cost-over-budget": amountsOf,
  "plan-decreasing": planOf,
  "plan-final-not-100": planOf,
  "plan-period-shares": planOf,
  "plan-running-total": planOf,
  "plan-sum-not-100": planOf,
  "weights-not-100": ({ indicators }) => indicators.map(({ weight }) => weight?.range),
} satisfies Partial<Record<RuleId, Inputs>>;

function amountsOf({ budget, fiscal, other }: TargetTable): readonly (CellRange | undefined)[] {
  return [budget?.range, fiscal?.range, other?.range];
}

function planOf({ plan }: TargetTable): readonly (CellRange | undefined)[] {
  return [plan?.range];
}

/** The findings without those that rely on a formula whose value is out of date: nobody knows yet whether they hold. */
export function withoutStale(
  findings: readonly Finding[],
  tables: readonly TargetTable[],
  stale: readonly SheetCell[],
): readonly Finding[] {
  if (stale.length === 0) return findings;
  const byId = new Map(tables.map((table) => [table.id, table]));
  return findings.filter(({ rule, tableId, location, related }) => {
    const table = byId.get(tableId ?? "");
    const inputs = table === undefined ? [] : (INPUTS[rule]?.(table) ?? []);
    const { sheetId } = location;
    const places = inputs.flatMap((range) => (range === undefined ? [] : [{ sheetId, range }]));
    return ![location, ...related, ...places].some((place) => holdsAny(place, stale));
  });
}

function holdsAny({ sheetId, range }: Pick<Location, "sheetId" | "range">, cells: readonly SheetCell[]): boolean {
  return cells.some((cell) => cell.sheetId === sheetId && contains(range, cell));
}
