import { row, testRule } from "../helpers/test-rule";

testRule("satisfaction-target", {
  valid: [
    { name: "80%", input: row("服务对象满意度指标", "使用人员满意度", "≥80%") },
    { name: "99.5%", input: row("服务对象满意度指标", "使用人员满意度", "≥99.5%") },
    { name: "more than 90%", input: row("服务对象满意度指标", "使用人员满意度", ">90%") },
    { name: "a phrase", input: row("服务对象满意度指标", "使用人员评价", "满意") },
    { name: "a score", input: row("服务对象满意度指标", "使用人员满意度", "≥90分") },
    { name: "few complaints", input: row("服务对象满意度指标", "投诉率", "≤5%") },
    { name: "a rise of satisfaction", input: row("服务对象满意度指标", "群众满意度提升", "≥5%") },
    { name: "a rate of 100% that is no satisfaction", input: row("质量指标", "设备验收合格率", "=100%") },
  ],
  invalid: [
    {
      name: "100%, and not the sign too",
      input: row("服务对象满意度指标", "使用人员满意度", "≥100%"),
      finds: ["info E19"],
      message:
        "E19「使用人员满意度」：满意度目标为「≥100%」。建议按实际可达到的水平填写，公开的目标多为 ≥90% 或 ≥95%。人人满意难以保证，定为 100% 的目标很难完成。",
      fixes: ["suggest: E19 ≥90%", "suggest: E19 ≥95%"],
    },
    {
      name: "79%",
      input: row("服务对象满意度指标", "使用人员满意度", "≥79%"),
      finds: ["info E19"],
      message: "E19「使用人员满意度」：满意度目标为「≥79%」，低于 80%。请确认；公开的目标多为 ≥90% 或 ≥95%。",
      fixes: ["suggest: E19 ≥90%", "suggest: E19 ≥95%"],
    },
    {
      name: "100% shown by a number format",
      input: row("服务对象满意度指标", "使用人员满意度", { value: 1, numberFormat: "0%" }),
      finds: ["info E19"],
      fixes: ["suggest: E19 ≥90%", "suggest: E19 ≥95%"],
    },
    {
      name: "60% outside the satisfaction class",
      input: row("社会效益指标", "群众满意率", "≥60%"),
      finds: ["info E16"],
      fixes: ["suggest: E16 ≥90%", "suggest: E16 ≥95%"],
      also: ["warning indicator-misplaced C16"],
    },
  ],
});
