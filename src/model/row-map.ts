/** Entries of a block; one that has twice as many is parted. */
const BLOCK = 64;

interface Entry<Value> {
  row: number;
  value: Value;
}

interface Block<Value> {
  /** To be added to the entries' rows: what a block was moved as a whole. */
  offset: number;
  readonly entries: Entry<Value>[];
}

/**
 * Values by row (0-based) that move as rows come in and go out. They stand in blocks, each of which keeps how far it was
 * moved as a whole: to move all that lies below a row takes about as many steps as there are blocks.
 */
export class RowMap<Value> {
  readonly #blocks: Block<Value>[] = [];

  /** Begins with these entries, ascending by row, each row once. */
  constructor(entries: readonly (readonly [row: number, value: Value])[] = []) {
    for (let start = 0; start < entries.length; start += BLOCK) {
      const part = entries.slice(start, start + BLOCK);
      this.#blocks.push({ offset: 0, entries: part.map(([row, value]) => ({ row, value })) });
    }
  }

  get(row: number): Value | undefined {
    const block = this.#blocks[this.#blockOf(row)];
    if (block === undefined) return undefined;
    const entry = block.entries[indexIn(block, row)];
    return entry !== undefined && entry.row + block.offset === row ? entry.value : undefined;
  }

  set(row: number, value: Value): void {
    const at = this.#blockOf(row);
    const block = this.#blocks[at];
    if (block === undefined) {
      this.#blocks.push({ offset: 0, entries: [{ row, value }] });
      return;
    }
    const { offset, entries } = block;
    const index = indexIn(block, row);
    const known = entries[index];
    if (known !== undefined && known.row + offset === row) {
      known.value = value;
      return;
    }
    entries.splice(index, 0, { row: row - offset, value });
    if (entries.length >= 2 * BLOCK) this.#blocks.splice(at + 1, 0, { offset, entries: entries.splice(BLOCK) });
  }

  delete(row: number): void {
    const at = this.#blockOf(row);
    const block = this.#blocks[at];
    if (block === undefined) return;
    const index = indexIn(block, row);
    if (block.entries[index]?.row !== row - block.offset) return;
    block.entries.splice(index, 1);
    if (block.entries.length === 0) this.#blocks.splice(at, 1);
  }

  /** The last one at or above a row, and its row. */
  atOrAbove(row: number): readonly [row: number, value: Value] | undefined {
    const block = this.#blocks[this.#blockOf(row)];
    if (block === undefined) return undefined;
    const entry = block.entries[indexIn(block, row + 1) - 1];
    return entry && [entry.row + block.offset, entry.value];
  }

  /** Those from the first row to the last, both included, ascending. */
  between(first: number, last: number): readonly (readonly [row: number, value: Value])[] {
    const found: [number, Value][] = [];
    for (let at = this.#blockOf(first); at < this.#blocks.length; at++) {
      const block = this.#blocks[at];
      if (block === undefined) break;
      const { offset, entries } = block;
      for (let index = indexIn(block, first); index < entries.length; index++) {
        const entry = entries[index];
        if (entry === undefined || entry.row + offset > last) return found;
        found.push([entry.row + offset, entry.value]);
      }
    }
    return found;
  }

  /** Moves all at or below a row down by so many rows; up where the number is negative, over rows that have no value. */
  move(from: number, by: number): void {
    const at = this.#blockOf(from);
    const block = this.#blocks[at];
    if (block === undefined) return;
    const { entries } = block;
    for (let index = indexIn(block, from); index < entries.length; index++) {
      const entry = entries[index];
      if (entry !== undefined) entry.row += by;
    }
    for (let later = at + 1; later < this.#blocks.length; later++) {
      const moved = this.#blocks[later];
      if (moved !== undefined) moved.offset += by;
    }
  }

  /** Index of the last block that begins at or above a row; of the first where none does. */
  #blockOf(row: number): number {
    let low = 0;
    let high = this.#blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const block = this.#blocks[middle];
      if (block !== undefined && (block.entries[0]?.row ?? 0) + block.offset <= row) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }
}

/** Index of a block's first entry at or below a row. */
function indexIn({ offset, entries }: Block<unknown>, row: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.row ?? 0) + offset < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
