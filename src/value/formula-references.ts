import { parseCell } from "../model/address";
import type { RowSpan } from "../model/row-change";

/** A place in a formula that names rows: a cell, a range of cells or of whole rows. */
export interface RowReference {
  /** Name of the sheet it names, in small letters; undefined for the formula's own sheet. */
  readonly sheet: string | undefined;
  /** Where it stands in the formula: from `start` up to `end`, without the sheet. */
  readonly start: number;
  readonly end: number;
  readonly from: Corner;
  /** Absent for a single cell. */
  readonly to?: Corner;
}

interface Corner {
  /** All before the row number: `$B$`, `B`, `$`, or nothing. */
  readonly before: string;
  /** 0-based. */
  readonly row: number;
}

/** Stands in a formula for a reference whose cells are gone. */
export const LOST = "#REF!";
/** Stands for places that no sheet of this workbook is at: other workbooks, deleted sheets, several sheets at once. */
const ELSEWHERE = "";
/** Names, functions, sheet names without quotes, numbers and references. */
const WORD = /[\p{L}\p{M}\p{N}_$.\\?]+/uy;
const CORNER = /^(\$?(?:[A-Za-z]{1,3}\$?)?)([1-9]\d{0,6})$/;
/** `$XFD$1048576` */
const LONGEST_CORNER = 12;

/**
 * The references of a formula that name rows of a sheet, in their order. Texts, names, functions, columns of tables, whole
 * columns, other workbooks and references across several sheets (`一月:三月!A1`, which Excel does not move either) are none.
 * Never throws; of a damaged formula it gives what can be read.
 */
export function findRowReferences(formula: string): readonly RowReference[] {
  const found: RowReference[] = [];
  let sheet: string | undefined;
  let at = 0;
  while (at < formula.length) {
    const mark = formula.charAt(at);
    const named = sheet;
    sheet = undefined;
    if (mark === '"') {
      at = endOfQuoted(formula, at);
    } else if (mark === "'") {
      const end = endOfQuoted(formula, at);
      if (formula.charAt(end) === "!") sheet = sheetOf(formula.slice(at + 1, end - 1).replaceAll("''", "'"));
      at = sheet === undefined ? end : end + 1;
    } else if (mark === "!") {
      // What stands before it is no name of a sheet that could be one of this workbook's.
      at++;
      sheet = ELSEWHERE;
    } else if (mark === "[") {
      ({ at, sheet } = skipBrackets(formula, at));
    } else if (formula.startsWith(LOST, at)) {
      at += LOST.length;
      sheet = ELSEWHERE;
    } else {
      const end = wordEnd(formula, at);
      if (end === at) {
        at++;
        continue;
      }
      const other = sheetBefore(formula, at, end);
      if (other !== undefined && named === undefined) {
        ({ at, sheet } = other);
        continue;
      }
      const reference = referenceAt(formula, at, end, named);
      if (reference !== undefined && named !== ELSEWHERE) found.push(reference);
      at = reference?.end ?? end;
    }
  }
  return found;
}

/** Whether the rows that a reference names are the same wherever its formula stands (`A$5`). */
export function isFixed({ from, to }: RowReference): boolean {
  return from.before.endsWith("$") && (to?.before.endsWith("$") ?? true);
}

/**
 * Moves the references of a formula (as it stands in a snapshot, with its `=`) for rows that came in or went out.
 * `references` are the formula's own; `spanAfter` tells where rows of the sheet that a reference names stand now. A
 * reference whose rows are all gone becomes `#REF!`. The same text when nothing moves.
 */
export function moveReferences(
  formula: string,
  references: readonly RowReference[],
  spanAfter: (span: RowSpan, sheet: string | undefined) => RowSpan | undefined,
): string {
  let moved = "";
  let copied = 0;
  for (const { sheet, start, end, from, to } of references) {
    const turned = to !== undefined && to.row < from.row;
    const first = turned ? to.row : from.row;
    const last = turned ? from.row : (to ?? from).row;
    const span = spanAfter({ first, last }, sheet);
    if (span !== undefined && span.first === first && span.last === last) continue;
    moved += formula.slice(copied, start) + (span === undefined ? LOST : written(from, to, turned, span));
    copied = end;
  }
  return copied === 0 ? formula : moved + formula.slice(copied);
}

