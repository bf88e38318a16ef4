import { renderFinding, sentencesOf, severityLabel, type Texts } from "../i18n";
import type { CellNote } from "../model/edit";
import type { Finding } from "../model/finding";
import { groupBy } from "../model/group-by";
import { compareSeverity } from "../model/severity";

/** A note for each cell with findings, the first of a range: what each finding says on a line, the most serious first. */
export function notesOf(findings: readonly Finding[], texts: Texts): readonly CellNote[] {
  const byCell = groupBy(findings, ({ location: { sheetId, range } }) => `${sheetId}|${range.top}|${range.left}`);
  return [...byCell.values()].map((own) => {
    const { sheetId, range } = own[0].location;
    const lines = [...own].sort((a, b) => compareSeverity(a.severity, b.severity)).map((one) => lineOf(one, texts));
    return { sheetId, row: range.top, column: range.left, text: lines.join("\n") };
  });
}

function lineOf(finding: Finding, texts: Texts): string {
  const colon = texts.locale === "en" ? ": " : "：";
  const said = sentencesOf(renderFinding(finding, texts), texts.locale);
  return `${severityLabel(finding.severity, texts)}${colon}${said}`;
}
