import type { WorkbookFile } from "../workbook-file";
import type { PackageEditor } from "./package-editor";

/** Parts, by sheet id, of the worksheets that marks and notes may be put on: none that is protected or gone. */
export function changeableSheets(
  editor: PackageEditor,
  file: WorkbookFile,
  addedSheets: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const locked = new Set(file.snapshot().sheets.flatMap(({ id, isProtected }) => (isProtected ? [id] : [])));
  const parts = [...file.parts.sheets.map(({ id, part }) => [id, part] as const), ...addedSheets];
  return new Map(parts.filter(([id, part]) => !locked.has(id) && editor.has(part)));
}
