import { describe, expect, test } from "@jest/globals";
import { fillEdits } from "../../src/fill/fill-edits";
import { checkSnapshot } from "../../src/lint/check";
import type { WorkbookSnapshot } from "../../src/model/snapshot";
import { CENTRAL_2021 } from "../../src/rules/profile";
import { ARRANGEMENTS } from "../helpers/arrangements";
import { short } from "../helpers/check";
import { bestOf, contentOf, fillAll, made, shortEdit, shownRows, type Filling } from "../helpers/fill";
import { GOOD_INDICATORS, goodTable, withIndicator, type IndicatorCells } from "../helpers/good-table";
import { workbookOf, type TestCell, type TestSheet } from "../helpers/grid";
import { without } from "../helpers/indicator-block";
import { row } from "../helpers/test-rule";

const editsOf = (...sheets: readonly TestSheet[]): readonly string[] =>
  fillAll(workbookOf(...sheets)).edits.batch.edits.map(shortEdit);

const [, STACKED, MERGED] = ARRANGEMENTS;
const BASIS = "怀财字〔2025〕7号";

function arranged(arrangement: typeof MERGED, ...tables: readonly TestSheet[]): WorkbookSnapshot {
  if (arrangement === undefined) throw new Error("three arrangements");
  return workbookOf(...arrangement.arrange(tables));
}

/** The filled workbook's rows from a row on, once everything said about filling holds. */
function filledRows(workbook: WorkbookSnapshot, from: number, sheet = 0): readonly string[] {
  const filling = fillAll(workbook);
  expectFilled(workbook, filling);
  return shownRows(filling.after.snapshot, from, sheet);
}

/** Nothing is found but the mark, and taking back gives the workbook as it was. */
function expectFilled(workbook: WorkbookSnapshot, { after, edits, undone }: Filling): void {
  expect(after.findings.map(({ rule }) => rule)).toEqual(edits.filled.map(() => "indicator-unconfirmed"));
  expect(edits.skipped).toEqual([]);
  expect(contentOf(undone)).toEqual(contentOf(workbook));
  const rowsOf = after.findings.map(({ location }) => `${location.sheetName} ${location.range.top}`).sort();
  expect(edits.places.map(({ sheetName, range }) => `${sheetName} ${range.top}`).sort()).toEqual(rowsOf);
}

describe("a row that is there", () => {
  test("gets name, description and value; class and basis stay", () => {
    const { edits } = fillAll(workbookOf(goodTable(row("数量指标", "数量指标", "≥100%"))));
    expect(edits.batch.edits.map(shortEdit)).toEqual(["C11 维护设备数量", "D11 本年维护的设备台数", "E11 ≥20台"]);
    expect(edits.batch.expected.map(({ row: at, column, value }) => `${at} ${column} ${String(value)}`)).toEqual([
      "10 0 产出指标",
      "10 1 数量指标",
      "10 2 数量指标",
      "10 3 本年购置办公设备的台数",
      "10 4 ≥100%",
      "10 5 怀财字〔2025〕7号",
    ]);
  });

  test("keeps a value that answers, and gets a basis where that is blank", () => {
    const indicators = withIndicator("数量指标", { name: "数量指标", description: "", value: "≥15宗", basis: "" });
    expect(editsOf(goodTable({ indicators }))).toEqual([
      "C11 收回地块数量",
      "D11 本年收回的地块宗数",
      "F11 怀财字〔2025〕7号",
    ]);
  });

  test("that is blank is filled in and not doubled", () => {
    const indicators = withIndicator("成本指标", { name: "", description: "", value: "", basis: "" });
    expect(editsOf(goodTable({ indicators }))).toEqual([
      "C14 项目总成本",
      "D14 全部支出的总额",
      "E14 ≤50万元",
      "F14 怀财字〔2025〕7号",
    ]);
  });

  test("keeps a unit that its old name held", () => {
    const indicators = withIndicator("数量指标", { name: "数量指标（宗）", value: "15" });
    expect(editsOf(goodTable({ indicators }))).toEqual(["C11 收回地块数量", "D11 本年收回的地块宗数", "E11 15宗"]);
  });

  test("keeps what the form prints before its name", () => {
    const indicators = withIndicator("数量指标", { name: "指标1：数量指标", value: "≥15宗" });
    expect(editsOf(goodTable({ indicators }))[0]).toBe("C11 指标1：收回地块数量");
  });

  test("drops the asterisk that stood there for a name", () => {
    const indicators = withIndicator("数量指标", { name: "*", value: "≥15宗" });
    expect(editsOf(goodTable({ indicators }))[0]).toBe("C11 收回地块数量");
  });

  test.each(ARRANGEMENTS)("is found in $name", ({ arrange, place }) => {
    const tables = [goodTable(), goodTable({ ...row("质量指标", "质量指标", "≥96%"), code: "13073025P000168100018" })];
    const workbook = workbookOf(...arrange(tables));
    const { edits, after } = fillAll(workbook);
    const at = place("C12", 1, [19, 19]).split("!")[1] ?? "";
    expect(edits.batch.edits.map(shortEdit)[0]).toBe(`${at} 成果一次通过率`);
    expect(after.findings.filter(({ rule }) => rule === "indicator-name-repeats-class")).toEqual([]);
  });
});

