import { describe, expect, test } from "@jest/globals";
import { formatRange, parseCell } from "../../src/model/address";
import type { SheetSnapshot, SnapshotCell, WorkbookSnapshot } from "../../src/model/snapshot";
import { sampleTables, type SampleTable } from "../../src/workbench/sample/sample-document";
import {
  brokenLabels,
  fractionPlan,
  hidden,
  offset,
  pointsPlan,
  reduced,
  repeatedClasses,
  SAMPLE_LAYOUTS,
  sheetEach,
  spaced,
  stacked,
  unmerged,
  withOtherSheets,
  type SampleLayout,
} from "../../src/tools/sample-layouts";
import { toSnapshot } from "../../src/tools/sample-snapshot";

function sheetAt(workbook: WorkbookSnapshot, index: number): SheetSnapshot {
  const sheet = workbook.sheets[index];
  if (sheet === undefined) throw new Error(`no sheet ${index}`);
  return sheet;
}

function first(layout: SampleLayout): SheetSnapshot {
  return sheetAt(toSnapshot(layout()), 0);
}

function cellAt(sheet: SheetSnapshot, address: string): SnapshotCell | undefined {
  const position = parseCell(address);
  return sheet.rows.find(({ row }) => row === position?.row)?.cells.find(({ column }) => column === position?.column);
}

/** Values of a row; 1-based as Excel counts. */
function rowText(sheet: SheetSnapshot, row: number): readonly (string | number | boolean)[] {
  return sheet.rows.find((entry) => entry.row === row - 1)?.cells.map(({ value }) => value) ?? [];
}

const HEADER = ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"];

describe("a sheet for each table", () => {
  test("puts the second table where the printed form has it", () => {
    const sheet = sheetAt(toSnapshot(sheetEach()), 1);
    expect(sheet).toMatchObject({ id: "2", name: "2.征地和拆迁补偿", visibility: "visible", isProtected: false });
    expect(sheet.rows.map((entry) => rowText(sheet, entry.row + 1))).toEqual([
      ["2.怀财字[2025]7号 征地和拆迁补偿绩效目标表"],
      ["324001怀来县自然资源和规划局", "单位：万元"],
      ["项目编码", "13073025P00016710001J", "项目名称", "怀财字[2025]7号 征地和拆迁补偿"],
      ["预算规模及资金用途", "预算数", 500, "其中：财政    资金", 500, "其他资金"],
      ["征地和拆迁补偿费"],
      ["资金支出计划（%）", "3月底", "6月底", "10月底", "12月底"],
      ["25%", "50%", "25%"],
      ["绩效目标", "1.怀财字【2025】7号征地和拆迁补偿"],
      HEADER,
      ["产出指标", "数量指标", "实际完成率", "完成率", "≥100完成率", "怀财字【2025】7号"],
      ["质量指标", "计划完成率", "计划完成率", "≥100质量", "怀财字【2025】7号"],
      ["时效指标", "拨款执行率（%）", "拨款执行率（%）", "≥100时效", "怀财字【2025】7号"],
      ["成本指标", "预算控制数", "预算控制数", "≥100预算", "怀财字【2025】7号"],
      [
        "效益指标",
        "经济效益指标",
        "拉动地方经济发展",
        "对我省的区域经济具有一定的带动作用",
        "≥100经济发展",
        "怀财字【2025】7号",
      ],
      ["社会效益指标", "提供服务次数", "提供服务次数", "≥100社会效益", "怀财字【2025】7号"],
      ["生态效益指标", "耕地质量提升", "耕地质量提升", "≥100耕地保护", "怀财字【2025】7号"],
      ["满意度指标", "服务对象满意度指标", "群众满意度\n", "群众满意度\n", "≥100满意度", "怀财字【2025】7号"],
    ]);
  });

  test("merges the labels over their rows, level 1 down its rows and the description over two columns", () => {
    const sheet = sheetAt(toSnapshot(sheetEach()), 1);
    const merges = sheet.merges.map(formatRange);
    expect(merges).toEqual(
      expect.arrayContaining(["A1:G1", "A4:A5", "B5:G5", "A6:A7", "D6:E6", "F6:G6", "A10:A13", "A14:A16", "D9:E9"]),
    );
    expect(merges.filter((merge) => merge.startsWith("A17"))).toEqual([]);
    expect(merges).toHaveLength(new Set(merges).size);
  });

  test("writes amounts as numbers shown with two decimals", () => {
    expect(cellAt(first(sheetEach), "C4")).toEqual({ column: 2, value: 2000, numberFormat: "0.00" });
  });
});

