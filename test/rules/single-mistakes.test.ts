import { describe, expect, test } from "@jest/globals";
import { checkSnapshot } from "../../src/lint/check";
import { formatRange } from "../../src/model/address";
import { ARRANGEMENTS, type Arrangement } from "../helpers/arrangements";
import { codeOf, goodTable, GOOD_INDICATORS, type IndicatorCells, type TableParts } from "../helpers/good-table";
import { workbookOf, type TestCell, type TestSheet } from "../helpers/grid";
import { without } from "../helpers/indicator-block";

/** One mistake in the second of four tables, and the one finding it makes; cells as on a sheet of its own. */
type Mistake = readonly [what: string, parts: TableParts, finding: string];

const [LEVEL1, LEVEL2, NAME, DESCRIPTION, VALUE, BASIS] = [0, 1, 2, 3, 4, 5] as const;

/** The good indicators with one cell of one row changed. */
function cell(level2: string, column: 0 | 1 | 2 | 3 | 4 | 5, content: TestCell): TableParts {
  return {
    indicators: GOOD_INDICATORS.map((cells): IndicatorCells => {
      if (cells[LEVEL2] !== level2) return cells;
      const at = (index: 0 | 1 | 2 | 3 | 4 | 5): TestCell => (index === column ? content : cells[index]);
      return [at(0), at(1), at(2), at(3), at(4), at(5)];
    }),
  };
}

/** The good indicators with one more row after the first. */
function more(...cells: IndicatorCells): TableParts {
  const [first, ...rest] = GOOD_INDICATORS;
  return { indicators: first === undefined ? [] : [first, cells, ...rest] };
}

/** Two rows of the good table, counted from 0, change places; level 1 stays where it is. */
function swapped(a: number, b: number): TableParts {
  return {
    indicators: GOOD_INDICATORS.map((cells, index): IndicatorCells => {
      const other = GOOD_INDICATORS[index === a ? b : index === b ? a : index] ?? cells;
      return [cells[LEVEL1], other[1], other[2], other[3], other[4], other[5]];
    }),
  };
}

const CODE = codeOf("000168");
const SOURCE = "怀财字〔2025〕7号";

