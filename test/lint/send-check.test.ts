import { describe, expect, test } from "@jest/globals";
import { checkSnapshot } from "../../src/lint/check";
import type { CheckResult } from "../../src/lint/result";
import { sendCheck, type SendItem, type SendKind } from "../../src/lint/send-check";
import { formatRange } from "../../src/model/address";
import type { WorkbookFacts } from "../../src/model/workbook-facts";
import { goodTable, withIndicator } from "../helpers/good-table";
import { workbookOf, type TestSheet } from "../helpers/grid";
import { NO_FACTS } from "../taskpane/harness/memory-host";

const check = (...sheets: readonly TestSheet[]): CheckResult => checkSnapshot(workbookOf(...sheets));

function itemsOf(result: CheckResult, facts: Partial<WorkbookFacts> = {}): readonly SendItem[] {
  return sendCheck(result, { ...NO_FACTS, ...facts }).items;
}

/** The item of a kind in short: how many, whom or what, and where. */
function told(items: readonly SendItem[], kind: SendKind): unknown {
  const item = items.find((one) => one.kind === kind);
  if (item === undefined) return undefined;
  const places = item.places.map(({ sheetName, range, rule = "", text = "", count, isHidden }) =>
    [sheetName, range && formatRange(range), rule, text, count > 1 ? count : "", isHidden ? "hidden" : ""]
      .filter(Boolean)
      .join(" "),
  );
  return [item.count, item.names, places];
}

const OVER = withIndicator("质量指标", { value: "≥120%" });

