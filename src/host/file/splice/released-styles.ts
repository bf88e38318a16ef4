import { XmlReader } from "../xml";
import { lastReference, worksheetParts } from "./last-reference";
import type { PackageEditor } from "./package-editor";
import { readStyleList, shortenStyleList } from "./style-list";
import { dropEmptyStylesPart, stylesPartOf } from "./styles-part";

/** What a format refers to in other lists, by number of its place there. */
const PARTS_OF_FORMAT = [
  ["fonts", "fontId"],
  ["fills", "fillId"],
  ["borders", "borderId"],
] as const;
const NUMBER_FORMAT = "numFmtId";
const CELL_REFERENCE = /\bs(?:tyle)?\s*=\s*["']\s*(\d+)/g;
const NUMBER_FORMAT_REFERENCE = /\bnumFmtId\s*=\s*["']\s*(\d+)/g;

/** Numbers of the looks that cells, rows and columns of a worksheet part name. */
export function looksOf(xml: XmlReader): ReadonlySet<number> {
  const looks = new Set<number>();
  while (xml.next()) {
    if (xml.kind !== "start") continue;
    const look = xml.is("c") || xml.is("row") ? xml.attribute("s") : xml.is("col") ? xml.attribute("style") : undefined;
    if (look !== undefined) looks.add(Number(look));
  }
  return looks;
}

/**
 * Takes the looks that only sheets which are gone have used out of the styles, as far as they stand at the end, with the
 * fonts, fills, borders and number formats of theirs alone. To be called when the sheets are no longer listed.
 */
export function releaseLooks(editor: PackageEditor, looks: ReadonlySet<number>): void {
  const part = stylesPartOf(editor);
  if (part === undefined) return;
  let text = editor.text(part);
  const formats = readStyleList(text, part, "cellXfs");
  if (!looks.has(formats.length - 1)) return;
  const last = lastReference(editor, worksheetParts(editor), CELL_REFERENCE);
  const kept = formats.findLastIndex((_, index) => index <= last || !looks.has(index)) + 1;
  if (kept === formats.length) return;
  text = shortenStyleList(text, part, "cellXfs", formats.length - kept);
  const left = [...formats.slice(0, kept), ...readStyleList(text, part, "cellStyleXfs")];
  const gone = formats.slice(kept);
  for (const [list, attribute] of PARTS_OF_FORMAT) {
    const mayGo = numbersOf(gone, attribute, part);
    const stay = numbersOf(left, attribute, part);
    const { length } = readStyleList(text, part, list);
    let end = length;
    while (mayGo.has(end - 1) && !stay.has(end - 1)) end--;
    text = shortenStyleList(text, part, list, length - end);
  }
  const mayGo = numbersOf(gone, NUMBER_FORMAT, part);
  const stay = numbersOf(left, NUMBER_FORMAT, part);
  // Pivot tables name number formats as well.
  const pivots = editor.partNames().filter((name) => /pivot.*\.xml$/i.test(name));
  const lastElsewhere = lastReference(editor, pivots, NUMBER_FORMAT_REFERENCE);
  const ids = readStyleList(text, part, "numFmts").map((item) => numberOf(item, NUMBER_FORMAT, part));
  const first = ids.findLastIndex((id) => !mayGo.has(id) || stay.has(id) || id <= lastElsewhere) + 1;
  editor.write(part, shortenStyleList(text, part, "numFmts", ids.length - first));
  dropEmptyStylesPart(editor);
}

function numbersOf(items: readonly string[], attribute: string, part: string): ReadonlySet<number> {
  return new Set(items.map((item) => numberOf(item, attribute, part)));
}

function numberOf(item: string, attribute: string, part: string): number {
  const xml = new XmlReader(item, part);
  xml.next();
  return Number(xml.attribute(attribute) ?? 0);
}
