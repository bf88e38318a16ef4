import { FORM_STYLES, heightOf } from "../fill/printed-form-style";
import { renderFinding, severityLabel, titleOfRule, type Texts } from "../i18n";
import { reportSheetTextsFor, type ReportColumn } from "../i18n/report-sheet";
import { LIBRARY_DATE } from "../library/library-date";
import type { CheckResult } from "../lint/result";
import type { CellRange } from "../model/address";
import type { Finding } from "../model/finding";
import { MARK_LOOKS } from "../model/mark-looks";
import { SEVERITIES, type Severity } from "../model/severity";
import type { CellDescription, SheetDescription, StyleDescription } from "../model/workbook-description";
import { settingsLines } from "./settings-lines";

/** A finding in the words of the report's sheet. */
export interface ReportRow {
  /** Absent where the report is on the workbook that it stands in: then its cells are linked to. */
  readonly file?: string;
  readonly severity: Severity;
  readonly sheetName: string;
  readonly range: CellRange;
  /** What stands in the columns that are texts. */
  readonly texts: Readonly<Record<"cell" | "project" | "subject" | "found" | "expected" | "why" | "rule", string>>;
}

/** What a report says of itself and of the whole. */
export interface ReportFacts {
  /** Name and version of the program. */
  readonly tool: string;
  /** `2026-11-27T14:30`. */
  readonly date: string;
  /** How much was found, in one sentence. */
  readonly verdict: string;
  /** More on what was checked, to stand below the list. */
  readonly notes: readonly string[];
}

/** Excel opens longer lists slowly, and nobody reads them. */
const MAX_ROWS = 100_000;

const COLUMNS: readonly { readonly name: ReportColumn; readonly width: number }[] = [
  { name: "number", width: 7 },
  { name: "file", width: 24 },
  { name: "severity", width: 12 },
  { name: "sheet", width: 20 },
  { name: "cell", width: 13 },
  { name: "project", width: 24 },
  { name: "subject", width: 20 },
  { name: "found", width: 36 },
  { name: "expected", width: 36 },
  { name: "why", width: 36 },
  { name: "rule", width: 16 },
];

/** The findings of a checked workbook as rows, in their order; `file` is given where the report stands outside of it. */
export function reportRows(
  { tables }: Pick<CheckResult, "tables">,
  findings: readonly Finding[],
  texts: Texts,
  file?: string,
): readonly ReportRow[] {
  const projects = new Map(tables.map(({ id, projectName, title }) => [id, projectName?.text ?? title?.text ?? ""]));
  return findings.map((finding) => {
    const { place, subject, found, expected, why } = renderFinding(finding, texts);
    const project = projects.get(finding.tableId ?? "") ?? "";
    const { sheetName, range } = finding.location;
    const own = { cell: place, project, subject, found, expected, why, rule: titleOfRule(finding.rule, texts) };
    return { ...(file !== undefined && { file }), severity: finding.severity, sheetName, range, texts: own };
  });
}

/** What else is to be said of a checked workbook, a sentence each. */
export function reportNotes(result: CheckResult, texts: Texts): readonly string[] {
  const { report, pane } = texts;
  return [
    ...settingsLines(result, texts),
    ...result.sheets.flatMap(({ sheetName, reason }) =>
      reason === undefined ? [] : [report.sheetWithoutTable(sheetName, pane.reason[reason])],
    ),
  ];
}

/** The list of findings as a sheet: it can be filtered and printed, and its cells lead to what they speak of. */
export function reportSheet(
  rows: readonly ReportRow[],
  { tool, date, verdict, notes }: ReportFacts,
  texts: Texts,
): { readonly sheet: SheetDescription; readonly styles: Readonly<Record<string, StyleDescription>> } {
  const own = reportSheetTextsFor(texts.locale);
  const listed = rows.slice(0, MAX_ROWS);
  const hasLinks = rows.some(({ file }) => file === undefined);
  const columns = COLUMNS.filter(({ name }) => name !== "file" || rows.some(({ file }) => file !== undefined));
  const cells: CellDescription[] = [
    { row: 0, column: 0, value: own.title, style: "title" },
    {
      row: 1,
      column: 0,
      value: own.made(date.replace("T", " "), tool, LIBRARY_DATE) + (hasLinks ? own.ownHint : ""),
      style: "line",
    },
    { row: 2, column: 0, value: verdict, style: "line" },
  ];
  const top = 3;
  columns.forEach(({ name }, column) => cells.push({ row: top, column, value: own.columns[name], style: "head" }));
  const rowHeights: Record<number, number> = {};
  listed.forEach((row, index) => {
    const place = top + 1 + index;
    const described = columns.map(({ name }, column) => ({ row: place, column, ...cellOf(name, row, index) }));
    cells.push(...described);
    rowHeights[place] = Math.max(
      ...described.map(({ value }, column) => heightOf(String(value), columns[column]?.width ?? 0, "text")),
    );
  });
  const below = listed.length < rows.length ? [own.cut(listed.length, rows.length), ...notes] : notes;
  below.forEach((value, index) =>
    cells.push({ row: top + listed.length + 2 + index, column: 0, value, style: "line" }),
  );

  function cellOf(name: ReportColumn, row: ReportRow, index: number): Omit<CellDescription, "row" | "column"> {
    switch (name) {
      case "number":
        return { value: index + 1, style: "centered" };
      case "file":
        return { value: row.file ?? "", style: "text" };
      case "severity":
        return { value: severityLabel(row.severity, texts), style: row.severity };
      case "sheet":
        return { value: row.sheetName, style: "text" };
      case "cell":
        if (row.file !== undefined) return { value: row.texts.cell, style: "centered" };
        return { value: row.texts.cell, style: "link", link: row };
      default:
        return { value: row.texts[name], style: "text" };
    }
  }

  return {
    sheet: {
      name: own.title,
      cells,
      // A line of text is wider than the first column, and not every program lets it run over the next ones.
      merges: cells.flatMap(({ row, style }) =>
        style === "title" || style === "line" ? [{ top: row, left: 0, bottom: row, right: columns.length - 1 }] : [],
      ),
      columnWidths: columns.map(({ width }) => width),
      rowHeights,
      freeze: { rows: top + 1, columns: 0 },
      ...(listed.length > 0 && {
        filter: { top, left: 0, bottom: top + listed.length, right: columns.length - 1 },
      }),
      print: {
        ...{ orientation: "landscape", fitToWidth: 1, fitToHeight: 0, footer: own.footer },
        ...{ repeatedRows: { top, bottom: top } },
      },
      hidesGridLines: true,
      tag: "report",
    },
    styles: STYLES,
  };
}

const STYLES: Readonly<Record<string, StyleDescription>> = {
  title: { ...FORM_STYLES.title, horizontal: "left", wrap: false },
  line: { ...FORM_STYLES.department, wrap: false },
  head: FORM_STYLES.label,
  text: { ...FORM_STYLES.text, numberFormat: "@" },
  centered: FORM_STYLES.centered,
  link: { ...FORM_STYLES.centered, font: { ...FORM_STYLES.centered.font, color: "0563C1" } },
  ...Object.fromEntries(
    SEVERITIES.map((severity) => [
      severity,
      { ...FORM_STYLES.centered, fill: MARK_LOOKS.standard[severity].fill?.slice(1) },
    ]),
  ),
};
