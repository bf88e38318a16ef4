import { parseCell } from "../../model/address";
import type { AuthoredCell } from "../sheet-comments";
import { readable } from "./notes-reader";
import { relationshipsPartOf, type OfficePackage } from "./package";
import type { XmlReader } from "./xml";

/** Author of a note that stands, for older programs, where a comment is. */
const STAND_IN = /^tc=\{/;

/** The comments, answers and notes of a worksheet part with their authors; what can't be read is left out. */
export function readAuthors(pack: OfficePackage, sheetPart: string): readonly AuthoredCell[] {
  const related = readable(() => pack.relationships(sheetPart)) ?? [];
  const read = (type: string, root: string, readPart: (xml: XmlReader) => readonly AuthoredCell[]) => {
    const part = related.find((one) => one.type === type)?.target;
    return (part === undefined ? undefined : readable(() => readPart(pack.open(part, root)))) ?? [];
  };
  return [
    ...read("comments", "comments", readNotes),
    ...read("threadedComment", "ThreadedComments", (xml) => readThreads(xml, readPersons(pack))),
  ];
}

function readNotes(xml: XmlReader): readonly AuthoredCell[] {
  const authors: string[] = [];
  const found: AuthoredCell[] = [];
  for (const depth = xml.depth; xml.nextChild(depth);) {
    const isList = xml.is("commentList");
    if (!isList && !xml.is("authors")) continue;
    for (const inner = xml.depth; xml.nextChild(inner);) {
      if (!isList) {
        authors.push(xml.readText());
        continue;
      }
      const cell = parseCell(xml.attribute("ref") ?? "");
      const author = authors[Number(xml.attribute("authorId"))] ?? "";
      if (cell !== undefined && !STAND_IN.test(author)) found.push({ ...cell, author });
    }
  }
  return found;
}

function readThreads(xml: XmlReader, persons: ReadonlyMap<string, string>): readonly AuthoredCell[] {
  const found: AuthoredCell[] = [];
  for (const depth = xml.depth; xml.nextChild(depth);) {
    const cell = parseCell(xml.attribute("ref") ?? "");
    if (cell !== undefined) found.push({ ...cell, author: persons.get(xml.attribute("personId") ?? "") ?? "" });
  }
  return found;
}

/** Names by the ids that comments know people by. */
function readPersons(pack: OfficePackage): ReadonlyMap<string, string> {
  const persons = new Map<string, string>();
  readable(() => {
    for (const { type, target } of pack.relationships(pack.workbookPart)) {
      if (type !== "person" || !pack.has(target)) continue;
      const xml = pack.open(target, "personList");
      for (const depth = xml.depth; xml.nextChild(depth);)
        persons.set(xml.attribute("id") ?? "", xml.attribute("displayName") ?? "");
    }
  });
  return persons;
}

/** The people whom the document's properties name; empty texts where they name nobody. */
export function readPeople(pack: OfficePackage): { readonly author: string; readonly lastModifiedBy: string } {
  const people = { author: "", lastModifiedBy: "" };
  readable(() => {
    const part = pack.relationships("").find(({ type, target }) => type === "core-properties" && pack.has(target));
    if (part === undefined) return;
    const xml = pack.open(part.target, "coreProperties");
    for (const depth = xml.depth; xml.nextChild(depth);) {
      if (xml.is("creator")) people.author = xml.readText().trim();
      else if (xml.is("lastModifiedBy")) people.lastModifiedBy = xml.readText().trim();
    }
  });
  return people;
}

/** Addresses of the workbooks linked to, as the file writes them, in the order of their numbers in formulas. */
export function readLinks(pack: OfficePackage): readonly string[] {
  const links: string[] = [];
  readable(() => {
    const parts = new Map(pack.relationships(pack.workbookPart).map(({ id, target }) => [id, target]));
    const xml = pack.open(pack.workbookPart, "workbook");
    for (const depth = xml.depth; xml.nextChild(depth);) {
      if (!xml.is("externalReferences")) continue;
      for (const inner = xml.depth; xml.nextChild(inner);) {
        const part = parts.get(xml.prefixedAttribute("id") ?? "") ?? "";
        links.push(readable(() => externalTarget(pack, part)) ?? "");
      }
    }
  });
  return links;
}

function externalTarget(pack: OfficePackage, part: string): string | undefined {
  const xml = pack.open(relationshipsPartOf(part), "Relationships");
  for (const depth = xml.depth; xml.nextChild(depth);)
    if (xml.attribute("TargetMode") === "External") return xml.attribute("Target");
  return undefined;
}
