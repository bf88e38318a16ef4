import { row, testRule } from "../helpers/test-rule";

testRule("value-limit-at-100", {
  valid: [
    { name: "=100%", input: row("质量指标", "设备验收合格率", "=100%") },
    { name: "100% without a sign", input: row("质量指标", "设备验收合格率", "100%") },
    { name: "at least 99.9%", input: row("质量指标", "设备验收合格率", "≥99.9%") },
    { name: "a growth of at least 100%", input: row("经济效益指标", "营业收入增长率", "≥100%") },
    { name: "assets that keep their value", input: row("经济效益指标", "国有资产保值增值率", "≥100%") },
  ],
  invalid: [
    {
      name: "a pass rate of at least 100%",
      input: row("质量指标", "设备验收合格率", "≥100%"),
      finds: ["info E12"],
      message: "E12「设备验收合格率」：指标值为「≥100%」。可写为 =100%。这个比率不会超过 100%，≥100% 只能是等于 100%。",
      fixes: ["safe: E12 =100%"],
    },
    {
      name: "100.0%",
      input: row("时效指标", "资金支付及时率", "≥100.0%"),
      finds: ["info E13"],
      fixes: ["safe: E13 =100%"],
    },
  ],
});
