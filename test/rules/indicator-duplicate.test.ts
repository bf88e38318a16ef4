import { expect, test } from "@jest/globals";
import { checkSnapshot } from "../../src/lint/check";
import { formatRange } from "../../src/model/address";
import { goodTable, GOOD_INDICATORS, type IndicatorCells, type TableParts } from "../helpers/good-table";
import { workbookOf } from "../helpers/grid";
import { row, testRule } from "../helpers/test-rule";

/** A second row of 数量指标 in row 12; `first` renames the one in row 11. */
function twice(first: string, second: string, value = "≥10套"): TableParts {
  const [quantity, ...rest] = GOOD_INDICATORS;
  if (quantity === undefined) throw new Error("no first row");
  const [level1, level2, , description, firstValue, basis] = quantity;
  const more: IndicatorCells = ["", "", second, "桌椅的套数", value, basis];
  return { indicators: [[level1, level2, first, description, firstValue, basis], more, ...rest] };
}

const equalNames = (...pairs: readonly (readonly [level2: string, name: string, value: string])[]): TableParts => ({
  indicators: GOOD_INDICATORS.map((cells): IndicatorCells => {
    const own = pairs.find(([level2]) => level2 === cells[1]);
    return own === undefined ? cells : [cells[0], cells[1], own[1], cells[3], own[2], cells[5]];
  }),
});

testRule("indicator-duplicate", {
  valid: [
    { name: "names that differ in one word", input: twice("购置电脑数量", "购置桌椅数量") },
    { name: "names that differ in brackets", input: twice("桌椅数量（教室）", "桌椅数量（食堂）") },
    {
      name: "one name in two classes with values of two kinds",
      input: equalNames(["数量指标", "办公设备购置", "≥20台"], ["质量指标", "办公设备购置", "=100%"]),
    },
    {
      name: "two rows left blank on purpose",
      input: equalNames(["经济效益指标", "无", "不适用"], ["生态效益指标", "无", "不适用"]),
    },
    { name: "a number that belongs to the name", input: twice("1.5吨货车数量", "2.5吨货车数量", "≥2辆") },
  ],
  invalid: [
    {
      name: "the same name twice in a class",
      input: twice("购置办公设备数量", "购置办公设备数量"),
      finds: ["warning C12"],
      message:
        "C12「购置办公设备数量」：数量指标中「购置办公设备数量」出现了不止一次。每条指标应各不相同：删去重复的，或写明各自衡量的内容。",
    },
    {
      name: "the same name behind other numbers",
      input: twice("指标1：购置设备数量", "指标2：购置设备数量"),
      finds: ["warning C12"],
    },
    {
      name: "the same name with spaces and brackets of another width",
      input: twice("购置设备数量（台）", "购置设备 数量(台)"),
      finds: ["warning C12"],
    },
    {
      name: "the same name with a unit",
      input: equalNames(["质量指标", "资金到位率", "=100%"], ["时效指标", "资金到位率（%）", "=100%"]),
      finds: ["warning C13"],
    },
    {
      name: "the same name in two classes",
      input: equalNames(["质量指标", "财政拨款保障率", "=100%"], ["可持续影响指标", "财政拨款保障率", "=100%"]),
      finds: ["warning C18"],
      message:
        "C18「财政拨款保障率」：「财政拨款保障率」在质量指标中已经用过，又列在可持续影响指标中。同一内容只列一次；衡量的内容不同的，应在名称中写明。",
    },
  ],
});

test("a misplaced name that stands in its own class too is one finding", () => {
  const { findings } = checkSnapshot(workbookOf(goodTable(row("社会效益指标", "使用人员满意度", "≥95%"))));
  expect(findings.map(({ rule }) => rule)).toEqual(["indicator-misplaced"]);
});

test("the first of two equal names is shown too", () => {
  const [finding] = checkSnapshot(workbookOf(goodTable(twice("购置设备数量", "购置设备数量")))).findings;
  expect(finding?.related.map(({ range }) => formatRange(range))).toEqual(["C11"]);
});
