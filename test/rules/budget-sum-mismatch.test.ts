import { row, testRule } from "../helpers/test-rule";

testRule("budget-sum-mismatch", {
  valid: [
    { name: "two parts that add up", input: { budget: "50.00", fiscal: "30.00", other: "20.00" } },
    { name: "other money alone", input: { budget: "50.00", fiscal: "", other: "50" } },
    { name: "half a cent of rounding", input: { budget: "50.00", fiscal: "30.00", other: "19.995" } },
    { name: "the same amount in yuan", input: { budget: "50.00", fiscal: "500000元" } },
    {
      name: "decimals that a computer can't hold exactly",
      input: { budget: 0.3, fiscal: 0.1, other: 0.2, ...row("成本指标", "设备购置成本", "≤0.3万元") },
    },
    {
      name: "hundreds of millions to the cent",
      input: { budget: "123456789.12", fiscal: "123456789.11", other: "0.01" },
    },
  ],
  invalid: [
    {
      name: "one cent too few",
      input: { budget: "50.00", fiscal: "30.00", other: "19.99" },
      finds: ["error C4"],
      message:
        "C4「预算数」：预算数为 50万元，财政资金 30 加其他资金 19.99 等于 49.99万元。预算数应等于财政资金与其他资金之和，请核对三个数。",
    },
    { name: "a little more than half a cent", input: { fiscal: "30.00", other: "19.9949" }, finds: ["error C4"] },
    { name: "other money counted twice", input: { fiscal: "50.00", other: "50.00" }, finds: ["error C4"] },
    {
      name: "a budget without any source",
      input: { fiscal: "", other: "" },
      finds: ["error C4"],
      message: "C4「预算数」：预算数为 50万元，财政资金和其他资金都没有填写。应填写资金来源，两项之和等于预算数。",
    },
    { name: "yuan among 万元", input: { fiscal: "500000" }, finds: ["error C4"] },
    { name: "a budget of zero beside money, and not the cost too", input: { budget: "0" }, finds: ["error C4"] },
  ],
});
