import { describe, expect, test } from "@jest/globals";
import { formatRange } from "../../src/model/address";
import { recognizeTables } from "../../src/table/recognize";
import type { Field, TargetTable } from "../../src/table/target-table";
import { FIRST_INDICATOR_ROW, GOOD_INDICATORS, goodTable } from "../helpers/good-table";
import { workbookOf, type TestCell, type TestSheet } from "../helpers/grid";

const read = (...sheets: readonly TestSheet[]): ReturnType<typeof recognizeTables> =>
  recognizeTables(workbookOf(...sheets));

function only(sheet: TestSheet): TargetTable {
  const { tables, fragments } = read(sheet);
  expect(fragments).toEqual([]);
  expect(tables).toHaveLength(1);
  const [table] = tables;
  if (table === undefined) throw new Error("no table");
  return table;
}

const at = (field: Field | undefined): string =>
  field === undefined ? "absent" : `${formatRange(field.range)} ${field.text}`;

/** Everything a table holds, without addresses, so that arrangements can be compared. */
function content(table: TargetTable): unknown {
  const text = (field: Field | undefined): string | undefined => field?.text;
  return {
    code: text(table.projectCode),
    name: text(table.projectName),
    budget: text(table.budget),
    fiscal: text(table.fiscal),
    other: text(table.other),
    purpose: text(table.purpose),
    goal: text(table.goal),
    unit: table.amountUnit?.unit,
    department: table.department?.code,
    plan: table.plan?.checkpoints.map(({ label, field }) => `${label} ${field.text}`),
    indicators: table.indicators.map(({ level1, level2, name, value, description, basis }) => [
      level1.known,
      level2.known,
      name.text,
      text(description),
      value.text,
      text(basis),
    ]),
  };
}

const GOOD = content(only(goodTable()));
const ROWS = goodTable().rows;
const rows = (change: (row: readonly TestCell[], index: number) => readonly (readonly TestCell[])[]): TestSheet => ({
  rows: ROWS.flatMap(change),
});

describe("family A on a sheet of its own", () => {
  const table = only(goodTable());

  test("every field of the head is read with its cell", () => {
    expect({
      title: at(table.title),
      department: at(table.department),
      unit: at(table.amountUnit),
      code: at(table.projectCode),
      name: at(table.projectName),
      budget: at(table.budget),
      fiscal: at(table.fiscal),
      other: at(table.other),
      purpose: at(table.purpose),
      plan: table.plan?.checkpoints.map(({ field }) => at(field)),
      goal: at(table.goal),
    }).toEqual({
      title: "A1 1.办公设备购置绩效目标表",
      department: "A2 324001怀来县自然资源和规划局",
      unit: "F2 万元",
      code: "B3 13073025P00016710001J",
      name: "E3 办公设备购置",
      budget: "C4 50.00",
      fiscal: "E4 50.00",
      other: "G4 ",
      purpose: "B5 购置电脑、打印机等办公设备",
      plan: ["B7 25%", "C7 50%", "D7 75%", "E7 100%"],
      goal: "B8 1.购置办公设备20台，改善窗口办公条件。",
    });
    expect(table.department?.name).toBe("怀来县自然资源和规划局");
    expect(formatRange(table.range)).toBe("A1:G19");
  });

  test("every indicator is read with its class carried down", () => {
    expect(table.indicators).toHaveLength(9);
    const [first, second] = table.indicators;
    expect(first?.level1).toMatchObject({ known: "产出指标", carried: false });
    expect(second?.level1).toMatchObject({ known: "产出指标", carried: true });
    expect(at(second?.level1)).toBe("A11 产出指标");
    expect(at(second?.value)).toBe("E12 =100%");
    expect(second?.row).toBe(FIRST_INDICATOR_ROW);
  });
});

