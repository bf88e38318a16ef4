import { profileName, renderFinding, type Texts } from "../i18n";
import { htmlReportTextsFor } from "../i18n/html-report";
import type { CheckResult, Summary } from "../lint/result";
import type { Finding } from "../model/finding";
import { groupBy } from "../model/group-by";
import { countBySeverity, SEVERITIES, type Severity, type SeverityCounts } from "../model/severity";
import { countList, findingList, groupFindings, severityWord } from "./html-findings";
import { tableSection, titleOf } from "./html-table";
import { escaped } from "./html-text";
import { settingsLines } from "./settings-lines";
import { stampSentence } from "./stamp-sentence";
import { verdictOf } from "./verdict";

/** One file's part of the HTML report, as data that can be sent from a worker. */
export type HtmlFile = HtmlCheckedFile | HtmlFailedFile;

export interface HtmlCheckedFile {
  readonly status: "checked";
  readonly path: string;
  /** What the file's anchors begin with; another for each file of a report. */
  readonly id: string;
  /** Name of the profile it was judged under. */
  readonly profile: string;
  readonly summary: Summary;
  /** HTML of all that is said of the file, without its name. */
  readonly body: string;
  /** Rules of the findings listed, with the severity that each had. */
  readonly rules: readonly (readonly [rule: string, severity: Severity])[];
}

export interface HtmlFailedFile {
  readonly status: "failed";
  readonly path: string;
  readonly id: string;
  /** The sentence that says why. */
  readonly message: string;
}

/** A file's anchor in the report: `number` counts the report's files from 1. */
export function htmlFileId(number: number): string {
  return `file-${number}`;
}

/**
 * One checked file for the HTML report. `findings` are those to be listed, the summary counts all. `number` is the file's
 * own within the report.
 */
export function toHtmlFile(
  number: number,
  path: string,
  result: CheckResult,
  findings: readonly Finding[],
  texts: Texts,
): HtmlCheckedFile {
  const id = htmlFileId(number);
  const byTable = groupBy(findings, ({ tableId }) => tableId);
  const found = new Set(result.findings.map(({ tableId }) => tableId));
  const others = byTable.get(undefined) ?? [];
  const body = [
    aboutFile(result, texts),
    ...(result.tables.length > 1 ? [tableContents(result, byTable, id, texts)] : []),
    ...result.tables.map((table) =>
      tableSection(table, byTable.get(table.id) ?? [], !found.has(table.id), `${id}-${table.id}`, texts),
    ),
    ...(others.length > 0 ? [otherFindings(others, `${id}-others`, texts)] : []),
    sheetsWithoutTable(result, texts),
    suppressedFindings(result, texts),
  ];
  const rules = new Map(findings.map(({ rule, severity }) => [`${rule}|${severity}`, [rule, severity] as const]));
  return {
    ...{ status: "checked", path, id, profile: profileName(result.profile, texts), summary: result.summary },
    body: body.filter((part) => part !== "").join("\n"),
    rules: [...rules.values()],
  };
}

/** The verdict in a sentence, what the officer chose for the workbook, and its stamp. */
function aboutFile(result: CheckResult, texts: Texts): string {
  const sentences = [verdictOf(result.summary, texts), ...settingsLines(result, texts), stampSentence(result, texts)];
  return sentences.map((sentence) => `<p>${escaped(sentence)}</p>`).join("\n");
}

/** The tables with their counts, leading to each. */
function tableContents(
  { tables }: CheckResult,
  byTable: ReadonlyMap<string | undefined, readonly Finding[]>,
  id: string,
  texts: Texts,
): string {
  const html = htmlReportTextsFor(texts.locale);
  const rows = tables.map((table) => ({
    name: `<a href="#${id}-${table.id}">${escaped(titleOf(table) || html.sheet(table.sheetName))}</a>`,
    counts: countBySeverity(byTable.get(table.id) ?? []),
  }));
  return countTable(html.tables, html.table, rows, texts);
}

/** Names with their counts by severity; `name` is HTML. A row without counts says `note` in their place. */
export function countTable(
  caption: string,
  head: string,
  rows: readonly {
    readonly name: string;
    readonly counts?: SeverityCounts;
    readonly note?: string;
  }[],
  texts: Texts,
): string {
  const { severity: words } = texts.pane;
  const heads = SEVERITIES.map(
    (severity) => `<th role="columnheader" scope="col" class="count">${severityWord(severity, texts)}</th>`,
  );
  const lines = rows.map(({ name, counts, note }) => {
    const cells =
      counts === undefined
        ? `<td role="cell" colspan="${SEVERITIES.length}" class="note">${escaped(note ?? "")}</td>`
        : SEVERITIES.map(
            (severity) =>
              `<td role="cell" class="count" data-label="${escaped(words[severity])}">${counts[severity]}</td>`,
          ).join("");
    return `<tr role="row"><th role="rowheader" scope="row">${name}</th>${cells}</tr>`;
  });
  return `<table class="index" role="table">
<caption>${escaped(caption)}</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${escaped(head)}</th>${heads.join("")}</tr></thead>
<tbody role="rowgroup">
${lines.join("\n")}
</tbody>
</table>`;
}

/** Findings at places where no table could be read. */
function otherFindings(findings: readonly Finding[], id: string, texts: Texts): string {
  const html = htmlReportTextsFor(texts.locale);
  return [
    `<section class="table" id="${id}" aria-labelledby="${id}-title">`,
    `<h3 id="${id}-title">${escaped(html.otherFindings)}</h3>`,
    countList(countBySeverity(findings), texts),
    findingList(groupFindings(findings, texts), id, undefined, texts),
    "</section>",
  ].join("\n");
}

function sheetsWithoutTable({ sheets }: CheckResult, texts: Texts): string {
  const html = htmlReportTextsFor(texts.locale);
  const items = sheets.flatMap(({ sheetName, reason, visibility }) => {
    if (reason === undefined) return [];
    const why = texts.pane.reason[reason];
    return [html.sheetWithoutTable(sheetName, visibility === "visible" ? why : `${why} · ${html.hidden}`)];
  });
  return listed(html.sheetsWithoutTable, items);
}

/** What the officer chose to leave, with the reasons. */
function suppressedFindings({ suppressed }: CheckResult, texts: Texts): string {
  const html = htmlReportTextsFor(texts.locale);
  const items = suppressed.map(({ finding, suppression }) => {
    const { message } = renderFinding(finding, texts);
    return html.suppressedLine(`${html.sheet(finding.location.sheetName)} ${message}`, suppression.reason);
  });
  return listed(html.suppressed(suppressed.length), items);
}

function listed(heading: string, items: readonly string[]): string {
  if (items.length === 0) return "";
  return `<h3>${escaped(heading)}</h3>\n<ul>\n${items.map((item) => `<li>${escaped(item)}</li>`).join("\n")}\n</ul>`;
}
