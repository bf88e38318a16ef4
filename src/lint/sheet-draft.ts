import { contains, MAX_COLUMNS, MAX_ROWS, type CellPosition, type CellRange } from "../model/address";
import type { DeleteRowsEdit, Edit, InsertRowsEdit, MergeEdit, SetCellEdit, UnmergeEdit } from "../model/edit";
import type { HostErrorCode } from "../model/host-error";
import { moveRange, originOf, type RowChange } from "../model/row-change";
import type { SheetSnapshot, SnapshotCell, SnapshotRow } from "../model/snapshot";

/** Why an edit can't be made; the position is the cell's, where it is about one. */
export interface Obstacle {
  readonly code: Extract<
    HostErrorCode,
    "sheet-missing" | "sheet-protected" | "cell-formula" | "content-changed" | "failed"
  >;
  readonly position?: CellPosition;
}

/** Number format of a cell that holds nothing; its row is counted before any edit. Undefined means `General`. */
export type FormatAt = (sheetId: string, row: number, column: number) => string | undefined;

const SENSELESS: Obstacle = { code: "failed" };
const NO_FORMAT: FormatAt = () => undefined;

/** A sheet to which edits are made one after the other. What no edit touches is shared with the sheet it began as. */
export class SheetDraft {
  private rows: SnapshotRow[];
  private merges: readonly CellRange[];
  private readonly changes: (InsertRowsEdit | DeleteRowsEdit)[] = [];
  private isChanged = false;

  constructor(
    private readonly source: SheetSnapshot,
    private readonly formatAt: FormatAt = NO_FORMAT,
  ) {
    this.rows = [...source.rows];
    this.merges = source.merges;
  }

  /** The row changes made so far. */
  get rowChanges(): readonly (InsertRowsEdit | DeleteRowsEdit)[] {
    return this.changes;
  }

  /** As it stands now; the very sheet it began as when nothing was changed. */
  snapshot(): SheetSnapshot {
    return this.isChanged ? { ...this.source, rows: [...this.rows], merges: this.merges } : this.source;
  }

  cellAt(row: number, column: number): SnapshotCell | undefined {
    return cellIn(this.rows, row, column);
  }

  /** The cell's place before all edits; of a cell in a new row the place of the one it is like. */
  originOf(position: CellPosition | undefined): CellPosition | undefined {
    return position === undefined ? undefined : { ...position, row: originOf(position.row, this.changes) };
  }

  /** What hinders an edit (other than the sheet's protection); undefined when it can be made. */
  obstacleTo(edit: Edit): Obstacle | undefined {
    switch (edit.kind) {
      case "set-cell":
        return this.obstacleToCell(edit);
      case "insert-rows":
        return this.hasRoomFor(edit) ? undefined : SENSELESS;
      case "delete-rows":
        return isRows(edit) ? undefined : SENSELESS;
      case "merge":
        return this.obstacleToMerge(edit.range);
      case "unmerge":
        return isRange(edit.range) ? this.hiddenContent(this.mergesAt(edit.range)) : SENSELESS;
    }
  }

  /** Makes an edit for which there is no obstacle. Formulas stay as they are, for they may refer to other sheets. */
  make(edit: Edit): void {
    switch (edit.kind) {
      case "set-cell":
        this.setCell(edit);
        break;
      case "insert-rows":
      case "delete-rows":
        this.changeRows(edit);
        break;
      case "merge":
        this.merge(edit);
        break;
      case "unmerge":
        this.replaceMerges(this.mergesAt(edit.range));
        break;
    }
  }

