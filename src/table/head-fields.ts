import { unionRange, type CellRange } from "../model/address";
import { parseAmount } from "../value/amount";
import { findAmountUnit } from "../value/amount-unit";
import { compact } from "../value/text";
import { DEPARTMENT, headKind, type HeadLabels } from "./head";
import type { IndicatorHeader } from "./header";
import type { HeadKind } from "./labels";
import { readPlan } from "./plan";
import { blankField, cellAt, fieldAt, fieldOf, type GridCell, type GridRow, type SheetGrid } from "./sheet-grid";
import type { AmountUnitField, DepartmentField, Field, TargetTable } from "./target-table";

/** 填报单位：（盖章）: the place of a seal, not a name. */
const SEAL = /^[(（](?:盖章|公章|签章|签字)[)）]$/;

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

/** Reads the fields of a head from its labels. */
export function readHead(grid: SheetGrid, labels: HeadLabels): Head {
  const { cells } = labels;
  const simple = (kind: HeadKind): Field | undefined => {
    const label = cells.get(kind);
    return label === undefined ? undefined : valueOf(grid, label, labels);
  };
  const title = cells.get("title");
  const budget = readBudget(grid, labels);
  return present({
    title: title && fieldOf(title),
    department: readDepartment(grid, labels),
    amountUnit: readAmountUnit(grid, labels, budget),
    projectCode: simple("projectCode"),
    projectName: simple("projectName"),
    budget,
    fiscal: simple("fiscal"),
    other: simple("other"),
    purpose: readPurpose(grid, labels),
    plan: readPlan(grid, cells.get("plan"), labels.checkpoints),
    goal: readGoal(grid, labels),
  });
}

/** Leaves out what the form has no label for. */
export function present(head: { readonly [Key in keyof Head]: Head[Key] | undefined }): Head {
  const found: Record<string, unknown> = {};
  for (const key in head) if (head[key as keyof Head] !== undefined) found[key] = head[key as keyof Head];
  return found;
}

/**
 * The field a label names: the rest of its own cell, the first thing to its right before the next label, or what stands
 * below it where the next label follows at once.
 */
function valueOf(grid: SheetGrid, label: GridCell, labels: HeadLabels): Field {
  if (label.label?.inlineText !== undefined && label.label.inlineText !== "") return inlineField(label);
  const { top, right: labelRight } = label.range;
  const row = grid.rowAt(top);
  // The last label of a row may have its value one column beyond the indicators.
  const limit = Math.max(labels.right, labelRight + 1);
  const next = row?.cells.find((cell) => cell.range.left > labelRight && cell.range.left <= limit);
  if (next !== undefined && !isOtherLabel(next, label)) return fieldOf(next);
  if (next?.range.left === labelRight + 1) {
    const below = belowLabel(grid, label, labels);
    if (below !== undefined) return fieldOf(below);
  }
  if (next?.label?.inlineText === "" || next === undefined || next.range.left > labelRight + 1) {
    return blankField(grid.rangeFrom(top, labelRight + 1));
  }
  return blankField(label.range);
}

/** A text that begins like the label beside it (绩效目标 beside 绩效目标：完成……) is its value. */
function isOtherLabel(cell: GridCell, label: GridCell): boolean {
  if (cell.label?.head === undefined) return false;
  const isText = cell.label.inlineText !== undefined && cell.label.inlineText !== "";
  return !(isText && cell.label.head === label.label?.head);
}

/** What stands below a label, above the indicators, if it is no label itself. */
function belowLabel(grid: SheetGrid, label: GridCell, labels: HeadLabels): GridCell | undefined {
  const row = label.range.bottom + 1;
  if (row >= labels.bottom) return undefined;
  const below = cellAt(grid.rowAt(row), label.range.left);
  return below === undefined || headKind(below) !== undefined || below.label?.header !== undefined ? undefined : below;
}

function inlineField(label: GridCell): Field {
  const text = label.label?.inlineText ?? "";
  return { ...fieldOf(label), text, value: text, sharesLabelCell: true };
}

/** 预算数 and its like; where only 项目资金（万元） stands, the amount beside it. */
function readBudget(grid: SheetGrid, labels: HeadLabels): Field | undefined {
  const label = labels.cells.get("budget");
  if (label !== undefined) {
    const row = grid.rowAt(label.range.top);
    const next = row?.cells.find((cell) => cell.range.left > label.range.right);
    // 年度资金总额 | 金额（万元）: column labels of a list of sources, without a total.
    const isColumn = next?.label?.head === "amountUnit" && next.label.inlineText === undefined;
    return isColumn && belowLabel(grid, label, labels) === undefined ? undefined : valueOf(grid, label, labels);
  }
  const group = labels.cells.get("budgetGroup");
  if (group === undefined) return undefined;
  const field = valueOf(grid, group, labels);
  return parseAmount(field.value).kind === "amount" ? field : undefined;
}

/** The fittest goal that is filled in; the fittest blank one when none is. */
function readGoal(grid: SheetGrid, labels: HeadLabels): Field | undefined {
  let blank: Field | undefined;
  for (const label of labels.goals) {
    const goal = goalAt(grid, label, labels);
    if (goal.text !== "") return goal;
    blank ??= goal;
  }
  return blank;
}

