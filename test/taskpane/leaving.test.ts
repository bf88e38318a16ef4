import { describe, expect, it } from "@jest/globals";
import { withLeaving, type WithLeaving } from "../../src/taskpane/leaving";
import { viewOf, type FindingGroup } from "../../src/taskpane/findings-view";
import { resultOf, type FindingSpec } from "./harness/results";

type Sheets = Readonly<Record<string, readonly string[]>>;

/** Groups by table with one finding for each name. */
function groupsOf(sheets: Sheets): readonly FindingGroup[] {
  const tables = Object.entries(sheets).map(([sheet, names]) => ({
    title: sheet,
    sheet,
    findings: names.map((name, row): FindingSpec => ({
      severity: "error",
      rule: "value-blank",
      message: "blank",
      row,
      name,
      data: { name },
    })),
  }));
  const render =
    (name: string): Parameters<typeof viewOf>[1] =>
    (finding) => ({
      title: finding.rule,
      changes: [],
      place: name,
      subject: finding.indicatorName ?? "",
      found: finding.indicatorName ?? "",
      expected: "",
      why: "",
      message: "",
    });
  return viewOf(resultOf({ tables }), render("A1")).groups;
}

function names({ groups, leaving }: WithLeaving): unknown {
  return groups.map(({ title, items }) => [
    title,
    ...items.map(({ key, text }) => (leaving.has(key) ? `-${text.found}` : text.found)),
  ]);
}

/** Fingerprints of the findings of these names. */
function resolvedOf(groups: readonly FindingGroup[], ...gone: readonly string[]): ReadonlySet<string> {
  const items = groups.flatMap((group) => group.items).filter(({ text }) => gone.includes(text.found));
  return new Set(items.flatMap(({ cells }) => cells.map(({ fingerprint }) => fingerprint)));
}

describe("what was resolved", () => {
  const before = groupsOf({ 甲: ["一", "二", "三"], 乙: ["四"], 丙: ["五"] });

  it("stays in its place for a moment: between others, at the beginning, and with a table that has nothing left", () => {
    const now = groupsOf({ 甲: ["二"], 乙: [], 丙: ["五"] });
    expect(names(withLeaving(before, now, resolvedOf(before, "一", "三", "四")))).toEqual([
      ["甲", "-一", "二", "-三"],
      ["乙", "-四"],
      ["丙", "五"],
    ]);
  });

  it("is nothing where findings were only ignored, or filtered out", () => {
    const now = groupsOf({ 甲: ["二"], 乙: [], 丙: ["五"] });
    const shown = withLeaving(before, now, new Set());
    expect(shown.groups).toBe(now);
    expect(names(withLeaving(before, now, resolvedOf(before, "五")))).toEqual(names(shown));
  });

  it("leaves the tables alone in which nothing was resolved", () => {
    const now = groupsOf({ 甲: ["一", "二"], 乙: ["四"], 丙: ["五"] });
    const shown = withLeaving(before, now, resolvedOf(before, "三"));
    expect(names(shown)).toEqual([
      ["甲", "一", "二", "-三"],
      ["乙", "四"],
      ["丙", "五"],
    ]);
    expect(shown.groups[1]).toBe(now[1]);
  });
});
