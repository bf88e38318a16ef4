import type { CellNote } from "../../../model/edit";
import { groupBy } from "../../../model/group-by";
import type { WorkbookFile } from "../workbook-file";
import type { PackageEditor } from "./package-editor";
import { addNotes, removeNotes } from "./sheet-notes";

/**
 * Has a package hold exactly these notes of ours; `addedSheets` are the parts of sheets that were added, by id. Protected
 * sheets stay as they are, and so do cells that have a note or comment of anyone else.
 */
export function writeNotes(
  editor: PackageEditor,
  file: WorkbookFile,
  notes: readonly CellNote[],
  addedSheets: ReadonlyMap<string, string>,
): void {
  const locked = new Set(file.snapshot().sheets.flatMap(({ id, isProtected }) => (isProtected ? [id] : [])));
  const bySheet = groupBy(notes, ({ sheetId }) => sheetId);
  const parts = new Map([...file.parts.sheets.map(({ id, part }) => [id, part] as const), ...addedSheets]);
  for (const [id, part] of parts) {
    if (locked.has(id) || !editor.has(part)) continue;
    removeNotes(editor, part);
    addNotes(editor, part, bySheet.get(id) ?? []);
  }
}
