import type { Finding } from "../model/finding";
import type { WorkbookSnapshot } from "../model/snapshot";
import { FactsReader, type TableFacts } from "../rules/facts";
import { HEBEI, type Profile } from "../rules/profile";
import { recognizeInSteps } from "../table/recognize";
import type { CheckResult } from "./result";
import { withoutStale } from "./stale-findings";
import { summarize } from "./summary";
import { partFindings } from "./suppressions";
import { parseSettings } from "./settings-part";
import { unconfirmedTest } from "./unconfirmed";
import { profileOf, withUnconfirmed } from "./workbook-settings";
import { activeRules, lintPlaces, lintTable, runWorkbookRules } from "./run";

/** How far a check has come, in sheets read or tables judged. */
export interface CheckProgress {
  readonly phase: "read" | "judge";
  readonly done: number;
  readonly total: number;
}

/** How many tables are judged between two steps: a few milliseconds' work. */
const TABLES_PER_STEP = 50;

/**
 * Reads and judges a workbook, under the profile given, else the one kept in the workbook, else Hebei's. Pure: the same
 * snapshot and profile give the same result. Never throws.
 */
export function checkSnapshot(snapshot: WorkbookSnapshot, profile?: Profile): CheckResult {
  const steps = checkInSteps(snapshot, profile);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in small steps, so that a pane can draw, count and cancel in between. */
export function* checkInSteps(
  snapshot: WorkbookSnapshot,
  given?: Profile,
): Generator<CheckProgress, CheckResult, void> {
  const settings = parseSettings(snapshot.ownPart);
  const profile = given ?? profileOf(settings) ?? HEBEI;
  const sheetSteps = recognizeInSteps(snapshot, profile.vocabulary);
  let sheet = sheetSteps.next();
  for (; sheet.done !== true; sheet = sheetSteps.next()) {
    yield { phase: "read", done: sheet.value, total: snapshot.sheets.length };
  }
  const reading = sheet.value;
  const standing = new Set<string>();
  const reader = new FactsReader(profile.vocabulary.units, unconfirmedTest(settings, standing));
  const tables: TableFacts[] = reading.tables.map((table) => reader.read(table));
  const rules = activeRules(profile);
  const workbookHits = runWorkbookRules({ reading, tables }, rules);
  const findings: Finding[] = [];
  for (let i = 0; i < tables.length; i++) {
    const table = tables[i];
    if (table !== undefined) findings.push(...lintTable(table, rules, workbookHits));
    if (i % TABLES_PER_STEP === TABLES_PER_STEP - 1) yield { phase: "judge", done: i + 1, total: tables.length };
  }
  findings.push(...lintPlaces(rules, workbookHits));
  const order = new Map(snapshot.sheets.map((sheet, index) => [sheet.id, index]));
  const sheetIndex = (finding: Finding): number => order.get(finding.location.sheetId) ?? 0;
  findings.sort((a, b) => sheetIndex(a) - sheetIndex(b));
  const sound = withoutStale(findings, reading.tables, snapshot.staleFormulas ?? []);
  const parted = partFindings(sound, reading.tables, settings.suppressions);
  const indicators = tables.reduce((total, facts) => total + facts.indicators.length, 0);
  return {
    ...reading,
    findings: parted.findings,
    suppressed: parted.suppressed,
    unusedSuppressions: parted.unused,
    profile,
    snapshot,
    settings: settings.unconfirmed === undefined ? settings : withUnconfirmed(settings, standing),
    summary: summarize(tables.length, indicators, parted.findings),
  };
}
