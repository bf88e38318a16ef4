import { isSameRange, type CellRange } from "../../../model/address";
import { RowOrigins, type RowRun } from "../../../model/row-origins";
import type { CellValue, SheetCell, SheetSnapshot, SnapshotCell, SnapshotRow } from "../../../model/snapshot";
import { MergedAreas } from "../../../lint/merged-areas";
import type { RowEdit, SheetChanges } from "./workbook-changes";

const NO_CELLS: readonly SnapshotCell[] = [];

/**
 * What is other in a workbook's sheets than in its file, given both as they were read and as they are now; `rowEdits` are
 * the row changes made in between, by sheet id. What was changed and changed back is no change.
 */
export function changesOf(
  before: readonly SheetSnapshot[],
  after: readonly SheetSnapshot[],
  rowEdits: ReadonlyMap<string, readonly RowEdit[]>,
): ReadonlyMap<string, SheetChanges> {
  const changes = new Map<string, SheetChanges>();
  const originals = new Map(before.map((sheet) => [sheet.id, sheet]));
  for (const sheet of after) {
    const original = originals.get(sheet.id);
    if (original === undefined || original === sheet) continue;
    const change = changesOfSheet(original, sheet, rowEdits.get(sheet.id) ?? []);
    if (change.rowEdits.length > 0 || change.cells.size > 0 || change.merges !== undefined)
      changes.set(sheet.id, change);
  }
  return changes;
}

/** The cells whose values are others than in the file. */
export function changedPlaces(changes: ReadonlyMap<string, SheetChanges>): readonly SheetCell[] {
  return [...changes].flatMap(([sheetId, { cells }]) =>
    [...cells].flatMap(([row, values]) => [...values.keys()].map((column) => ({ sheetId, row, column }))),
  );
}

function changesOfSheet(original: SheetSnapshot, sheet: SheetSnapshot, rowEdits: readonly RowEdit[]): SheetChanges {
  const origins = new RowOrigins();
  for (const edit of rowEdits) origins.add(edit);
  const runs = origins.runs();
  const isMoved = runs.some(({ row, origin, isNew }) => isNew || row !== origin);
  const moved = isMoved ? rowEdits : [];
  const areas = new MergedAreas(original.merges);
  for (const edit of moved) areas.moveRows(edit);
  const merges = hasSameRanges(areas.all(), sheet.merges) ? {} : { merges: sheet.merges };
  return { rowEdits: moved, cells: changedCells(original, sheet, isMoved ? runs : undefined), ...merges };
}

function hasSameRanges(some: readonly CellRange[], others: readonly CellRange[]): boolean {
  if (some.length !== others.length) return false;
  if (some.every((range, index) => isSameRange(range, others[index] ?? range))) return true;
  const known = new Set(some.map(keyOf));
  return others.every((range) => known.has(keyOf(range)));
}

function keyOf({ top, left, bottom, right }: CellRange): string {
  return `${top},${left},${bottom},${right}`;
}

function changedCells(
  original: SheetSnapshot,
  sheet: SheetSnapshot,
  runs: readonly RowRun[] | undefined,
): ReadonlyMap<number, ReadonlyMap<number, CellValue>> {
  const former =
    runs === undefined ? new Map(original.rows.map(({ row, cells }) => [row, cells])) : movedRows(original.rows, runs);
  const changed = new Map<number, ReadonlyMap<number, CellValue>>();
  const seen = new Set<number>();
  for (const { row, cells } of sheet.rows) {
    seen.add(row);
    const before = former.get(row) ?? NO_CELLS;
    if (before === cells) continue;
    const values = changedValues(before, cells);
    if (values.size > 0) changed.set(row, values);
  }
  for (const [row, cells] of former) {
    if (!seen.has(row)) changed.set(row, changedValues(cells, NO_CELLS));
  }
  return changed;
}

/** Cells of the rows that are left, by the row where they stand now. */
function movedRows(
  rows: readonly SnapshotRow[],
  runs: readonly RowRun[],
): ReadonlyMap<number, readonly SnapshotCell[]> {
  const kept = runs.filter(({ isNew }) => !isNew);
  const moved = new Map<number, readonly SnapshotCell[]>();
  let at = 0;
  for (const { row, cells } of rows) {
    while (at < kept.length && row >= (kept[at]?.origin ?? 0) + (kept[at]?.count ?? 0)) at++;
    const run = kept[at];
    if (run !== undefined && row >= run.origin) moved.set(run.row + row - run.origin, cells);
  }
  return moved;
}

/** A formula that is still one moves with its row and is no change, whatever it says by now. */
function changedValues(before: readonly SnapshotCell[], now: readonly SnapshotCell[]): ReadonlyMap<number, CellValue> {
  const values = new Map<number, CellValue>();
  const former = new Map(before.map((cell) => [cell.column, cell]));
  for (const { column, value, formula } of now) {
    const cell = former.get(column);
    former.delete(column);
    if (formula === undefined && (cell === undefined || cell.formula !== undefined || cell.value !== value))
      values.set(column, value);
  }
  for (const column of former.keys()) values.set(column, "");
  return values;
}
