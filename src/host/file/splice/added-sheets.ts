import type { NewSheet } from "../../port";
import { DEFAULT_PALETTE } from "../colors";
import { TRANSITIONAL } from "../namespaces";
import { readStyleSheet } from "../styles";
import { nameElements } from "../writer/xlsx-writer-names";
import { sheetXml } from "../writer/xlsx-writer-sheet";
import { FIRST_OWN_FORMAT, StyleTable, type StyleBase } from "../writer/xlsx-writer-styles";
import { attributes } from "../writer/xlsx-writer-xml";
import { comesAfter, WORKBOOK_ORDER } from "./element-order";
import { withChild } from "./insert-child";
import { listedSheets } from "./listed-sheets";
import type { PackageEditor } from "./package-editor";
import { relationshipAttributes } from "./relationship-attributes";
import { extendStyleList } from "./style-list";
import { ensureStylesPart } from "./styles-part";

const TYPE = "worksheet";
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const LISTS = ["numFmts", "fonts", "fills", "borders", "cellXfs"] as const;

/**
 * Adds a sheet behind all others of a workbook. `id` and the sheet's name must be free. Returns the name of its part.
 * Looks are added and none is used again, so that they can be told from the workbook's own when the sheet is taken out;
 * cells without one look as the workbook's normal cells do. Throws a RangeError for a description that can't be written.
 */
export function addSheet(editor: PackageEditor, id: string, { sheet, styles }: NewSheet): string {
  const { workbookPart, namespaces } = editor.pack;
  const stylesPart = ensureStylesPart(editor);
  const table = new StyleTable(readStyleBase(editor, stylesPart));
  const workbook = { sheets: [], styles };
  const xml = sheetXml(sheet, { workbook, styles: table, strings: undefined, omitsReferences: false }, false);
  addStyles(editor, stylesPart, table);
  const folder = workbookPart.slice(0, workbookPart.lastIndexOf("/") + 1);
  const text = xml.replace(`"${TRANSITIONAL.main}"`, `"${namespaces.main}"`);
  const part = editor.add(`${folder}worksheets/sheet`, ".xml", text, CONTENT_TYPE);
  const { name, visibility = "visible" } = sheet;
  const state = visibility === "visible" ? undefined : visibility;
  const place = listedSheets(editor).length;
  listSheet(editor, { name, sheetId: id, state }, editor.addRelationship(workbookPart, TYPE, part));
  addNames(editor, (prefix) => nameElements(sheet, place, prefix));
  return part;
}

function readStyleBase(editor: PackageEditor, part: string): StyleBase {
  const counts = { fonts: 0, fills: 0, borders: 0, cellXfs: 0 };
  let numberFormat = FIRST_OWN_FORMAT;
  const xml = editor.open(part, "styleSheet");
  for (const depth = xml.depth; xml.nextChild(depth);) {
    const list = LISTS.find((one) => xml.is(one));
    if (list === undefined) continue;
    for (const inner = xml.depth; xml.nextChild(inner);) {
      if (list === "numFmts") numberFormat = Math.max(numberFormat, 1 + (Number(xml.attribute("numFmtId")) || 0));
      else counts[list]++;
    }
  }
  const { name, size } = readStyleSheet(editor.open(part, "styleSheet"), DEFAULT_PALETTE).normalFont;
  return { ...counts, numberFormat, normalFont: { name, size } };
}

function addStyles(editor: PackageEditor, part: string, table: StyleTable): void {
  const xml = editor.open(part, "styleSheet");
  const prefix = xml.source.slice(xml.nameStart, xml.localStart);
  const additions = table.additions();
  let text = xml.source;
  for (const list of LISTS) {
    const items = additions[list].map((item) => item.replace(/<(\/?)/g, `<$1${prefix}`));
    text = extendStyleList(text, part, list, items);
  }
  editor.write(part, text);
}

function listSheet(
  editor: PackageEditor,
  values: Readonly<Record<string, string | undefined>>,
  relationshipId: string,
): void {
  const { workbookPart, namespaces } = editor.pack;
  const xml = editor.open(workbookPart, "workbook");
  const all = attributes({ ...values, ...relationshipAttributes(xml, relationshipId, namespaces) });
  for (const depth = xml.depth; xml.nextChild(depth);) {
    if (!xml.is("sheets")) continue;
    editor.write(
      workbookPart,
      withChild(xml, (prefix) => `<${prefix}sheet${all}/>`),
    );
    return;
  }
  throw xml.damaged();
}

function addNames(editor: PackageEditor, elements: (prefix: string) => string): void {
  const { workbookPart } = editor.pack;
  if (elements("") === "") return;
  const xml = editor.open(workbookPart, "workbook");
  for (const depth = xml.depth; xml.nextChild(depth);) {
    if (!xml.is("definedNames")) continue;
    editor.write(workbookPart, withChild(xml, elements));
    return;
  }
  const list = (prefix: string): string => `<${prefix}definedNames>${elements(prefix)}</${prefix}definedNames>`;
  const root = editor.open(workbookPart, "workbook");
  editor.write(
    workbookPart,
    withChild(root, list, (child) => comesAfter(child, "definedNames", WORKBOOK_ORDER)),
  );
}
