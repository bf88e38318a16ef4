import { BY_PERIOD } from "../helpers/good-table";
import { testRule } from "../helpers/test-rule";

testRule("plan-blank", {
  valid: [
    { name: "a checkpoint of 0%", input: { plan: ["0%", "50%", "75%", "100%"] } },
    { name: "a plain 0", input: { plan: [0, 0, 75, 100] } },
    {
      name: "a period without a share where the others make 100%",
      input: { plan: ["50%", "", "50%", ""] },
      profile: BY_PERIOD,
    },
  ],
  invalid: [
    {
      name: "one blank checkpoint",
      input: { plan: ["25%", "", "75%", "100%"] },
      finds: ["error C7"],
      message: "C7「资金支出计划」：6月底的支出进度没有填写。应填写到6月底为止累计支出的百分比。",
    },
    { name: "a blank December", input: { plan: ["25%", "50%", "75%", ""] }, finds: ["error E7"] },
    {
      name: "each of several blank checkpoints",
      input: { plan: ["", "", "60%", "100%"] },
      finds: ["error B7", "error C7"],
    },
    { name: "a dash in place of a percentage", input: { plan: ["—", "50%", "75%", "100%"] }, finds: ["error B7"] },
    {
      name: "a plan without any value once",
      input: { plan: ["", "", "", ""] },
      finds: ["error B7:E7"],
      message:
        "B7:E7「资金支出计划」：资金支出计划各时点都没有填写。应填写到各时点为止累计支出的百分比，如 25% 50% 75% 100%。",
    },
    {
      name: "a plan of shares without any value once",
      input: { plan: ["", "", "—", ""] },
      profile: BY_PERIOD,
      finds: ["error B7:E7"],
      message:
        "B7:E7「资金支出计划」：资金支出计划各时段都没有填写。应填写各时段支出的百分比，合计 100%，如 25% 25% 25% 25%。",
    },
  ],
});