describe("a new row", () => {
  test("stands in the taxonomy's order, like its neighbour; a class that is carried down is carried on", () => {
    expect(editsOf(goodTable(without("质量指标")))).toEqual([
      "insert 1 at 12 like 11",
      "C12 成果一次通过率",
      "D12 一次通过审查的成果占比",
      "E12 ≥95%",
      "F12 怀财字〔2025〕7号",
      "B12 质量指标",
    ]);
  });

  test("at the end of its class comes before the next", () => {
    expect(filledRows(workbookOf(goodTable(without("成本指标"))), 13).slice(0, 3)).toEqual([
      "13 ∅ | 时效指标 | 设备购置完成时间 | 全部设备到货并验收的时间 | 2025年6月30日前 | 怀财字〔2025〕7号",
      "14 ∅ | 成本指标 | 项目总成本 | 全部支出的总额 | ≤50万元 | 怀财字〔2025〕7号",
      "15 效益指标 | 经济效益指标 | 采购资金节约率 | 节约资金占采购预算的比例 | ≥3% | 怀财字〔2025〕7号",
    ]);
  });

  test("at the top of its class takes the class's name over", () => {
    expect(editsOf(goodTable(without("数量指标"))).filter((edit) => /^[AB]|insert/.test(edit))).toEqual([
      "insert 1 at 11 like 11",
      "A11 产出指标",
      "A12 ∅",
      "B11 数量指标",
    ]);
    expect(filledRows(workbookOf(goodTable(without("数量指标"))), 11).slice(0, 2)).toEqual([
      "11 产出指标 | 数量指标 | 维护设备数量 | 本年维护的设备台数 | ≥20台 | 怀财字〔2025〕7号",
      "12 ∅ | 质量指标 | 设备验收合格率 | 验收合格设备占购置设备的比例 | =100% | 怀财字〔2025〕7号",
    ]);
  });

  test("of a class that is wholly missing brings the class with it", () => {
    const benefits = without("经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标");
    expect(filledRows(workbookOf(goodTable(benefits)), 15)).toEqual([
      "15 效益指标 | 经济效益指标 | 资金节约率 | 节约资金占预算的比例 | ≥3% | 怀财字〔2025〕7号",
      "16 ∅ | 社会效益指标 | 办事群众便利程度 | 群众办事便利程度的变化 | 有所提升 | 怀财字〔2025〕7号",
      "17 ∅ | 生态效益指标 | 绿色办公普及率 | 推行绿色办公的科室占比 | ≥90% | 怀财字〔2025〕7号",
      "18 满意度指标 | 服务对象满意度指标 | 使用人员满意度 | 问卷中满意人数占比 | ≥95% | 怀财字〔2025〕7号",
      "",
    ]);
  });
});

