import { renderFinding, sentencesOf, type FindingText, type Texts } from "../i18n";
import type { Finding } from "../model/finding";
import { groupBy } from "../model/group-by";
import { SEVERITIES, type Severity } from "../model/severity";

/** A finding and what is said of it. */
export interface ToldFinding {
  readonly finding: Finding;
  readonly text: FindingText;
}

/** Findings by one rule that say the same of several cells. */
export interface SameFindings {
  readonly severity: Severity;
  readonly rule: string;
  readonly told: readonly [ToldFinding, ...ToldFinding[]];
}

/** Puts findings that say the same together; the most serious come first, then in their order. */
export function sameFindings(findings: readonly Finding[], texts: Texts): readonly SameFindings[] {
  const told = findings.map((finding): ToldFinding => ({ finding, text: renderFinding(finding, texts) }));
  const groups = groupBy(told, ({ finding: { severity, rule }, text }) =>
    [severity, rule, sentencesOf(text, texts.locale)].join("|"),
  );
  const all = [...groups.values()].map((same): SameFindings => {
    const { severity, rule } = same[0].finding;
    return { severity, rule, told: same };
  });
  return SEVERITIES.flatMap((severity) => all.filter((one) => one.severity === severity));
}
