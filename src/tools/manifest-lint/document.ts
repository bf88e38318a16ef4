import { DOMParser, onWarningStopParsing, ParseError, type Element } from "@xmldom/xmldom";

/** An element of the manifest, its name written with the prefix this lint uses for the namespace. */
export interface ManifestElement {
  /** `Id`, `ov:Host`, `bt:Image`; `{namespace}name` for a namespace that has no place in a manifest. */
  readonly name: string;
  readonly at: string;
  /** 1-based. */
  readonly line: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly ManifestElement[];
  /** The element's own text without surrounding white space. */
  readonly text: string;
}

export type ParsedManifest =
  { readonly root: ManifestElement } | { readonly root?: never; readonly line: number; readonly message: string };

const XMLNS = "http://www.w3.org/2000/xmlns/";

const PREFIXES: ReadonlyMap<string, string> = new Map([
  ["http://schemas.microsoft.com/office/appforoffice/1.1", ""],
  ["http://schemas.microsoft.com/office/taskpaneappversionoverrides", "ov:"],
  ["http://schemas.microsoft.com/office/officeappbasictypes/1.0", "bt:"],
  ["http://www.w3.org/2001/XMLSchema-instance", "xsi:"],
]);

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
const CDATA_NODE = 4;

function prefixedName(namespace: string | null, localName: string): string {
  const prefix = PREFIXES.get(namespace ?? "");
  return prefix === undefined ? `{${namespace ?? ""}}${localName}` : `${prefix}${localName}`;
}

function readAttributes(element: Element): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const attribute of element.attributes) {
    if (attribute.namespaceURI === XMLNS) continue;
    // An attribute without a prefix is in no namespace, whatever the element's own is.
    const { namespaceURI, name, localName } = attribute;
    attributes.set(namespaceURI === null ? name : prefixedName(namespaceURI, localName ?? name), attribute.value);
  }
  return attributes;
}

function readElement(element: Element, parentAt: string): ManifestElement {
  const name = prefixedName(element.namespaceURI, element.localName ?? element.tagName);
  const at = parentAt === "" ? name : `${parentAt}/${name}`;
  const children: ManifestElement[] = [];
  let text = "";
  for (const node of element.childNodes) {
    if (node.nodeType === ELEMENT_NODE) children.push(readElement(node as Element, at));
    else if (node.nodeType === TEXT_NODE || node.nodeType === CDATA_NODE) text += node.nodeValue ?? "";
  }
  return { name, at, line: element.lineNumber ?? 1, attributes: readAttributes(element), children, text: text.trim() };
}

function lineOf(error: ParseError): number {
  const locator: unknown = error.locator;
  const line = typeof locator === "object" && locator !== null && "lineNumber" in locator ? locator.lineNumber : 1;
  return typeof line === "number" ? line : 1;
}

/** Comments and CDATA sections, in which an ampersand is an ampersand. */
const LITERAL_PARTS = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>/g;

/** What the parser lets pass although no text may hold it: a lone ampersand, a stray end of CDATA, control characters. */
const FORBIDDEN_TEXT = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)|\]\]>|(?![\t\n\r])\p{Cc}/iu;

function findForbiddenText(xmlText: string): { readonly line: number; readonly message: string } | undefined {
  const text = xmlText.replace(LITERAL_PARTS, (part) => part.replace(/[^\n]/g, " "));
  const match = FORBIDDEN_TEXT.exec(text);
  if (match === null) return undefined;
  return { line: text.slice(0, match.index).split("\n").length, message: match[0] };
}

/**
 * Reads a manifest's text. A text that is not well-formed gives a message of the parser instead, and the line of the
 * last piece that could be read.
 */
export function parseManifest(xmlText: string): ParsedManifest {
  const forbidden = findForbiddenText(xmlText);
  if (forbidden !== undefined) return forbidden;
  try {
    const parser = new DOMParser({ onError: onWarningStopParsing });
    const root = parser.parseFromString(xmlText, "text/xml").documentElement;
    return root === null ? { line: 1, message: "" } : { root: readElement(root, "") };
  } catch (error) {
    if (error instanceof ParseError) return { line: lineOf(error), message: error.message };
    throw error;
  }
}

/** All elements of that name below the given one, in the order of the document. */
export function descendants(element: ManifestElement, name: string): readonly ManifestElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]);
}
