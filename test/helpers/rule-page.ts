import { LEVEL2_OF } from "../../src/library/taxonomy";
import type { WorkbookSnapshot } from "../../src/model/snapshot";
import { HEBEI, type Profile } from "../../src/rules/profile";
import type { PageParts } from "../../src/tools/rule-pages/parse-page";
import {
  BY_PERIOD,
  codeOf,
  FIRST_INDICATOR_ROW,
  goodTable,
  GOOD_INDICATORS,
  type IndicatorCells,
  type TableParts,
} from "./good-table";
import { workbookOf, type TestSheet } from "./grid";
import { withUnconfirmedRows } from "./unconfirmed";

/** The headings of every page, in order. */
export const PAGE_HEADINGS = ["为什么", "正例", "反例", "何时可忽略", "依据"] as const;

const EXAMPLE = /^```表\n([\s\S]*?)^```$/gm;

/** The examples under a heading, as written. */
export function examplesUnder(page: PageParts, heading: (typeof PAGE_HEADINGS)[number]): readonly string[] {
  const body = page.sections.find((section) => section.heading === heading)?.body ?? "";
  return [...body.matchAll(EXAMPLE)].map(([, text = ""]) => text.trimEnd());
}

const FIELDS: Readonly<Record<string, keyof TableParts>> = {
  标题: "title",
  部门: "department",
  单位: "unit",
  项目编码: "code",
  项目名称: "name",
  预算数: "budget",
  财政资金: "fiscal",
  其他资金: "other",
  资金用途: "purpose",
  绩效目标: "goal",
};
const BASIS = "指标值确定依据";
const BY_PERIOD_LINE = "规则集 | 分段";
const GROUPS: Readonly<Partial<Record<string, readonly string[]>>> = LEVEL2_OF;
/** The columns of the good table's rows that a line of their own exchanges. */
const CELLS: Readonly<Partial<Record<string, 1 | 3 | 5>>> = { 二级指标: 1, 绩效指标描述: 3, 指标值确定依据: 5 };
const BLANK = "空";
const SPACE = "␣";
const OUTLINE = "分项 | ";
const PROFILE = "规则集 | ";
const UNCONFIRMED = "待核对 | ";
const NO_ROW = "无此行";
const NEXT_TABLE = "----";
/** Rows of the good table's head, from the title to the goal. */
const HEAD_ROWS = 8;

/**
 * Puts an example into the good table. Each line exchanges one thing:
 *
 * - `预算数 | 50.00`: a field of the head, by its label; `空` leaves it blank.
 * - `资金支出计划 | 25% 50% 75% 100%`: the four checkpoints.
 * - `数量指标 | 购置设备数量 | ≥20台`: name and value in the row of a level-2 class; a fourth part is its basis.
 * - `指标值确定依据 | 空`: the basis of every row.
 * - `数量指标 | 无此行`, `效益指标 | 无此行`: no row of this class; also `表头 | 无此行`, `指标区 | 无此行` for half a table.
 * - `绩效指标描述 | 数量指标 | 设备的台数`: the description in the row of a class; `二级指标`, `指标值确定依据` likewise.
 * - `行序 | 质量指标 | 数量指标`: the first class's row stands straight above the second's.
 * - `增加 | 数量指标 | 购置桌椅数量 | ≥10套`: one more row of a class; it comes after the other lines about its class.
 * - `分值 | 20 10 10 10 10 10 10 10 10`: a column of weights, one for each row.
 * - `分项 | 标题 | 绩效目标 | 绩效指标`: an item of 部门整体绩效目标, on a sheet of its own before the table.
 * - `待核对 | 数量指标`: the row of a class was filled in from the library; see `workbookOfExample`.
 * - `规则集 | 分值合计 100`, `规则集 | 分段`: see `profileOf`.
 * - `␣` in any text: a space that would not show.
 * - `----`: the next table, on a sheet of its own and with a code and a name of its own.
 *
 * Throws on any other line, so that no example is skipped.
 */
