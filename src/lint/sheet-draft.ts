import {
  contains,
  isSameRange,
  isSingleCell,
  MAX_COLUMNS,
  MAX_ROWS,
  type CellPosition,
  type CellRange,
} from "../model/address";
import type { DeleteRowsEdit, Edit, InsertRowsEdit, MergeEdit, SetCellEdit, UnmergeEdit } from "../model/edit";
import type { HostErrorCode } from "../model/host-error";
import { moveRange, type RowChange } from "../model/row-change";
import { RowMap } from "../model/row-map";
import { RowOrigins } from "../model/row-origins";
import type { SheetSnapshot, SnapshotCell, SnapshotRow } from "../model/snapshot";
import { areaAfter, MergedAreas } from "./merged-areas";

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
const LAST_ROW = MAX_ROWS - 1;
const NO_FORMAT: FormatAt = () => undefined;

/** A sheet to which edits are made one after the other. What no edit touches is shared with the sheet it began as. */
export class SheetDraft {
  /** By where they stand now; each says where it stood when it was last written. */
  private readonly rows: RowMap<SnapshotRow>;
  private readonly merges: MergedAreas;
  private readonly origins = new RowOrigins();
  private readonly changes: (InsertRowsEdit | DeleteRowsEdit)[] = [];
  private isChanged = false;
  private areMergesChanged = false;

  constructor(
    private readonly source: SheetSnapshot,
    private readonly formatAt: FormatAt = NO_FORMAT,
  ) {
    this.rows = new RowMap(source.rows.map((entry) => [entry.row, entry]));
    this.merges = new MergedAreas(source.merges);
  }

  /** The row changes made so far. */
  get rowChanges(): readonly (InsertRowsEdit | DeleteRowsEdit)[] {
    return this.changes;
  }

  /** As it stands now; the very sheet it began as when nothing was changed. */
  snapshot(): SheetSnapshot {
    if (!this.isChanged) return this.source;
    const rows = this.rows
      .between(0, LAST_ROW)
      .map(([row, entry]) => (entry.row === row ? entry : { row, cells: entry.cells }));
    return { ...this.source, rows, merges: this.areMergesChanged ? this.merges.all() : this.source.merges };
  }

  cellAt(row: number, column: number): SnapshotCell | undefined {
    return cellIn(this.rows.get(row), column);
  }

