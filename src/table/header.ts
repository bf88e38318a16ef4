import type { CellRange } from "../model/address";
import { unionRange } from "../model/address";
import { readBand, type Leaf } from "./header-band";
import type { HeadKind, HeaderKind } from "./labels";
import type { SheetGrid } from "./sheet-grid";

/** Columns that are read of an indicator block. */
export type ColumnKind = Extract<
  HeaderKind,
  "level1" | "level2" | "name" | "description" | "value" | "basis" | "sign" | "weakSign" | "unit" | "weight"
>;

/** The column labels above an indicator block, over one row or two. */
export interface IndicatorHeader {
  /** Without the columns of projects. */
  readonly range: CellRange;
  /** First column of each label; 0-based. Level 1 may be missing where level 2 says it all, and the reverse. */
  readonly columns: Readonly<Partial<Record<ColumnKind, number>>> & { readonly name: number; readonly value: number };
  /** Columns that name a project and its amounts: a flat list of many projects. */
  readonly projectColumns?: ReadonlyMap<HeadKind, number>;
  /** 优 良 中 差 stand for the value; the target is 优. */
  readonly hasGrades: boolean;
  /** The block stands twice, for the long term and for the year; the columns are the year's. */
  readonly hasTwoTerms: boolean;
  /** It asks what was reached: a self-evaluation. */
  readonly hasResults: boolean;
  /** No label says which column is the value; it is the first one without a label. */
  readonly isValueInferred: boolean;
}

const COLUMN_KINDS = new Set<HeaderKind>([
  "level1",
  "level2",
  "name",
  "description",
  "value",
  "basis",
  "sign",
  "weakSign",
  "unit",
  "weight",
]);
const PROJECT_KINDS = new Set<HeadKind>([
  "projectCode",
  "projectName",
  "department",
  "budget",
  "fiscal",
  "other",
  "purpose",
  "goal",
]);
const LONG_TERM = /长期|中期|实施期|总体|半年/;
const ANNUAL = /年度|当年|本年|全年|计划/;

/** Finds every header of an indicator block, from top to bottom and left to right. */
export function findHeaders(grid: SheetGrid): readonly IndicatorHeader[] {
  const headers: IndicatorHeader[] = [];
  let bottom = -1;
  for (const row of grid.rows) {
    if (row.row <= bottom) continue;
    const band = readBand(grid, row, bottom);
    if (band === undefined) continue;
    const found = cutIntoHeaders(band);
    if (found.length === 0) continue;
    headers.push(...found);
    bottom = Math.max(...found.map((header) => header.range.bottom));
  }
  return headers;
}

/** Cuts a row of labels where an indicator block begins anew: two tables beside each other, or one for two terms. */
function cutIntoHeaders(leaves: readonly Leaf[]): readonly IndicatorHeader[] {
  const groups: Leaf[][] = [];
  let group: Leaf[] = [];
  for (const leaf of leaves) {
    const { kind } = leaf;
    const begins = kind === "level1" || kind === "level2" || kind === "name";
    const isFull = group.some((other) => isValueKind(other.kind));
    if (begins && isFull && group.some((other) => other.kind === kind)) {
      groups.push(group);
      group = [];
    }
    group.push(leaf);
  }
  groups.push(group);
  const headers: IndicatorHeader[] = [];
  for (let i = 0; i < groups.length; i++) {
    const first = groups[i] ?? [];
    const second = groups[i + 1];
    const isPair = second !== undefined && isSecondTerm(first, second);
    if (isPair) i++;
    const header = isPair ? twoTermHeader(first, second) : readHeader(first, first);
    if (header !== undefined) headers.push(header);
  }
  return headers;
}

function isValueKind(kind: HeaderKind | undefined): boolean {
  return kind === "value" || kind === "best";
}

/** The second block has no level 1 of its own, or the two are labelled as long-term and annual. */
function isSecondTerm(first: readonly Leaf[], second: readonly Leaf[]): boolean {
  const has = (group: readonly Leaf[], kind: HeaderKind): boolean => group.some((leaf) => leaf.kind === kind);
  if (!has(first, "name") && !has(first, "level2")) return false;
  if (has(first, "level1") && !has(second, "level1") && has(second, "value")) return true;
  return termOf(first) !== termOf(second) && (termOf(first) === "long" || termOf(second) === "long");
}

function termOf(group: readonly Leaf[]): "long" | "annual" | undefined {
  if (group.some((leaf) => LONG_TERM.test(leaf.term))) return "long";
  return group.some((leaf) => ANNUAL.test(leaf.term)) ? "annual" : undefined;
}

