import type { Finding } from "../model/finding";
import { compact } from "../value/text";
import type { TargetTable } from "../table/target-table";

/**
 * A finding that an officer chose to leave, with the reason. One finding is known by its fingerprint, so that it
 * survives inserted rows and lapses when the content changes; a table by its project, so that it survives moving.
 */
export type Suppression =
  | { readonly scope: "finding"; readonly rule: string; readonly fingerprint: string; readonly reason: string }
  | { readonly scope: "table"; readonly rule: string; readonly table: string; readonly reason: string }
  | { readonly scope: "workbook"; readonly rule: string; readonly reason: string };

export interface SuppressedFinding {
  readonly finding: Finding;
  readonly suppression: Suppression;
}

/** Findings parted by suppressions. */
export interface Parted {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** Suppressions that match no finding any more. */
  readonly unused: readonly Suppression[];
}

/** What names a table for a suppression: its project code, else its project's name, else its title; spaces don't count. */
export function tableKeyOf(table: TargetTable): string {
  return compact(table.projectCode?.text || table.projectName?.text || table.title?.text || "");
}

/** Parts findings into those that count and those suppressed; the narrowest suppression that fits is named. */
export function partFindings(
  findings: readonly Finding[],
  tables: readonly TargetTable[],
  suppressions: readonly Suppression[],
): Parted {
  if (suppressions.length === 0) return { findings, suppressed: [], unused: [] };
  const keys = new Map(tables.map((table) => [table.id, tableKeyOf(table)]));
  const index = new Map(suppressions.map((suppression) => [keyOf(suppression), suppression]));
  const used = new Set<Suppression>();
  const left: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of findings) {
    const table = finding.tableId === undefined ? undefined : keys.get(finding.tableId);
    const fitting = [
      index.get(`finding|${finding.rule}|${finding.fingerprint}`),
      table === undefined || table === "" ? undefined : index.get(`table|${finding.rule}|${table}`),
      index.get(`workbook|${finding.rule}|`),
    ].filter((suppression) => suppression !== undefined);
    for (const suppression of fitting) used.add(suppression);
    const [suppression] = fitting;
    if (suppression === undefined) left.push(finding);
    else suppressed.push({ finding, suppression });
  }
  return { findings: left, suppressed, unused: suppressions.filter((suppression) => !used.has(suppression)) };
}

function keyOf(suppression: Suppression): string {
  switch (suppression.scope) {
    case "finding":
      return `finding|${suppression.rule}|${suppression.fingerprint}`;
    case "table":
      return `table|${suppression.rule}|${suppression.table}`;
    case "workbook":
      return `workbook|${suppression.rule}|`;
  }
}
