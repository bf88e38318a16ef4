import { codeOf, withIndicator, type TableParts } from "../helpers/good-table";
import { row, testRule } from "../helpers/test-rule";

const first = (change: Parameters<typeof withIndicator>[1]): TableParts => ({
  indicators: withIndicator("数量指标", change),
});
const NO_BREAK = "\u00a0";
const ZERO_WIDTH = "\u200b";

testRule("text-whitespace", {
  valid: [
    { name: "a single space between words", input: first({ description: "台式机 打印机的台数" }) },
    { name: "lines of a goal", input: { goal: "1.购置办公设备20台。\n2.改善窗口办公条件。 " } },
    { name: "the indent of a goal", input: { goal: "\u3000\u3000购置办公设备20台，改善窗口办公条件。" } },
    { name: "lines of a purpose", input: { purpose: "购置电脑；\n\n  购置打印机" } },
    { name: "lines of a description", input: first({ description: "购置台数，\n  包括电脑和打印机" }) },
    { name: "two documents as basis, on lines", input: first({ basis: "怀财字〔2025〕7号\n怀财字〔2025〕8号" }) },
    { name: "a name of two numbered lines", input: first({ name: "1.购置电脑数量\n2.购置打印机数量" }) },
    {
      name: "spaces inside the project's name",
      input: { name: "办公设备  购置", title: "1.办公设备  购置绩效目标表" },
    },
    {
      name: "spaces of labels, title and department",
      input: { title: "  1.办公设备购置  绩效目标表", department: " 324001  怀来县自然资源和规划局 " },
    },
    { name: "a formula", input: first({ basis: { value: "怀财字〔2025〕7号 ", formula: '="怀财字〔2025〕7号 "' } }) },
    {
      name: "a name that repeats its class, to be written anew",
      input: first({ name: "数量指标 ", description: "数量指标 " }),
      also: ["error indicator-name-repeats-class C11"],
    },
    {
      name: "a value with spaces, which is its notation",
      input: first({ value: "≥ 20台 " }),
      also: ["info value-notation E11"],
    },
  ],
  invalid: [
    {
      name: "a space behind a name",
      input: first({ name: "购置办公设备数量 " }),
      finds: ["info C11"],
      fixes: ["safe: C11 购置办公设备数量"],
      message: "C11「购置办公设备数量」：文字前后有多余的空格或换行。可删去，意思不变。",
    },
    {
      name: "a doubled space inside a description",
      input: first({ description: "台式机  打印机的台数" }),
      finds: ["info D11"],
      fixes: ["safe: D11 台式机 打印机的台数"],
      message: "D11「台式机 打印机的台数」：文字中间有制表符、连续空格或换行。可合并或删去，意思不变。",
    },
    {
      name: "spaces behind the project's name, which is never rewritten",
      input: { name: "办公设备购置 " },
      finds: ["info E3"],
      message:
        "E3「办公设备购置」：项目名称前后有多余的空格或换行。请与预算系统中登记的名称核对后删去。项目名称应与登记的完全一致，本工具不改写。",
    },
    {
      name: "a line break before a name",
      input: first({ name: "\n购置办公设备数量\n" }),
      finds: ["info C11"],
      fixes: ["safe: C11 购置办公设备数量"],
    },
    {
      name: "a line break inside a name",
      input: first({ name: "购置办公\n设备数量" }),
      finds: ["info C11"],
      fixes: ["safe: C11 购置办公设备数量"],
    },
    {
      name: "a line break between words of Latin letters",
      input: first({ name: "购置Dell\nPC数量" }),
      finds: ["info C11"],
      fixes: ["safe: C11 购置Dell PC数量"],
    },
    {
      name: "a tab",
      input: first({ name: "购置办公设备\t数量" }),
      finds: ["info C11"],
      fixes: ["safe: C11 购置办公设备 数量"],
    },
    {
      name: "a no-break space behind a basis",
      input: first({ basis: `怀财字〔2025〕7号${NO_BREAK}` }),
      finds: ["info F11"],
      fixes: ["safe: F11 怀财字〔2025〕7号"],
    },
    {
      name: "an invisible character",
      input: first({ name: `购置办公${ZERO_WIDTH}设备数量` }),
      finds: ["info C11"],
      fixes: ["safe: C11 购置办公设备数量"],
    },
    {
      name: "a space behind a value",
      input: first({ value: "≥20台 " }),
      finds: ["info E11"],
      fixes: ["safe: E11 ≥20台"],
    },
    {
      name: "a space behind a phrase",
      input: row("社会效益指标", "窗口服务能力", "有所提升 "),
      finds: ["info E16"],
      fixes: ["safe: E16 有所提升"],
    },
    {
      name: "a space behind the code",
      input: { code: `${codeOf("000167")} ` },
      finds: ["info B3"],
      fixes: [`safe: B3 ${codeOf("000167")}`],
    },
    {
      name: "a space behind a goal of one line",
      input: { goal: "购置办公设备20台，改善窗口办公条件。 " },
      finds: ["info B8"],
      fixes: ["safe: B8 购置办公设备20台，改善窗口办公条件。"],
    },
    {
      name: "two cells of a row",
      input: first({ name: "购置办公设备数量 ", basis: " 怀财字〔2025〕7号" }),
      finds: ["info C11", "info F11"],
      fixes: ["safe: C11 购置办公设备数量"],
    },
  ],
});
