import { MAX_ROWS } from "./address";
import { moveSpan, type RowChange, type RowInsertion, type RowSpan } from "./row-change";
import { RowOrigins, type RowRun } from "./row-origins";

/** Changes made one after the other, for telling where many rows stand after all of them. */
export class RowMoves {
  readonly #changes: readonly RowChange[];
  /** Rows that were there and still are, ascending; undefined where rows both came in and went out. */
  readonly #kept: readonly RowRun[] | undefined;
  readonly #added: number;

  constructor(changes: readonly (RowInsertion | (RowChange & { readonly kind: "delete-rows" }))[]) {
    this.#changes = changes;
    const insertions = changes.filter(({ kind }) => kind === "insert-rows");
    this.#added = insertions.reduce((sum, { count }) => sum + count, 0);
    if (insertions.length > 0 && insertions.length < changes.length) return;
    const origins = new RowOrigins();
    for (const change of changes) origins.add(change);
    this.#kept = origins.runs().filter(({ isNew }) => !isNew);
  }

  /** Where rows that belong together stand after all changes, as `moveSpan` has it for each; undefined when none is left. */
  spanAfter(span: RowSpan): RowSpan | undefined {
    // Rows at the sheet's end, and those that go out before others come in, are followed step by step.
    if (this.#kept === undefined || span.last + this.#added >= MAX_ROWS - 1) return this.#stepByStep(span);
    const first = placeOf(span.first, this.#kept, 0);
    const last = placeOf(span.last, this.#kept, 1);
    return first > last ? undefined : { first, last };
  }

  #stepByStep(span: RowSpan): RowSpan | undefined {
    let moved: RowSpan | undefined = span;
    for (const change of this.#changes) {
      moved = moveSpan(moved, change);
      if (moved === undefined) return undefined;
    }
    return moved;
  }
}

/** Where a row stands; of one that went out, the row that took its place, or with `back` 1 the row above that. */
function placeOf(row: number, kept: readonly RowRun[], back: 0 | 1): number {
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((kept[middle]?.origin ?? row) <= row) low = middle + 1;
    else high = middle;
  }
  const run = kept[low - 1];
  return run === undefined ? 0 - back : run.row + Math.min(row - run.origin, run.count - back);
}
