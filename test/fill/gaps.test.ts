import { describe, expect, test } from "@jest/globals";
import { findGaps } from "../../src/fill/gaps";
import { checkSnapshot } from "../../src/lint/check";
import { formatSettings } from "../../src/lint/settings-part";
import { suppressionFor } from "../../src/lint/suppressions";
import { NO_SETTINGS, suppress } from "../../src/lint/workbook-settings";
import { CENTRAL_2021, HEBEI, type Profile } from "../../src/rules/profile";
import { shortGap } from "../helpers/fill";
import { GOOD_INDICATORS, goodTable, type IndicatorCells, type TableParts } from "../helpers/good-table";
import { workbookOf, type TestCell } from "../helpers/grid";
import { renamed, without } from "../helpers/indicator-block";
import { row } from "../helpers/test-rule";

const gapsOf = (parts: TableParts, profile: Profile = HEBEI): readonly string[] =>
  findGaps(checkSnapshot(workbookOf(goodTable(parts)), profile)).map(shortGap);

describe("gaps", () => {
  test("are none in a correct table", () => {
    expect(gapsOf({})).toEqual([]);
  });

  test("are names that are none, whatever is wrong with the value", () => {
    expect(gapsOf(row("数量指标", "数量指标", "≥100%"))).toEqual(["name-repeats-class 数量指标 A11:F11"]);
    expect(gapsOf(row("质量指标", "", "≥95%"))).toEqual(["name-blank 质量指标 A12:F12"]);
    expect(gapsOf(row("质量指标", "××合格率", "≥95%"))).toEqual(["name-placeholder 质量指标 A12:F12"]);
  });

  test("are no placeholders of a value: the indicator is there", () => {
    expect(gapsOf(row("质量指标", "设备验收合格率", "≥**%"))).toEqual([]);
  });

  test("are missing rows, shown beside their class and in the taxonomy's order", () => {
    expect(gapsOf(without("成本指标", "数量指标", "生态效益指标", "可持续影响指标"))).toEqual([
      "row-missing 数量指标 A11",
      "row-missing 成本指标 A11",
      "row-missing 生态效益指标 A13?",
    ]);
  });

  test("are the rows that a missing class is to have, one of which is needed", () => {
    expect(gapsOf(without("经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"))).toEqual([
      "class-missing 经济效益指标 A10:F10?",
      "class-missing 社会效益指标 A10:F10",
      "class-missing 生态效益指标 A10:F10?",
    ]);
    expect(gapsOf(without("服务对象满意度指标"))).toEqual(["class-missing 服务对象满意度指标 A10:F10"]);
  });

  test("are the blank rows that are there for a class", () => {
    const blank = GOOD_INDICATORS.map(([level1, level2, ...rest]): IndicatorCells =>
      level2 === "成本指标" || level2 === "服务对象满意度指标"
        ? [level1, level2, "", "", "", ""]
        : [level1, level2, ...rest],
    );
    expect(gapsOf({ indicators: blank })).toEqual([
      "row-blank 成本指标 A14:F14",
      "row-blank 服务对象满意度指标 A19:F19",
    ]);
  });

  test("are no rows that say 不适用, and nothing is put beside them", () => {
    expect(gapsOf(row("成本指标", "不适用", "不适用"))).toEqual([]);
    expect(gapsOf(row("成本指标", "无", ""))).toEqual([]);
  });

  test("are none of an optional class, nor of an expected one left blank", () => {
    expect(gapsOf(without("可持续影响指标"))).toEqual([]);
    expect(gapsOf(row("生态效益指标", "", ""))).toEqual([]);
  });

  test("are those of the profile the check went by", () => {
    expect(gapsOf(without("成本指标"), CENTRAL_2021)).toEqual(["row-missing 经济成本指标 A10:F10"]);
    // Costs among the outputs are told already.
    expect(gapsOf({}, CENTRAL_2021)).toEqual(["row-missing 经济成本指标 A10:F10?"]);
    expect(gapsOf(renamed({ 成本指标: "经济成本指标" }))).toEqual([]);
    const lenient = { ...HEBEI, severities: { "indicator-row-missing": "off" as const } };
    expect(gapsOf(without("成本指标"), lenient)).toEqual([]);
  });

  test("are not what an officer chose to leave", () => {
    const workbook = workbookOf(goodTable({ ...without("成本指标") }), goodTable(row("数量指标", "数量指标", "≥20台")));
    const { findings, tables } = checkSnapshot(workbook);
    const left = findings
      .filter(({ rule }) => rule === "indicator-row-missing" || rule === "indicator-name-repeats-class")
      .flatMap((finding) => suppressionFor(finding, tables, "finding", "") ?? []);
    const settings = left.reduce(suppress, NO_SETTINGS);
    expect(left).toHaveLength(2);
    expect(findGaps(checkSnapshot({ ...workbook, ownPart: formatSettings(settings) }))).toEqual([]);
  });

  test("follow each other in the workbook's order, each with an id of its own", () => {
    const table = goodTable({ indicators: without("质量指标", "成本指标").indicators ?? [] });
    const gaps = findGaps(checkSnapshot(workbookOf(table, goodTable(row("数量指标", "数量指标", "≥20台")), table)));
    expect(gaps.map(({ tableId, level2 }) => `${tableId} ${level2}`)).toEqual([
      "t1 质量指标",
      "t1 成本指标",
      "t2 数量指标",
      "t3 质量指标",
      "t3 成本指标",
    ]);
    expect(new Set(gaps.map(({ id }) => id)).size).toBe(5);
  });
});

