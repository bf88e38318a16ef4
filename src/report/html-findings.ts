import { sentencesOf, severityLabel, titleOfRule, type Texts } from "../i18n";
import { htmlReportTextsFor } from "../i18n/html-report";
import { formatCell, formatRange } from "../model/address";
import type { Finding, Fix } from "../model/finding";
import { SEVERITIES, SEVERITY_SHAPES, type Severity, type SeverityCounts } from "../model/severity";
import type { CellValue } from "../model/snapshot";
import { escaped } from "./html-text";
import { sameFindings, type SameFindings, type ToldFinding } from "./same-findings";

/** Findings of one table that say the same, under the number that stands in their cells. */
export interface FindingGroup extends SameFindings {
  readonly number: number;
}

/** Numbers the findings that say the same. */
export function groupFindings(findings: readonly Finding[], texts: Texts): readonly FindingGroup[] {
  return sameFindings(findings, texts).map((same, index) => ({ number: index + 1, ...same }));
}

/** A severity's sign and word, with its colour. */
export function severityWord(severity: Severity, texts: Texts): string {
  return `<span class="sign ${severity}">${escaped(severityLabel(severity, texts))}</span>`;
}

/** How many findings there are of each severity, as a list; none of any is said in words. */
export function countList(counts: SeverityCounts, texts: Texts): string {
  const html = htmlReportTextsFor(texts.locale);
  const items = SEVERITIES.map(
    (severity) =>
      `<li class="${counts[severity] === 0 ? "zero" : severity}">${severityWord(severity, texts)} <b>${escaped(html.counted(counts[severity]))}</b></li>`,
  );
  return `<ul class="counts">${items.join("")}</ul>`;
}

/** What stands in a cell for each finding there: sign and number, which lead to the list below. */
export function marksOf(groups: readonly FindingGroup[], id: string, texts: Texts): string {
  const { mark } = htmlReportTextsFor(texts.locale);
  return groups
    .map(
      ({ severity, number }) =>
        ` <a class="mark ${severity}" href="#${id}-${number}" aria-label="${escaped(mark(texts.pane.severity[severity], number))}">${SEVERITY_SHAPES[severity]}${number}</a>`,
    )
    .join("");
}

/** The findings of a table in full. `sheetName` is the sheet whose name need not be said. */
export function findingList(
  groups: readonly FindingGroup[],
  id: string,
  sheetName: string | undefined,
  texts: Texts,
): string {
  const items = groups.map((group) => findingItem(group, id, sheetName, texts));
  return `<ol class="findings">\n${items.join("\n")}\n</ol>`;
}

function findingItem(
  { number, severity, rule, told }: FindingGroup,
  id: string,
  sheetName: string | undefined,
  texts: Texts,
): string {
  const html = htmlReportTextsFor(texts.locale);
  const [{ text }] = told;
  const findings = told.map(({ finding }) => finding);
  const places = told.map((one) => placeOf(one, sheetName, texts));
  const list = places.join(html.separator);
  const where = findings.length === 1 ? list : html.places(list, findings.length);
  const line = (kind: string, said: string): readonly string[] =>
    said === "" ? [] : [`<p class="${kind}">${escaped(said)}</p>`];
  const title = escaped(titleOfRule(rule, texts));
  return [
    `<li class="${severity}" id="${id}-${number}">`,
    `<p class="where"><span class="number">${SEVERITY_SHAPES[severity]}${number}</span> <b>${escaped(texts.pane.severity[severity])}</b> ${escaped(where)}</p>`,
    ...line("found", sentencesOf({ ...text, why: "" }, texts.locale)),
    ...line("why", text.why),
    ...line("change", changeOf(findings, texts)),
    ...line("related", relatedTo(findings, texts)),
    `<p class="source">${escaped(html.source + texts.pane.colon)}<a href="#rule-${escaped(rule)}">${title}</a></p>`,
    "</li>",
  ].join("\n");
}

function placeOf({ finding, text }: ToldFinding, sheetName: string | undefined, texts: Texts): string {
  const html = htmlReportTextsFor(texts.locale);
  const sheet = finding.location.sheetName;
  const place = sheet === sheetName ? text.place : html.place(sheet, text.place);
  return `${place}${text.subject === "" ? "" : html.subject(text.subject)}`;
}

/** What the cells would say after the fixes or the suggestions of some findings; empty where there are none. */
function changeOf(findings: readonly Finding[], texts: Texts): string {
  const html = htmlReportTextsFor(texts.locale);
  const fixes = findings.flatMap(({ fix }) => fix ?? []);
  const [fix] = fixes;
  if (fix !== undefined) return html.change[fix.kind](edited(fixes, texts));
  const choices = findings.flatMap(({ suggestions }) =>
    suggestions.length === 0 ? [] : [choiceOf(suggestions, texts)],
  );
  return choices.length === 0 ? "" : html.change.choose(together(choices, html.between, texts));
}

/** Cells and what they would say. */
type Change = readonly [cells: string, value: string];

/** Suggestions for one cell as that cell and the alternatives; for several cells, each suggestion in full. */
function choiceOf(suggestions: readonly Fix[], texts: Texts): Change {
  const { alternative } = htmlReportTextsFor(texts.locale);
  const cells = new Set(suggestions.flatMap(({ edits }) => edits.map(formatCell)));
  const [cell] = cells;
  return cell !== undefined && cells.size === 1
    ? [cell, suggestions.flatMap(({ edits }) => edits.map(({ value }) => shownValue(value, texts))).join(alternative)]
    : ["", suggestions.map((suggestion) => edited([suggestion], texts)).join(alternative)];
}

/** What is written where. */
function edited(fixes: readonly Fix[], texts: Texts): string {
  const changes = fixes.flatMap(({ edits }) =>
    edits.map((edit): Change => [formatCell(edit), shownValue(edit.value, texts)]),
  );
  return together(changes, htmlReportTextsFor(texts.locale).separator, texts);
}

/** Changes in a line, cells that get the same together. */
function together(changes: readonly Change[], between: string, texts: Texts): string {
  const { becomes, separator } = htmlReportTextsFor(texts.locale);
  const cells = new Map<string, string[]>();
  for (const [cell, value] of changes) {
    const same = cells.get(value);
    if (same === undefined) cells.set(value, [cell]);
    else same.push(cell);
  }
  return [...cells]
    .map(([value, addresses]) => (addresses.includes("") ? value : becomes(addresses.join(separator), value)))
    .join(between);
}

function shownValue(value: CellValue, texts: Texts): string {
  return String(value).trim() || htmlReportTextsFor(texts.locale).empty;
}

function relatedTo(findings: readonly Finding[], texts: Texts): string {
  const html = htmlReportTextsFor(texts.locale);
  const places = new Set(
    findings.flatMap(({ related }) => related.map((place) => html.place(place.sheetName, formatRange(place.range)))),
  );
  return places.size === 0 ? "" : html.related([...places].join(html.separator));
}
