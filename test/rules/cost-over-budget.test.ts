import { row, testRule } from "../helpers/test-rule";

testRule("cost-over-budget", {
  valid: [
    { name: "the whole budget", input: row("成本指标", "设备购置成本", "≤50万元") },
    { name: "the whole budget in yuan", input: row("成本指标", "设备购置成本", "≤500,000元") },
    { name: "half a cent of rounding", input: row("成本指标", "设备购置成本", "≤50.005万元") },
    { name: "a price per piece above the budget's number", input: row("成本指标", "单台设备成本", "≤5000元/台") },
    { name: "a total investment over several years", input: row("成本指标", "工程总投资", "≤600万元") },
    { name: "a contract of several years", input: row("成本指标", "合同金额", "≤80万元") },
    { name: "last year's cost", input: row("成本指标", "上年同类成本", "≤60万元") },
    { name: "a benefit above the budget", input: row("经济效益指标", "实现营业收入", "≥600万元") },
    { name: "a range up to the budget", input: row("成本指标", "设备购置成本", "40-50万元") },
    { name: "万 for 万元 within the budget", input: row("成本指标", "设备购置成本", "≤50万") },
    { name: "a budget that can't be read", input: { budget: "待定" }, also: ["error budget-not-a-number C4"] },
  ],
  invalid: [
    {
      name: "one 万元 too much",
      input: row("成本指标", "设备购置成本", "≤51万元"),
      finds: ["error E14"],
      message: "E14「设备购置成本」：成本「≤51万元」大于本表预算数 50万元。应不超过 50万元，请核对金额和单位。",
      fixes: ["suggest: E14 ≤50万元"],
    },
    {
      name: "a little more than half a cent",
      input: row("成本指标", "设备购置成本", "≤50.006万元"),
      finds: ["error E14"],
      fixes: ["suggest: E14 ≤50万元"],
    },
    {
      name: "亿元 for 万元",
      input: row("成本指标", "项目总成本", "≤50亿元"),
      finds: ["error E14"],
      fixes: ["suggest: E14 ≤50万元"],
    },
    {
      name: "万元 in a table that is kept in yuan",
      input: {
        unit: "单位：元",
        budget: "500000",
        fiscal: "500000",
        ...row("成本指标", "设备购置成本", "≤500000万元"),
      },
      finds: ["error E14"],
      fixes: ["suggest: E14 ≤500000元"],
    },
    {
      name: "an amount without a sign above the budget once",
      input: row("成本指标", "设备购置成本", "60万元"),
      finds: ["error E14"],
      fixes: ["suggest: E14 ≤50万元"],
    },
    {
      name: "a range above the budget",
      input: row("成本指标", "设备购置成本", "60-70万元"),
      finds: ["error E14"],
      fixes: ["suggest: E14 ≤50万元"],
    },
    {
      name: "a range that ends above the budget",
      input: row("成本指标", "设备购置成本", "40-60万元"),
      finds: ["error E14"],
      message:
        "E14「设备购置成本」：成本「40-60万元」的上限 60万元 大于本表预算数 50万元。应不超过 50万元，请核对金额和单位。",
      fixes: ["suggest: E14 ≤50万元"],
    },
    {
      name: "万 for 万元",
      input: row("成本指标", "设备购置成本", "≤60万"),
      finds: ["error E14"],
      fixes: ["suggest: E14 ≤50万元"],
    },
  ],
});
