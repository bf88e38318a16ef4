import { row, testRule } from "../helpers/test-rule";

testRule("value-unit-invalid", {
  valid: [
    { name: "a classifier with its noun", input: row("数量指标", "实施项目数量", "≥3个项目") },
    { name: "money per person and month", input: row("成本指标", "补助标准", "≤800元/人·月") },
    { name: "a unit in Latin letters", input: row("数量指标", "数据处理量", "≥20TB") },
    { name: "a rare unit", input: row("数量指标", "建设标段数量", "≥2标段") },
    { name: "the finance system's word for % in brackets", input: row("质量指标", "设备验收合格率", "=98%") },
    { name: "days within which something is done", input: row("时效指标", "资金支付时限", "3个工作日内完成") },
    { name: "a whole year", input: row("时效指标", "项目实施时间", "2025年全年") },
  ],
  invalid: [
    {
      name: "完成率 for a unit",
      input: row("质量指标", "设备验收合格率", "≥100完成率"),
      finds: ["error E12"],
      message:
        "E12「设备验收合格率」：指标值「≥100完成率」中的「完成率」不是计量单位。应写数值加计量单位，如 %、个、次、万元。没有计量单位，无法衡量是否完成。",
      fixes: ["suggest: E12 =100%"],
    },
    {
      name: "满意度 for a unit",
      input: row("服务对象满意度指标", "使用人员满意度", "≥95满意度"),
      finds: ["error E19"],
      fixes: ["suggest: E19 ≥95%"],
    },
    {
      name: "预算 for a unit",
      input: row("成本指标", "设备购置成本", "≤50预算"),
      finds: ["error E14"],
      fixes: ["suggest: E14 ≤50万元"],
    },
    {
      name: "数量 for a unit",
      input: row("数量指标", "购置设备数量", "≥20数量"),
      finds: ["error E11"],
      fixes: ["suggest: E11 ≥20个", "suggest: E11 ≥20项"],
    },
    {
      name: "时效 for a unit, without a guess",
      input: row("时效指标", "设备购置完成时间", "≥100时效"),
      finds: ["error E13"],
    },
  ],
});
