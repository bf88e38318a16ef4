import { renderFinding, type Texts } from "../i18n";
import type { CheckResult } from "../lint/result";
import type { Finding } from "../model/finding";
import { SEVERITIES, type Severity } from "../model/severity";

const SHAPES: Readonly<Record<Severity, string>> = { error: "●", warning: "▲", info: "○" };

/**
 * One checked file as lines for a terminal or a mail: a verdict on everything found, then the given findings (those of
 * the asked severity) table by table.
 */
export function toText(path: string, result: CheckResult, findings: readonly Finding[], texts: Texts): string {
  const { report } = texts;
  const lines: string[] = [path];
  const { tables, indicators, errors, warnings, infos } = result.summary;
  if (tables === 0) lines.push(`  ${report.noTable}`);
  else if (result.findings.length === 0) lines.push(`  ${report.clean(tables, indicators)}`);
  else lines.push(`  ${report.verdict(tables, indicators, { error: errors, warning: warnings, info: infos })}`);
  const byTable = new Map<string | undefined, Finding[]>();
  for (const finding of findings) {
    const list = byTable.get(finding.tableId);
    if (list === undefined) byTable.set(finding.tableId, [finding]);
    else list.push(finding);
  }
  for (const table of result.tables) {
    const own = byTable.get(table.id);
    if (own === undefined) continue;
    const name = table.projectName?.text ?? table.title?.text ?? "";
    const title = name === "" ? (table.title?.text ?? "") : name;
    lines.push("", `  ${report.table(table.sheetName, title.replace(/\s+/g, " "))}`);
    lines.push(...linesOf(own, texts));
  }
  for (const finding of byTable.get(undefined) ?? []) {
    lines.push("", `  ${report.table(finding.location.sheetName, "")}`, ...linesOf([finding], texts));
  }
  const notes = result.sheets.flatMap(({ sheetName, reason, visibility, tables: count }) => {
    if (reason !== undefined) return [report.sheetWithoutTable(sheetName, texts.pane.reason[reason])];
    return visibility !== "visible" && count > 0 ? [report.hiddenSheet(sheetName)] : [];
  });
  if (notes.length > 0) lines.push("", ...notes.map((note) => `  ${note}`));
  return `${lines.join("\n")}\n`;
}

function linesOf(findings: readonly Finding[], texts: Texts): string[] {
  return SEVERITIES.flatMap((severity) =>
    findings
      .filter((finding) => finding.severity === severity)
      .map((finding) => {
        const { message } = renderFinding(finding, texts);
        return `    ${SHAPES[severity]} ${texts.pane.severity[severity]} ${message}  [${finding.rule}]`;
      }),
  );
}
