import { row, testRule } from "../helpers/test-rule";

testRule("value-over-100", {
  valid: [
    { name: "100% exactly", input: row("质量指标", "设备验收合格率", "=100%") },
    { name: "at most 100%", input: row("质量指标", "设备故障率", "≤100%") },
    { name: "a growth of more than 100%", input: row("经济效益指标", "营业收入增长率", "≥120%") },
    { name: "a rise of more than 100%", input: row("经济效益指标", "收入提高幅度", "≥150%") },
    { name: "a return of more than 100%", input: row("经济效益指标", "投入产出比", "≥120%") },
    { name: "assets that keep and increase their value", input: row("经济效益指标", "国有资产保值增值率", "≥102%") },
    { name: "more than 100 of something counted", input: row("数量指标", "培训人次", "≥300人次") },
  ],
  invalid: [
    {
      name: "a pass rate of 120%",
      input: row("质量指标", "设备验收合格率", "≥120%"),
      finds: ["error E12"],
      message:
        "E12「设备验收合格率」：指标值为「≥120%」。应不超过 100%。完成率、合格率、覆盖率、满意度等是部分占全部的比例，不会超过 100%。",
      fixes: ["suggest: E12 =100%"],
    },
    {
      name: "a pass rate of more than 100%",
      input: row("质量指标", "设备验收合格率", ">100%"),
      finds: ["error E12"],
      message:
        "E12「设备验收合格率」：指标值为「>100%」，要求超过 100%。应为 =100% 或更低。完成率、合格率、覆盖率、满意度等是部分占全部的比例，不会超过 100%。",
      fixes: ["suggest: E12 =100%"],
    },
    {
      name: "a completion of 100.5%",
      input: row("时效指标", "任务按期完成率", "100.5%"),
      finds: ["error E13"],
      fixes: ["suggest: E13 =100%"],
    },
    {
      name: "a number shown as 120%",
      input: row("社会效益指标", "政策知晓率", { value: 1.2, numberFormat: "0%" }),
      finds: ["error E16"],
      fixes: ["suggest: E16 =100%"],
    },
    {
      name: "a satisfaction of 120% once, spelled out",
      input: row("服务对象满意度指标", "使用人员满意度", "不低于120百分比"),
      finds: ["error E19"],
      fixes: ["suggest: E19 =100%"],
    },
    {
      name: "a range that ends above 100%",
      input: row("质量指标", "设备验收合格率", "95%-105%"),
      finds: ["error E12"],
    },
  ],
});
