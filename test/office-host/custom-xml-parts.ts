/** A custom XML part of the workbook. */
export interface CustomXmlPartModel {
  /** Braces and digits. */
  readonly id: string;
  /** Namespace of the root element; empty when it has none. */
  namespace: string;
  xml: string;
}

/** Start tag of the root element, after declaration and comments: its prefix and its attributes. */
const ROOT =
  /^\ufeff?\s*(?:<\?[^>]*\?>\s*|<!--[^>]*-->\s*)*<(?:([\w.-]+):)?[\w.-]+((?:\s+[\w.:-]+\s*=\s*"[^"]*")*)\s*\/?>/;

/** Namespace of the root element of a text; undefined when it does not start as XML does. */
export function rootNamespace(xml: string): string | undefined {
  const root = ROOT.exec(xml);
  if (root === null) return undefined;
  const name = root[1] === undefined ? "xmlns" : `xmlns:${root[1]}`;
  const [, value = ""] = new RegExp(`\\s${name}\\s*=\\s*"([^"]*)"`).exec(root[2] ?? "") ?? [];
  return value;
}

/** The custom XML parts of a workbook in the order in which they were added. Excel's own parts are left out. */
export class CustomXmlPartList {
  readonly all: CustomXmlPartModel[] = [];
  private next = 0;

  constructor(texts: readonly string[]) {
    for (const xml of texts) this.add(xml);
  }

  /** Undefined when the text is no XML. */
  add(xml: string): CustomXmlPartModel | undefined {
    const namespace = rootNamespace(xml);
    if (namespace === undefined) return undefined;
    const id = `{C0000000-0000-4000-8000-${(++this.next).toString(16).toUpperCase().padStart(12, "0")}}`;
    const part = { id, namespace, xml };
    this.all.push(part);
    return part;
  }

  find(id: string): CustomXmlPartModel | undefined {
    return this.all.find((part) => part.id === id);
  }

  /** Takes a part out, as another add-in does. */
  remove(part: CustomXmlPartModel): void {
    const at = this.all.indexOf(part);
    if (at >= 0) this.all.splice(at, 1);
  }
}
