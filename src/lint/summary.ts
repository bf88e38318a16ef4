import type { Finding } from "../model/finding";
import { countBySeverity, type SeverityCounts } from "../model/severity";
import type { CheckResult, Summary } from "./result";
import { joinFindings, partFindings, type Suppression } from "./suppressions";

/** The same verdict under other suppressions, without reading or judging again; `settings` then hold these. */
export function withSuppressions(result: CheckResult, suppressions: readonly Suppression[]): CheckResult {
  const parted = partFindings(joinFindings(result), result.tables, suppressions);
  return {
    ...result,
    findings: parted.findings,
    suppressed: parted.suppressed,
    unusedSuppressions: parted.unused,
    settings: { ...result.settings, suppressions },
    summary: summarize(result.summary.tables, result.summary.indicators, parted.findings),
  };
}

/** Counts findings by severity beside what was read. */
export function summarize(tables: number, indicators: number, findings: readonly Finding[]): Summary {
  const count = countBySeverity(findings);
  return {
    tables,
    indicators,
    errors: count.error,
    warnings: count.warning,
    infos: count.info,
  };
}

/** A summary's counts by severity. */
export function countsOf({ errors, warnings, infos }: Pick<Summary, "errors" | "warnings" | "infos">): SeverityCounts {
  return { error: errors, warning: warnings, info: infos };
}
