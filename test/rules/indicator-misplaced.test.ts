import { expect, test } from "@jest/globals";
import { findFittingClass } from "../../src/library/indicator-place";
import { findingsOf } from "../helpers/check";
import { goodTable, withIndicator, type IndicatorCells } from "../helpers/good-table";
import { without } from "../helpers/indicator-block";
import { row, testRule } from "../helpers/test-rule";

testRule("indicator-misplaced", {
  valid: [
    { name: "a count of outputs", input: row("数量指标", "提供服务次数", "≥100次") },
    { name: "people who found work, a benefit", input: row("社会效益指标", "带动就业人数", "≥20人") },
    { name: "visitors, a benefit", input: row("社会效益指标", "免费开放接待观众人数", "≥3000人") },
    { name: "costs saved, a benefit", input: row("经济效益指标", "降低运行成本", "有所降低") },
    { name: "water of a standard, a benefit", input: row("生态效益指标", "饮用水水源水质达标率", "=100%") },
    { name: "a frequency under 时效指标", input: row("时效指标", "每月开展巡查次数", "≥4次/月") },
    { name: "the rate of a price under 成本指标", input: row("成本指标", "收购价格执行率", "=100%") },
    { name: "attendance under 质量指标", input: row("质量指标", "培训出勤率", "≥95%") },
    { name: "recognition under 社会效益指标", input: row("社会效益指标", "就业创业能力提升认可度", "≥85%") },
    {
      name: "a class's name, which is explained elsewhere",
      input: row("数量指标", "质量指标", "=100%"),
      also: ["error indicator-name-repeats-class C11"],
    },
    {
      name: "the budget's execution under 预算控制指标",
      input: {
        indicators: withIndicator("成本指标", { level2: "预算控制指标", name: "年度预算执行率", value: "≥90%" }),
      },
    },
    { name: "a row left blank on purpose", input: row("生态效益指标", "群众满意度", "不适用") },
  ],
  invalid: [
    {
      name: "提供服务次数 under 社会效益指标",
      input: row("社会效益指标", "提供服务次数", "≥100次"),
      finds: ["warning C16"],
      message:
        "C16「提供服务次数」：「提供服务次数」列在社会效益指标中。从名称看应属于数量指标，请移到数量指标下，或改写名称。",
    },
    { name: "群众满意度 under 社会效益指标", input: row("社会效益指标", "群众满意度", "≥95%"), finds: ["warning C16"] },
    { name: "完成及时率 under 质量指标", input: row("质量指标", "项目完成及时率", "=100%"), finds: ["warning C12"] },
    { name: "合格率 under 数量指标", input: row("数量指标", "设备验收合格率", "=100%"), finds: ["warning C11"] },
    { name: "完成时间 under 数量指标", input: row("数量指标", "设备购置完成时间", "12月底前"), finds: ["warning C11"] },
    { name: "总成本 under 质量指标", input: row("质量指标", "项目总成本", "≤50万元"), finds: ["warning C12"] },
    { name: "拨款执行率 under 成本指标", input: row("成本指标", "拨款执行率（%）", "=100%"), finds: ["warning C14"] },
    { name: "培训人次 under 社会效益指标", input: row("社会效益指标", "培训人次", "≥300人次"), finds: ["warning C16"] },
    { name: "经济效益 under 数量指标", input: row("数量指标", "经济效益增加值", "≥20万元"), finds: ["warning C11"] },
  ],
});

test("a row under the wrong class is one finding, though its own class then lacks a row", () => {
  const input = goodTable({ indicators: withIndicator("质量指标", { level2: "数量指标" }) });
  expect(findingsOf(input)).toEqual(["warning indicator-misplaced C12"]);
});

test("a class without any row comes before the name that belongs to it", () => {
  const named = without("服务对象满意度指标").indicators ?? [];
  const indicators = named.map((cells): IndicatorCells =>
    cells[1] === "社会效益指标" ? [cells[0], cells[1], "群众满意度", cells[3], "≥95%", cells[5]] : cells,
  );
  expect(findingsOf(goodTable({ indicators }))).toEqual(["error class-missing A10:F10"]);
});

test("names that leave room for doubt fit where they stand", () => {
  expect(findFittingClass("运维响应及时率", "质量指标")).toBeUndefined();
  expect(findFittingClass("城市污水处理收费标准全面覆盖成本", "可持续影响指标")).toBeUndefined();
  expect(findFittingClass("降低设备购置成本", "数量指标")).toBeUndefined();
  expect(findFittingClass("缩短项目完成时间", "社会效益指标")).toBeUndefined();
  expect(findFittingClass("经济效益和社会效益", "可持续影响指标")).toBeUndefined();
  expect(findFittingClass(`${"采购".repeat(30)}数量`, "质量指标")).toBeUndefined();
});
