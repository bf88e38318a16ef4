import { describe, expect, test } from "@jest/globals";
import { formatRange } from "../../src/model/address";
import { recognizeTables } from "../../src/table/recognize";
import type { Field, Indicator, TargetTable } from "../../src/table/target-table";
import { workbookOf, type TestCell, type TestSheet } from "../helpers/grid";

type Rows = readonly (readonly TestCell[])[];

function only(sheet: TestSheet): TargetTable {
  const { tables, fragments } = recognizeTables(workbookOf(sheet));
  expect(fragments).toEqual([]);
  expect(tables).toHaveLength(1);
  const [table] = tables;
  if (table === undefined) throw new Error("no table");
  return table;
}

const at = (field: Field | undefined): string =>
  field === undefined ? "absent" : `${formatRange(field.range)} ${field.text}`;

const head = (table: TargetTable): Record<string, string> => ({
  name: at(table.projectName),
  department: at(table.department),
  unit: table.amountUnit?.unit ?? "absent",
  budget: at(table.budget),
  fiscal: at(table.fiscal),
  other: at(table.other),
  goal: at(table.goal),
});

const row = ({ level1, level2, name, value }: Indicator): string =>
  `${level1.known ?? "?"} ${level2.known ?? "?"} ${at(name)} ${at(value)}`;

const NATIONAL: Rows = [
  ["项目支出绩效目标申报表"],
  ["（2024年度）"],
  ["项目名称", "", "法治宣传经费"],
  ["主管部门及代码", "", "[017]某县司法局", "", "实施单位", "某县司法局"],
  ["项目属性", "", "", "", "项目期", "1年"],
  ["项目资金\n（万元）", "", "年度资金总额：", "", "50.00"],
  ["", "", "其中:财政拨款", "", "40.00"],
  ["", "", "其他资金", "", "10.00"],
  ["总 体 目 标", "年度目标"],
  ["", "开展宣传12次。"],
  ["绩效指标", "一级指标", "二级指标", "三级指标", "", "指标值"],
  ["", "产出指标", "数量指标", "指标1：宣传次数", "", "≥12次"],
  ["", "", "", "指标2：", "", ""],
  ["", "", "", "……"],
  ["", "", "质量指标", "★★★宣传覆盖率（≥**%）", "", 95],
  ["", "满意度指标", "服务对象满意度指标", "群众满意度", "", "≥95%"],
  ["注：1.“其他资金”是指与财政拨款共同用于同一项目的资金。"],
];
const NATIONAL_MERGES = ["A1:F1", "A6:B8", "A9:A10", "B9:F9", "B10:F10", "A11:A16", "B12:B15", "C12:C14", "A17:F17"];

