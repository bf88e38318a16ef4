import { row, testRule } from "../helpers/test-rule";

const MESSAGE = "E14「设备购置成本」：成本「≥50万元」用了 ≥，表示花得越多越好。成本是控制上限，应用 ≤。";

testRule("cost-direction", {
  valid: [
    { name: "at most so much", input: row("成本指标", "设备购置成本", "≤50万元") },
    { name: "less than so much", input: row("成本指标", "设备购置成本", "<50万元") },
    { name: "a saving of at least so much", input: row("成本指标", "节约成本", "≥5万元") },
    { name: "a saving rate of at least so much", input: row("成本指标", "成本节约率", "≥5%") },
    { name: "an income among the benefits", input: row("经济效益指标", "实现营业收入", "≥50万元") },
  ],
  invalid: [
    {
      name: "a cost of at least so much",
      input: row("成本指标", "设备购置成本", "≥50万元"),
      finds: ["warning E14"],
      message: MESSAGE,
      fixes: ["suggest: E14 ≤50万元"],
    },
    {
      name: "a cost of more than so much",
      input: row("成本指标", "设备购置成本", ">40万元"),
      finds: ["warning E14"],
      fixes: ["suggest: E14 ≤40万元"],
    },
    {
      name: "a cost per piece of at least so much",
      input: row("成本指标", "单台设备成本", "≥5000元/台"),
      finds: ["warning E14"],
      fixes: ["suggest: E14 ≤5000元/台"],
    },
  ],
});
