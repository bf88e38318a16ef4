import { HostError } from "../port";
import { extension, refuseOtherFormats } from "./file-kind";
import { STRICT, TRANSITIONAL, type Namespaces } from "./namespaces";
import { XmlReader } from "./xml";
import { ZipArchive } from "./zip";

/** A relationship to another part of the package; links out of the package are not among them. */
export interface Relationship {
  readonly id: string;
  /** Last step of the type's address (`worksheet`), the same in transitional and strict files. */
  readonly type: string;
  /** Name of the part, without a leading `/`. */
  readonly target: string;
}

export const CONTENT_TYPES_PART = "[Content_Types].xml";
const WORKBOOK_TYPE =
  /spreadsheetml\.(?:sheet|template)\.main\+xml$|ms-excel\.(?:sheet|template|addin)\.macroEnabled\.main\+xml$/i;
const BINARY_WORKBOOK_TYPE = /ms-excel\.sheet\.binary\.macroEnabled\.main$/i;
const OPEN_DOCUMENT_SHEET = /^application\/vnd\.oasis\.opendocument\.spreadsheet/;

/** An Office package: parts, their content types and the relationships between them. */
export class OfficePackage {
  readonly archive: ZipArchive;
  /** Name of the part that holds the workbook. */
  readonly workbookPart: string;

  /** Throws HostError when the bytes are no workbook of the .xlsx family. */
  constructor(bytes: Uint8Array, fileName: string) {
    refuseOtherFormats(bytes, fileName);
    this.archive = new ZipArchive(bytes);
    refuseOpenDocument(this.archive, fileName);
    const types = this.readContentTypes();
    const main = this.relationships("").find((relationship) => relationship.type === "officeDocument");
    if (main === undefined) throw new HostError("file-damaged", "_rels/.rels");
    checkWorkbookType(types(main.target), main.target, fileName);
    this.workbookPart = main.target;
  }

  /** Whether the package holds this part. */
  has(part: string): boolean {
    return this.archive.entry(part) !== undefined;
  }

  /** The text of a part. Throws HostError `file-damaged` when it is missing or no text. */
  text(part: string): string {
    const entry = this.archive.entry(part);
    if (entry === undefined) throw new HostError("file-damaged", part);
    return this.archive.readText(entry);
  }

  /** A reader at the root element of a part, which must have this local name. */
  open(part: string, rootName: string): XmlReader {
    const xml = new XmlReader(this.text(part), part);
    xml.openRoot(rootName);
    return xml;
  }

  /** Relationships of a part, in file order; of the package itself for an empty name. */
  relationships(part: string): readonly Relationship[] {
    const relationshipsPart = relationshipsPartOf(part);
    return this.has(relationshipsPart)
      ? this.readRelationships(this.open(relationshipsPart, "Relationships"), part)
      : [];
  }

  /** Reads the relationships of a part; the reader stands at their root. */
  readRelationships(xml: XmlReader, part: string): readonly Relationship[] {
    const found: Relationship[] = [];
    for (const depth = xml.depth; xml.nextChild(depth);) {
      if (!xml.is("Relationship") || xml.attribute("TargetMode") === "External") continue;
      const id = xml.attribute("Id");
      const type = xml.attribute("Type");
      const target = xml.attribute("Target");
      if (id === undefined || type === undefined || target === undefined) throw xml.damaged();
      const resolved = this.storedName(resolvePart(part, target));
      found.push({ id, type: type.slice(type.lastIndexOf("/") + 1), target: resolved });
    }
    return found;
  }

  /** Whether the workbook is of the strict kind, whose namespaces and types are others. */
  get isStrict(): boolean {
    const xml = this.open(this.workbookPart, "workbook");
    return xml.source.slice(xml.start, xml.end).includes(STRICT.main);
  }

  get namespaces(): Namespaces {
    return this.isStrict ? STRICT : TRANSITIONAL;
  }

  /** Targets may be percent-encoded where the entry's name is not. */
  private storedName(part: string): string {
    if (this.has(part) || !part.includes("%")) return part;
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  }

  private readContentTypes(): (part: string) => string {
    const xml = this.open(CONTENT_TYPES_PART, "Types");
    const byPart = new Map<string, string>();
    const byExtension = new Map<string, string>();
    for (const depth = xml.depth; xml.nextChild(depth);) {
      const type = xml.attribute("ContentType") ?? "";
      if (xml.is("Override")) byPart.set((xml.attribute("PartName") ?? "").toLowerCase(), type);
      else if (xml.is("Default")) byExtension.set(`.${(xml.attribute("Extension") ?? "").toLowerCase()}`, type);
    }
    return (part) => byPart.get(`/${part.toLowerCase()}`) ?? byExtension.get(extension(part)) ?? "";
  }
}

/** Name of the part that holds a part's relationships. */
export function relationshipsPartOf(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Steps that would lead out of the package stay at its root (RFC 3986, 5.2.4): LibreOffice writes such targets. */
function resolvePart(source: string, target: string): string {
  const steps = target.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const step of target.replaceAll("\\", "/").split("/")) {
    if (step === "" || step === ".") continue;
    if (step === "..") steps.pop();
    else steps.push(step);
  }
  return steps.join("/");
}

function refuseOpenDocument(archive: ZipArchive, fileName: string): void {
  const entry = archive.entry("mimetype");
  if (entry === undefined) return;
  const type = new TextDecoder().decode(archive.read(entry));
  if (OPEN_DOCUMENT_SHEET.test(type)) throw new HostError("file-old-format", ".ods");
  throw new HostError("file-not-workbook", extension(fileName));
}

function checkWorkbookType(contentType: string, part: string, fileName: string): void {
  if (WORKBOOK_TYPE.test(contentType)) return;
  if (BINARY_WORKBOOK_TYPE.test(contentType)) throw new HostError("file-old-format", ".xlsb");
  if (contentType === "" || extension(part) === ".bin") throw new HostError("file-damaged", part);
  throw new HostError("file-not-workbook", extension(fileName));
}
