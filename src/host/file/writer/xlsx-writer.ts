import { strToU8, zipSync, type Zippable } from "fflate";
import type { SheetDescription, WorkbookDescription } from "../../../model/workbook-description";
import { TRANSITIONAL } from "../namespaces";
import { nameElements } from "./xlsx-writer-names";
import { sheetXml } from "./xlsx-writer-sheet";
import { SharedStrings } from "./xlsx-writer-strings";
import { StyleTable } from "./xlsx-writer-styles";
import { attributes, XML_HEAD } from "./xlsx-writer-xml";

/** Forms of the same workbook that readers must understand alike. */
export interface WriteOptions {
  /** Where texts stand; `shared` when left out, as Excel does. */
  readonly strings?: "shared" | "inline";
  /** Leaves out `r` of rows and cells, as some exporters do; gaps are filled with empty ones. */
  readonly omitsReferences?: boolean;
}

/** The zip format's first day, in local time as it is stored: the bytes are the same at any time and place. */
const PART_TIME = new Date(1980, 0, 1);

const PACKAGE_NAMESPACE = "http://schemas.openxmlformats.org/package/2006";
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const MAX_SHEET_NAME = 31;
const FORBIDDEN_IN_SHEET_NAME = /[[\]:*?/\\]|^'|'$/;

/** A part beside the workbook part: its name below `xl/` and its kind. */
interface Part {
  readonly path: string;
  readonly kind: "worksheet" | "styles" | "sharedStrings";
  readonly xml: string;
}

/**
 * Writes a workbook of our own making (samples, test files, benchmarks) as .xlsx. The same description gives the same
 * bytes. Throws a RangeError for what Excel would refuse: no visible sheet, an illegal or repeated sheet name, two cells
 * at one place, a number that is not finite, an unknown style.
 */
export function writeWorkbook(workbook: WorkbookDescription, options: WriteOptions = {}): Uint8Array {
  checkSheetNames(workbook.sheets);
  const activeSheet = workbook.sheets.findIndex(({ visibility = "visible" }) => visibility === "visible");
  if (activeSheet === -1) throw new RangeError("A workbook needs a visible sheet.");
  const strings = options.strings === "inline" ? undefined : new SharedStrings();
  const styles = new StyleTable();
  const context = { workbook, styles, strings, omitsReferences: options.omitsReferences ?? false };
  const parts: Part[] = workbook.sheets.map((sheet, index) => ({
    path: `worksheets/sheet${index + 1}.xml`,
    kind: "worksheet",
    xml: sheetXml(sheet, context, index === activeSheet),
  }));
  parts.push({ path: "styles.xml", kind: "styles", xml: styles.toXml() });
  if (strings !== undefined) parts.push({ path: "sharedStrings.xml", kind: "sharedStrings", xml: strings.toXml() });
  return zipSync(
    {
      "[Content_Types].xml": strToU8(contentTypesXml(parts)),
      "_rels/.rels": strToU8(relationshipsXml([{ type: "officeDocument", target: "xl/workbook.xml" }])),
      "xl/workbook.xml": strToU8(workbookXml(workbook, activeSheet)),
      "xl/_rels/workbook.xml.rels": strToU8(
        relationshipsXml(parts.map(({ kind, path }) => ({ type: kind, target: path }))),
      ),
      ...Object.fromEntries(parts.map(({ path, xml }) => [`xl/${path}`, strToU8(xml)])),
    } satisfies Zippable,
    { mtime: PART_TIME },
  );
}

function checkSheetNames(sheets: readonly SheetDescription[]): void {
  const seen = new Set<string>();
  for (const { name } of sheets) {
    const key = name.toLowerCase();
    if (name === "" || name.length > MAX_SHEET_NAME || FORBIDDEN_IN_SHEET_NAME.test(name) || seen.has(key)) {
      throw new RangeError(`No sheet can be called "${name}".`);
    }
    seen.add(key);
  }
}

function contentTypesXml(parts: readonly Part[]): string {
  const overrides = [
    { path: "workbook.xml", type: `${CONTENT_TYPE}.sheet.main+xml` },
    ...parts.map(({ path, kind }) => ({ path, type: `${CONTENT_TYPE}.${kind}+xml` })),
  ].map(({ path, type }) => `<Override PartName="/xl/${path}" ContentType="${type}"/>`);
  return (
    `${XML_HEAD}<Types xmlns="${PACKAGE_NAMESPACE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${overrides.join("")}</Types>`
  );
}

/** Relationships `rId1`, `rId2` … in the given order. */
function relationshipsXml(relationships: readonly { readonly type: string; readonly target: string }[]): string {
  const elements = relationships.map(({ type, target }, index) => {
    const values = { Id: `rId${index + 1}`, Type: `${TRANSITIONAL.relationships}/${type}`, Target: target };
    return `<Relationship${attributes(values)}/>`;
  });
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE_NAMESPACE}/relationships">${elements.join("")}</Relationships>`;
}

function workbookXml(workbook: WorkbookDescription, activeSheet: number): string {
  const sheets = workbook.sheets.map(({ name, visibility = "visible" }, index) => {
    const state = visibility === "visible" ? undefined : visibility;
    return `<sheet${attributes({ name, sheetId: index + 1, state, "r:id": `rId${index + 1}` })}/>`;
  });
  const names = workbook.sheets.map((sheet, index) => nameElements(sheet, index)).join("");
  return (
    `${XML_HEAD}<workbook xmlns="${TRANSITIONAL.main}" xmlns:r="${TRANSITIONAL.relationships}">` +
    `<workbookPr${attributes({ date1904: workbook.uses1904Dates === true ? 1 : undefined })}/>` +
    `<bookViews><workbookView${attributes({ activeTab: activeSheet === 0 ? undefined : activeSheet })}/></bookViews>` +
    `<sheets>${sheets.join("")}</sheets>${names === "" ? "" : `<definedNames>${names}</definedNames>`}</workbook>`
  );
}
