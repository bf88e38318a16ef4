import { testRule } from "../helpers/test-rule";

testRule("project-name-blank", {
  valid: [
    { name: "a name of a single character", input: { name: "路", title: "1.路绩效目标表" } },
    { name: "a name from a formula", input: { name: { value: "办公设备购置", formula: "=A1" } } },
  ],
  invalid: [
    {
      name: "an empty cell, and does not compare the title with it",
      input: { name: "" },
      finds: ["error E3"],
      message: "E3「项目名称」：项目名称没有填写。应填写预算系统中登记的项目名称。",
    },
    { name: "spaces", input: { name: "  " }, finds: ["error E3"] },
  ],
});
