import { placeOf } from "../lint/finding-place";
import type { CheckResult } from "../lint/result";
import { withoutStale } from "../lint/stale-findings";
import type { Finding } from "../model/finding";

/**
 * Fingerprints of the findings that are gone since the pane was opened, after another check. What a change of its row's
 * content only renamed is still there: the same rule at the same place. What comes back is not resolved any more; another
 * profile asks for other things, and resolves nothing.
 */
export function resolvedAfter(resolved: readonly string[], before: CheckResult, after: CheckResult): readonly string[] {
  const gone = without(before.findings, after.findings);
  const come = without(after.findings, before.findings);
  const back = new Set(come.map(({ fingerprint }) => fingerprint));
  const kept = resolved.filter((fingerprint) => !back.has(fingerprint));
  if (before.profile.id !== after.profile.id) return kept;
  const places = new Set(come.map(placeOf));
  const ignored = new Set(after.suppressed.map(({ finding }) => finding.fingerprint));
  // Nobody knows whether what relies on a formula that is out of date is still there.
  const judged = withoutStale(gone, after.tables, after.snapshot.staleFormulas ?? []);
  const left = judged.filter((finding) => !places.has(placeOf(finding)) && !ignored.has(finding.fingerprint));
  return [...kept, ...left.map(({ fingerprint }) => fingerprint)];
}

/** Findings that the others lack; of those that are alike, as many as there are more. */
function without(findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const counts = new Map<string, number>();
  for (const { fingerprint } of others) counts.set(fingerprint, (counts.get(fingerprint) ?? 0) + 1);
  return findings.filter(({ fingerprint }) => {
    const count = counts.get(fingerprint) ?? 0;
    counts.set(fingerprint, count - 1);
    return count <= 0;
  });
}
