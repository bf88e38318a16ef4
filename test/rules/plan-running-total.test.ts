import { BY_PERIOD } from "../helpers/good-table";
import type { TestCell } from "../helpers/grid";
import { testRule } from "../helpers/test-rule";

const percent = (value: number): TestCell => ({ value, numberFormat: "0%" });

testRule("plan-running-total", {
  profile: BY_PERIOD,
  valid: [
    { name: "equal shares", input: { plan: ["25%", "25%", "25%", "25%"] } },
    { name: "shares that rise", input: { plan: ["10%", "20%", "30%", "40%"] } },
    { name: "all in the last period", input: { plan: ["0%", "0%", "0%", "100%"] } },
    { name: "all in the first period", input: { plan: ["100%", "", "", ""] } },
  ],
  invalid: [
    {
      name: "a running total in quarters",
      input: { plan: ["25%", "50%", "75%", "100%"] },
      finds: ["error B7:E7"],
      message:
        "B7:E7「资金支出计划」：各时段为 25% 50% 75% 100%，逐段增加到 100%，像是累计进度。本表按时段填写，应为 25% 25% 25% 25%。每个时段填的是本时段支出的百分比，各时段之和为 100%。",
      fixes: ["suggest: C7 25%, D7 25%, E7 25%"],
    },
    {
      name: "everything spent at once",
      input: { plan: ["100%", "100%", "100%", "100%"] },
      finds: ["error B7:E7"],
      fixes: ["suggest: C7 0%, D7 0%, E7 0%"],
    },
    {
      name: "a running total with a blank, which stays one",
      input: { plan: ["", "60%", "90%", "100%"] },
      finds: ["error B7:E7"],
      fixes: ["suggest: D7 30%, E7 10%"],
    },
    {
      name: "a running total of fractions shown as percentages, and writes fractions",
      input: { plan: [percent(0.2), percent(0.6), percent(0.9), percent(1)] },
      finds: ["error B7:E7"],
      fixes: ["suggest: C7 0.4, D7 0.3, E7 0.1"],
    },
  ],
});
