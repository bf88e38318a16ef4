import type { WorkbookSnapshot } from "../../../model/snapshot";
import { HostError } from "../../port";
import type { WorkbookFile } from "../workbook-file";
import { addSheet } from "./added-sheets";
import { computeOnLoad, dropCalculationChain } from "./calculation";
import { writeMarks } from "./mark-writer";
import { writeNotes } from "./note-writer";
import { writeOwnPart } from "./own-part-writer";
import { PackageEditor } from "./package-editor";
import { moveRelatedParts } from "./related-parts";
import { removeSheets } from "./removed-sheets";
import { SheetMoves } from "./sheet-moves";
import { spliceSheet } from "./sheet-splicer";
import { writeStamp } from "./stamp-writer";
import type { WorkbookChanges } from "./workbook-changes";

/**
 * The bytes of a workbook file with changes made to it; the very bytes that were read when there are none. Throws HostError
 * `file-signed` when a change would break a digital signature, `too-large`, or `file-damaged` for a part that can't be read.
 */
export function saveWorkbook(file: WorkbookFile, changes: WorkbookChanges): Uint8Array {
  const editor = new PackageEditor(file.pack);
  removeSheets(editor, changes.removedSheets);
  const added = new Map(changes.addedSheets.map(({ id, sheet }) => [id, addSheet(editor, id, sheet)]));
  changeSheets(editor, file, changes, added);
  if (changes.marks !== undefined) writeMarks(editor, file, changes.marks, added, changes.palette);
  if (changes.notes !== undefined) writeNotes(editor, file, changes.notes, added);
  if (changes.ownPart !== undefined) writeOwnPart(editor, changes.ownPart);
  if (changes.stamp !== undefined) writeStamp(editor, changes.stamp);
  const bytes = editor.bytes();
  if (bytes !== file.pack.archive.bytes && isSigned(file)) throw new HostError("file-signed");
  return bytes;
}

/** Changes the cells and rows of the file's sheets and of those that were added, whose parts `added` names by id. */
function changeSheets(
  editor: PackageEditor,
  file: WorkbookFile,
  { sheets, addedSheets }: WorkbookChanges,
  added: ReadonlyMap<string, string>,
): void {
  const newEntries = addedSheets.map(({ id, sheet }) => ({ id, name: sheet.sheet.name, part: added.get(id) ?? "" }));
  const left = file.parts.sheets.filter(({ part }) => editor.has(part));
  const entries = [...left, ...newEntries].map((entry) => ({ ...entry, change: sheets.get(entry.id) }));
  const moves = new SheetMoves(entries.map(({ name, change }) => [name, change?.rowEdits ?? []]));
  let isFormulaLost = false;
  for (const { name, part, change } of entries) {
    if (change === undefined && moves.isEmpty) continue;
    const text = editor.text(part);
    // Without a change of its own, a sheet is only concerned by what it says of others.
    if (change === undefined && !text.includes("!")) continue;
    const spliced = spliceSheet(text, part, name, moves, change);
    isFormulaLost ||= spliced.isFormulaLost;
    editor.write(part, spliced.text);
  }
  if (!moves.isEmpty) moveRelatedParts(editor, file, moves);
  if (!moves.isEmpty || isFormulaLost) dropCalculationChain(editor);
  if (sheets.size > 0 && hasFormulas(file.snapshot())) computeOnLoad(editor);
}

function hasFormulas({ sheets }: WorkbookSnapshot): boolean {
  return sheets.some(({ rows }) => rows.some(({ cells }) => cells.some(({ formula }) => formula !== undefined)));
}

function isSigned({ pack }: WorkbookFile): boolean {
  return pack.relationships("").some(({ type }) => type === "origin");
}
