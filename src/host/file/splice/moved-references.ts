import { shiftFormula } from "../formula";
import { parseRange, type CellRange } from "../../../model/address";
import { escapeMarkup } from "../writer/xlsx-writer-xml";
import type { XmlReader } from "../xml";
import { LISTS, type ReferenceKind, type ReferencePlace, type ReferencePlaces } from "./reference-places";
import type { SheetMoves } from "./sheet-moves";
import type { Splicer } from "./splicer";

interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What is left of an element. */
type Fate = "stays" | "goes" | "takes-parent";

/** Deeper than any element that names rows; hostile files nest without end. */
const MAX_DEPTH = 40;
/** Children of a worksheet that are changed elsewhere. */
const CHANGED_ELSEWHERE: ReadonlySet<string> = new Set(["sheetData", "mergeCells"]);

/**
 * Moves everything in a part that names rows, at the places given; the reader stands at its root. References that name no sheet
 * are meant for `sheetName`. What does not move keeps its very characters.
 */
export function moveReferencesOf(
  xml: XmlReader,
  splicer: Splicer,
  places: ReferencePlaces,
  sheetName: string,
  moves: SheetMoves,
): void {
  const mover = new ReferenceMover(xml, places, sheetName, moves);
  for (const { start, end, text } of mover.run()) splicer.replace(start, end, text);
}

class ReferenceMover {
  #replacements: Replacement[] = [];
  /** Cells that the formulas of the current conditional format or validation are told for. */
  #base: readonly CellRange[] = [];

  constructor(
    private readonly xml: XmlReader,
    private readonly places: ReferencePlaces,
    private readonly sheetName: string,
    private readonly moves: SheetMoves,
  ) {}

  run(): readonly Replacement[] {
    this.#element("");
    return this.#replacements;
  }

  /** Moves what the element at which the reader stands names, and its children; goes to its end. */
  #element(parent: string): Fate {
    const { xml, places } = this;
    const name = xml.localName;
    if (CHANGED_ELSEWHERE.has(name) || xml.depth > MAX_DEPTH) {
      xml.skip();
      return "stays";
    }
    const { start } = xml;
    const before = this.#replacements.length;
    const place = places[`${parent}/${name}`] ?? places[name];
    const counts = LISTS[name];
    const told = counts?.flatMap((count) => this.#attributePlace(count) ?? []) ?? [];
    const areGone = place?.attributes !== undefined && this.#moveAttributes(place, place.attributes);
    if (name === "pane") this.#movePane();
    const { children, left, isTaken, isTextGone } = this.#moveContent(name, place);
    if (name === "conditionalFormatting" || name === "dataValidation") this.#base = [];
    const isGone = isTaken || ((areGone || isTextGone) && place?.whenGone !== undefined);
    if (isGone || (counts !== undefined && children > 0 && left === 0)) {
      this.#replacements.length = before;
      this.#replacements.push({ start, end: xml.end, text: "" });
      return place?.whenGone === "takes-parent" ? "takes-parent" : "goes";
    }
    for (const { number, ...range } of told) {
      if (left < children) this.#replacements.push({ ...range, text: String(number - (children - left)) });
    }
    return "stays";
  }

  #moveContent(
    name: string,
    place: ReferencePlace | undefined,
  ): { children: number; left: number; isTaken: boolean; isTextGone: boolean } {
    const { xml } = this;
    const { depth, isEmpty } = xml;
    let children = 0;
    let left = 0;
    let isTaken = false;
    let text: { readonly start: number; end: number; value: string } | undefined;
    while (!isEmpty && xml.next() && !(xml.kind === "end" && xml.depth < depth)) {
      if (xml.kind === "text") {
        text ??= { start: xml.start, end: xml.end, value: "" };
        text.end = xml.end;
        text.value += xml.text();
      } else if (xml.kind === "start") {
        children++;
        const fate = this.#element(name);
        if (fate === "stays") left++;
        else if (fate === "takes-parent") isTaken = true;
      }
    }
    // What holds elements (`formula1` of an extension) names nothing in the white space between them.
    if (place?.text === undefined || text === undefined || children > 0)
      return { children, left, isTaken, isTextGone: false };
    const moved = this.#moved(place.text, text.value, this.sheetName);
    if (moved !== undefined && moved !== text.value)
      this.#replacements.push({ start: text.start, end: text.end, text: escapeMarkup(moved) });
    return { children, left, isTaken, isTextGone: moved === undefined };
  }

  /** Returns whether what an attribute names is gone. */
  #moveAttributes(place: ReferencePlace, attributes: Readonly<Record<string, ReferenceKind>>): boolean {
    const { xml } = this;
    const sheetName = place.sheetAttribute === undefined ? this.sheetName : xml.attribute(place.sheetAttribute);
    if (sheetName === undefined) return false;
    let isGone = false;
    for (const [name, kind] of Object.entries(attributes)) {
      const value = xml.attribute(name);
      if (value === undefined) continue;
      if (kind === "addresses" && place.whenGone !== undefined)
        this.#base = value.split(/\s+/).flatMap((address) => parseRange(address) ?? []);
      const moved = this.#moved(kind, value, sheetName);
      const index = xml.findAttribute(name);
      if (moved === undefined) isGone = true;
      else if (moved !== value)
        this.#replacements.push({ start: xml.valueStart(index), end: xml.valueEnd(index), text: escapeMarkup(moved) });
    }
    return isGone;
  }

  /** Undefined when all that is named is gone. */
  #moved(kind: ReferenceKind, value: string, sheetName: string): string | undefined {
    const { moves } = this;
    switch (kind) {
      case "address":
        return moves.address(value, sheetName);
      case "addresses": {
        const moved = moves.addresses(value, sheetName);
        return moved === "" && value.trim() !== "" ? undefined : moved;
      }
      case "formula":
        return moves.formula(this.#rebased(value), sheetName);
      case "row": {
        const row = /^\s*\d{1,7}\s*$/.test(value) ? Number(value) : undefined;
        if (row === undefined) return value;
        const moved = moves.row(row, sheetName);
        return moved === undefined ? undefined : moved === row ? value : String(moved);
      }
    }
  }

  /** Formulas of formats and validations are told for the first row of their cells; when it goes, for the next that is left. */
  #rebased(formula: string): string {
    const first = Math.min(...this.#base.map(({ top }) => top));
    const last = Math.max(...this.#base.map(({ bottom }) => bottom));
    let row = first;
    while (row < last && this.moves.row(row, this.sheetName) === undefined) row++;
    return row > first ? shiftFormula(formula, row - first, 0) : formula;
  }

  /** Of frozen rows, `ySplit` tells the number: it grows as rows come in between them. */
  #movePane(): void {
    const { xml } = this;
    const count = Number(xml.attribute("ySplit"));
    if (!(xml.attribute("state") ?? "").startsWith("frozen") || !Number.isInteger(count) || count < 1) return;
    const moved = (this.moves.span({ first: 0, last: count - 1 }, this.sheetName)?.last ?? -1) + 1;
    const index = xml.findAttribute("ySplit");
    if (moved !== count && moved > 0)
      this.#replacements.push({ start: xml.valueStart(index), end: xml.valueEnd(index), text: String(moved) });
  }

  #attributePlace(name: string): (Omit<Replacement, "text"> & { readonly number: number }) | undefined {
    const { xml } = this;
    const number = Number(xml.attribute(name));
    const index = xml.findAttribute(name);
    return index < 0 || !Number.isInteger(number)
      ? undefined
      : { start: xml.valueStart(index), end: xml.valueEnd(index), number };
  }
}
