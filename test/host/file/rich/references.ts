/** A judge's own reading of references in formulas; nothing of the program's is used here. */

/** Rows that come in before `row` (0-based) or go out from it on. */
export interface RowChange {
  readonly kind: "insert-rows" | "delete-rows";
  readonly row: number;
  readonly count: number;
}

const STRING = /"(?:[^"]|"")*"/y;
const SHEET = /(?:'((?:[^']|'')*)'|((?:\[\d+\])?[\p{L}\p{N}_.]+(?::[\p{L}\p{N}_.]+)?))!/uy;
const CELLS = /(\$?[A-Za-z]{1,3})(\$?)(\d{1,7})(?::(\$?[A-Za-z]{1,3})(\$?)(\d{1,7}))?(?![\p{L}\p{N}_.(!])/uy;
const ROWS = /()(\$?)(\d{1,7}):()(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/uy;
const WORD = /[\p{L}\p{N}_.$\\]+|\[(?:[^[\]]|\[[^\]]*\])*\]/uy;

/** The row of a corner (1-based), and whether it is fixed (`$`). */
interface Corner {
  readonly row: number;
  readonly isFixed: boolean;
}

/** Answers the rows of a reference anew, undefined when they are gone; `sheet` is undefined where none is named. */
type Writer = (corners: readonly Corner[], sheet: string | undefined) => readonly number[] | undefined;

function rewrite(formula: string, write: Writer): string {
  let result = "";
  let sheet: string | undefined;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(formula);
  };
  let at = 0;
  while (at < formula.length) {
    const text = match(STRING);
    const prefix = text === null ? match(SHEET) : null;
    const cells = text === null && prefix === null ? (match(CELLS) ?? match(ROWS)) : null;
    const taken = (text ?? prefix ?? cells ?? match(WORD))?.[0] ?? formula.charAt(at);
    result += cells === null ? taken : rewriteReference(cells, sheet, write);
    sheet = prefix === null ? undefined : (prefix[1]?.replaceAll("''", "'") ?? prefix[2]);
    at += taken.length;
  }
  return result;
}

function rewriteReference(cells: RegExpExecArray, sheet: string | undefined, write: Writer): string {
  const [, ...groups] = cells;
  const written = [groups.slice(0, 3), groups.slice(3, 6)].filter(([, , row]) => row !== undefined);
  const corners = written.map(([, fixed, row]) => ({ row: Number(row), isFixed: fixed === "$" }));
  const rows = write(corners, sheet);
  if (rows === undefined) return "#REF!";
  return written.map(([column, fixed], index) => `${column ?? ""}${fixed ?? ""}${rows[index] ?? 0}`).join(":");
}

/** Where rows from first to last (1-based) stand after a change; undefined when none is left. */
export function movedRows(first: number, last: number, { kind, row, count }: RowChange): [number, number] | undefined {
  if (kind === "insert-rows") return [first > row ? first + count : first, last > row ? last + count : last];
  const isGone = (one: number): boolean => one > row && one <= row + count;
  if (isGone(first) && isGone(last)) return undefined;
  const moved = (one: number): number => (one > row + count ? one - count : one);
  return [isGone(first) ? row + 1 : moved(first), isGone(last) ? row : moved(last)];
}

/** A formula on `own` (undefined: on no sheet) after rows of `changed` came in or went out. */
export function movedFormula(formula: string, own: string | undefined, changed: string, change: RowChange): string {
  return rewrite(formula, (corners, sheet) => {
    const [from, to = from] = corners.map(({ row }) => row);
    if (from === undefined || to === undefined) throw new Error(formula);
    return (sheet ?? own) === changed ? movedRows(from, to, change) : [from, to];
  });
}

/** The formula of a cell that shares one with a cell so many rows above. */
export function shiftedFormula(formula: string, rows: number): string {
  return rewrite(formula, (corners) => corners.map(({ row, isFixed }) => (isFixed ? row : row + rows)));
}

/** Ranges with blanks between (`B5:C9 D1`) after a change; undefined when all are gone. */
export function movedRanges(list: string, change: RowChange): string | undefined {
  const moved = list.split(" ").map((one) => movedFormula(one, "", "", change));
  const left = moved.filter((one) => one !== "#REF!");
  return left.length === 0 ? undefined : left.join(" ");
}

/** First and last row (1-based) of each of several ranges. */
export function rowsOf(list: string): readonly (readonly [number, number])[] {
  return list.split(" ").map((one) => {
    const [first = Number.NaN, last = first] = Array.from(one.matchAll(/\d+/g), Number);
    return [first, last];
  });
}
