import type { CellRange } from "../model/address";
import { compact } from "../value/text";
import type { HeadKind, HeaderKind } from "./labels";
import type { GridCell, GridRow, SheetGrid } from "./sheet-grid";

/** The lowest label above one column of an indicator block. */
export interface Leaf {
  readonly range: CellRange;
  readonly kind: HeaderKind | undefined;
  /** What it names above a column of a flat list; only where it is no label of the block. */
  readonly head: HeadKind | undefined;
  /** The label with what stands above it, where a term may be named: 指标值(长期), 年度 over 指标值. */
  readonly term: string;
  readonly isUnlabelled: boolean;
}

/** A header takes three rows at most: two banners over the labels. */
const MAX_ROWS_ABOVE = 2;
const TERM = /^(?:中长期|长期|中期|实施期|年度|当年|本年度?|全年|半年|总体)/;
const MAX_TERM = 16;
/** Words that are labels below a wider label: a year, 单位. */
const SUB_LABEL = /^(?:20\d\d年度?|单位(?:\([^()]*\))?)$/;
/** What stands above a unit column that is called no more than 单位. */
const PLAIN_UNIT = /^单位(?:\([^()]*\))?$/;

/**
 * Reads the labels of the header that this row is part of, by column. `floor` is the last row of the header above.
 * Undefined when the row is no header's.
 */
export function readBand(grid: SheetGrid, row: GridRow, floor: number): readonly Leaf[] | undefined {
  if (!isTrigger(row)) return undefined;
  const above = grid.rowsBetween(row.row - 1 - MAX_ROWS_ABOVE, row.row);
  const crossing = above.flatMap(({ cells }) => cells.filter((cell) => cell.range.bottom >= row.row && isLabel(cell)));
  let cells = [...row.cells, ...crossing];
  if (!hasKind(cells, "name", "weakName") || !hasKind(cells, "level1", "level2")) {
    const direct = row.row - 1 > floor ? (grid.rowAt(row.row - 1)?.cells ?? []) : [];
    const added = direct.filter(
      (cell) =>
        cell.range.bottom < row.row && isLabel(cell) && !cells.some((other) => isUnder(other.range, cell.range)),
    );
    cells = [...cells, ...added];
  }
  if (!hasKind(cells, "level1", "level2")) return undefined;
  const leaves = withSubLabels(grid, row, cells);
  const top = Math.min(...leaves.map((cell) => cell.range.top));
  const banners = grid.rowsBetween(top - 1 - MAX_ROWS_ABOVE, row.row);
  const nameAt = leaves.find((cell) => kindOf(cell) === "name")?.range.left ?? Infinity;
  const ordered = leaves.sort((a, b) => a.range.left - b.range.left);
  return ordered.map((cell) => toLeaf(cell, banners, nameAt));
}

function isTrigger(row: GridRow): boolean {
  let level1 = false;
  let sign = false;
  for (const { label } of row.cells) {
    const kind = label?.header;
    if (kind === "value" || kind === "best") return true;
    if (kind === "level1") level1 = true;
    if (kind === "sign" || kind === "weakSign") sign = true;
  }
  return level1 && sign;
}

/** Labels below a wide one: 符号 数值 单位 below 指标值, 上年 当年 below it, 优 良 中 差 below 评价标准. */
function withSubLabels(grid: SheetGrid, row: GridRow, cells: readonly GridCell[]): GridCell[] {
  const next = grid.rowAt(row.row + 1);
  if (next === undefined) return [...cells];
  const left = Math.min(...cells.map((cell) => cell.range.left));
  const right = Math.max(...cells.map((cell) => cell.range.right));
  const inside = next.cells.filter((cell) => cell.range.left >= left && cell.range.left <= right);
  if (!inside.every(isSubLabel)) return [...cells];
  const wide = cells.filter(
    (cell) => cell.range.bottom === row.row && next.cells.some((sub) => isUnder(sub.range, cell.range)),
  );
  const parents = wide.filter((cell) => {
    const subs = next.cells.filter((sub) => isUnder(sub.range, cell.range) && sub.range.bottom === row.row + 1);
    const isValueOrBanner = cell.label?.header === "value" || cell.label?.header === "criterion";
    return isValueOrBanner && subs.length > 0 && spans(cell, subs);
  });
  if (parents.length === 0) return [...cells];
  const subs = next.cells.filter((sub) => parents.some((cell) => isUnder(sub.range, cell.range)));
  return [...cells.filter((cell) => !parents.includes(cell)), ...subs];
}

function spans(parent: GridCell, subs: readonly GridCell[]): boolean {
  return parent.range.right > parent.range.left || subs.every((sub) => sub.label?.header !== undefined);
}

function isSubLabel(cell: GridCell): boolean {
  if (cell.label?.header !== undefined) return true;
  return cell.text.length <= MAX_TERM && SUB_LABEL.test(compact(cell.text));
}

function toLeaf(cell: GridCell, banners: readonly GridRow[], nameAt: number): Leaf {
  const { range, label, text } = cell;
  const plain = text.length <= MAX_TERM * 2 ? compact(text) : "";
  const isUnit = PLAIN_UNIT.test(plain) && range.left > nameAt;
  const kind = isUnit ? "unit" : label?.header;
  const head = kind === undefined && label?.inlineText === undefined ? (label?.column ?? label?.head) : undefined;
  return {
    range,
    kind,
    head,
    term: kind === undefined ? "" : plain + bannerOver(range, banners),
    isUnlabelled: label === undefined && !isUnit,
  };
}

/** The nearest text above that names a term, over this column or beginning left of it. */
function bannerOver(range: CellRange, banners: readonly GridRow[]): string {
  for (let i = banners.length - 1; i >= 0; i--) {
    const row = banners[i];
    if (row === undefined || row.row >= range.top) continue;
    const over = row.cells.findLast((cell) => cell.range.left <= range.left);
    if (over === undefined || over.range.bottom >= range.top || over.text.length > MAX_TERM) continue;
    const plain = compact(over.text);
    if (TERM.test(plain)) return plain;
  }
  return "";
}

function hasKind(cells: readonly GridCell[], ...kinds: readonly HeaderKind[]): boolean {
  return cells.some(({ label }) => label?.header !== undefined && kinds.includes(label.header));
}

function kindOf(cell: GridCell): HeaderKind | undefined {
  return cell.label?.header;
}

function isLabel({ label }: GridCell): boolean {
  return label !== undefined && label.inlineText === undefined;
}

function isUnder(below: CellRange, above: CellRange): boolean {
  return below.left <= above.right && below.right >= above.left;
}
