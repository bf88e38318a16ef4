import { describe, expect, it } from "@jest/globals";
import type { CheckResult } from "../../src/lint/result";
import { initialState, paneReducer, type PaneAction, type PaneState } from "../../src/taskpane/pane-state";
import { COUNTY, resultOf } from "./harness/results";

const RESULT = resultOf(COUNTY);
const CLEAN = resultOf({ tables: [{ title: "1.甲", sheet: "甲", findings: [] }] });

function after(state: PaneState, ...actions: readonly PaneAction[]): PaneState {
  return actions.reduce(paneReducer, state);
}

function checked(result: CheckResult = RESULT): PaneState {
  return after(initialState, { type: "check-started" }, { type: "check-finished", result, at: 1000 });
}

const failedTo = (operation: "check" | "mark" | "clear" | "go"): PaneAction => ({
  type: "failed",
  failure: { operation, code: "cell-editing", detail: "" },
});

describe("a check", () => {
  it("starts without a word and without a count", () => {
    const state = after(initialState, { type: "check-started" });
    expect(state.activity).toEqual({ kind: "checking", waiting: "briefly", done: 0, total: 0, disturbed: false });
    expect(state.report).toBeUndefined();
  });

  it("shows how long it takes and how far it is", () => {
    const state = after(
      initialState,
      { type: "check-started" },
      { type: "check-waited", waiting: "long" },
      { type: "check-progressed", done: 3, total: 13 },
    );
    expect(state.activity).toEqual({ kind: "checking", waiting: "long", done: 3, total: 13, disturbed: false });
  });

  it("ends with a current report", () => {
    const state = checked();
    expect(state.activity).toEqual({ kind: "none" });
    expect(state.report).toEqual({ result: RESULT, checkedAt: 1000 });
    expect(state.freshness).toBe("current");
  });

  it("gives a report that is out of date when the workbook changed meanwhile", () => {
    const state = after(
      initialState,
      { type: "check-started" },
      { type: "workbook-changed" },
      { type: "check-finished", result: RESULT, at: 1000 },
    );
    expect(state.freshness).toBe("changed");
  });

  it("keeps the earlier report when it is cancelled", () => {
    const before = checked();
    const state = after(before, { type: "check-started" }, { type: "check-cancelled" });
    expect(state.activity).toEqual({ kind: "none" });
    expect(state.report).toBe(before.report);
    expect(state.freshness).toBe("current");
    expect(state.remark).toBe("cancelled");
  });

  it("keeps the earlier report when it fails, and says that it may be out of date", () => {
    const before = checked();
    const state = after(before, { type: "check-started" }, failedTo("check"));
    expect(state.report).toBe(before.report);
    expect(state.freshness).toBe("not-rechecked");
    expect(state.failure).toEqual({ operation: "check", code: "cell-editing", detail: "" });
    expect(state.activity).toEqual({ kind: "none" });
  });

  it("that fails after a change leaves the change as the reason", () => {
    const state = after(checked(), { type: "workbook-changed" }, { type: "check-started" }, failedTo("check"));
    expect(state.freshness).toBe("changed");
  });

  it("that fails first has no report to be out of date", () => {
    const state = after(initialState, { type: "check-started" }, failedTo("check"));
    expect(state.report).toBeUndefined();
    expect(state.freshness).toBe("current");
  });

  it("takes away the failure before it, and succeeding makes the report current again", () => {
    const failed = after(checked(), { type: "check-started" }, failedTo("check"));
    const started = after(failed, { type: "check-started" });
    expect(started.failure).toBeUndefined();
    expect(after(started, { type: "check-finished", result: CLEAN, at: 2000 }).freshness).toBe("current");
  });

  it.each<PaneAction>([
    { type: "check-waited", waiting: "long" },
    { type: "check-progressed", done: 1, total: 2 },
    { type: "check-finished", result: RESULT, at: 5 },
    { type: "check-cancelled" },
  ])("ignores $type when it is over", (late) => {
    const state = checked();
    expect(paneReducer(state, late)).toBe(state);
  });
});

describe("a change of the workbook", () => {
  it("makes a report out of date", () => {
    expect(after(checked(), { type: "workbook-changed" }).freshness).toBe("changed");
  });

  it("says nothing before the first check", () => {
    expect(after(initialState, { type: "workbook-changed" }).freshness).toBe("current");
  });
});

describe("marks", () => {
  it("are wanted at first", () => {
    expect(initialState.marksWanted).toBe(true);
    expect(after(initialState, { type: "marks-switched", wanted: false }).marksWanted).toBe(false);
  });

  it("name the protected sheets that were left out", () => {
    const state = after(
      checked(),
      { type: "mark-started" },
      { type: "mark-finished", result: { marked: 4, protectedSheets: ["调查监测"] } },
    );
    expect(state.activity).toEqual({ kind: "none" });
    expect(state.protectedSheets).toEqual({ after: "mark", names: ["调查监测"] });
  });

  it("occupy the pane while they are set or removed", () => {
    expect(after(checked(), { type: "mark-started" }).activity).toEqual({ kind: "marking" });
    expect(after(checked(), { type: "clear-started" }).activity).toEqual({ kind: "clearing" });
  });

  it("once cleared leave a remark, until the next action", () => {
    const cleared = after(
      checked(),
      { type: "clear-started" },
      { type: "clear-finished", result: { marked: 0, protectedSheets: ["调查监测"] } },
    );
    expect(cleared.remark).toBe("marks-cleared");
    expect(cleared.protectedSheets).toEqual({ after: "clear", names: ["调查监测"] });
    const again = after(cleared, { type: "check-started" }, { type: "check-finished", result: RESULT, at: 2000 });
    expect(again.remark).toBeUndefined();
    expect(again.protectedSheets).toEqual({ after: "mark", names: [] });
  });

  it.each(["mark", "clear"] as const)("that could not be changed (%s) leave the report current", (operation) => {
    const state = after(
      checked(),
      { type: operation === "mark" ? "mark-started" : "clear-started" },
      failedTo(operation),
    );
    expect(state.activity).toEqual({ kind: "none" });
    expect(state.failure?.operation).toBe(operation);
    expect(state.freshness).toBe("current");
  });
});