export function sheetsOf(example: string): readonly TestSheet[] {
  const lines = example.split("\n");
  const outline = lines.filter((line) => line.startsWith(OUTLINE)).map((line) => line.split(" | "));
  const tables = lines
    .filter((line) => ![OUTLINE, PROFILE, UNCONFIRMED].some((start) => line.startsWith(start)))
    .join("\n");
  const sheets = tables.split(new RegExp(`^${NEXT_TABLE}$\\n?`, "m")).map((text, index) => sheetOf(text, index));
  return outline.length === 0 ? sheets : [outlineOf(outline), ...sheets];
}

/** The workbook of an example: its sheets, with the rows that wait to be confirmed. */
export function workbookOfExample(example: string): WorkbookSnapshot {
  const waiting = example
    .split("\n")
    .flatMap((line) => (line.startsWith(UNCONFIRMED) ? [line.slice(UNCONFIRMED.length)] : []));
  return withUnconfirmedRows(workbookOf(...sheetsOf(example)), waiting);
}

/** The profile an example is checked under: the default, with what its line `规则集` says. */
export function profileOf(example: string): Profile {
  if (example.split("\n").includes(BY_PERIOD_LINE)) return BY_PERIOD;
  const weightTotal = /^规则集 \| 分值合计 (\d+)$/m.exec(example)?.[1];
  return weightTotal === undefined ? HEBEI : { ...HEBEI, weightTotal: Number(weightTotal) };
}

/** 部门整体绩效目标 as the published document has it: heading, 绩效目标 and 绩效指标 of each item on lines of their own. */
function outlineOf(items: readonly (readonly string[])[]): TestSheet {
  const rows = items.flatMap(([, heading = "", goal = "", indicator = ""], index) => [
    [`（${"一二三四五六七八九"[index] ?? "十"}）${heading}`],
    [`绩效目标：${goal}`],
    [`绩效指标：${indicator}`],
  ]);
  return { name: "整体绩效目标", rows: [["部门整体绩效目标"], ["二、分项绩效目标"], ...rows] };
}

function sheetOf(text: string, index: number): TestSheet {
  const parts: TableParts = { code: codeOf(String(167 + index).padStart(6, "0")) };
  if (index > 0) {
    parts.name = `办公设备购置（第${index + 1}批）`;
    parts.title = `${index + 1}.办公设备购置（第${index + 1}批）绩效目标表`;
  }
  let indicators = withLevel1(GOOD_INDICATORS);
  let hasHead = true;
  let hasBlock = true;
  let weights: readonly string[] = [];
  for (const line of text.split("\n").filter((part) => part.trim() !== "")) {
    const [label = "", first = "", second, third] = line
      .split(" | ")
      .map((part) => (part.trim() === BLANK ? "" : part.trim().replaceAll(SPACE, " ")));
    const field = FIELDS[label];
    const column = CELLS[label];
    if (column !== undefined && second !== undefined) {
      indicators = withCell(indicators, first, column, second);
    } else if (label === "行序" && second !== undefined) {
      indicators = withRowAbove(indicators, first, second);
    } else if (label === "增加" && second !== undefined) {
      indicators = withMore(indicators, first, second, third ?? "");
    } else if (first === NO_ROW) {
      if (label === "表头") hasHead = false;
      else if (label === "指标区") hasBlock = false;
      else indicators = withoutClass(indicators, label);
    } else if (second !== undefined) {
      indicators = withRow(indicators, label, first, second, third);
    } else if (label === BASIS) {
      indicators = indicators.map(([level1, level2, name, description, value]) => [
        level1,
        level2,
        name,
        description,
        value,
        first,
      ]);
    } else if (label === "分值") {
      weights = first.split(" ");
    } else if (label === "资金支出计划") {
      parts.plan = planOf(line.slice(line.indexOf("|") + 1));
    } else if (field !== undefined) {
      Object.assign(parts, { [field]: first });
    } else {
      throw new Error(`no line of an example: ${line}`);
    }
  }
  const sheet = goodTable({ ...parts, indicators: level1Once(indicators) });
  return {
    ...sheet,
    rows: withWeights(sheet.rows, weights).slice(hasHead ? 0 : HEAD_ROWS, hasBlock ? undefined : HEAD_ROWS),
    merges: hasHead ? (sheet.merges ?? []) : [],
  };
}

