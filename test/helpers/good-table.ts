import { HEBEI, type Profile } from "../../src/rules/profile";
import { checkSymbol } from "../../src/value/project-code";
import type { TestCell, TestSheet } from "./grid";

/** One indicator row: level 2, name, description, value, basis. Level 1 is written on the first row of its class. */
export type IndicatorCells = readonly [
  level1: TestCell,
  level2: TestCell,
  name: TestCell,
  description: TestCell,
  value: TestCell,
  basis: TestCell,
];

/** What a test may change of the good table. Plan and indicators are whole; rows are keyed by their level-2 class. */
export interface TableParts {
  title?: TestCell;
  department?: TestCell;
  unit?: TestCell;
  code?: TestCell;
  name?: TestCell;
  budget?: TestCell;
  fiscal?: TestCell;
  other?: TestCell;
  purpose?: TestCell;
  plan?: readonly [TestCell, TestCell, TestCell, TestCell];
  goal?: TestCell;
  indicators?: readonly IndicatorCells[];
}

const BASIS = "怀财字〔2025〕7号";

/** A project code with the right check symbol; `serial` (six symbols) tells projects apart. */
export function codeOf(serial: string, division = "130730"): string {
  const first20 = `${division}25P${serial}10001`;
  return first20 + (checkSymbol(first20) ?? "");
}

/** Title and name of another project than the good table's. */
export function named(name: string): Required<Pick<TableParts, "title" | "name">> {
  return { title: `1.${name}绩效目标表`, name };
}

/** The good indicators with one basis in every row, or with the bases of the first rows exchanged. */
export function withBasis(...bases: readonly TestCell[]): readonly IndicatorCells[] {
  const [first = ""] = bases;
  return GOOD_INDICATORS.map(([level1, level2, name, description, value, basis], index) => [
    level1,
    level2,
    name,
    description,
    value,
    bases.length === 1 ? first : (bases[index] ?? basis),
  ]);
}

/** A spending plan of shares instead of running totals. */
export const BY_PERIOD: Profile = { ...HEBEI, plan: "by-period" };

/** The nine rows of a correct table with a budget of 50 万元. */
export const GOOD_INDICATORS: readonly IndicatorCells[] = [
  ["产出指标", "数量指标", "购置办公设备数量", "本年购置办公设备的台数", "≥20台", BASIS],
  ["", "质量指标", "设备验收合格率", "验收合格设备占购置设备的比例", "=100%", BASIS],
  ["", "时效指标", "设备购置完成时间", "全部设备到货并验收的时间", "2025年6月30日前", BASIS],
  ["", "成本指标", "设备购置成本", "购置设备的总支出", "≤50万元", BASIS],
  ["效益指标", "经济效益指标", "采购资金节约率", "节约资金占采购预算的比例", "≥3%", BASIS],
  ["", "社会效益指标", "窗口服务能力", "办公条件改善后服务能力的变化", "有所提升", BASIS],
  ["", "生态效益指标", "节能产品采购占比", "节能产品占采购设备的比例", "≥90%", BASIS],
  ["", "可持续影响指标", "设备使用年限", "设备预计可用的年数", "≥6年", BASIS],
  ["满意度指标", "服务对象满意度指标", "使用人员满意度", "问卷中满意人数占比", "≥95%", BASIS],
];

/** The row of the good table's first indicator, as Excel counts (1-based). */
export const FIRST_INDICATOR_ROW = 11;

/**
 * A correct table of family A on a sheet of its own, with parts exchanged. Cells: title A1, code B3, name E3, budget C4,
 * fiscal E4, other G4, purpose B5, plan B7:E7, goal B8, column labels A10:F10, indicators from row 11 in A–F.
 */
export function goodTable(parts: TableParts = {}): TestSheet {
  return {
    rows: [
      [parts.title ?? "1.办公设备购置绩效目标表"],
      [parts.department ?? "324001怀来县自然资源和规划局", "", "", "", "", parts.unit ?? "单位：万元"],
      ["项目编码", parts.code ?? codeOf("000167"), "", "项目名称", parts.name ?? "办公设备购置"],
      [
        "预算规模及资金用途",
        "预算数",
        parts.budget ?? "50.00",
        "其中：财政    资金",
        parts.fiscal ?? "50.00",
        "其他资金",
        parts.other ?? "",
      ],
      ["", parts.purpose ?? "购置电脑、打印机等办公设备"],
      ["资金支出计划（%）", "3月底", "6月底", "10月底", "12月底"],
      ["", ...(parts.plan ?? ["25%", "50%", "75%", "100%"])],
      ["绩效目标", parts.goal ?? "1.购置办公设备20台，改善窗口办公条件。"],
      [],
      ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"],
      ...(parts.indicators ?? GOOD_INDICATORS),
    ],
    merges: ["A1:G1", "A4:A5", "A6:A7"],
  };
}

/** The good indicators with cells of one row exchanged; `change` holds the columns to replace. */
export function withIndicator(
  level2: string,
  change: {
    level1?: TestCell;
    level2?: TestCell;
    name?: TestCell;
    description?: TestCell;
    value?: TestCell;
    basis?: TestCell;
  },
): readonly IndicatorCells[] {
  return GOOD_INDICATORS.map((row) =>
    row[1] === level2
      ? [
          change.level1 ?? row[0],
          change.level2 ?? row[1],
          change.name ?? row[2],
          change.description ?? row[3],
          change.value ?? row[4],
          change.basis ?? row[5],
        ]
      : row,
  );
}