describe("the national form", () => {
  const table = only({ rows: NATIONAL, merges: NATIONAL_MERGES });

  test("has its head read with the cells, and the goal below its label", () => {
    expect(head(table)).toEqual({
      name: "C3 法治宣传经费",
      department: "C4 [017]某县司法局",
      unit: "万元",
      budget: "E6 50.00",
      fiscal: "E7 40.00",
      other: "E8 10.00",
      goal: "B10 开展宣传12次。",
    });
    expect([table.layout, table.department?.code, table.department?.name]).toEqual(["C", "017", "某县司法局"]);
    expect([formatRange(table.range), formatRange(table.headerRange)]).toEqual(["A1:F16", "B11:F11"]);
  });

  test("has names without what the form prints before them, and unused rows left out", () => {
    expect(table.indicators.map(row)).toEqual([
      "产出指标 数量指标 D12 宣传次数 F12 ≥12次",
      "产出指标 质量指标 D15 宣传覆盖率（≥**%） F15 95%",
      "满意度指标 服务对象满意度指标 D16 群众满意度 F16 ≥95%",
    ]);
    expect(table.indicators.map(({ name }) => name.sharesLabelCell)).toEqual([true, true, false]);
    expect(table.indicators[1]?.value.parts).toMatchObject({ number: { text: "95" }, nameUnit: "%" });
  });

  test("is read the same when moved, unmerged, or stacked", () => {
    const content = ({ indicators, ...others }: TargetTable): unknown => [
      others.projectName?.text,
      others.goal?.text,
      others.budget?.text,
      indicators.map((indicator) => [
        indicator.level1.known,
        indicator.level2.known,
        indicator.name.text,
        indicator.value.text,
      ]),
    ];
    const expected = content(table);
    expect(content(only({ rows: NATIONAL }))).toEqual(expected);
    expect(content(only({ rows: [[], ["备注见右"], [], ...NATIONAL.map((cells) => ["", "", ...cells])] }))).toEqual(
      expected,
    );
    const { tables, fragments } = recognizeTables(workbookOf({ rows: [...NATIONAL, ...NATIONAL, [], ...NATIONAL] }));
    expect([tables.map(content), fragments]).toEqual([[expected, expected, expected], []]);
  });

  test("takes the year's amounts and goal where the middle term stands beside them", () => {
    const pair = only({
      rows: [
        ["项目支出绩效目标申报表"],
        ["项目名称", "", "工作经费"],
        ["项目资金", "中期资金总额：", "", "150万元", "年度资金总额：", "50万元"],
        ["", "其中：财政拨款", "", "150万元", "其中：财政拨款", "50万元"],
        ["", "其他资金", "", "", "其他资金", ""],
        ["总体目标", "中期目标（2024年—2026年）", "", "", "年度目标"],
        ["", "三年的目标", "", "", "一年的目标"],
        ["绩效指标", "一级指标", "二级指标", "三级指标", "中期指标值", "年度指标值"],
        ["", "产出指标", "数量指标", "勘察次数", "81次", "27次"],
      ],
    });
    expect(head(pair)).toMatchObject({
      unit: "万元",
      budget: "F3 50万元",
      fiscal: "F4 50万元",
      other: "F5 ",
      goal: "E7 一年的目标",
    });
    expect(pair.indicators.map(row)).toEqual(["产出指标 数量指标 D9 勘察次数 F9 27次"]);
  });

  test("labels with stars, brackets and other words are known", () => {
    const other = only({
      rows: [
        ["某中心2023年度整体绩效目标表"],
        ["部门(单位)名称", "某中心"],
        ["*部门(单位)职责", "负责认定"],
        ["*年度总体绩效目标", "做好认定。"],
        ["绩效指标"],
        ["一级", "二级", "三级", "年度数值*", "*指标解释"],
        ["产出值", "数量值", "认定次数", "20次", "次数"],
        ["效益值", "社会效益值", "有效使用", "有效", ""],
      ],
    });
    expect([at(other.department), at(other.goal), at(other.projectName)]).toEqual([
      "B2 某中心",
      "B4 做好认定。",
      "absent",
    ]);
    expect(other.indicators.map(row)).toEqual([
      "产出指标 数量指标 C7 认定次数 D7 20次",
      "效益指标 社会效益指标 C8 有效使用 D8 有效",
    ]);
  });

  test("a level 1 that stands below its first rows covers them, and a class of the level above stands alone", () => {
    const low = only({
      rows: [
        ["项目支出绩效目标批复表"],
        ["项目名称", "主体班"],
        ["一级指标", "二级指标", "三级指标", "指标值", "", "指标标准或依据"],
        ["", "", "", "2021年实际实现值", "预期2022年实现值"],
        ["", "数量指标", "培训人次", "270人次", "280人次"],
        ["产出指标", "", "开设课程数量", "", "220门"],
        ["", "质量指标", "培训完成率", "", "100%"],
        ["", "社会效益指标", "受益人数", "", "50人"],
        ["效益指标", "可持续影响指标", "影响", "", "长期"],
        ["社会公众或服务对象满意度指标", "", "学员满意度", "", "≥95%"],
      ],
      merges: ["D3:E3"],
    });
    expect(low.indicators.map(row)).toEqual([
      "产出指标 数量指标 C5 培训人次 E5 280人次",
      "产出指标 数量指标 C6 开设课程数量 E6 220门",
      "产出指标 质量指标 C7 培训完成率 E7 100%",
      "效益指标 社会效益指标 C8 受益人数 E8 50人",
      "效益指标 可持续影响指标 C9 影响 E9 长期",
      "满意度指标 ? C10 学员满意度 E10 ≥95%",
    ]);
  });
});

