import { SEVERITIES, type Severity } from "../../../model/severity";
import { MARK_LOOKS, PALETTES, type Palette } from "../../../model/mark-looks";
import { attributes } from "../writer/xlsx-writer-xml";
import { lastReference, worksheetParts } from "./last-reference";
import type { PackageEditor } from "./package-editor";
import { extendStyleList, readStyleList, shortenStyleList } from "./style-list";
import { dropEmptyStylesPart, ensureStylesPart, stylesPartOf } from "./styles-part";

const LIST = "dxfs";
const LINE_STYLES = { solid: "thin", dashed: "dashed", dotted: "dotted" } as const;
/** Any attribute that names a format of the list: `dxfId`, `headerRowDxfId` … */
const REFERENCE = /dxfId\s*=\s*["']\s*(\d+)/gi;

/** The look of marks of a severity, as a differential format of the styles part. */
function markDxf(palette: Palette, severity: Severity, prefix: string): string {
  const { fill, text, line, lineStyle } = MARK_LOOKS[palette][severity];
  const color = (name: string, hex: string): string => `<${name}${attributes({ rgb: hex.replace("#", "FF") })}/>`;
  const edge = (side: string): string =>
    `<${side}${attributes({ style: LINE_STYLES[lineStyle] })}>${color("color", line)}</${side}>`;
  const edges = fill === undefined ? ["left", "right", "top", "bottom"] : ["bottom"];
  return (
    "<dxf>" +
    (text === undefined ? "" : `<font>${color("color", text)}</font>`) +
    (fill === undefined ? "" : `<fill><patternFill>${color("bgColor", fill)}</patternFill></fill>`) +
    `<border>${edges.map(edge).join("")}</border></dxf>`
  ).replace(/<(\/?)/g, `<$1${prefix}`);
}

/** Prefix of the elements of a styles part, with its colon. */
function prefixOf(editor: PackageEditor, part: string): string {
  const xml = editor.open(part, "styleSheet");
  return xml.source.slice(xml.nameStart, xml.localStart);
}

/**
 * Numbers of the formats that marks of these severities have in the styles part, where those that are missing are added
 * behind the others, which keep their numbers.
 */
export function ensureMarkDxfs(
  editor: PackageEditor,
  severities: ReadonlySet<Severity>,
  palette: Palette,
): ReadonlyMap<Severity, number> {
  const indexes = new Map<Severity, number>();
  if (severities.size === 0) return indexes;
  const part = ensureStylesPart(editor);
  const prefix = prefixOf(editor, part);
  const known = readStyleList(editor.text(part), part, LIST);
  const added: string[] = [];
  for (const severity of SEVERITIES.filter((one) => severities.has(one))) {
    const dxf = markDxf(palette, severity, prefix);
    const index = known.indexOf(dxf);
    indexes.set(severity, index < 0 ? known.length + added.length : index);
    if (index < 0) added.push(dxf);
  }
  editor.write(part, extendStyleList(editor.text(part), part, LIST, added));
  return indexes;
}

/**
 * Takes our formats at the end of the list out again, as far as nothing in the package refers to them, and the part that
 * was added for them. To be called when the sheets say what they are to say; `used` are the numbers their marks have now.
 */
export function dropUnusedMarkDxfs(editor: PackageEditor, used: Iterable<number>): void {
  const part = stylesPartOf(editor);
  if (part === undefined) return;
  const prefix = prefixOf(editor, part);
  const ours = new Set(PALETTES.flatMap((palette) => SEVERITIES.map((severity) => markDxf(palette, severity, prefix))));
  const known = readStyleList(editor.text(part), part, LIST);
  const kept = Math.max(0, known.findLastIndex((dxf) => !ours.has(dxf)) + 1, ...Array.from(used, (index) => index + 1));
  // Whoever else refers to them is only looked for when there is something to take out.
  const unused =
    kept === known.length
      ? 0
      : known.length - Math.max(kept, lastReference(editor, referringParts(editor), REFERENCE) + 1);
  if (unused <= 0) return;
  editor.write(part, shortenStyleList(editor.text(part), part, LIST, unused));
  dropEmptyStylesPart(editor);
}

/** Parts that may refer to a format. */
function referringParts(editor: PackageEditor): ReadonlySet<string> {
  return new Set([...editor.partNames().filter((part) => /\.xml$/i.test(part)), ...worksheetParts(editor)]);
}
