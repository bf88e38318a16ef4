import type { RowWindow } from "./sheet-model";

/** Sheets with no more rows than this are drawn as a whole. */
export const WHOLE_ROWS = 300;
/** Rows drawn beyond the edge of the view, and the step the window moves by. */
const MARGIN = 20;

/** Distance in pixels of each shown row from the top of the first, and behind them the height of all. */
export function rowOffsets(heights: readonly number[]): readonly number[] {
  const offsets = [0];
  let offset = 0;
  for (const height of heights) offsets.push((offset += height));
  return offsets;
}

/** Index of the row at a distance from the top; the last one when the distance lies beyond. */
export function rowAtOffset(offsets: readonly number[], distance: number): number {
  let low = 0;
  let high = Math.max(0, offsets.length - 2);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((offsets[middle] ?? 0) <= distance) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Rows to draw for a view that begins `top` pixels below the first row and is `height` pixels high. */
export function windowOf(offsets: readonly number[], top: number, height: number): RowWindow {
  const end = Math.max(0, offsets.length - 2);
  if (end < WHOLE_ROWS) return { first: 0, last: end };
  const snap = (index: number): number => Math.floor(index / MARGIN) * MARGIN;
  return {
    first: Math.max(0, snap(rowAtOffset(offsets, top)) - MARGIN),
    last: Math.min(end, snap(rowAtOffset(offsets, top + height)) + 2 * MARGIN),
  };
}