describe("the older form of Hebei", () => {
  const header: Rows = [
    ["绩效指标分类", "绩效指标", "绩效指标描述", "绩效指标评价标准", "", "", "", "评价标准确定依据"],
    ["", "", "", "优", "良", "中", "差"],
  ];
  const body: Rows = [
    ["产出指标", "救助覆盖率", "应救尽救", "100%", "90%", "85%", "85%", "按救助标准"],
    ["", "救助人数", "人数", "≥20人", "15人", "10人", "10人", "按救助标准"],
    ["效果指标", "对象满意度(%)", "问卷", 85, 80, 70, 70, "按问卷"],
  ];
  const expected = [
    "产出指标 ? B5 救助覆盖率 D5 100%",
    "产出指标 ? B6 救助人数 D6 ≥20人",
    "效益指标 ? B7 对象满意度(%) D7 85%",
  ];
  test.each([
    ["merged", ["A3:A4", "B3:B4", "C3:C4", "D3:G3", "H3:H4"]],
    ["not merged", []],
  ])("has 优 as its value, labels %s", (_, merges) => {
    const table = only({ rows: [["1、困难群众救助绩效目标表"], ["绩效目标", "保障生活"], ...header, ...body], merges });
    expect([table.layout, table.indicators.map(row)]).toEqual(["B", expected]);
    expect(table.indicators.map(({ basis }) => at(basis))[0]).toBe("H5 按救助标准");
    expect(formatRange(table.headerRange)).toBe("A3:H4");
  });
});

describe("a flat list", () => {
  const header = [
    "单位",
    "项目",
    "资金总额",
    "目标",
    "一级指标",
    "二级指标",
    "三级指标",
    "指标性质",
    "指标值",
    "度量单位",
    "权重",
  ];
  const list = (blank: boolean): Rows => {
    const own = (...cells: readonly string[]): readonly string[] => (blank ? cells.map(() => "") : cells);
    return [
      ["2025年项目绩效目标汇总表"],
      ["金额单位：万元"],
      header,
      ["县林业局", "造林", "100", "造林一千亩", "产出指标", "数量指标", "造林面积", "≥", 1000, "亩", 30],
      [...own("县林业局", "造林", "100", "造林一千亩"), "", "质量指标", "成活率", "≥", "85%", "%", 30],
      [...own("县林业局", "造林", "100", "造林一千亩"), "效益指标", "社会效益指标", "就业", "定性", "有所增加", "", 40],
      [blank ? "" : "县林业局", "防火", "20", "防火", "产出指标", "数量指标", "巡护次数", "≥", 12, "次", 50],
      ["合计", "", "120"],
    ];
  };
  test.each([
    ["blank below", list(true), []],
    ["merged", list(true), ["A4:A7", "B4:B6", "C4:C6", "D4:D6"]],
    ["on every row", list(false), []],
  ])("has a table for each project, its columns %s", (_, rows, merges) => {
    const { tables, fragments } = recognizeTables(workbookOf({ rows, merges }));
    expect(fragments).toEqual([]);
    expect(tables.map((table) => [table.id, table.layout, formatRange(table.range), head(table)])).toEqual([
      [
        "t1",
        "E",
        "A4:K6",
        {
          name: "B4 造林",
          department: "A4 县林业局",
          unit: "万元",
          budget: "C4 100",
          fiscal: "absent",
          other: "absent",
          goal: "D4 造林一千亩",
        },
      ],
      [
        "t2",
        "E",
        "A7:K7",
        expect.objectContaining({ name: "B7 防火", budget: "C7 20", department: expect.stringMatching(/县林业局$/) }),
      ],
    ]);
    expect(tables.flatMap(({ indicators }) => indicators.map(row))).toEqual([
      "产出指标 数量指标 G4 造林面积 I4 ≥1000亩",
      "产出指标 质量指标 G5 成活率 I5 ≥85%",
      "效益指标 社会效益指标 G6 就业 I6 有所增加",
      "产出指标 数量指标 G7 巡护次数 I7 ≥12次",
    ]);
    expect(tables[0]?.indicators.map(({ weight }) => at(weight))).toEqual(["K4 30", "K5 30", "K6 40"]);
  });

  test("with its project labels merged over two rows, and a department's sum above its projects", () => {
    const { tables } = recognizeTables(
      workbookOf({
        rows: [
          ["部门：505_某州教育局", "", "", "", "", "", "", "", "金额单位：万元"],
          ["单位代码", "单位（专项）名称", "资金总额", "实施期绩效目标", "绩效指标"],
          ["", "", "", "", "一级指标", "二级指标", "三级指标", "指标值", "度量单位", "指标值类型"],
          ["505006", "特殊教育学校", "30.00"],
          ["505006", "学生伙食费", "30.00", "保障伙食", "产出指标", "数量指标", "补助学生数", "168", "人", "定量"],
          ["", "", "", "", "", "时效指标", "完成时间", "2023年12月31日", "-", "定量"],
        ],
        merges: ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:J2"],
      }),
    );
    expect(tables.map((table) => [head(table), table.indicators.map(row)])).toEqual([
      [
        {
          name: "B5 学生伙食费",
          department: "A1 505_某州教育局",
          unit: "万元",
          budget: "C5 30.00",
          fiscal: "absent",
          other: "absent",
          goal: "D5 保障伙食",
        },
        ["产出指标 数量指标 G5 补助学生数 H5 168人", "产出指标 时效指标 G6 完成时间 H6 2023年12月31日"],
      ],
    ]);
    expect(tables[0]?.indicators[0]?.value.parts).not.toHaveProperty("sign");
  });
});

