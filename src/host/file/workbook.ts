import type { SheetVisibility } from "../../model/snapshot";
import { HostError } from "../port";
import type { OfficePackage } from "./package";

/** A worksheet as workbook.xml lists it. */
export interface SheetEntry {
  /** The file's sheetId. */
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Name of the part that holds its cells. */
  readonly part: string;
}

/** What workbook.xml and its relationships say. */
export interface WorkbookParts {
  /** Worksheets in tab order; chart, dialog and macro sheets are left out. */
  readonly sheets: readonly SheetEntry[];
  /** Sheets of the other kinds: their ids and names are taken as well. */
  readonly otherSheets: readonly Pick<SheetEntry, "id" | "name">[];
  readonly uses1904Dates: boolean;
  /** Names of the parts; undefined when the workbook has none. */
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
  readonly theme: string | undefined;
  /** Custom XML parts, whosever they are, in file order. */
  readonly customXml: readonly string[];
}

/** Reads the workbook part. Throws HostError `file-damaged` when a listed sheet has no part. */
export function readWorkbookParts(pack: OfficePackage): WorkbookParts {
  const relationships = pack.relationships(pack.workbookPart);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const partOf = (type: string): string | undefined =>
    relationships.find((relationship) => relationship.type === type && pack.has(relationship.target))?.target;

  const xml = pack.open(pack.workbookPart, "workbook");
  const sheets: SheetEntry[] = [];
  const otherSheets: Pick<SheetEntry, "id" | "name">[] = [];
  const ids = new Set<string>();
  let uses1904Dates = false;
  for (const depth = xml.depth; xml.nextChild(depth);) {
    if (xml.is("workbookPr")) uses1904Dates = isTrue(xml.attribute("date1904"));
    if (!xml.is("sheets")) continue;
    for (const inner = xml.depth; xml.nextChild(inner);) {
      if (!xml.is("sheet")) continue;
      const id = xml.attribute("sheetId");
      const name = xml.attribute("name");
      const relationship = byId.get(xml.prefixedAttribute("id") ?? "");
      if (id === undefined || name === undefined || ids.has(id)) throw xml.damaged();
      if (relationship === undefined) throw new HostError("file-damaged", name);
      ids.add(id);
      if (relationship.type !== "worksheet") otherSheets.push({ id, name });
      else sheets.push({ id, name, visibility: visibilityOf(xml.attribute("state")), part: relationship.target });
    }
  }
  return {
    ...{ sheets, otherSheets, uses1904Dates },
    ...{ sharedStrings: partOf("sharedStrings"), styles: partOf("styles"), theme: partOf("theme") },
    customXml: relationships.flatMap(({ type, target }) => (type === "customXml" && pack.has(target) ? [target] : [])),
  };
}

/** Reads XML's booleans; absent means false. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

function visibilityOf(state: string | undefined): SheetVisibility {
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}
