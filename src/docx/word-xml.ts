import { attributes, escapeMarkup } from "../host/file/writer/xlsx-writer-xml";

/** Namespaces of the document's parts and of the relationships between them. */
export const NAMESPACES = {
  word: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  package: "http://schemas.openxmlformats.org/package/2006",
} as const;

/** Not to be written in XML, not even as a reference. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** An element of WordprocessingML; its attributes carry the same prefix. */
export function w(
  name: string,
  values: Readonly<Record<string, string | number>> = {},
  ...children: readonly string[]
): string {
  const own = attributes(Object.fromEntries(Object.entries(values).map(([key, value]) => [`w:${key}`, value])));
  const inside = children.join("");
  return inside === "" ? `<w:${name}${own}/>` : `<w:${name}${own}>${inside}</w:${name}>`;
}

/** The root of a part. */
export function wordRoot(name: string, ...children: readonly string[]): string {
  const { word, relationships } = NAMESPACES;
  return `<w:${name}${attributes({ "xmlns:w": word, "xmlns:r": relationships })}>${children.join("")}</w:${name}>`;
}

/** Text for the inside of an element, without characters that XML has no place for. */
export function writableText(text: string): string {
  return escapeMarkup(text.replace(UNWRITABLE, ""));
}

/** A run of text; line breaks and tabs become elements. */
export function run(text: string): string {
  const pieces = text.split(/(\r?\n|\t)/).map((piece) => {
    if (piece === "\t") return w("tab");
    if (piece.endsWith("\n")) return w("br");
    const writable = writableText(piece);
    return writable === "" ? "" : `<w:t xml:space="preserve">${writable}</w:t>`;
  });
  const inside = pieces.join("");
  return inside === "" ? "" : w("r", {}, inside);
}

/** A paragraph of a style, with further properties in the schema's order. */
export function paragraph(style: string, content: string, ...properties: readonly string[]): string {
  return w("p", {}, w("pPr", {}, w("pStyle", { val: style }), ...properties), content);
}
