import type { CellNote } from "../../../model/edit";
import { groupBy } from "../../../model/group-by";
import type { WorkbookFile } from "../workbook-file";
import { changeableSheets } from "./changeable-sheets";
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
  const bySheet = groupBy(notes, ({ sheetId }) => sheetId);
  for (const [id, part] of changeableSheets(editor, file, addedSheets)) {
    removeNotes(editor, part);
    addNotes(editor, part, bySheet.get(id) ?? []);
  }
}
