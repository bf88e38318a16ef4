import { writeDocx } from "../docx/docx-writer";
import type { NewSheetAnswer, WorkbookEditor } from "../host/port";
import type { Texts } from "../i18n";
import { outputTextsFor } from "../i18n/outputs";
import { documentTexts } from "../i18n/zh-CN/document";
import type { CheckResult } from "../lint/result";
import type { Finding } from "../model/finding";
import { describeDocument, publishedParts, type PublishedParts } from "../report/document";
import { toHtml, type HtmlFacts } from "../report/html";
import { toHtmlFile } from "../report/html-file";
import { reportNotes, reportRows, reportSheet } from "../report/report-sheet";
import { verdictOf } from "../report/verdict";

/** Who made it, and when. */
export interface OutputFacts {
  /** Name and version of the program. */
  readonly tool: string;
  /** `2026-11-27T14:30`. */
  readonly date: string;
}

/**
 * Adds a sheet with every finding, in place of an earlier one of ours. Rejects with HostError, and the workbook is as it
 * was.
 */
export function addReport(
  host: WorkbookEditor,
  result: CheckResult,
  facts: OutputFacts,
  texts: Texts,
): Promise<NewSheetAnswer> {
  const rows = reportRows(result, result.findings, texts);
  const verdict = verdictOf(result.summary, texts);
  return host.addSheet(reportSheet(rows, { ...facts, verdict, notes: reportNotes(result, texts) }, texts));
}

/** The report on a workbook of this name as an HTML page that is complete in itself; `sourceOf` as in `HtmlFacts`. */
export function htmlReport(
  name: string,
  result: CheckResult,
  facts: OutputFacts & Pick<HtmlFacts, "sourceOf">,
  texts: Texts,
): string {
  return toHtml([toHtmlFile(1, name, result, result.findings, texts)], texts, { ...facts, minSeverity: "info" });
}

/** What came of the wish for 绩效文本. */
export type DocumentAnswer =
  | { readonly kind: "nothing" }
  /** Mandatory findings are left. */
  | { readonly kind: "refused"; readonly errors: readonly Finding[] }
  | {
      readonly kind: "made";
      readonly bytes: Uint8Array;
      /** What was left out of it and what it lacks, a sentence each. */
      readonly remarks: readonly string[];
    };

/** 绩效文本 of a checked workbook; `date` begins as in `2026-11-27`. */
export function makeDocument(result: CheckResult, date: string, allowsErrors: boolean, texts: Texts): DocumentAnswer {
  const parts = publishedParts(result);
  const { outlines, overall, projects, errors } = parts;
  if (outlines.length + overall.length + projects.length === 0) return { kind: "nothing" };
  if (errors.length > 0 && !allowsErrors) return { kind: "refused", errors };
  const bytes = writeDocx(describeDocument(result, parts, date));
  return { kind: "made", bytes, remarks: remarks(result, parts, texts) };
}

function remarks(
  { sheets }: CheckResult,
  { outlines, overall, projects, hiddenSheets }: PublishedParts,
  texts: Texts,
): readonly string[] {
  const { hiddenSheet, emptyPart, pageNumbers } = outputTextsFor(texts.locale).document;
  return [
    ...hiddenSheets.map(hiddenSheet),
    ...sheets.flatMap(({ sheetName, reason }) =>
      reason === undefined || reason === "outline" || reason === "empty"
        ? []
        : [texts.report.sheetWithoutTable(sheetName, texts.pane.reason[reason])],
    ),
    ...(outlines.length + overall.length === 0 ? [emptyPart(documentTexts.partOneTitle)] : []),
    ...(projects.length === 0 ? [emptyPart(documentTexts.partTwoTitle)] : []),
    pageNumbers,
  ];
}
