import { goodTable, GOOD_INDICATORS, type IndicatorCells, type TableParts } from "../helpers/good-table";
import { row, testRule } from "../helpers/test-rule";

const blankIn = (...level2: readonly string[]): TableParts => ({
  indicators: GOOD_INDICATORS.map((cells): IndicatorCells =>
    level2.length === 0 || level2.some((name) => name === cells[1])
      ? [cells[0], cells[1], cells[2], "", cells[4], cells[5]]
      : cells,
  ),
});

/** The good table without its column of descriptions: it reads 三级指标, 指标值, 指标值确定依据. */
const withoutColumn = goodTable({});

testRule("description-blank", {
  valid: [
    { name: "a row left blank on purpose", input: row("生态效益指标", "", "") },
    {
      name: "a form without the column",
      input: [
        {
          ...withoutColumn,
          rows: withoutColumn.rows.map((cells, index) =>
            index < 9 ? cells : [cells[0] ?? "", cells[1] ?? "", cells[2] ?? "", cells[4] ?? "", cells[5] ?? ""],
          ),
        },
      ],
    },
  ],
  invalid: [
    {
      name: "one blank description",
      input: blankIn("质量指标"),
      finds: ["info D12"],
      message: "D12「绩效指标描述」：「设备验收合格率」没有填写绩效指标描述。建议写明指标的含义或计算方法。",
    },
    { name: "two blank descriptions, each", input: blankIn("质量指标", "成本指标"), finds: ["info D12", "info D14"] },
    {
      name: "a column without any description once",
      input: blankIn(),
      finds: ["info D11:D19"],
      message: "D11:D19「绩效指标描述」：本表 9 条指标都没有填写绩效指标描述。建议写明各项指标的含义或计算方法。",
    },
  ],
});