describe("forms that are left alone", () => {
  const head: readonly (readonly TestCell[])[] = [["项目支出绩效目标表"], ["项目名称", "办公设备购置"]];

  test("the older form with grades", () => {
    const result = checkSnapshot(
      workbookOf({
        rows: [
          ["项目支出绩效目标表"],
          ["项目名称", "办公设备购置"],
          ["绩效目标", "绩效指标分类", "绩效指标", "绩效指标描述", "评价标准"],
          ["", "", "", "", "优", "良", "中", "差"],
          ["购置设备", "数量指标", "数量指标", "购置", "≥20台", "≥15台", "≥10台", "<10台"],
        ],
      }),
    );
    expect(result.tables.map(({ layout }) => layout)).toEqual(["B"]);
    expect(result.findings.map(({ rule }) => rule)).toContain("indicator-name-repeats-class");
    expect(findGaps(result)).toEqual([]);
  });

  test("a list of many projects gets no new rows, but its template names are gaps", () => {
    const result = checkSnapshot(
      workbookOf({
        rows: [
          ["项目支出绩效目标表"],
          ["单位：万元"],
          ["项目名称", "预算数", "绩效目标", "一级指标", "二级指标", "三级指标", "指标值"],
          ["设备购置", "50", "购置设备20台", "产出指标", "数量指标", "数量指标", "≥20台"],
          ["", "", "", "", "质量指标", "验收合格率", "≥95%"],
        ],
      }),
    );
    expect(result.tables.map(({ layout }) => layout)).toEqual(["E"]);
    expect(findGaps(result).map(shortGap)).toEqual(["name-repeats-class 数量指标 D4:G4"]);
  });

  test("the long term beside the year gets no new rows", () => {
    const result = checkSnapshot(
      workbookOf({
        rows: [
          ...head,
          ["总体目标", "购置设备20台"],
          ["一级指标", "二级指标", "三级指标", "长期指标值", "二级指标", "三级指标", "年度指标值"],
          ["产出指标", "数量指标", "购置数量", "≥50台", "数量指标", "数量指标", "≥20台"],
        ],
      }),
    );
    expect(result.tables.map(({ layout }) => layout)).toEqual(["G"]);
    expect(findGaps(result).map(({ reason }) => reason)).toEqual(["name-repeats-class"]);
  });

  test("a name that is joined over several rows", () => {
    const table = goodTable(row("数量指标", "数量指标", "≥20台"));
    const joined = { ...table, merges: [...(table.merges ?? []), "C11:C12"] };
    expect(findGaps(checkSnapshot(workbookOf(joined))).map(shortGap)).toEqual([]);
  });
});
