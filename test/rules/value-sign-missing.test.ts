import { row, testRule } from "../helpers/test-rule";

testRule("value-sign-missing", {
  valid: [
    { name: "an exact cost", input: row("成本指标", "设备购置成本", "=50万元") },
    { name: "a cost in words", input: row("成本指标", "设备购置成本", "不超预算") },
    { name: "a rate of cost without a sign", input: row("成本指标", "成本节约率", "5%") },
    { name: "money without a sign that is no cost", input: row("经济效益指标", "节约采购资金", "3万元") },
    { name: "a count without a sign", input: row("数量指标", "购置设备数量", "20台") },
  ],
  invalid: [
    {
      name: "a cost without a sign",
      input: row("成本指标", "设备购置成本", "50万元"),
      finds: ["info E14"],
      message: "E14「设备购置成本」：成本「50万元」前没有符号。成本是控制上限，应写 ≤。",
      fixes: ["suggest: E14 ≤50万元"],
    },
    {
      name: "a cost per piece without a sign",
      input: row("成本指标", "单台设备成本", "5000元/台"),
      finds: ["info E14"],
      fixes: ["suggest: E14 ≤5000元/台"],
    },
  ],
});
