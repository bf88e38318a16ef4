import type { CellRange } from "../model/address";
import type { Field } from "../table/target-table";
import type { IndicatorFacts, TableFacts } from "./facts";

/** A row of the indicator block with its 指标值确定依据. */
export interface BasisRow {
  readonly facts: IndicatorFacts;
  readonly basis: Field;
}

/** The rows of a table that have a basis column; a cell merged over several rows comes once. */
export function basisRows({ indicators }: TableFacts): readonly BasisRow[] {
  const rows: BasisRow[] = [];
  let covered = -1;
  for (const facts of indicators) {
    const { basis, row } = facts.indicator;
    if (basis === undefined || row <= covered) continue;
    covered = basis.area.bottom;
    rows.push({ facts, basis });
  }
  return rows;
}

/** From the first row's cell to the last one's. */
export function basisRange(rows: readonly BasisRow[], first: BasisRow): CellRange {
  const last = rows.at(-1) ?? first;
  return { ...first.basis.range, bottom: last.basis.range.bottom };
}

/** Neighbouring rows for which `keyOf` says the same; rows with undefined part them. */
export function runsOf(
  rows: readonly BasisRow[],
  keyOf: (row: BasisRow) => string | undefined,
): readonly (readonly [BasisRow, ...BasisRow[]])[] {
  const runs: [BasisRow, ...BasisRow[]][] = [];
  let openKey: string | undefined;
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== undefined && key === openKey) runs.at(-1)?.push(row);
    else if (key !== undefined) runs.push([row]);
    openKey = key;
  }
  return runs;
}
