import { sentencesOf, severityLabel, type Texts } from "../i18n";
import type { CheckResult } from "../lint/result";
import type { Finding } from "../model/finding";
import { groupBy } from "../model/group-by";
import { sameFindings, type SameFindings } from "./same-findings";
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
  const byTable = groupBy(findings, ({ tableId }) => tableId);
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
  const { staleFormulas } = result.snapshot;
  if (staleFormulas !== undefined) notes.push(report.staleFormulas(staleFormulas.length));
  if (notes.length > 0) lines.push("", ...notes.map((note) => `  ${note}`));
  return `${lines.join("\n")}\n`;
}

/** Findings in lines; those that say the same of several cells share one, where the first of them stands. */
function linesOf(findings: readonly Finding[], texts: Texts): string[] {
  return sameFindings(findings, texts).flatMap(({ severity, rule, told }) => {
    const head = `    ${severityLabel(severity, texts)} `;
    return messagesOf(told, texts).map((message) => `${head}${message}  [${rule}]`);
  });
}

function messagesOf(told: SameFindings["told"], { locale, report }: Texts): readonly string[] {
  if (told.length < MIN_REPEATED) return told.map(({ text }) => text.message);
  const places = told.slice(0, MAX_PLACES).map(({ text }) => text.place);
  return [report.repeated(places, told.length, sentencesOf(told[0].text, locale))];
}
