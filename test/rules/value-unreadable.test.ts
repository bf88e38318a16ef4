import { row, testRule } from "../helpers/test-rule";

testRule("value-unreadable", {
  valid: [
    { name: "a phrase", input: row("社会效益指标", "窗口服务能力", "明显改善") },
    { name: "是", input: row("质量指标", "是否通过验收", "是") },
    { name: "a deadline", input: row("时效指标", "设备购置完成时间", "11月底之前") },
    {
      name: "a date that Excel keeps as a number",
      input: row("时效指标", "设备购置完成时间", { value: 46022, numberFormat: "yyyy-mm-dd" }),
    },
    { name: "a ratio", input: row("质量指标", "师生配备情况", "1:20") },
    { name: "from so much to so much", input: row("质量指标", "设备验收合格率", "90%-95%") },
    { name: "several numbers in a sentence", input: row("数量指标", "购置设备", "电脑20台，打印机5台") },
    { name: "a class of water", input: row("生态效益指标", "断面水质", "达到III类以上") },
    { name: "a concentration", input: row("生态效益指标", "细颗粒物浓度", "≤35μg/m3") },
    { name: "a share with its noun", input: row("质量指标", "设备验收情况", "100%合格") },
  ],
  invalid: [
    {
      name: "the letter O for a zero",
      input: row("质量指标", "设备验收合格率", "≥1OO%"),
      finds: ["error E12"],
      message:
        "E12「设备验收合格率」：指标值「≥1OO%」无法识别。应为符号、数值加计量单位（如 ≥95%、≤10万元），或日期，或定性描述（如 有所提升）。",
    },
    {
      name: "the letter O for a zero before a unit",
      input: row("数量指标", "购置设备数量", "≥2O台"),
      finds: ["error E11"],
    },
    { name: "a sign alone", input: row("质量指标", "设备验收合格率", "≥"), finds: ["error E12"] },
    { name: "a sign and a unit without a number", input: row("数量指标", "购置设备数量", "≥台"), finds: ["error E11"] },
    { name: "the sign behind the number", input: row("质量指标", "设备验收合格率", "98%≤"), finds: ["error E12"] },
    { name: "two signs", input: row("质量指标", "设备验收合格率", "≥≥98%"), finds: ["error E12"] },
    { name: "a question mark", input: row("质量指标", "设备验收合格率", "？"), finds: ["error E12"] },
    { name: "an error of Excel's", input: row("质量指标", "设备验收合格率", "#REF!"), finds: ["error E12"] },
  ],
});
