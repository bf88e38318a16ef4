/** A cell's place on its sheet. Both numbers are 0-based: A1 is row 0, column 0. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, 0-based, all four edges included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Excel's own limits; an address beyond them does not exist. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

const A_CODE = 65;
const LETTERS = 26;

/** Column letters of a 0-based column number: 0 gives `A`, 26 gives `AA`. */
export function formatColumn(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / LETTERS) - 1) {
    letters = String.fromCharCode(A_CODE + (rest % LETTERS)) + letters;
  }
  return letters;
}

/** A1 address of a cell: row 11, column 5 gives `F12`. */
export function formatCell(position: CellPosition): string {
  return `${formatColumn(position.column)}${position.row + 1}`;
}

/** A1 address of a range; a single cell is written without a colon (`F12`, `B7:G7`). */
export function formatRange(range: CellRange): string {
  const start = formatCell({ row: range.top, column: range.left });
  if (range.top === range.bottom && range.left === range.right) return start;
  return `${start}:${formatCell({ row: range.bottom, column: range.right })}`;
}

/** The name of a sheet as formulas have it: `'1.土地'!`. Quoted always, which is right for every name. */
export function sheetPrefix(sheetName: string): string {
  return `'${sheetName.replaceAll("'", "''")}'!`;
}

/** Reads `F12`, `$F$12` or `f12`. Returns undefined for anything else or beyond Excel's limits. */
export function parseCell(text: string): CellPosition | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  const letters = match?.[1];
  const digits = match?.[2];
  if (letters === undefined || digits === undefined) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * LETTERS + letter.charCodeAt(0) - A_CODE + 1;
  const row = Number(digits);
  if (column > MAX_COLUMNS || row > MAX_ROWS) return undefined;
  return { row: row - 1, column: column - 1 };
}

/** Reads `B7:G7` or a single cell; corners may stand in any order. Returns undefined for anything else. */
export function parseRange(text: string): CellRange | undefined {
  const [first, second, ...rest] = text.split(":");
  if (first === undefined || rest.length > 0) return undefined;
  const start = parseCell(first);
  const end = second === undefined ? start : parseCell(second);
  if (start === undefined || end === undefined) return undefined;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}

/** The one-cell range at a position. */
export function rangeAt(position: CellPosition): CellRange {
  return { top: position.row, left: position.column, bottom: position.row, right: position.column };
}

/** The smallest range that holds both. */
export function unionRange(a: CellRange, b: CellRange): CellRange {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** Whether the position lies inside the range, edges included. */
export function contains(range: CellRange, position: CellPosition): boolean {
  return (
    position.row >= range.top &&
    position.row <= range.bottom &&
    position.column >= range.left &&
    position.column <= range.right
  );
}

export function isSingleCell({ top, left, bottom, right }: CellRange): boolean {
  return top === bottom && left === right;
}

export function isSameRange(a: CellRange, b: CellRange): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}
