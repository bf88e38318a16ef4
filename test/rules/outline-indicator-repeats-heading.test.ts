import { describe, expect, test } from "@jest/globals";
import { renderFinding, textsFor } from "../../src/i18n";
import { activeRules, lintPlaces, runWorkbookRules } from "../../src/lint/run";
import { formatRange } from "../../src/model/address";
import type { Finding } from "../../src/model/finding";
import { HEBEI } from "../../src/rules/profile";
import type { Field, OutlineItem } from "../../src/table/target-table";
import { sampleDocument } from "../../src/workbench/sample/sample-document";

/** An item whose lines stand in column A below each other from row `top` (0-based). */
function item(top: number, heading: string, goal: string, indicator?: string): OutlineItem {
  const field = (row: number, text: string): Field => {
    const range = { top: row, bottom: row, left: 0, right: 0 };
    return { range, area: range, text, value: text, isFormula: false, sharesLabelCell: row > top };
  };
  return {
    heading: field(top, heading),
    goal: field(top + 1, goal),
    ...(indicator !== undefined && { indicator: field(top + 2, indicator) }),
  };
}

function findingsIn(items: readonly OutlineItem[]): readonly Finding[] {
  const range = { top: 0, left: 0, bottom: 99, right: 0 };
  const outline = { sheetId: "s1", sheetName: "整体绩效目标", range, items };
  const rules = activeRules(HEBEI);
  const reading = { tables: [], outlines: [outline], selfEvaluations: [], fragments: [], sheets: [] };
  return lintPlaces(rules, runWorkbookRules({ reading, tables: [] }, rules));
}

const places = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ severity, rule, location }) => `${severity} ${rule} ${formatRange(location.range)}`);

describe("outline-indicator-repeats-heading", () => {
  test("accepts an indicator of its own, a blank one and none", () => {
    const heading = "（一）加快推进土地整治项目验收报备工作";
    expect(findingsIn([item(2, heading, "省、部级验收报备", "与各乡镇签订工程移交协议不少于5份")])).toEqual([]);
    expect(findingsIn([item(2, heading, "省、部级验收报备", "")])).toEqual([]);
    expect(findingsIn([item(2, heading, "省、部级验收报备")])).toEqual([]);
    expect(findingsIn([item(2, "（一）", "省、部级验收报备", "，")])).toEqual([]);
  });

  test("reports an indicator that is its heading, whatever the numbering and marks", () => {
    const found = findingsIn([
      item(2, "（八）定期巡查矿山，督导企业", "限期完成治理", "定期巡查矿山，督导企业"),
      item(5, "（九）加大执法巡查力度，开展日常巡查", "有效制止违法违规行为。", "加大执法巡查力度,开展日常巡查，"),
      item(8, "10、完善“权籍”调查表", "按时完成确权登记", "绩效指标：完善权籍调查表。"),
    ]);
    expect(places(found)).toEqual([
      "warning outline-indicator-repeats-heading A5",
      "warning outline-indicator-repeats-heading A8",
      "warning outline-indicator-repeats-heading A11",
    ]);
    const [first] = found;
    expect(first && renderFinding(first, textsFor("zh-CN")).message).toBe(
      "A5「（八）定期巡查矿山，督导企业」：绩效指标与本项标题相同。应写明怎样衡量这项工作完成得好不好，如数量、比率或期限。照抄标题，无法监控和评价。",
    );
    expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(3);
  });

  test("finds nine of the published document's ten items", () => {
    const { list } = sampleDocument().partOne.items;
    const items = list.map(({ heading, goal, indicator }, index) => item(index * 3, heading, goal, indicator));
    expect(places(findingsIn(items)).map((place) => place.split(" ").at(-1))).toEqual(
      [2, 3, 4, 5, 6, 7, 8, 9, 10].map((number) => `A${number * 3}`),
    );
  });
});
