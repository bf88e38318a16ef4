import type { CheckResult } from "../lint/result";
import { formatRange } from "../model/address";
import type { Finding } from "../model/finding";
import { compareSeverity, type Severity } from "../model/severity";
import type { TargetTable } from "../table/target-table";

/** A finding in words; what a rule has nothing to say about is empty. */
export interface RenderedFinding {
  /** A1 address without the sheet. */
  readonly place: string;
  /** Name of the indicator or of the field. */
  readonly subject: string;
  readonly found: string;
  readonly expected: string;
  readonly why: string;
  /** All of it in one sentence. */
  readonly message: string;
}

/** One cell that has the problem. */
export interface FindingCell {
  /** Index in the result's findings. */
  readonly index: number;
  /** A1 address; with the sheet's name where it is not the group's sheet. */
  readonly place: string;
  readonly subject: string;
  readonly isHidden: boolean;
}

/** One problem, in one cell or in several. */
export interface FindingItem {
  /** Stays the same from one check to the next as long as the finding does. */
  readonly key: string;
  readonly severity: Severity;
  readonly text: RenderedFinding;
  /** One cell, or at least `REPEATED` of them. */
  readonly cells: readonly FindingCell[];
}

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** The findings of one table, most serious first; or, without a table, those of the workbook. */
export interface FindingGroup {
  readonly key: string;
  /** Absent for findings that belong to no table. */
  readonly title: string | undefined;
  /** Name of the table's sheet; empty for findings that belong to no table. */
  readonly sheetName: string;
  readonly isHidden: boolean;
  readonly items: readonly FindingItem[];
  readonly counts: SeverityCounts;
}

/** What the pane lists. */
export interface FindingsView {
  /** In workbook order; what belongs to no table comes first. */
  readonly groups: readonly FindingGroup[];
  /** Titles of the tables without findings, in workbook order. */
  readonly cleanTables: readonly string[];
  /** Indices of the findings in the order in which they are listed. */
  readonly order: readonly number[];
}

/** The same problem in this many cells of a table is listed once. */
export const REPEATED = 3;

interface Entry {
  readonly index: number;
  readonly finding: Finding;
  readonly text: RenderedFinding;
}

/** A name by which an officer recognises the table: its title without the form's name, else the project, else its place. */
export function tableTitle(table: TargetTable): string {
  const title = table.title?.text.replace(/(?:项目支出|部门预算|预算|项目)*绩效目标(?:申报)?表$/u, "").trim() ?? "";
  const project = table.projectName?.text ?? "";
  if (title !== "" && (project === "" || title.includes(project))) return title;
  return project === "" ? `${table.sheetName}!${formatRange(table.range)}` : project;
}

function countBySeverity(findings: Iterable<Finding>): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** Texts by which two findings are the same problem in another cell. */
function sameProblem({ finding, text }: Entry): string {
  return [finding.severity, finding.rule, text.found, text.expected, text.why, text.message].join("\u0000");
}

function gather(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const byProblem = new Map<string, Entry[]>();
  for (const entry of entries) {
    const problem = sameProblem(entry);
    const same = byProblem.get(problem);
    if (same === undefined) byProblem.set(problem, [entry]);
    else same.push(entry);
  }
  return [...byProblem.values()]
    .flatMap((same) => (same.length >= REPEATED ? [same] : same.map((entry) => [entry])))
    .sort(([a], [b]) =>
      a === undefined || b === undefined
        ? 0
        : compareSeverity(a.finding.severity, b.finding.severity) || a.index - b.index,
    );
}

class KeyMaker {
  readonly #used = new Map<string, number>();

  /** The fingerprint, with a number where it occurs again. */
  keyOf(fingerprint: string): string {
    const times = this.#used.get(fingerprint) ?? 0;
    this.#used.set(fingerprint, times + 1);
    return times === 0 ? fingerprint : `${fingerprint}#${times}`;
  }
}

/** Arranges a result for the list. `render` puts one finding into words. */
export function viewOf(result: CheckResult, render: (finding: Finding) => RenderedFinding): FindingsView {
  const hidden = new Set(result.sheets.filter((sheet) => sheet.visibility !== "visible").map((sheet) => sheet.sheetId));
  const tables = new Map(result.tables.map((table) => [table.id, table]));
  const byTable = new Map<string | undefined, Entry[]>();
  for (const [index, finding] of result.findings.entries()) {
    const tableId = finding.tableId !== undefined && tables.has(finding.tableId) ? finding.tableId : undefined;
    const entries = byTable.get(tableId) ?? [];
    if (entries.length === 0) byTable.set(tableId, entries);
    entries.push({ index, finding, text: render(finding) });
  }

  const keys = new KeyMaker();
  const group = (key: string, table: TargetTable | undefined, entries: readonly Entry[]): FindingGroup => ({
    key,
    title: table === undefined ? undefined : tableTitle(table),
    sheetName: table?.sheetName ?? "",
    isHidden: table !== undefined && hidden.has(table.sheetId),
    counts: countBySeverity(entries.map((entry) => entry.finding)),
    items: gather(entries).flatMap((same): FindingItem[] => {
      const [first] = same;
      if (first === undefined) return [];
      return [
        {
          key: keys.keyOf(first.finding.fingerprint),
          severity: first.finding.severity,
          text: first.text,
          cells: same.map(({ index, finding: { location }, text }) => ({
            index,
            place: location.sheetId === table?.sheetId ? text.place : `${location.sheetName}!${text.place}`,
            subject: text.subject,
            isHidden: hidden.has(location.sheetId),
          })),
        },
      ];
    }),
  });

  const ofWorkbook = byTable.get(undefined);
  const groups = [
    ...(ofWorkbook === undefined ? [] : [group("workbook", undefined, ofWorkbook)]),
    ...result.tables.flatMap((table) => {
      const entries = byTable.get(table.id);
      return entries === undefined ? [] : [group(table.id, table, entries)];
    }),
  ];
  return {
    groups,
    cleanTables: result.tables.filter((table) => !byTable.has(table.id)).map(tableTitle),
    order: groups.flatMap(({ items }) => items.flatMap(({ cells }) => cells.map(({ index }) => index))),
  };
}

/** Whether a severity is shown under a filter; an empty filter shows all. */
export function isShown(severity: Severity, filter: readonly Severity[]): boolean {
  return filter.length === 0 || filter.includes(severity);
}

/**
 * The finding after (`step` 1) or before (-1) the current one among those shown, going round at the ends; undefined when
 * none is shown. `order` lists all findings; the current one may be filtered out itself, or undefined before the first
 * step.
 */
export function neighbour(
  order: readonly number[],
  current: number | undefined,
  step: 1 | -1,
  shown: (index: number) => boolean,
): number | undefined {
  const length = order.length;
  const at = current === undefined ? -1 : order.indexOf(current);
  const start = at < 0 && step === -1 ? length : at;
  for (let offset = 1; offset <= length; offset += 1) {
    const index = order[(start + step * offset + length * 2) % length];
    if (index !== undefined && shown(index)) return index;
  }
  return undefined;
}

/**
 * The new view with every group that reads as before replaced by the old object, so that only what changed is drawn
 * again.
 */
export function keepUnchanged(before: FindingsView | undefined, after: FindingsView): FindingsView {
  if (before === undefined) return after;
  const old = new Map(before.groups.map((group) => [group.key, group]));
  return {
    ...after,
    groups: after.groups.map((group) => {
      const same = old.get(group.key);
      return same !== undefined && JSON.stringify(same) === JSON.stringify(group) ? same : group;
    }),
  };
}
