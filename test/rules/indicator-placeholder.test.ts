import { row, testRule } from "../helpers/test-rule";

testRule("indicator-placeholder", {
  valid: [
    { name: "a template's suffix that the value answers", input: row("数量指标", "购置设备数量（≥**台）", "≥20台") },
    {
      name: "a suffix of the letters XX that the value answers",
      input: row("数量指标", "购置设备数量（XX台）", "≥20台"),
    },
    { name: "XX within a Latin word", input: row("数量指标", "XXL码工作服数量", "≥20件") },
    { name: "a multiplication sign between numbers", input: row("数量指标", "2×2米展板数量", "≥20块") },
    { name: "a single asterisk", input: row("数量指标", "购置*数量", "≥20台") },
  ],
  invalid: [
    {
      name: "asterisks in a name",
      input: row("数量指标", "购置**数量", "≥20台"),
      finds: ["error C11"],
      message: "C11「购置**数量」：三级指标「购置**数量」中还留有模板的占位符。应换成本项目的内容。",
    },
    { name: "full-width asterisks in a name", input: row("数量指标", "购置＊＊数量", "≥20台"), finds: ["error C11"] },
    { name: "letters for a county", input: row("数量指标", "XX县设备数量", "≥20台"), finds: ["error C11"] },
    { name: "crosses in a name", input: row("数量指标", "购置×××数量", "≥20台"), finds: ["error C11"] },
    { name: "an underline to write on", input: row("数量指标", "购置___数量", "≥20台"), finds: ["error C11"] },
    {
      name: "asterisks for a number",
      input: row("数量指标", "购置设备数量", "≥**台"),
      finds: ["error E11"],
      message: "E11「购置设备数量」：指标值「≥**台」还是模板的占位符。应填写本项目的数值和计量单位。",
    },
    { name: "a single X for a number", input: row("数量指标", "购置设备数量", "≥X台"), finds: ["error E11"] },
    { name: "a date of asterisks", input: row("时效指标", "采购完成时间", "**月**日前"), finds: ["error E13"] },
    { name: "a year of letters", input: row("时效指标", "采购完成时间", "20XX年12月"), finds: ["error E13"] },
  ],
});
