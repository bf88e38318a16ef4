import { withSuppressions } from "../lint/summary";
import type { CheckResult } from "../lint/result";
import { suppressionFor, type SuppressedFinding, type Suppression } from "../lint/suppressions";
import { suppress, type WorkbookSettings } from "../lint/workbook-settings";
import type { Finding } from "../model/finding";

/** The verdict with the settings in force, without reading or judging again. */
export function withSettings(result: CheckResult, settings: WorkbookSettings): CheckResult {
  return { ...withSuppressions(result, settings.suppressions), settings };
}

/** The result's settings, with these findings left out. Findings for which the scope means nothing are passed over. */
export function ignoring(
  result: CheckResult,
  findings: readonly Finding[],
  scope: Suppression["scope"],
  reason: string,
): WorkbookSettings {
  let { settings } = result;
  const known = new Set<string>();
  for (const finding of findings) {
    // Of many findings in one table, or of one content, the first says it all.
    const key = [finding.rule, scope === "finding" ? finding.fingerprint : scope === "table" ? finding.tableId : ""];
    const name = key.join("|");
    if (known.has(name)) continue;
    known.add(name);
    const suppression = suppressionFor(finding, result.tables, scope, reason);
    if (suppression !== undefined) settings = suppress(settings, suppression);
  }
  return settings;
}

/** The scopes in which all of these findings can be left out. */
export function scopesFor(result: CheckResult, findings: readonly Finding[]): readonly Suppression["scope"][] {
  const [first] = findings;
  if (first === undefined) return [];
  const inTable = findings.every((finding) => suppressionFor(finding, result.tables, "table", "") !== undefined);
  return inTable ? ["finding", "table", "workbook"] : ["finding", "workbook"];
}

/** One suppression with what it leaves out. */
export interface Ignored {
  readonly suppression: Suppression;
  readonly findings: readonly SuppressedFinding[];
}

/** What is left out, by suppression, in the order of the first finding of each. */
export function ignoredOf({ suppressed }: CheckResult): readonly Ignored[] {
  const found = new Map<Suppression, SuppressedFinding[]>();
  for (const one of suppressed) {
    const same = found.get(one.suppression);
    if (same === undefined) found.set(one.suppression, [one]);
    else same.push(one);
  }
  return [...found].map(([suppression, findings]) => ({ suppression, findings }));
}