function twoTermHeader(first: readonly Leaf[], second: readonly Leaf[]): IndicatorHeader | undefined {
  const isSecondLong = termOf(second) === "long" && termOf(first) !== "long";
  const annual = isSecondLong ? first : second;
  const header = readHeader(annual, [...first, ...second]);
  if (header === undefined) return undefined;
  const borrowed = (["level1", "level2"] as const).flatMap((kind) => {
    const leaf = header.columns[kind] === undefined && first.find((other) => other.kind === kind);
    return leaf ? [[kind, leaf.range.left] as const] : [];
  });
  return { ...header, columns: { ...header.columns, ...Object.fromEntries(borrowed) }, hasTwoTerms: true };
}

function readHeader(own: readonly Leaf[], all: readonly Leaf[]): IndicatorHeader | undefined {
  const columns: Partial<Record<ColumnKind, number>> = {};
  for (const { kind, range } of own) {
    if (kind === undefined || kind === "value" || !COLUMN_KINDS.has(kind)) continue;
    const column = kind as ColumnKind;
    if (columns[column] === undefined) columns[column] = range.left;
    // 三级指标 and 指标内容 side by side: the second says what the first means.
    else if (column === "name" && columns.description === undefined) columns.description = range.left;
  }
  const value = valueLeaf(own);
  const firstClass = Math.min(columns.level1 ?? Infinity, columns.level2 ?? Infinity);
  const weakName = own.find((leaf) => leaf.kind === "weakName" && leaf.range.left > firstClass);
  const name = columns.name ?? weakName?.range.left;
  const inferred = value === undefined ? inferredValue(own, columns) : undefined;
  const valueColumn = value?.range.left ?? inferred?.range.left;
  const classes = { level1: columns.level1, level2: columns.level2 };
  if (valueColumn === undefined || (classes.level1 === undefined && classes.level2 === undefined)) return undefined;
  const isShifted = name === undefined && classes.level1 !== undefined && classes.level2 !== undefined;
  const nameColumn = isShifted ? classes.level2 : name;
  if (nameColumn === undefined) return undefined;
  if (isShifted && classes.level1 !== undefined) {
    // 一级指标 and 二级指标 with nothing below them: the second is the indicator, the first its class.
    columns.level2 = classes.level1;
    delete columns.level1;
  }
  const members = all.filter((leaf) => leaf.kind !== undefined && (leaf.kind !== "weakName" || leaf === weakName));
  const projects = projectColumns(all);
  return {
    range: [...members, ...(inferred ? [inferred] : [])].map((leaf) => leaf.range).reduce(unionRange),
    columns: { ...columns, name: nameColumn, value: valueColumn },
    ...(projects && { projectColumns: projects }),
    hasGrades: value?.kind === "best",
    hasTwoTerms: false,
    hasResults: all.some((leaf) => leaf.kind === "result"),
    isValueInferred: value === undefined,
  };
}

/** Of several value columns the year's: 中期指标值 and 年度指标值, 半年指标值 and 全年指标值. */
function valueLeaf(leaves: readonly Leaf[]): Leaf | undefined {
  const rank = (leaf: Leaf): number => (LONG_TERM.test(leaf.term) ? 0 : ANNUAL.test(leaf.term) ? 2 : 1);
  let best: Leaf | undefined;
  for (const leaf of leaves) {
    if (leaf.kind === "value" && (best === undefined || rank(leaf) > rank(best))) best = leaf;
  }
  return best ?? leaves.find((leaf) => leaf.kind === "best");
}

/** 指标方向 with a column for each town behind it: the first is read. */
function inferredValue(leaves: readonly Leaf[], columns: Partial<Record<ColumnKind, number>>): Leaf | undefined {
  const sign = columns.sign ?? columns.weakSign;
  if (sign === undefined || columns.name === undefined || columns.level1 === undefined) return undefined;
  return leaves.find((leaf) => leaf.isUnlabelled && leaf.range.left > sign);
}

function projectColumns(leaves: readonly Leaf[]): ReadonlyMap<HeadKind, number> | undefined {
  const columns = new Map<HeadKind, number>();
  for (const { kind, head, range } of leaves) {
    if (kind !== undefined || head === undefined || !PROJECT_KINDS.has(head)) continue;
    if (!columns.has(head)) columns.set(head, range.left);
  }
  return columns.has("projectName") || columns.has("projectCode") ? columns : undefined;
}
