import { compact } from "../value/text";
import type { IndicatorHeader } from "./header";
import type { HeadKind } from "./labels";
import type { GridCell, GridRow } from "./sheet-grid";

/** The labels of one table's head and where the head begins. */
export interface HeadLabels {
  /** Of labels that stand more than once the one that speaks of the year. */
  readonly cells: ReadonlyMap<HeadKind, GridCell>;
  /** Every label that names a department, the fittest first. */
  readonly departments: readonly GridCell[];
  /** Every label of a goal, the fittest first. */
  readonly goals: readonly GridCell[];
  readonly checkpoints: readonly GridCell[];
  /** First row that belongs to the head; the header's row when there is no head. */
  readonly top: number;
  /** The header's row: where the head ends. */
  readonly bottom: number;
  /** Columns the head's labels and the header span. */
  readonly left: number;
  readonly right: number;
}

/** How far beside the header's columns the head may reach; a form's first column often stands left of 一级指标. */
const SIDE_COLUMNS = 2;
/** `324001…局`, `[015001]…局`, `505_…局`. */
export const DEPARTMENT = /^[[【(（〔]?(\d{3,12})[\]】)）〕]?[\s\-_—:：]{0,3}(\D.*)$/;
const DEPARTMENT_LINE = /^\d{6}\D{2,}/;
const MAX_DEPARTMENT = 60;
/** A head has far fewer rows; beyond, whatever looks like a label belongs to something else. */
const MAX_HEAD_ROWS = 60;
/** A second one of these belongs to another table. */
const NAMING = new Set<HeadKind>(["title", "projectCode", "projectName"]);
const ANNUAL = /年度|当年|本年|全年/;
const LONG_TERM = /长期|中期|实施期/;

/**
 * Walks up from the header and collects labels until the floor, or until a naming label comes a second time (it belongs
 * to another table). `minColumn`, `maxColumn` keep the neighbours of tables that stand side by side out.
 */
export function collectHead(
  header: IndicatorHeader,
  rowsAbove: readonly GridRow[],
  bounds: { readonly minColumn: number; readonly maxColumn: number },
): HeadLabels {
  const all = new Map<HeadKind, GridCell[]>();
  let checkpoints: readonly GridCell[] = [];
  const edge = Math.min(header.range.left, ...(header.projectColumns?.values() ?? []));
  let left = edge;
  let { right } = header.range;
  let { top } = header.range;
  const from = Math.max(bounds.minColumn, edge - SIDE_COLUMNS);
  const to = Math.min(bounds.maxColumn, header.range.right + SIDE_COLUMNS);
  const last = Math.max(0, rowsAbove.length - MAX_HEAD_ROWS);
  for (let i = rowsAbove.length - 1; i >= last; i--) {
    const row = rowsAbove[i];
    if (row === undefined) break;
    const labelled = row.cells.filter(
      (cell, at) =>
        cell.range.left >= from &&
        cell.range.left <= to &&
        headKind(cell) !== undefined &&
        (cell.label !== undefined || !isValueBeside(row.cells[at - 1])),
    );
    if (labelled.length === 0) continue;
    const points = labelled.filter((cell) => headKind(cell) === "checkpoint");
    if (labelled.some((cell) => repeatsNaming(cell, all)) || (points.length > 0 && checkpoints.length > 0)) break;
    if (points.length >= 2) checkpoints = points;
    for (const cell of labelled) {
      const kind = headKind(cell);
      if (kind === undefined || kind === "checkpoint") continue;
      const cells = all.get(kind);
      if (cells === undefined) all.set(kind, [cell]);
      else cells.push(cell);
    }
    top = row.row;
    for (const { range } of labelled) {
      if (range.left < left) left = range.left;
      if (range.right > right) right = range.right;
    }
    if (all.has("title")) break;
  }
  const departments = (all.get("department") ?? []).sort(
    (a, b) => departmentRank(b) - departmentRank(a) || a.range.top - b.range.top || a.range.left - b.range.left,
  );
  const goals = (all.get("goal") ?? []).sort((a, b) => termRank(b) - termRank(a));
  return { cells: choose(all), departments, goals, checkpoints, top, bottom: header.range.top, left, right };
}

function repeatsNaming(cell: GridCell, all: ReadonlyMap<HeadKind, readonly GridCell[]>): boolean {
  const kind = headKind(cell);
  return kind !== undefined && NAMING.has(kind) && all.has(kind);
}

/** A text with a code that stands behind a label is that label's value. */
function isValueBeside(before: GridCell | undefined): boolean {
  return before?.label?.head !== undefined && before.label.inlineText === undefined && before.label.head !== "title";
}

/** What a cell's label names in a head; 单位：某局 names a department, not a unit; a line such as 324001…局 names the department without a label. */
export function headKind(cell: GridCell): HeadKind | undefined {
  const head = cell.label?.head;
  if (head === "amountUnit") return namesDepartment(cell) ? "department" : head;
  if (head !== undefined) return head;
  return cell.text.length <= MAX_DEPARTMENT && DEPARTMENT_LINE.test(cell.text) ? "department" : undefined;
}

function namesDepartment({ label, text }: GridCell): boolean {
  const inline = label?.inlineText ?? "";
  return inline.length > 2 && !inline.includes("元") && text.trimStart().startsWith("单位");
}

/** One label of each kind: of several goals and amounts those of the year, the parts below the chosen total. */
function choose(all: ReadonlyMap<HeadKind, readonly GridCell[]>): ReadonlyMap<HeadKind, GridCell> {
  const chosen = new Map<HeadKind, GridCell>();
  for (const [kind, cells] of all) {
    const best = highest(cells, RANKS[kind] ?? (() => 0));
    if (best !== undefined) chosen.set(kind, best);
  }
  const budget = chosen.get("budget");
  if (budget === undefined) return chosen;
  for (const kind of ["fiscal", "other"] as const) {
    const cells = all.get(kind);
    if (cells === undefined || cells.length < 2) continue;
    const sameColumn = cells.filter((cell) => cell.range.left === budget.range.left);
    const best = highest(sameColumn.length > 0 ? sameColumn : cells, termRank);
    if (best !== undefined) chosen.set(kind, best);
  }
  return chosen;
}

const RANKS: Readonly<Partial<Record<HeadKind, (cell: GridCell) => number>>> = {
  goal: termRank,
  budget: termRank,
  amountUnit: ({ text }) => (text.includes("元") ? 1 : 0),
};

/** 年度目标 before 绩效目标 before 总体目标 before 中期目标. */
function termRank(cell: GridCell): number {
  const plain = compact(cell.text.slice(0, 24));
  if (ANNUAL.test(plain)) return 3;
  if (LONG_TERM.test(plain)) return 0;
  return plain.includes("总") ? 1 : 2;
}

/** A line with the department's code, then whoever applies, then whoever carries the project out. */
function departmentRank(cell: GridCell): number {
  if (cell.label?.head === undefined) return 3;
  return /实施|执行|承担/.test(cell.text.slice(0, 24)) ? 1 : 2;
}

function highest(cells: readonly GridCell[], rank: (cell: GridCell) => number): GridCell | undefined {
  let best: GridCell | undefined;
  for (const cell of cells) if (best === undefined || rank(cell) > rank(best)) best = cell;
  return best;
}

/** Whether the head says enough to call what stands below it a table. */
export function isHead(labels: HeadLabels): boolean {
  const { cells } = labels;
  return cells.has("title") || cells.has("projectName") || cells.has("projectCode") || cells.has("goal");
}
