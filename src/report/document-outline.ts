import { documentTexts } from "../i18n/zh-CN/document";
import type { CheckResult } from "../lint/result";
import { buildGrid, type GridRow } from "../table/sheet-grid";
import type { DepartmentOutline } from "../table/target-table";
import { Words } from "../table/words";
import { compact } from "../value/text";
import type { DocumentBlock } from "./document-types";

const CHAPTER = /^[一二三四五六七八九十]{1,3}、[^。；]{1,30}$/;
/** What the document itself writes above part one. */
const OWN_HEADINGS = new Set([
  documentTexts.partOne,
  documentTexts.partOneTitle,
  documentTexts.partOne + documentTexts.partOneTitle,
]);

/**
 * Part one as it stands on its sheet: the numbered items that were recognised, and what is written before, between and
 * after them, down to the next table.
 */
export function outlineBlocks(result: CheckResult, outline: DepartmentOutline): readonly DocumentBlock[] {
  const { snapshot } = result;
  const sheet = snapshot.sheets.find(({ id }) => id === outline.sheetId);
  if (sheet === undefined) return [];
  const headings = new Set(outline.items.map(({ heading }) => heading.range.top));
  const labelled = new Set(
    outline.items
      .flatMap(({ goal, indicator }) => [goal, indicator])
      .flatMap((field) => (field === undefined || field.sharesLabelCell ? [] : field.range.top)),
  );
  const { above, below } = boundsOf(result, outline);
  const rows = buildGrid(sheet, snapshot.uses1904Dates, new Words()).rowsBetween(above, below);
  return rows.flatMap((row): readonly DocumentBlock[] => {
    if (headings.has(row.row)) return [heading(3, textOf(row))];
    if (labelled.has(row.row)) return [{ kind: "paragraph", text: labelledText(row) }];
    return textOf(row).split("\n").flatMap(lineBlock);
  });
}

/** The rows next to the text that belong to something else on its sheet. */
function boundsOf(
  { tables, selfEvaluations, fragments }: CheckResult,
  { sheetId, range }: DepartmentOutline,
): { readonly above: number; readonly below: number } {
  const others = [...tables, ...selfEvaluations, ...fragments]
    .filter((other) => other.sheetId === sheetId)
    .map((other) => other.range);
  return {
    above: Math.max(-1, ...others.filter(({ bottom }) => bottom < range.top).map(({ bottom }) => bottom)),
    below: Math.min(Infinity, ...others.filter(({ top }) => top > range.bottom).map(({ top }) => top)),
  };
}

function lineBlock(line: string): readonly DocumentBlock[] {
  const text = line.trim();
  if (text === "" || OWN_HEADINGS.has(compact(text))) return [];
  return [CHAPTER.test(text) ? heading(2, text) : { kind: "paragraph", text }];
}

function heading(level: 2 | 3, text: string): DocumentBlock {
  return { kind: "heading", level, text, startsPage: false, isCentered: false };
}

function textOf({ cells }: GridRow): string {
  return cells.map(({ text }) => text).join("");
}

/** A label with its text in the next cell, as it reads where both stand in one. */
function labelledText({ cells }: GridRow): string {
  const [label, ...rest] = cells.map(({ text }) => text);
  return documentTexts.outlineLine((label ?? "").replace(/[:：]$/, ""), rest.join(""));
}
