import { formatRange, isSingleCell, parseRange, type CellRange } from "../../../model/address";
import type { XmlReader } from "../xml";
import type { SheetMoves } from "./sheet-moves";
import type { Splicer } from "./splicer";

interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Moves the merged areas with their rows; where `wanted` is given, exactly these are left. The reader stands at `mergeCells`
 * and afterwards at its end.
 */
export function spliceMerges(
  xml: XmlReader,
  splicer: Splicer,
  sheetName: string,
  moves: SheetMoves,
  wanted: readonly CellRange[] | undefined,
): void {
  const { start } = xml;
  const prefix = xml.source.slice(xml.nameStart, xml.localStart);
  const countAt = xml.findAttribute("count");
  const count = countAt < 0 ? undefined : { start: xml.valueStart(countAt), end: xml.valueEnd(countAt) };
  const missing = new Set(wanted?.map(formatRange));
  const replacements: Replacement[] = [];
  let before = 0;
  let left = 0;
  for (const depth = xml.depth; xml.nextChild(depth);) {
    before++;
    const elementStart = xml.start;
    const reference = xml.findAttribute("ref");
    const place = { start: xml.valueStart(reference), end: xml.valueEnd(reference) };
    const address = movedAddress(xml.attribute("ref") ?? "", sheetName, moves);
    xml.skip();
    if (address === undefined || (wanted !== undefined && !missing.delete(address) && !isOneCell(address))) {
      replacements.push({ start: elementStart, end: xml.end, text: "" });
      continue;
    }
    left++;
    if (address !== xml.source.slice(place.start, place.end)) replacements.push({ ...place, text: address });
  }
  const after = left + missing.size;
  if (after === 0) {
    splicer.remove(start, xml.end);
    return;
  }
  for (const { start: from, end, text } of replacements) splicer.replace(from, end, text);
  if (missing.size > 0)
    splicer.insert(xml.start, [...missing].map((address) => mergeElement(address, prefix)).join(""));
  if (count !== undefined && before !== after) splicer.replace(count.start, count.end, String(after));
}

/** The element for merged areas of a sheet that had none; an empty text for none. */
export function mergesXml(merges: readonly CellRange[], prefix: string): string {
  if (merges.length === 0) return "";
  const elements = merges.map((range) => mergeElement(formatRange(range), prefix));
  return `<${prefix}mergeCells count="${merges.length}">${elements.join("")}</${prefix}mergeCells>`;
}

function mergeElement(address: string, prefix: string): string {
  return `<${prefix}mergeCell ref="${address}"/>`;
}

/** Undefined for an area that is gone, or has one cell left. */
function movedAddress(address: string, sheetName: string, moves: SheetMoves): string | undefined {
  const moved = moves.address(address, sheetName);
  return moved === undefined || (moved !== address && isOneCell(moved) && !isOneCell(address)) ? undefined : moved;
}

/** A merged area of one cell is none; the reader takes no notice of it, and it stays. */
function isOneCell(address: string): boolean {
  const range = parseRange(address);
  return range !== undefined && isSingleCell(range);
}
