import { row, testRule } from "../helpers/test-rule";

testRule("value-notation", {
  valid: [
    { name: "each of the system's signs", input: row("质量指标", "设备故障率", "<5%") },
    { name: "a value without a sign", input: row("质量指标", "设备验收合格率", "98%") },
    { name: "a thousands separator", input: row("数量指标", "培训人次", "≥1,000人次") },
    { name: "a unit with a bracket of its own", input: row("数量指标", "购置设备数量", "≥20台（套）") },
    { name: "a phrase", input: row("社会效益指标", "窗口服务能力", "有所提升") },
    { name: "a date with spaces", input: row("时效指标", "设备购置完成时间", "2025 年 12 月") },
  ],
  invalid: [
    {
      name: "the system's word for %",
      input: row("质量指标", "设备验收合格率", "≥98百分比"),
      finds: ["info E12"],
      message: "E12「设备验收合格率」：指标值写作「≥98百分比」。规范写法为「≥98%」，意思不变。",
      fixes: ["safe: E12 ≥98%"],
    },
    {
      name: "at least 100% of a share in words, with one fix",
      input: row("质量指标", "设备验收合格率", "不低于100%"),
      finds: ["info E12"],
      fixes: ["safe: E12 =100%"],
    },
    {
      name: "% with its word in brackets",
      input: row("质量指标", "设备验收合格率", "≥98%(百分比)"),
      finds: ["info E12"],
      fixes: ["safe: E12 ≥98%"],
    },
    {
      name: "a sign of two characters",
      input: row("质量指标", "设备验收合格率", ">=98%"),
      finds: ["info E12"],
      fixes: ["safe: E12 ≥98%"],
    },
    {
      name: "another character for ≥",
      input: row("质量指标", "设备验收合格率", "≧98%"),
      finds: ["info E12"],
      fixes: ["safe: E12 ≥98%"],
    },
    {
      name: "a quotation mark for >",
      input: row("质量指标", "设备验收合格率", "》98%"),
      finds: ["info E12"],
      fixes: ["safe: E12 >98%"],
    },
    {
      name: "full-width characters",
      input: row("质量指标", "设备验收合格率", "≥９８％"),
      finds: ["info E12"],
      fixes: ["safe: E12 ≥98%"],
    },
    {
      name: "spaces inside",
      input: row("数量指标", "购置设备数量", "≥ 20 台"),
      finds: ["info E11"],
      fixes: ["safe: E11 ≥20台"],
    },
    {
      name: "以上 behind the number",
      input: row("质量指标", "设备验收合格率", "95%以上"),
      finds: ["info E12"],
      fixes: ["safe: E12 ≥95%"],
    },
    {
      name: "及其以下 behind the number",
      input: row("质量指标", "设备故障率", "15%及其以下"),
      finds: ["info E12"],
      fixes: ["safe: E12 ≤15%"],
    },
    {
      name: "不超过 before the number",
      input: row("成本指标", "设备购置成本", "不超过50万元"),
      finds: ["info E14"],
      fixes: ["safe: E14 ≤50万元"],
    },
    {
      name: "不少于 before the number",
      input: row("数量指标", "购置设备数量", "不少于20台"),
      finds: ["info E11"],
      fixes: ["safe: E11 ≥20台"],
    },
    {
      name: "a full stop behind the value",
      input: row("质量指标", "设备验收合格率", "≥98%。"),
      finds: ["info E12"],
      fixes: ["safe: E12 ≥98%"],
    },
  ],
});
