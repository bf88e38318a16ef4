import { STAMP_PROPERTY } from "../../../model/stamp-property";
import { isStampProperty, propertyParts } from "../stamp-property";
import { attributes, escapeText, XML_HEAD } from "../writer/xlsx-writer-xml";
import { withChild } from "./insert-child";
import type { PackageEditor } from "./package-editor";
import { Splicer } from "./splicer";

const ROOT = "Properties";
/** Properties of the user's own making. */
const FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
const FIRST_ID = 2;
const PART = "docProps/custom.xml";
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
const TRANSITIONAL = {
  type: "custom-properties",
  properties: "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
  values: "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
};
const STRICT = {
  type: "customProperties",
  properties: "http://purl.oclc.org/ooxml/officeDocument/customProperties",
  values: "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes",
};

/** Writes our stamp into the custom document properties, in place of a former one; an empty text takes it out. */
export function writeStamp(editor: PackageEditor, text: string): void {
  const [known] = propertyParts(editor);
  if (text === "") {
    if (known === undefined) return;
    editor.removeElements(known, ROOT, isStampProperty);
    if (editor.text(known) === noProperties(editor)) {
      editor.removeRelationships("", known);
      editor.remove(known);
    }
    return;
  }
  const part = known ?? addPart(editor);
  editor.write(part, withStamp(editor, part, text));
}

function addPart(editor: PackageEditor): string {
  const { type } = namespaces(editor);
  let part = PART;
  if (editor.has(PART)) part = editor.add("docProps/custom", ".xml", noProperties(editor), CONTENT_TYPE);
  else editor.addNamed(PART, noProperties(editor), CONTENT_TYPE);
  editor.addRelationship("", type, part);
  return part;
}

function namespaces(editor: PackageEditor): typeof TRANSITIONAL {
  return editor.pack.isStrict ? STRICT : TRANSITIONAL;
}

function noProperties(editor: PackageEditor): string {
  const { properties, values } = namespaces(editor);
  return `${XML_HEAD}<Properties xmlns="${properties}" xmlns:vt="${values}"></Properties>`;
}

function withStamp(editor: PackageEditor, part: string, text: string): string {
  const { values } = namespaces(editor);
  const xml = editor.open(part, ROOT);
  const rootPrefix = xml.source.slice(xml.nameStart, xml.localStart);
  const declaration = attributes({ "xmlns:vt": xml.prefixedAttribute("vt") === values ? undefined : values });
  const element = (pid: string | number, prefix: string): string =>
    `<${prefix}property${attributes({ fmtid: FORMAT_ID, pid, name: STAMP_PROPERTY })}>` +
    `<vt:lpwstr${declaration}>${escapeText(text)}</vt:lpwstr></${prefix}property>`;
  let lastId = FIRST_ID - 1;
  for (const depth = xml.depth; xml.nextChild(depth);) {
    const pid = xml.attribute("pid") ?? "";
    lastId = Math.max(lastId, Number(pid) || 0);
    if (!isStampProperty(xml)) continue;
    const { start } = xml;
    xml.skip();
    const splicer = new Splicer(xml.source);
    splicer.replace(start, xml.end, element(pid, rootPrefix));
    return splicer.result();
  }
  return withChild(editor.open(part, ROOT), (prefix) => element(lastId + 1, prefix));
}
