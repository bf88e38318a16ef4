import { XmlReader } from "../xml";
import { comesAfter, STYLES_ORDER } from "./element-order";
import { withChild } from "./insert-child";
import { Splicer } from "./splicer";

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where a list of the styles part stands, whose children are referred to by their number (`dxfs`, `fonts`, `cellXfs`). */
interface FoundList extends Place {
  /** Its name with the prefix. */
  readonly tag: string;
  /** One past the start tag. */
  readonly head: number;
  /** First character of the end tag; `end` when there is none. */
  readonly tail: number;
  readonly isSelfClosed: boolean;
  readonly count: Place | undefined;
  readonly items: readonly Place[];
}

function openStyles(source: string, part: string): XmlReader {
  const xml = new XmlReader(source, part);
  xml.openRoot("styleSheet");
  return xml;
}

function findList(xml: XmlReader, name: string): FoundList | undefined {
  for (const depth = xml.depth; xml.nextChild(depth);) {
    if (!xml.is(name)) continue;
    const { start, end: head, isEmpty: isSelfClosed } = xml;
    const tag = xml.source.slice(xml.nameStart, xml.nameEnd);
    const at = xml.findAttribute("count");
    const count = at < 0 ? undefined : { start: xml.valueStart(at), end: xml.valueEnd(at) };
    const items: Place[] = [];
    for (const inner = xml.depth; xml.nextChild(inner);) {
      const itemStart = xml.start;
      xml.skip();
      items.push({ start: itemStart, end: xml.end });
    }
    return { tag, start, head, tail: isSelfClosed ? head : xml.start, end: xml.end, isSelfClosed, count, items };
  }
  return undefined;
}

/** Texts of the children of a list in the styles part; none when there is no such list. */
export function readStyleList(source: string, part: string, name: string): readonly string[] {
  return findList(openStyles(source, part), name)?.items.map(({ start, end }) => source.slice(start, end)) ?? [];
}

/**
 * The styles part with children added at the end of a list, which is made when there is none. How an empty list was
 * written is kept in white space of its tags, so that `shortenStyleList` gives back the very text.
 */
export function extendStyleList(source: string, part: string, name: string, added: readonly string[]): string {
  if (added.length === 0) return source;
  const list = findList(openStyles(source, part), name);
  if (list === undefined) {
    // Without a count: such a list goes wholly with its last child.
    const element = (prefix: string): string => `<${prefix}${name}>${added.join("")}</${prefix}${name}>`;
    return withChild(openStyles(source, part), element, (child) => comesAfter(child, name, STYLES_ORDER));
  }
  const splicer = new Splicer(source);
  changeCount(splicer, list.count, added.length);
  if (list.isSelfClosed) {
    const head = list.count === undefined ? " >" : ">";
    splicer.replace(list.head - "/>".length, list.head, `${head}${added.join("")}</${list.tag}>`);
  } else {
    splicer.insert(list.tail, added.join(""));
    if (list.head === list.tail) splicer.insert(list.end - 1, " ");
  }
  return splicer.result();
}

/** The styles part with so many children taken off the end of a list. */
export function shortenStyleList(source: string, part: string, name: string, removed: number): string {
  const list = removed === 0 ? undefined : findList(openStyles(source, part), name);
  if (list === undefined) return source;
  const splicer = new Splicer(source);
  const gone = list.items.slice(-removed);
  const isEmptied = gone.reduce((length, { start, end }) => length + end - start, 0) === list.tail - list.head;
  const wasOpen = source.charAt(list.end - 2) === " ";
  const hadNoCount = source.charAt(list.head - 2) === " ";
  if (isEmptied && !wasOpen && list.count === undefined && !hadNoCount) {
    splicer.remove(list.start, list.end);
    return splicer.result();
  }
  changeCount(splicer, list.count, -gone.length);
  if (isEmptied && !wasOpen) {
    splicer.replace(list.head - (list.count === undefined ? " >" : ">").length, list.end, "/>");
    return splicer.result();
  }
  for (const { start, end } of gone) splicer.remove(start, end);
  if (isEmptied) splicer.remove(list.end - 2, list.end - 1);
  return splicer.result();
}

/** A count that was wrong stays so. */
function changeCount(splicer: Splicer, place: Place | undefined, by: number): void {
  if (place === undefined) return;
  const count = Number(splicer.source.slice(place.start, place.end)) + by;
  if (Number.isSafeInteger(count)) splicer.replace(place.start, place.end, String(count));
}
