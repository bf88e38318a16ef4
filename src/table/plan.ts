import { unionRange } from "../model/address";
import { compact } from "../value/text";
import { fieldAt, type GridCell, type SheetGrid } from "./sheet-grid";
import type { Checkpoint, SpendingPlan } from "./target-table";

/** Reads the spending plan: checkpoints in a row with their values below, or each value right of its checkpoint. */
export function readPlan(
  grid: SheetGrid,
  label: GridCell | undefined,
  points: readonly GridCell[],
): SpendingPlan | undefined {
  const [first] = points;
  if (first === undefined || (label === undefined && points.length < 3)) return undefined;
  const beside = valuesBeside(grid, points);
  const row = beside ? first.range.top : valueRow(grid, points, first.range.bottom + 1);
  const checkpoints = points.map((point): Checkpoint => {
    const column = beside ? point.range.right + 1 : point.range.left;
    return { label: compact(point.text), field: fieldAt(grid, row, column) };
  });
  return { range: checkpoints.map((checkpoint) => checkpoint.field.range).reduce(unionRange), checkpoints };
}

function valuesBeside(grid: SheetGrid, points: readonly GridCell[]): boolean {
  const cells = grid.rowAt(points[0]?.range.top ?? -1)?.cells ?? [];
  const isPoint = (cell: GridCell): boolean => cell.label?.head === "checkpoint";
  return cells.some((cell, index) => {
    const next = cells[index + 1];
    return isPoint(cell) && next !== undefined && !isPoint(next) && next.label === undefined && next.text.length <= 8;
  });
}

/** The row of the values: the one below the labels, or the next when a blank row was left between. */
function valueRow(grid: SheetGrid, points: readonly GridCell[], below: number): number {
  const hasValue = (row: number): boolean =>
    points.some((point) => {
      const field = fieldAt(grid, row, point.range.left);
      return /\d/.test(field.text) && field.text.length <= 8;
    });
  return !hasValue(below) && grid.rowAt(below) === undefined && hasValue(below + 1) ? below + 1 : below;
}
