import type { FindingText } from "../i18n";
import type { CheckResult } from "../lint/result";
import { formatRange } from "../model/address";
import type { Finding } from "../model/finding";
import { groupBy } from "../model/group-by";
import { compareSeverity, countBySeverity, type Severity, type SeverityCounts } from "../model/severity";
import type { TargetTable } from "../table/target-table";

/** A finding in words, its rule's name for the heading of several cells, and what can be done about it. */
export interface ListedText extends FindingText {
  readonly title: string;
  /** What would stand in the cells after each of the changes proposed, in their order. */
  readonly changes: readonly string[];
  readonly action?: FindingAction;
}

/** One cell that has the problem. */
export interface FindingCell {
  /** Index in the result's findings. */
  readonly index: number;
  /** A1 address; with the sheet's name where it is not the group's sheet, or the group is a rule. */
  readonly place: string;
  readonly subject: string;
  readonly isHidden: boolean;
  readonly fingerprint: string;
}

/** What an officer can do about a problem beside ignoring it: fill the row from the library, confirm a row so filled. */
export type FindingAction = "fill" | "confirm";

/**
 * The changes that an item proposes: what would stand in its cells after each of them, the same for all of its cells; or,
 * where each cell would hold something else, only that they can be looked through. `cells` of the item's can be changed.
 */
export type ItemFix =
  { readonly kind: "choose"; readonly changes: readonly string[]; readonly cells: number } | { readonly kind: "look" };

/** One problem, in one cell or in several. */
export interface FindingItem {
  /** Stays the same from one check to the next as long as the finding does. */
  readonly key: string;
  readonly severity: Severity;
  readonly text: ListedText;
  /** One cell, or at least `REPEATED` of them. */
  readonly cells: readonly FindingCell[];
  readonly action?: FindingAction;
  readonly fix?: ItemFix;
}

/** By what the list is arranged. */
export type Grouping = "table" | "rule";

/** The findings of one table, most serious first; or those on a sheet that belong to no table; or those of one rule. */
export interface FindingGroup {
  readonly key: string;
  readonly title: string;
  /** Empty for a rule. */
  readonly sheetName: string;
  /** In how many tables a rule has findings; undefined for a table. */
  readonly tables?: number;
  readonly isHidden: boolean;
  readonly items: readonly FindingItem[];
  readonly counts: SeverityCounts;
}

/** What the pane lists. */
export interface FindingsView {
  /** In workbook order, on each sheet what belongs to no table first; rules with the most serious and frequent first. */
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
  readonly text: ListedText;
}

/** A name by which an officer recognises the table: its title without the form's name, else the project, else its place. */
export function tableTitle(table: TargetTable): string {
  const title = table.title?.text.replace(/(?:项目支出|部门预算|预算|项目)*绩效目标(?:申报)?表$/u, "").trim() ?? "";
  const project = table.projectName?.text ?? "";
  if (title !== "" && (project === "" || title.includes(project))) return title;
  return project === "" ? `${table.sheetName}!${formatRange(table.range)}` : project;
}

/** Texts by which two findings are the same problem in another cell. */
function sameProblem({ finding, text }: Entry): string {
  return [finding.severity, finding.rule, text.action ?? "", text.found, text.expected, text.why].join("\u0000");
}

type Same = readonly [Entry, ...Entry[]];

