import { contains, unionRange } from "../model/address";
import type { HeadKind } from "./labels";
import type { GridCell, GridRow, SheetGrid } from "./sheet-grid";
import type { TableFragment, TargetTable } from "./target-table";

/** How many rows a head takes at most, from its first label to its last. */
const HEAD_ROWS = 16;

/** How many tables may stand beside each other; more would not fit a sheet anyone prints. */
const MAX_SIDE_BY_SIDE = 16;

/**
 * Finds heads without an indicator block. Only what is laid out as the form counts (checkpoints in a row, or the budget
 * beside its fiscal part, under a project's name or code): instructions and lists of projects use the same words.
 */
export function findFragments(
  grid: SheetGrid,
  tables: readonly Pick<TargetTable, "range">[],
  place: Pick<TableFragment, "sheetId" | "sheetName">,
): readonly TableFragment[] {
  const fragments: TableFragment[] = [];
  let open: GridCell[] = [];
  const close = (): void => {
    if (isFormHead(open)) {
      const range = open.map((cell) => cell.range).reduce(unionRange);
      fragments.push({ ...place, range, missing: "indicator-header" });
    }
    open = [];
  };
  const below = [...tables].sort((a, b) => a.range.top - b.range.top);
  let passed = 0;
  for (const row of grid.rows) {
    // Tables that stand side by side end at different rows, so a few may be passed late; none is passed early.
    while ((below[passed]?.range.bottom ?? Infinity) < row.row) passed++;
    const near = below.slice(passed, passed + MAX_SIDE_BY_SIDE);
    const labels = row.cells.filter((cell) => cell.label?.head !== undefined && !isInTable(cell, near));
    if (labels.length === 0) continue;
    const first = open[0];
    const repeats = labels.some((cell) => isNaming(cell) && open.some((other) => sameKind(cell, other)));
    if (first !== undefined && (repeats || row.row - first.range.top > HEAD_ROWS)) close();
    if (!isProjectList(row)) open.push(...labels);
  }
  close();
  return fragments;
}

function isFormHead(cells: readonly GridCell[]): boolean {
  if (!cells.some(isNaming)) return false;
  const checkpoints = cells.filter((cell) => kindOf(cell) === "checkpoint");
  if (checkpoints.length >= 3 && new Set(checkpoints.map((cell) => cell.range.top)).size === 1) return true;
  const budget = cells.find((cell) => kindOf(cell) === "budget");
  return budget !== undefined && cells.some((cell) => kindOf(cell) === "fiscal" && cell.range.top === budget.range.top);
}

/** A row that names code, project and budget side by side is the header of a list, not a form. */
function isProjectList(row: GridRow): boolean {
  const kinds = new Set(row.cells.map(kindOf));
  return kinds.has("projectName") && kinds.has("budget");
}

function isNaming(cell: GridCell): boolean {
  const kind = kindOf(cell);
  return kind === "title" || kind === "projectCode" || kind === "projectName";
}

function sameKind(a: GridCell, b: GridCell): boolean {
  return kindOf(a) === kindOf(b);
}

function kindOf(cell: GridCell): HeadKind | undefined {
  return cell.label?.head;
}

function isInTable(cell: GridCell, tables: readonly Pick<TargetTable, "range">[]): boolean {
  const at = { row: cell.range.top, column: cell.range.left };
  return tables.some((table) => contains(table.range, at));
}
