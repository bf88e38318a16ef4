import { MAX_ROWS } from "./address";
import type { RowChange, RowInsertion } from "./row-change";
import { RowMap } from "./row-map";

/** Rows from a certain one up to the next run. */
interface Run {
  /** Origin of the first. */
  readonly origin: number;
  /** New rows all have the same origin; those that were there have one after the other. */
  readonly isNew: boolean;
}

/** Rows one below the other with where they come from. */
export interface RowRun extends Run {
  readonly row: number;
  readonly count: number;
}

/**
 * Follows rows through changes back to where they come from (0-based, before the changes): a row to itself, wherever it
 * stood, a new one to the row that it was made like.
 */
export class RowOrigins {
  /** By first row; rows above the first run have not moved. */
  readonly #runs = new RowMap<Run>();

  /** Where a row, counted after the changes so far, comes from. */
  of(row: number): number {
    return this.#runAt(row).origin;
  }

  /** Takes a change up. */
  add(change: RowInsertion | (RowChange & { readonly kind: "delete-rows" })): void {
    const { row, count } = change;
    if (change.kind === "insert-rows") {
      const origin = this.of(change.like);
      const rest = this.#runAt(row);
      this.#runs.move(row, count);
      this.#runs.set(row, { origin, isNew: true });
      this.#runs.set(row + count, rest);
      return;
    }
    const rest = this.#runAt(row + count);
    for (const [gone] of this.#runs.between(row, row + count)) this.#runs.delete(gone);
    this.#runs.move(row + count, -count);
    this.#runs.set(row, rest);
  }

  /** All rows of a sheet, from the top. */
  runs(): readonly RowRun[] {
    const moved = this.#runs.between(0, MAX_ROWS - 1);
    const runs = moved.map(([row, run], index) => ({ ...run, row, count: (moved[index + 1]?.[0] ?? MAX_ROWS) - row }));
    const still = moved[0]?.[0] ?? MAX_ROWS;
    return still === 0 ? runs : [{ row: 0, count: still, origin: 0, isNew: false }, ...runs];
  }

  /** The run that would begin at a row if it were parted there. */
  #runAt(row: number): Run {
    const [start, run] = this.#runs.atOrAbove(row) ?? [];
    if (start === undefined || run === undefined) return { origin: row, isNew: false };
    return run.isNew ? run : { origin: run.origin + row - start, isNew: false };
  }
}
