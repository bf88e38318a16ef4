import { textsFor, renderFinding } from "../../src/i18n";
import { checkSnapshot } from "../../src/lint/check";
import { formatCell, formatRange } from "../../src/model/address";
import type { Finding } from "../../src/model/finding";
import { workbookOf, type TestSheet } from "./grid";

/** A finding in the short form that tests compare: `error value-blank E12`. */
export function short(finding: Finding): string {
  return `${finding.severity} ${finding.rule} ${formatRange(finding.location.range)}`;
}

/** Every finding of some sheets, in short. */
export function findingsOf(...sheets: readonly TestSheet[]): readonly string[] {
  return checkSnapshot(workbookOf(...sheets)).findings.map(short);
}

/** The sentence an officer reads. */
export function messageOf(finding: Finding, locale: "zh-CN" | "en" = "zh-CN"): string {
  return renderFinding(finding, textsFor(locale)).message;
}

/** What a finding's fix, or each of its suggestions, would write: `E14 ≤50万元`. */
export function fixesOf(finding: Finding): readonly string[] {
  const fixes = finding.fix === undefined ? finding.suggestions : [finding.fix, ...finding.suggestions];
  return fixes.map(
    ({ kind, edits }) => `${kind}: ${edits.map((e) => `${formatCell(e)} ${String(e.value)}`).join(", ")}`,
  );
}