describe("the other arrangements", () => {
  test("stacked leaves exactly one blank row between two tables", () => {
    const workbook = toSnapshot(stacked());
    expect(workbook.sheets).toHaveLength(1);
    const sheet = sheetAt(workbook, 0);
    const titles = sheet.rows.filter((row) => String(row.cells[0]?.value).endsWith("绩效目标表"));
    expect(titles.map(({ row }) => row)).toEqual([0, 18, 36, 53, 70, 87, 104, 121, 138, 155, 172, 190, 207]);
    expect(rowText(sheet, 18)).toEqual([]);
    expect(cellAt(sheet, "A19")?.value).toBe("2.怀财字[2025]7号 征地和拆迁补偿绩效目标表");
  });

  test("offset moves the form by three rows and two columns and leaves notes around it", () => {
    const sheet = first(offset);
    expect(cellAt(sheet, "C4")?.value).toBe("1.怀财字[2025]7号 土地出让业务绩效目标表");
    expect(cellAt(sheet, "D12")?.value).toBe("二级指标");
    expect(sheet.merges.map(formatRange)).toContain("C13:C16");
    expect(["A1", "K7", "L14", "B17"].map((address) => typeof cellAt(sheet, address)?.value)).toEqual(
      Array.from({ length: 4 }, () => "string"),
    );
  });

  test("unmerged has no merges and leaves a class blank below itself", () => {
    const sheet = first(unmerged);
    expect(sheet.merges).toEqual([]);
    expect(rowText(sheet, 9)).toEqual(HEADER);
    expect(["A10", "A11", "A14"].map((address) => cellAt(sheet, address)?.value)).toEqual([
      "产出指标",
      undefined,
      "效益指标",
    ]);
  });

  test("unmerged leaves level 2 blank below itself when a class has two indicators", () => {
    const [table] = sampleTables();
    const indicator = table?.indicators[0];
    if (table === undefined || indicator === undefined) throw new Error("no sample");
    const twice: SampleTable = { ...table, indicators: [indicator, { ...indicator, name: "另一数量" }] };
    const sheet = sheetAt(toSnapshot(unmerged([twice])), 0);
    expect(rowText(sheet, 10).slice(0, 3)).toEqual(["产出指标", "数量指标", "年度服务部门数量"]);
    expect(rowText(sheet, 11)[0]).toBe("另一数量");
    expect(rowText(sheetAt(toSnapshot(repeatedClasses([twice])), 0), 11).slice(0, 3)).toEqual([
      "产出指标",
      "数量指标",
      "另一数量",
    ]);
  });

  test("repeatedClasses has no merges and level 1 on every row", () => {
    const sheet = first(repeatedClasses);
    expect(sheet.merges).toEqual([]);
    expect([10, 11, 12, 13, 14, 15, 16, 17].map((row) => rowText(sheet, row)[0])).toEqual(
      sampleTables()[0]?.indicators.map(({ level1 }) => level1),
    );
  });

  test("the plan is text, fractions in percent format, or points", () => {
    expect(cellAt(first(sheetEach), "B7")).toEqual({ column: 1, value: "25%" });
    expect(cellAt(first(fractionPlan), "B7")).toEqual({ column: 1, value: 0.25, numberFormat: "0%" });
    expect(cellAt(first(pointsPlan), "B7")).toEqual({ column: 1, value: 25 });
    expect(cellAt(sheetAt(toSnapshot(fractionPlan()), 1), "F7")).toBeUndefined();
  });

  test("brokenLabels breaks labels and nothing else", () => {
    const sheet = first(brokenLabels);
    expect(["A3", "A6", "B4", "F9", "C3"].map((address) => cellAt(sheet, address)?.value)).toEqual([
      "项 目 编 码",
      "资金支出\n计划（%）",
      " 预算数 ",
      " 指标值 ",
      undefined,
    ]);
    expect(cellAt(sheet, "B3")?.value).toBe("13073025P000165100017");
  });

  test("reduced has no code, plan or basis", () => {
    const sheet = first(reduced);
    expect(rowText(sheet, 3)).toEqual(["项目名称", "怀财字[2025]7号 土地出让业务"]);
    expect(rowText(sheet, 6)).toEqual(["绩效目标", "1.怀财字【2025】7号土地出让业务费"]);
    expect(rowText(sheet, 7)).toEqual(HEADER.slice(0, -1));
    expect(rowText(sheet, 8)).toEqual(["产出指标", "数量指标", "年度服务部门数量", "年度服务部门数量", "≥100%"]);
  });

  test("spaced has a blank row between blocks and after indicator rows", () => {
    const sheet = first(spaced);
    expect(sheet.rows.map(({ row }) => row)).toEqual([0, 1, 3, 4, 5, 6, 7, 8, 10, 11, 13, 15, 17, 19, 21, 23, 25]);
  });

  test("hidden hides the second sheet and hides the third thoroughly", () => {
    expect(
      toSnapshot(hidden())
        .sheets.slice(0, 4)
        .map(({ visibility }) => visibility),
    ).toEqual(["visible", "hidden", "veryHidden", "visible"]);
  });

  test("withOtherSheets adds four sheets that hold no table", () => {
    const { sheets } = toSnapshot(withOtherSheets());
    expect(sheets).toHaveLength(17);
    expect([0, 1, 15, 16].map((index) => sheets[index]?.name)).toEqual(["填表说明", "项目汇总表", "码表", "Sheet1"]);
    expect(sheets[16]?.rows).toEqual([]);
    expect(sheets[1]?.rows).toHaveLength(16);
  });

  test.each(Object.entries(SAMPLE_LAYOUTS))(
    "%s puts no two cells on one place and only first cells in merges",
    (_, layout) => {
      for (const sheet of toSnapshot(layout()).sheets) {
        for (const { cells } of sheet.rows) {
          const columns = cells.map(({ column }) => column);
          expect(columns).toEqual(Array.from(new Set(columns)).sort((a, b) => a - b));
        }
      }
      for (const sheet of layout().sheets) {
        const covered = sheet.cells.filter((cell) =>
          (sheet.merges ?? []).some(
            ({ top, left, bottom, right }) =>
              cell.row >= top &&
              cell.row <= bottom &&
              cell.column >= left &&
              cell.column <= right &&
              (cell.row > top || cell.column > left),
          ),
        );
        expect(covered.filter((cell) => cell.value !== undefined)).toEqual([]);
      }
    },
  );
});

