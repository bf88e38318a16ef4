import { titleOfRule, type Texts } from "../i18n";
import { htmlReportTextsFor } from "../i18n/html-report";
import { LIBRARY_DATE } from "../library/library-date";
import { countsOf } from "../lint/summary";
import { SEVERITIES, type Severity } from "../model/severity";
import { countList, severityWord } from "./html-findings";
import { countTable, type HtmlCheckedFile, type HtmlFile } from "./html-file";
import { HTML_REPORT_STYLE } from "./html-style";
import { escaped, pageHead } from "./html-text";
import { summarizeFiles } from "./json";

/** What a report says of itself. */
export interface HtmlFacts {
  /** Name and version of the program. */
  readonly tool: string;
  /** `2026-11-27T14:30`. */
  readonly date: string;
  /** The least serious findings that are listed. */
  readonly minSeverity: Severity;
  /** Where a rule comes from; empty where that is not known. */
  readonly sourceOf: (rule: string) => string;
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'";
const TOP = "top";

/**
 * The report on some files as one HTML page, complete in itself: it runs no script and fetches nothing. Its parts, to be
 * joined; for thousands of files they may be longer than a text can be.
 */
export function* htmlParts(files: readonly HtmlFile[], texts: Texts, facts: HtmlFacts): Generator<string> {
  const html = htmlReportTextsFor(texts.locale);
  const [only] = files;
  const name = only !== undefined && files.length === 1 ? ` · ${nameOf(only.path)}` : "";
  yield `${pageHead(texts.locale, html.title + name, POLICY, HTML_REPORT_STYLE)}
<body>
${headOf(files, texts, facts)}
<main>
`;
  for (const file of files) yield fileSection(file, texts);
  yield `${ruleTable(files, texts, facts)}</main>
<footer><p>${escaped(html.privacy)}</p></footer>
</body>
</html>
`;
}

/** The same in one piece. */
export function toHtml(files: readonly HtmlFile[], texts: Texts, facts: HtmlFacts): string {
  return [...htmlParts(files, texts, facts)].join("");
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** What was checked, with what, and what came of it. */
function headOf(files: readonly HtmlFile[], texts: Texts, facts: HtmlFacts): string {
  const html = htmlReportTextsFor(texts.locale);
  const { tool, date, minSeverity } = facts;
  const checked = files.filter((file) => file.status === "checked");
  const summary = summarizeFiles(
    files.length,
    checked.map(({ summary }) => summary),
  );
  const indicators = checked.reduce((sum, { summary }) => sum + summary.indicators, 0);
  const profiles = new Set(checked.map(({ profile }) => profile));
  const lines = [
    html.made(date.replace("T", " "), tool, LIBRARY_DATE),
    ...(profiles.size === 0 ? [] : [html.profiles([...profiles])]),
    ...(minSeverity === "info" ? [] : [html.onlyFrom(texts.pane.severity[minSeverity])]),
  ];
  return [
    `<header id="${TOP}">`,
    `<h1>${escaped(html.title)}</h1>`,
    ...lines.map((line) => `<p>${escaped(line)}</p>`),
    '<div class="whole">',
    countList(countsOf(summary), texts),
    `<p>${escaped(files.length === 0 ? html.noFiles : html.whole(files.length, files.length - checked.length, summary.tables, indicators))}</p>`,
    "</div>",
    ...(files.length > 1 ? [`<nav aria-label="${escaped(html.files)}">`, fileContents(files, texts), "</nav>"] : []),
    "</header>",
  ].join("\n");
}

function fileContents(files: readonly HtmlFile[], texts: Texts): string {
  const html = htmlReportTextsFor(texts.locale);
  const rows = files.map((file) => {
    const name = `<a href="#${file.id}">${escaped(file.path)}</a>`;
    if (file.status === "failed") return { name, note: html.notRead };
    return { name, counts: countsOf(file.summary) };
  });
  return countTable(html.files, html.file, rows, texts);
}

function fileSection(file: HtmlFile, texts: Texts): string {
  const html = htmlReportTextsFor(texts.locale);
  const body = file.status === "checked" ? file.body : `<p>${escaped(file.message)}</p>`;
  return `<section class="file" id="${file.id}" aria-labelledby="${file.id}-title">
<h2 id="${file.id}-title">${escaped(file.path)}</h2>
${body}
<p class="top"><a href="#${TOP}">${escaped(html.toContents)}</a></p>
</section>
`;
}

/** The rules that something was found by, the most serious first, and where each comes from. */
function ruleTable(files: readonly HtmlFile[], texts: Texts, { sourceOf }: HtmlFacts): string {
  const html = htmlReportTextsFor(texts.locale);
  const severities = new Map<string, Set<Severity>>();
  for (const [rule, severity] of files.filter(isChecked).flatMap(({ rules }) => rules)) {
    const known = severities.get(rule);
    if (known === undefined) severities.set(rule, new Set([severity]));
    else known.add(severity);
  }
  if (severities.size === 0) return "";
  const worst = (rule: string): number =>
    SEVERITIES.findIndex((severity) => severities.get(rule)?.has(severity) === true);
  const rows = [...severities.keys()]
    .sort((a, b) => worst(a) - worst(b) || (a < b ? -1 : 1))
    .map((rule) => {
      const words = SEVERITIES.filter((severity) => severities.get(rule)?.has(severity) === true);
      return `<tr role="row" id="rule-${escaped(rule)}"><th role="rowheader" scope="row">${escaped(titleOfRule(rule, texts))} <span class="about">${escaped(rule)}</span></th><td role="cell">${words.map((severity) => severityWord(severity, texts)).join(" ")}</td><td role="cell">${escaped(sourceOf(rule))}</td></tr>`;
    });
  const meanings = SEVERITIES.map(
    (severity) => `<li>${severityWord(severity, texts)} ${escaped(html.severities[severity])}</li>`,
  );
  return `<section class="sources" aria-labelledby="rules">
<h2 id="rules">${escaped(html.rules)}</h2>
<ul>${meanings.join("")}</ul>
<table class="rules" role="table">
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${escaped(html.rule)}</th><th role="columnheader" scope="col" class="severity">${escaped(html.severity)}</th><th role="columnheader" scope="col">${escaped(html.source)}</th></tr></thead>
<tbody role="rowgroup">
${rows.join("\n")}
</tbody>
</table>
</section>
`;
}

function isChecked(file: HtmlFile): file is HtmlCheckedFile {
  return file.status === "checked";
}
