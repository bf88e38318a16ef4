import { yearOf } from "../fill/known-values";
import { mostFrequent } from "../fill/row-content";
import formWords from "../fill/printed-form-words.json";
import { documentTexts } from "../i18n/zh-CN/document";
import type { CheckResult } from "../lint/result";
import type { Finding } from "../model/finding";
import type { DepartmentOutline, TargetTable } from "../table/target-table";
import { compact } from "../value/text";
import { formTables } from "./document-form";
import { outlineBlocks } from "./document-outline";
import type { DocumentBlock, DocumentDescription } from "./document-types";

/** What of a workbook is published: nothing that stands on a hidden sheet. */
export interface PublishedParts {
  readonly outlines: readonly DepartmentOutline[];
  /** Tables of the department as a whole; they belong to part one. */
  readonly overall: readonly TargetTable[];
  readonly projects: readonly TargetTable[];
  /** Names of hidden sheets that would otherwise be published. */
  readonly hiddenSheets: readonly string[];
  /** Mandatory findings on visible sheets. */
  readonly errors: readonly Finding[];
}

/** Tells what is published of a workbook, and to which part of the document it belongs. */
export function publishedParts({ tables, outlines, sheets, findings }: CheckResult): PublishedParts {
  const hidden = new Set(sheets.filter(({ visibility }) => visibility !== "visible").map(({ sheetId }) => sheetId));
  const isShown = ({ sheetId }: { readonly sheetId: string }): boolean => !hidden.has(sheetId);
  const shown = tables.filter(isShown);
  const concerned = new Set([...tables, ...outlines].map(({ sheetId }) => sheetId));
  return {
    outlines: outlines.filter(isShown),
    overall: shown.filter(isOverall),
    projects: shown.filter((table) => !isOverall(table)),
    hiddenSheets: sheets
      .filter((sheet) => !isShown(sheet) && concerned.has(sheet.sheetId))
      .map(({ sheetName }) => sheetName),
    errors: findings.filter(({ severity, location }) => severity === "error" && isShown(location)),
  };
}

/** 部门整体绩效目标 may stand in a form, too, which then names no project. */
function isOverall({ title, projectName, projectCode }: TargetTable): boolean {
  const namesProject = (projectName?.text ?? "") !== "" || (projectCode?.text ?? "") !== "";
  return !namesProject && compact(title?.text ?? "").includes("整体");
}

/**
 * 绩效文本 of a checked workbook: cover, part one with the department's goals, part two with a table for each project.
 * `date` begins as in `2026-11-27`. Pure: the same result and date give the same document.
 */
export function describeDocument(result: CheckResult, parts: PublishedParts, date: string): DocumentDescription {
  const { partOne, partOneTitle, partTwo, partTwoTitle, part, title, contents } = documentTexts;
  const { outlines, overall, projects } = parts;
  const tables = [...overall, ...projects];
  const partHeading = (number: string, text: string): DocumentBlock => {
    return { kind: "heading", level: 1, text: part(number, text), startsPage: true, isCentered: true };
  };
  return {
    cover: {
      department:
        mostFrequent(tables.map(({ department }) => department?.name ?? "").filter((name) => name !== "")) ?? "",
      title: title(mostFrequent(tables.flatMap((table) => yearOf(table) ?? []))),
      date: printedDate(date),
    },
    contentsTitle: contents,
    blocks: [
      partHeading(partOne, partOneTitle),
      ...outlines.flatMap((outline) => outlineBlocks(result, outline)),
      ...overall.flatMap((table) => [tableHeading(titleOf(table), true), ...formTables(table, false)]),
      partHeading(partTwo, partTwoTitle),
      ...projects.flatMap((table, index) => [
        tableHeading(documentTexts.tableTitle(index + 1, titleOf(table)), index > 0),
        ...formTables(table, true),
      ]),
    ],
  };
}

function tableHeading(text: string, startsPage: boolean): DocumentBlock {
  return { kind: "heading", level: 2, text, startsPage, isCentered: true };
}

/** Tables are headed by their project, as in the printed form; other forms' titles are the same on every table. */
function titleOf({ projectName, title }: TargetTable): string {
  const name = unnumbered(projectName?.text ?? "");
  return name === "" ? unnumbered(title?.text ?? "") : name + formWords.title;
}

/** In one line and without a number of its own, as the document numbers its tables; 2.5公里 begins with none. */
function unnumbered(text: string): string {
  return oneLine(text).replace(/^\d{1,3}(?:[.．](?!\d)|、)\s*/, "");
}

/** A line break in a cell is where its text ran out of room. */
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, "");
}

function printedDate(date: string): string {
  const [year = 0, month = 0, day = 0] = date.slice(0, 10).split("-").map(Number);
  return documentTexts.date(year, month, day);
}
