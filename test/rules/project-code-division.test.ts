import { testRule } from "../helpers/test-rule";
import { codeOf, goodTable, named } from "../helpers/good-table";
import type { TestSheet } from "../helpers/grid";

/** A table for each division, with serials of their own. */
const sheets = (...divisions: readonly string[]): readonly TestSheet[] =>
  divisions.map((division, index) =>
    goodTable({ ...named(`设备购置${index}`), code: codeOf(`00016${index}`, division) }),
  );

testRule("project-code-division", {
  valid: [
    { name: "one division throughout", input: sheets("130730", "130730", "130730", "130730") },
    { name: "two tables that differ, for want of a usual one", input: sheets("130730", "130700") },
    { name: "one of three, for want of a clear usual one", input: sheets("130730", "130730", "130700") },
    {
      name: "two projects of the level above among five",
      input: sheets("130730", "130730", "130730", "130700", "130700"),
    },
  ],
  invalid: [
    {
      name: "the one that differs among four",
      input: sheets("130730", "130730", "130700", "130730"),
      finds: ["warning Sheet3!B3"],
      message: "B3「项目编码」：项目编码的行政区划为 130700。本工作簿其他 3 个项目都是 130730，请核对。",
    },
    {
      name: "two that differ among eight",
      input: sheets("130731", "130730", "130730", "130730", "130730", "130730", "130730", "130732"),
      finds: ["warning Sheet1!B3", "warning Sheet8!B3"],
    },
  ],
});
