import { describe, expect, test } from "@jest/globals";
import { checkSnapshot } from "../../src/lint/check";
import { confirmRows } from "../../src/lint/unconfirmed";
import type { WorkbookSnapshot } from "../../src/model/snapshot";
import { ARRANGEMENTS } from "../helpers/arrangements";
import { short } from "../helpers/check";
import { codeOf, goodTable, named, withIndicator } from "../helpers/good-table";
import { workbookOf } from "../helpers/grid";
import { row, testRule } from "../helpers/test-rule";
import { withUnconfirmedRows } from "../helpers/unconfirmed";

const filled = (...classes: readonly string[]): WorkbookSnapshot =>
  withUnconfirmedRows(workbookOf(goodTable()), classes);

testRule("indicator-unconfirmed", {
  valid: [{ name: "rows that nobody filled in", input: {} }],
  invalid: [
    {
      name: "a row filled in from the library",
      input: filled("数量指标"),
      finds: ["info C11"],
      message:
        "C11「购置办公设备数量」：这一行由绩标从指标库填入，待核对。请核对三级指标、描述和指标值是否符合本项目；改动任一格或点「已核对」后，不再提示。指标库中的值是通常取值，仅供参考。",
    },
    { name: "each of several rows", input: filled("质量指标", "服务对象满意度指标"), finds: ["info C12", "info C19"] },
    {
      name: "a row beside what is wrong with it",
      input: withUnconfirmedRows(workbookOf(goodTable(row("质量指标", "设备验收合格率", "≥100%"))), ["质量指标"]),
      finds: ["info C12"],
      also: ["info value-limit-at-100 E12"],
    },
  ],
});

describe("a row that waits to be confirmed", () => {
  const { ownPart = "" } = filled("数量指标", "质量指标");
  const rowsIn = (workbook: WorkbookSnapshot): readonly string[] =>
    checkSnapshot({ ...workbook, ownPart })
      .findings.filter(({ rule }) => rule === "indicator-unconfirmed")
      .map(short);

  test.each([
    ["name", { name: "购置电脑数量" }],
    ["description", { description: "本年购置电脑的台数" }],
    ["value", { value: "≥30台" }],
    ["basis", { basis: "怀财字〔2025〕8号" }],
  ])("is confirmed by a change of its %s", (_, change) => {
    expect(rowsIn(workbookOf(goodTable({ indicators: withIndicator("数量指标", change) })))).toEqual([
      "info indicator-unconfirmed C12",
    ]);
  });

  test("is known wherever it stands, and not in another project's table", () => {
    const other = goodTable({ ...named("办公楼维修"), code: codeOf("000168") });
    for (const { arrange } of ARRANGEMENTS) {
      expect(rowsIn(workbookOf(...arrange([other, goodTable()])))).toHaveLength(2);
      expect(rowsIn(workbookOf(...arrange([other])))).toEqual([]);
    }
  });

  test("is left out of the settings once it is no longer there", () => {
    const result = checkSnapshot({
      ...workbookOf(goodTable({ indicators: withIndicator("数量指标", { value: "≥30台" }) })),
      ownPart,
    });
    expect(result.settings.unconfirmed).toHaveLength(1);
    expect(checkSnapshot({ ...workbookOf(goodTable()), ownPart }).settings.unconfirmed).toHaveLength(2);
  });

  test("is confirmed without a change", () => {
    const { settings, tables, findings } = checkSnapshot({ ...workbookOf(goodTable()), ownPart });
    const [first, second] = findings;
    if (first === undefined || second === undefined) throw new Error("two rows wait");
    expect(confirmRows(settings, tables, [first]).unconfirmed).toEqual(settings.unconfirmed?.slice(1));
    expect(confirmRows(settings, tables, [second, first])).toEqual({ suppressions: [] });
    expect(confirmRows(settings, tables, [])).toEqual(settings);
  });
});
