import { describe, expect, it } from "@jest/globals";
import { formatRange } from "../../src/model/address";
import { proposedFixes } from "../../src/lint/fix-plan";
import type { Finding } from "../../src/model/finding";
import {
  indicesWith,
  isFiltering,
  isShown,
  neighbour,
  stillOccurring,
  tableTitle,
  viewOf,
  type ListedText,
} from "../../src/taskpane/findings-view";
import { COUNTY, NOTHING, resultOf, type FindingSpec, type ResultSpec } from "./harness/results";

function render(finding: Finding): ListedText {
  const place = formatRange(finding.location.range);
  const found = `${finding.rule} ${String(finding.data["actual"] ?? "")}`;
  return {
    title: finding.rule,
    changes: proposedFixes(finding).map(({ edits }) => String(edits[0]?.value)),
    place,
    subject: finding.indicatorName ?? "",
    found,
    expected: "",
    why: "",
    message: `${place} ${found}`,
  };
}

const VIEW = viewOf(resultOf(COUNTY), render);

const blank = (row: number, more: Partial<FindingSpec> = {}): FindingSpec => ({
  severity: "error",
  rule: "value-blank",
  message: "blank",
  row,
  name: `指标${row}`,
  ...more,
});

function viewOfOne(...findings: readonly FindingSpec[]): ReturnType<typeof viewOf> {
  return viewOf(resultOf({ tables: [{ title: "1.甲", sheet: "甲", findings }] }), render);
}

describe("the groups", () => {
  it("follow the workbook, with what belongs to no table under its sheet", () => {
    expect(VIEW.groups.map(({ title, sheetName }) => [title, sheetName])).toEqual([
      ["1.怀财字[2025]7号 土地出让业务", "土地出让"],
      ["3.自然资源调查监测和国土空间规划编制审批经费", "调查监测"],
      ["5.上年结转", "结转"],
      ["Sheet3", "Sheet3"],
    ]);
  });

  it("count by severity", () => {
    expect(VIEW.groups.map(({ counts }) => counts)).toEqual([
      { error: 2, warning: 0, info: 4 },
      { error: 3, warning: 2, info: 0 },
      { error: 1, warning: 0, info: 0 },
      { error: 1, warning: 0, info: 0 },
    ]);
  });

  it("know which sheet is hidden", () => {
    expect(VIEW.groups.map(({ isHidden }) => isHidden)).toEqual([false, false, true, false]);
    expect(VIEW.groups[2]?.items[0]?.cells[0]?.isHidden).toBe(true);
  });

  it("leave out tables without findings and name them apart", () => {
    expect(VIEW.cleanTables).toEqual(["2.征地和拆迁补偿", "4.耕地保护"]);
  });

  it("are none where nothing was read", () => {
    expect(viewOf(resultOf(NOTHING), render)).toEqual({ groups: [], cleanTables: [], order: [] });
  });
});

describe("the items", () => {
  it("stand with the most serious first, and in the order of the sheet within a severity", () => {
    const { groups } = viewOfOne(blank(3, { severity: "info" }), blank(4), blank(5, { severity: "warning" }), blank(6));
    expect(groups[0]?.items.map(({ severity, cells }) => [severity, cells[0]?.place])).toEqual([
      ["error", "E5"],
      ["error", "E7"],
      ["warning", "E6"],
      ["info", "E4"],
    ]);
  });

  it("gather the same problem in three cells, not in two", () => {
    expect(viewOfOne(blank(3), blank(4)).groups[0]?.items.map(({ cells }) => cells.length)).toEqual([1, 1]);
    expect(viewOfOne(blank(3), blank(4), blank(5)).groups[0]?.items.map(({ cells }) => cells.length)).toEqual([3]);
  });

  it("propose what mends them: to be chosen where all cells would say the same, else to be looked through", () => {
    const fixOf = (...changes: readonly (readonly string[])[]): unknown =>
      viewOfOne(...changes.map((one, place) => blank(place, { changes: one }))).groups[0]?.items[0]?.fix;
    expect(fixOf(["=1"])).toEqual({ kind: "choose", changes: ["=1"], cells: 1 });
    expect(fixOf(["=1", "=2"], ["=1", "=2"], ["=1", "=2"])).toEqual({
      kind: "choose",
      changes: ["=1", "=2"],
      cells: 3,
    });
    expect(fixOf(["=1"], [], ["=1"])).toEqual({ kind: "choose", changes: ["=1"], cells: 2 });
    expect(fixOf(["=1"], ["=1"], ["=2"])).toEqual({ kind: "look" });
    expect(fixOf(["=1", "=2"], ["=1", "=2"], ["=1", "=3"])).toBeUndefined();
    expect(fixOf([], [], [])).toBeUndefined();
  });

  it("do not gather problems that read differently", () => {
    const { groups } = viewOfOne(
      blank(3, { data: { actual: "甲" } }),
      blank(4, { data: { actual: "乙" } }),
      blank(5, { data: { actual: "丙" } }),
    );
    expect(groups[0]?.items.map(({ cells }) => cells.length)).toEqual([1, 1, 1]);
  });

  it("do not gather across severities", () => {
    const { groups } = viewOfOne(blank(3), blank(4), blank(5, { severity: "warning" }));
    expect(groups[0]?.items.map(({ cells }) => cells.length)).toEqual([1, 1, 1]);
  });

  it("name the sheet only where it is not the group's", () => {
    const places = VIEW.groups[1]?.items.flatMap(({ cells }) => cells.map(({ place }) => place));
    expect(places).toEqual(["C10", "C11", "C12", "E9", "土地出让!B3"]);
  });

  it("have keys of their own even where fingerprints are equal", () => {
    const same = { name: "同名" };
    const keys = viewOfOne(blank(3, same), blank(4, same)).groups[0]?.items.map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
  });
});

