import { strToU8 } from "fflate";
import { CONTENT_TYPES_PART, relationshipsPartOf, type OfficePackage, type Relationship } from "../package";
import { attributes, XML_HEAD } from "../writer/xlsx-writer-xml";
import { XmlReader } from "../xml";
import type { ZipEntry } from "../zip";
import { withChild, withoutChildren } from "./insert-child";
import { packContent, writeZip, type PackedContent } from "./zip-writer";

const PACKAGE_NAMESPACE = "http://schemas.openxmlformats.org/package/2006";
/** What a part's relationships are made with; others write an empty element, or no part. */
const NO_RELATIONSHIPS = `${XML_HEAD}<Relationships xmlns="${PACKAGE_NAMESPACE}/relationships"></Relationships>`;
const DECLARATION = /^<\?xml[^>]*\?>/;

/**
 * A package that parts of are rewritten, added or taken out. What is not touched keeps its bytes; a part that is written
 * with the text it had counts as not touched.
 */
export class PackageEditor {
  readonly #replaced = new Map<ZipEntry, PackedContent | undefined>();
  readonly #added = new Map<string, PackedContent>();
  /** Texts of parts that were written, as long as they are small and asked for again: lists that every action adds to. */
  readonly #texts = new Map<string, string>();

  constructor(readonly pack: OfficePackage) {}

  has(part: string): boolean {
    const entry = this.pack.archive.entry(part);
    if (entry === undefined) return this.#added.has(part);
    return !this.#replaced.has(entry) || this.#replaced.get(entry) !== undefined;
  }

  /** Names of all parts that are there now, in no order that means anything. */
  partNames(): readonly string[] {
    const original = Array.from(this.pack.archive.entries, ({ name }) => name).filter((name) => this.has(name));
    return [...original, ...this.#added.keys()];
  }

  /** The part's text as it stands now. Throws HostError `file-damaged` when it is missing or no text. */
  text(part: string): string {
    return this.#texts.get(part) ?? this.pack.text(part);
  }

  /** A reader at the root element of a part, as `OfficePackage.open`. */
  open(part: string, rootName: string): XmlReader {
    const xml = new XmlReader(this.text(part), part);
    xml.openRoot(rootName);
    return xml;
  }

  /** A reader at the root element of a part, whatever it is called. */
  openAny(part: string): XmlReader {
    const xml = new XmlReader(this.text(part), part);
    if (!xml.next()) throw xml.damaged();
    return xml;
  }

  /** Gives a part another text. */
  write(part: string, text: string): void {
    const entry = this.pack.archive.entry(part);
    if (entry === undefined) {
      this.#added.set(part, packContent(strToU8(text)));
    } else if (text === this.pack.text(part)) {
      this.#replaced.delete(entry);
    } else {
      this.#replaced.set(entry, packContent(strToU8(inUtf8(text))));
    }
    this.#texts.set(part, text);
  }

  /** Adds a part, under the first of `prefix` + 1, 2 … + `extension` that is free. Returns its name. */
  add(prefix: string, extension: string, text: string, contentType?: string): string {
    let number = 1;
    while (this.has(`${prefix}${number}${extension}`)) number++;
    const part = `${prefix}${number}${extension}`;
    this.addNamed(part, text, contentType);
    return part;
  }

  /** Adds a part of this name that is not there yet; without a content type where the package has one for its extension. */
  addNamed(part: string, text: string, contentType?: string): void {
    this.write(part, text);
    if (contentType === undefined) return;
    const override = (prefix: string): string =>
      `<${prefix}Override${attributes({ PartName: `/${part}`, ContentType: contentType })}/>`;
    this.#insertIntoRoot(CONTENT_TYPES_PART, "Types", override);
  }

  /** Whether the content types cover parts of this extension (without its dot) that they do not name. */
  hasDefaultType(extension: string): boolean {
    const xml = this.open(CONTENT_TYPES_PART, "Types");
    for (const depth = xml.depth; xml.nextChild(depth);) {
      if (xml.is("Default") && xml.attribute("Extension")?.toLowerCase() === extension) return true;
    }
    return false;
  }

  /** Takes out a part, its relationships and what the content types say of it; whoever refers to it must be told so. */
  remove(part: string): void {
    this.#leaveOut(part);
    this.#leaveOut(relationshipsPartOf(part));
    this.removeElements(CONTENT_TYPES_PART, "Types", (xml) => {
      return xml.is("Override") && xml.attribute("PartName")?.toLowerCase() === `/${part.toLowerCase()}`;
    });
  }

  /**
   * Adds a relationship from a part (an empty name: from the package) to another. `type` is the last step of its address
   * in transitional files, or a whole address. Returns its id.
   */
  addRelationship(source: string, type: string, target: string): string {
    const relationships = relationshipsPartOf(source);
    if (!this.has(relationships)) this.write(relationships, NO_RELATIONSHIPS);
    const ids = new Set<string>();
    const xml = this.open(relationships, "Relationships");
    for (const depth = xml.depth; xml.nextChild(depth);) ids.add(xml.attribute("Id") ?? "");
    let number = ids.size + 1;
    while (ids.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    const address = type.includes("/") ? type : `${this.pack.namespaces.relationships}/${type}`;
    const values = { Id: id, Type: address, Target: `/${target}` };
    this.#insertIntoRoot(relationships, "Relationships", (prefix) => `<${prefix}Relationship${attributes(values)}/>`);
    return id;
  }

  /** Relationships of a part as they stand now, as `OfficePackage.relationships`. */
  relationships(source: string): readonly Relationship[] {
    const part = relationshipsPartOf(source);
    return this.has(part) ? this.pack.readRelationships(this.open(part, "Relationships"), source) : [];
  }

  /** Takes out a part's relationships to another, and the part of relationships that was made for them. Returns their ids. */
  removeRelationships(source: string, target: string): readonly string[] {
    const ids = this.relationships(source).flatMap((one) => (one.target === target ? [one.id] : []));
    const part = relationshipsPartOf(source);
    this.removeElements(part, "Relationships", (xml) => ids.includes(xml.attribute("Id") ?? ""));
    if (this.has(part) && this.text(part) === NO_RELATIONSHIPS) this.#leaveOut(part);
    return ids;
  }

  /** Takes out the root's children that the test holds for; the reader stands at each in turn. */
  removeElements(part: string, rootName: string, isMeant: (xml: XmlReader) => boolean): void {
    if (!this.has(part)) return;
    this.write(part, withoutChildren(this.open(part, rootName), isMeant));
  }

  bytes(): Uint8Array {
    const isUntouched = this.#replaced.size === 0 && this.#added.size === 0;
    return isUntouched ? this.pack.archive.bytes : writeZip(this.pack.archive, this.#replaced, this.#added);
  }

  #leaveOut(part: string): void {
    const entry = this.pack.archive.entry(part);
    if (entry !== undefined) this.#replaced.set(entry, undefined);
    this.#added.delete(part);
    this.#texts.delete(part);
  }

  #insertIntoRoot(part: string, rootName: string, element: (prefix: string) => string): void {
    this.write(part, withChild(this.open(part, rootName), element));
  }
}

/** A part that was in another encoding is written in UTF-8, and must not say otherwise. */
function inUtf8(text: string): string {
  return text.replace(DECLARATION, (declaration) => declaration.replace(/(encoding\s*=\s*["'])[^"']*/i, "$1UTF-8"));
}
