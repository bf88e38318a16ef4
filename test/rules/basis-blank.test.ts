import { goodTable, withBasis, withIndicator } from "../helpers/good-table";
import { testRule } from "../helpers/test-rule";

const blankAll = withBasis("");
/** The basis of the first row, merged over all. */
const merged = () => [
  { ...goodTable({ indicators: withBasis("专家评审", ...Array<string>(8).fill("")) }), merges: ["F11:F19"] },
];

testRule("basis-blank", {
  valid: [
    { name: "any words", input: { indicators: withBasis("专家评审") } },
    { name: "one cell merged over all rows", input: merged() },
    {
      name: "a form without the column",
      input: [{ ...goodTable(), rows: goodTable().rows.map((row, index) => (index < 9 ? row : row.slice(0, 5))) }],
    },
    {
      name: "a blank beside a row that is left blank on purpose",
      input: {
        indicators: withIndicator("可持续影响指标", { name: "不适用", value: "不适用" }).map((row) =>
          row[1] === "可持续影响指标" ? [row[0], row[1], row[2], row[3], row[4], ""] : row,
        ),
      },
    },
    {
      name: "a blank beside a value that is missing too",
      input: {
        indicators: withIndicator("数量指标", { value: "" }).map((row) =>
          row[1] === "数量指标" ? [row[0], row[1], row[2], row[3], row[4], ""] : row,
        ),
      },
      also: ["error value-blank E11"],
    },
  ],
  invalid: [
    {
      name: "one blank cell",
      input: { indicators: withBasis("计划", "") },
      finds: ["warning F12"],
      message:
        "F12「指标值确定依据」：指标「设备验收合格率」的指标值确定依据没有填写。应写明指标值按什么确定，如文件、标准、计划或历史数据。",
    },
    {
      name: "each of several blank cells",
      input: { indicators: withBasis("计划", "", "　", "计划") },
      finds: ["warning F12", "warning F13"],
    },
    {
      name: "a dash",
      input: { indicators: withBasis("—", "计划") },
      finds: ["warning F11"],
      message:
        "F11「指标值确定依据」：指标「购置办公设备数量」的指标值确定依据只填了「—」，没有内容。应写明指标值按什么确定，如文件、标准、计划或历史数据。",
    },
    {
      name: "a blank column once",
      input: { indicators: blankAll },
      finds: ["warning F11:F19"],
      message:
        "F11:F19「指标值确定依据」：各项指标的指标值确定依据都没有填写。应逐项写明指标值按什么确定，如文件、标准、计划或历史数据。",
    },
  ],
});
