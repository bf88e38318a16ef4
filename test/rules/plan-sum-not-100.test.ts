import { BY_PERIOD } from "../helpers/good-table";
import type { TestCell } from "../helpers/grid";
import { testRule } from "../helpers/test-rule";

const percent = (value: number): TestCell => ({ value, numberFormat: "0%" });

testRule("plan-sum-not-100", {
  profile: BY_PERIOD,
  valid: [
    { name: "shares that make 100%", input: { plan: ["10%", "40%", "30%", "20%"] } },
    { name: "shares that fall", input: { plan: ["40%", "30%", "20%", "10%"] } },
    { name: "a period in which nothing is spent", input: { plan: ["50%", "0%", "50%", "0%"] } },
    { name: "a blank for a period in which nothing is spent", input: { plan: ["25%", "50%", "25%", ""] } },
    {
      name: "fractions shown as percentages",
      input: { plan: [percent(0.1), percent(0.2), percent(0.3), percent(0.4)] },
    },
    { name: "thirds that leave a rest in the second decimal", input: { plan: ["33.33%", "33.33%", "33.33%", "0%"] } },
    {
      name: "a value that is no percentage, which says enough",
      input: { plan: ["25%", "五成", "25%", "10%"] },
      also: ["error plan-not-a-percentage C7"],
    },
    {
      name: "a plan without any value, which is blank",
      input: { plan: ["", "", "", ""] },
      also: ["error plan-blank B7:E7"],
    },
  ],
  invalid: [
    {
      name: "shares that make less",
      input: { plan: ["25%", "25%", "25%", "20%"] },
      finds: ["error B7:E7"],
      message:
        "B7:E7「资金支出计划」：各时段为 25% 25% 25% 20%，合计 95%。合计应为 100%，请核对各时段的数。本表按时段填写支出比例，全年应全部支出。",
    },
    { name: "shares that make more", input: { plan: ["25%", "35%", "25%", "25%"] }, finds: ["error B7:E7"] },
    { name: "a running total that does not end at 100%", input: { plan: [20, 50, 75, 95] }, finds: ["error B7:E7"] },
    { name: "nothing but zeros", input: { plan: [0, 0, 0, 0] }, finds: ["error B7:E7"] },
    {
      name: "one blank with the share that is left for it",
      input: { plan: ["25%", "", "25%", "20%"] },
      finds: ["error B7:E7"],
      message:
        "B7:E7「资金支出计划」：各时段为 25% – 25% 20%，合计 70%，6月底没有填写。合计应为 100%，6月底可能是 30%。本表按时段填写支出比例，全年应全部支出。",
      fixes: ["suggest: C7 30%"],
    },
    { name: "two blanks once", input: { plan: ["25%", "", "25%", ""] }, finds: ["error B7:E7"] },
    {
      name: "shares written as fractions",
      input: { plan: [0.25, 0.25, 0.3, 0.2] },
      finds: ["error B7:E7"],
      message:
        "B7:E7「资金支出计划」：各时段为 0.25 0.25 0.3 0.2，像是小数，表头已注明单位为 %。应为 25% 25% 30% 20%。按表头的单位，1 表示 1%。",
      fixes: ["suggest: B7 25, C7 25, D7 30, E7 20"],
    },
    {
      name: "a running total written as fractions",
      input: { plan: ["0.25", "0.5", "0.75", "1"] },
      finds: ["error B7:E7"],
      fixes: ["suggest: B7 25%, C7 25%, D7 25%, E7 25%"],
    },
  ],
});
