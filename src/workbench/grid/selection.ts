import type { CellPosition, CellRange } from "../../model/address";

function around(one: CellRange, other: CellRange): CellRange {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

function touches(one: CellRange, other: CellRange): boolean {
  return one.top <= other.bottom && one.bottom >= other.top && one.left <= other.right && one.right >= other.left;
}

/** The range from one cell to another (0-based), grown as far as it takes to cut no merged area. */
export function selectionBetween(merges: readonly CellRange[], from: CellPosition, to: CellPosition): CellRange {
  let range: CellRange = {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
  for (;;) {
    const grown: CellRange = merges.filter((merge) => touches(merge, range)).reduce(around, range);
    const isSame = grown.top === range.top && grown.left === range.left && grown.bottom === range.bottom;
    if (isSame && grown.right === range.right) return range;
    range = grown;
  }
}