const MISTAKES: readonly Mistake[] = [
  ["12月底 below 100", { plan: ["25%", "50%", "75%", "90%"] }, "error plan-final-not-100 E7"],
  ["shares of each period", { plan: ["25%", "25%", "25%", "25%"] }, "error plan-period-shares B7:E7"],
  ["a blank checkpoint", { plan: ["25%", "", "75%", "100%"] }, "error plan-blank C7"],
  ["a checkpoint that is no number", { plan: ["25%", "一半", "75%", "100%"] }, "error plan-not-a-percentage C7"],
  ["a checkpoint smaller than the one before", { plan: ["25%", "20%", "75%", "100%"] }, "error plan-decreasing C7"],
  ["no budget", { budget: "" }, "error budget-blank C4"],
  ["a budget in words", { budget: "五十万" }, "error budget-not-a-number C4"],
  ["sources that don't add up", { fiscal: "40.00" }, "error budget-sum-mismatch C4"],
  ["no code", { code: "" }, "error project-code-blank B3"],
  ["a code of 20 symbols", { code: CODE.slice(0, 20) }, "warning project-code-malformed B3"],
  ["a code in lower case", { code: CODE.toLowerCase() }, "warning project-code-malformed B3"],
  [
    "a wrong check symbol",
    { code: `${CODE.slice(0, 20)}${CODE.endsWith("2") ? "3" : "2"}` },
    "warning project-code-check-symbol B3",
  ],
  ["the code of another table", { code: codeOf("000167") }, "error project-code-duplicate B3"],
  ["the code of another division", { code: codeOf("000168", "130731") }, "warning project-code-division B3"],
  ["no project name", { name: "" }, "error project-name-blank E3"],
  ["another project in the title", { title: "2.会议室改造绩效目标表" }, "warning project-name-title-mismatch A1"],
  ["no 产出指标", without("数量指标", "质量指标", "时效指标", "成本指标"), "error class-missing A10:F10"],
  ["no 满意度指标", without("服务对象满意度指标"), "error class-missing A10:F10"],
  ["no 质量指标", without("质量指标"), "warning indicator-row-missing A11"],
  ["no 生态效益指标", without("生态效益指标"), "info indicator-row-missing A15"],
  ["a row without a name", cell("质量指标", NAME, ""), "error indicator-name-blank C12"],
  ["a name that repeats its class", cell("数量指标", NAME, "数量指标"), "error indicator-name-repeats-class C11"],
  [
    "a name that repeats its class with its description",
    {
      indicators:
        cell("成本指标", NAME, "成本指标").indicators?.map((row): IndicatorCells =>
          row[LEVEL2] === "成本指标" ? [row[0], row[1], row[2], "成本指标", row[4], row[5]] : row,
        ) ?? [],
    },
    "error indicator-name-repeats-class C14",
  ],
  ["template text in a name", cell("数量指标", NAME, "购置**数量"), "error indicator-placeholder C11"],
  ["template text as a value", cell("数量指标", VALUE, "≥**台"), "error indicator-placeholder E11"],
  ["no value", cell("质量指标", VALUE, ""), "error value-blank E12"],
  ["a value that can't be read", cell("质量指标", VALUE, "≥"), "error value-unreadable E12"],
  ["a unit that is none", cell("质量指标", VALUE, "≥95质量"), "error value-unit-invalid E12"],
  ["no unit", cell("数量指标", VALUE, "≥20"), "error value-unit-missing E11"],
  ["a count in percent", cell("数量指标", VALUE, "≥90%"), "error value-unit-mismatch E11"],
  ["a cost in percent", cell("成本指标", VALUE, "≤90%"), "error value-unit-mismatch E14"],
  ["a rate above 100%", cell("质量指标", VALUE, "≥120%"), "error value-over-100 E12"],
  ["≥100% on a rate", cell("质量指标", VALUE, "≥100%"), "info value-limit-at-100 E12"],
  ["a cost without a sign", cell("成本指标", VALUE, "50万元"), "info value-sign-missing E14"],
  ["a cost as a minimum", cell("成本指标", VALUE, "≥50万元"), "warning cost-direction E14"],
  ["a cost above the budget", cell("成本指标", VALUE, "≤500万元"), "error cost-over-budget E14"],
  ["a satisfaction of 100%", cell("服务对象满意度指标", VALUE, "≥100%"), "info satisfaction-target E19"],
  ["a low satisfaction", cell("服务对象满意度指标", VALUE, "≥60%"), "info satisfaction-target E19"],
  [">= for ≥", cell("服务对象满意度指标", VALUE, ">=95%"), "info value-notation E19"],
  ["百分比 for %", cell("服务对象满意度指标", VALUE, "≥95百分比"), "info value-notation E19"],
  ["two rows in each other's place", swapped(0, 1), "info indicator-order B12"],
  ["成本指标 before 时效指标", swapped(2, 3), "info indicator-order B14"],
  [
    "a benefit's class among the outputs",
    cell("质量指标", LEVEL2, "社会效益指标"),
    "error indicator-class-mismatch B12",
  ],
  [
    "an output's class among the benefits",
    cell("社会效益指标", LEVEL2, "数量指标"),
    "error indicator-class-mismatch B16",
  ],
  ["another class's name as level 1", cell("经济效益指标", LEVEL1, "满意度指标"), "error indicator-class-mismatch A15"],
  ["产出指标 above satisfaction", cell("服务对象满意度指标", LEVEL1, "产出指标"), "error indicator-class-mismatch B19"],
  ["one class twice for another", cell("质量指标", LEVEL2, "数量指标"), "warning indicator-misplaced C12"],
  ["a later class for an earlier one", cell("质量指标", LEVEL2, "成本指标"), "warning indicator-misplaced C12"],
  [
    "a class twice for one that its name does not tell",
    cell("社会效益指标", LEVEL2, "经济效益指标"),
    "info indicator-row-missing A15",
  ],
  [
    "a name twice",
    more("", "", "购置办公设备数量", "本年购置桌椅的套数", "≥10套", SOURCE),
    "warning indicator-duplicate C12",
  ],
  ["满意度 under 社会效益指标", cell("社会效益指标", NAME, "办事群众满意度"), "warning indicator-misplaced C16"],
  [
    "合格率 under 数量指标",
    more("", "", "打印机验收合格率", "合格打印机占购置打印机的比例", "≥95%", SOURCE),
    "warning indicator-misplaced C12",
  ],
  [
    "完成时间 under 数量指标",
    more("", "", "打印机购置完成时间", "打印机到货的时间", "2025年3月31日前", SOURCE),
    "warning indicator-misplaced C12",
  ],
  ["no description", cell("质量指标", DESCRIPTION, ""), "info description-blank D12"],
  [
    "a description that is the name",
    cell("质量指标", DESCRIPTION, "设备验收合格率"),
    "info description-repeats-name D12",
  ],
  ["a bracket in a name", cell("数量指标", NAME, "购置办公设备（台数量"), "warning text-unbalanced-brackets C11"],
  ["a bracket in a basis", cell("数量指标", BASIS, "《办公设备配置标准"), "warning text-unbalanced-brackets F11"],
  [
    "a bracket in the goal",
    { goal: "1.购置办公设备20台（含电脑，改善窗口办公条件。" },
    "warning text-unbalanced-brackets B8",
  ],
  [
    "a bracket in the project's name and the title",
    { name: "会议设备购置（二期", title: "2.会议设备购置（二期绩效目标表" },
    "warning text-unbalanced-brackets E3",
  ],
  ["a space behind a name", cell("数量指标", NAME, "购置办公设备数量 "), "info text-whitespace C11"],
  ["a line break in a name", cell("数量指标", NAME, "购置办公\n设备数量"), "info text-whitespace C11"],
  ["a space behind a basis", cell("数量指标", BASIS, `${SOURCE} `), "info text-whitespace F11"],
  [
    "a doubled space in a description",
    cell("质量指标", DESCRIPTION, "验收合格设备  占购置设备的比例"),
    "info text-whitespace D12",
  ],
];

