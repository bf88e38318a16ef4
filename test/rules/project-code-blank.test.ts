import { testRule } from "../helpers/test-rule";
import { codeOf, goodTable, named } from "../helpers/good-table";

testRule("project-code-blank", {
  valid: [
    { name: "a code of another letter", input: { code: "51000021R000000019951" } },
    {
      name: "a line break behind the code",
      input: { code: `${codeOf("000167")}\n` },
      also: ["info text-whitespace B3"],
    },
  ],
  invalid: [
    {
      name: "an empty cell",
      input: { code: "" },
      finds: ["error B3"],
      message: "B3「项目编码」：项目编码没有填写。应填写预算系统中的 21 位项目编码。",
    },
    { name: "a blank as wide as a character", input: { code: "　" }, finds: ["error B3"] },
    {
      name: "each of two tables without a code, and no equal codes",
      input: [goodTable({ code: "" }), goodTable({ ...named("设备维修"), code: "" })],
      finds: ["error Sheet1!B3", "error Sheet2!B3"],
    },
  ],
});
