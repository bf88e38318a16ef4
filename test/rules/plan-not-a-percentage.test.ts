import type { TestCell } from "../helpers/grid";
import { testRule } from "../helpers/test-rule";

const percent = (value: number): TestCell => ({ value, numberFormat: "0%" });

testRule("plan-not-a-percentage", {
  valid: [
    { name: "0 and 100", input: { plan: ["0%", "0%", "100%", "100%"] } },
    { name: "decimals", input: { plan: ["12.5%", "50.00%", "99.99%", "100.00%"] } },
    { name: "the finance system's word for %", input: { plan: ["25百分比", "50百分比", "75百分比", "100百分比"] } },
  ],
  invalid: [
    {
      name: "a number in words",
      input: { plan: ["二十五", "50%", "75%", "100%"] },
      finds: ["error B7"],
      message: "B7「资金支出计划」：3月底填写的是「二十五」，不是百分比。应为 0% 到 100% 之间的数，如 50%。",
    },
    {
      name: "more than 100%",
      input: { plan: ["25%", "50%", "75%", "120%"] },
      finds: ["error E7"],
      message:
        "E7「资金支出计划」：12月底填写的是「120%」，超出 0% 到 100% 的范围。应为 0% 到 100% 之间的数，如 50%。支出的百分比不会小于 0%，也不会超过 100%。",
    },
    { name: "less than 0%", input: { plan: ["-5%", "50%", "75%", "100%"] }, finds: ["error B7"] },
    { name: "the letter O for a zero", input: { plan: ["25%", "5O%", "75%", "100%"] }, finds: ["error C7"] },
    { name: "a sign before the number", input: { plan: ["25%", "≥50%", "75%", "100%"] }, finds: ["error C7"] },
    { name: "an amount", input: { plan: ["25%", "25万元", "75%", "100%"] }, finds: ["error C7"] },
    { name: "an error of Excel's", input: { plan: ["25%", "#REF!", "75%", "100%"] }, finds: ["error C7"] },
    {
      name: "25 in cells that show it as 2500%, once for all four",
      input: { plan: [percent(25), percent(50), percent(75), percent(100)] },
      finds: ["error B7:E7"],
      message:
        "B7:E7「资金支出计划」：各时点为 2500% 5000% 7500% 10000%，不是 0% 到 100% 之间的百分比。应为 0% 到 100% 之间的数，如 50%。",
      fixes: ["suggest: B7 0.25, C7 0.5, D7 0.75, E7 1"],
    },
    { name: "amounts, once for all four", input: { plan: [500, 1000, 1500, 2000] }, finds: ["error B7:E7"] },
    { name: "a logical value", input: { plan: [true, "50%", "75%", "100%"] }, finds: ["error B7"] },
  ],
});
