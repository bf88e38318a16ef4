import type { Finding } from "../model/finding";
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
  const count = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) count[finding.severity]++;
  return {
    tables,
    indicators,
    errors: count.error,
    warnings: count.warning,
    infos: count.info,
  };
}
