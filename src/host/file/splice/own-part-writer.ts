import { OWN_PART_NAMESPACE } from "../../../model/own-part";
import { findOwnParts } from "../own-part";
import { attributes } from "../writer/xlsx-writer-xml";
import type { PackageEditor } from "./package-editor";

const FOLDER = "customXml";
const TYPE = "customXml";
const PROPERTIES_TYPE = "customXmlProps";
const PROPERTIES_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const STRICT = "http://purl.oclc.org/ooxml/officeDocument/customXml";
/** Always the same: a workbook has one part of ours. */
const STORE_ID = "{6A69B1A0-4A1B-4D3C-9C1E-6A6962696101}";

/** Puts our custom XML part in place of every part of ours that a package holds; an empty text only takes them out. */
export function writeOwnPart(editor: PackageEditor, xml: string): void {
  const { workbookPart } = editor.pack;
  const parts = editor
    .relationships(workbookPart)
    .flatMap(({ type, target }) => (type === TYPE && editor.has(target) ? [target] : []));
  const [first, ...others] = findOwnParts(editor, parts).map(({ part }) => part);
  if (xml === "") {
    if (first !== undefined) removePart(editor, first);
  } else if (first === undefined) {
    addPart(editor, xml);
  } else {
    editor.write(first, xml);
  }
  for (const part of others) removePart(editor, part);
}

function removePart(editor: PackageEditor, part: string): void {
  for (const { target } of editor.relationships(part)) if (editor.has(target)) editor.remove(target);
  editor.remove(part);
  editor.removeRelationships(editor.pack.workbookPart, part);
}

function addPart(editor: PackageEditor, xml: string): void {
  const { workbookPart, isStrict } = editor.pack;
  let number = 1;
  while (editor.has(`${FOLDER}/item${number}.xml`) || editor.has(`${FOLDER}/itemProps${number}.xml`)) number++;
  const part = `${FOLDER}/item${number}.xml`;
  const properties = `${FOLDER}/itemProps${number}.xml`;
  editor.addNamed(part, xml, editor.hasDefaultType("xml") ? undefined : "application/xml");
  editor.addNamed(properties, propertiesXml(isStrict ? STRICT : TRANSITIONAL), PROPERTIES_CONTENT_TYPE);
  editor.addRelationship(workbookPart, TYPE, part);
  editor.addRelationship(part, PROPERTIES_TYPE, properties);
}

/** By what it says Excel tells parts from each other. */
function propertiesXml(namespace: string): string {
  const root = attributes({ "ds:itemID": STORE_ID, "xmlns:ds": namespace });
  const schema = attributes({ "ds:uri": OWN_PART_NAMESPACE });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
    `<ds:datastoreItem${root}><ds:schemaRefs><ds:schemaRef${schema}/></ds:schemaRefs></ds:datastoreItem>`
  );
}