describe("the filter", () => {
  it("shows the severities pressed, in their order", () => {
    const state = after(
      checked(),
      { type: "filter-pressed", severity: "info" },
      { type: "filter-pressed", severity: "error" },
    );
    expect(state.filter.severities).toEqual(["error", "info"]);
    expect(after(state, { type: "filter-pressed", severity: "info" }).filter.severities).toEqual(["error"]);
  });

  it("is off when all are pressed, and when it is cleared", () => {
    const two = after(
      checked(),
      { type: "filter-pressed", severity: "info" },
      { type: "filter-pressed", severity: "error" },
    );
    expect(after(two, { type: "filter-pressed", severity: "warning" }).filter.severities).toEqual([]);
    expect(after(two, { type: "filter-cleared" }).filter.severities).toEqual([]);
  });

  it("drops a severity that no longer occurs, so that the list is not empty without a reason", () => {
    const filtered = after(
      checked(),
      { type: "filter-pressed", severity: "error" },
      { type: "filter-pressed", severity: "info" },
    );
    const onlyErrors = resultOf({
      tables: [
        {
          title: "1.甲",
          sheet: "甲",
          findings: [{ severity: "error", rule: "value-blank", message: "blank", row: 9 }],
        },
      ],
    });
    const state = after(filtered, { type: "check-started" }, { type: "check-finished", result: onlyErrors, at: 2 });
    expect(state.filter.severities).toEqual(["error"]);
  });
});

describe("visiting findings", () => {
  it("remembers where one is and counts the visits", () => {
    const state = after(checked(), { type: "visited", index: 2, reachable: true });
    expect(state.current).toBe(2);
    expect(state.visits).toBe(1);
    expect(state.remark).toBeUndefined();
  });

  it("says so when the sheet is hidden", () => {
    expect(after(checked(), { type: "visited", index: 2, reachable: false }).remark).toBe("hidden-finding");
  });

  it("that fails does not end a check under way", () => {
    const state = after(checked(), { type: "check-started" }, failedTo("go"));
    expect(state.activity.kind).toBe("checking");
    expect(state.failure?.operation).toBe("go");
  });

  it("takes away the failure of an earlier visit, but not that of a check", () => {
    const visit: PaneAction = { type: "visited", index: 0, reachable: true };
    expect(after(checked(), failedTo("go"), visit).failure).toBeUndefined();
    expect(after(checked(), failedTo("check"), visit).failure?.operation).toBe("check");
  });

  it("stays on the same finding when a new check numbers it otherwise", () => {
    const index = RESULT.findings.findIndex(({ indicatorName }) => indicatorName === "拉动地方经济发展");
    const fewer = resultOf({
      ...COUNTY,
      looseFindings: [],
      tables: COUNTY.tables.map((table) => ({
        ...table,
        findings: table.findings.filter(({ rule }) => rule !== "plan-period-shares"),
      })),
    });
    const visited = after(checked(), { type: "visited", index, reachable: true });
    const state = after(visited, { type: "check-started" }, { type: "check-finished", result: fewer, at: 2 });
    expect(index).toBe(2);
    expect(state.current).toBe(0);
    expect(fewer.findings[0]?.indicatorName).toBe("拉动地方经济发展");
    expect(state.visits).toBe(1);
  });

  it("is on none when the finding is gone", () => {
    const visited = after(checked(), { type: "visited", index: 1, reachable: true });
    const state = after(visited, { type: "check-started" }, { type: "check-finished", result: CLEAN, at: 2 });
    expect(state.current).toBeUndefined();
  });
});

describe("a failure", () => {
  it("can be closed", () => {
    expect(after(checked(), failedTo("mark"), { type: "failure-closed" }).failure).toBeUndefined();
  });
});

describe("the arrangement of the list", () => {
  it("is by table until another is chosen, and outlives a check", () => {
    expect(initialState.grouping).toBe("table");
    const state = after(checked(), { type: "grouping-chosen", grouping: "rule" }, { type: "check-started" });
    expect(after(state, { type: "check-finished", result: CLEAN, at: 2000 }).grouping).toBe("rule");
  });
});

describe("what is chosen of rules and sheets", () => {
  const chosen = after(
    checked(),
    { type: "filter-chosen", only: { rule: "value-blank" } },
    { type: "filter-chosen", only: { sheetId: "id-结转" } },
  );

  it("adds up, and is taken off together", () => {
    expect(chosen.filter).toEqual({ severities: [], rule: "value-blank", sheetId: "id-结转" });
    expect(after(chosen, { type: "filter-cleared" }).filter).toEqual({ severities: [], rule: "", sheetId: "" });
  });

  it("is forgotten where it no longer occurs", () => {
    const without = resultOf({ tables: COUNTY.tables.filter(({ sheet }) => sheet !== "结转") });
    const state = after(chosen, { type: "check-started" }, { type: "check-finished", result: without, at: 2 });
    expect(state.filter).toEqual({ severities: [], rule: "", sheetId: "" });
  });
});
