import { row, testRule } from "../helpers/test-rule";

testRule("value-unit-mismatch", {
  valid: [
    { name: "a rate among the 数量 indicators", input: row("数量指标", "设备购置完成率", "=100%") },
    { name: "a saving told in percent", input: row("成本指标", "成本节约率", "≥5%") },
    { name: "a deviation told in percent", input: row("成本指标", "预算偏差率", "≤5%") },
    { name: "money among the 数量 indicators", input: row("数量指标", "发放补助金额", "≥43.2万元") },
    { name: "a number of days for a time", input: row("时效指标", "设备购置完成时间", "≤30个工作日") },
    { name: "a rate in per mille", input: row("生态效益指标", "森林火灾受害率", "≤0.9‰") },
    { name: "a score for satisfaction", input: row("服务对象满意度指标", "使用人员满意度", "≥90分") },
    {
      name: "complaints counted among the satisfaction indicators",
      input: row("服务对象满意度指标", "有效投诉次数", "≤5次"),
    },
    { name: "a growth of a number told in percent", input: row("数量指标", "培训人数增长率", "≥10%") },
  ],
  invalid: [
    {
      name: "a number of departments in percent",
      input: row("数量指标", "年度服务部门数量", "≥100%"),
      finds: ["error E11"],
      message:
        "E11「年度服务部门数量」：这项指标要求的是数量，指标值「≥100%」是比率。应填写具体的数和单位，如 ≥3个、≥500亩。",
    },
    {
      name: "a number of times in percent",
      input: row("社会效益指标", "提供服务次数", "≥100%"),
      finds: ["error E16"],
      also: ["warning indicator-misplaced C16"],
    },
    {
      name: "a number of people in percent",
      input: row("社会效益指标", "带动就业人数", "≥100%"),
      finds: ["error E16"],
    },
    { name: "an area in percent", input: row("数量指标", "绿化面积", "=100%"), finds: ["error E11"] },
    {
      name: "a time in percent",
      input: row("时效指标", "设备购置完成时间", "=100%"),
      finds: ["error E13"],
      message:
        "E13「设备购置完成时间」：这项指标要求的是时间，指标值「=100%」是百分比。应填写日期或时限，如 12月底前、≤30天。",
    },
    {
      name: "a cost of 10% where the budget is 10 万元",
      input: { budget: "10.00", fiscal: "10.00", ...row("成本指标", "完成工作目标所需要资金", "10%") },
      finds: ["error E14"],
      message: "E14「完成工作目标所需要资金」：这项指标是成本金额，指标值「10%」是百分比。应填写金额上限，如 ≤10万元。",
      fixes: ["suggest: E14 ≤10万元"],
    },
    {
      name: "a cost of ≥100%",
      input: row("成本指标", "设备购置成本", "≥100%"),
      finds: ["error E14"],
      fixes: ["suggest: E14 ≤50万元"],
    },
    {
      name: "a rate in working days, without calling the days a percentage",
      input: row("时效指标", "检测及时率", "≤7工作日"),
      finds: ["error E13"],
      message:
        "E13「检测及时率」：这项指标要求的是百分比，指标值「≤7工作日」的单位是「工作日」。应填写百分比，如 ≥95%。",
    },
    {
      name: "a rate counted in pieces",
      input: row("质量指标", "设备验收合格率", "≥95个"),
      finds: ["error E12"],
      fixes: ["suggest: E12 ≥95%"],
    },
  ],
});
