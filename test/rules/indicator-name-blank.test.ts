import { row, testRule } from "../helpers/test-rule";

testRule("indicator-name-blank", {
  valid: [
    { name: "a row without name and value", input: row("生态效益指标", "", "") },
    { name: "a row that says 不适用 in its value only", input: row("生态效益指标", "", "不适用") },
    { name: "a name of a single character", input: row("社会效益指标", "路", "≥3公里") },
  ],
  invalid: [
    {
      name: "a value without a name",
      input: row("数量指标", "", "≥20台"),
      finds: ["error C11"],
      message:
        "C11「三级指标」：数量指标填写了指标值「≥20台」，没有填写三级指标。应写明衡量的内容，如「培训人数」「验收合格率」。",
    },
    { name: "spaces for a name", input: row("质量指标", "　 ", "=100%"), finds: ["error C12"] },
  ],
});
