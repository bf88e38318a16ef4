import { moveReferencesOf } from "../../../src/host/file/splice/moved-references";
import type { Place } from "../../../src/host/file/splice/reference-place";
import { SHEET } from "../../../src/host/file/splice/reference-places";
import { SheetMoves } from "../../../src/host/file/splice/sheet-moves";
import { Splicer } from "../../../src/host/file/splice/splicer";
import type { RowEdit } from "../../../src/host/file/splice/workbook-changes";
import { XmlReader } from "../../../src/host/file/xml";

/** Rows count from 1. */
export const insert = (row: number, count = 1): RowEdit => ({
  ...{ kind: "insert-rows", sheetId: "1" },
  ...{ row: row - 1, count, like: 0 },
});
export const remove = (row: number, count = 1): RowEdit => ({
  ...{ kind: "delete-rows", sheetId: "1" },
  ...{ row: row - 1, count },
});

/** Moves a part of the sheet `own` for row changes of the sheet 表; `GONE` when nothing of it is left. */
export function moved(source: string, place: Place, edits: readonly RowEdit[], own = "表"): string {
  const xml = new XmlReader(source, "part.xml");
  xml.next();
  const splicer = new Splicer(source);
  const stays = moveReferencesOf(xml, splicer, place, { sheetName: own, moves: new SheetMoves([["表", edits]]) });
  return stays ? splicer.result() : GONE;
}

export const GONE = "gone";

/** As `moved`, for what stands in a worksheet. */
export function movedInSheet(body: string, edits: readonly RowEdit[], own?: string): string {
  return moved(`<worksheet>${body}</worksheet>`, SHEET, edits, own).slice("<worksheet>".length, -"</worksheet>".length);
}
