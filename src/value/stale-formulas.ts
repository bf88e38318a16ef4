import { MAX_COLUMNS } from "../model/address";
import type { SheetCell, WorkbookSnapshot } from "../model/snapshot";
import { DependencyGraph, type WorkbookCell } from "./dependency-graph";

/** A cell (0-based) as one number, as `staleFormulas` lists it. */
export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

/** What `staleFormulas` gives, as a list of cells. */
export function cellsOf(keys: ReadonlyMap<string, ReadonlySet<number>>): readonly SheetCell[] {
  return [...keys].flatMap(([sheetId, cells]) =>
    [...cells].map((key) => ({ sheetId, row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS })),
  );
}

/**
 * The formula cells whose stored value may be out of date, by sheet id and then as `cellKey`: those that refer to a changed
 * cell, directly or through other formulas, and, as soon as anything is changed, those that refer through what can't be
 * followed (names, tables, `INDIRECT`). What is out of date without any change (`NOW`) is not among them. A sheet without
 * any has no entry; changed cells of unknown sheets count as changed.
 */
export function staleFormulas(
  { sheets }: WorkbookSnapshot,
  changed: readonly SheetCell[],
): ReadonlyMap<string, ReadonlySet<number>> {
  const stale = new Map<string, Set<number>>();
  if (changed.length === 0) return stale;
  const graph = new DependencyGraph(sheets);
  const queue: WorkbookCell[] = [];
  const mark = (formula: WorkbookCell): void => {
    const id = sheets[formula.sheet]?.id ?? "";
    const cells = stale.get(id) ?? new Set<number>();
    const key = cellKey(formula.row, formula.column);
    if (cells.has(key)) return;
    stale.set(id, cells.add(key));
    queue.push(formula);
  };
  for (const formula of graph.opaque) mark(formula);
  const indexes = new Map(sheets.map(({ id }, index) => [id, index]));
  for (const { sheetId, row, column } of changed) {
    const sheet = indexes.get(sheetId);
    if (sheet !== undefined) queue.push({ sheet, row, column });
  }
  for (let cell = queue.pop(); cell !== undefined; cell = queue.pop()) graph.takeDependents(cell, mark);
  return stale;
}
