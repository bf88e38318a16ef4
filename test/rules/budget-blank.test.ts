import { row, testRule } from "../helpers/test-rule";

testRule("budget-blank", {
  valid: [
    {
      name: "a budget of one cent",
      input: { budget: "0.01", fiscal: "0.01", ...row("成本指标", "设备购置成本", "≤100元") },
    },
    { name: "a number", input: { budget: 50, fiscal: 50 } },
    { name: "a formula", input: { budget: { value: 50, formula: "=E4+G4" } } },
  ],
  invalid: [
    {
      name: "an empty cell, whatever its parts say",
      input: { budget: "" },
      finds: ["error C4"],
      message: "C4「预算数」：预算数没有填写。应填写本项目的年度预算金额。",
    },
    { name: "a dash", input: { budget: "—" }, finds: ["error C4"] },
    { name: "spaces", input: { budget: "   " }, finds: ["error C4"] },
  ],
});