describe("sign, number and unit in columns of their own", () => {
  const valueOf = (sign: TestCell, number: TestCell, unit: TestCell, name = "培训人数"): string => {
    const table = only({
      rows: [
        ["绩效目标表"],
        ["项目名称", "培训"],
        ["一级指标", "二级指标", "三级指标", "计算符号", "指标值", "计量单位"],
        ["产出指标", "数量指标", name, sign, number, unit],
      ],
    });
    return at(table.indicators[0]?.value);
  };
  test.each<readonly [TestCell, TestCell, TestCell, string]>([
    ["≥", 95, "%", "≥95%"],
    [">=", "98", "%(百分比)", ">=98%(百分比)"],
    ["≥", "≥85", "%", "≥85%"],
    ["≥", "95%", "%", "≥95%"],
    ["≥", { value: 0.95, numberFormat: "0%" }, "%", "≥95%"],
    ["≤", "28.8万元", "%", "≤28.8万元"],
    ["定性", "有所提升", "%", "有所提升"],
    ["定量", 100, "%", "100%"],
    ["正向", "90-95", "%", "90-95%"],
    ["≤", "2025年12月31日前", "无", "2025年12月31日前"],
    ["是/否", "否", "", "否"],
    ["≥", "", "%", ""],
    ["=", 12, "-", "=12"],
  ])("%j, %j and %j are read as one value", (sign, number, unit, text) => {
    expect(valueOf(sign, number, unit)).toBe(`E4 ${text}`);
  });

  test("the unit in the name's brackets is the number's only where no unit column and no sign in the cell stands", () => {
    const table = only({
      rows: [
        ["绩效目标表"],
        ["项目名称", "水利"],
        ["一级指标", "二级指标", "三级指标", "指标值"],
        ["产出指标", "数量指标", "开展修复工程（个）", 1],
        ["", "", "修复工程（处）", "≥3"],
        ["", "", "修复工程（二期）", 4],
      ],
    });
    expect(table.indicators.map(({ value }) => [value.text, value.parts?.nameUnit])).toEqual([
      ["1个", "个"],
      ["≥3", undefined],
      ["4", undefined],
    ]);
  });
});

