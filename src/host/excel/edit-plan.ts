import { MAX_ROWS, unionRange, type CellPosition, type CellRange } from "../../model/address";
import type { Edit, EditBatch, SetCellEdit } from "../../model/edit";
import { RowOrigins } from "../../model/row-origins";
import type { CellValue } from "../../model/snapshot";

/** A value to be written, and the cell (before all edits) whose number format it meets. */
export interface PlannedValue {
  readonly value: CellValue;
  readonly format: CellPosition;
}

/** Values of one row, from the column `left` on; a cell without one is left alone. */
export interface WriteValues {
  readonly kind: "values";
  /** 0-based, as counted when it is this write's turn; the same holds for the other writes. */
  readonly row: number;
  readonly left: number;
  readonly values: readonly (PlannedValue | undefined)[];
}

export interface WriteRows {
  readonly kind: "insert-rows";
  readonly row: number;
  readonly count: number;
  /** Row before all edits whose looks and height the new rows take. */
  readonly like: number;
  /** Whether the row above has the same looks, so that Excel gives them by itself. */
  readonly inherits: boolean;
}

export type Write =
  | WriteValues
  | WriteRows
  | { readonly kind: "delete-rows"; readonly row: number; readonly count: number }
  | { readonly kind: "merge" | "unmerge"; readonly range: CellRange };

/** What is to be looked at and done on one sheet. */
export interface SheetEdits {
  readonly sheetId: string;
  /** In order; none where only expectations are to be looked at. */
  readonly writes: readonly Write[];
  /** Areas, counted before all edits, whose cells decide whether and how the edits can be made. */
  readonly areas: readonly CellRange[];
}

/** So many rows below the last that is written to tell whether rows were inserted or taken out above them. */
const ROWS_BELOW = 12;
/** A larger area would be a sheet with hundreds of tables, too much to read for the rare failure. */
const MAX_HULL_CELLS = 20_000;

/** Takes a batch apart by sheets, which do not depend on each other's order. A sheet comes where it is first named. */
export function planEdits({ edits, expected }: Pick<EditBatch, "edits" | "expected">): SheetEdits[] {
  const plans = new Map<string, SheetPlanner>();
  const planOf = (sheetId: string): SheetPlanner => {
    const plan = plans.get(sheetId) ?? new SheetPlanner();
    plans.set(sheetId, plan);
    return plan;
  };
  for (const { sheetId, row, column } of expected) planOf(sheetId).lookAt(row, row, column, column);
  for (const edit of edits) planOf(edit.sheetId).add(edit);
  return [...plans].map(([sheetId, plan]) => ({ sheetId, ...plan.finish() }));
}

/** Writes of one sheet as edits; the inverse of `planEdits`, but for their looks. */
export function editsOf(sheetId: string, writes: readonly Write[]): Edit[] {
  return writes.flatMap((write): Edit[] => {
    switch (write.kind) {
      case "values":
        return write.values.flatMap((planned, index): Edit[] => {
          if (planned === undefined) return [];
          return [{ kind: "set-cell", sheetId, row: write.row, column: write.left + index, value: planned.value }];
        });
      case "insert-rows":
        return [{ kind: write.kind, sheetId, row: write.row, count: write.count, like: Math.max(write.row - 1, 0) }];
      case "delete-rows":
        return [{ kind: write.kind, sheetId, row: write.row, count: write.count }];
      case "merge":
      case "unmerge":
        return [{ kind: write.kind, sheetId, range: write.range }];
    }
  });
}

class SheetPlanner {
  readonly #writes: Write[] = [];
  readonly #areas: CellRange[] = [];
  readonly #origins = new RowOrigins();
  /** Values by row that stand at the end of the writes, to be written together. */
  #open = new Map<number, SetCellEdit[]>();
  /** Rows before all edits at which others are inserted or taken out. */
  readonly #moving: number[] = [];

  /** Rows are counted as after the edits so far. */
  lookAt(top: number, bottom: number, left: number, right: number): void {
    const rows = new Set(Array.from({ length: bottom - top + 1 }, (_, index) => this.#origins.of(top + index)));
    for (const row of rows) this.#areas.push({ top: row, left, bottom: row, right });
  }

  add(edit: Edit): void {
    if (edit.kind === "set-cell") {
      const { row, column } = edit;
      this.lookAt(row, row, column, column);
      const values = this.#open.get(row);
      if (values === undefined) this.#open.set(row, [edit]);
      else values.push(edit);
      return;
    }
    this.#closeValues();
    switch (edit.kind) {
      case "insert-rows": {
        const { row, count } = edit;
        const like = this.#origins.of(edit.like);
        const inherits = row > 0 && this.#origins.of(row - 1) === like;
        this.#writes.push({ kind: "insert-rows", row, count, like, inherits });
        this.#moving.push(this.#origins.of(row));
        this.#origins.add(edit);
        return;
      }
      case "delete-rows":
        this.#writes.push({ kind: "delete-rows", row: edit.row, count: edit.count });
        this.#moving.push(this.#origins.of(edit.row), this.#origins.of(edit.row + edit.count));
        this.#origins.add(edit);
        return;
      case "merge":
      case "unmerge": {
        const { top, bottom, left, right } = edit.range;
        this.lookAt(top, bottom, left, right);
        this.#writes.push({ kind: edit.kind, range: edit.range });
      }
    }
  }

  finish(): Omit<SheetEdits, "sheetId"> {
    this.#closeValues();
    return { writes: this.#writes, areas: [...this.#areas, ...this.#hull()] };
  }

  /** Everything around the areas where rows move, so that after a failure one can tell how far Excel came. */
  #hull(): CellRange[] {
    const [first, ...others] = this.#areas;
    if (this.#moving.length === 0 || first === undefined) return [];
    const touched = others.reduce(unionRange, first);
    const top = Math.min(touched.top, ...this.#moving);
    const bottom = Math.min(Math.max(touched.bottom, ...this.#moving) + ROWS_BELOW, MAX_ROWS - 1);
    const hull = { ...touched, top, bottom };
    return (bottom - top + 1) * (hull.right - hull.left + 1) > MAX_HULL_CELLS ? [] : [hull];
  }

  #closeValues(): void {
    for (const [row, edits] of this.#open) {
      const columns = edits.map(({ column }) => column);
      const left = Math.min(...columns);
      const values = Array.from<PlannedValue | undefined>({ length: Math.max(...columns) - left + 1 });
      const format = this.#origins.of(row);
      for (const { column, value } of edits) values[column - left] = { value, format: { row: format, column } };
      this.#writes.push({ kind: "values", row, left, values });
    }
    this.#open = new Map();
  }
}
