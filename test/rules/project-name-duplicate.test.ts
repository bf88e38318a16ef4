import { expect, test } from "@jest/globals";
import { checkSnapshot } from "../../src/lint/check";
import { formatRange } from "../../src/model/address";
import { codeOf, goodTable, named, type TableParts } from "../helpers/good-table";
import { workbookOf, type TestSheet } from "../helpers/grid";
import { testRule } from "../helpers/test-rule";

const table = (serial: number, name: string, parts: TableParts = {}): TestSheet =>
  goodTable({ ...named(name), code: codeOf(`00016${serial}`), ...parts });

testRule("project-name-duplicate", {
  valid: [
    { name: "two names", input: [table(1, "设备购置"), table(2, "设备维修")] },
    {
      name: "one name with two codes and two budgets",
      input: [table(1, "设备购置"), table(2, "设备购置", { budget: "80.00", fiscal: "80.00" })],
    },
    {
      name: "one name in two departments",
      input: [table(1, "人员经费"), table(2, "人员经费", { department: "325001怀来县林业局" })],
    },
    {
      name: "one name with one code, which the code's rule reports",
      input: [table(1, "设备购置"), table(1, "设备购置")],
      also: ["error project-code-duplicate B3"],
    },
    {
      name: "a name left from another table, which its title tells",
      input: [table(1, "设备购置"), table(2, "设备购置", { title: "2.会议费绩效目标表" })],
      also: ["warning project-name-title-mismatch A1"],
    },
    {
      name: "two blank names",
      input: [table(1, "甲"), table(2, "甲", { title: "绩效目标表", name: "" })],
      also: ["error project-name-blank E3"],
    },
  ],
  invalid: [
    {
      name: "one name and one budget with two codes",
      input: [table(1, "设备购置"), table(2, "设备购置")],
      finds: ["warning Sheet2!E3"],
      message:
        "E3「项目名称」：项目名称「设备购置」已用于工作表「Sheet1」。请核对是否复制了另一张表后没有修改名称，或同一个项目填了两遍。",
    },
    {
      name: "a name that differs only in brackets and spaces",
      input: [table(1, "怀财字[2025]7号 土地出让业务"), table(2, "怀财字【2025】7号土地出让业务")],
      finds: ["warning Sheet2!E3"],
    },
    {
      name: "one name where a code is missing",
      input: [table(1, "设备购置"), table(2, "设备购置", { code: "", budget: "80.00", fiscal: "80.00" })],
      finds: ["warning Sheet2!E3"],
      also: ["error project-code-blank B3"],
    },
    {
      name: "the same money in two units",
      input: [table(1, "设备购置"), table(2, "设备购置", { unit: "单位：元", budget: 500000, fiscal: 500000 })],
      finds: ["warning Sheet2!E3"],
      also: ["warning amount-unit-inconsistent F2"],
    },
  ],
});

test("an equal name points at the table that had it first", () => {
  const sheets = [table(1, "设备购置"), table(2, "设备维修"), table(3, "设备购置")];
  const [finding] = checkSnapshot(workbookOf(...sheets)).findings;
  expect(finding?.related.map(({ sheetName, range }) => `${sheetName}!${formatRange(range)}`)).toEqual(["Sheet1!E3"]);
});