  /** The edits that take one back, as long as they are made right after it. */
  inverseOf(edit: Edit): readonly Edit[] {
    const { sheetId } = edit;
    const mergeAgain = (range: CellRange): MergeEdit => ({ kind: "merge", sheetId, range });
    const apart = (range: CellRange): UnmergeEdit => ({ kind: "unmerge", sheetId, range });
    switch (edit.kind) {
      case "set-cell": {
        const value = this.cellAt(edit.row, edit.column)?.value ?? "";
        return value === edit.value ? [] : [{ ...edit, value }];
      }
      case "insert-rows":
        return [{ kind: "delete-rows", sheetId, row: edit.row, count: edit.count }];
      case "merge": {
        const replaced = this.mergesAt(edit.range);
        return this.hasMerge(edit.range) || isSingle(edit.range)
          ? []
          : [apart(edit.range), ...replaced.map(mergeAgain)];
      }
      case "unmerge":
        return this.mergesAt(edit.range).map(mergeAgain);
      case "delete-rows": {
        const { row, count } = edit;
        const insertion: InsertRowsEdit = {
          ...{ kind: "insert-rows", sheetId, row, count },
          like: Math.max(0, row - 1),
        };
        const back = this.merges.flatMap((merge) => {
          const left = mergeAfter(merge, edit);
          const returned = left === undefined ? undefined : moveRange(left, insertion);
          if (returned !== undefined && isSame(returned, merge)) return [];
          return [...(returned === undefined ? [] : [apart(returned)]), mergeAgain(merge)];
        });
        const cells = this.rows.slice(this.indexOf(row), this.indexOf(row + count)).flatMap((entry) =>
          entry.cells.flatMap(({ column, value, formula }): readonly SetCellEdit[] => {
            const isHidden = this.isCovered({ row: entry.row, column });
            return formula !== undefined || isHidden
              ? []
              : [{ kind: "set-cell", sheetId, row: entry.row, column, value }];
          }),
        );
        return [insertion, ...back, ...cells];
      }
    }
  }

  private setCell({ row, column, value }: SetCellEdit): void {
    const index = this.indexOf(row);
    const entry = this.rows[index]?.row === row ? this.rows[index] : undefined;
    const former = entry?.cells.find((cell) => cell.column === column);
    if (value === (former?.value ?? "")) return;
    this.isChanged = true;
    const cells = (entry?.cells ?? []).filter((cell) => cell !== former);
    if (value !== "") {
      const numberFormat = former === undefined ? this.formatOfEmpty(row, column) : former.numberFormat;
      cells.push({ column, value, ...(numberFormat !== undefined && { numberFormat }) });
      cells.sort((a, b) => a.column - b.column);
    }
    if (cells.length > 0 && entry !== undefined) this.rows[index] = { row, cells };
    else if (cells.length > 0) this.rows.splice(index, 0, { row, cells });
    else this.rows.splice(index, 1);
  }

  private formatOfEmpty(row: number, column: number): string | undefined {
    const origin = originOf(row, this.changes);
    const cell = cellIn(this.source.rows, origin, column);
    return cell === undefined ? this.formatAt(this.source.id, origin, column) : cell.numberFormat;
  }

  private changeRows(edit: InsertRowsEdit | DeleteRowsEdit): void {
    this.isChanged = true;
    this.changes.push(edit);
    const { row, count } = edit;
    const from = this.indexOf(row);
    const kept = edit.kind === "insert-rows" ? from : this.indexOf(row + count);
    const by = edit.kind === "insert-rows" ? count : -count;
    const moved = this.rows.slice(kept).map((entry) => ({ row: entry.row + by, cells: entry.cells }));
    this.rows = [...this.rows.slice(0, from), ...moved];
    this.merges = this.merges.flatMap((merge) => mergeAfter(merge, edit) ?? []);
  }

  private merge({ range }: MergeEdit): void {
    if (!this.hasMerge(range) && !isSingle(range)) this.replaceMerges(this.mergesAt(range), range);
  }

  private replaceMerges(former: readonly CellRange[], range?: CellRange): void {
    if (former.length === 0 && range === undefined) return;
    this.isChanged = true;
    const kept = this.merges.filter((merge) => !former.includes(merge));
    this.merges = range === undefined ? kept : [...kept, range];
  }

