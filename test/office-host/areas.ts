import { MAX_COLUMNS, MAX_ROWS, formatRange, parseCell, parseRange, type CellRange } from "../../src/model/address";

const MAX_CELL_COUNT = 2 ** 31 - 1;

/** Every cell of a sheet. */
export const WHOLE_SHEET: CellRange = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

/** Reads `A1`, `B7:G7`, `2:5`, `B:C`, with or without a sheet's name before it. Undefined for anything else. */
export function parseArea(text: string): CellRange | undefined {
  const local = text.slice(text.lastIndexOf("!") + 1).trim();
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(local);
  if (rows !== null) return parseRange(`A${rows[1] ?? ""}:XFD${rows[2] ?? ""}`);
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(local);
  if (columns !== null) return parseRange(`${columns[1] ?? ""}1:${columns[2] ?? ""}${MAX_ROWS}`);
  return parseRange(local);
}

/** Reads areas separated by commas; undefined when one of them is none. */
export function parseAreas(text: string): CellRange[] | undefined {
  const areas = text.split(",").map(parseArea);
  return areas.every((area) => area !== undefined) ? areas : undefined;
}

/** Number of cells; -1 beyond 2^31-1, as Excel says it. */
export function cellCount(area: CellRange): number {
  const count = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  return count > MAX_CELL_COUNT ? -1 : count;
}

export function intersect(a: CellRange, b: CellRange): CellRange | undefined {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

/** What is left of an area without another: up to four rectangles. */
export function subtract(area: CellRange, hole: CellRange): CellRange[] {
  const cut = intersect(area, hole);
  if (cut === undefined) return [area];
  return [
    { ...area, bottom: cut.top - 1 },
    { ...area, top: cut.bottom + 1 },
    { ...cut, left: area.left, right: cut.left - 1 },
    { ...cut, left: cut.right + 1, right: area.right },
  ].filter((rest) => rest.top <= rest.bottom && rest.left <= rest.right);
}

/** Where an area lies after rows were put in (count > 0) or taken out (count < 0) at `at`; undefined when nothing is left. */
export function shiftRows(area: CellRange, at: number, count: number): CellRange | undefined {
  if (count >= 0) {
    if (area.bottom < at) return area;
    return { ...area, top: area.top >= at ? area.top + count : area.top, bottom: area.bottom + count };
  }
  const end = at - count;
  const top = area.top >= end ? area.top + count : Math.min(area.top, at);
  const bottom = area.bottom >= end ? area.bottom + count : Math.min(area.bottom, at - 1);
  return top <= bottom ? { ...area, top, bottom } : undefined;
}

/** Top to bottom, then left to right. */
export function compareAreas(a: CellRange, b: CellRange): number {
  return a.top - b.top || a.left - b.left || a.bottom - b.bottom || a.right - b.right;
}

export function formatAreas(areas: readonly CellRange[]): string {
  return areas.map(formatRange).join(",");
}

/** A sheet's name as it stands before `!`: in quotes unless it is a plain word. */
export function quoteSheetName(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseCell(name) === undefined;
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `概况!A1:B2`; several areas each carry the name and are joined by commas. */
export function qualifiedAddress(sheetName: string, areas: readonly CellRange[]): string {
  const prefix = `${quoteSheetName(sheetName)}!`;
  return areas.map((area) => prefix + formatRange(area)).join(",");
}
