import { parseCell } from "../../model/address";
import { HostError } from "../port";
import type { SheetNotes } from "./layout";
import type { OfficePackage, Relationship } from "./package";
import { readStringItem } from "./shared-strings";
import type { XmlReader } from "./xml";

/** Texts by the cell's address, as the file writes it. */
type Texts = ReadonlyMap<string, string>;

/**
 * The notes of a worksheet part. Of a comment with answers it is the texts themselves, one below the other, and not the
 * note for older programs that stands for them. What can't be read has no notes: the sheet is drawn without.
 */
export function readNotes(pack: OfficePackage, sheetPart: string): SheetNotes {
  const related = readable(() => pack.relationships(sheetPart)) ?? [];
  const notes = new Map<number, Map<number, string>>();
  const texts = [
    ...textsOf(pack, related, "comments", "comments", readComments),
    ...textsOf(pack, related, "threadedComment", "ThreadedComments", readThreads),
  ];
  for (const [ref, text] of texts) {
    const cell = parseCell(ref);
    if (cell === undefined) continue;
    const row = notes.get(cell.row) ?? new Map<number, string>();
    notes.set(cell.row, row.set(cell.column, text));
  }
  return notes;
}

function textsOf(
  pack: OfficePackage,
  related: readonly Relationship[],
  type: string,
  root: string,
  read: (xml: XmlReader) => Texts,
): Texts {
  const part = related.find((one) => one.type === type)?.target;
  return (part === undefined ? undefined : readable(() => read(pack.open(part, root)))) ?? new Map();
}

/** What is read; undefined where it can't be. */
export function readable<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}

function readComments(xml: XmlReader): Texts {
  const texts = new Map<string, string>();
  for (const depth = xml.depth; xml.nextChild(depth);) {
    if (!xml.is("commentList")) continue;
    for (const inner = xml.depth; xml.nextChild(inner);) {
      const ref = xml.attribute("ref") ?? "";
      texts.set(ref, textIn(xml, readStringItem));
    }
  }
  return texts;
}

/** An answer has the cell of what it answers and stands behind it. */
function readThreads(xml: XmlReader): Texts {
  const texts = new Map<string, string>();
  for (const depth = xml.depth; xml.nextChild(depth);) {
    const ref = xml.attribute("ref") ?? "";
    const above = texts.get(ref);
    const text = textIn(xml, (element) => element.readText());
    texts.set(ref, above === undefined ? text : `${above}\n${text}`);
  }
  return texts;
}

function textIn(xml: XmlReader, read: (xml: XmlReader) => string): string {
  let text = "";
  for (const depth = xml.depth; xml.nextChild(depth);) if (xml.is("text")) text += read(xml);
  return text;
}