describe("classes that are merged", () => {
  const inMerged = (...level2: readonly string[]): readonly string[] =>
    fillAll(arranged(MERGED, goodTable(without(...level2))))
      .edits.batch.edits.map(shortEdit)
      .filter((edit) => /^(?:[CD]\d|insert|merge|unmerge)/.test(edit));

  test("take a row between theirs as they are", () => {
    expect(inMerged("质量指标")).toEqual(["insert 1 at 16 like 15", "D16 质量指标"]);
    expect(filledRows(arranged(MERGED, goodTable(without("质量指标"))), 15).at(-1)).toBe("C15:C18 C19:C22");
  });

  test("end on a row behind their last", () => {
    expect(inMerged("成本指标")).toEqual(["insert 1 at 18 like 17", "merge C15:C18", "D18 成本指标"]);
    expect(filledRows(arranged(MERGED, goodTable(without("成本指标"))), 15).at(-1)).toBe("C15:C18 C19:C22");
  });

  test("begin on a row before their first, and what they show moves there", () => {
    expect(inMerged("数量指标")).toEqual([
      "insert 1 at 15 like 15",
      "unmerge C16:C18",
      "C15 产出指标",
      "C16 ∅",
      "merge C15:C18",
      "D15 数量指标",
    ]);
    expect(filledRows(arranged(MERGED, goodTable(without("数量指标"))), 15).at(-1)).toBe("C15:C18 C19:C22");
  });

  test("take rows at all their edges at once", () => {
    const workbook = arranged(
      MERGED,
      goodTable(without("数量指标", "时效指标", "成本指标", "服务对象满意度指标", "经济效益指标")),
    );
    expect(filledRows(workbook, 15)).toEqual([
      "15 ∅ | ∅ | 产出指标 | 数量指标 | 维护设备数量 | 本年维护的设备台数 | ≥20台 | 怀财字〔2025〕7号",
      "16 ∅ | ∅ | ∅ | 质量指标 | 设备验收合格率 | 验收合格设备占购置设备的比例 | =100% | 怀财字〔2025〕7号",
      "17 ∅ | ∅ | ∅ | 时效指标 | 项目完成时间 | 全部任务完成的日期 | 2025年12月31日前 | 怀财字〔2025〕7号",
      "18 ∅ | ∅ | ∅ | 成本指标 | 项目总成本 | 全部支出的总额 | ≤50万元 | 怀财字〔2025〕7号",
      "19 ∅ | ∅ | 效益指标 | 经济效益指标 | 资金节约率 | 节约资金占预算的比例 | ≥3% | 怀财字〔2025〕7号",
      "20 ∅ | ∅ | ∅ | 社会效益指标 | 窗口服务能力 | 办公条件改善后服务能力的变化 | 有所提升 | 怀财字〔2025〕7号",
      "21 ∅ | ∅ | ∅ | 生态效益指标 | 节能产品采购占比 | 节能产品占采购设备的比例 | ≥90% | 怀财字〔2025〕7号",
      "22 ∅ | ∅ | ∅ | 可持续影响指标 | 设备使用年限 | 设备预计可用的年数 | ≥6年 | 怀财字〔2025〕7号",
      "23 ∅ | ∅ | 满意度指标 | 服务对象满意度指标 | 办事群众满意度 | 问卷中满意的群众占比 | ≥90% | 怀财字〔2025〕7号",
      "C15:C18 C19:C22",
    ]);
  });

  test("that are wholly missing come merged", () => {
    const workbook = arranged(
      MERGED,
      goodTable(without("经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标")),
    );
    expect(filledRows(workbook, 15).at(-1)).toBe("C15:C18 C19:C21");
  });
});