  /** The cell's place before all edits; of a cell in a new row the place of the one it is like. */
  originOf(position: CellPosition | undefined): CellPosition | undefined {
    return position === undefined ? undefined : { ...position, row: this.origins.of(position.row) };
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
        return isRange(edit.range) ? this.hiddenContent(this.merges.touching(edit.range)) : SENSELESS;
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
        this.replaceMerges(this.merges.touching(edit.range));
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
        const replaced = this.merges.touching(edit.range);
        return this.merges.has(edit.range) || isSingleCell(edit.range)
          ? []
          : [apart(edit.range), ...replaced.map(mergeAgain)];
      }
      case "unmerge":
        return this.merges.touching(edit.range).map(mergeAgain);
      case "delete-rows": {
        const { row, count } = edit;
        const insertion: InsertRowsEdit = {
          ...{ kind: "insert-rows", sheetId, row, count },
          like: Math.max(0, row - 1),
        };
        const gone = { top: row, left: 0, bottom: row + count - 1, right: MAX_COLUMNS };
        const back = this.merges.touching(gone).flatMap((merge) => {
          const left = areaAfter(merge, edit);
          const returned = left === undefined ? undefined : moveRange(left, insertion);
          if (returned !== undefined && isSameRange(returned, merge)) return [];
          return [...(returned === undefined ? [] : [apart(returned)]), mergeAgain(merge)];
        });
        const cells = this.rows.between(row, row + count - 1).flatMap(([at, entry]) =>
          entry.cells.flatMap(({ column, value, formula }): readonly SetCellEdit[] => {
            const isHidden = this.merges.covers({ row: at, column });
            return formula !== undefined || isHidden ? [] : [{ kind: "set-cell", sheetId, row: at, column, value }];
          }),
        );
        return [insertion, ...back, ...cells];
      }
    }
  }

  private setCell({ row, column, value }: SetCellEdit): void {
    const former = this.rows.get(row)?.cells ?? [];
    const cell = former.find((one) => one.column === column);
    if (value === (cell?.value ?? "")) return;
    this.isChanged = true;
    const cells = former.filter((one) => one !== cell);
    if (value !== "") {
      const numberFormat = cell === undefined ? this.formatOfEmpty(row, column) : cell.numberFormat;
      cells.push({ column, value, ...(numberFormat !== undefined && { numberFormat }) });
      cells.sort((a, b) => a.column - b.column);
    }
    if (cells.length > 0) this.rows.set(row, { row, cells });
    else this.rows.delete(row);
  }

  private formatOfEmpty(row: number, column: number): string | undefined {
    const origin = this.origins.of(row);
    const cell = cellIn(this.sourceRow(origin), column);
    return cell === undefined ? this.formatAt(this.source.id, origin, column) : cell.numberFormat;
  }

  private sourceRow(row: number): SnapshotRow | undefined {
    const { rows } = this.source;
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rows[middle]?.row ?? row) < row) low = middle + 1;
      else high = middle;
    }
    return rows[low]?.row === row ? rows[low] : undefined;
  }

  private changeRows(edit: InsertRowsEdit | DeleteRowsEdit): void {
    this.isChanged = true;
    this.areMergesChanged = true;
    this.changes.push(edit);
    this.origins.add(edit);
    this.merges.moveRows(edit);
    const { row, count } = edit;
    if (edit.kind === "insert-rows") {
      this.rows.move(row, count);
      return;
    }
    for (const [gone] of this.rows.between(row, row + count - 1)) this.rows.delete(gone);
    this.rows.move(row + count, -count);
  }

  private merge({ range }: MergeEdit): void {
    if (!this.merges.has(range) && !isSingleCell(range)) this.replaceMerges(this.merges.touching(range), range);
  }

  private replaceMerges(former: readonly CellRange[], range?: CellRange): void {
    if (former.length === 0 && range === undefined) return;
    this.isChanged = true;
    this.areMergesChanged = true;
    for (const merge of former) this.merges.remove(merge);
    if (range !== undefined) this.merges.add(range);
  }

  private obstacleToCell({ row, column, value }: SetCellEdit): Obstacle | undefined {
    if (!isIndex(row, MAX_ROWS) || !isIndex(column, MAX_COLUMNS)) return SENSELESS;
    if (typeof value === "number" && !Number.isFinite(value)) return SENSELESS;
    const position = { row, column };
    if (this.cellAt(row, column)?.formula !== undefined) return { code: "cell-formula", position };
    return this.merges.covers(position) ? { code: "failed", position } : undefined;
  }

  private obstacleToMerge(range: CellRange): Obstacle | undefined {
    if (!isRange(range)) return SENSELESS;
    if (this.merges.has(range)) return undefined;
    if (this.merges.touching(range).some((merge) => !isInside(merge, range))) return SENSELESS;
    return this.hiddenContent([range]);
  }

  /** A cell of these areas, other than their first, that holds something: joined or parted it would be lost or come up. */
  private hiddenContent(areas: readonly CellRange[]): Obstacle | undefined {
    for (const area of areas) {
      for (const [row, { cells }] of this.rows.between(area.top, area.bottom)) {
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
    const [lowestRow = 0] = this.rows.atOrAbove(LAST_ROW) ?? [];
    const lowest = Math.max(lowestRow, this.merges.lastRow());
    return lowest < edit.row || lowest + edit.count < MAX_ROWS;
  }
}

function cellIn(entry: SnapshotRow | undefined, column: number): SnapshotCell | undefined {
  return entry?.cells.find((cell) => cell.column === column);
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

function isInside(inner: CellRange, outer: CellRange): boolean {
  return (
    contains(outer, { row: inner.top, column: inner.left }) &&
    contains(outer, { row: inner.bottom, column: inner.right })
  );
}
