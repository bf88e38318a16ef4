import { withIndicator, type TableParts } from "../helpers/good-table";
import { row, testRule } from "../helpers/test-rule";

const first = (change: Parameters<typeof withIndicator>[1]): TableParts => ({
  indicators: withIndicator("数量指标", change),
});
const name = (text: string): TableParts => row("数量指标", text, "≥20台");

testRule("text-unbalanced-brackets", {
  valid: [
    { name: "brackets of mixed width", input: name("购置设备（台)数量") },
    { name: "brackets in brackets", input: name("购置设备（含电脑（台式）、打印机）数量") },
    { name: "square brackets of mixed style", input: { purpose: "[2025】年购置办公设备" } },
    { name: "list numbering", input: { goal: "1）购置办公设备20台；2）改善窗口办公条件。" } },
    { name: "list numbering within a sentence", input: { goal: "包括1)购置办公设备20台2)改善窗口办公条件。" } },
    { name: "list numbering in Chinese, on lines", input: { goal: "一）购置办公设备20台。\n二）改善窗口办公条件。" } },
    { name: "an interval", input: first({ description: "得分[90%,100%)为优" }) },
    { name: "》 written for >", input: first({ description: "设备合格台数》95台" }) },
    { name: "inches", input: first({ description: '购置27"显示器的台数' }) },
    { name: "two marks that open", input: { purpose: "购置“一窗通办“窗口设备" } },
    { name: "a title's brackets", input: { goal: "按照《办公设备配置标准（2025年）》购置设备20台。" } },
    {
      name: "a title that repeats the project's name, once",
      input: { title: "1.设备购置（二期绩效目标表", name: "设备购置（二期" },
      also: ["warning text-unbalanced-brackets E3"],
    },
  ],
  invalid: [
    {
      name: "a name that opens and never closes",
      input: name("购置设备数量（台"),
      finds: ["warning C11"],
      fixes: ["suggest: C11 购置设备数量（台）"],
      message: "C11「购置设备数量（台」：「（」没有对应的后一半。请补上，或删去多余的一个。",
    },
    {
      name: "a name that closes what was never opened",
      input: name("购置设备数量）"),
      finds: ["warning C11"],
      fixes: ["suggest: C11 购置设备数量"],
      message: "C11「购置设备数量）」：「）」没有对应的前一半。请补上，或删去多余的一个。",
    },
    { name: "a bracket closed in the middle", input: name("购置台）设备数量"), finds: ["warning C11"] },
    { name: "a number that is no list", input: name("购置设备20）数量"), finds: ["warning C11"] },
    {
      name: "a description",
      input: first({ description: "办公设备【电脑、打印机的台数" }),
      finds: ["warning D11"],
      fixes: ["suggest: D11 办公设备【电脑、打印机的台数】"],
    },
    {
      name: "a name and the description that repeats it, once",
      input: first({ name: "设备数量（台", description: "设备数量（台" }),
      finds: ["warning C11"],
      fixes: ["suggest: C11 设备数量（台）, D11 设备数量（台）"],
      also: ["info description-repeats-name D11"],
    },
    { name: "a basis", input: first({ basis: "《办公设备配置标准" }), finds: ["warning F11"] },
    { name: "the purpose", input: { purpose: "购置电脑、打印机】" }, finds: ["warning B5"] },
    { name: "the goal", input: { goal: "1.购置“一窗通办窗口设备20台。" }, finds: ["warning B8"] },
    {
      name: "the project's name, which is never rewritten",
      input: { name: "办公设备购置（二期", title: "预算项目绩效目标表" },
      finds: ["warning E3"],
    },
    { name: "a title alone", input: { title: "1.（办公设备购置绩效目标表" }, finds: ["warning A1"] },
    {
      name: "a phrase as value",
      input: row("社会效益指标", "窗口服务能力", "有所提升（较上年"),
      finds: ["warning E16"],
      fixes: ["suggest: E16 有所提升（较上年）"],
    },
  ],
});