describe("other ways to write a table", () => {
  /** Level 1 written on every row. */
  const repeated = (indicators: readonly IndicatorCells[]): readonly IndicatorCells[] => {
    let level1: TestCell = "";
    return indicators.map(([own, ...rest]) => {
      if (own !== "") level1 = own;
      return [level1, ...rest];
    });
  };

  test("a class on each row stands on the new row as well", () => {
    const indicators = repeated(without("数量指标", "成本指标", "生态效益指标").indicators ?? []);
    const rows = filledRows(workbookOf(goodTable({ indicators })), 11);
    expect(rows.map((line) => line.split(" | ").slice(0, 2).join(" "))).toEqual([
      "11 产出指标 数量指标",
      "12 产出指标 质量指标",
      "13 产出指标 时效指标",
      "14 产出指标 成本指标",
      "15 效益指标 经济效益指标",
      "16 效益指标 社会效益指标",
      "17 效益指标 生态效益指标",
      "18 效益指标 可持续影响指标",
      "19 满意度指标 服务对象满意度指标",
      "",
    ]);
  });

  test("sign, number and unit go to their columns, and a weight is left to the officer", () => {
    const table = goodTable();
    const block: readonly (readonly TestCell[])[] = [
      ["一级指标", "二级指标", "三级指标", "指标符号", "指标值", "计量单位", "分值"],
      ["产出指标", "数量指标", "购置办公设备数量", "≥", 20, "台", 20],
      ["", "时效指标", "设备购置完成时间", "定性", "2025年6月30日前", "", 20],
      ["", "成本指标", "设备购置成本", "≤", 50, "万元", 20],
      ["效益指标", "经济效益指标", "采购资金节约率", "≥", 3, "%", 20],
      ["", "生态效益指标", "节能产品采购占比", "≥", 90, "%", 10],
      ["满意度指标", "服务对象满意度指标", "使用人员满意度", "≥", 95, "%", 10],
    ];
    const workbook = workbookOf({ ...table, rows: [...table.rows.slice(0, 9), ...block] });
    const edits = fillAll(workbook).edits.batch.edits.map(shortEdit);
    expect(edits).toEqual([
      "insert 1 at 15 like 14",
      "C15 办事群众便利程度",
      "D15 定性",
      "E15 有所提升",
      "B15 社会效益指标",
      "insert 1 at 12 like 11",
      "C12 成果一次通过率",
      "D12 ≥",
      "E12 #95",
      "F12 %",
      "B12 质量指标",
    ]);
    expectFilled(workbook, fillAll(workbook));
  });

  test("cells joined along the neighbour's row are joined along the new one", () => {
    const wide = goodTable(without("质量指标"));
    const rows = wide.rows.map((cells, index) => (index < 9 ? cells : [...cells.slice(0, 4), null, ...cells.slice(4)]));
    const merges = Array.from({ length: 9 }, (_, index) => `D${index + 10}:E${index + 10}`);
    const workbook = workbookOf({ ...wide, rows, merges: [...(wide.merges ?? []), ...merges] });
    expect(fillAll(workbook).edits.batch.edits.map(shortEdit)).toContain("merge D12:E12");
    expectFilled(workbook, fillAll(workbook));
  });

  test("spare rows at the end of a class stay with it, and the next class comes behind them", () => {
    const indicators = (without("时效指标", "成本指标").indicators ?? []).flatMap((cells, index) =>
      index === 1 ? [cells, ["", "", "", "", "", BASIS] as const] : [cells],
    );
    const table = goodTable({ indicators });
    const workbook = workbookOf({ ...table, merges: [...(table.merges ?? []), "A11:A13", "B12:B13"] });
    expect(filledRows(workbook, 12).slice(0, 5)).toEqual([
      `12 ∅ | 质量指标 | 设备验收合格率 | 验收合格设备占购置设备的比例 | =100% | ${BASIS}`,
      `13 ∅ | ∅ | ∅ | ∅ | ∅ | ${BASIS}`,
      `14 ∅ | 时效指标 | 项目完成时间 | 全部任务完成的日期 | 2025年12月31日前 | ${BASIS}`,
      `15 ∅ | 成本指标 | 项目总成本 | 全部支出的总额 | ≤50万元 | ${BASIS}`,
      `16 效益指标 | 经济效益指标 | 采购资金节约率 | 节约资金占采购预算的比例 | ≥3% | ${BASIS}`,
    ]);
    expect(filledRows(workbook, 12).at(-1)).toBe("A11:A15 B12:B13");
  });

  test("rows of a form without level 1 come in the taxonomy's order", () => {
    const { indicators = [] } = without("时效指标", "社会效益指标", "服务对象满意度指标");
    const table = goodTable({ indicators });
    const workbook = workbookOf({ ...table, rows: table.rows.map((cells, at) => (at < 9 ? cells : cells.slice(1))) });
    const { after } = fillAll(workbook);
    expect(after.tables[0]?.indicators.map(({ level1, level2 }) => `${level1.known} ${level2.text}`)).toEqual([
      "产出指标 数量指标",
      "产出指标 质量指标",
      "产出指标 时效指标",
      "产出指标 成本指标",
      "效益指标 经济效益指标",
      "效益指标 社会效益指标",
      "效益指标 生态效益指标",
      "效益指标 可持续影响指标",
      "满意度指标 服务对象满意度指标",
    ]);
    expectFilled(workbook, fillAll(workbook));
  });

  test("a label merged down beside the classes grows with the last row, and with the first", () => {
    const moved = goodTable(without("数量指标", "服务对象满意度指标"));
    const rows = moved.rows.map((cells, index) => (index < 9 ? cells : [index === 10 ? "绩效指标" : null, ...cells]));
    const workbook = workbookOf({ ...moved, rows, merges: [...(moved.merges ?? []), "A11:A17"] });
    const shown = filledRows(workbook, 11);
    expect(shown.at(-1)).toBe("A11:A19");
    expect(shown[0]).toMatch(/^11 绩效指标 \| 产出指标 \| 数量指标/);
  });

  test("a basis merged over its class shows for the new row", () => {
    const indicators = (without("成本指标").indicators ?? []).map((cells, index): IndicatorCells =>
      index === 1 || index === 2 ? [cells[0], cells[1], cells[2], cells[3], cells[4], ""] : cells,
    );
    const table = goodTable({ indicators });
    const workbook = workbookOf({ ...table, merges: [...(table.merges ?? []), "F11:F13"] });
    expect(fillAll(workbook).edits.batch.edits.map(shortEdit)).toEqual([
      "insert 1 at 14 like 13",
      "merge F11:F14",
      "C14 项目总成本",
      "D14 全部支出的总额",
      "E14 ≤50万元",
      "B14 成本指标",
    ]);
    expectFilled(workbook, fillAll(workbook));
  });

  test("成本 as level 1 comes between 产出 and 效益", () => {
    const { after } = fillAll(workbookOf(goodTable(without("成本指标"))), undefined, CENTRAL_2021);
    expect(shownRows(after.snapshot, 14)[0]).toBe(
      "14 成本指标 | 经济成本指标 | 经济成本控制额 | 全部经济成本的总额 | ≤50万元 | 怀财字〔2025〕7号",
    );
  });
});

