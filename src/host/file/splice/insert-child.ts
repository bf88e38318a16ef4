import type { XmlReader } from "../xml";
import { Splicer } from "./splicer";

/**
 * The source with an element put in as a child of the element that the reader stands at: before the first child that
 * `isBehind` holds for, else as the last. `element` is given the prefix that the parent's name has.
 */
export function withChild(
  xml: XmlReader,
  element: (prefix: string) => string,
  isBehind: (xml: XmlReader) => boolean = () => false,
): string {
  const splicer = new Splicer(xml.source);
  const prefix = xml.source.slice(xml.nameStart, xml.localStart);
  const name = xml.source.slice(xml.nameStart, xml.nameEnd);
  if (xml.isEmpty) {
    const slash = xml.source.lastIndexOf("/", xml.end);
    splicer.replace(slash, xml.end, `>${element(prefix)}</${name}>`);
    return splicer.result();
  }
  let place: number | undefined;
  for (const depth = xml.depth; xml.nextChild(depth);) if (isBehind(xml)) place ??= xml.start;
  splicer.insert(place ?? xml.start, element(prefix));
  return splicer.result();
}
