import type { CellNote, SheetMarks } from "../../model/edit";
import type { SheetSnapshot, WorkbookSnapshot } from "../../model/snapshot";
import type { WorkbookFacts } from "../../model/workbook-facts";
import { NOTE_AUTHOR } from "../own-notes";
import { sheetComments, type AuthoredCell } from "../sheet-comments";
import { readAuthors, readLinks, readPeople } from "./document-facts";
import { movedRange } from "./moved-marks";
import type { RowEdits } from "./workbook-history";
import type { WorkbookFile } from "./workbook-file";

/** A workbook's state over its file. */
interface FileState {
  readonly marks: readonly SheetMarks[];
  readonly notes: readonly CellNote[];
  /** The file's own marks hold no longer, but on protected sheets. */
  readonly areMarksChanged: boolean;
  readonly rowEdits: RowEdits;
  readonly reports: readonly SheetSnapshot[];
}

/** What goes out with the workbook, were it saved now, besides the contents of its cells. */
export function inspectFile(
  { pack, parts, tags }: WorkbookFile,
  { sheets }: WorkbookSnapshot,
  state: FileState,
): WorkbookFacts {
  const { marks, notes, areMarksChanged, rowEdits, reports } = state;
  const partOf = new Map(parts.sheets.map(({ id, part }) => [id, part]));
  const written = sheets.map(({ id, isProtected }) => {
    const part = partOf.get(id);
    const cells = part === undefined ? [] : readAuthors(pack, part);
    const hasOwn = tags.markedSheets.has(id) || cells.some(({ author }) => author === NOTE_AUTHOR);
    const isOurs = ({ sheetId }: { readonly sheetId: string }): boolean => sheetId === id;
    const isMarked = marks.some(isOurs) || notes.some(isOurs) || (hasOwn && (!areMarksChanged || isProtected));
    const moved = cells.flatMap((cell): AuthoredCell | readonly AuthoredCell[] => {
      const { row, column } = cell;
      const range = movedRange({ top: row, left: column, bottom: row, right: column }, rowEdits.get(id) ?? []);
      return range === undefined ? [] : { ...cell, row: range.top };
    });
    return { id, isMarked, comments: sheetComments(id, moved) };
  });
  return {
    ...readPeople(pack),
    comments: written.flatMap(({ comments }) => comments),
    knowsNotes: true,
    links: readLinks(pack),
    markedSheets: written.flatMap(({ id, isMarked }) => (isMarked ? [id] : [])),
    reportSheets: reports.map(({ id }) => id),
  };
}
