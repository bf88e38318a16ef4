import type { IndicatorCells, TableParts } from "../helpers/good-table";
import { row, testRule } from "../helpers/test-rule";
import { renamed, without } from "../helpers/indicator-block";

/** The older model's row for 成本 turned into one of the newer model, with nothing in it. */
function costLeftBlank(): TableParts {
  const { indicators = [] } = renamed({ 成本指标: "经济成本指标" });
  return {
    indicators: indicators.map((cells): IndicatorCells =>
      cells[1] === "经济成本指标" ? [cells[0], cells[1], "0", "", "0", ""] : cells,
    ),
  };
}

testRule("indicator-row-missing", {
  valid: [
    { name: "no 可持续影响 row", input: without("可持续影响指标") },
    { name: "an expected class left blank", input: row("生态效益指标", "", "") },
    { name: "an expected class that says 不适用", input: row("生态效益指标", "不适用", "不适用") },
    {
      name: "the classes' other names",
      input: renamed({ 数量指标: "产出数量", 时效指标: "进度指标", 生态效益指标: "环境效益" }),
    },
    { name: "成本 as a level 1 of its own", input: renamed({ 成本指标: "经济成本指标" }) },
    { name: "成本 as a level 1 of its own, left blank on purpose", input: costLeftBlank() },
  ],
  invalid: [
    {
      name: "a required class without a row",
      input: without("数量指标"),
      finds: ["warning A11"],
      message: "A11「数量指标」：产出指标下没有数量指标。应补充一条数量指标。",
    },
    {
      name: "each of two required classes",
      input: without("质量指标", "成本指标"),
      finds: ["warning A11", "warning A11"],
    },
    {
      name: "a required class left blank",
      input: row("成本指标", "", ""),
      finds: ["warning C14"],
      message: "C14「成本指标」：成本指标这一行没有实际的指标（没有填写，或写明不适用）。应填写一条成本指标。",
    },
    { name: "a required class that says 不适用", input: row("时效指标", "不适用", "不适用"), finds: ["warning C13"] },
    {
      name: "an expected class without a row, as a hint",
      input: without("生态效益指标"),
      finds: ["info A15"],
      message: "A15「生态效益指标」：没有生态效益指标。项目有这方面效益的，建议补充一条；确实没有的，可不填。",
    },
    {
      name: "a class under a name nobody knows",
      input: renamed({ 质量指标: "债券资金管理指标" }),
      finds: ["warning A11"],
    },
  ],
});