/** A seventh column of the block, under 分值. */
function withWeights(rows: TestSheet["rows"], weights: readonly string[]): TestSheet["rows"] {
  if (weights.length === 0) return rows;
  const header = FIRST_INDICATOR_ROW - 2;
  return rows.map((cells, row) =>
    row < header ? cells : [...cells, row === header ? "分值" : (weights[row - header - 1] ?? "")],
  );
}

function planOf(values: string): NonNullable<TableParts["plan"]> {
  const [march, june, october, december, ...more] = values.trim().split(/\s+/);
  if (march === undefined || june === undefined || october === undefined || december === undefined || more.length > 0) {
    throw new Error(`a plan has four checkpoints: ${values}`);
  }
  const cell = (value: string): string => (value === BLANK ? "" : value);
  return [cell(march), cell(june), cell(october), cell(december)];
}

function withRow(
  rows: readonly IndicatorCells[],
  level2: string,
  name: string,
  value: string,
  basis: string | undefined,
): readonly IndicatorCells[] {
  rowOf(rows, level2);
  return rows.map((cells): IndicatorCells =>
    cells[1] === level2 ? [cells[0], cells[1], name, cells[3], value, basis ?? cells[5]] : cells,
  );
}

function withCell(rows: readonly IndicatorCells[], level2: string, column: 1 | 3 | 5, text: string) {
  const own = rowOf(rows, level2);
  return rows.map((cells): IndicatorCells => {
    if (cells !== own) return cells;
    const [level1, class2, name, description, value, basis] = cells;
    return [
      level1,
      column === 1 ? text : class2,
      name,
      column === 3 ? text : description,
      value,
      column === 5 ? text : basis,
    ];
  });
}

function withRowAbove(rows: readonly IndicatorCells[], upper: string, lower: string): readonly IndicatorCells[] {
  const moved = rowOf(rows, upper);
  const below = rowOf(rows, lower);
  return rows.flatMap((cells) => (cells === moved ? [] : cells === below ? [moved, cells] : [cells]));
}

function withMore(rows: readonly IndicatorCells[], level2: string, name: string, value: string) {
  const own = rowOf(rows, level2);
  const more: IndicatorCells = [own[0], own[1], name, `${name}的说明`, value, own[5]];
  return rows.flatMap((cells): readonly IndicatorCells[] => (cells === own ? [cells, more] : [cells]));
}

function rowOf(rows: readonly IndicatorCells[], level2: string): IndicatorCells {
  const own = rows.find((cells) => cells[1] === level2);
  if (own === undefined) throw new Error(`no such class: ${level2}`);
  return own;
}

function withoutClass(rows: readonly IndicatorCells[], label: string): readonly IndicatorCells[] {
  const members: readonly unknown[] = GROUPS[label] ?? [label];
  const left = rows.filter((cells) => !members.includes(cells[1]));
  if (left.length === rows.length) throw new Error(`no such class: ${label}`);
  return left;
}

/** Level 1 on every row, so that rows may be taken away. */
function withLevel1(rows: readonly IndicatorCells[]): readonly IndicatorCells[] {
  let level1: IndicatorCells[0] = "";
  return rows.map(([own, ...rest]): IndicatorCells => {
    if (own !== "") level1 = own;
    return [level1, ...rest];
  });
}

/** Level 1 on the first row of its class only, as the form has it. */
function level1Once(rows: readonly IndicatorCells[]): readonly IndicatorCells[] {
  return rows.map(([level1, ...rest], index): IndicatorCells => [
    rows[index - 1]?.[0] === level1 ? "" : level1,
    ...rest,
  ]);
}