describe("long-term and annual side by side", () => {
  const top: Rows = [["项目支出绩效目标表"], ["项目名称", "学校建设"]];
  test.each<readonly [string, Rows]>([
    [
      "with the term in the labels",
      [
        [
          "一级指标",
          "二级指标(长期)",
          "三级指标(长期)",
          "指标值(长期)",
          "二级指标(年度)",
          "三级指标(年度)",
          "指标值(年度)",
        ],
      ],
    ],
    [
      "with repeated labels",
      [["一级指标", "二级指标", "三级指标", "指标值", "二级指标", "三级指标", "计划指标值（或计划水平）"]],
    ],
    [
      "under a banner",
      [
        ["一级指标", "长期指标", "", "", "年度指标"],
        ["", "二级指标", "三级指标", "指标值", "二级指标", "三级指标", "指标值"],
      ],
    ],
  ])("%s is one table of the year's indicators", (_, header) => {
    const first = 3 + header.length;
    const table = only({
      rows: [
        ...top,
        ...header,
        ["产出指标", "数量指标", "", "", "数量指标", "安排数量", "2个"],
        ["", "质量指标", "合格率", "90%"],
        ["", "", "", "", "时效指标", "完成率", "100%"],
        ["满意度指标", "", "", "", "服务对象满意度指标", "满意度", "≥90%"],
      ],
      merges: header.length === 2 ? ["A3:A4", "B3:D3", "E3:G3"] : [],
    });
    expect([table.layout, table.indicators.map(row)]).toEqual([
      "G",
      [
        `产出指标 数量指标 F${first} 安排数量 G${first} 2个`,
        `产出指标 时效指标 F${first + 2} 完成率 G${first + 2} 100%`,
        `满意度指标 服务对象满意度指标 F${first + 3} 满意度 G${first + 3} ≥90%`,
      ],
    ]);
  });
});

test("cost as a class of its own, with weights behind the classes", () => {
  const table = only({
    rows: [
      ["财政项目支出绩效目标审批表"],
      ["预算单位:", "某县应急管理局", "", "", "金额单位:万元"],
      ["项目名称", "举报奖励"],
      ["项目资金", "项目总预算", 100, "财政资金预算分类", "一般公共预算"],
      ["", "当年年度预算", 80],
      ["", "其中：财政资金", 80, "财政资金科目代码", "2240109-应急管理"],
      ["", "其中：其它资金", 0],
      ["年度绩效目标（90分）", "一级指标", "二级指标", "三级指标", "指标值", "分值"],
      ["", "成本指标(0-20)分", "经济成本指标", "奖励成本", "≤80万元", 20],
      ["", "产出指标 (40-50)分", "数量指标(或建筑规模指标)", "奖励次数", "≥5次", 10],
      ["", "", "时效指标(工期指标、形象进度指标)", "及时率", "100%", 10],
      ["", "效益指标30分", "社会、经济、生态效益指标", "争议率", "0%", 30],
    ],
  });
  expect(table.layout).toBe("K");
  expect(head(table)).toMatchObject({
    budget: "C5 80",
    fiscal: "C6 80",
    other: "C7 0",
    unit: "万元",
    department: "B2 某县应急管理局",
  });
  expect(table.indicators.map(row)).toEqual([
    "成本指标 经济成本指标 D9 奖励成本 E9 ≤80万元",
    "产出指标 数量指标 D10 奖励次数 E10 ≥5次",
    "产出指标 时效指标 D11 及时率 E11 100%",
    "效益指标 社会效益指标 D12 争议率 E12 0%",
  ]);
});