describe("several tables", () => {
  test("of which some hide a text below their classes are filled in without those", () => {
    const lacking = without("数量指标");
    const tables = Array.from({ length: 5 }, (_, index) =>
      goodTable({
        ...lacking,
        code: `1307302${index}P000168100018`,
        name: `办公楼维修${index}`,
        title: `${index}.绩效目标表`,
      }),
    );
    const workbook = arranged(MERGED, ...tables);
    const sheets = workbook.sheets.map((sheet, index) => {
      const area = sheet.merges.find(({ left, top, bottom }) => left === 2 && bottom - top === 2);
      const isHiding = index === 1 || index === 4;
      return {
        ...sheet,
        rows: sheet.rows.map(({ row: at, cells }) => ({
          row: at,
          cells: isHiding && area?.bottom === at ? [{ column: 2, value: "藏" }, ...cells] : cells,
        })),
      };
    });
    const { edits } = fillAll({ ...workbook, sheets });
    expect(edits.filled.map(({ gap }) => gap.tableId)).toEqual(["t1", "t3", "t4"]);
    expect(edits.skipped.map(({ gap, why }) => `${gap.tableId} ${why}`)).toEqual(["t2 no-place", "t5 no-place"]);
  });

  test("stacked on one sheet are filled in one batch", () => {
    const lacking = without("数量指标", "成本指标", "服务对象满意度指标");
    const tables = [
      goodTable(lacking),
      goodTable({ ...lacking, code: "13073025P000168100018", name: "办公楼维修", title: "2.办公楼维修绩效目标表" }),
      goodTable({
        ...row("质量指标", "质量指标", "≥96%"),
        code: "13073025P000169100019",
        name: "车辆购置",
        title: "3.车辆购置绩效目标表",
      }),
    ];
    const workbook = arranged(STACKED, ...tables);
    const { after, edits, undone } = fillAll(workbook);
    expect(edits.filled).toHaveLength(7);
    expect(after.summary.tables).toBe(3);
    expect(
      after.findings.filter(({ rule }) => rule.startsWith("indicator-") || rule === "class-missing").map(short),
    ).toEqual(["C11", "C14", "C19", "C33", "C36", "C41", "C56"].map((at) => `info indicator-unconfirmed ${at}`));
    expect(contentOf(undone)).toEqual(contentOf(workbook));
  });

  test("beside each other get no new rows, and their own rows are filled in", () => {
    const left = goodTable(row("质量指标", "质量指标", "≥96%"));
    const missing = goodTable({ ...without("成本指标"), code: "13073025P000168100018" });
    const rows = left.rows.map((cells, index) => [
      ...Array.from({ length: 8 }, (_, column) => cells[column] ?? null),
      ...(missing.rows[index] ?? []),
    ]);
    const workbook = workbookOf({ rows, merges: left.merges ?? [] });
    const { before, edits } = fillAll(workbook);
    expect(before.summary.tables).toBe(2);
    expect(edits.filled.map(({ gap }) => gap.reason)).toEqual(["name-repeats-class"]);
    expect(edits.skipped.map(({ gap, why }) => `${gap.level2} ${why}`)).toEqual(["成本指标 side-by-side"]);
  });
});

