import type { XmlReader } from "../xml";
import { Splicer } from "./splicer";

/** Stands in the end tag of an element that was an empty one (`<a/>`) before it was given children. */
const WAS_EMPTY = " ";

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
    splicer.replace(slash, xml.end, `>${element(prefix)}</${name}${WAS_EMPTY}>`);
    return splicer.result();
  }
  let place: number | undefined;
  for (const depth = xml.depth; xml.nextChild(depth);) if (isBehind(xml)) place ??= xml.start;
  splicer.insert(place ?? xml.start, element(prefix));
  return splicer.result();
}

/**
 * The source without those children of the element that the reader stands at that the test holds for; the reader stands at
 * each in turn. Taking out what `withChild` put in gives back the very text.
 */
export function withoutChildren(xml: XmlReader, isMeant: (xml: XmlReader) => boolean): string {
  const { source, end: head } = xml;
  const splicer = new Splicer(source);
  let removed = 0;
  for (const depth = xml.depth; xml.nextChild(depth);) {
    if (!isMeant(xml)) continue;
    const { start } = xml;
    xml.skip();
    splicer.remove(start, xml.end);
    removed += xml.end - start;
  }
  const isEmptied = removed > 0 && head + removed === xml.start;
  if (!isEmptied || !source.endsWith(`${WAS_EMPTY}>`, xml.end)) return splicer.result();
  return `${source.slice(0, head - ">".length)}/>${source.slice(xml.end)}`;
}