function written(from: Corner, to: Corner | undefined, turned: boolean, { first, last }: RowSpan): string {
  const start = `${from.before}${(turned ? last : first) + 1}`;
  return to === undefined ? start : `${start}:${to.before}${(turned ? first : last) + 1}`;
}

/** After the closing quote; a doubled one is part of the text. The end where none closes it. */
export function endOfQuoted(formula: string, start: number): number {
  const quote = formula.charAt(start);
  for (let at = start + 1; ; at += 2) {
    at = formula.indexOf(quote, at);
    if (at === -1) return formula.length;
    if (formula.charAt(at + 1) !== quote) return at + 1;
  }
}

/** Other workbooks stand in brackets, several sheets are joined by a colon; neither can be in a sheet's name. */
function sheetOf(name: string): string {
  return /[[\]:]/.test(name) ? ELSEWHERE : name.toLowerCase();
}

interface Passed {
  readonly at: number;
  /** Set where a sheet's name and its `!` were passed. */
  readonly sheet: string | undefined;
}

/** Columns of a table (`[@[a]]`), or another workbook with its sheet (`[1]Sheet1!`). */
function skipBrackets(formula: string, start: number): Passed {
  const end = endOfBrackets(formula, start);
  const sheetEnd = wordEnd(formula, end);
  const passed = sheetEnd > end ? sheetBefore(formula, end, sheetEnd) : undefined;
  if (passed !== undefined) return { at: passed.at, sheet: ELSEWHERE };
  return formula.charAt(end) === "!" ? { at: end + 1, sheet: ELSEWHERE } : { at: end, sheet: undefined };
}

/** After the bracket that closes the one at `start`; `'` frees the next letter. The end where none closes it. */
export function endOfBrackets(formula: string, start: number): number {
  let depth = 0;
  let at = start;
  for (; at < formula.length; at++) {
    const mark = formula.charAt(at);
    if (mark === "'") at++;
    else if (mark === "[") depth++;
    else if (mark === "]" && --depth === 0) break;
  }
  return Math.min(at + 1, formula.length);
}

/** The sheet that a word names, alone or as the first of several, when a `!` follows. */
function sheetBefore(formula: string, start: number, end: number): Passed | undefined {
  const word = formula.slice(start, end);
  const next = formula.charAt(end);
  if (next === "!") return { at: end + 1, sheet: word.toLowerCase() };
  if (next !== ":" || cornerOf(word) !== undefined) return undefined;
  const secondEnd = wordEnd(formula, end + 1);
  if (secondEnd === end + 1 || formula.charAt(secondEnd) !== "!") return undefined;
  return { at: secondEnd + 1, sheet: ELSEWHERE };
}

function referenceAt(formula: string, start: number, end: number, sheet: string | undefined): RowReference | undefined {
  const from = cornerOf(formula.slice(start, end));
  if (from === undefined || isNoReference(formula.charAt(end))) return undefined;
  if (formula.charAt(end) === ":") {
    const toEnd = wordEnd(formula, end + 1);
    const to = isNoReference(formula.charAt(toEnd)) ? undefined : cornerOf(formula.slice(end + 1, toEnd));
    if (to !== undefined && isWholeRow(to) === isWholeRow(from)) return { sheet, start, end: toEnd, from, to };
  }
  return isWholeRow(from) ? undefined : { sheet, start, end, from };
}

/** A function, a sheet or a table. */
function isNoReference(next: string): boolean {
  return next === "(" || next === "!" || next === "[";
}

function isWholeRow({ before }: Corner): boolean {
  return before === "" || before === "$";
}

function cornerOf(word: string): Corner | undefined {
  if (word.length > LONGEST_CORNER) return undefined;
  const [, before, digits] = CORNER.exec(word) ?? [];
  if (before === undefined || digits === undefined) return undefined;
  const cell = parseCell(before === "" || before === "$" ? `A${digits}` : word);
  return cell === undefined ? undefined : { before, row: cell.row };
}

function wordEnd(formula: string, start: number): number {
  WORD.lastIndex = start;
  return WORD.test(formula) ? WORD.lastIndex : start;
}