describe("two tables beside each other", () => {
  const side = (left: TestSheet, right: TestSheet, ...merges: readonly string[]): WorkbookSnapshot => {
    const length = Math.max(left.rows.length, right.rows.length);
    const rows = Array.from({ length }, (_, index) => [
      ...Array.from({ length: 8 }, (__, column) => left.rows[index]?.[column] ?? null),
      ...(right.rows[index] ?? []),
    ]);
    return workbookOf({ rows, merges: [...(left.merges ?? []), ...merges] });
  };

  test("that end on one row get their new last rows one at a time", () => {
    const lacking = without("服务对象满意度指标");
    const workbook = side(goodTable(lacking), goodTable({ ...lacking, code: "13073025P000168100018" }));
    const filling = fillAll(workbook);
    expect(filling.edits.skipped.map(({ gap, why }) => `${gap.tableId} ${why}`)).toEqual(["t2 side-by-side"]);
    expect(shownRows(filling.after.snapshot, 19)[0]).toBe(
      `19 满意度指标 | 服务对象满意度指标 | 办事群众满意度 | 问卷中满意的群众占比 | ≥90% | ${BASIS}`,
    );
    expect(contentOf(filling.undone)).toEqual(contentOf(workbook));
  });

  test("keep their joined cells to themselves", () => {
    const left = goodTable(without("服务对象满意度指标"));
    const right = goodTable({ indicators: GOOD_INDICATORS.slice(0, 3), code: "13073025P000168100018" });
    const workbook = side(left, right, "A1:N1", "K18:L18");
    const { edits } = fillAll(workbook);
    expect(edits.batch.edits.map(shortEdit).filter((edit) => /insert|merge/.test(edit))).toEqual([
      "insert 1 at 19 like 18",
    ]);
  });
});

describe("what is not written", () => {
  test("anything on a protected sheet", () => {
    const { edits } = fillAll(workbookOf({ ...goodTable(without("成本指标")), isProtected: true }));
    expect([edits.batch.edits, edits.filled, edits.skipped.map(({ why }) => why)]).toEqual([[], [], ["protected"]]);
    expect(edits.batch.ownPart).toBeUndefined();
  });

  test("a formula in name, value or description, and the rest of such a row", () => {
    for (const change of [
      { name: { value: "数量指标", formula: "=B11" } },
      { name: "数量指标", value: { value: "≥100%", formula: '="≥100%"' } },
      { name: "数量指标", description: { value: "数量", formula: '="数量"' } },
    ]) {
      const { edits } = fillAll(workbookOf(goodTable({ indicators: withIndicator("数量指标", change) })));
      expect([edits.batch.edits, edits.skipped.map(({ why }) => why)]).toEqual([[], ["formula"]]);
    }
  });

  test("a class's formula that would have to move", () => {
    const indicators = (without("数量指标").indicators ?? []).map((cells, index): IndicatorCells =>
      index === 0
        ? [
            { value: "产出指标", formula: '="产出"&"指标"' },
            ...(cells.slice(1) as [TestCell, TestCell, TestCell, TestCell, TestCell]),
          ]
        : cells,
    );
    const { edits } = fillAll(workbookOf(goodTable({ indicators })));
    expect(edits.skipped.map(({ why }) => why)).toEqual(["formula"]);
  });

  test("a table whose merged cells hide something; the others are filled", () => {
    const lacking = goodTable(without("数量指标"));
    const hiding = {
      ...lacking,
      rows: lacking.rows.map((cells, index) => (index === 11 ? ["旧", ...cells.slice(1)] : cells)),
      merges: [...(lacking.merges ?? []), "A11:A13"],
    };
    const { edits } = fillAll(workbookOf(hiding, goodTable({ ...without("成本指标"), code: "13073025P000168100018" })));
    expect(edits.filled.map(({ gap }) => `${gap.tableId} ${gap.level2}`)).toEqual(["t2 成本指标"]);
    expect(edits.skipped.map(({ gap, why }) => `${gap.tableId} ${why}`)).toEqual(["t1 no-place"]);
  });

  test("twice the same gap, or one of no table", () => {
    const workbook = workbookOf(goodTable(without("成本指标")));
    const { plans, before } = fillAll(workbook);
    const [choice] = bestOf(plans);
    if (choice === undefined) throw new Error("one gap");
    const strange = { ...choice, gap: { ...choice.gap, tableId: "t9" } };
    const { filled, skipped } = fillEdits(workbook, before, [choice, choice, strange]);
    expect(filled).toEqual([choice]);
    expect(skipped.map(({ why }) => why)).toEqual(["no-place", "no-place"]);
  });
});

