import { expect, test } from "@jest/globals";
import { checkSnapshot } from "../../src/lint/check";
import { formatRange } from "../../src/model/address";
import { codeOf, goodTable, named } from "../helpers/good-table";
import { workbookOf, type TestSheet } from "../helpers/grid";
import { testRule } from "../helpers/test-rule";

const inUnit = (serial: number, unit: string, department = "324001怀来县自然资源和规划局"): TestSheet =>
  goodTable({
    ...named(`购置${serial}`),
    code: codeOf(`00016${serial}`),
    department,
    unit,
    ...(unit.endsWith("：元") && { budget: "500000.00", fiscal: "500000.00" }),
  });

testRule("amount-unit-inconsistent", {
  valid: [
    { name: "万元 throughout", input: [inUnit(1, "单位：万元"), inUnit(2, "金额单位:万元")] },
    { name: "元 throughout", input: [inUnit(1, "单位：元"), inUnit(2, "单位：元")] },
    {
      name: "units of two departments",
      input: [inUnit(1, "单位：万元"), inUnit(2, "单位：元", "325001怀来县林业局")],
    },
    {
      name: "a table without a unit beside others",
      input: [inUnit(1, "单位：万元"), inUnit(2, "")],
      also: ["warning amount-unit-missing C4"],
    },
  ],
  invalid: [
    {
      name: "the one in 元 among three",
      input: [inUnit(1, "单位：元"), inUnit(2, "单位：万元"), inUnit(3, "单位：万元")],
      finds: ["warning Sheet1!F2"],
      message:
        "F2「金额单位」：本表的金额单位为元，本工作簿另有 2 张表为万元。同一工作簿的金额单位应一致，请核对本表的金额和单位。单位不一致时，汇总的金额会相差一万倍。",
    },
    {
      name: "the second of two",
      input: [inUnit(1, "单位：万元"), inUnit(2, "单位：元")],
      finds: ["warning Sheet2!F2"],
    },
  ],
});

test("another unit points at a table with the usual one", () => {
  const sheets = [inUnit(1, "单位：元"), inUnit(2, "单位：万元"), inUnit(3, "单位：万元")];
  const [finding] = checkSnapshot(workbookOf(...sheets)).findings;
  expect(finding?.related.map(({ sheetName, range }) => `${sheetName}!${formatRange(range)}`)).toEqual(["Sheet2!F2"]);
});
