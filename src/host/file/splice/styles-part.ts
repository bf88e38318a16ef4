import { XML_HEAD } from "../writer/xlsx-writer-xml";
import type { PackageEditor } from "./package-editor";

const TYPE = "styles";
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/** Name of the part that holds the workbook's styles; undefined when it has none. */
export function stylesPartOf(editor: PackageEditor): string | undefined {
  const { workbookPart } = editor.pack;
  return editor.relationships(workbookPart).find(({ type, target }) => type === TYPE && editor.has(target))?.target;
}

/** Name of the part that holds the workbook's styles, which is added when there is none. */
export function ensureStylesPart(editor: PackageEditor): string {
  const known = stylesPartOf(editor);
  if (known !== undefined) return known;
  const { workbookPart } = editor.pack;
  const part = `${workbookPart.slice(0, workbookPart.lastIndexOf("/") + 1)}styles.xml`;
  editor.addNamed(part, emptyStyles(editor), CONTENT_TYPE);
  editor.addRelationship(workbookPart, TYPE, part);
  return part;
}

/** Takes out the part that `ensureStylesPart` added, once nothing stands in it any more. */
export function dropEmptyStylesPart(editor: PackageEditor): void {
  const part = stylesPartOf(editor);
  if (part === undefined || editor.text(part) !== emptyStyles(editor)) return;
  editor.removeRelationships(editor.pack.workbookPart, part);
  editor.remove(part);
}

/** What programs take for granted where a workbook has no styles, so that adding them changes no look. */
function emptyStyles(editor: PackageEditor): string {
  return (
    `${XML_HEAD}<styleSheet xmlns="${editor.pack.namespaces.main}">` +
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    "</styleSheet>"
  );
}
