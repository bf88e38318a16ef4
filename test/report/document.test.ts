import { describe, expect, test } from "@jest/globals";
import { checkSnapshot } from "../../src/lint/check";
import { describeDocument, publishedParts } from "../../src/report/document";
import type { DocumentBlock, DocumentDescription, DocumentTable } from "../../src/report/document-types";
import { openWorkbookFile } from "../../src/host/file/file-host";
import { buildSample } from "../../src/workbench/sample/sample-workbook";
import type { WorkbookSnapshot } from "../../src/model/snapshot";
import { corpusWorkbook } from "../helpers/corpus";
import { codeOf, goodTable, named, type TableParts } from "../helpers/good-table";
import { workbookOf, type TestSheet } from "../helpers/grid";

function documentOf(snapshot: WorkbookSnapshot): DocumentDescription {
  const result = checkSnapshot(snapshot);
  return describeDocument(result, publishedParts(result), "2026-11-27T14:30");
}

const sample = documentOf(openWorkbookFile(buildSample(), "sample.xlsx").snapshot());

/** Headings as they stand in the navigation, deeper ones further in. */
function headingsOf({ blocks }: DocumentDescription): readonly string[] {
  return blocks.flatMap((block) => (block.kind === "heading" ? ["  ".repeat(block.level - 1) + block.text] : []));
}

function tablesOf({ blocks }: DocumentDescription): readonly DocumentTable[] {
  return blocks.filter((block): block is DocumentTable => block.kind === "table");
}

/** Rows with the columns each cell covers; cells merged down begin with `↓`, those below them are `↑`. */
function rowsOf(table: DocumentTable | undefined): readonly string[] {
  return (table?.rows ?? []).map(({ cells }) =>
    cells
      .map(({ text, columns, down }) => {
        const shown = down === "continues" ? "↑" : (down === "starts" ? "↓" : "") + text;
        return columns === 1 ? shown : `${shown}<${columns}>`;
      })
      .join(" | "),
  );
}

function goodSheet(name: string, serial: string, parts: TableParts = {}): TestSheet {
  return { ...goodTable({ ...named(name), code: codeOf(serial), ...parts }), name };
}

const paragraph = (text: string): DocumentBlock => ({ kind: "paragraph", text });

describe("the sample", () => {
  test("has the seed's cover", () => {
    expect(sample.cover).toEqual({
      department: "怀来县自然资源和规划局",
      title: "2025年部门预算绩效文本",
      date: "2026年11月27日",
    });
  });

  test("has the seed's headings in their order", () => {
    const headings = headingsOf(sample);
    expect(headings).toHaveLength(2 + 3 + 10 + 13);
    expect(headings.slice(0, 4)).toEqual([
      "第一部分　部门整体绩效目标",
      "  一、总体绩效目标",
      "  二、分项绩效目标",
      "    （一）加快推进怀来县2022年土地整治（占补平衡）项目省、部级验收报备工作",
    ]);
    expect(headings.slice(13, 16)).toEqual([
      "  三、工作保障措施",
      "第二部分　预算项目绩效目标",
      "  1.怀财字[2025]7号 土地出让业务绩效目标表",
    ]);
    expect(headings.at(-1)).toMatch(/^ {2}13\.收回怀来智怀云算科技有限公司.*绩效目标表$/);
  });

  test("has the whole text of part one", () => {
    const texts = sample.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
    expect(texts).toHaveLength(1 + 2 * 10 + 8);
    expect(texts[0]).toMatch(/^2025年,我局将坚持/);
    expect(texts.slice(1, 3)).toEqual([
      "绩效目标：（占补平衡）项目省、部级验收报备工作",
      "绩效指标：在政府的协调下，及时与各乡镇签订工程移交暨后期管护协议",
    ]);
  });

  test("has the seed's tables", () => {
    const [head, indicators] = tablesOf(sample);
    expect(tablesOf(sample)).toHaveLength(26);
    expect(rowsOf(head)).toEqual([
      "324001怀来县自然资源和规划局<4> | 单位：万元<3>",
      "项目编码 | 13073025P000165100017<2> | 项目名称 | 怀财字[2025]7号 土地出让业务<3>",
      "↓预算规模及资金用途 | 预算数 | 2000.00 | 其中：财政资金 | 2000.00 | 其他资金 | ",
      "↑ | 土地出让业务办公费<6>",
      "↓资金支出计划（%） | 3月底 | 6月底 | 10月底<2> | 12月底<2>",
      "↑ | 25% | 25% | 25%<2> | 25%<2>",
      "绩效目标 | 1.怀财字【2025】7号土地出让业务费<6>",
    ]);
    expect(rowsOf(indicators).slice(0, 3)).toEqual([
      "一级指标 | 二级指标 | 三级指标 | 绩效指标描述<2> | 指标值 | 指标值确定依据",
      "↓产出指标 | 数量指标 | 年度服务部门数量 | 年度服务部门数量<2> | ≥100% | 怀财字【2025】7号",
      "↑ | 质量指标 | 财政拨款保障率 | 财政拨款保障率<2> | ≥100% | 怀财字【2025】7号",
    ]);
    expect(indicators?.rows.map(({ isHeader }) => isHeader === true).indexOf(true)).toBe(0);
  });
});

