import { expect, test } from "@jest/globals";
import { checkSnapshot } from "../../src/lint/check";
import { formatRange } from "../../src/model/address";
import { codeOf, goodTable, named } from "../helpers/good-table";
import { workbookOf, type TestSheet } from "../helpers/grid";
import { testRule } from "../helpers/test-rule";

const BUREAU = "324001怀来县自然资源和规划局";

/** A table for each department, with names and codes of their own. */
const of = (...departments: readonly string[]): readonly TestSheet[] =>
  departments.map((department, index) =>
    goodTable({ ...named(`设备购置${index}`), code: codeOf(`00016${index}`), department }),
  );

testRule("department-inconsistent", {
  valid: [
    { name: "one unit throughout", input: of(BUREAU, BUREAU, BUREAU) },
    {
      name: "spaces, width and 本级",
      input: of(BUREAU, "324001 怀来县自然资源和规划局（本级）", "３２４００１怀来县自然资源和规划局"),
    },
    {
      name: "a compilation in which every table has its unit",
      input: of(BUREAU, "324002怀来县测绘站", "324003怀来县林场"),
    },
    {
      name: "a compilation in which half are of other units",
      input: of(BUREAU, BUREAU, "324002怀来县测绘站", "324003怀来县林场"),
    },
    {
      name: "a unit with tables of its own",
      input: of(BUREAU, BUREAU, BUREAU, "324002怀来县测绘站", "324002怀来县测绘站"),
    },
    { name: "two tables of two units, for want of a usual one", input: of(BUREAU, "324002怀来县测绘站") },
    { name: "a name without its code", input: of(BUREAU, BUREAU, "单位名称：怀来县自然资源和规划局") },
    { name: "tables without a unit", input: of(BUREAU, "", "") },
  ],
  invalid: [
    {
      name: "one code with another name",
      input: of(BUREAU, "324001怀来县自然资源局", BUREAU),
      finds: ["warning Sheet2!A2"],
      message:
        "A2「单位」：单位为「324001怀来县自然资源局」，同一编码在另外 2 张表中是「324001怀来县自然资源和规划局」。同一单位编码的名称应一致，请核对。",
    },
    {
      name: "one name with another code",
      input: of("324010怀来县自然资源和规划局", BUREAU, BUREAU),
      finds: ["warning Sheet1!A2"],
      message:
        "A2「单位」：单位为「324010怀来县自然资源和规划局」，同一名称在另外 2 张表中是「324001怀来县自然资源和规划局」。同一单位的编码应一致，请核对。",
    },
    {
      name: "one table of another unit beside a majority",
      input: of(BUREAU, BUREAU, "325001怀来县林业局"),
      finds: ["warning Sheet3!A2"],
      message:
        "A2「单位」：单位为「325001怀来县林业局」，本工作簿另外 2 张表都是「324001怀来县自然资源和规划局」。请核对本表是否属于这个单位。",
    },
    {
      name: "the later of two names of one code",
      input: of("324001怀来县自然资源局", BUREAU),
      finds: ["warning Sheet2!A2"],
    },
  ],
});

test("another unit points at a table with the usual one", () => {
  const [finding] = checkSnapshot(workbookOf(...of("325001怀来县林业局", BUREAU, BUREAU))).findings;
  expect(finding?.related.map(({ sheetName, range }) => `${sheetName}!${formatRange(range)}`)).toEqual(["Sheet2!A2"]);
});