describe("what is no target table", () => {
  test("a self-evaluation is named, also beside a target table, and nothing of it is judged", () => {
    const selfEvaluation: Rows = [
      ["绩效目标自评表"],
      ["项目名称", "", "临时救助"],
      ["资金情况(万元)", "", "", "全年预算数(A)", "全年执行数(B)", "分值", "执行率(B/A)", "得分"],
      ["", "", "年度资金总额:", 30, 30, 10, "100%", 10],
      ["年度总体目标", "年初设定目标", "", "", "年度总体目标完成情况综述"],
      ["", "解决困难", "", "", "救助87人次"],
      ["一级指标", "二级指标", "三级指标", "分值", "年度指标值", "全年实际值", "得分"],
      ["产出指标(50分)", "数量指标", "救助人数", 5, ">=7人", "7人", 5],
    ];
    const alone = recognizeTables(workbookOf({ rows: selfEvaluation }));
    expect([alone.tables, alone.fragments, alone.sheets[0]?.reason]).toEqual([[], [], "self-evaluation"]);
    expect(alone.selfEvaluations.map(({ range }) => formatRange(range))).toEqual(["A1:H8"]);
    const both = recognizeTables(workbookOf({ rows: [...selfEvaluation, [], ...NATIONAL] }));
    expect([both.tables.length, both.selfEvaluations.length, both.fragments]).toEqual([1, 1, []]);
    const headOnly = recognizeTables(workbookOf({ rows: selfEvaluation.slice(0, 6).map((cells) => [...cells, ""]) }));
    expect([headOnly.fragments, headOnly.tables]).toEqual([[], []]);
  });

  test("scoring forms, indicator libraries and code tables raise nothing", () => {
    const { tables, fragments, sheets } = recognizeTables(
      workbookOf(
        {
          name: "评价",
          rows: [
            ["2024年度项目绩效公开"],
            ["项目名称", "运转经费"],
            ["一级指标", "二级指标", "三级指标", "半年（程）指标值", "全年（程）指标值"],
            ["决策", "项目立项", "立项程序规范性", "规范", "规范"],
          ],
        },
        {
          name: "共性指标库",
          rows: [
            ["序号", "一级指标", "二级指标", "三级指标", "指标值", "计量单位"],
            [1, "产出指标", "数量指标", "培训人次", "≥100", "人次"],
          ],
        },
      ),
    );
    expect([tables, fragments, sheets.map(({ reason }) => reason)]).toEqual([[], [], ["not-a-form", "not-a-form"]]);
  });

  test.each<readonly [string, Rows, string]>([
    [
      "in one column",
      [
        ["部门整体绩效目标"],
        ["一、总体绩效目标"],
        ["2025年，我局……"],
        ["二、分项绩效目标"],
        ["（一）加快土地整治"],
        ["绩效目标：验收报备工作"],
        ["绩效指标：及时移交"],
        ["（二）提高供地质量"],
        ["绩效目标：按时完成"],
        ["绩效指标：全面提高"],
        ["三、工作保障措施"],
      ],
      "A5 （一）加快土地整治/A6 验收报备工作/A7 及时移交; A8 （二）提高供地质量/A9 按时完成/A10 全面提高",
    ],
    [
      "in two columns",
      [["分项绩效目标"], ["（一）", "加快土地整治"], ["绩效目标", "验收报备工作"], ["绩效指标", "及时移交"]],
      "B2 加快土地整治/B3 验收报备工作/B4 及时移交",
    ],
  ])("a department's overall targets %s are read as an outline", (_, rows, expected) => {
    const { outlines, fragments, tables, sheets } = recognizeTables(workbookOf({ rows }));
    expect([tables, fragments, sheets[0]?.reason]).toEqual([[], [], "outline"]);
    const items = outlines.flatMap(({ items: all }) =>
      all.map((item) => [item.heading, item.goal, item.indicator].map(at).join("/")),
    );
    expect(items.join("; ")).toBe(expected);
  });
});

test("words of a profile's own are understood", () => {
  const rows: Rows = [
    ["绩效目标表"],
    ["事项名称", "培训"],
    ["一级指标", "二级指标", "三级指标", "今年要达到"],
    ["产出指标", "工作量", "培训人数", "≥20人"],
  ];
  expect(recognizeTables(workbookOf({ rows })).tables).toEqual([]);
  const { tables } = recognizeTables(workbookOf({ rows }), {
    labels: { projectName: ["事项名称"], value: ["今年要达到"] },
    classes: { 数量指标: ["工作量"] },
  });
  expect(tables.map((table) => [at(table.projectName), table.indicators.map(row)])).toEqual([
    ["B2 培训", ["产出指标 数量指标 C4 培训人数 D4 ≥20人"]],
  ]);
});

