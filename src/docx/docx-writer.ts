import { strToU8, zipSync } from "fflate";
import { XML_HEAD } from "../host/file/writer/xlsx-writer-xml";
import type { DocumentDescription } from "../report/document-types";
import { documentXml } from "./document-part";
import { stylesXml } from "./styles-part";
import { NAMESPACES, paragraph, run, w, wordRoot, writableText } from "./word-xml";

/** The zip format's first day, in local time as it is stored: the bytes are the same at any time and place. */
const PART_TIME = new Date(1980, 0, 1);

const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const PACKAGE_TYPE = "application/vnd.openxmlformats-package";

/** Parts beside the main one, which leads to them by `rId1`, `rId2` … in this order. */
const OTHER_PARTS = ["styles", "settings", "footer"] as const;

/** Writes a document as .docx. The same description gives the same bytes. */
export function writeDocx(document: DocumentDescription): Uint8Array {
  const others = { styles: stylesXml(), settings: settingsXml(), footer: footerXml() };
  const footer = relationshipId(OTHER_PARTS.indexOf("footer"));
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": contentTypesXml(),
    "_rels/.rels": relationshipsXml([
      [`${NAMESPACES.relationships}/officeDocument`, "word/document.xml"],
      [`${NAMESPACES.package}/relationships/metadata/core-properties`, "docProps/core.xml"],
    ]),
    "docProps/core.xml": coreXml(document.cover.title),
    "word/document.xml": documentXml(document, footer),
    "word/_rels/document.xml.rels": relationshipsXml(
      OTHER_PARTS.map((name) => [`${NAMESPACES.relationships}/${name}`, `${name}.xml`]),
    ),
    ...Object.fromEntries(OTHER_PARTS.map((name) => [`word/${name}.xml`, others[name]])),
  };
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(XML_HEAD + xml)]);
  return zipSync(Object.fromEntries(files) as Record<string, Uint8Array>, { mtime: PART_TIME });
}

function relationshipId(index: number): string {
  return `rId${index + 1}`;
}

function contentTypesXml(): string {
  const types = [
    ["word/document.xml", `${WORD_TYPE}.document.main+xml`],
    ...OTHER_PARTS.map((name) => [`word/${name}.xml`, `${WORD_TYPE}.${name}+xml`]),
    ["docProps/core.xml", `${PACKAGE_TYPE}.core-properties+xml`],
  ];
  return (
    `<Types xmlns="${NAMESPACES.package}/content-types">` +
    `<Default Extension="rels" ContentType="${PACKAGE_TYPE}.relationships+xml"/>` +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    types.map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`).join("") +
    "</Types>"
  );
}

function relationshipsXml(relationships: readonly (readonly [type: string, target: string])[]): string {
  const elements = relationships.map(
    ([type, target], index) => `<Relationship Id="${relationshipId(index)}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${NAMESPACES.package}/relationships">${elements.join("")}</Relationships>`;
}

function coreXml(title: string): string {
  return (
    `<cp:coreProperties xmlns:cp="${NAMESPACES.package}/metadata/core-properties"` +
    ` xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${writableText(title)}</dc:title></cp:coreProperties>`
  );
}

function settingsXml(): string {
  const word2013 = { name: "compatibilityMode", uri: "http://schemas.microsoft.com/office/word", val: 15 };
  return wordRoot(
    "settings",
    w("characterSpacingControl", { val: "compressPunctuation" }),
    // Word asks when it opens the document, and then numbers the contents.
    w("updateFields", { val: 1 }),
    w("compat", {}, w("compatSetting", word2013)),
  );
}

function footerXml(): string {
  return wordRoot("ftr", paragraph("Footer", run("— ") + w("fldSimple", { instr: "PAGE" }, run("1")) + run(" —")));
}
