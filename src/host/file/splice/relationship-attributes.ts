import type { Namespaces } from "../namespaces";
import type { XmlReader } from "../xml";

/** Attributes by which an element names a relationship; the reader stands at the root, which may declare their prefix. */
export function relationshipAttributes(
  root: XmlReader,
  id: string,
  { relationships }: Namespaces,
): Readonly<Record<string, string | undefined>> {
  return { "r:id": id, "xmlns:r": root.prefixedAttribute("r") === relationships ? undefined : relationships };
}
