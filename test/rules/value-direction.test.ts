import { row, testRule } from "../helpers/test-rule";

testRule("value-direction", {
  valid: [
    { name: "satisfaction of at least so much", input: row("服务对象满意度指标", "使用人员满意度", "≥90%") },
    { name: "dissatisfaction of at most so much", input: row("服务对象满意度指标", "不满意率", "≤5%") },
    { name: "complaints of at most so much", input: row("服务对象满意度指标", "群众投诉率", "≤2%") },
    { name: "a ceiling on the use of a budget", input: row("成本指标", "项目成本控制率", "≤100%") },
    { name: "a ceiling on what is not up to standard", input: row("质量指标", "产品不合格率", "≤5%") },
    { name: "a share whose direction nobody can tell", input: row("质量指标", "人员经费占比", "≤30%") },
    { name: "a rate of handling complaints", input: row("质量指标", "投诉处置率", "≥95%") },
    { name: "accidents handled", input: row("质量指标", "调查处理事故数量", "≥5起") },
    { name: "accidents of at least none", input: row("质量指标", "安全事故发生次数", "≥0次") },
    { name: "a loss cut by at least so much", input: row("质量指标", "设备故障率下降", "≥5%") },
  ],
  invalid: [
    {
      name: "satisfaction of at most so much",
      input: row("服务对象满意度指标", "使用人员满意度", "≤90%"),
      finds: ["warning E19"],
      message:
        "E19「使用人员满意度」：指标值「≤90%」用了 ≤，表示不必做得更好。合格率、完成率、满意度等越高越好，应用 ≥ 或 =。",
      fixes: ["suggest: E19 ≥90%"],
    },
    {
      name: "passes of at most all",
      input: row("质量指标", "设备验收合格率", "≤100%"),
      finds: ["warning E12"],
      fixes: ["suggest: E12 =100%"],
    },
    {
      name: "passes of less than so much, in another spelling once",
      input: row("质量指标", "设备验收合格率", "低于95%"),
      finds: ["warning E12"],
      fixes: ["suggest: E12 ≥95%"],
    },
    {
      name: "errors of at least so much",
      input: row("质量指标", "数据差错率", "≥1%"),
      finds: ["warning E12"],
      message: "E12「数据差错率」：指标值「≥1%」用了 ≥，表示越多越好。差错、投诉、事故等越少越好，应用 ≤。",
      fixes: ["suggest: E12 ≤1%"],
    },
    {
      name: "accidents of at least so many",
      input: row("质量指标", "安全事故发生次数", "≥1次"),
      finds: ["warning E12"],
      fixes: ["suggest: E12 ≤1次"],
    },
    {
      name: "a share of errors nobody wants, without a guess",
      input: row("质量指标", "数据差错率", "≥95%"),
      finds: ["warning E12"],
    },
  ],
});