describe("part two", () => {
  test("numbers what is published, whatever numbers the workbook has, and leaves hidden sheets out", () => {
    const snapshot = workbookOf(
      goodSheet("办公设备购置", "000167"),
      { ...goodSheet("旧项目", "000168"), visibility: "hidden" },
      { ...goodSheet("更旧的项目", "000169"), visibility: "veryHidden" },
      goodSheet("培训", "000170"),
    );
    const result = checkSnapshot(snapshot);
    const parts = publishedParts(result);
    expect(parts.hiddenSheets).toEqual(["旧项目", "更旧的项目"]);
    expect(headingsOf(describeDocument(result, parts, "2026-11-27"))).toEqual([
      "第一部分　部门整体绩效目标",
      "第二部分　预算项目绩效目标",
      "  1.办公设备购置绩效目标表",
      "  2.培训绩效目标表",
    ]);
  });

  test("counts mandatory findings on visible sheets only", () => {
    const bad = { goal: "" };
    const snapshot = workbookOf(goodSheet("办公设备购置", "000167", bad), {
      ...goodSheet("旧项目", "000168", bad),
      visibility: "hidden",
    });
    expect(publishedParts(checkSnapshot(snapshot)).errors.map(({ location }) => location.sheetName)).toEqual([
      "办公设备购置",
    ]);
  });

  test("is headed by the title where there is no project's name, without its number", () => {
    const headings = headingsOf(
      documentOf(workbookOf(goodSheet("培训", "000170", { title: "7.培训绩效目标表", name: "" }))),
    );
    expect(headings.at(-1)).toBe("  1.培训绩效目标表");
  });

  test("a number that belongs to the project's name stays", () => {
    const name = "2.5公里道路";
    expect(headingsOf(documentOf(workbookOf(goodSheet(name, "000170")))).at(-1)).toBe("  1.2.5公里道路绩效目标表");
  });

  test("a blank field stays blank, and invents no year and no department", () => {
    const blank = {
      department: "",
      unit: "",
      code: "",
      budget: "",
      purpose: "",
      goal: "",
      plan: ["", "", "", ""] as const,
    };
    const document = documentOf(workbookOf(goodSheet("培训", "000170", blank)));
    expect(document.cover).toEqual({ department: "", title: "部门预算绩效文本", date: "2026年11月27日" });
    expect(rowsOf(tablesOf(document)[0])).toEqual([
      "<4> | 单位：<3>",
      "项目编码 | <2> | 项目名称 | 培训<3>",
      "↓预算规模及资金用途 | 预算数 |  | 其中：财政资金 | 50.00 | 其他资金 | ",
      "↑ | <6>",
      "↓资金支出计划（%） | 3月底 | 6月底 | 10月底<2> | 12月底<2>",
      "↑ |  |  | <2> | <2>",
      "绩效目标 | <6>",
    ]);
  });

  test("amounts and percentages stand as the cells show them", () => {
    const fraction = { value: 0.25, numberFormat: "0%" };
    const parts: TableParts = {
      budget: "50万元",
      fiscal: { value: 1234.5, numberFormat: "#,##0.00" },
      plan: [fraction, 50, "75", "100%"],
    };
    const rows = rowsOf(tablesOf(documentOf(workbookOf(goodSheet("培训", "000170", parts))))[0]);
    expect(rows[2]).toBe("↓预算规模及资金用途 | 预算数 | 50万元 | 其中：财政资金 | 1,234.50 | 其他资金 | ");
    expect(rows[5]).toBe("↑ | 25% | 50 | 75<2> | 100%<2>");
  });

  test("another form is written in the seed's: blank where it asks for nothing, classes merged down", () => {
    const document = documentOf(corpusWorkbook("01-wuhan-qingshan-school-weak-2020"));
    const [head, indicators] = tablesOf(document);
    expect(rowsOf(head)[1]).toBe("项目编码 | <2> | 项目名称 | 农村义务教育薄弱学校改造补助资金<3>");
    expect(rowsOf(head).slice(4, 6)).toEqual([
      "↓资金支出计划（%） | 3月底 | 6月底 | 10月底<2> | 12月底<2>",
      "↑ |  |  | <2> | <2>",
    ]);
    expect(rowsOf(indicators).slice(-3)).toEqual([
      "↓效益指标 | 可持续影响指标 | 义务教育优质均衡发展情况 | <2> | 稳步提高 | ",
      "↑ | ↓社会公众或服务对象满意度指标 | 学生家长满意度 | <2> | ≥90% | ",
      "↑ | ↑ | 学校满意度 | <2> | ≥90% | ",
    ]);
  });

  test("checkpoints of a plan's own fill the row", () => {
    const { rows, ...sheet } = goodSheet("培训", "000170");
    const withPoints = (points: readonly string[]): TestSheet => ({
      ...sheet,
      rows: rows.map((row, index) => {
        if (index === 5) return ["资金支出计划（%）", ...points];
        return index === 6 ? ["", ...points.map((_, place) => `${place + 1}0%`)] : row;
      }),
    });
    const months = (count: number): readonly string[] =>
      Array.from({ length: count }, (_, index) => `${index + 1}月底`);
    const planOf = (count: number): readonly string[] =>
      rowsOf(tablesOf(documentOf(workbookOf(withPoints(months(count)))))[0]).filter((row) => /月底|0%/.test(row));
    expect(planOf(3)).toEqual(["↓资金支出计划（%） | 1月底<2> | 2月底<2> | 3月底<2>", "↑ | 10%<2> | 20%<2> | 30%<2>"]);
    expect(planOf(5)).toEqual([
      "↓资金支出计划（%） | 1月底 | 2月底 | 3月底 | 4月底 | 5月底<2>",
      "↑ | 10% | 20% | 30% | 40% | 50%<2>",
    ]);
  });
});