/** Four projects of one department; `parts` goes into the second. */
function tablesWith(parts: TableParts): readonly TestSheet[] {
  return [
    goodTable(),
    goodTable({ title: "2.会议设备购置绩效目标表", name: "会议设备购置", code: CODE, ...parts }),
    goodTable({ title: "3.档案设备购置绩效目标表", name: "档案设备购置", code: codeOf("000169") }),
    goodTable({ title: "4.食堂设备购置绩效目标表", name: "食堂设备购置", code: codeOf("000170") }),
  ];
}

function findingsIn({ arrange }: Arrangement, tables: readonly TestSheet[]): readonly string[] {
  const { findings } = checkSnapshot(workbookOf(...arrange(tables)));
  return findings.map(
    ({ severity, rule, location }) => `${severity} ${rule} ${location.sheetName}!${formatRange(location.range)}`,
  );
}

describe.each(ARRANGEMENTS.map((arrangement) => [arrangement.name, arrangement] as const))("%s", (_, arrangement) => {
  test("nothing is found in correct tables", () => {
    expect(findingsIn(arrangement, tablesWith({}))).toEqual([]);
  });

  test.each(MISTAKES)("%s is one finding", (_what, parts, finding) => {
    const tables = tablesWith(parts);
    const heights = tables.map(({ rows }) => rows.length);
    const [severity = "", rule = "", range = ""] = finding.split(" ");
    expect(findingsIn(arrangement, tables)).toEqual([`${severity} ${rule} ${arrangement.place(range, 1, heights)}`]);
  });
});
