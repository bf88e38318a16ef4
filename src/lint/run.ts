import type { CellRange } from "../model/address";
import type { Finding, Fix, Location } from "../model/finding";
import { compareSeverity, type Severity } from "../model/severity";
import { RULES } from "../rules";
import type { TableFacts, WorkbookFacts } from "../rules/facts";
import type { Profile } from "../rules/profile";
import type {
  FieldChange,
  IndicatorRule,
  Problem,
  Rule,
  TableRule,
  WorkbookProblem,
  WorkbookRule,
} from "../rules/rule";
import type { Indicator } from "../table/target-table";
import { fingerprintOf } from "./fingerprint";

/** The rules a profile keeps, by what they look at. */
export interface ActiveRules {
  readonly profile: Profile;
  readonly indicator: readonly IndicatorRule[];
  readonly table: readonly TableRule[];
  readonly workbook: readonly WorkbookRule[];
}

/** Leaves out the rules that a profile turns off. */
export function activeRules(profile: Profile): ActiveRules {
  const kept = (RULES as readonly Rule[]).filter((rule) => profile.severities[rule.id] !== "off");
  return {
    profile,
    indicator: kept.filter((rule): rule is IndicatorRule => rule.scope === "indicator"),
    table: kept.filter((rule): rule is TableRule => rule.scope === "table"),
    workbook: kept.filter((rule): rule is WorkbookRule => rule.scope === "workbook"),
  };
}

/** A problem with the rule that saw it, the row it is about, and its subject made explicit. */
interface Hit {
  readonly rule: Rule;
  readonly problem: Problem;
  readonly subjects: readonly string[];
  readonly indicator: Indicator | undefined;
}

/** Problems of the rules that look at the workbook as a whole, by table; those of no table stand under undefined. */
export type WorkbookHits = ReadonlyMap<
  TableFacts | undefined,
  readonly { rule: WorkbookRule; problem: WorkbookProblem }[]
>;

/** Runs the rules that look at all tables together. */
export function runWorkbookRules(workbook: WorkbookFacts, { workbook: rules, profile }: ActiveRules): WorkbookHits {
  const hits = new Map<TableFacts | undefined, { rule: WorkbookRule; problem: WorkbookProblem }[]>();
  for (const rule of rules) {
    for (const problem of rule.check({ workbook, profile })) {
      const key = problem.place.table;
      const list = hits.get(key);
      if (list === undefined) hits.set(key, [{ rule, problem }]);
      else list.push({ rule, problem });
    }
  }
  return hits;
}

/** Every finding of one table, one for each cause, from top to bottom. */
export function lintTable(facts: TableFacts, rules: ActiveRules, workbookHits: WorkbookHits): readonly Finding[] {
  const { profile } = rules;
  const hits: Hit[] = [];
  for (const { rule, problem } of workbookHits.get(facts) ?? []) hits.push(hitOf(rule, problem, "table", undefined));
  const tableContext = { table: facts, profile };
  for (const rule of rules.table) {
    for (const problem of rule.check(tableContext)) hits.push(hitOf(rule, problem, "table", undefined));
  }
  for (const indicatorFacts of facts.indicators) {
    const { indicator } = indicatorFacts;
    const context = { facts: indicatorFacts, table: facts, profile };
    for (const rule of rules.indicator) {
      const problem = rule.check(context);
      if (problem !== undefined) hits.push(hitOf(rule, problem, `row:${indicator.row}`, indicator));
    }
  }
  return hits
    .filter((hit) => hit.rule.yieldsTo.length === 0 || !hits.some((other) => explains(other, hit)))
    .map((hit) => findingOf(hit, facts.table, profile, facts))
    .sort(byPlace);
}

/** Findings at places where no table could be read. */
export function lintPlaces({ profile }: ActiveRules, workbookHits: WorkbookHits): readonly Finding[] {
  return (workbookHits.get(undefined) ?? []).map(({ rule, problem }) =>
    findingOf(hitOf(rule, problem, "place", undefined), problem.place, profile, undefined),
  );
}

function hitOf(rule: Rule, problem: Problem, subject: string, indicator: Indicator | undefined): Hit {
  const named = problem.subject ?? subject;
  return { rule, problem, subjects: typeof named === "string" ? [named] : named, indicator };
}

/** Whether another hit speaks of the same subject, or of a whole that the subject is part of, and explains it better. */
function explains(other: Hit, hit: Hit): boolean {
  if (!hit.rule.yieldsTo.includes(other.rule.id)) return false;
  return hit.subjects.some((part) => other.subjects.some((whole) => part === whole || part.startsWith(`${whole}:`)));
}

function findingOf(
  { rule, problem, indicator }: Hit,
  place: Omit<Location, "range">,
  profile: Profile,
  facts: TableFacts | undefined,
): Finding {
  const override = profile.severities[rule.id];
  const severity: Severity =
    override !== undefined && override !== "off" ? override : (problem.severity ?? rule.severity);
  const safe = problem.fix && toFix("safe", problem.fix, place.sheetId);
  const alternatives: Fix[] = [];
  for (const changes of problem.suggestions ?? []) {
    const fix = toFix("suggest", changes, place.sheetId);
    if (fix !== undefined) alternatives.push(fix);
  }
  const fix = safe ?? (alternatives.length === 1 ? alternatives[0] : undefined);
  const finding: { -readonly [Key in keyof Finding]: Finding[Key] } = {
    rule: rule.id,
    messageId: problem.messageId,
    data: problem.data,
    severity,
    location: { sheetId: place.sheetId, sheetName: place.sheetName, range: problem.range },
    related: (problem.related ?? []).map(({ table, range }) => ({
      sheetId: table.table.sheetId,
      sheetName: table.table.sheetName,
      range,
    })),
    suggestions: safe === undefined && fix !== undefined ? [] : alternatives,
    fingerprint: fingerprintOf(rule.id, problem, facts?.table, indicator),
  };
  if (facts !== undefined) finding.tableId = facts.table.id;
  if (indicator !== undefined) finding.indicatorName = indicator.name.text;
  if (fix !== undefined) finding.fix = fix;
  return finding;
}

/** Undefined where a change would write over a formula or a label, or would change nothing. */
function toFix(kind: Fix["kind"], changes: readonly FieldChange[], sheetId: string): Fix | undefined {
  if (changes.length === 0 || changes.some(({ field }) => field.isFormula || field.sharesLabelCell)) return undefined;
  return {
    kind,
    edits: changes.map(({ field, value }) => ({
      kind: "set-cell",
      sheetId,
      row: field.range.top,
      column: field.range.left,
      value,
    })),
  };
}

function byPlace(a: Finding, b: Finding): number {
  const from: CellRange = a.location.range;
  const to: CellRange = b.location.range;
  return from.top - to.top || from.left - to.left || compareSeverity(a.severity, b.severity);
}
