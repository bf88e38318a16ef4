import type { CellPosition } from "../model/address";
import type { SheetComments } from "../model/workbook-facts";
import { NOTE_AUTHOR } from "./own-notes";

/** A comment, an answer to one or a note, and who wrote it. */
export interface AuthoredCell extends CellPosition {
  /** Empty where nobody is named. */
  readonly author: string;
}

/** What there is to tell of a sheet's comments; none where there are only notes of ours. */
export function sheetComments(sheetId: string, cells: readonly AuthoredCell[]): readonly SheetComments[] {
  const others = cells.filter(({ author }) => author !== NOTE_AUTHOR);
  const [first] = [...others].sort((one, other) => one.row - other.row || one.column - other.column);
  if (first === undefined) return [];
  const authors = [...new Set(others.map(({ author }) => author))].filter((author) => author !== "");
  return [{ sheetId, count: others.length, authors, first: { row: first.row, column: first.column } }];
}