describe("labels below a wider label", () => {
  test("sign, number and unit below 指标值", () => {
    const table = only({
      rows: [
        ["绩效目标表"],
        ["项目名称", "培训"],
        ["一级指标", "二级指标", "三级指标", "指标值", "", "", "备注"],
        ["", "", "", "符号", "数值", "单位"],
        ["产出指标", "数量指标", "培训次数", "≥", 5, "次"],
      ],
      merges: ["A3:A4", "B3:B4", "C3:C4", "D3:F3", "G3:G4"],
    });
    expect(table.indicators.map(row)).toEqual(["产出指标 数量指标 C5 培训次数 E5 ≥5次"]);
  });

  test("what earlier years reached beside what this year is to reach", () => {
    const table = only({
      rows: [
        ["项目支出绩效目标表"],
        ["项目名称", "培训"],
        ["一级指标", "二级指标", "三级指标", "指标值", "", "", "指标值确定依据"],
        ["", "", "", "近两年指标值", "", "预期当年实现"],
        ["", "", "", "前年", "上年"],
        ["产出指标", "数量指标", "培训次数", "3次", "4次", "5次", "计划"],
      ],
      merges: ["A3:A5", "B3:B5", "C3:C5", "D3:F3", "D4:E4", "F4:F5", "G3:G5"],
    });
    expect(table.indicators.map(row)).toEqual(["产出指标 数量指标 C6 培训次数 F6 5次"]);
    expect(table.indicators.map(({ basis }) => at(basis))).toEqual(["G6 计划"]);
  });
});

describe("rows below a class", () => {
  const HEAD: Rows = [
    ["绩效目标表"],
    ["项目名称", "培训"],
    ["一级指标", "二级指标", "三级指标", "指标值", "指标值确定依据"],
  ];

  test("that are left over in its area do not end the table, whatever basis stands there already", () => {
    const table = only({
      rows: [
        ...HEAD,
        ["产出指标", "数量指标", "培训人数", "≥80人", "年度计划"],
        ["", "", "", "", "年度计划"],
        ["", "质量指标", "培训合格率", "≥95%", "年度计划"],
        ["", "", "", "", "年度计划"],
        ["效益指标", "社会效益指标", "服务能力", "有所提升", "年度计划"],
      ],
      merges: ["A4:A7", "B4:B5", "B6:B7"],
    });
    expect(table.indicators.map(row)).toEqual([
      "产出指标 数量指标 C4 培训人数 D4 ≥80人",
      "产出指标 质量指标 C6 培训合格率 D6 ≥95%",
      "效益指标 社会效益指标 C8 服务能力 D8 有所提升",
    ]);
  });

  test("that name a class nobody knows and nothing more are passed over in its area", () => {
    const table = only({
      rows: [
        ...HEAD,
        ["产出指标", "数量指标", "培训人数", "≥80人"],
        ["", "协作情况"],
        ["", "质量指标", "培训合格率", "≥95%"],
      ],
      merges: ["A4:A6"],
    });
    expect(table.indicators.map(row)).toEqual([
      "产出指标 数量指标 C4 培训人数 D4 ≥80人",
      "产出指标 质量指标 C6 培训合格率 D6 ≥95%",
    ]);
  });

  test("that are left over above the header's second print do not end the table either", () => {
    const table = only({
      rows: [
        ...HEAD,
        ["产出指标", "数量指标", "培训人数", "≥80人", "年度计划"],
        ["", "", "", "", "年度计划"],
        ["一级指标", "二级指标", "三级指标", "指标值", "指标值确定依据"],
        ["效益指标", "社会效益指标", "服务能力", "有所提升", "年度计划"],
      ],
      merges: ["A4:A5", "B4:B5"],
    });
    expect(table.indicators.map(row)).toEqual([
      "产出指标 数量指标 C4 培训人数 D4 ≥80人",
      "效益指标 社会效益指标 C7 服务能力 D7 有所提升",
    ]);
  });

  test("end where somebody signs, in the value's column too", () => {
    for (const text of ["填表人：李四", "联系电话：0313-6212345", "审核人（签字）：", "经办人: 李四"]) {
      const table = only({
        rows: [...HEAD, ["产出指标", "数量指标", "培训人数", "≥80人"], ["", "", "", text]],
      });
      expect(table.indicators.map(row)).toEqual(["产出指标 数量指标 C4 培训人数 D4 ≥80人"]);
    }
    const named = only({
      rows: [...HEAD, ["产出指标", "数量指标", "培训人数", "≥80人"], ["", "", "", "按时审核"]],
    });
    expect(named.indicators).toHaveLength(2);
  });

  test("belong where their own class does when the form has no level 1", () => {
    const table = only({
      rows: [
        ["绩效目标表"],
        ["项目名称", "培训"],
        ["二级指标", "三级指标", "指标值"],
        ["数量指标", "培训人数", "≥80人"],
        ["", "培训次数", "≥2次"],
        ["社会效益指标", "服务能力", "有所提升"],
        ["满意度指标", "学员满意度", "≥95%"],
      ],
    });
    expect(table.indicators.map(row)).toEqual([
      "产出指标 数量指标 B4 培训人数 C4 ≥80人",
      "产出指标 数量指标 B5 培训次数 C5 ≥2次",
      "效益指标 社会效益指标 B6 服务能力 C6 有所提升",
      "满意度指标 服务对象满意度指标 B7 学员满意度 C7 ≥95%",
    ]);
  });
});