describe("what stands around a table", () => {
  test("formulas below and elsewhere follow, and notes beside stay in their rows", () => {
    const lacking = goodTable(without("成本指标"));
    const weights: readonly (readonly TestCell[])[] = lacking.rows.map((cells, index) =>
      index === 10 ? [...cells, "", "请核实"] : index === 17 ? [...cells, "", "已核实"] : cells,
    );
    const workbook = workbookOf(
      { ...lacking, rows: [...weights, [], ["合计", { value: 8, formula: "=COUNTA(E11:E18)" }]] },
      { name: "汇总", rows: [["满意度", { value: "≥95%", formula: "=Sheet1!E18" }]] },
    );
    const { after, undone } = fillAll(workbook);
    const rows = shownRows(after.snapshot, 11);
    expect(rows.slice(-2)).toEqual(["21 合计 | =COUNTA(E11:E19)", ""]);
    expect(rows.filter((line) => line.includes("核实")).map((line) => line.split(" ")[0])).toEqual(["11", "19"]);
    expect(shownRows(after.snapshot, 1, 1)[0]).toBe("1 满意度 | =Sheet1!E19");
    expect(contentOf(undone)).toEqual(contentOf(workbook));
  });

  test("a changed neighbour keeps the batch from being made", () => {
    const workbook = workbookOf(goodTable(without("成本指标")));
    const { edits } = fillAll(workbook);
    const changed = workbookOf(
      goodTable({
        indicators: (without("成本指标").indicators ?? []).map((cells): IndicatorCells =>
          cells[1] === "时效指标" ? [cells[0], cells[1], "到货时间", cells[3], cells[4], cells[5]] : cells,
        ),
      }),
    );
    expect(() => made(changed, edits.batch)).toThrow("content-changed");
  });

  test("a row changed since keeps the filling from being taken back", () => {
    const workbook = workbookOf(goodTable(without("成本指标")));
    const { edits, after } = fillAll(workbook);
    const typed = made(after.snapshot, {
      edits: [{ kind: "set-cell", sheetId: "s1", row: 13, column: 4, value: "≤40万元" }],
      expected: [],
    });
    expect(() => made(typed, edits.undo)).toThrow("content-changed");
  });
});

describe("the mark 待核对", () => {
  test("goes into the part of ours beside what was there, and lapses with the row", () => {
    const workbook = workbookOf(goodTable(without("成本指标", "生态效益指标")));
    const { after, undone } = fillAll(workbook);
    expect(after.settings.unconfirmed).toHaveLength(2);
    const again = fillAll({ ...after.snapshot, sheets: after.snapshot.sheets });
    expect(again.edits.filled).toEqual([]);
    expect(checkSnapshot({ ...undone, ownPart: after.snapshot.ownPart ?? "" }).settings.unconfirmed).toBeUndefined();
  });

  test("is left out where the part can't be read", () => {
    const { edits } = fillAll({ ...workbookOf(goodTable(without("成本指标"))), ownPart: "<jibiao" });
    expect(edits.filled).toHaveLength(1);
    expect(edits.batch.ownPart).toBeUndefined();
  });
});

test("the good table has every class once", () => {
  expect(GOOD_INDICATORS).toHaveLength(9);
  expect(fillAll(workbookOf(goodTable())).edits.batch.edits).toEqual([]);
});
