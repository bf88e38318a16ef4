import { sheetPrefix } from "../../../model/address";
import type { XmlReader } from "../xml";
import type { PackageEditor } from "./package-editor";
import { Splicer } from "./splicer";

/** A sheet of any kind as the workbook part lists it, in tab order. */
export interface ListedSheet {
  readonly id: string;
  readonly name: string;
  readonly isVisible: boolean;
  readonly relationshipId: string;
}

const LOST = "#REF!";

/** All sheets, those without cells too. */
export function listedSheets(editor: PackageEditor): readonly ListedSheet[] {
  const xml = editor.open(editor.pack.workbookPart, "workbook");
  const sheets: ListedSheet[] = [];
  for (const depth = xml.depth; xml.nextChild(depth);) {
    if (!xml.is("sheets")) continue;
    for (const inner = xml.depth; xml.nextChild(inner);) {
      sheets.push({
        id: xml.attribute("sheetId") ?? "",
        name: xml.attribute("name") ?? "",
        isVisible: (xml.attribute("state") ?? "visible") === "visible",
        relationshipId: xml.prefixedAttribute("id") ?? "",
      });
    }
  }
  return sheets;
}

/** Takes sheets out of the workbook part: their listing, their names, and whatever counts sheets. */
export function unlistSheets(
  editor: PackageEditor,
  sheets: readonly ListedSheet[],
  sheetIds: ReadonlySet<string>,
): void {
  const { workbookPart } = editor.pack;
  const xml = editor.open(workbookPart, "workbook");
  editor.write(workbookPart, new Unlisting(xml, sheets, sheetIds).result());
}

class Unlisting {
  readonly #splicer: Splicer;
  /** By former place: the place now; undefined for a sheet that is gone. */
  readonly #places: readonly (number | undefined)[];
  readonly #left: readonly ListedSheet[];
  /** What stands in formulas before the cells of a sheet that is gone, in small letters. */
  readonly #goneNames: readonly string[];

  constructor(
    private readonly xml: XmlReader,
    private readonly sheets: readonly ListedSheet[],
    private readonly goneIds: ReadonlySet<string>,
  ) {
    this.#splicer = new Splicer(xml.source);
    this.#left = sheets.filter(({ id }) => !goneIds.has(id));
    this.#places = sheets.map((sheet) => (goneIds.has(sheet.id) ? undefined : this.#left.indexOf(sheet)));
    const names = sheets.flatMap(({ id, name }) => (goneIds.has(id) ? [name.toLowerCase()] : []));
    this.#goneNames = names.flatMap((name) => [`${name}!`, sheetPrefix(name)]);
  }

  result(): string {
    const { xml } = this;
    for (const depth = xml.depth; xml.nextChild(depth);) {
      if (xml.is("definedNames")) this.#names();
      else if (xml.is("sheets")) this.#sheets();
      else if (xml.is("bookViews")) this.#views();
      else if (xml.is("customWorkbookViews")) this.#customViews();
    }
    return this.#splicer.result();
  }

  #sheets(): void {
    const { xml } = this;
    for (const depth = xml.depth; xml.nextChild(depth);) {
      if (!this.goneIds.has(xml.attribute("sheetId") ?? "")) continue;
      const { start } = xml;
      xml.skip();
      this.#splicer.remove(start, xml.end);
    }
  }

  #names(): void {
    const { xml } = this;
    const { start } = xml;
    const splices: { readonly start: number; readonly end: number; readonly text: string }[] = [];
    let left = 0;
    let gone = 0;
    for (const depth = xml.depth; xml.nextChild(depth);) {
      const name = xml.start;
      const at = xml.findAttribute("localSheetId");
      const former = Number(xml.attribute("localSheetId"));
      const place = this.#places[former];
      const value = { start: xml.valueStart(at), end: xml.valueEnd(at) };
      const content = xml.end;
      const formula = xml.readText();
      if (at >= 0 && place === undefined && former < this.sheets.length) {
        gone++;
        splices.push({ start: name, end: xml.end, text: "" });
        continue;
      }
      left++;
      if (at >= 0 && place !== undefined && place !== former) splices.push({ ...value, text: String(place) });
      if (this.#namesGoneSheet(formula)) splices.push({ start: content, end: xml.start, text: LOST });
    }
    if (left === 0 && gone > 0) this.#splicer.remove(start, xml.end);
    else for (const splice of splices) this.#splicer.replace(splice.start, splice.end, splice.text);
  }

  #namesGoneSheet(formula: string): boolean {
    const text = formula.toLowerCase();
    // A longer name may end alike.
    return this.#goneNames.some((name) =>
      text
        .split(name)
        .slice(0, -1)
        .some((before) => !/[\p{L}\p{N}_.']$/u.test(before)),
    );
  }

  /** Which sheet is shown, and which tab is the first to be seen. */
  #views(): void {
    for (const { depth } = this.xml; this.xml.nextChild(depth);) {
      this.#replaceNumber("activeTab", (former) => this.#shownInstead(former));
      this.#replaceNumber("firstSheet", (former) => {
        const before = this.#places.slice(0, former).filter((place) => place !== undefined).length;
        return Math.min(before, this.#left.length - 1);
      });
    }
  }

  #shownInstead(former: number): number {
    const place = this.#places[former];
    if (place !== undefined) return place;
    const behind = this.sheets.findIndex(
      ({ id, isVisible }, index) => index > former && isVisible && !this.goneIds.has(id),
    );
    return behind < 0 ? this.#left.findLastIndex(({ isVisible }) => isVisible) : (this.#places[behind] ?? 0);
  }

  #customViews(): void {
    const { xml } = this;
    const shown = this.#left.find(({ isVisible }) => isVisible);
    for (const depth = xml.depth; xml.nextChild(depth);) {
      const at = xml.findAttribute("activeSheetId");
      if (shown !== undefined && this.goneIds.has(xml.attribute("activeSheetId") ?? ""))
        this.#splicer.replace(xml.valueStart(at), xml.valueEnd(at), shown.id);
    }
  }

  #replaceNumber(attribute: string, after: (former: number) => number): void {
    const { xml } = this;
    const at = xml.findAttribute(attribute);
    const former = Number(xml.attribute(attribute) ?? 0);
    if (!Number.isSafeInteger(former)) return;
    const number = after(former);
    if (number === former) return;
    if (at < 0) this.#splicer.insert(xml.nameEnd, ` ${attribute}="${number}"`);
    else this.#splicer.replace(xml.valueStart(at), xml.valueEnd(at), String(number));
  }
}
