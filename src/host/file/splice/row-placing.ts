/** Row elements of a sheet by where they stand, so that new ones get between them. */
export class RowPlacing {
  readonly #rows: { readonly row: number; readonly start: number }[] = [];
  #isSorted = true;

  /** Says that the element of a row (0-based, after the changes) begins at an offset; in the order of the file. */
  add(row: number, start: number): void {
    if (row <= (this.#rows.at(-1)?.row ?? -1)) this.#isSorted = false;
    this.#rows.push({ row, start });
  }

  /** Where an element for a row is to be put: before the first row below it; undefined when there is none. */
  before(row: number): number | undefined {
    const rows = this.#rows;
    // A careless writer's rows without order are few or none.
    if (!this.#isSorted) return rows.find((other) => other.row > row)?.start;
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rows[middle]?.row ?? row) <= row) low = middle + 1;
      else high = middle;
    }
    return rows[low]?.start;
  }
}
