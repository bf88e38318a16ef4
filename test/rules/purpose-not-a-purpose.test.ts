import { testRule } from "../helpers/test-rule";
import { named } from "../helpers/good-table";

testRule("purpose-not-a-purpose", {
  valid: [
    { name: "what is done", input: { ...named("怀财字[2025]7号 土地出让业务"), purpose: "土地出让业务办公费" } },
    { name: "the name alone, which says it", input: { ...named("怀财字【2025】7号 办证资金"), purpose: "办证资金" } },
    {
      name: "what is done after a document number",
      input: { purpose: "根据怀财字【2025】7号购置电脑、打印机等办公设备" },
    },
    { name: "a year", input: { purpose: "2024年土地整治专项资金" } },
    { name: "a blank line, which is blank", input: { purpose: "" }, also: ["warning purpose-blank B5"] },
  ],
  invalid: [
    {
      name: "a document number",
      input: { ...named("怀财字【2025】7号 名校英才入冀"), purpose: "怀财字【2025】7号 " },
      finds: ["warning B5"],
      message:
        "B5「资金用途」：资金用途只写了文号「怀财字【2025】7号」。应写明这笔资金用来做什么，如「购置办公设备」。文号说明资金从哪里来，看不出用在哪里。",
      also: ["info text-whitespace B5"],
    },
    { name: "a document number and 文件", input: { purpose: "根据怀财字〔2025〕7号文件" }, finds: ["warning B5"] },
    {
      name: "two document numbers",
      input: { purpose: "怀财字〔2025〕7号、冀财资环〔2024〕115号" },
      finds: ["warning B5"],
    },
    {
      name: "a document number with the project's name",
      input: { ...named("怀财字【2025】7号 人员经费"), purpose: "怀财字【2025】7号 人员经费" },
      finds: ["warning B5"],
      message:
        "B5「资金用途」：资金用途「怀财字【2025】7号 人员经费」只是文号加项目名称。应写明这笔资金用来做什么，如「购置办公设备」。只重复项目名称，看不出资金用在哪里。",
    },
    {
      name: "the number in other brackets than the name's",
      input: { ...named("怀财字【2025】7号 人员经费"), purpose: "怀财字〔2025〕7号人员经费" },
      finds: ["warning B5"],
    },
  ],
});