describe("part one", () => {
  const items = [
    ["（一）", "加强管理"],
    ["绩效目标", "管理规范"],
    ["绩效指标：", "检查四次"],
    ["（二）", "改进服务"],
    ["绩效目标：群众满意"],
    ["绩效指标：满意度 95%"],
  ];

  test("joins what stands in cells beside each other", () => {
    const { blocks } = documentOf(
      workbookOf({ name: "整体", rows: [["部门整体绩效目标"], ["一、分项绩效目标"], ...items] }),
    );
    expect(blocks.slice(1, -1)).toEqual([
      { kind: "heading", level: 2, text: "一、分项绩效目标", startsPage: false, isCentered: false },
      { kind: "heading", level: 3, text: "（一）加强管理", startsPage: false, isCentered: false },
      paragraph("绩效目标：管理规范"),
      paragraph("绩效指标：检查四次"),
      { kind: "heading", level: 3, text: "（二）改进服务", startsPage: false, isCentered: false },
      paragraph("绩效目标：群众满意"),
      paragraph("绩效指标：满意度 95%"),
    ]);
  });

  test("ends where the tables of its sheet begin, and has the lines of a cell as paragraphs", () => {
    const table = goodTable();
    const top = 1 + items.length;
    const merges = ["A8:G8"].concat(["A11:A12", "A13:A14"]);
    const sheet = { rows: [["总的要求是：\n  第一，规范。\n第二，节约。"], ...items, ...table.rows], merges };
    expect(top).toBe(7);
    const { blocks } = documentOf(workbookOf(sheet));
    expect(blocks.slice(1, 4)).toEqual([
      paragraph("总的要求是："),
      paragraph("第一，规范。"),
      paragraph("第二，节约。"),
    ]);
    const second = blocks.findIndex((block) => block.kind === "heading" && block.level === 1 && block !== blocks[0]);
    expect(blocks[second - 1]).toEqual(paragraph("绩效指标：满意度 95%"));
    expect(headingsOf(documentOf(workbookOf(sheet))).at(-1)).toBe("  1.办公设备购置绩效目标表");
  });

  test("has the form of a department as a whole, which names no project", () => {
    const document = documentOf(corpusWorkbook("12-hunan-yueyanglou-price-overall-2023"));
    expect(headingsOf(document)).toEqual([
      "第一部分　部门整体绩效目标",
      "  岳阳楼区价格认证鉴定中心2023年度整体绩效目标表",
      "第二部分　预算项目绩效目标",
    ]);
    expect(rowsOf(tablesOf(document)[0])[1]).toMatch(/^↓预算规模及资金用途/);
  });

  test("leaves a hidden sheet out", () => {
    const result = checkSnapshot(
      workbookOf({ name: "整体", visibility: "hidden", rows: [["部门整体绩效目标"], ...items] }, goodTable()),
    );
    const parts = publishedParts(result);
    expect([parts.outlines, parts.hiddenSheets]).toEqual([[], ["整体"]]);
  });
});
