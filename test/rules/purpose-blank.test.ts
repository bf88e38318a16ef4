import { goodTable } from "../helpers/good-table";
import { testRule } from "../helpers/test-rule";

/** The good table without the row for the use of the money, and with another label in front of the amounts. */
const withoutLine = (label: string) => {
  const { rows } = goodTable();
  return [{ rows: [...rows.slice(0, 3), [label, ...(rows[3] ?? []).slice(1)], ...rows.slice(5)] }];
};

testRule("purpose-blank", {
  valid: [
    { name: "a purpose in a few words", input: { purpose: "购买服装" } },
    { name: "a number of the list before it", input: { purpose: "1.购买服装" } },
    { name: "a form that does not ask for it", input: withoutLine("预算规模") },
  ],
  invalid: [
    {
      name: "a blank line",
      input: { purpose: "" },
      finds: ["warning B5"],
      message: "B5「资金用途」：资金用途没有填写。应写明这笔资金用来做什么，如「购置办公设备」。",
    },
    { name: "spaces and line breaks", input: { purpose: " 　\n" }, finds: ["warning B5"] },
    {
      name: "无",
      input: { purpose: "无" },
      finds: ["warning B5"],
      message: "B5「资金用途」：资金用途只填了「无」，没有内容。应写明这笔资金用来做什么，如「购置办公设备」。",
    },
    {
      name: "a line that was left out, at the amounts",
      input: withoutLine("预算规模及资金用途"),
      finds: ["warning C4"],
    },
    { name: "a dash", input: { purpose: "——" }, finds: ["warning B5"] },
  ],
});
