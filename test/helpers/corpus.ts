import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CheckResult } from "../../src/lint/result";
import { formatCell, formatRange } from "../../src/model/address";
import type { Finding } from "../../src/model/finding";
import type { WorkbookSnapshot } from "../../src/model/snapshot";
import type { Field, Indicator, TargetTable } from "../../src/table/target-table";
import { messageOf } from "./check";
import { workbookOf, type TestCell } from "./grid";

/** A published document as it stands in its sheet. */
export interface CorpusDocument {
  /** Where it was published. */
  readonly source: string;
  /** What was cut off, left out or reconstructed. */
  readonly note: string;
  /** Name of the sheet. */
  readonly sheet: string;
  /** From row 1; the covered cells of a merged area are empty texts, as are blank cells. */
  readonly rows: readonly (readonly TestCell[])[];
  /** A1 addresses. */
  readonly merges: readonly string[];
}

const FOLDER = join(__dirname, "../corpus");
const DOCUMENT = /^(\d{2}-[\w-]+)\.json$/;

/** Names of all documents in ascending order: `01-wuhan-qingshan-school-weak-2020`. */
export function corpusNames(): readonly string[] {
  return readdirSync(FOLDER)
    .flatMap((file) => DOCUMENT.exec(file)?.[1] ?? [])
    .sort();
}

/** A file of the corpus by its name without ending. Throws when there is none. */
export function readCorpusFile(name: string): unknown {
  return JSON.parse(readFileSync(join(FOLDER, `${name}.json`), "utf8"));
}

/** A document by its name. Throws when there is none. */
export function corpusDocument(name: string): CorpusDocument {
  return readCorpusFile(name) as CorpusDocument;
}

/** A document as the only sheet of a workbook. */
export function corpusWorkbook(name: string): WorkbookSnapshot {
  const { sheet, rows, merges } = corpusDocument(name);
  return workbookOf({ name: sheet, rows, merges });
}

/** All that was read and found, a line each, for people who compare two versions. */
export function describeResult(result: CheckResult): string {
  return [
    ...result.sheets.map(({ reason }) => `sheet: ${reason ?? "table"}`),
    ...result.tables.flatMap(describeTable),
    ...result.outlines.flatMap((outline) => [
      `outline ${formatRange(outline.range)}`,
      ...outline.items.map(
        ({ heading, goal, indicator }) => `  ${describe(heading)} / ${describe(goal)} / ${describe(indicator)}`,
      ),
    ]),
    ...result.fragments.map(({ range, missing }) => `fragment ${formatRange(range)}: no ${missing}`),
    "findings:",
    ...result.findings.map((finding) => `  ${describeFinding(finding)}`),
  ].join("\n");
}

/** A finding as an officer reads it, with its place. */
export function describeFinding(finding: Finding): string {
  return `${finding.severity} ${finding.rule} ${formatRange(finding.location.range)} — ${messageOf(finding)}`;
}

const HEAD_FIELDS = [
  "title",
  "department",
  "amountUnit",
  "projectCode",
  "projectName",
  "budget",
  "fiscal",
  "other",
  "purpose",
  "goal",
] as const satisfies readonly (keyof TargetTable)[];

function describeTable(table: TargetTable): readonly string[] {
  return [
    `${table.id}: layout ${table.layout}, ${formatRange(table.range)}, ${table.indicators.length} indicators`,
    ...HEAD_FIELDS.flatMap((name) => {
      const field = table[name];
      return field === undefined ? [] : [`  ${name}: ${describe(field)}`];
    }),
    ...(table.plan?.checkpoints ?? []).map(({ label, field }) => `  plan ${label}: ${describe(field)}`),
    `  header ${formatRange(table.headerRange)}`,
    ...table.indicators.map((indicator) => `  ${describeIndicator(indicator)}`),
  ];
}

function describeIndicator({ row, level1, level2, name, value, weight, basis }: Indicator): string {
  const texts = [level1, level2, name, value, weight, basis].map((field) => lineOf(field?.text ?? "–"));
  return `${row + 1}: ${texts.join(" / ")}  [${formatCell(placeOf(name))} ${formatCell(placeOf(value))}]`;
}

function describe(field: Field | undefined): string {
  if (field === undefined) return "–";
  return `${formatRange(field.range)} "${lineOf(field.text)}"`;
}

function placeOf({ range }: Field): { readonly row: number; readonly column: number } {
  return { row: range.top, column: range.left };
}

/** Line breaks within a cell, shown. */
function lineOf(text: string): string {
  return text.replaceAll(/\r?\n/g, "⏎");
}