/** A goal may stand below its label, or take several rows beside a label merged over them. */
function goalAt(grid: SheetGrid, label: GridCell, labels: HeadLabels): Field {
  const first = valueOf(grid, label, labels);
  if (first.sharesLabelCell) return first;
  if (first.text === "") {
    const below = belowLabel(grid, label, labels);
    const isWholeRow = below !== undefined && !startsWithLabel(grid, below.range.top, label, labels);
    return isWholeRow ? fieldOf(below) : first;
  }
  if (label.range.bottom === label.range.top) return first;
  const parts: Field[] = [first];
  for (let row = first.area.bottom + 1; row <= label.range.bottom; row++) {
    const part = cellAt(grid.rowAt(row), first.range.left);
    if (part !== undefined && headKind(part) === undefined) parts.push(fieldOf(part));
  }
  if (parts.length === 1) return first;
  return {
    ...first,
    range: parts.map((part) => part.range).reduce(unionRange),
    area: parts.map((part) => part.area).reduce(unionRange),
    text: parts.map((part) => part.text).join("\n"),
    isFormula: parts.some((part) => part.isFormula),
  };
}

/** Whether a row begins with a label of its own, left of what stands below another label. */
function startsWithLabel(grid: SheetGrid, row: number, label: GridCell, labels: HeadLabels): boolean {
  const first = grid.rowAt(row)?.cells.find((cell) => cell.range.left >= labels.left);
  return first !== undefined && first.range.left < label.range.left && headKind(first) !== undefined;
}

/** The free line below the amounts, or a labelled place of its own. */
function readPurpose(grid: SheetGrid, labels: HeadLabels): Field | undefined {
  const { cells } = labels;
  const label = cells.get("purpose");
  if (label !== undefined) return valueOf(grid, label, labels);
  const group = cells.get("budgetGroup");
  const budget = cells.get("budget");
  if (group === undefined || budget === undefined || !compact(group.text).includes("用途")) return undefined;
  const line = nextFilledRow(grid, budget.range.bottom, labels);
  const below = line?.cells.find((cell) => cell.range.left > group.range.right && cell.range.left <= labels.right);
  const startsAnew = line?.cells.some((cell) => cell.range.left <= group.range.right && headKind(cell));
  if (line === undefined || below === undefined || startsAnew === true || headKind(below) !== undefined) {
    return blankField(grid.rangeFrom(budget.range.bottom + 1, group.range.right + 1));
  }
  return fieldOf(below);
}

function nextFilledRow(grid: SheetGrid, after: number, labels: HeadLabels): GridRow | undefined {
  return grid
    .rowsBetween(after, labels.bottom)
    .find((row) => row.cells.some((cell) => cell.range.left >= labels.left && cell.range.left <= labels.right));
}

/** The fittest department that is filled in; the fittest blank one when none is. */
function readDepartment(grid: SheetGrid, labels: HeadLabels): DepartmentField | undefined {
  let blank: DepartmentField | undefined;
  for (const cell of labels.departments) {
    const field = cell.label?.head !== undefined ? valueOf(grid, cell, labels) : fieldOf(cell);
    const isSealOnly = SEAL.test(field.text);
    const department = departmentField(isSealOnly ? { ...field, text: "" } : field);
    if (department.text !== "") return department;
    blank ??= department;
  }
  return blank;
}

/** A field with its department's code and name told apart. */
export function departmentField(field: Field): DepartmentField {
  const match = DEPARTMENT.exec(field.text.slice(0, 200));
  return { ...field, code: match?.[1] ?? "", name: (match?.[2] ?? field.text).trim() };
}

/** `单位：万元`, `金额单位` with the unit beside it, the unit in brackets behind an amount's label, or behind the amount. */
function readAmountUnit(grid: SheetGrid, labels: HeadLabels, budget: Field | undefined): AmountUnitField | undefined {
  const { cells } = labels;
  const label = cells.get("amountUnit");
  if (label !== undefined) {
    const field = valueOf(grid, label, labels);
    const unit = field.text.length <= 20 ? findAmountUnit(compact(field.text)) : undefined;
    if (unit !== undefined) return { ...field, unit };
  }
  for (const kind of ["budget", "budgetGroup", "fiscal", "other", "amountUnit", "longBudget"] as const) {
    const cell = cells.get(kind);
    const found = cell && unitInBrackets(cell);
    if (found !== undefined) return found;
  }
  const amount = budget === undefined ? undefined : parseAmount(budget.value);
  return budget !== undefined && amount?.kind === "amount" && amount.unit !== undefined
    ? { ...budget, unit: amount.unit, sharesLabelCell: true }
    : undefined;
}

/** The unit in a label's brackets: 项目资金（万元）. */
export function unitInBrackets(cell: GridCell): AmountUnitField | undefined {
  const inBrackets = /\(([^()]{0,12}元)\)/.exec(compact(cell.text.slice(0, 60)))?.[1];
  const unit = inBrackets === undefined ? undefined : findAmountUnit(inBrackets);
  return unit === undefined ? undefined : { ...fieldOf(cell), unit, sharesLabelCell: true };
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

/** The field at a column of a flat list's row. */
export function listField(grid: SheetGrid, row: number, column: number | undefined): Field | undefined {
  return column === undefined ? undefined : fieldAt(grid, row, column);
}