describe("a snapshot of a description", () => {
  test("leaves out covered cells and cells without content, and keeps formulas, formats and order", () => {
    const { sheets, uses1904Dates } = toSnapshot({
      uses1904Dates: true,
      styles: { money: { numberFormat: "0.00" }, plain: { numberFormat: "General" } },
      sheets: [
        {
          name: "甲",
          isProtected: true,
          merges: [{ top: 2, left: 0, bottom: 3, right: 1 }],
          cells: [
            { row: 3, column: 1, value: "covered" },
            { row: 2, column: 0, value: "shown" },
            { row: 0, column: 3, value: true, style: "plain" },
            { row: 0, column: 1, formula: "=A1*2", value: 4, style: "money" },
            { row: 0, column: 2, formula: "=B1" },
            { row: 1, column: 0, style: "money" },
            { row: 1, column: 1, value: "" },
          ],
        },
      ],
    });
    expect(uses1904Dates).toBe(true);
    expect(sheets).toEqual([
      {
        id: "1",
        name: "甲",
        visibility: "visible",
        isProtected: true,
        merges: [{ top: 2, left: 0, bottom: 3, right: 1 }],
        rows: [
          {
            row: 0,
            cells: [
              { column: 1, value: 4, formula: "=A1*2", numberFormat: "0.00" },
              { column: 2, value: "", formula: "=B1" },
              { column: 3, value: true },
            ],
          },
          { row: 2, cells: [{ column: 0, value: "shown" }] },
        ],
      },
    ]);
  });

  test("refuses a style the workbook does not define", () => {
    expect(() =>
      toSnapshot({ sheets: [{ name: "甲", cells: [{ row: 0, column: 0, value: 1, style: "x" }] }] }),
    ).toThrow(RangeError);
  });
});
