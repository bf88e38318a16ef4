import { LEVEL2_OF } from "../../src/library/taxonomy";
import { HEBEI, type Profile } from "../../src/rules/profile";
import { BY_PERIOD, codeOf, goodTable, GOOD_INDICATORS, type IndicatorCells, type TableParts } from "./good-table";
import type { TestSheet } from "./grid";

/** A rule's page: `src/rules/<rule-id>.md`. */
export interface RulePage {
  readonly title: string;
  readonly id: string;
  /** The severity in the field's words: 强制性, 提示性, 建议. */
  readonly severity: string;
  /** The second-level headings with their text, in order. */
  readonly sections: readonly { readonly heading: string; readonly body: string }[];
}

/** The headings of every page, in order. */
export const PAGE_HEADINGS = ["为什么", "正例", "反例", "何时可忽略", "依据"] as const;

const HEAD = /^# (.+)\n\n`([^`]+)` · (.+)\n$/;
const EXAMPLE = /^```表\n([\s\S]*?)^```$/gm;

/** Takes a page apart. Throws where its head has another form. */
export function parseRulePage(markdown: string): RulePage {
  const [head = "", ...rest] = markdown.split(/^(?=## )/m);
  const [, title, id, severity] = HEAD.exec(head.replace(/\n+$/, "\n")) ?? [];
  if (title === undefined || id === undefined || severity === undefined) throw new Error(`no head of a page: ${head}`);
  const sections = rest.map((text) => {
    const [heading = "", ...lines] = text.split("\n");
    return { heading: heading.replace("## ", ""), body: lines.join("\n").trim() };
  });
  return { title, id, severity, sections };
}

/** The examples under a heading, as written. */
export function examplesUnder(page: RulePage, heading: (typeof PAGE_HEADINGS)[number]): readonly string[] {
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
const BLANK = "空";
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
 * - `----`: the next table, on a sheet of its own and with a code and a name of its own.
 * - `规则集 | 分段`: nothing in the table; the example is judged by a profile whose plan states shares (`profileOf`).
 *
 * Throws on any other line, so that no example is skipped.
 */
export function sheetsOf(example: string): readonly TestSheet[] {
  return example.split(new RegExp(`^${NEXT_TABLE}$\\n?`, "m")).map((text, index) => sheetOf(text, index));
}

/** The profile an example is to be judged by. */
export function profileOf(example: string): Profile {
  return example.split("\n").includes(BY_PERIOD_LINE) ? BY_PERIOD : HEBEI;
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
  for (const line of text.split("\n").filter((part) => part.trim() !== "" && part !== BY_PERIOD_LINE)) {
    const [label = "", first = "", second, basis] = line
      .split(" | ")
      .map((part) => (part.trim() === BLANK ? "" : part.trim()));
    const field = FIELDS[label];
    if (first === NO_ROW) {
      if (label === "表头") hasHead = false;
      else if (label === "指标区") hasBlock = false;
      else indicators = withoutClass(indicators, label);
    } else if (second !== undefined) {
      indicators = withRow(indicators, label, first, second, basis);
    } else if (label === BASIS) {
      indicators = indicators.map(([level1, level2, name, description, value]) => [
        level1,
        level2,
        name,
        description,
        value,
        first,
      ]);
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
    rows: sheet.rows.slice(hasHead ? 0 : HEAD_ROWS, hasBlock ? undefined : HEAD_ROWS),
    merges: hasHead ? (sheet.merges ?? []) : [],
  };
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
  if (!rows.some((cells) => cells[1] === level2)) throw new Error(`no such class: ${level2}`);
  return rows.map((cells): IndicatorCells =>
    cells[1] === level2 ? [cells[0], cells[1], name, cells[3], value, basis ?? cells[5]] : cells,
  );
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
