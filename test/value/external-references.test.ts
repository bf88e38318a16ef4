import { describe, expect, test } from "@jest/globals";
import { externalWorkbooks } from "../../src/value/external-references";

describe("other workbooks in a formula", () => {
  test.each([
    ["=[1]表!A1", ["1"]],
    ["=[2]!汇总+[1]!率", ["2", "1"]],
    ["=SUM('C:\\预算\\[单位.xlsx]表 1'!A1:B2)", ["单位.xlsx"]],
    ["='[1]表 1'!A1*'[1]表 2'!A1", ["1"]],
    ["='https://x.cn/a/[年度''预算.xlsx]表'!A1", ["年度'预算.xlsx"]],
    ["=[预算.xlsx]一月:三月!A1", ["预算.xlsx"]],
    ["=-[1]表!A1&[2]表!A1", ["1", "2"]],
  ])("%s", (formula, names) => {
    expect(externalWorkbooks(formula)).toEqual(names);
  });

  test.each([
    "=A1",
    "=表1[金额]",
    "=SUM(表1[[#All],[金额]])",
    "=[@金额]*2",
    "=表1[金额]+表!A1",
    "=SUM(表1[[#Totals],[金额]])!A1",
    '="[1]表!A1"',
    "='表 [1'!A1",
    "=[",
    "='[1]",
  ])("none: %s", (formula) => {
    expect(externalWorkbooks(formula)).toEqual([]);
  });
});