describe("what some provinces print otherwise", () => {
  const withRows = (...rows: Rows): TestSheet => ({
    rows: [["项目名称", "校舍维修"], ["绩效总目标", "完成维修。"], ...rows],
  });

  test("a goal that is filled in counts before the label of a blank one", () => {
    const table = only({
      rows: [
        ["项目名称", "文化广场"],
        ["总体目标", "长期目标", "", "", "年度目标"],
        ["", "建成网络", "", "", "新建广场3个"],
        ["", "长期绩效目标", "", "", "年度绩效目标"],
        ["一级指标", "二级指标", "三级指标", "指标值", "二级指标", "三级指标", "指标值"],
        ["产出指标", "数量指标", "广场数", "≥10个", "数量指标", "广场数", "≥3个"],
      ],
    });
    expect(at(table.goal)).toBe("E3 新建广场3个");
  });

  test("rows of 决策 and 过程 above 产出 are passed over, and the targets below are read", () => {
    const table = only(
      withRows(
        ["一级指标", "二级指标", "三级指标", "指标值"],
        ["决策", "项目立项", "立项程序规范性", "规范"],
        ["", "资金投入", "预算编制科学性", "科学"],
        ["过程", "资金管理", "预算执行率", "100%"],
        ["产出指标", "数量指标", "维修学校数", "5所"],
        ["效益指标", "社会效益指标", "隐患消除率", "100%"],
      ),
    );
    expect(table.indicators.map(row)).toEqual([
      "产出指标 数量指标 C7 维修学校数 D7 5所",
      "效益指标 社会效益指标 C8 隐患消除率 D8 100%",
    ]);
  });

  test("a deadline and a description that begin like labels are a row's own, not the end of the block", () => {
    const table = only({
      rows: [
        ["项目名称", "校舍维修"],
        ["一级指标", "二级指标", "三级指标", "指标解释", "指标值"],
        ["产出指标", "时效指标", "开工时间", "", "3月底前"],
        ["", "", "完工时间", "项目单位：按合同约定", "第四季度"],
        ["", "", "验收时间", "", "12月底"],
        ["满意度指标", "服务对象满意度指标", "师生满意度", "", "≥90%"],
      ],
    });
    expect(table.indicators.map(({ value }) => value.text)).toEqual(["3月底前", "第四季度", "12月底", "≥90%"]);
  });

  test("a plan by quarters or halves of the year is read", () => {
    const planOf = (...labels: readonly string[]) =>
      only({
        rows: [
          ["项目名称", "校舍维修"],
          ["资金支出计划（%）", ...labels],
          ["", ...labels.map((_, index) => `${(100 * (index + 1)) / labels.length}%`)],
          ["绩效目标", "完成维修。"],
          ["一级指标", "二级指标", "三级指标", "指标值"],
          ["产出指标", "数量指标", "维修学校数", "5所"],
        ],
      }).plan?.checkpoints.map(({ label, field }) => `${label} ${at(field)}`);
    expect(planOf("第一季度", "第二季度", "第三季度", "第四季度")).toEqual([
      "第一季度 B3 25%",
      "第二季度 C3 50%",
      "第三季度 D3 75%",
      "第四季度 E3 100%",
    ]);
    expect(planOf("上半年", "下半年")).toEqual(["上半年 B3 50%", "下半年 C3 100%"]);
  });
});
