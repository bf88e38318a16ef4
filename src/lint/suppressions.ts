import type { Finding } from "../model/finding";
import { compact, trimSpace } from "../value/text";
import type { TargetTable } from "../table/target-table";

/**
 * A finding that an officer chose to leave, with the reason. One finding is known by its fingerprint, so that it
 * survives inserted rows and lapses when the content changes; a table by its project, so that it survives moving.
 *
 * Two rows that say the same in every cell have one fingerprint, and so one suppression covers both: what is right of
 * one is right of the other, and a count of occurrences would move on to another row when the first is deleted.
 */
export type Suppression =
  | {
      readonly scope: "finding";
      readonly rule: string;
      readonly fingerprint: string;
      /** What it is about, to know it by when it matches nothing any more. */
      readonly subject?: string;
      readonly reason: string;
    }
  | { readonly scope: "table"; readonly rule: string; readonly table: string; readonly reason: string }
  | { readonly scope: "workbook"; readonly rule: string; readonly reason: string };

export interface SuppressedFinding {
  readonly finding: Finding;
  readonly suppression: Suppression;
  /** Its place among all findings, the suppressed ones counted; 0-based. */
  readonly index: number;
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

/**
 * The suppression that leaves this finding, or its rule in the whole table or workbook. Undefined for the scope `table`
 * where the finding belongs to no table, or to one without code, name and title.
 */
export function suppressionFor(
  finding: Finding,
  tables: readonly TargetTable[],
  scope: Suppression["scope"],
  reason: string,
): Suppression | undefined {
  const { rule, fingerprint, indicatorName: subject } = finding;
  const common = { rule, reason: trimSpace(reason) };
  switch (scope) {
    case "finding":
      return { scope, fingerprint, ...common, ...(subject !== undefined && subject !== "" && { subject }) };
    case "table": {
      const table = tables.find(({ id }) => id === finding.tableId);
      const key = table === undefined ? "" : tableKeyOf(table);
      return key === "" ? undefined : { scope, table: key, ...common };
    }
    case "workbook":
      return { scope, ...common };
  }
}

/** Whether both leave the same; the reason does not matter. */
export function isSameSuppression(a: Suppression, b: Suppression): boolean {
  return keyOf(a) === keyOf(b);
}

/** Parts findings into those that count and those suppressed; the narrowest suppression that fits is named. */
export function partFindings(
  findings: readonly Finding[],
  tables: readonly TargetTable[],
  suppressions: readonly Suppression[],
): Parted {
  if (suppressions.length === 0) return { findings, suppressed: [], unused: [] };
  const tableKeys = new Map(tables.map((table) => [table.id, tableKeyOf(table)]));
  const byKey = new Map(suppressions.map((suppression) => [keyOf(suppression), suppression]));
  const used = new Set<string>();
  const left: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const [index, finding] of findings.entries()) {
    const table = finding.tableId === undefined ? "" : (tableKeys.get(finding.tableId) ?? "");
    let suppression: Suppression | undefined;
    for (const key of [
      `finding|${finding.rule}|${finding.fingerprint}`,
      ...(table === "" ? [] : [`table|${finding.rule}|${table}`]),
      `workbook|${finding.rule}|`,
    ]) {
      const fitting = byKey.get(key);
      if (fitting === undefined) continue;
      used.add(key);
      suppression ??= fitting;
    }
    if (suppression === undefined) left.push(finding);
    else suppressed.push({ finding, suppression, index });
  }
  return { findings: left, suppressed, unused: suppressions.filter((one) => !used.has(keyOf(one))) };
}

/** All findings in their order again, the suppressed ones put back. */
export function joinFindings({ findings, suppressed }: Omit<Parted, "unused">): readonly Finding[] {
  if (suppressed.length === 0) return findings;
  const all: Finding[] = [];
  let next = 0;
  for (const { finding, index } of suppressed) {
    for (const before of findings.slice(next, next + index - all.length)) {
      all.push(before);
      next++;
    }
    all.push(finding);
  }
  return all.concat(findings.slice(next));
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
