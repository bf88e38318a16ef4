import { GOOD_INDICATORS, type IndicatorCells, type TableParts } from "../helpers/good-table";
import { row, testRule } from "../helpers/test-rule";
import { renamed, without } from "../helpers/indicator-block";

const OUTPUTS = ["数量指标", "质量指标", "时效指标", "成本指标"];
const BENEFITS = ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"];
const BENEFIT_HINTS = Array.from({ length: 3 }, () => "info indicator-row-missing A15");

/** The older form: 产出指标 and 效果指标, without level 2. */
function withoutLevel2(): TableParts {
  return {
    indicators: GOOD_INDICATORS.map(([level1, , ...rest]): IndicatorCells => [
      level1 === "效益指标" ? "效果指标" : level1 === "满意度指标" ? "" : level1,
      "",
      ...rest,
    ]),
  };
}

testRule("class-missing", {
  valid: [
    {
      name: "可持续影响 as the only benefit",
      input: without("经济效益指标", "社会效益指标", "生态效益指标"),
      also: BENEFIT_HINTS,
    },
    { name: "the level's other names", input: renamed({ 产出指标: "项目完成指标", 效益指标: "效果指标" }) },
    {
      name: "weights behind the classes",
      input: renamed({ 产出指标: "产出指标（50分）", 满意度指标: "满意度指标(10分)" }),
    },
    { name: "a satisfaction row without a level 2", input: renamed({ 服务对象满意度指标: "" }) },
    { name: "a satisfaction row kept under 效果指标 in the form without level 2", input: withoutLevel2() },
    { name: "one benefit left blank on purpose", input: row("生态效益指标", "不涉及", "不涉及") },
  ],
  invalid: [
    {
      name: "no satisfaction row",
      input: without("服务对象满意度指标"),
      finds: ["error A10:F10"],
      message:
        "A10:F10「满意度指标」：满意度指标下没有任何指标。至少应填写一条满意度指标。缺少这一类，绩效目标表会被退回。",
    },
    { name: "no benefit row", input: without(...BENEFITS), finds: ["error A10:F10"] },
    { name: "no output row, and not its four classes too", input: without(...OUTPUTS), finds: ["error A10:F10"] },
    {
      name: "each of two classes",
      input: without(...BENEFITS, "服务对象满意度指标"),
      finds: ["error A10:F10", "error A10:F10"],
    },
    { name: "a satisfaction row that is blank", input: row("服务对象满意度指标", "", ""), finds: ["error A19"] },
    {
      name: "a satisfaction row that says 不适用",
      input: row("服务对象满意度指标", "满意度", "不适用"),
      finds: ["error A19"],
    },
  ],
});
