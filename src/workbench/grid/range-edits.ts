import { MAX_COLUMNS, MAX_ROWS, type CellPosition, type CellRange } from "../../model/address";
import type { SetCellEdit } from "../../model/edit";
import { displayText } from "../../value/cell-text";
import type { CellTexts } from "./clipboard";
import { editText, parseEntry } from "./entry";
import type { SheetModel } from "./sheet-model";

/** Why nothing is written, and where. */
export interface RangeProblem {
  readonly why: "formula" | "formula-entry" | "merged" | "protected" | "too-large";
  readonly position: CellPosition;
}

export type RangeEdits =
  { readonly edits: readonly SetCellEdit[]; readonly range: CellRange } | { readonly problem: RangeProblem };

/** More cells than any form has; a paste of a whole column would keep the page busy for seconds. */
const MOST_CELLS = 100_000;

function cellsIn({ top, left, bottom, right }: CellRange): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** What a range holds, as it would be typed into other cells: numbers in full, formulas by their value. */
export function textsIn(model: SheetModel, { top, left, bottom, right }: CellRange): CellTexts {
  return Array.from({ length: bottom - top + 1 }, (_row, y) =>
    Array.from({ length: right - left + 1 }, (_column, x) => {
      const cell = model.cellAt({ row: top + y, column: left + x });
      if (cell?.formula !== undefined) return displayText(cell, model.uses1904Dates);
      return editText(cell, model.uses1904Dates);
    }),
  );
}

/** Edits that empty a range; all or none. Cells that are empty already are left alone. */
export function clearEdits(model: SheetModel, range: CellRange): RangeEdits {
  const right = Math.min(range.right, model.columnCount - 1);
  const bottom = Math.min(range.bottom, model.rowCount - 1);
  return editsFor(model, { ...range, right, bottom }, () => "");
}

/**
 * Edits that write texts into the cells from the first of the selection on; a single one fills the whole selection. All or
 * none: a formula is never written over, and the other cells of a merged area can't take any text.
 */
export function pasteEdits(model: SheetModel, selection: CellRange, texts: CellTexts): RangeEdits {
  const width = Math.max(...texts.map((row) => row.length));
  const [[only] = [""]] = texts;
  const isOne = texts.length === 1 && width === 1;
  const { top, left } = selection;
  const range = isOne ? selection : { top, left, bottom: top + texts.length - 1, right: left + width - 1 };
  return editsFor(model, range, (y, x) =>
    isOne ? fillText(model, selection, y, x, only ?? "") : (texts[y]?.[x] ?? ""),
  );
}

/** What fills a selection goes into the first cells of merged areas alone. */
function fillText(model: SheetModel, { top, left }: CellRange, y: number, x: number, text: string): string {
  const area = model.areaAt({ row: top + y, column: left + x });
  return area.top === top + y && area.left === left + x ? text : "";
}

function editsFor(model: SheetModel, range: CellRange, textAt: (y: number, x: number) => string): RangeEdits {
  const first = { row: range.top, column: range.left };
  const sheetId = model.sheet.id;
  if (model.sheet.isProtected) return { problem: { why: "protected", position: first } };
  if (cellsIn(range) > MOST_CELLS || range.bottom >= MAX_ROWS || range.right >= MAX_COLUMNS)
    return { problem: { why: "too-large", position: first } };
  const edits: SetCellEdit[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const position = { row, column };
      const text = textAt(row - range.top, column - range.left);
      const area = model.areaAt(position);
      if (area.top !== row || area.left !== column) {
        if (text === "") continue;
        return { problem: { why: "merged", position } };
      }
      const cell = model.cellAt(position);
      if (cell?.formula !== undefined) return { problem: { why: "formula", position } };
      if (editText(cell, model.uses1904Dates) === text) continue;
      const entry = parseEntry(text, model.numberFormatAt(position));
      if (entry.kind === "formula") return { problem: { why: "formula-entry", position } };
      edits.push({ kind: "set-cell", sheetId, row, column, value: entry.value });
    }
  }
  return { edits, range };
}
