import type { WorkbookFacts } from "../../model/workbook-facts";
import { externalWorkbooks } from "../../value/external-references";
import { NOTE_AUTHOR } from "../own-notes";
import { sheetComments } from "../sheet-comments";
import { askForFormats, askForSheets, stateOf } from "./sheet-state";

/** The API of notes, the older kind of comments. */
const NOTES_API = "1.18";

/** Reads what goes out with the workbook besides the contents of its cells, in two syncs, with comments in three. */
export async function inspectWorkbook(context: Excel.RequestContext): Promise<WorkbookFacts> {
  const { properties, names } = context.workbook;
  properties.load("author,lastAuthor");
  names.load("items/formula");
  const sheets = askForSheets(context);
  await context.sync();

  const knowsNotes = Office.context.requirements.isSetSupported("ExcelApi", NOTES_API);
  const asked = sheets.items.map((sheet) => ({
    ...{ sheet, formats: askForFormats(sheet.getRange().untrack()) },
    comments: sheet.comments.load("items/authorName"),
    notes: knowsNotes ? sheet.notes.load("items/authorName") : undefined,
  }));
  await context.sync();

  const takers = asked.map(({ comments, notes }) => [
    ...comments.items.map((comment) => {
      const replies = comment.replies.load("items/authorName");
      return { at: placeOf(comment), authors: () => [comment, ...replies.items].map(({ authorName }) => authorName) };
    }),
    ...(notes?.items ?? []).map((note) => ({ at: placeOf(note), authors: () => [note.authorName] })),
  ]);
  if (takers.some(({ length }) => length > 0)) await context.sync();

  const read = asked.map((one, index) => {
    const cells = (takers[index] ?? []).flatMap(({ at: { rowIndex: row, columnIndex: column }, authors }) =>
      authors().map((author) => ({ row, column, author })),
    );
    const { id, markIds, isReport } = stateOf(one);
    const isMarked = markIds.length > 0 || cells.some(({ author }) => author === NOTE_AUTHOR);
    return { id, isMarked, isReport, comments: sheetComments(id, cells) };
  });
  return {
    author: properties.author,
    lastModifiedBy: properties.lastAuthor,
    comments: read.flatMap(({ comments }) => comments),
    knowsNotes,
    links: [...new Set(names.items.flatMap(({ formula }) => externalWorkbooks(String(formula))))],
    markedSheets: read.flatMap(({ id, isMarked }) => (isMarked ? [id] : [])),
    reportSheets: read.flatMap(({ id, isReport }) => (isReport ? [id] : [])),
  };
}

function placeOf(comment: Excel.Comment | Excel.Note): Excel.Range {
  return comment.getLocation().untrack().load("rowIndex,columnIndex");
}
