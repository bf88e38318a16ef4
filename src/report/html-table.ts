import type { Texts } from "../i18n";
import { htmlReportTextsFor } from "../i18n/html-report";
import type { HeadField } from "../i18n/zh-CN/field-names";
import type { CellRange } from "../model/address";
import type { Finding } from "../model/finding";
import { countBySeverity } from "../model/severity";
import {
  INDICATOR_FIELDS,
  type Field,
  type Indicator,
  type IndicatorField,
  type TargetTable,
} from "../table/target-table";
import { parseAmount } from "../value/amount";
import { countList, findingList, groupFindings, marksOf, type FindingGroup } from "./html-findings";
import { escaped } from "./html-text";

/** Which findings of a table concern a cell. */
class CellFindings {
  readonly #byRow = new Map<number, { readonly range: CellRange; readonly group: FindingGroup }[]>();

  constructor(groups: readonly FindingGroup[], { sheetId }: TargetTable) {
    for (const group of groups) {
      for (const { finding } of group.told) {
        const { location } = finding;
        if (location.sheetId !== sheetId) continue;
        const { range } = location;
        for (let row = range.top; row <= range.bottom; row++) {
          const list = this.#byRow.get(row);
          if (list === undefined) this.#byRow.set(row, [{ range, group }]);
          else list.push({ range, group });
        }
      }
    }
  }

  /** Those of any of the cells, each once, the most serious first. */
  at(ranges: readonly CellRange[]): readonly FindingGroup[] {
    const found = new Set<FindingGroup>();
    for (const { top, bottom, left, right } of ranges) {
      for (let row = top; row <= bottom; row++) {
        for (const { range, group } of this.#byRow.get(row) ?? []) {
          if (range.left <= right && range.right >= left) found.add(group);
        }
      }
    }
    return [...found].sort((a, b) => a.number - b.number);
  }
}

/** What the parts of a table are made with. */
interface Making {
  readonly cells: CellFindings;
  readonly id: string;
  readonly texts: Texts;
}

/** The workbook's own words are Chinese in a report of any language. */
const ownWords = ({ locale }: Texts): string => (locale === "zh-CN" ? "" : ' lang="zh-CN"');

/** A table's title; its project's name where it has none. */
export function titleOf({ title, projectName }: TargetTable): string {
  return (title?.text || projectName?.text || "").replace(/\s+/g, " ");
}

/**
 * One table whole, with the findings in its cells and in full below. `id` names it in the page. `isClean`: nothing was found
 * in it, of any severity.
 */
export function tableSection(
  table: TargetTable,
  findings: readonly Finding[],
  isClean: boolean,
  id: string,
  texts: Texts,
): string {
  const html = htmlReportTextsFor(texts.locale);
  const groups = groupFindings(findings, texts);
  const making: Making = { cells: new CellFindings(groups, table), id, texts };
  const hidden = table.visibility === "visible" ? "" : ` · ${html.hidden}`;
  const title = titleOf(table) || html.table;
  const titleMarks = table.title === undefined ? "" : marksAt([table.title.range], making);
  return [
    `<section class="table" id="${id}" aria-labelledby="${id}-title">`,
    `<h3 id="${id}-title"${ownWords(texts)}>${escaped(title)}${titleMarks}</h3>`,
    `<p class="about">${escaped(html.sheet(table.sheetName) + hidden)}</p>`,
    groups.length > 0
      ? countList(countBySeverity(findings), texts)
      : `<p class="clean">${escaped(isClean ? html.clean : html.noneListed)}</p>`,
    headOf(table, making),
    indicatorTable(table, making),
    ...(groups.length === 0
      ? []
      : [`<h4>${escaped(html.findings(findings.length))}</h4>`, findingList(groups, id, table.sheetName, texts)]),
    "</section>",
  ].join("\n");
}

function marksAt(ranges: readonly CellRange[], { cells, id, texts }: Making): string {
  return marksOf(cells.at(ranges), id, texts);
}