  private obstacleToCell({ row, column, value }: SetCellEdit): Obstacle | undefined {
    if (!isIndex(row, MAX_ROWS) || !isIndex(column, MAX_COLUMNS)) return SENSELESS;
    if (typeof value === "number" && !Number.isFinite(value)) return SENSELESS;
    const position = { row, column };
    if (this.cellAt(row, column)?.formula !== undefined) return { code: "cell-formula", position };
    return this.isCovered(position) ? { code: "failed", position } : undefined;
  }

  private obstacleToMerge(range: CellRange): Obstacle | undefined {
    if (!isRange(range)) return SENSELESS;
    if (this.hasMerge(range)) return undefined;
    if (this.mergesAt(range).some((merge) => !isInside(merge, range))) return SENSELESS;
    return this.hiddenContent([range]);
  }

  /** A cell of these areas, other than their first, that holds something: joined or parted it would be lost or come up. */
  private hiddenContent(areas: readonly CellRange[]): Obstacle | undefined {
    for (const area of areas) {
      for (const { row, cells } of this.rows.slice(this.indexOf(area.top), this.indexOf(area.bottom + 1))) {
        for (const { column } of cells) {
          if (column < area.left || column > area.right || (row === area.top && column === area.left)) continue;
          return { code: "content-changed", position: { row, column } };
        }
      }
    }
    return undefined;
  }

  private hasRoomFor(edit: InsertRowsEdit): boolean {
    if (!isRows(edit)) return false;
    const lowest = this.merges.reduce((bottom, merge) => Math.max(bottom, merge.bottom), this.rows.at(-1)?.row ?? 0);
    return lowest < edit.row || lowest + edit.count < MAX_ROWS;
  }

  private mergesAt(range: CellRange): readonly CellRange[] {
    return this.merges.filter(
      (merge) =>
        merge.top <= range.bottom &&
        merge.bottom >= range.top &&
        merge.left <= range.right &&
        merge.right >= range.left,
    );
  }

  private hasMerge(range: CellRange): boolean {
    return this.merges.some((merge) => isSame(merge, range));
  }

  private isCovered(position: CellPosition): boolean {
    return this.merges.some(
      (merge) => contains(merge, position) && (merge.top !== position.row || merge.left !== position.column),
    );
  }

  private indexOf(row: number): number {
    return indexOfRow(this.rows, row);
  }
}

/** Index of the first entry at or below the row. */
function indexOfRow(rows: readonly SnapshotRow[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.row ?? row) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function cellIn(rows: readonly SnapshotRow[], row: number, column: number): SnapshotCell | undefined {
  const entry = rows[indexOfRow(rows, row)];
  return entry?.row === row ? entry.cells.find((cell) => cell.column === column) : undefined;
}

/** An area of which one cell is left is none any more. */
function mergeAfter(merge: CellRange, change: RowChange): CellRange | undefined {
  const moved = moveRange(merge, change);
  return moved === undefined || (isSingle(moved) && !isSingle(merge)) ? undefined : moved;
}

function isIndex(number: number, limit: number): boolean {
  return Number.isInteger(number) && number >= 0 && number < limit;
}

function isRows({ row, count }: RowChange): boolean {
  return isIndex(row, MAX_ROWS) && isIndex(count, MAX_ROWS) && count > 0 && row + count <= MAX_ROWS;
}

function isRange({ top, left, bottom, right }: CellRange): boolean {
  return (
    isIndex(top, bottom + 1) && isIndex(bottom, MAX_ROWS) && isIndex(left, right + 1) && isIndex(right, MAX_COLUMNS)
  );
}

function isSingle({ top, left, bottom, right }: CellRange): boolean {
  return top === bottom && left === right;
}

function isSame(a: CellRange, b: CellRange): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

function isInside(inner: CellRange, outer: CellRange): boolean {
  return (
    contains(outer, { row: inner.top, column: inner.left }) &&
    contains(outer, { row: inner.bottom, column: inner.right })
  );
}