describe("the list by rule", () => {
  const BY_RULE = viewOf(resultOf(COUNTY), render, "rule");

  it("names each rule once, the most serious and frequent first, with its count and in how many tables", () => {
    expect(BY_RULE.groups.map(({ title, tables, counts }) => [title, tables, counts])).toEqual([
      ["indicator-name-repeats-class", 1, { error: 3, warning: 0, info: 0 }],
      ["table-incomplete", 1, { error: 1, warning: 0, info: 0 }],
      ["plan-period-shares", 1, { error: 1, warning: 0, info: 0 }],
      ["value-unit-invalid", 1, { error: 1, warning: 0, info: 0 }],
      ["value-blank", 1, { error: 1, warning: 0, info: 0 }],
      ["values-all-alike", 1, { error: 0, warning: 1, info: 0 }],
      ["cost-direction", 1, { error: 0, warning: 1, info: 0 }],
      ["value-limit-at-100", 1, { error: 0, warning: 0, info: 4 }],
    ]);
  });

  it("gathers the same problem across tables, each place with its sheet", () => {
    const table = (title: string, row: number): ResultSpec["tables"][number] => ({
      title,
      sheet: title,
      findings: [blank(row), blank(row + 1, { data: { actual: title } })],
    });
    const { groups, order } = viewOf(resultOf({ tables: [table("甲", 3), table("乙", 5)] }), render, "rule");
    expect(groups.map(({ tables }) => tables)).toEqual([2]);
    expect(groups[0]?.items.map(({ cells }) => cells.map(({ place }) => place))).toEqual([
      ["甲!E4", "乙!E6"],
      ["甲!E5"],
      ["乙!E7"],
    ]);
    expect(order).toEqual([0, 2, 1, 3]);
  });

  it("holds the same findings and tables without findings as by table", () => {
    expect(BY_RULE.cleanTables).toEqual(VIEW.cleanTables);
    expect(BY_RULE.order.toSorted((a, b) => a - b)).toEqual(VIEW.order.toSorted((a, b) => a - b));
    expect(BY_RULE.groups.at(-2)?.items[0]?.cells[0]?.isHidden).toBe(false);
    expect(BY_RULE.groups[4]?.items[0]?.cells[0]?.isHidden).toBe(true);
  });

  it("gives the findings of an entry, all of them at once", () => {
    expect(indicesWith(BY_RULE, BY_RULE.groups[0]?.items[0]?.cells[0]?.index ?? -1).length).toBe(3);
    expect(indicesWith(BY_RULE, -1)).toEqual([]);
  });
});

describe("the order of the findings", () => {
  it("is that of the list", () => {
    const names = VIEW.order.map((index) => resultOf(COUNTY).findings[index]?.rule);
    expect(names).toEqual([
      "plan-period-shares",
      "value-unit-invalid",
      ...Array<string>(4).fill("value-limit-at-100"),
      ...Array<string>(3).fill("indicator-name-repeats-class"),
      "values-all-alike",
      "cost-direction",
      "value-blank",
      "table-incomplete",
    ]);
  });
});

