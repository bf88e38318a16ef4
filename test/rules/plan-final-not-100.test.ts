import { expect, test } from "@jest/globals";
import { isYearEnd } from "../../src/rules/plan-shared";
import { testRule } from "../helpers/test-rule";
import type { TestCell } from "../helpers/grid";

const percent = (value: number): TestCell => ({ value, numberFormat: "0%" });

testRule("plan-final-not-100", {
  valid: [
    { name: "100% in October already", input: { plan: ["60%", "90%", "100%", "100%"] } },
    { name: "100.00%", input: { plan: ["25%", "50%", "75%", "100.00%"] } },
    { name: "1 shown as 100%", input: { plan: [percent(0.3), percent(0.6), percent(0.9), percent(1)] } },
    { name: "1% in March", input: { plan: ["1%", "1%", "1%", "100%"] } },
  ],
  invalid: [
    {
      name: "95% in December",
      input: { plan: ["25%", "50%", "75%", "95%"] },
      finds: ["error E7"],
      message: "E7「资金支出计划」：12月底为 95%。应为 100%。支出进度按累计填写，年底应全部支出。",
      fixes: ["suggest: E7 100%"],
    },
    {
      name: "99.99% in December",
      input: { plan: ["25%", "50%", "75%", "99.99%"] },
      finds: ["error E7"],
      fixes: ["suggest: E7 100%"],
    },
    {
      name: "a December below October as unfinished, not as a fall too",
      input: { plan: ["25%", "50%", "75%", "10%"] },
      finds: ["error E7"],
      fixes: ["suggest: E7 100%"],
    },
    {
      name: "a plan of zeros",
      input: { plan: ["0%", "0%", "0%", "0%"] },
      finds: ["error E7"],
      fixes: ["suggest: E7 100%"],
    },
    {
      name: "an unfinished plan in numbers, and writes a number",
      input: { plan: [20, 40, 60, 80] },
      finds: ["error E7"],
      fixes: ["suggest: E7 100"],
    },
    {
      name: "fractions under a label that says %",
      input: { plan: [0.25, 0.5, 0.75, 1] },
      finds: ["error B7:E7"],
      message:
        "B7:E7「资金支出计划」：各时点为 0.25 0.5 0.75 1，像是小数，表头已注明单位为 %。应为 25% 50% 75% 100%。按表头的单位，1 表示 1%。",
      fixes: ["suggest: B7 25, C7 50, D7 75, E7 100"],
    },
    {
      name: "fractions beside a percentage",
      input: { plan: [0.25, 0.5, 0.75, "100%"] },
      finds: ["error B7:E7"],
      fixes: ["suggest: B7 25, C7 50, D7 75"],
    },
    {
      name: "shares in fractions, with the running sum",
      input: { plan: [0.25, 0.25, 0.25, 0.25] },
      finds: ["error B7:E7"],
      fixes: ["suggest: B7 25, C7 50, D7 75, E7 100"],
    },
    {
      name: "an unfinished plan in a formula, without a fix",
      input: { plan: ["25%", "50%", "75%", { value: "95%", formula: '="95%"' }] },
      finds: ["error E7"],
    },
  ],
});

test.each([
  ["12月底", true],
  ["截至12月31日", true],
  ["第四季度", true],
  ["4季度", true],
  ["下半年", true],
  ["年底", true],
  ["全年", true],
  ["10月底", false],
  ["第三季度", false],
  ["上半年", false],
])("%s is the end of the year: %j", (label, expected) => {
  const cell = { top: 0, left: 0, bottom: 0, right: 0 };
  const field = { range: cell, area: cell, text: "", value: "", isFormula: false, sharesLabelCell: false };
  expect(isYearEnd({ index: 0, checkpoint: { label, field }, value: { kind: "blank" } })).toBe(expected);
});
