import { HostError } from "../../port";
import type { PackageEditor } from "./package-editor";

/**
 * The highest number that a pattern's first group finds in any of the parts, or -1. It is for telling what is surely not
 * referred to: too high does no harm, and a part that can't be read may refer to anything.
 */
export function lastReference(editor: PackageEditor, parts: Iterable<string>, pattern: RegExp): number {
  let last = -1;
  try {
    for (const part of parts) {
      for (const [, index] of editor.text(part).matchAll(pattern)) last = Math.max(last, Number(index));
    }
  } catch (error) {
    if (error instanceof HostError) return Number.POSITIVE_INFINITY;
    throw error;
  }
  return last;
}

/** Names of the parts that hold the cells of worksheets. */
export function worksheetParts(editor: PackageEditor): readonly string[] {
  const related = editor.relationships(editor.pack.workbookPart);
  return related.flatMap(({ type, target }) => (type === "worksheet" && editor.has(target) ? [target] : []));
}
