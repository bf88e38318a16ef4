import { testRule } from "../helpers/test-rule";

testRule("project-name-title-mismatch", {
  valid: [
    { name: "a title that only names the form", input: { title: "绩效目标表" } },
    { name: "a title that names form and year", input: { title: "附件1：2025年部门预算项目绩效目标表" } },
    { name: "the name within a longer title", input: { title: "2025年办公设备购置项目绩效目标表" } },
    { name: "another space", input: { title: "1.办公设备 购置绩效目标表" } },
    {
      name: "another kind of bracket",
      input: { title: "1.怀财字[2025]7号土地出让业务绩效目标表", name: "怀财字【2025】7号 土地出让业务" },
    },
    { name: "another kind of quotes", input: { title: "1.“多测合一”经费绩效目标表", name: '"多测合一"经费' } },
    { name: "a title with the department's name", input: { title: "怀来县自然资源和规划局绩效目标表" } },
    { name: "a title of the budget's kind", input: { title: "一般公共预算项目绩效目标表" } },
  ],
  invalid: [
    {
      name: "another project's title",
      input: { title: "3.会议费绩效目标表" },
      finds: ["warning A1"],
      message:
        "A1「标题」：标题为「3.会议费绩效目标表」，项目名称为「办公设备购置」。标题应包含项目名称；以预算系统中登记的名称为准。",
    },
    { name: "half of the name", input: { title: "1.办公设备绩效目标表" }, finds: ["warning A1"] },
    {
      name: "another document number",
      input: { title: "1.怀财字〔2025〕7号 土地出让业务绩效目标表", name: "怀财字〔2025〕8号 土地出让业务" },
      finds: ["warning A1"],
    },
  ],
});
