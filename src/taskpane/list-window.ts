/** Where each row begins, in px from the list's top, and, last, where the list ends. */
export function offsetsOf(heights: readonly number[]): readonly number[] {
  const offsets = [0];
  let end = 0;
  for (const height of heights) {
    end += height;
    offsets.push(end);
  }
  return offsets;
}

/** The row that covers this height, in px from the list's top; the first or the last row beyond the ends; -1 without rows. */
export function rowAt(offsets: readonly number[], y: number): number {
  let low = 0;
  let high = offsets.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return high < 0 ? -1 : low;
}

/** The rows from `top` to `bottom`, in px from the list's top, and the ones kept in any case, in order and once each. */
export function rowsToDraw(
  offsets: readonly number[],
  top: number,
  bottom: number,
  kept: readonly number[],
): readonly number[] {
  const rows = new Set(kept.filter((row) => row >= 0 && row < offsets.length - 1));
  const last = rowAt(offsets, bottom);
  for (let row = rowAt(offsets, top); row >= 0 && row <= last; row += 1) rows.add(row);
  return [...rows].sort((a, b) => a - b);
}
