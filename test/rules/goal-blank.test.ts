import { testRule } from "../helpers/test-rule";

testRule("goal-blank", {
  valid: [
    { name: "a goal in a few words", input: { goal: "黄土崩塌群地灾治理" } },
    { name: "numbered lines", input: { goal: "1.购置电脑20台；\n2.改善办公条件。" } },
    { name: "a blank line among others", input: { goal: "1.购置电脑20台\n\n2." } },
    { name: "words left out in a copy", input: { goal: "..." } },
    { name: "a goal that begins with a number", input: { goal: "1.5万亩耕地完成整治" } },
  ],
  invalid: [
    {
      name: "an empty cell",
      input: { goal: "" },
      finds: ["error B8"],
      message:
        "B8「绩效目标」：绩效目标没有填写。应写明用这笔资金完成什么、达到什么效果。绩效目标为空，预算系统审核不予通过。",
    },
    { name: "spaces and line breaks", input: { goal: "　 \n \t" }, finds: ["error B8"] },
    {
      name: "a star",
      input: { goal: "*" },
      finds: ["error B8"],
      message:
        "B8「绩效目标」：绩效目标只填了「*」，没有内容。应写明用这笔资金完成什么、达到什么效果。这样的内容按未填处理，预算系统审核不予通过。",
    },
    ...["_", "-", "——", "/", "无", "***", "1.", "1.\n2.", "一、", "（1）", "①", "1、无", "。", "XXX"].map((goal) => ({
      name: `only ${JSON.stringify(goal)}`,
      input: { goal },
      finds: ["error B8"],
    })),
  ],
});
