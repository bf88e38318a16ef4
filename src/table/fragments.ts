import { contains, unionRange, type CellRange } from "../model/address";
import { headKind } from "./head";
import { isSelfEvaluationTitle, type HeadKind } from "./labels";
import type { GridCell, GridRow, SheetGrid } from "./sheet-grid";

/** How many rows a head takes at most, from its first label to its last. */
const HEAD_ROWS = 24;

/** How many tables may stand beside each other; more would not fit a sheet anyone prints. */
const MAX_SIDE_BY_SIDE = 16;

/** A head without an indicator block. */
export interface HeadAlone {
  readonly range: CellRange;
  /** It is a self-evaluation's. */
  readonly hasResults: boolean;
}

/**
 * Finds heads without an indicator block. Only what is laid out as the form counts (checkpoints in a row, the budget
 * beside its fiscal part, or labels beside each other, under a project's name or code): instructions and lists of
 * projects use the same words. `taken` are the ranges already read, from top to bottom.
 */
export function findHeadsAlone(grid: SheetGrid, taken: readonly CellRange[]): readonly HeadAlone[] {
  const heads: HeadAlone[] = [];
  let open: GridCell[] = [];
  const close = (): void => {
    if (isFormHead(open))
      heads.push({ range: open.map((cell) => cell.range).reduce(unionRange), hasResults: asksResults(open) });
    open = [];
  };
  const below = [...taken].sort((a, b) => a.top - b.top);
  let passed = 0;
  for (const row of grid.rows) {
    // Tables that stand side by side end at different rows, so a few may be passed late; none is passed early.
    while ((below[passed]?.bottom ?? Infinity) < row.row) passed++;
    const near = below.slice(passed, passed + MAX_SIDE_BY_SIDE);
    const labels = row.cells.filter((cell) => cell.label?.head !== undefined && !isTaken(cell, near));
    if (labels.length === 0) continue;
    const first = open[0];
    const repeats = labels.some((cell) => isNaming(cell) && open.some((other) => kindOf(other) === kindOf(cell)));
    if (first !== undefined && (repeats || row.row - first.range.top > HEAD_ROWS)) close();
    if (!isProjectList(row)) open.push(...labels);
  }
  close();
  return heads;
}

function isFormHead(cells: readonly GridCell[]): boolean {
  if (!cells.some(isNaming)) return false;
  const checkpoints = cells.filter((cell) => kindOf(cell) === "checkpoint");
  if (checkpoints.length >= 3 && new Set(checkpoints.map((cell) => cell.range.top)).size === 1) return true;
  const budget = cells.find((cell) => kindOf(cell) === "budget");
  if (budget !== undefined && cells.some((cell) => kindOf(cell) === "fiscal" && cell.range.top === budget.range.top)) {
    return true;
  }
  const kinds = new Set(cells.map(kindOf));
  const isNational = kinds.has("title") && kinds.has("projectName") && kinds.has("goal");
  const hasMoney = kinds.has("budget") || kinds.has("budgetGroup") || kinds.has("amountUnit");
  return isNational && hasMoney && hasRowOfLabels(cells);
}

/** Two labels in one row, as instructions never have them. */
function hasRowOfLabels(cells: readonly GridCell[]): boolean {
  const rows = cells.filter((cell) => kindOf(cell) !== "title").map((cell) => cell.range.top);
  return new Set(rows).size < rows.length;
}

function asksResults(cells: readonly GridCell[]): boolean {
  return cells.some(
    (cell) => kindOf(cell) === "result" || (kindOf(cell) === "title" && isSelfEvaluationTitle(cell.text)),
  );
}

/** A row that names code, project and budget side by side is the header of a list, not a form. */
function isProjectList(row: GridRow): boolean {
  const kinds = new Set(row.cells.flatMap((cell) => (isColumnLabel(cell) ? [kindOf(cell)] : [])));
  return kinds.has("projectName") && kinds.has("budget");
}

function isColumnLabel({ label }: GridCell): boolean {
  return label?.head !== undefined && label.inlineText === undefined;
}

function isNaming(cell: GridCell): boolean {
  const kind = kindOf(cell);
  return kind === "title" || kind === "projectCode" || kind === "projectName";
}

function kindOf(cell: GridCell): HeadKind | undefined {
  return headKind(cell);
}

function isTaken(cell: GridCell, ranges: readonly CellRange[]): boolean {
  const at = { row: cell.range.top, column: cell.range.left };
  return ranges.some((range) => contains(range, at));
}