describe("before a workbook goes out", () => {
  test("nothing is told of one that is as it should be, and what was looked for is named", () => {
    expect(sendCheck(check(goodTable()), NO_FACTS)).toEqual({
      items: [],
      absent: ["formula-errors", "hidden-sheets", "comments", "links", "marks"],
    });
  });

  test("mandatory findings are told by table and rule, with the first cell of each; others are not", () => {
    const result = check({ ...goodTable({ indicators: OVER }), name: "甲" }, { ...goodTable(), name: "乙" });
    const errors = result.findings.filter(({ severity }) => severity === "error");
    expect(errors.length).toBeGreaterThan(0);
    const item = itemsOf(result).find(({ kind }) => kind === "errors");
    expect(item?.count).toBe(errors.length);
    expect(new Set(item?.places.map(({ rule, sheetName }) => `${sheetName} ${rule}`))).toEqual(
      new Set(errors.map(({ rule, location }) => `${location.sheetName} ${rule}`)),
    );
    const [first] = item?.places ?? [];
    expect(first?.range).toEqual(errors[0]?.location.range);
    const left = {
      ...result,
      findings: [],
      suppressed: result.findings.map((finding, index) => ({
        finding,
        index,
        suppression: { scope: "finding", rule: finding.rule, fingerprint: "", reason: "" } as const,
      })),
    };
    expect(told(itemsOf(left), "errors")).toBeUndefined();
    expect(itemsOf(left).find(({ kind }) => kind === "ignored-errors")?.count).toBe(errors.length);
  });

  test("errors of formulas are told wherever they stand, and texts that only speak of them are not", () => {
    const other: TestSheet = {
      name: "测算",
      rows: [
        ["说明", "公式写错时显示#REF!"],
        [{ value: "#REF!", formula: "=#REF!A1" }, "#N/A", "N/A", "#1"],
      ],
    };
    const result = check(goodTable(), other);
    expect(told(itemsOf(result), "formula-errors")).toEqual([2, [], ["测算 A2 #REF!", "测算 B2 #N/A"]]);
    expect(told(itemsOf(result, { reportSheets: ["s2"] }), "formula-errors")).toBeUndefined();
  });

  test("hidden sheets are told, the very hidden apart, with or without tables", () => {
    const result = check(
      goodTable(),
      { ...goodTable(), name: "藏", visibility: "hidden" },
      { name: "深藏", visibility: "veryHidden", rows: [["x"]] },
    );
    const items = itemsOf(result);
    expect(told(items, "hidden-sheets")).toEqual([1, [], ["藏 hidden"]]);
    expect(told(items, "very-hidden-sheets")).toEqual([1, [], ["深藏 hidden"]]);
    const deep = check(goodTable(), { name: "深藏", visibility: "veryHidden", rows: [] });
    expect(sendCheck(deep, NO_FACTS).absent).not.toContain("hidden-sheets");
  });

  test("a form that nothing was filled into is a blank table, one with a single entry is not", () => {
    const rows = goodTable().rows.map((cells) => [...cells]);
    const filled = check(goodTable()).tables[0];
    if (filled === undefined) throw new Error("The good table is one.");
    const fields = [
      ...[filled.projectCode, filled.projectName, filled.budget, filled.fiscal, filled.other, filled.purpose],
      ...[filled.goal, ...(filled.plan?.checkpoints ?? []).map(({ field }) => field)],
      ...filled.indicators.flatMap(({ name, description, value, basis }) => [name, description, value, basis]),
    ];
    for (const field of fields) {
      if (field === undefined || field.sharesLabelCell) continue;
      const line = rows[field.range.top];
      if (line !== undefined) line[field.range.left] = "";
    }
    const blank = { ...goodTable(), name: "空表", rows };
    const result = check(blank, goodTable());
    expect(told(itemsOf(result), "blank-tables")).toEqual([
      1,
      [],
      [`空表 ${formatRange(result.tables[0]?.range ?? filled.range)}`],
    ]);
    const { top, left } = filled.goal?.range ?? { top: 0, left: 0 };
    const begun = rows.map((line, row) => line.map((cell, column) => (row === top && column === left ? "目标" : cell)));
    expect(told(itemsOf(check({ ...blank, rows: begun })), "blank-tables")).toBeUndefined();
  });

  test("other workbooks are told by name, with the cells that refer to them", () => {
    const other: TestSheet = {
      name: "测算",
      rows: [
        [
          { value: 1, formula: "=[2]表!A1" },
          { value: 1, formula: "='D:\\数\\[三.xlsx]表'!A1" },
          { value: 2, formula: "=A1" },
        ],
      ],
    };
    const links = ["file:///C:\\a\\%E4%B8%80.xlsx", "../二.xlsx", "", "100%.xlsx"];
    expect(told(itemsOf(check(goodTable(), other), { links }), "links")).toEqual([
      4,
      ["一.xlsx", "二.xlsx", "100%.xlsx", "三.xlsx"],
      ["测算 A1", "测算 B1"],
    ]);
    expect(told(itemsOf(check(goodTable(), other)), "links")).toEqual([1, ["三.xlsx"], ["测算 A1", "测算 B1"]]);
  });

  test("people, comments, marks, reports and settings are told as the host knows them", () => {
    const result = check(goodTable(), { name: "二", rows: [["x"]] });
    const unreadable = {
      ...result,
      settings: { suppressions: [], unreadable: "damaged", unconfirmed: ["a", "b"] },
    } as const;
    const items = itemsOf(unreadable, {
      ...{ author: "", lastModifiedBy: "王五", knowsNotes: false, markedSheets: ["s1", "s2"], reportSheets: ["s2"] },
      comments: [
        { sheetId: "s1", count: 3, authors: ["赵六"], first: { row: 2, column: 1 } },
        { sheetId: "s2", count: 1, authors: ["钱七", "赵六"], first: { row: 0, column: 0 } },
      ],
    });
    expect(items.map(({ kind }) => [kind, told(items, kind)])).toEqual([
      ["unconfirmed", [2, [], []]],
      ["settings", [1, [], []]],
      ["comments", [4, ["赵六", "钱七"], ["Sheet1 B3 3", "二 A1"]]],
      ["unknown-notes", [1, [], []]],
      ["people", [1, ["", "王五"], []]],
      ["marks", [2, [], ["Sheet1", "二"]]],
      ["reports", [1, [], ["二"]]],
    ]);
  });

  test("stale formulas are told with their cells", () => {
    const result = check(goodTable());
    const stale = {
      ...result,
      snapshot: { ...result.snapshot, staleFormulas: [{ sheetId: "s1", row: 4, column: 2 }] },
    };
    expect(told(itemsOf(stale), "stale-formulas")).toEqual([1, [], ["Sheet1 C5"]]);
  });
});
