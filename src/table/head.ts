import { unionRange, type CellRange } from "../model/address";
import { findAmountUnit } from "../value/amount-unit";
import { compact } from "../value/text";
import type { IndicatorHeader } from "./header";
import type { HeadKind } from "./labels";
import { readPlan } from "./plan";
import { blankField, fieldAt, fieldOf, type GridCell, type GridRow, type SheetGrid } from "./sheet-grid";
import type { AmountUnitField, DepartmentField, Field, TargetTable } from "./target-table";

/** Everything above the indicators. */
export type Head = Pick<
  TargetTable,
  | "title"
  | "department"
  | "amountUnit"
  | "projectCode"
  | "projectName"
  | "budget"
  | "fiscal"
  | "other"
  | "purpose"
  | "plan"
  | "goal"
>;

/** The labels of one table's head and where the head begins. */
export interface HeadLabels {
  readonly cells: ReadonlyMap<HeadKind, GridCell>;
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
const DEPARTMENT = /^(\d{3,12})\s*(\D.*)$/;
const MAX_DEPARTMENT = 60;

/**
 * Walks up from the header and collects labels until the floor, or until a label comes a second time (it belongs to
 * another table). `minColumn`, `maxColumn` keep the neighbours of tables that stand side by side out.
 */
export function collectHead(
  header: IndicatorHeader,
  rowsAbove: readonly GridRow[],
  bounds: { readonly minColumn: number; readonly maxColumn: number },
): HeadLabels {
  const cells = new Map<HeadKind, GridCell>();
  let checkpoints: readonly GridCell[] = [];
  let { left, right } = header.range;
  let { top } = header.range;
  const from = Math.max(bounds.minColumn, header.range.left - SIDE_COLUMNS);
  const to = Math.min(bounds.maxColumn, header.range.right + SIDE_COLUMNS);
  for (let i = rowsAbove.length - 1; i >= 0; i--) {
    const row = rowsAbove[i];
    if (row === undefined) break;
    const labelled = row.cells.filter((cell) => cell.range.left >= from && cell.range.left <= to && headKind(cell));
    const repeats = labelled.some((cell) => {
      const kind = headKind(cell);
      return kind === "checkpoint" ? checkpoints.length > 0 : kind !== undefined && !isLoose(kind) && cells.has(kind);
    });
    if (repeats) break;
    const points = labelled.filter((cell) => headKind(cell) === "checkpoint");
    if (points.length >= 2) checkpoints = points;
    for (const cell of labelled) {
      const kind = headKind(cell);
      if (kind === undefined || kind === "checkpoint" || cells.has(kind)) continue;
      cells.set(kind, cell);
    }
    if (labelled.length > 0) {
      top = row.row;
      left = Math.min(left, ...labelled.map((cell) => cell.range.left));
      right = Math.max(right, ...labelled.map((cell) => cell.range.right));
    }
    if (cells.has("title")) break;
  }
  return { cells, checkpoints, top, bottom: header.range.top, left, right: Math.max(right, header.range.right) };
}

/** Labels that may stand more than once in a head without a second table being there. */
function isLoose(kind: HeadKind): boolean {
  return kind === "amountUnit" || kind === "department" || kind === "budgetGroup" || kind === "goal";
}

function headKind(cell: GridCell): HeadKind | undefined {
  const label = cell.label;
  if (label?.head !== undefined) return label.head;
  return DEPARTMENT.test(cell.text) && cell.text.length <= MAX_DEPARTMENT && /^\d{6}\D{2,}/.test(cell.text)
    ? "department"
    : undefined;
}

/** Reads the fields of a head from its labels. */
export function readHead(grid: SheetGrid, labels: HeadLabels): Head {
  const { cells } = labels;
  const simple = (kind: HeadKind): Field | undefined => {
    const label = cells.get(kind);
    return label === undefined ? undefined : valueOf(grid, label, labels.right);
  };
  const title = cells.get("title");
  return present({
    title: title && fieldOf(title),
    department: readDepartment(grid, cells.get("department"), labels.right),
    amountUnit: readAmountUnit(grid, cells, labels.right),
    projectCode: simple("projectCode"),
    projectName: simple("projectName"),
    budget: simple("budget"),
    fiscal: simple("fiscal"),
    other: simple("other"),
    purpose: readPurpose(grid, cells, labels),
    plan: readPlan(grid, cells.get("plan"), labels.checkpoints),
    goal: readGoal(grid, cells.get("goal"), labels.right),
  });
}

/** Leaves out what the form has no label for. */
function present(head: { readonly [Key in keyof Head]: Head[Key] | undefined }): Head {
  const found: Record<string, unknown> = {};
  for (const key in head) if (head[key as keyof Head] !== undefined) found[key] = head[key as keyof Head];
  return found;
}

/** The field a label names: the rest of its own cell, or the first thing to its right before the next label. */
function valueOf(grid: SheetGrid, label: GridCell, right: number): Field {
  if (label.label?.inlineText !== undefined && label.label.inlineText !== "") return inlineField(label);
  const { top, right: labelRight } = label.range;
  const row = grid.rowAt(top);
  // The last label of a row may have its value one column beyond the indicators.
  const limit = Math.max(right, labelRight + 1);
  const next = row?.cells.find((cell) => cell.range.left > labelRight && cell.range.left <= limit);
  if (next !== undefined && headKind(next) === undefined) return fieldOf(next);
  if (next?.label?.inlineText === "" || next === undefined || next.range.left > labelRight + 1) {
    return blankField(grid.rangeFrom(top, labelRight + 1));
  }
  return blankField(label.range);
}

function inlineField(label: GridCell): Field {
  const text = label.label?.inlineText ?? "";
  return { ...fieldOf(label), text, value: text, sharesLabelCell: true };
}

/** The goal may take several rows beside a label merged over them. */
function readGoal(grid: SheetGrid, label: GridCell | undefined, right: number): Field | undefined {
  if (label === undefined) return undefined;
  const first = valueOf(grid, label, right);
  if (first.sharesLabelCell || label.range.bottom === label.range.top) return first;
  const parts: Field[] = [first];
  for (let row = first.area.bottom + 1; row <= label.range.bottom; row++) {
    const part = fieldAt(grid, row, first.range.left);
    if (part.text !== "") parts.push(part);
  }
  if (parts.length === 1) return first;
  return {
    ...first,
    range: parts.map((part) => part.range).reduce(unionRange),
    area: parts.map((part) => part.area).reduce(unionRange),
    text: parts
      .map((part) => part.text)
      .filter((text) => text !== "")
      .join("\n"),
    isFormula: parts.some((part) => part.isFormula),
  };
}

/** The free line below the amounts, or a labelled place of its own. */
function readPurpose(grid: SheetGrid, cells: ReadonlyMap<HeadKind, GridCell>, labels: HeadLabels): Field | undefined {
  const label = cells.get("purpose");
  if (label !== undefined) return valueOf(grid, label, labels.right);
  const group = cells.get("budgetGroup");
  const budget = cells.get("budget");
  if (group === undefined || budget === undefined || !compact(group.text).includes("用途")) return undefined;
  const line = nextFilledRow(grid, budget.range.bottom, labels);
  const below = line?.cells.find((cell) => cell.range.left > group.range.right && cell.range.left <= labels.right);
  const startsWithLabel = line?.cells.some((cell) => cell.range.left <= group.range.right && headKind(cell));
  if (line === undefined || below === undefined || startsWithLabel === true || headKind(below) !== undefined) {
    return blankField(grid.rangeFrom(budget.range.bottom + 1, group.range.right + 1));
  }
  return fieldOf(below);
}

function nextFilledRow(grid: SheetGrid, after: number, labels: HeadLabels): GridRow | undefined {
  return grid
    .rowsBetween(after, labels.bottom)
    .find((row) => row.cells.some((cell) => cell.range.left >= labels.left && cell.range.left <= labels.right));
}

function readDepartment(grid: SheetGrid, cell: GridCell | undefined, right: number): DepartmentField | undefined {
  if (cell === undefined) return undefined;
  const field = cell.label?.head === "department" ? valueOf(grid, cell, right) : fieldOf(cell);
  const match = DEPARTMENT.exec(field.text);
  return { ...field, code: match?.[1] ?? "", name: (match?.[2] ?? field.text).trim() };
}

/** `单位：万元`, `金额单位` with the unit beside it, or the unit in brackets behind an amount's label. */
function readAmountUnit(
  grid: SheetGrid,
  cells: ReadonlyMap<HeadKind, GridCell>,
  right: number,
): AmountUnitField | undefined {
  const label = cells.get("amountUnit");
  if (label !== undefined) {
    const field = valueOf(grid, label, right);
    const unit = findAmountUnit(compact(field.text));
    if (unit !== undefined) return { ...field, unit };
  }
  for (const kind of ["budget", "budgetGroup", "fiscal"] as const) {
    const cell = cells.get(kind);
    const inBrackets = cell && /\(([^()]*元)\)/.exec(compact(cell.text))?.[1];
    const unit = inBrackets === undefined ? undefined : findAmountUnit(inBrackets);
    if (cell !== undefined && unit !== undefined) return { ...fieldOf(cell), unit, sharesLabelCell: true };
  }
  return undefined;
}

/** The smallest range that holds a head's labels and fields, for the table's own range. */
export function headRange(labels: HeadLabels, head: Head, header: IndicatorHeader): CellRange {
  const fields = [head.department, head.amountUnit, head.projectCode, head.projectName, head.budget, head.fiscal];
  fields.push(head.other, head.purpose, head.goal);
  return fields.reduce<CellRange>(
    (range, field) => (field === undefined ? range : unionRange(range, field.area)),
    unionRange(header.range, { ...header.range, top: labels.top, left: labels.left, right: labels.right }),
  );
}

/** Whether the head says enough to call what stands below it a table. */
export function isHead(labels: HeadLabels): boolean {
  const { cells } = labels;
  return cells.has("title") || cells.has("projectName") || cells.has("projectCode") || cells.has("goal");
}
