import { isSameRange, isSingleCell, MAX_ROWS, type CellPosition, type CellRange } from "../model/address";
import { moveRange, type RowChange } from "../model/row-change";
import { RowMap } from "../model/row-map";

/** A merged area; its first column and row are what it is found by. */
interface Area {
  readonly right: number;
  readonly height: number;
  /** Areas keep the order in which they were given. */
  readonly order: number;
}

interface PlacedArea {
  readonly range: CellRange;
  readonly order: number;
}

const LAST_ROW = MAX_ROWS - 1;

/** The merged areas of a sheet as rows come in and go out. Where some lie over others, as Excel has none, it may miss one. */
export class MergedAreas {
  /** By first column, then by first row: those of a column stand one below the other. */
  readonly #columns = new Map<number, RowMap<Area>>();
  #given = 0;

  constructor(ranges: readonly CellRange[]) {
    for (const range of ranges) this.add(range);
  }

  /** All of them, in the order in which they were given. */
  all(): readonly CellRange[] {
    const areas = [...this.#columns].flatMap(([left, column]) => placedIn(column, left, 0, LAST_ROW));
    return inOrder(areas);
  }

  /** Those that a range touches, in the order in which they were given. */
  touching({ top, left, bottom, right }: CellRange): readonly CellRange[] {
    const found: PlacedArea[] = [];
    for (const [first, column] of this.#columns) {
      if (first > right) continue;
      for (const area of placedIn(column, first, top, bottom)) if (area.range.right >= left) found.push(area);
    }
    return inOrder(found);
  }

  has(range: CellRange): boolean {
    const area = this.#columns.get(range.left)?.get(range.top);
    return area !== undefined && isSameRange(rangeOf(area, range.top, range.left), range);
  }

  /** Whether a cell lies in one of them and is not its first. */
  covers({ row, column }: CellPosition): boolean {
    for (const [left, areas] of this.#columns) {
      if (left > column) continue;
      const [top, area] = areas.atOrAbove(row) ?? [];
      if (top === undefined || area === undefined || (top === row && left === column)) continue;
      if (row < top + area.height && column <= area.right) return true;
    }
    return false;
  }

  /** The last row that one of them reaches; -1 where there is none. */
  lastRow(): number {
    let last = -1;
    for (const areas of this.#columns.values()) {
      const [top, area] = areas.atOrAbove(LAST_ROW) ?? [];
      if (top !== undefined && area !== undefined) last = Math.max(last, top + area.height - 1);
    }
    return last;
  }

  add(range: CellRange): void {
    this.#put({ range, order: this.#given++ });
  }

  remove({ top, left }: CellRange): void {
    this.#columns.get(left)?.delete(top);
  }

  /** Follows rows that come in or go out, as `areaAfter` does. */
  moveRows(change: RowChange): void {
    const { row, count } = change;
    const isInsertion = change.kind === "insert-rows";
    const end = isInsertion ? row : row + count;
    for (const [left, column] of this.#columns) {
      // Those that change their height, among them what ends with the sheet, are taken out; the others move as they are.
      const changed = placedIn(column, left, row, isInsertion ? row : end - 1).filter(
        ({ range }) => !isInsertion || range.top < row,
      );
      const [last] = placedIn(column, left, LAST_ROW, LAST_ROW);
      if (last !== undefined && !changed.some(({ order }) => order === last.order)) changed.push(last);
      for (const { range } of changed) column.delete(range.top);
      column.move(end, isInsertion ? count : -count);
      for (const { range, order } of changed) {
        const moved = areaAfter(range, change);
        if (moved !== undefined) this.#put({ range: moved, order });
      }
    }
  }

  #put({ range: { top, left, bottom, right }, order }: PlacedArea): void {
    let column = this.#columns.get(left);
    if (column === undefined) {
      column = new RowMap();
      this.#columns.set(left, column);
    }
    column.set(top, { right, height: bottom - top + 1, order });
  }
}

/** A merged area after rows came in or went out; undefined when it is none any more, as with one cell left. */
export function areaAfter(area: CellRange, change: RowChange): CellRange | undefined {
  const moved = moveRange(area, change);
  return moved === undefined || (isSingleCell(moved) && !isSingleCell(area)) ? undefined : moved;
}

/** The areas beginning on a column that reach into rows. */
function placedIn(column: RowMap<Area>, left: number, first: number, last: number): PlacedArea[] {
  const above = column.atOrAbove(first - 1);
  const entries = column.between(first, last);
  const all = above !== undefined && above[0] + above[1].height > first ? [above, ...entries] : entries;
  return all.map(([top, area]) => ({ range: rangeOf(area, top, left), order: area.order }));
}

function rangeOf({ right, height }: Area, top: number, left: number): CellRange {
  return { top, left, bottom: top + height - 1, right };
}

function inOrder(areas: PlacedArea[]): readonly CellRange[] {
  return areas.sort((a, b) => a.order - b.order).map(({ range }) => range);
}
