import { testRule } from "../helpers/test-rule";

testRule("budget-not-a-number", {
  valid: [
    { name: "a thousands separator", input: { unit: "单位：元", budget: "500,000.00", fiscal: "500，000" } },
    { name: "an amount that names its unit", input: { budget: "50万元", fiscal: "500000元" } },
    { name: "a currency sign", input: { budget: "￥50.00", fiscal: "¥50" } },
    { name: "full-width digits", input: { budget: "５０．００" } },
    { name: "a dash where there is no other money", input: { other: "/" } },
    { name: "无 where there is no other money", input: { other: "无" } },
  ],
  invalid: [
    {
      name: "a budget in words",
      input: { budget: "五十" },
      finds: ["error C4"],
      message: "C4「预算规模」：预算数填写的是「五十」，不是金额。应为数字，如 10.00。",
    },
    {
      name: "the letter O for a zero in the fiscal part",
      input: { fiscal: "5O.00" },
      finds: ["error E4"],
      message: "E4「预算规模」：财政资金填写的是「5O.00」，不是金额。应为数字，如 10.00。",
    },
    {
      name: "a sentence in the other part",
      input: { other: "由单位自筹" },
      finds: ["error G4"],
      message: "G4「预算规模」：其他资金填写的是「由单位自筹」，不是金额。应为数字，没有时留空。",
    },
    { name: "about so much", input: { budget: "约50" }, finds: ["error C4"] },
    { name: "from so much to so much", input: { budget: "50-60" }, finds: ["error C4"] },
    { name: "less than nothing", input: { budget: "-50" }, finds: ["error C4"] },
    { name: "an error of Excel's", input: { budget: "#REF!" }, finds: ["error C4"] },
    {
      name: "each of two unreadable amounts",
      input: { budget: "待定", fiscal: "待定" },
      finds: ["error C4", "error E4"],
    },
  ],
});