/** Findings that are the same problem, as one where there are at least `least` of them; most serious first. */
function gather(entries: readonly Entry[], least: number): readonly Same[] {
  return [...groupBy(entries, sameProblem).values()]
    .flatMap((same): Same[] => (same.length >= least ? [same] : same.map((entry): Same => [entry])))
    .sort(([a], [b]) => compareSeverity(a.finding.severity, b.finding.severity) || a.index - b.index);
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

interface Place {
  readonly key: string;
  readonly title: string;
  readonly sheetId: string;
  readonly sheetName: string;
}

/** Where the groups come from, in workbook order: for each sheet itself, then its tables. */
function placesOf(result: CheckResult): readonly Place[] {
  const bySheet = new Map<string, Place[]>();
  for (const { sheetId, sheetName } of result.sheets)
    bySheet.set(sheetId, [{ key: `sheet:${sheetId}`, title: sheetName, sheetId, sheetName }]);
  for (const table of result.tables) {
    const { id, sheetId, sheetName } = table;
    bySheet.get(sheetId)?.push({ key: id, title: tableTitle(table), sheetId, sheetName });
  }
  return [...bySheet.values()].flat();
}

/** Arranges a result for the list, with those findings that `shows` lets through. `render` puts one finding into words. */
export function viewOf(
  result: CheckResult,
  render: (finding: Finding) => ListedText,
  grouping: Grouping = "table",
  shows: (finding: Finding) => boolean = () => true,
): FindingsView {
  const entries = result.findings.flatMap((finding, index): Entry[] =>
    shows(finding) ? [{ index, finding, text: render(finding) }] : [],
  );
  const hidden = new Set(result.sheets.filter((sheet) => sheet.visibility !== "visible").map((sheet) => sheet.sheetId));
  const groups = grouping === "rule" ? groupsByRule(entries, hidden) : groupsByTable(result, entries, hidden);
  const withFindings = new Set(result.findings.map(({ tableId }) => tableId));
  return {
    groups,
    cleanTables: result.tables.filter((table) => !withFindings.has(table.id)).map(tableTitle),
    order: groups.flatMap(({ items }) => items.flatMap(({ cells }) => cells.map(({ index }) => index))),
  };
}

function groupsByTable(
  result: CheckResult,
  all: readonly Entry[],
  hidden: ReadonlySet<string>,
): readonly FindingGroup[] {
  const byPlace = groupBy(all, ({ finding }) => finding.tableId ?? `sheet:${finding.location.sheetId}`);
  const keys = new KeyMaker();
  return placesOf(result).flatMap(({ key, title, sheetId, sheetName }): FindingGroup[] => {
    const entries = byPlace.get(key);
    if (entries === undefined) return [];
    const items = gather(entries, REPEATED).map((same) => itemOf(same, keys, hidden, sheetId));
    return [
      {
        key,
        title,
        sheetName,
        isHidden: hidden.has(sheetId),
        items,
        counts: countBySeverity(entries.map(({ finding }) => finding)),
      },
    ];
  });
}

function groupsByRule(all: readonly Entry[], hidden: ReadonlySet<string>): readonly FindingGroup[] {
  const keys = new KeyMaker();
  return [...groupBy(all, ({ finding }) => finding.rule)]
    .map(([rule, entries]): FindingGroup => {
      const items = gather(entries, 2).map((same) => itemOf(same, keys, hidden, undefined));
      return {
        key: `rule:${rule}`,
        title: entries[0].text.title,
        sheetName: "",
        tables: new Set(entries.map(({ finding }) => finding.tableId ?? finding.location.sheetId)).size,
        isHidden: false,
        items,
        counts: countBySeverity(entries.map(({ finding }) => finding)),
      };
    })
    .sort((a, b) => {
      const [first] = a.items;
      const [second] = b.items;
      const bySeverity = first && second ? compareSeverity(first.severity, second.severity) : 0;
      return bySeverity || total(b.counts) - total(a.counts);
    });
}

function total({ error, warning, info }: SeverityCounts): number {
  return error + warning + info;
}

/** `sheetId` is the group's sheet, which its places need not name. */
function itemOf(same: Same, keys: KeyMaker, hidden: ReadonlySet<string>, sheetId: string | undefined): FindingItem {
  const { finding, text } = same[0];
  const fix = fixOf(same);
  return {
    key: keys.keyOf(finding.fingerprint),
    severity: finding.severity,
    text,
    ...(text.action && { action: text.action }),
    ...(fix && { fix }),
    cells: same.map(({ index, finding: { location, fingerprint }, text: { place, subject } }) => ({
      index,
      place: location.sheetId === sheetId ? place : `${location.sheetName}!${place}`,
      subject,
      isHidden: hidden.has(location.sheetId),
      fingerprint,
    })),
  };
}

function fixOf(same: Same): ItemFix | undefined {
  const able = same.map(({ text }) => text.changes).filter(({ length }) => length > 0);
  const [changes, ...others] = new Map(able.map((one) => [JSON.stringify(one), one])).values();
  if (changes === undefined) return undefined;
  if (others.length === 0) return { kind: "choose", changes, cells: able.length };
  return same.every(({ finding }) => finding.fix?.kind === "safe") ? { kind: "look" } : undefined;
}

/** The item that begins with this finding, and its group; undefined where none does. */
export function itemWith(
  { groups }: FindingsView,
  first: number,
): { readonly group: FindingGroup; readonly item: FindingItem } | undefined {
  for (const group of groups) {
    const item = group.items.find(({ cells }) => cells[0]?.index === first);
    if (item !== undefined) return { group, item };
  }
  return undefined;
}

/** Indices of the findings of the item that begins with this one; none where no item does. */
export function indicesWith(view: FindingsView, first: number): readonly number[] {
  return itemWith(view, first)?.item.cells.map(({ index }) => index) ?? [];
}

/** What to list; an empty text stands for all, and so do no severities. */
export interface ListFilter {
  readonly severities: readonly Severity[];
  readonly rule: string;
  readonly sheetId: string;
}

/** Whether the filter leaves anything out. */
export function isFiltering({ severities, rule, sheetId }: ListFilter): boolean {
  return severities.length > 0 || rule !== "" || sheetId !== "";
}

/** Whether a finding is listed under a filter. */
export function isShown({ severity, rule, location }: Finding, filter: ListFilter): boolean {
  return (
    (filter.severities.length === 0 || filter.severities.includes(severity)) &&
    (filter.rule === "" || filter.rule === rule) &&
    (filter.sheetId === "" || filter.sheetId === location.sheetId)
  );
}

/** The filter without what no longer occurs among the findings: nobody could choose it to switch it off again. */
export function stillOccurring(filter: ListFilter, findings: readonly Finding[]): ListFilter {
  const { severities, rule, sheetId } = filter;
  return {
    severities: severities.filter((severity) => findings.some((finding) => finding.severity === severity)),
    rule: findings.some((finding) => finding.rule === rule) ? rule : "",
    sheetId: findings.some(({ location }) => location.sheetId === sheetId) ? sheetId : "",
  };
}

/**
 * The finding after (`step` 1) or before (-1) the current one in `order`, going round at the ends; undefined when there is
 * none. The current one may not be in it, and then the workbook's order decides; it is undefined before the first step.
 */
export function neighbour(order: readonly number[], current: number | undefined, step: 1 | -1): number | undefined {
  const { length } = order;
  if (current === undefined) return order.at(step === 1 ? 0 : -1);
  const at = order.indexOf(current);
  if (at >= 0) return order[(at + step + length) % length];
  const after = order.findIndex((index) => index > current);
  const next = after < 0 ? length : after;
  return order.at(step === 1 ? next % Math.max(length, 1) : next - 1);
}
