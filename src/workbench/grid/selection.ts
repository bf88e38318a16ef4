import { isSameRange, rangeAt, unionRange, type CellPosition, type CellRange } from "../../model/address";

function touches(one: CellRange, other: CellRange): boolean {
  return one.top <= other.bottom && one.bottom >= other.top && one.left <= other.right && one.right >= other.left;
}

/** The range from one cell to another (0-based), grown as far as it takes to cut no merged area. */
export function selectionBetween(merges: readonly CellRange[], from: CellPosition, to: CellPosition): CellRange {
  let range = unionRange(rangeAt(from), rangeAt(to));
  for (;;) {
    const known = range;
    range = merges.filter((merge) => touches(merge, known)).reduce(unionRange, known);
    if (isSameRange(range, known)) return range;
  }
}