describe("other arrangements of the same table hold the same", () => {
  const cases: Record<string, TestSheet> = {
    "moved down and right, beside notes": {
      rows: [["填报说明见右"], [], [], ...ROWS.map((row, i) => ["", i === 4 ? "备忘：核对" : "", ...row])],
    },
    "notes to the right of the table": rows((row, i) => [
      i === 0 ? [...row, "", "", "", "", "", "", "", "", "请于周五前交"] : row,
    ]),
    "blank rows between all rows of the head": rows((row, i) => (i < 5 || i === 7 ? [row, []] : [row])),
    "blank rows between indicators": rows((row, i) => (i >= 10 ? [row, []] : [row])),
    "level 1 on every row": {
      rows: [
        ...ROWS.slice(0, 10),
        ...GOOD_INDICATORS.map((row, i) => [i < 4 ? "产出指标" : i < 8 ? "效益指标" : "满意度指标", ...row.slice(1)]),
      ],
    },
    "labels broken by spaces and lines": rows((row) => [
      row.map((cell) =>
        cell === "项目编码"
          ? "项 目\n编 码"
          : cell === "资金支出计划（%）"
            ? "资金支出\n计划（%）"
            : cell === "三级指标"
              ? "三级\n指标"
              : cell === "指标值"
                ? " 指 标 值 "
                : cell === "产出指标"
                  ? "产出\n指标"
                  : cell === "绩效目标"
                    ? "绩\n效\n目\n标"
                    : cell,
      ),
    ]),
    "labels with colons": rows((row) => [
      row.map((cell) =>
        typeof cell === "string" && ["项目编码", "项目名称", "预算数", "绩效目标"].includes(cell) ? `${cell}：` : cell,
      ),
    ]),
    "class names without 指标": rows((row, i) => [
      i < 10
        ? row
        : row.map((cell, column) => (column < 2 && typeof cell === "string" ? cell.replace(/指标$/, "") : cell)),
    ]),
    "the column labels printed again on a second page": rows((row, i) => (i === 14 ? [ROWS[9] ?? [], row] : [row])),
    "a line of signatures below": { rows: [...ROWS, ["填表人：张三", "", "", "审核人：李四"], ["联系电话：0313"]] },
    "notes below": { rows: [...ROWS, [], ["注：本表一式两份。"], ["备注", "", "略"]] },
  };
  for (const [name, sheet] of Object.entries(cases)) {
    test(name, () => {
      expect(content(only(sheet))).toEqual(GOOD);
    });
  }

  test("a table with its code, plan and basis left out has no such fields", () => {
    const table = only({
      rows: [
        ["办公设备购置绩效目标表"],
        ["项目名称", "办公设备购置", "", "单位：元"],
        ["预算数", 500000],
        ["绩效目标", "购置设备"],
        ["一级指标", "二级指标", "三级指标", "指标值"],
        ["产出指标", "数量指标", "购置数量", "≥20台"],
      ],
    });
    expect([table.projectCode, table.plan, table.fiscal, table.purpose, table.indicators[0]?.basis]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect([at(table.budget), table.amountUnit?.unit]).toEqual(["B3 500000", "元"]);
  });

  test("values left under a merged area are not read, since nobody sees them", () => {
    const stale = ROWS.map((row, i) => (i === 0 ? [row[0] ?? "", "项目名称", "旧项目"] : row));
    expect(content(only({ rows: stale, merges: ["A1:G1"] }))).toEqual(GOOD);
  });

  test("a value one column beyond the indicators is read", () => {
    const table = only({ ...goodTable({ other: "5.00" }), merges: [] });
    expect([at(table.other), formatRange(table.range)]).toEqual(["G4 5.00", "A1:G19"]);
  });

  test("percentages and amounts are read as text, as fractions with a % format and as numbers", () => {
    const percent = (value: number): TestCell => ({ value, numberFormat: "0%" });
    const fractions = only(goodTable({ plan: [percent(0.25), percent(0.5), percent(0.75), percent(1)] }));
    expect(fractions.plan?.checkpoints.map(({ field }) => field.text)).toEqual(["25%", "50%", "75%", "100%"]);
    const numbers = only(goodTable({ plan: [25, 50, 75, 100], budget: { value: 50, numberFormat: "0.00" } }));
    expect(numbers.plan?.checkpoints.map(({ field }) => field.value)).toEqual([25, 50, 75, 100]);
    expect(at(numbers.budget)).toBe("C4 50.00");
  });
});

describe("several tables", () => {
  const second = goodTable({ title: "2.人员经费绩效目标表", name: "人员经费" });

  test("stacked on one sheet, with and without blank rows between", () => {
    for (const gap of [[], [[]], [[], [], []]]) {
      const { tables, fragments } = read({ rows: [...ROWS, ...gap, ...second.rows] });
      expect(fragments).toEqual([]);
      expect(tables.map((table) => [table.id, table.title?.text, table.projectName?.text])).toEqual([
        ["t1", "1.办公设备购置绩效目标表", "办公设备购置"],
        ["t2", "2.人员经费绩效目标表", "人员经费"],
      ]);
      expect(tables.map((table) => table.indicators.length)).toEqual([9, 9]);
    }
  });

  test("side by side on one sheet", () => {
    const wide = ROWS.map((row, i) => [
      ...Array.from({ length: 8 }, (_, column) => row[column] ?? ""),
      ...(second.rows[i] ?? []),
    ]);
    const { tables, fragments } = read({ rows: wide });
    expect(fragments).toEqual([]);
    expect(tables.map(content)).toEqual([GOOD, content(only(second))]);
  });

  test("on sheets of their own, hidden ones included", () => {
    const { tables, sheets } = read({ ...goodTable(), name: "甲" }, { ...second, name: "乙", visibility: "hidden" });
    expect(tables.map(({ sheetName, visibility }) => [sheetName, visibility])).toEqual([
      ["甲", "visible"],
      ["乙", "hidden"],
    ]);
    expect(sheets.map(({ tables: count, visibility }) => [count, visibility])).toEqual([
      [1, "visible"],
      [1, "hidden"],
    ]);
  });
});

describe("sheets that hold no table are left alone, with the reason", () => {
  test("instructions, code lists, project lists, free text and an empty sheet", () => {
    const { tables, fragments, sheets } = read(
      {
        name: "填表说明",
        rows: [
          ["填表说明"],
          ["项目编码", "填写预算系统中的21位编码"],
          ["项目名称", "与系统登记一致"],
          ["预算数", "年度预算金额"],
          ["其中：财政资金", "财政安排的部分"],
          ["资金支出计划", "3月底、6月底、10月底、12月底的累计进度"],
          ["绩效目标", "概括本项目要达到的目标"],
          ["一级指标", "产出、效益、满意度"],
          ["指标值", "符号、数值、单位"],
        ],
      },
      {
        name: "码表",
        rows: [
          ["编码", "一级指标", "二级指标", "三级指标", "计量单位"],
          ["0101", "产出指标", "数量指标", "培训人数", "人"],
        ],
      },
      {
        name: "项目汇总表",
        rows: [
          ["2025年项目汇总表"],
          ["序号", "项目编码", "项目名称", "预算数", "其中：财政资金", "其他资金"],
          [1, "13073025P00016710001J", "办公设备购置", 50, 50, 0],
          [2, "13073025P000167100020", "人员经费", 20, 20, 0],
        ],
      },
      { name: "随笔", rows: [["会议记录"], ["下周开会"]] },
      { name: "空白", rows: [] },
    );
    expect(tables).toEqual([]);
    expect(fragments).toEqual([]);
    expect(sheets.map(({ sheetName, reason }) => [sheetName, reason])).toEqual([
      ["填表说明", "not-a-form"],
      ["码表", "not-a-form"],
      ["项目汇总表", "not-a-form"],
      ["随笔", "no-labels"],
      ["空白", "empty"],
    ]);
  });
});

describe("half a table is reported, never guessed", () => {
  test("a head without indicators", () => {
    const { tables, fragments, sheets } = read({ rows: ROWS.slice(0, 9) });
    expect(tables).toEqual([]);
    expect(fragments.map(({ range, missing }) => [formatRange(range), missing])).toEqual([
      ["A1:F8", "indicator-header"],
    ]);
    expect(sheets[0]?.reason).toBe("fragment");
  });

  test("indicators without a head", () => {
    const { tables, fragments } = read({ rows: ROWS.slice(9) });
    expect(tables).toEqual([]);
    expect(fragments.map(({ range, missing }) => [formatRange(range), missing])).toEqual([["A1:F1", "head"]]);
  });

  test("a head without indicators above a whole table does not swallow or spoil it", () => {
    const { tables, fragments } = read({ rows: [...ROWS.slice(0, 9), [], ...ROWS] });
    expect(tables.map(content)).toEqual([GOOD]);
    expect(tables.map(({ range }) => formatRange(range))).toEqual(["A11:G29"]);
    expect(fragments.map(({ missing }) => missing)).toEqual(["indicator-header"]);
  });
});