describe("the neighbour of a finding", () => {
  const order = [5, 3, 8, 1];

  it("is the first or the last when none was visited", () => {
    expect(neighbour(order, undefined, 1)).toBe(5);
    expect(neighbour(order, undefined, -1)).toBe(1);
  });

  it("is the next or the one before, going round at the ends", () => {
    expect(neighbour(order, 3, 1)).toBe(8);
    expect(neighbour(order, 3, -1)).toBe(5);
    expect(neighbour(order, 1, 1)).toBe(5);
    expect(neighbour(order, 5, -1)).toBe(1);
  });

  it("of one that is not listed is the next in the workbook, or the one before", () => {
    expect([neighbour([1, 3, 8], 4, 1), neighbour([1, 3, 8], 4, -1)]).toEqual([8, 3]);
    expect([neighbour([1, 3, 8], 9, 1), neighbour([1, 3, 8], 9, -1)]).toEqual([1, 8]);
    expect([neighbour([1, 3, 8], 0, 1), neighbour([1, 3, 8], 0, -1)]).toEqual([1, 8]);
  });

  it("is the finding itself when it is the only one, and none when there is none", () => {
    expect(neighbour([8], 8, 1)).toBe(8);
    expect(neighbour([], undefined, 1)).toBeUndefined();
    expect([neighbour([], 8, 1), neighbour([], 8, -1)]).toEqual([undefined, undefined]);
  });
});

describe("the filter", () => {
  const { findings } = resultOf(COUNTY);
  const all = { severities: [], rule: "", sheetId: "" } as const;
  const shown = (filter: Parameters<typeof isShown>[1]): readonly string[] =>
    findings.filter((finding) => isShown(finding, filter)).map(({ rule }) => rule);

  it("shows everything when it is empty, else only what fits all it names", () => {
    expect(shown(all)).toEqual(findings.map(({ rule }) => rule));
    expect(shown({ ...all, severities: ["warning"] })).toEqual(["values-all-alike", "cost-direction"]);
    expect(shown({ ...all, rule: "cost-direction" })).toEqual(["cost-direction"]);
    expect(shown({ ...all, sheetId: "id-结转" })).toEqual(["value-blank"]);
    expect(shown({ severities: ["warning"], rule: "", sheetId: "id-土地出让" })).toEqual(["cost-direction"]);
    expect(shown({ severities: ["error"], rule: "cost-direction", sheetId: "" })).toEqual([]);
    expect([isFiltering(all), isFiltering({ ...all, rule: "cost-direction" })]).toEqual([false, true]);
  });

  it("forgets what no longer occurs", () => {
    const filter = { severities: ["info", "error"], rule: "value-limit-at-100", sheetId: "id-结转" } as const;
    expect(stillOccurring(filter, findings)).toEqual(filter);
    const left = findings.filter(({ severity }) => severity === "warning");
    expect(stillOccurring(filter, left)).toEqual(all);
  });

  it("makes a list of what is left, with its counts, and still knows which tables are clean", () => {
    const view = viewOf(resultOf(COUNTY), render, "table", ({ severity }) => severity === "warning");
    expect(view.groups.map(({ sheetName, counts }) => [sheetName, counts])).toEqual([
      ["调查监测", { error: 0, warning: 2, info: 0 }],
    ]);
    expect(view.order.map((index) => findings[index]?.rule)).toEqual(["values-all-alike", "cost-direction"]);
    expect(view.cleanTables).toEqual(VIEW.cleanTables);
  });
});

describe("a table's title", () => {
  const [table] = resultOf(COUNTY).tables;
  const titled = (title: string, name: string): string => {
    if (table?.title === undefined || table.projectName === undefined) throw new Error("The sample has both.");
    return tableTitle({
      ...table,
      title: { ...table.title, text: title },
      projectName: { ...table.projectName, text: name },
    });
  };

  it("is the form's title without the form's name", () => {
    expect(titled("2.征地和拆迁补偿绩效目标表", "征地和拆迁补偿")).toBe("2.征地和拆迁补偿");
  });

  it("is the project where the title only names the form", () => {
    expect(titled("项目支出绩效目标申报表", "耕地保护")).toBe("耕地保护");
    expect(titled("预算项目绩效目标表", "耕地保护")).toBe("耕地保护");
  });

  it("is the project where the title names another", () => {
    expect(titled("2.征地绩效目标表", "耕地保护")).toBe("耕地保护");
  });

  it("is the place where neither is filled in", () => {
    expect(titled("绩效目标表", "")).toBe("土地出让!A1:G21");
  });
});
