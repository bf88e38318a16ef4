import type { SheetMarks } from "../../../model/edit";
import type { Palette } from "../../../model/mark-looks";
import type { WorkbookFile } from "../workbook-file";
import { changeableSheets } from "./changeable-sheets";
import { dropUnusedMarkDxfs, ensureMarkDxfs } from "./mark-dxfs";
import type { PackageEditor } from "./package-editor";
import { withMarks } from "./sheet-marks";
import { Splicer } from "./splicer";

/**
 * Has a package hold exactly these marks, in the looks of the palette; `addedSheets` are the parts of sheets that were
 * added, by id. Protected sheets stay as they are. Sheets without marks before and after are not even read.
 */
export function writeMarks(
  editor: PackageEditor,
  file: WorkbookFile,
  marks: readonly SheetMarks[],
  addedSheets: ReadonlyMap<string, string> = new Map(),
  palette: Palette = "standard",
): void {
  const parts = changeableSheets(editor, file, addedSheets);
  const bySheet = new Map<string, SheetMarks[]>();
  for (const id of file.tags.markedSheets) if (parts.has(id)) bySheet.set(id, []);
  for (const mark of marks) {
    if (mark.ranges.length === 0 || !parts.has(mark.sheetId)) continue;
    const known = bySheet.get(mark.sheetId);
    if (known === undefined) bySheet.set(mark.sheetId, [mark]);
    else known.push(mark);
  }
  const wanted = [...bySheet.values()].flat();
  const dxfs = ensureMarkDxfs(editor, new Set(wanted.map(({ severity }) => severity)), palette);
  for (const [id, own] of bySheet) {
    const part = parts.get(id);
    if (part === undefined) continue;
    const { text, priorityOf, hasPivotRules } = withMarks(editor.text(part), part, own, dxfs);
    editor.write(part, text);
    if (hasPivotRules) movePivotPriorities(editor, part, priorityOf);
  }
  dropUnusedMarkDxfs(editor, dxfs.values());
}

/** Pivot tables name their rules among the sheet's by priority. */
function movePivotPriorities(editor: PackageEditor, sheetPart: string, priorityOf: (text: string) => string): void {
  for (const { type, target } of editor.relationships(sheetPart)) {
    if (type !== "pivotTable" || !editor.has(target)) continue;
    const xml = editor.open(target, "pivotTableDefinition");
    const splicer = new Splicer(xml.source);
    for (const depth = xml.depth; xml.nextChild(depth);) {
      if (!xml.is("conditionalFormats")) continue;
      for (const inner = xml.depth; xml.nextChild(inner);) {
        const at = xml.findAttribute("priority");
        const former = xml.source.slice(xml.valueStart(at), xml.valueEnd(at));
        if (at >= 0) splicer.replace(xml.valueStart(at), xml.valueEnd(at), priorityOf(former));
      }
    }
    editor.write(target, splicer.result());
  }
}
