import { HostError } from "../../port";
import { escapeMarkup } from "../writer/xlsx-writer-xml";
import { XmlReader } from "../xml";
import type { SheetMoves } from "./sheet-moves";
import { Splicer } from "./splicer";

interface TextPlace {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Anchors of a drawing, and how they follow the cells below them. */
const TWO_CELLS = "twoCellAnchor";
const ONE_CELL = "oneCellAnchor";
/** Formulas in the client data of an old drawing. */
const CLIENT_FORMULAS: ReadonlySet<string> = new Set(["FmlaLink", "FmlaRange", "FmlaGroup", "FmlaTxbx", "FmlaPict"]);
/** Of the eight numbers of an old anchor, those that are rows. */
const ANCHOR_ROWS = [2, 6] as const;

/** Moves the pictures, charts and shapes of a drawing part with the rows they stand on. Returns the very text when none moves. */
export function moveDrawing(source: string, part: string, sheetName: string, moves: SheetMoves): string {
  const xml = new XmlReader(source, part);
  xml.openRoot("wsDr");
  const splicer = new Splicer(source);
  // Anchors of controls stand inside alternatives for older programs.
  while (xml.next()) {
    const isTwoCells = xml.kind === "start" && xml.is(TWO_CELLS);
    if (!isTwoCells && !(xml.kind === "start" && xml.is(ONE_CELL))) continue;
    const movesOnly = !isTwoCells || xml.attribute("editAs") === "oneCell";
    const isFixed = isTwoCells && xml.attribute("editAs") === "absolute";
    let from: TextPlace | undefined;
    let to: TextPlace | undefined;
    for (const inner = xml.depth; xml.nextChild(inner);) {
      if (xml.is("from")) from = rowOf(xml);
      else if (xml.is("to")) to = rowOf(xml);
      else moveLinks(xml, splicer, sheetName, moves);
    }
    if (from === undefined || isFixed) continue;
    const first = Number(from.text);
    const moved = moves.rowOrNext(first, sheetName);
    replaceNumber(splicer, from, moved);
    if (to === undefined) continue;
    const last = Number(to.text);
    replaceNumber(splicer, to, movesOnly ? last + moved - first : Math.max(moved, moves.rowOrNext(last, sheetName)));
  }
  return splicer.result();
}

/** A shape may show what a cell holds (`textlink`). */
function moveLinks(xml: XmlReader, splicer: Splicer, sheetName: string, moves: SheetMoves): void {
  const index = xml.findAttribute("textlink");
  const link = xml.attribute("textlink");
  if (link === undefined) return;
  const moved = moves.formula(link, sheetName);
  if (moved !== link) splicer.replace(xml.valueStart(index), xml.valueEnd(index), escapeMarkup(moved));
}

function rowOf(xml: XmlReader): TextPlace | undefined {
  let row: TextPlace | undefined;
  for (const depth = xml.depth; xml.nextChild(depth);) if (xml.is("row")) row = readPlace(xml);
  return row !== undefined && /^\d{1,7}$/.test(row.text) ? row : undefined;
}

function readPlace(xml: XmlReader): TextPlace {
  if (xml.isEmpty) return { start: xml.end, end: xml.end, text: "" };
  const start = xml.end;
  const text = xml.readText().trim();
  return { start, end: xml.start, text };
}

function replaceNumber(splicer: Splicer, place: TextPlace, number: number): void {
  if (String(number) !== place.text) splicer.replace(place.start, place.end, String(number));
}

/**
 * Moves the boxes of notes and the form controls of an old drawing (VML). A note's box keeps its distance from its cell and
 * goes with it. Excel writes line breaks in it that are no XML (`<br>`): they are passed over.
 */
export function moveOldDrawing(source: string, part: string, sheetName: string, moves: SheetMoves): string {
  const xml = new XmlReader(source.replace(/<br>/gi, "    "), part);
  if (!xml.next()) throw new HostError("file-damaged", part);
  const splicer = new Splicer(source);
  while (xml.next()) {
    if (xml.kind !== "start" || !xml.is("shape")) continue;
    const { start } = xml;
    const { row, anchor, formulas } = readShape(xml);
    const moved = row === undefined ? undefined : moves.row(Number(row.text), sheetName);
    if (row !== undefined && moved === undefined) {
      splicer.remove(start, xml.end);
      continue;
    }
    if (row !== undefined && moved !== undefined) replaceNumber(splicer, row, moved);
    if (anchor !== undefined) {
      const numbers = anchor.text.split(",").map((number) => number.trim());
      const rows = ANCHOR_ROWS.map((index) => Number(numbers[index]));
      const after = rows.map((value) =>
        row === undefined || moved === undefined ? moves.rowOrNext(value, sheetName) : value + moved - Number(row.text),
      );
      if (rows.every(Number.isInteger) && rows.some((value, index) => value !== after[index])) {
        ANCHOR_ROWS.forEach((place, index) => (numbers[place] = String(after[index])));
        splicer.replace(anchor.start, anchor.end, numbers.join(", "));
      }
    }
    for (const formula of formulas) {
      const text = moves.formula(formula.text, sheetName);
      if (text !== formula.text) splicer.replace(formula.start, formula.end, escapeMarkup(text));
    }
  }
  return splicer.result();
}

/** Reads the client data of a shape; goes to the shape's end. */
function readShape(xml: XmlReader): { row?: TextPlace; anchor?: TextPlace; formulas: readonly TextPlace[] } {
  const formulas: TextPlace[] = [];
  let row: TextPlace | undefined;
  let anchor: TextPlace | undefined;
  for (const depth = xml.depth; xml.nextChild(depth);) {
    if (!xml.is("ClientData")) continue;
    for (const inner = xml.depth; xml.nextChild(inner);) {
      if (xml.is("Row")) row = readPlace(xml);
      else if (xml.is("Anchor")) anchor = readPlace(xml);
      else if (CLIENT_FORMULAS.has(xml.localName)) formulas.push(readPlace(xml));
    }
  }
  return {
    ...(row !== undefined && /^\d{1,7}$/.test(row.text) && { row }),
    ...(anchor !== undefined && { anchor }),
    formulas,
  };
}
