import { testRule } from "../helpers/test-rule";

testRule("plan-decreasing", {
  valid: [
    { name: "equal checkpoints", input: { plan: ["30%", "30%", "30%", "100%"] } },
    { name: "a rise in the second decimal", input: { plan: ["25%", "50.01%", "50.02%", "100%"] } },
    { name: "numbers and texts side by side", input: { plan: [25, "50%", 75, "100%"] } },
  ],
  invalid: [
    {
      name: "June below March",
      input: { plan: ["50%", "25%", "75%", "100%"] },
      finds: ["error C7"],
      message:
        "C7「资金支出计划」：6月底为 25%，小于3月底的 50%。应不小于 50%。支出进度按累计填写，后面的时点不会比前面的小。",
    },
    { name: "October below June", input: { plan: ["25%", "100%", "75%", "100%"] }, finds: ["error D7"] },
    {
      name: "a fall across a blank checkpoint",
      input: { plan: ["50%", "", "25%", "100%"] },
      finds: ["error D7"],
      also: ["error plan-blank C7"],
    },
    {
      name: "a fall beside an unfinished plan, each at its own checkpoint",
      input: { plan: ["50%", "25%", "75%", "90%"] },
      finds: ["error C7"],
      also: ["error plan-final-not-100 E7"],
    },
  ],
});
