import { HostError } from "../../port";
import { relationshipsPartOf } from "../package";
import { dropCalculationChain } from "./calculation";
import { listedSheets, unlistSheets } from "./listed-sheets";
import type { PackageEditor } from "./package-editor";
import { looksOf, releaseLooks } from "./released-styles";

/**
 * Takes sheets wholly out of a workbook: their parts and what hangs on these alone, what the workbook part says of them,
 * and looks that nothing else uses. Taking out what `addSheet` added gives back every part as it was. Formulas in cells that
 * name such a sheet stay, and show an error. Throws HostError `failed` when no sheet would be left to see.
 */
export function removeSheets(editor: PackageEditor, sheetIds: ReadonlySet<string>): void {
  const { workbookPart } = editor.pack;
  const sheets = listedSheets(editor);
  const gone = sheets.filter(({ id }) => sheetIds.has(id));
  const [first] = gone;
  if (first === undefined) return;
  if (!sheets.some(({ id, isVisible }) => isVisible && !sheetIds.has(id))) throw new HostError("failed", first.name);
  const related = editor.relationships(workbookPart);
  const parts = gone.flatMap(({ relationshipId }) => {
    const target = related.find(({ id }) => id === relationshipId)?.target;
    return target !== undefined && editor.has(target) ? [target] : [];
  });
  const looks = new Set(parts.flatMap((part) => [...looksOf(editor.openAny(part))]));
  if (isInCalculationChain(editor, sheetIds)) dropCalculationChain(editor);
  unlistSheets(editor, sheets, sheetIds);
  for (const part of parts) editor.removeRelationships(workbookPart, part);
  const removed = withOwnParts(editor, parts);
  for (const part of removed) editor.remove(part);
  releaseLooks(editor, looks);
}

/** Cells of the chain name their sheet where it is another than that of the cell before. */
function isInCalculationChain(editor: PackageEditor, sheetIds: ReadonlySet<string>): boolean {
  return editor.relationships(editor.pack.workbookPart).some(({ type, target }) => {
    if (type !== "calcChain" || !editor.has(target)) return false;
    const xml = editor.open(target, "calcChain");
    for (const depth = xml.depth; xml.nextChild(depth);) if (sheetIds.has(xml.attribute("i") ?? "")) return true;
    return false;
  });
}

/** The parts, and those that nothing else refers to, directly or through each other. */
function withOwnParts(editor: PackageEditor, parts: readonly string[]): ReadonlySet<string> {
  const gone = new Set(parts);
  if (!parts.some((part) => editor.has(relationshipsPartOf(part)))) return gone;
  const sources = sourcesByTarget(editor);
  // What is added while the set is gone through is gone through as well.
  for (const part of gone) {
    for (const { target } of editor.relationships(part)) {
      const isOwn = (sources.get(target) ?? []).every((source) => gone.has(source));
      if (isOwn && editor.has(target)) gone.add(target);
    }
  }
  return gone;
}

const RELATIONSHIPS_PART = /^(.*?)_rels\/([^/]+)\.rels$/i;

/** By the name of a part: those that refer to it; the package itself, which has no name, left out. */
function sourcesByTarget(editor: PackageEditor): ReadonlyMap<string, readonly string[]> {
  const sources = new Map<string, string[]>();
  for (const name of editor.partNames()) {
    const [, folder = "", file = ""] = RELATIONSHIPS_PART.exec(name) ?? [];
    if (file === "" || !editor.has(`${folder}${file}`)) continue;
    for (const { target } of editor.relationships(`${folder}${file}`)) {
      const known = sources.get(target);
      if (known === undefined) sources.set(target, [`${folder}${file}`]);
      else known.push(`${folder}${file}`);
    }
  }
  return sources;
}
