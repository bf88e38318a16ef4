import { groupBySize } from "./group-by-size";

/** Rows of one sheet that are read together. Rows are 0-based and lie inside the sheet's used range. */
export interface Block {
  /** Index into the list of sheets that are read. */
  readonly sheet: number;
  readonly top: number;
  readonly rows: number;
  readonly columns: number;
}

/** Excel refuses to give more merged areas of a range than this. */
const MAX_MERGED_AREAS = 512;

/** A sheet of more bands than this is no form but a list, which has next to no merged cells. */
const MAX_BANDS = 500;

/** Response bytes of a cell of a filled form, its value and number format, on the safe side. */
const BYTES_PER_CELL = 64;

/**
 * How many rows of a range with so many columns can't hold more merged areas than Excel gives at once. Each area covers
 * two cells at least, of which one may lie beyond an edge of the rows.
 */
function rowsPerBand(rows: number, columns: number): number {
  const safe = Math.floor((MAX_MERGED_AREAS - columns) / (columns / 2 + 1));
  return Math.max(1, safe, Math.ceil(rows / MAX_BANDS));
}

/** Cuts a block into bands of rows whose merged areas can be asked for at once. */
export function bandsOf({ top, rows, columns }: Block): { readonly top: number; readonly rows: number }[] {
  const step = rowsPerBand(rows, columns);
  const bands: { top: number; rows: number }[] = [];
  for (let done = 0; done < rows; done += step) bands.push({ top: top + done, rows: Math.min(step, rows - done) });
  return bands;
}

/**
 * Puts blocks into as few answers of at most `maxBytes` as their estimated size allows, in order; a block that is larger
 * by itself is cut by rows.
 */
export function groupBlocks(blocks: readonly Block[], maxBytes: number): Block[][] {
  const parts = blocks.flatMap((block) => cutBlock(block, maxBytes));
  return groupBySize(parts, sizeOf, maxBytes);
}

/** Two halves of a group whose answer was too large; undefined for a single row. */
export function halveBlocks(group: readonly Block[]): readonly [Block[], Block[]] | undefined {
  const middle = Math.ceil(group.length / 2);
  if (group.length > 1) return [group.slice(0, middle), group.slice(middle)];
  const [block] = group;
  if (block === undefined || block.rows < 2) return undefined;
  const upper = Math.ceil(block.rows / 2);
  return [[{ ...block, rows: upper }], [{ ...block, top: block.top + upper, rows: block.rows - upper }]];
}

function sizeOf({ rows, columns }: Block): number {
  return rows * columns * BYTES_PER_CELL;
}

function cutBlock(block: Block, maxBytes: number): Block[] {
  if (sizeOf(block) <= maxBytes) return [block];
  const step = Math.max(1, Math.floor(maxBytes / (block.columns * BYTES_PER_CELL)));
  const parts: Block[] = [];
  for (let done = 0; done < block.rows; done += step) {
    parts.push({ ...block, top: block.top + done, rows: Math.min(step, block.rows - done) });
  }
  return parts;
}
