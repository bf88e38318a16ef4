import { strFromU8, unzipSync } from "fflate";
import { openWorkbookFile, type WorkbookFile } from "../../../src/host/file/file-host";
import { PackageEditor } from "../../../src/host/file/splice/package-editor";

/** Texts of all parts of a package. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** The package after something was done to it. */
export function edited(bytes: Uint8Array, action: (editor: PackageEditor, file: WorkbookFile) => void): Uint8Array {
  const file = openWorkbookFile(bytes, "预算.xlsx");
  const editor = new PackageEditor(file.pack);
  action(editor, file);
  return editor.bytes();
}

/** The same parts with all elements of the main namespace under a prefix, as some programs write them. */
export function withPrefix(part: string): string {
  return part.replace(/<(\/?)([a-zA-Z])/g, "<$1x:$2").replace(/ xmlns="/, ' xmlns:x="');
}
