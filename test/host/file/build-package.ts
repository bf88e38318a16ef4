import { strToU8, zipSync } from "fflate";
import type { WorkbookSnapshot } from "../../../src/model/snapshot";
import { HostError, type HostErrorCode } from "../../../src/host/port";
import { openWorkbookFile, type WorkbookFile } from "../../../src/host/file/file-host";

export const TRANSITIONAL = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
export const STRICT = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MAIN_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

/** What a test says of a sheet; `body` is what stands inside `<worksheet>`. */
export interface SheetPart {
  readonly name?: string;
  readonly state?: string;
  readonly sheetId?: number;
  readonly kind?: string;
  readonly body: string;
}

export interface PackageParts {
  readonly sheets: readonly SheetPart[];
  /** Inside `<sst>`. */
  readonly sharedStrings?: string;
  /** Inside `<styleSheet>`. */
  readonly styles?: string;
  /** The whole theme part. */
  readonly theme?: string;
  /** Inside `<workbook>`, before the sheets. */
  readonly workbookHead?: string;
  readonly mainType?: string;
  readonly namespaces?: typeof TRANSITIONAL;
  /** Further parts, or parts in place of the built ones. */
  readonly replace?: Readonly<Record<string, string | Uint8Array | undefined>>;
}

/** The parts of a workbook as Excel lays them out, for tests that change one thing. */
export function buildParts(parts: PackageParts): Record<string, Uint8Array> {
  const { main, relationships } = parts.namespaces ?? TRANSITIONAL;
  const root = `xmlns="${main}" xmlns:r="${relationships}"`;
  const related = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${relationships}/${type}" Target="${target}"/>`;
  const texts: Record<string, string | Uint8Array | undefined> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${parts.mainType ?? MAIN_TYPE}"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships">${related("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook ${root}>${parts.workbookHead ?? ""}<sheets>${parts.sheets
      .map(({ name, sheetId, state }, index) => {
        const visibility = state === undefined ? "" : ` state="${state}"`;
        return `<sheet name="${name ?? `表${index + 1}`}" sheetId="${sheetId ?? index + 1}"${visibility} r:id="rId${index + 1}"/>`;
      })
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${parts.sheets
      .map(({ kind }, index) => related(`rId${index + 1}`, kind ?? "worksheet", `worksheets/sheet${index + 1}.xml`))
      .join("")}${parts.sharedStrings === undefined ? "" : related("rIdS", "sharedStrings", "sharedStrings.xml")}${
      parts.styles === undefined ? "" : related("rIdT", "styles", "styles.xml")
    }${parts.theme === undefined ? "" : related("rIdU", "theme", "theme/theme1.xml")}</Relationships>`,
    ...Object.fromEntries(
      parts.sheets.map(({ body }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<?xml version="1.0" encoding="UTF-8"?><worksheet ${root}>${body}</worksheet>`,
      ]),
    ),
    "xl/sharedStrings.xml": parts.sharedStrings === undefined ? undefined : `<sst ${root}>${parts.sharedStrings}</sst>`,
    "xl/styles.xml": parts.styles === undefined ? undefined : `<styleSheet ${root}>${parts.styles}</styleSheet>`,
    "xl/theme/theme1.xml": parts.theme,
    ...parts.replace,
  };
  const bytes: Record<string, Uint8Array> = {};
  for (const [name, content] of Object.entries(texts)) {
    if (content !== undefined) bytes[name] = typeof content === "string" ? strToU8(content) : content;
  }
  return bytes;
}

export function buildPackage(parts: PackageParts): Uint8Array {
  return zipSync(buildParts(parts));
}

export function open(parts: PackageParts): WorkbookFile {
  return openWorkbookFile(buildPackage(parts), "预算.xlsx");
}

export function snapshotOf(parts: PackageParts): WorkbookSnapshot {
  return open(parts).snapshot();
}

/** Rows of a workbook with one sheet whose `<sheetData>` holds this. */
export function rowsOf(sheetData: string, others: Omit<PackageParts, "sheets"> = {}): unknown {
  return snapshotOf({ ...others, sheets: [{ body: `<sheetData>${sheetData}</sheetData>` }] }).sheets[0]?.rows;
}

/** Code and detail of the HostError that the action throws; anything else it throws goes on. */
export function hostErrorOf(action: () => unknown): { code: HostErrorCode; detail: string } | undefined {
  try {
    action();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { code: error.code, detail: error.detail };
  }
  return undefined;
}
