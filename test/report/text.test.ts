import { expect, test } from "@jest/globals";
import { textsFor } from "../../src/i18n";
import { checkSnapshot } from "../../src/lint/check";
import { toText } from "../../src/report/text";
import { resultOf } from "../taskpane/harness/results";
import { workbookOf } from "../helpers/grid";

/** `count` rows with the same value, of indicators with different names. */
function linesFor(count: number, locale: "zh-CN" | "en" = "zh-CN"): readonly string[] {
  const result = resultOf({
    tables: [
      {
        title: "1.土地",
        sheet: "土地",
        findings: Array.from({ length: count }, (_, place) => ({
          severity: "info" as const,
          rule: "value-limit-at-100" as const,
          message: "limit",
          data: { actual: "≥100%" },
          row: 10 + place,
          column: 5,
          name: `指标${place + 1}`,
        })),
      },
    ],
  });
  return toText("a.xlsx", result, result.findings, textsFor(locale))
    .split("\n")
    .filter((line) => line.includes("○"));
}

const SAID = "指标值为「≥100%」。可写为 =100%。这个比率不会超过 100%，≥100% 只能是等于 100%。  [value-limit-at-100]";

test("two equal findings stand each in a line of their own", () => {
  expect(linesFor(2)).toEqual([`    ○ 建议 F11「指标1」：${SAID}`, `    ○ 建议 F12「指标2」：${SAID}`]);
});

test("three and more share a line, with up to twelve addresses", () => {
  expect(linesFor(3)).toEqual([`    ○ 建议 F11、F12、F13 共 3 处：${SAID}`]);
  expect(linesFor(90)).toEqual([
    `    ○ 建议 F11、F12、F13、F14、F15、F16、F17、F18、F19、F20、F21、F22 等 90 处：${SAID}`,
  ]);
  expect(linesFor(90, "en")[0]).toMatch(/^ {4}○ Suggestion F11, F12, .*, F22 and others \(90 places\): /);
});

test("a workbook without a table and without settings says no more than before", () => {
  const result = checkSnapshot(workbookOf({ rows: [["甲"]] }));
  expect(toText("a.xlsx", result, [], textsFor("zh-CN")).split("\n").slice(0, 3)).toEqual([
    "a.xlsx",
    "  没有找到绩效目标表。",
    "",
  ]);
});
