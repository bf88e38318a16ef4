import { describe, expect, test } from "@jest/globals";
import { templateSheet } from "../../src/fill/template";
import { openWorkbookFile } from "../../src/host/file/file-host";
import { writeWorkbook } from "../../src/host/file/writer/xlsx-writer";
import { BUILT_IN_LIBRARY } from "../../src/library/built-in-library";
import { checkSnapshot } from "../../src/lint/check";
import type { CheckResult } from "../../src/lint/result";
import { CENTRAL_2021, HEBEI, type Profile } from "../../src/rules/profile";
import { short } from "../helpers/check";

const FACTS = { department: "324001怀来县自然资源和规划局", unit: "万元", year: 2026 } as const;

function checked(
  type: string,
  profile: Profile = HEBEI,
  facts: Parameters<typeof templateSheet>[3] = FACTS,
): CheckResult {
  const known = BUILT_IN_LIBRARY.types.find(({ name }) => name === type);
  if (known === undefined) throw new Error(`no type ${type}`);
  const { sheet, styles } = templateSheet(known, BUILT_IN_LIBRARY, profile, facts);
  return checkSnapshot(openWorkbookFile(writeWorkbook({ sheets: [sheet], styles }), "t.xlsx").snapshot(), profile);
}

/** What may be found in a template: what the office has still to write. */
const LEFT_OPEN = new Set([
  "project-code-blank",
  "project-name-blank",
  "budget-blank",
  "plan-blank",
  "purpose-blank",
  "goal-blank",
  "indicator-placeholder",
  "basis-blank",
]);

describe("templates", () => {
  test("are tables of the default form with every class", () => {
    const { tables, findings } = checked("办公设备购置");
    const [table] = tables;
    expect(table?.layout).toBe("A");
    expect(table?.amountUnit?.unit).toBe("万元");
    expect(table?.indicators.map(({ level2 }) => level2.text)).toEqual([
      "数量指标",
      "数量指标",
      "质量指标",
      "质量指标",
      "时效指标",
      "成本指标",
      "经济效益指标",
      "社会效益指标",
      "生态效益指标",
      "可持续影响指标",
      "服务对象满意度指标",
    ]);
    const head = findings.filter(({ rule }) => !/^(?:indicator-placeholder|basis-blank)$/.test(rule)).map(short);
    expect(head).toEqual([
      "error project-code-blank B3",
      "error project-name-blank E3",
      "error budget-blank C4",
      "warning purpose-blank B5",
      "error plan-blank B7:F7",
      "error goal-blank B8",
    ]);
  });

  test.each([HEBEI, CENTRAL_2021])("of every kind have nothing wrong but what is left to write: $id", (profile) => {
    for (const { name } of BUILT_IN_LIBRARY.types) {
      const { findings, tables } = checked(name, profile);
      expect([name, tables.length]).toEqual([name, 1]);
      expect([name, findings.filter(({ rule }) => !LEFT_OPEN.has(rule)).map(short)]).toEqual([name, []]);
    }
  });

  test("leave a blank for every number that only the office knows, and the rules find each", () => {
    const { tables, findings } = checked("会议培训", HEBEI, { department: "", unit: "元", year: undefined });
    const open = (tables[0]?.indicators ?? []).filter(({ value }) => value.text.includes("××"));
    expect(open.length).toBeGreaterThan(1);
    const found = findings
      .filter(({ rule }) => rule === "indicator-placeholder")
      .map(({ location }) => location.range.top);
    expect(found).toEqual(open.map(({ row }) => row));
  });
});
