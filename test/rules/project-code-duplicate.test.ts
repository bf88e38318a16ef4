import { expect, test } from "@jest/globals";
import { checkSnapshot } from "../../src/lint/check";
import { formatRange } from "../../src/model/address";
import { testRule } from "../helpers/test-rule";
import { codeOf, goodTable, named } from "../helpers/good-table";
import { workbookOf, type TestSheet } from "../helpers/grid";

/** The project's own name, and a code that may be another's. */
const table = (serial: string, code = codeOf(serial)): TestSheet => goodTable({ ...named(`购置${serial}`), code });

const waiting = ["error project-code-blank B3", "error project-code-blank B3"];

testRule("project-code-duplicate", {
  valid: [
    { name: "codes that differ in the serial", input: [table("000167"), table("000168")] },
    {
      name: "two tables that both wait for a code",
      input: [table("000167", "待申报"), table("000168", "待申报")],
      also: waiting,
    },
  ],
  invalid: [
    {
      name: "the second of two equal codes",
      input: [table("000167"), table("000167")],
      finds: ["error Sheet2!B3"],
      message:
        "B3「项目编码」：项目编码 13073025P00016710001J 已用于工作表「Sheet1」的「购置000167」。每个项目的编码应各不相同，请核对。",
    },
    {
      name: "the second and the third of three equal codes",
      input: [table("000167"), table("000168"), table("000167"), table("000167")],
      finds: ["error Sheet3!B3", "error Sheet4!B3"],
    },
    {
      name: "codes that differ in case only",
      input: [table("000167"), table("000167", codeOf("000167").toLowerCase())],
      finds: ["error Sheet2!B3"],
      also: ["warning project-code-malformed B3"],
    },
  ],
});

test("an equal code points at the table that had it first", () => {
  const [finding] = checkSnapshot(workbookOf(table("000167"), table("000168"), table("000167"))).findings;
  expect(finding?.related.map(({ sheetName, range }) => `${sheetName}!${formatRange(range)}`)).toEqual(["Sheet1!B3"]);
});
