import { MAX_ROWS, type CellRange } from "./address";

/** Whole rows that come in before `row` (0-based) or go out from it on. */
export interface RowChange {
  readonly kind: "insert-rows" | "delete-rows";
  readonly row: number;
  readonly count: number;
}

/** Rows from first to last, 0-based, both included. */
export interface RowSpan {
  readonly first: number;
  readonly last: number;
}

const LAST_ROW = MAX_ROWS - 1;

/**
 * Where rows that belong together stand after a change, as Excel has it: they grow when rows come in between them, not
 * when these come in before the first or after the last. Rows that reach the sheet's end still do; all rows stay all. Undefined when none
 * is left on the sheet.
 */
export function moveSpan(span: RowSpan, { kind, row, count }: RowChange): RowSpan | undefined {
  const { first, last } = span;
  if (last < row || (first === 0 && last === LAST_ROW)) return span;
  const reachesEnd = last === LAST_ROW && first < last;
  if (kind === "insert-rows") {
    const moved = { first: first >= row ? first + count : first, last: reachesEnd ? last : last + count };
    return moved.first > LAST_ROW ? undefined : { ...moved, last: Math.min(moved.last, LAST_ROW) };
  }
  const end = row + count;
  const moved = {
    first: first < row ? first : Math.max(row, first - count),
    last: reachesEnd ? last : last < end ? row - 1 : last - count,
  };
  return (first >= row && last < end) || moved.first > moved.last ? undefined : moved;
}

/** Where a range stands after a change, as `moveSpan`; the same object when it stays. */
export function moveRange(range: CellRange, change: RowChange): CellRange | undefined {
  if (range.bottom < change.row) return range;
  const moved = moveSpan({ first: range.top, last: range.bottom }, change);
  if (moved === undefined) return undefined;
  if (moved.first === range.top && moved.last === range.bottom) return range;
  return { ...range, top: moved.first, bottom: moved.last };
}

/** Rows that come in and take the looks of another one, counted before they do. */
export interface RowInsertion extends RowChange {
  readonly kind: "insert-rows";
  readonly like: number;
}