/** Name and value of what stands above the indicators; what the form has no place for is left out. */
function headOf(table: TargetTable, making: Making): string {
  const { head } = htmlReportTextsFor(making.texts.locale);
  const entry = (name: HeadField, text: string, fields: readonly (Field | undefined)[]): readonly string[] => {
    const ranges = fields.flatMap((field) => (field === undefined ? [] : [field.range]));
    if (ranges.length === 0) return [];
    const worst = making.cells.at(ranges)[0]?.severity;
    return [
      `<div class="${name}${worst === undefined ? "" : ` ${worst}`}"><dt>${escaped(head[name])}</dt><dd${ownWords(making.texts)}>${shown(text, making.texts)}${marksAt(ranges, making)}</dd></div>`,
    ];
  };
  const plain = (name: "projectName" | "projectCode" | "department" | "purpose" | "goal"): readonly string[] =>
    entry(name, table[name]?.text ?? "", [table[name]]);
  const checkpoints = table.plan?.checkpoints ?? [];
  const plan = checkpoints.map(({ label, field }) => `${label} ${field.text === "" ? "–" : field.text}`).join("　");
  const entries = [
    ...plain("projectName"),
    ...plain("projectCode"),
    ...plain("department"),
    // A finding about the unit stands in its cell, which has no line of its own here.
    ...entry("budget", amountText(table.budget, table), [table.budget, table.budget && table.amountUnit]),
    ...entry("fiscal", amountText(table.fiscal, table), [table.fiscal]),
    ...entry("other", amountText(table.other, table), [table.other]),
    ...entry(
      "plan",
      plan,
      checkpoints.map(({ field }) => field),
    ),
    ...plain("purpose"),
    ...plain("goal"),
  ];
  return entries.length === 0 ? "" : `<dl>\n${entries.join("\n")}\n</dl>`;
}

/** An amount as it stands in its cell, with the table's unit where it names none. */
function amountText(field: Field | undefined, { amountUnit }: TargetTable): string {
  if (field === undefined) return "";
  const amount = parseAmount(field.value);
  const isBare = amount.kind === "amount" && amount.unit === undefined;
  return isBare && amountUnit !== undefined ? `${field.text} ${amountUnit.unit}` : field.text;
}

function shown(text: string, texts: Texts): string {
  return text === ""
    ? `<span class="empty"${texts.locale === "zh-CN" ? "" : ' lang="en"'}>${escaped(htmlReportTextsFor(texts.locale).empty)}</span>`
    : escaped(text);
}

/**
 * The rows with their numbers in the sheet. Roles are said, since on narrow screens the rows are shown as blocks, which
 * would take the table's meaning from it.
 */
function indicatorTable(table: TargetTable, making: Making): string {
  const html = htmlReportTextsFor(making.texts.locale);
  if (table.indicators.length === 0) return `<p class="about">${escaped(html.noIndicators)}</p>`;
  const columns = INDICATOR_FIELDS.filter((column) =>
    table.indicators.some((indicator) => indicator[column] !== undefined),
  );
  const heads = (["row", ...columns] as const).map(
    (column) => `<th role="columnheader" scope="col" class="${column}">${escaped(html.columns[column])}</th>`,
  );
  const rows = table.indicators.map((indicator) => indicatorRow(indicator, columns, making));
  return `<table class="indicators" role="table">
<caption>${escaped(html.indicators(table.indicators.length))}</caption>
<thead role="rowgroup"><tr role="row">${heads.join("")}</tr></thead>
<tbody role="rowgroup"${ownWords(making.texts)}>
${rows.join("\n")}
</tbody>
</table>`;
}

function indicatorRow(indicator: Indicator, columns: readonly IndicatorField[], making: Making): string {
  const html = htmlReportTextsFor(making.texts.locale);
  const cells = columns.map((column) => {
    const groups = making.cells.at(rangesOf(indicator, column));
    const worst = groups[0]?.severity;
    const kind = worst === undefined ? "" : ` class="${worst}"`;
    const text = shown(indicator[column]?.text ?? "", making.texts);
    return `<td role="cell"${kind} data-label="${escaped(html.columns[column])}">${text}${marksOf(groups, making.id, making.texts)}</td>`;
  });
  return `<tr role="row"><th role="rowheader" scope="row" data-label="${escaped(html.columns.row)}">${indicator.row + 1}</th>${cells.join("")}</tr>`;
}

/** The cells that findings about a column may name. A class that was carried down stands above, where they are shown. */
function rangesOf(indicator: Indicator, column: IndicatorField): readonly CellRange[] {
  if ((column === "level1" || column === "level2") && indicator[column].carried) return [];
  const { sign, unit } = (column === "value" ? indicator.value.parts : undefined) ?? {};
  return [indicator[column], sign, unit].flatMap((field) => (field === undefined ? [] : [field.range]));
}
