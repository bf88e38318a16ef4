import { row, testRule } from "../helpers/test-rule";

testRule("value-blank", {
  valid: [
    { name: "a row without name and value", input: row("生态效益指标", "", "") },
    { name: "不适用", input: row("生态效益指标", "节能产品采购占比", "不适用") },
    { name: "a dash for a benefit that does not apply", input: row("生态效益指标", "节能产品采购占比", "—") },
    { name: "a name that says 无, left without a value on purpose", input: row("生态效益指标", "无", "") },
    { name: "a zero", input: row("社会效益指标", "安全事故发生次数", "0次") },
    {
      name: "a number 0 shown as a percentage",
      input: row("社会效益指标", "投诉率", { value: 0, numberFormat: "0%" }),
    },
  ],
  invalid: [
    {
      name: "a name without a value",
      input: row("数量指标", "购置设备数量", ""),
      finds: ["error E11"],
      message: "E11「购置设备数量」：没有填写指标值。应填写符号、数值和计量单位，如 ≥95%。",
    },
    { name: "spaces for a value", input: row("质量指标", "设备验收合格率", " 　"), finds: ["error E12"] },
    {
      name: "a formula that gives nothing",
      input: row("质量指标", "设备验收合格率", { value: "", formula: '=""' }),
      finds: ["error E12"],
    },
    {
      name: "a value left in the name's template suffix",
      input: row("数量指标", "购置设备数量（≥**台）", ""),
      finds: ["error E11"],
    },
  ],
});
