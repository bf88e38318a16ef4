import { decodeEntities } from "../value/xml-entities";

/** An XML document that is one element with text and nothing else. */
export interface XmlRoot {
  /** Without its prefix. */
  readonly name: string;
  /** Empty when it is in none. */
  readonly namespace: string;
  /** By their names as they are written; namespace declarations are not among them. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
}

const NAME = /[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/y;
const CDATA = "<![CDATA[";

/**
 * Reads a document of one element. Undefined for anything else: elements inside, a DOCTYPE, malformed XML. Linear in the
 * text's length. Never throws.
 */
export function readRoot(xml: string): XmlRoot | undefined {
  const start = afterMisc(xml, xml.startsWith("\ufeff") ? 1 : 0);
  const qualified = xml[start] === "<" ? match(NAME, xml, start + 1) : undefined;
  if (qualified === undefined) return undefined;
  const tag = readTag(xml, start + 1 + qualified.length);
  if (tag === undefined) return undefined;
  const { attributes, end, isEmpty } = tag;
  const body = isEmpty ? { text: "", end } : readBody(xml, end, qualified);
  if (body === undefined || afterMisc(xml, body.end) !== xml.length) return undefined;
  const [first = "", second] = qualified.split(":");
  const declaration = second === undefined ? "xmlns" : `xmlns:${first}`;
  return {
    name: second ?? first,
    namespace: attributes.get(declaration) ?? "",
    attributes: new Map([...attributes].filter(([name]) => name !== "xmlns" && !name.startsWith("xmlns:"))),
    text: body.text,
  };
}

/** Past white space, comments and processing instructions; -1 when one of them does not end. */
function afterMisc(xml: string, from: number): number {
  for (let at = from; ;) {
    at = afterSpace(xml, at);
    const close = xml.startsWith("<!--", at) ? "-->" : xml.startsWith("<?", at) ? "?>" : undefined;
    if (close === undefined) return at;
    const end = xml.indexOf(close, at + 2);
    if (end < 0) return -1;
    at = end + close.length;
  }
}

function afterSpace(xml: string, from: number): number {
  let at = from;
  while (at < xml.length && " \t\r\n".includes(xml.charAt(at))) at++;
  return at;
}

function readTag(
  xml: string,
  from: number,
): { readonly attributes: ReadonlyMap<string, string>; readonly end: number; readonly isEmpty: boolean } | undefined {
  const attributes = new Map<string, string>();
  for (let at = from; ;) {
    const next = afterSpace(xml, at);
    if (xml[next] === ">") return { attributes, end: next + 1, isEmpty: false };
    if (xml.startsWith("/>", next)) return { attributes, end: next + 2, isEmpty: true };
    const name = next > at ? match(NAME, xml, next) : undefined;
    if (name === undefined || attributes.has(name)) return undefined;
    at = afterSpace(xml, next + name.length);
    if (xml[at] !== "=") return undefined;
    at = afterSpace(xml, at + 1);
    const quote = xml[at];
    const end = quote === '"' || quote === "'" ? xml.indexOf(quote, at + 1) : -1;
    const value = end < 0 ? undefined : decodeEntities(xml.slice(at + 1, end));
    if (value === undefined) return undefined;
    attributes.set(name, value);
    at = end + 1;
  }
}

function readBody(
  xml: string,
  from: number,
  name: string,
): { readonly text: string; readonly end: number } | undefined {
  let text = "";
  for (let at = from; ;) {
    const tag = xml.indexOf("<", at);
    const run = tag < 0 ? undefined : decodeEntities(xml.slice(at, tag));
    if (run === undefined) return undefined;
    text += run;
    if (xml.startsWith("</", tag)) {
      const end = afterSpace(xml, tag + 2 + name.length);
      return xml.startsWith(name, tag + 2) && xml[end] === ">" ? { text, end: end + 1 } : undefined;
    }
    const isCdata = xml.startsWith(CDATA, tag);
    const close = isCdata ? "]]>" : xml.startsWith("<!--", tag) ? "-->" : xml.startsWith("<?", tag) ? "?>" : undefined;
    const end = close === undefined ? -1 : xml.indexOf(close, tag + 2);
    if (close === undefined || end < 0) return undefined;
    if (isCdata) text += xml.slice(tag + CDATA.length, end);
    at = end + close.length;
  }
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
