import { renderFinding, sentencesOf, type FindingText, type Texts } from "../i18n";
import type { CheckResult } from "../lint/result";
import type { Finding } from "../model/finding";
import { SEVERITIES, SEVERITY_SHAPES } from "../model/severity";
import { settingsLines } from "./settings-lines";
import { verdictOf } from "./verdict";

/** So many equal findings of a table are told in one line. */
const MIN_REPEATED = 3;
/** More addresses make a line no clearer. */
const MAX_PLACES = 12;

/**
 * One checked file as lines for a terminal or a mail: a verdict on everything found, then the given findings (those of
 * the asked severity) table by table.
 */
export function toText(path: string, result: CheckResult, findings: readonly Finding[], texts: Texts): string {
  const { report } = texts;
  const lines: string[] = [path];
  lines.push(`  ${verdictOf(result.summary, texts)}`);
  lines.push(...settingsLines(result, texts).map((line) => `  ${line}`));
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

/** Findings in lines; those that say the same of several cells share one, where the first of them stands. */
function linesOf(findings: readonly Finding[], texts: Texts): string[] {
  return SEVERITIES.flatMap((severity) => {
    const groups = new Map<string, { readonly rule: string; readonly texts: FindingText[] }>();
    for (const finding of findings) {
      if (finding.severity !== severity) continue;
      const text = renderFinding(finding, texts);
      const key = `${finding.rule}|${sentencesOf(text, texts.locale)}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { rule: finding.rule, texts: [text] });
      else group.texts.push(text);
    }
    const head = `    ${SEVERITY_SHAPES[severity]} ${texts.pane.severity[severity]} `;
    return [...groups.values()].flatMap(({ rule, texts: same }) =>
      messagesOf(same, texts).map((message) => `${head}${message}  [${rule}]`),
    );
  });
}

function messagesOf(same: readonly FindingText[], { locale, report }: Texts): readonly string[] {
  const [first] = same;
  if (first === undefined || same.length < MIN_REPEATED) return same.map(({ message }) => message);
  const places = same.slice(0, MAX_PLACES).map(({ place }) => place);
  return [report.repeated(places, same.length, sentencesOf(first, locale))];
}
