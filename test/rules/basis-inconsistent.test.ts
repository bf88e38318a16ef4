import { expect, test } from "@jest/globals";
import { checkSnapshot } from "../../src/lint/check";
import { formatRange } from "../../src/model/address";
import { codeOf, goodTable, named, withBasis } from "../helpers/good-table";
import { workbookOf, type TestSheet } from "../helpers/grid";
import { testRule } from "../helpers/test-rule";

/** A table for each list of bases. */
const tables = (...bases: readonly (readonly string[])[]): readonly TestSheet[] =>
  bases.map((cells, index) =>
    goodTable({
      ...named(`设备购置${index}`),
      code: codeOf(`00016${index}`),
      indicators: withBasis(...cells),
    }),
  );

const one = (basis: string) => [basis];

testRule("basis-inconsistent", {
  valid: [
    { name: "one document throughout", input: tables(one("怀财字〔2025〕7号"), one("怀财字〔2025〕7号")) },
    { name: "two serials", input: tables(one("怀财字〔2025〕7号"), one("怀财〔2025〕8号")) },
    { name: "two years", input: tables(one("怀财字〔2025〕7号"), one("怀财〔2024〕7号")) },
    { name: "two authorities", input: tables(one("怀财字〔2025〕7号"), one("怀政字〔2025〕7号")) },
    { name: "an office's kind of document", input: tables(one("怀政发〔2025〕7号"), one("怀政办发〔2025〕7号")) },
    {
      name: "the ministry's and the province's number",
      input: tables(one("财预〔2021〕15号"), one("冀财预〔2021〕15号")),
    },
    { name: "issuers with nothing in common", input: tables(one("鲁财科教〔2024〕67号"), one("晋政办发〔2024〕67号")) },
    { name: "a full name in front", input: tables(one("怀财字〔2025〕7号"), one("怀来县财政局怀财字〔2025〕7号")) },
  ],
  invalid: [
    {
      name: "字 left out in one table of two, once for the table",
      input: tables(["怀财〔2025〕7号", "怀财〔2025〕7号", "计划"], one("怀财字〔2025〕7号")),
      finds: ["warning Sheet1!F11:F12"],
      message:
        "F11:F12「指标值确定依据」：文号写作「怀财〔2025〕7号」，本工作簿另有 15 处年份和序号相同，写作「怀财字〔2025〕7号」。如果是同一份文件，应统一写法，请核对原文件。发文机关代字不同，会被当作两份文件。",
    },
    {
      name: "one cell of a table among others",
      input: tables(["怀财字〔2025〕7号", "怀财〔2025〕7号"]),
      finds: ["warning F12"],
    },
    {
      name: "a sign mistaken for another",
      input: tables(one("怀财字〔2025〕7号"), ["坏财字〔2025〕7号", "计划"]),
      finds: ["warning Sheet2!F11"],
    },
    {
      name: "other brackets besides",
      input: tables(one("怀财字〔2025〕7号"), ["怀财【2025】7号", "计划"]),
      finds: ["warning Sheet2!F11"],
      also: ["info basis-document-number F11"],
    },
  ],
});

test("another issuer points at its further cells and at the usual one", () => {
  const sheets = tables(one("怀财字〔2025〕7号"), ["怀财〔2025〕7号", "计划", "怀财〔2025〕7号"]);
  const [finding] = checkSnapshot(workbookOf(...sheets)).findings;
  expect(finding?.related.map(({ sheetName, range }) => `${sheetName}!${formatRange(range)}`)).toEqual([
    "Sheet2!F13",
    "Sheet1!F11:F19",
  ]);
});
