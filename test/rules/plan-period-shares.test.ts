import { testRule } from "../helpers/test-rule";
import type { TestCell } from "../helpers/grid";

const percent = (value: number): TestCell => ({ value, numberFormat: "0%" });

testRule("plan-period-shares", {
  valid: [
    { name: "a running total", input: { plan: ["25%", "50%", "75%", "100%"] } },
    { name: "everything spent by the end of March", input: { plan: ["100%", "100%", "100%", "100%"] } },
    { name: "nothing spent before December", input: { plan: ["0%", "0%", "0%", "100%"] } },
    { name: "a pause between two checkpoints", input: { plan: ["0", "60%", "60%", "100%"] } },
    { name: "plain numbers under the label that says %", input: { plan: [25, 50, 75, 100] } },
    {
      name: "fractions shown as percentages",
      input: { plan: [percent(0.25), percent(0.6), percent(0.9), percent(1)] },
    },
    { name: "a full-width sign and a space before it", input: { plan: ["25％", "50 %", "75%", "100%"] } },
  ],
  invalid: [
    {
      name: "equal shares of four periods",
      input: { plan: ["25%", "25%", "25%", "25%"] },
      finds: ["error B7:E7"],
      message:
        "B7:E7「资金支出计划」：各时点为 25% 25% 25% 25%，合计 100%，像是各时段的比例。本表按累计进度填写，应为 25% 50% 75% 100%。每个时点填的是到该月底为止累计支出的百分比，12月底应为 100%。",
      fixes: ["suggest: C7 50%, D7 75%, E7 100%"],
    },
    {
      name: "shares that rise from period to period",
      input: { plan: ["10%", "20%", "30%", "40%"] },
      finds: ["error B7:E7"],
      fixes: ["suggest: C7 30%, D7 60%, E7 100%"],
    },
    {
      name: "shares of three periods and a blank as one mistake",
      input: { plan: ["25%", "25%", "50%", ""] },
      finds: ["error B7:E7"],
      message:
        "B7:E7「资金支出计划」：各时点为 25% 25% 50% –，合计 100%，像是各时段的比例。本表按累计进度填写，应为 25% 50% 100% 100%。每个时点填的是到该月底为止累计支出的百分比，12月底应为 100%。",
      fixes: ["suggest: C7 50%, D7 100%, E7 100%"],
    },
    {
      name: "shares of two periods and two blanks as one mistake",
      input: { plan: ["75%", "25%", "", ""] },
      finds: ["error B7:E7"],
      fixes: ["suggest: C7 100%, D7 100%, E7 100%"],
    },
    {
      name: "uneven shares",
      input: { plan: ["10%", "30%", "30%", "30%"] },
      finds: ["error B7:E7"],
      fixes: ["suggest: C7 40%, D7 70%, E7 100%"],
    },
    {
      name: "shares as numbers, and writes numbers",
      input: { plan: [40, 30, 20, 10] },
      finds: ["error B7:E7"],
      fixes: ["suggest: C7 70, D7 90, E7 100"],
    },
    {
      name: "shares as fractions, and writes fractions",
      input: { plan: [percent(0.25), percent(0.25), percent(0.25), percent(0.25)] },
      finds: ["error B7:E7"],
      fixes: ["suggest: C7 0.5, D7 0.75, E7 1"],
    },
    {
      name: "shares whose decimals add up to 100 but for rounding",
      input: { plan: ["33.3%", "33.3%", "33.4%", "0%"] },
      finds: ["error B7:E7"],
      fixes: ["suggest: C7 66.6%, D7 100%, E7 100%"],
    },
    {
      name: "shares of which one is a formula, without offering to write over another formula",
      input: { plan: ["25%", { value: "25%", formula: '="25%"' }, "25%", "25%"] },
      finds: ["error B7:E7"],
    },
  ],
});
