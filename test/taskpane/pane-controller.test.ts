import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { saveSettings, tidySettings } from "../../src/app/settings";
import type { FillChoice } from "../../src/fill/fill-types";
import { HostError } from "../../src/host/port";
import { BUILT_IN_LIBRARY } from "../../src/library/built-in-library";
import type { Level2 } from "../../src/library/taxonomy";
import type { FixGroup } from "../../src/lint/fix-groups";
import type { CheckResult } from "../../src/lint/result";
import { parseSettings } from "../../src/lint/settings-part";
import type { WorkbookSettings } from "../../src/lint/workbook-settings";
import type { Finding } from "../../src/model/finding";
import type { EditBatch } from "../../src/model/edit";
import { CENTRAL_2021 } from "../../src/rules/profile";
import { LONG_MS, NOTICEABLE_MS } from "../../src/taskpane/check-waiting";
import { PaneController } from "../../src/taskpane/pane-controller";
import type { PaneServices } from "../../src/taskpane/pane-services";
import { MOST_UNDOS, type UndoStep } from "../../src/taskpane/undo-step";
import { MemoryHost } from "./harness/memory-host";
import { COUNTY, NOTHING, resultOf } from "./harness/results";

const RESULT = resultOf(COUNTY);
const LIMITS = RESULT.findings.filter(({ rule }) => rule === "value-limit-at-100");

/** A check that ends when the test says so. */
class Checks {
  readonly asked: {
    readonly finish: (result: CheckResult) => void;
    readonly fail: (error: unknown) => void;
    readonly progress: (done: number, total: number) => void;
    readonly signal: AbortSignal;
    readonly profile: string | undefined;
  }[] = [];

  readonly check: PaneServices["check"] = (_host, { profile, signal, onProgress }) =>
    new Promise((finish, fail) => {
      this.asked.push({ finish, fail, progress: onProgress, signal, profile: profile?.id });
    });

  get last(): (typeof this.asked)[number] {
    const last = this.asked.at(-1);
    if (last === undefined) throw new Error("No check was asked for.");
    return last;
  }
}

/** How to take back what the test's services write. */
const FILL_UNDO: EditBatch = { edits: [{ kind: "delete-rows", sheetId: "s1", row: 11, count: 1 }], expected: [] };

const FIX_UNDO: EditBatch = fixBatch("100％");

/** Writes one cell. */
function fixBatch(value: string): EditBatch {
  return { edits: [{ kind: "set-cell", sheetId: "s1", row: 11, column: 5, value }], expected: [] };
}

function groupOf(finding: Finding): FixGroup {
  return { id: finding.fingerprint, findings: [finding], changes: [], edits: [] };
}

/** What the browser keeps, by workbook. */
let keptUndos: Map<string, readonly UndoStep[]>;
let host: MemoryHost;
let checks: Checks;
let markedFindings: (readonly Finding[])[];
let pane: PaneController;

beforeEach(() => {
  jest.useFakeTimers();
  host = new MemoryHost();
  checks = new Checks();
  markedFindings = [];
  keptUndos = new Map();
  pane = openPane();
});

function openPane(): PaneController {
  return new PaneController(host, {
    check: checks.check,
    mark: (target, findings) => {
      markedFindings.push(findings);
      return target.mark([]);
    },
    save: saveSettings,
    tidy: tidySettings,
    fill: async (target, _result, choices) => {
      await target.apply({ edits: [], expected: [] });
      return {
        filled: choices.slice(1),
        skipped: choices.slice(0, 1).map((one) => ({ ...one, why: "formula" })),
        undo: FILL_UNDO,
      };
    },
    insert: (_host, _result, { name }) =>
      Promise.resolve(
        name === "外面的指标"
          ? { why: "outside" }
          : { sheetName: "1.办证", range: { top: 11, left: 0, bottom: 11, right: 5 }, undo: FILL_UNDO },
      ),
    fix: async (target, _result, findings, choice) => {
      const batch = fixBatch(`${findings.length} ${choice}`);
      await target.apply(batch);
      return { fixed: findings.map(groupOf), skipped: [], undo: FIX_UNDO };
    },
    fixSafely: async (target, _seen, { groups, skipped }) => {
      if (groups.length > 0) await target.apply(fixBatch("safe"));
      return { fixed: groups, skipped, undo: FIX_UNDO };
    },
    recallUndos: (workbook) => Promise.resolve(keptUndos.get(workbook) ?? []),
    keepUndos: async (workbook, undos) => {
      await Promise.resolve(keptUndos.set(workbook, undos));
    },
    addTemplate: (target, _result, type) => target.addSheet({ sheet: { name: type, cells: [] }, styles: {} }),
    addOwnLibrary: (target) => target.addSheet({ sheet: { name: "指标库", cells: [] }, styles: {} }),
    confirm: (target, result, findings) =>
      saveSettings(target, { ...result.settings, unconfirmed: findings.map(({ fingerprint }) => fingerprint) }),
    stamp: () => Promise.reject(new Error("Nothing is stamped here.")),
    tool: "绩标",
    now: () => 1000,
  });
}

afterEach(() => {
  jest.useRealTimers();
});

async function checkWith(result: CheckResult): Promise<void> {
  const done = pane.check();
  checks.last.finish(result);
  await done;
}

describe("a check", () => {
  it("lists the findings, then marks them, and never moves the selection", async () => {
    await checkWith(RESULT);
    expect(pane.getState().report).toEqual({ result: RESULT, checkedAt: 1000 });
    expect(markedFindings).toEqual([RESULT.findings]);
    expect(pane.getState().activity).toEqual({ kind: "none" });
    expect(host.visited).toEqual([]);
  });

  it("that finds nothing removes the earlier marks", async () => {
    await checkWith(resultOf(NOTHING));
    expect(markedFindings).toEqual([[]]);
  });

  it("marks nothing where no marks are wanted", async () => {
    await pane.marks.show(false);
    await checkWith(RESULT);
    expect(markedFindings).toEqual([]);
    expect(host.cleared).toBe(0);
  });

  it("says nothing at first, then that it runs, then how far it is", () => {
    void pane.check();
    const waiting = (): string => {
      const { activity } = pane.getState();
      return activity.kind === "checking" ? `${activity.waiting} ${activity.done}/${activity.total}` : activity.kind;
    };
    jest.advanceTimersByTime(NOTICEABLE_MS - 1);
    expect(waiting()).toBe("briefly 0/0");
    jest.advanceTimersByTime(1);
    expect(waiting()).toBe("noticeably 0/0");
    checks.last.progress(4, 13);
    jest.advanceTimersByTime(LONG_MS - NOTICEABLE_MS);
    expect(waiting()).toBe("long 4/13");
  });

  it("is not begun twice", () => {
    void pane.check();
    void pane.check();
    expect(checks.asked.length).toBe(1);
  });

  it("can be cancelled, and what it finds afterwards is not shown", async () => {
    const done = pane.check();
    pane.cancel();
    expect(checks.last.signal.aborted).toBe(true);
    expect(pane.getState().remark).toBe("cancelled");
    checks.last.progress(1, 2);
    checks.last.finish(RESULT);
    await done;
    expect(pane.getState().report).toBeUndefined();
    expect(markedFindings).toEqual([]);
  });

  it("can be begun again after cancelling one whose host never answers", async () => {
    void pane.check();
    pane.cancel();
    await checkWith(RESULT);
    expect(checks.asked.length).toBe(2);
    expect(pane.getState().report?.result).toBe(RESULT);
  });

  it("that is cancelled shows no spinner later, over the one after it either", () => {
    void pane.check();
    pane.cancel();
    jest.advanceTimersByTime(NOTICEABLE_MS - 1);
    void pane.check();
    jest.advanceTimersByTime(NOTICEABLE_MS - 1);
    const { activity } = pane.getState();
    expect(activity.kind === "checking" && activity.waiting).toBe("briefly");
  });

  it("that is refused says why, and trying again checks again", async () => {
    const done = pane.check();
    checks.last.fail(new HostError("cell-editing", "A1"));
    await done;
    expect(pane.getState().failure).toEqual({ operation: "check", code: "cell-editing", detail: "A1" });
    expect(markedFindings).toEqual([]);
    const again = pane.retry();
    checks.last.finish(RESULT);
    await again;
    expect(checks.asked.length).toBe(2);
    expect(pane.getState().failure).toBeUndefined();
  });

  it("that breaks off in a way nobody foresaw keeps the words of the error", async () => {
    const done = pane.check();
    checks.last.fail(new RangeError("out of memory"));
    await done;
    expect(pane.getState().failure).toEqual({ operation: "check", code: "failed", detail: "out of memory" });
  });
});

describe("marks", () => {
  it("are set and removed by the switch", async () => {
    await checkWith(RESULT);
    await pane.marks.show(false);
    expect(host.cleared).toBe(1);
    await pane.marks.show(true);
    expect(markedFindings.length).toBe(2);
    expect(pane.getState().marksWanted).toBe(true);
  });

  it("are drawn again when their looks changed, and only where there are any", async () => {
    await pane.marks.redraw();
    expect(markedFindings).toEqual([]);
    await checkWith(RESULT);
    await pane.marks.redraw();
    expect(markedFindings).toEqual([RESULT.findings, RESULT.findings]);
    await pane.marks.show(false);
    await pane.marks.redraw();
    expect(markedFindings.length).toBe(2);
  });

  it("can be cleared before any check, and are not wanted then", async () => {
    await pane.marks.clear();
    expect(host.cleared).toBe(1);
    expect(pane.getState().marksWanted).toBe(false);
    expect(pane.getState().remark).toBe("marks-cleared");
  });

  it("are left alone while a check is under way", async () => {
    void pane.check();
    await pane.marks.clear();
    await pane.marks.show(false);
    expect(host.cleared).toBe(0);
    expect(pane.getState().marksWanted).toBe(true);
  });

  it("that could not be set leave the list, and are set by trying again", async () => {
    host.failing = { mark: "cell-editing" };
    await checkWith(RESULT);
    expect(pane.getState().report?.result).toBe(RESULT);
    expect(pane.getState().failure).toEqual({ operation: "mark", code: "cell-editing", detail: "" });
    host.failing = {};
    await pane.retry();
    expect(host.marked.length).toBe(1);
    expect(pane.getState().failure).toBeUndefined();
  });

  it("that could not be cleared are cleared by trying again", async () => {
    host.failing = { clear: "host-busy" };
    await pane.marks.clear();
    expect(pane.getState().failure?.operation).toBe("clear");
    host.failing = {};
    await pane.retry();
    expect(host.cleared).toBe(1);
    expect(pane.getState().failure).toBeUndefined();
  });
});

describe("going to a finding", () => {
  const index = (rule: string): number => RESULT.findings.findIndex((finding) => finding.rule === rule);

  it("shows its cell", async () => {
    await checkWith(RESULT);
    await pane.visit(index("value-unit-invalid"));
    expect(host.visited).toEqual([{ sheetId: "id-土地出让", range: { top: 9, left: 4, bottom: 9, right: 4 } }]);
    expect(pane.getState().current).toBe(index("value-unit-invalid"));
  });

  it("on a hidden sheet only says so", async () => {
    await checkWith(RESULT);
    await pane.visit(index("value-blank"));
    expect(host.visited).toEqual([]);
    expect(pane.getState().remark).toBe("hidden-finding");
    expect(pane.getState().current).toBe(index("value-blank"));
  });

  it("that does not exist does nothing", async () => {
    await pane.visit(0);
    await checkWith(RESULT);
    await pane.visit(RESULT.findings.length);
    expect(host.visited).toEqual([]);
    expect(pane.getState().visits).toBe(0);
  });

  it("that is refused can be tried again", async () => {
    await checkWith(RESULT);
    host.failing = { go: "cell-editing" };
    await pane.visit(0);
    expect(pane.getState().failure?.operation).toBe("go");
    host.failing = {};
    await pane.retry();
    expect(host.visited.length).toBe(1);
    expect(pane.getState().failure).toBeUndefined();
  });

  it("whose sheet is gone needs a new check", async () => {
    await checkWith(RESULT);
    host.failing = { go: "sheet-missing" };
    await pane.visit(0);
    void pane.retry();
    expect(checks.asked.length).toBe(2);
  });
});

describe("ignoring", () => {
  const [LIMIT] = LIMITS;

  const shown = (): number | undefined => pane.getState().report?.result.findings.length;
  const kept = (): WorkbookSettings => parseSettings(host.ownParts.at(-1));

  async function ignoreOne(reason = "已与财政部门确认"): Promise<void> {
    await pane.ignore(LIMIT === undefined ? [] : [LIMIT], "finding", reason);
  }

  it("one finding takes it off the list, keeps it with its reason in the workbook and draws the marks again", async () => {
    await checkWith(RESULT);
    await ignoreOne();
    const { report, remark, unsaved, activity } = pane.getState();
    expect(report?.result.findings).not.toContain(LIMIT);
    expect(report?.result.suppressed.map(({ finding }) => finding)).toEqual([LIMIT]);
    expect(report?.result.summary.infos).toBe(RESULT.summary.infos - 1);
    expect([remark, unsaved, activity.kind]).toEqual(["ignored", undefined, "none"]);
    expect(kept().suppressions).toEqual([
      {
        scope: "finding",
        rule: "value-limit-at-100",
        fingerprint: LIMIT?.fingerprint,
        subject: "验收合格率",
        reason: "已与财政部门确认",
      },
    ]);
    expect(markedFindings).toEqual([RESULT.findings, report?.result.findings]);
  });

  it("marks nothing where no marks are wanted", async () => {
    await checkWith(RESULT);
    await pane.marks.show(false);
    await ignoreOne();
    expect(markedFindings.length).toBe(1);
  });

  it("goes as far as was chosen", async () => {
    await checkWith(RESULT);
    const repeats = RESULT.findings.filter(({ rule }) => rule === "indicator-name-repeats-class");
    await pane.ignore(LIMITS, "finding", "甲");
    await pane.ignore(repeats.slice(0, 1), "table", "乙");
    await pane.ignore(
      RESULT.findings.filter(({ rule }) => rule === "value-blank"),
      "workbook",
      "丙",
    );
    expect(kept().suppressions.map(({ scope, reason }) => `${scope} ${reason}`)).toEqual([
      ...Array<string>(4).fill("finding 甲"),
      "table 乙",
      "workbook 丙",
    ]);
    expect(shown()).toBe(RESULT.findings.length - LIMITS.length - repeats.length - 1);
  });

  it("can be taken back, and then counts again in its place", async () => {
    await checkWith(RESULT);
    await ignoreOne();
    const [ignored] = pane.getState().report?.result.suppressed ?? [];
    if (ignored !== undefined) await pane.restore(ignored.suppression);
    expect(pane.getState().report?.result.findings).toEqual(RESULT.findings);
    expect(pane.getState().remark).toBe("restored");
    expect(kept().suppressions).toEqual([]);
  });

  it("that can't be saved is shown, holds here and in the next check, and is saved by trying again", async () => {
    await checkWith(RESULT);
    host.failing = { write: "cell-editing" };
    await ignoreOne();
    expect(pane.getState().failure).toEqual({ operation: "save", code: "cell-editing", detail: "" });
    expect(shown()).toBe(RESULT.findings.length - 1);
    expect(markedFindings.length).toBe(1);
    await checkWith(RESULT);
    expect(shown()).toBe(RESULT.findings.length - 1);
    expect(pane.getState().unsaved?.suppressions.length).toBe(1);
    await pane.save();
    expect(pane.getState().failure?.operation).toBe("save");
    host.failing = {};
    await pane.retry();
    expect(kept().suppressions.length).toBe(1);
    expect(pane.getState().failure).toBeUndefined();
    expect(pane.getState().unsaved).toBeUndefined();
    expect(markedFindings.at(-1)?.length).toBe(RESULT.findings.length - 1);
  });

  it("writes over settings that can't be read only when told to", async () => {
    await checkWith({ ...RESULT, settings: { suppressions: [], unreadable: "damaged" } });
    await ignoreOne();
    expect(host.ownParts).toEqual([]);
    expect(shown()).toBe(RESULT.findings.length - 1);
    expect(pane.getState().unsaved).toBeDefined();
    await pane.saveOverUnreadable();
    expect(kept().suppressions.length).toBe(1);
    expect(pane.getState().report?.result.settings.unreadable).toBeUndefined();
    expect(pane.getState().unsaved).toBeUndefined();
  });

  it("waits for nothing and loses nothing while a check is under way: it is not done at all", async () => {
    await checkWith(RESULT);
    void pane.check();
    await ignoreOne();
    expect(shown()).toBe(RESULT.findings.length);
    expect(host.ownParts).toEqual([]);
  });

  it("does nothing before the first check, and there is nothing to save", async () => {
    await ignoreOne();
    await pane.save();
    await pane.saveOverUnreadable();
    expect(host.ownParts).toEqual([]);
  });

  it("keeps the place of the finding visited last", async () => {
    await checkWith(RESULT);
    const last = RESULT.findings.length - 1;
    await pane.visit(last);
    await ignoreOne();
    const { current, report } = pane.getState();
    expect(current === undefined ? undefined : report?.result.findings[current]).toBe(RESULT.findings[last]);
  });
});

describe("choosing a profile", () => {
  const CENTRAL = { kind: "built-in", id: "central-2021" } as const;
  const CHOSEN = { ...RESULT, profile: CENTRAL_2021, settings: { profile: CENTRAL, suppressions: [] } };

  /** Lets everything that is only promised happen, up to the next check. */
  async function settle(): Promise<void> {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  }

  it("keeps it in the workbook beside what is ignored, and checks again", async () => {
    await checkWith(RESULT);
    await pane.ignore(RESULT.findings.slice(0, 1), "finding", "理由");
    const done = pane.chooseProfile(CENTRAL);
    await settle();
    checks.last.finish(CHOSEN);
    await done;
    const { profile, suppressions } = parseSettings(host.ownParts.at(-1));
    expect([profile, suppressions.length]).toEqual([CENTRAL, 1]);
    expect(checks.asked.length).toBe(2);
    expect(pane.getState().report?.result.profile.id).toBe("central-2021");
    expect(pane.getState().unsaved).toBeUndefined();
  });

  it("before the first check reads first what the workbook keeps", async () => {
    const ignored = { scope: "workbook", rule: "plan-blank", reason: "理由" } as const;
    const done = pane.chooseProfile(CENTRAL);
    checks.last.finish({ ...RESULT, settings: { suppressions: [ignored] } });
    await settle();
    checks.last.finish(CHOSEN);
    await done;
    expect(checks.asked.length).toBe(2);
    expect(parseSettings(host.ownParts.at(-1))).toEqual({ profile: CENTRAL, suppressions: [ignored] });
  });

  it("that can't be saved judges by it all the same", async () => {
    await checkWith(RESULT);
    host.failing = { write: "host-busy" };
    const done = pane.chooseProfile(CENTRAL);
    await settle();
    expect(checks.last.profile).toBe("central-2021");
    checks.last.finish({ ...RESULT, profile: CENTRAL_2021 });
    await done;
    expect(pane.getState().unsaved?.profile).toEqual(CENTRAL);
    host.failing = {};
    await pane.save();
    expect(parseSettings(host.ownParts.at(-1)).profile).toEqual(CENTRAL);
  });

  it("changes nothing where the workbook can't be read, or something else is under way", async () => {
    const done = pane.chooseProfile(CENTRAL);
    checks.last.fail(new HostError("cell-editing", ""));
    await done;
    expect(host.ownParts).toEqual([]);
    void pane.check();
    await pane.chooseProfile(CENTRAL);
    expect([host.ownParts.length, checks.asked.length]).toEqual([0, 2]);
  });
});

describe("the workbook's changes", () => {
  it("make the result out of date as long as the pane is attached", async () => {
    const detach = pane.attach();
    await checkWith(RESULT);
    host.change();
    expect(pane.getState().freshness).toBe("changed");
    detach();
    await Promise.resolve();
    await Promise.resolve();
    expect(host.listeners).toBe(0);
  });

  it("are not needed: the pane works where the host gives no events", async () => {
    host.failing = { listen: "unsupported" };
    const detach = pane.attach();
    await checkWith(RESULT);
    expect(pane.getState().report?.result).toBe(RESULT);
    expect(pane.getState().failure).toBeUndefined();
    detach();
  });

  it("do not outlive the pane: leaving it stops a check under way", () => {
    const detach = pane.attach();
    void pane.check();
    detach();
    expect(checks.last.signal.aborted).toBe(true);
  });
});

describe("listeners of the state", () => {
  it("are told of every change until they leave", () => {
    let told = 0;
    const leave = pane.subscribe(() => {
      told += 1;
    });
    pane.pressFilter("error");
    expect(told).toBe(1);
    leave();
    pane.clearFilter();
    expect(told).toBe(1);
  });
});

describe("writing", () => {
  const [indicator] = BUILT_IN_LIBRARY.indicators;
  const choice = (level2: Level2): FillChoice => {
    if (indicator === undefined) throw new Error("the library is empty");
    const row = { level1: "", level2, name: "甲", description: "", value: "≥1个", basis: "" };
    return {
      gap: {
        id: level2,
        tableId: "t1",
        sheetId: "s1",
        sheetName: "1.办证",
        level1: "产出指标",
        level2,
        reason: "row-missing",
        range: { top: 11, left: 0, bottom: 11, right: 0 },
        isOptional: false,
      },
      candidate: { indicator, score: 1, reasons: [], row, valueFrom: "usual" },
    };
  };

  it("before any check begins with one, as the library can be opened without", async () => {
    const done = pane.addTemplate("公路");
    checks.last.finish(RESULT);
    await jest.advanceTimersByTimeAsync(0);
    expect(host.added.map(({ sheet }) => sheet.name)).toEqual(["公路"]);
    checks.last.finish(RESULT);
    await done;
    expect(checks.asked.length).toBe(2);
    expect(pane.getState().written).toMatchObject({ kind: "sheet" });
  });

  it("fills rows, says how many and which not, checks again and can take it back", async () => {
    await checkWith(RESULT);
    const filling = pane.fill([choice("数量指标"), choice("质量指标")]);
    expect(pane.getState().activity.kind).toBe("writing");
    await Promise.resolve();
    await jest.advanceTimersByTimeAsync(0);
    checks.last.finish(RESULT);
    await filling;
    expect(host.applied).toHaveLength(1);
    expect(pane.getState().written).toEqual({
      kind: "filled",
      rows: 1,
      skipped: [{ sheetName: "1.办证", level2: "数量指标", why: "formula" }],
    });
    const filled = { step: { kind: "filled", rows: 1 }, batch: FILL_UNDO };
    expect(pane.getState().undos).toEqual([filled]);
    expect(keptUndos.get(host.name)).toEqual([filled]);

    const undoing = pane.undo();
    await jest.advanceTimersByTimeAsync(0);
    checks.last.finish(RESULT);
    await undoing;
    expect(host.applied.at(-1)).toBe(FILL_UNDO);
    expect(pane.getState()).toMatchObject({ written: { kind: "undone", step: filled.step }, undos: [] });
    expect(keptUndos.get(host.name)).toEqual([]);
    expect(checks.asked).toHaveLength(3);
  });

  it("that fails says so, and keeps what could be taken back before", async () => {
    await checkWith(RESULT);
    host.failing = { apply: "content-changed" };
    await pane.fill([choice("数量指标")]);
    expect(pane.getState()).toMatchObject({
      activity: { kind: "none" },
      written: undefined,
      undos: [],
      failure: { operation: "write", code: "content-changed", detail: "表!F12" },
    });
    expect(checks.asked).toHaveLength(1);
  });

  it("inserts at the selected row, or says why not", async () => {
    await checkWith(RESULT);
    if (indicator === undefined) throw new Error("the library is empty");
    const inserting = pane.insert(indicator);
    await jest.advanceTimersByTimeAsync(0);
    checks.last.finish(RESULT);
    await inserting;
    expect(pane.getState().written).toEqual({ kind: "inserted", name: indicator.name, place: "1.办证!A12:F12" });

    const refused = pane.insert({ ...indicator, name: "外面的指标" });
    await jest.advanceTimersByTimeAsync(0);
    expect(pane.getState()).toMatchObject({
      written: { kind: "not-inserted", why: "outside" },
      undos: [{ batch: FILL_UNDO }],
    });
    checks.last.finish(RESULT);
    await refused;
  });

  it("adds sheets, and forgets what it said at the officer's next check", async () => {
    await checkWith(RESULT);
    const adding = pane.addTemplate("办公设备购置");
    await jest.advanceTimersByTimeAsync(0);
    checks.last.finish(RESULT);
    await adding;
    expect(host.added.map(({ sheet }) => sheet.name)).toEqual(["办公设备购置"]);
    expect(pane.getState().written).toEqual({ kind: "sheet", sheet: "办公设备购置", holds: "template" });
    await checkWith(RESULT);
    expect(pane.getState().written).toBeUndefined();
  });

  it("confirms rows in the workbook's settings", async () => {
    await checkWith(RESULT);
    const confirming = pane.confirm(RESULT.findings.slice(0, 1));
    await jest.advanceTimersByTimeAsync(0);
    checks.last.finish(RESULT);
    await confirming;
    expect(parseSettings(host.ownParts.at(-1)).unconfirmed).toEqual([RESULT.findings[0]?.fingerprint]);
    expect(pane.getState().written).toEqual({ kind: "confirmed" });
  });

  it("waits for a first check: before it there is nothing to write to", async () => {
    await pane.fill([choice("数量指标")]);
    await pane.fix(LIMITS, 0);
    await pane.undo();
    expect(host.applied).toEqual([]);
  });
});

describe("fixing", () => {
  /** Lets a write happen, and gives the check after it this result. */
  async function finish(writing: Promise<void>, result: CheckResult = RESULT): Promise<void> {
    await jest.advanceTimersByTimeAsync(0);
    checks.last.finish(result);
    await writing;
  }

  const steps = (): readonly unknown[] => pane.getState().undos.map(({ step }) => step);

  it("makes the chosen change for all findings of an entry, says in how many places, and checks again", async () => {
    await checkWith(RESULT);
    await finish(pane.fix(LIMITS, 1));
    expect(host.applied).toEqual([fixBatch(`${LIMITS.length} 1`)]);
    expect(pane.getState().written).toEqual({ kind: "fixed", places: LIMITS.length, skipped: [] });
    expect(steps()).toEqual([{ kind: "fixed", places: LIMITS.length }]);
    expect(checks.asked).toHaveLength(2);
  });

  it("safely tells what was left and why; where nothing was written there is nothing to take back", async () => {
    await checkWith(RESULT);
    const [finding] = LIMITS;
    const skipped = finding === undefined ? [] : [{ finding, why: "formula" } as const];
    await finish(pane.fixSafely({ groups: LIMITS.map(groupOf), skipped }));
    expect(pane.getState().written).toEqual({ kind: "fixed", places: LIMITS.length, skipped });
    await finish(pane.fixSafely({ groups: [], skipped }));
    expect(pane.getState().written).toEqual({ kind: "fixed", places: 0, skipped });
    expect(steps()).toHaveLength(1);
  });

  it("is taken back step by step, the last first", async () => {
    await checkWith(RESULT);
    await finish(pane.fix(LIMITS.slice(0, 1), 0));
    await finish(pane.fix(LIMITS.slice(0, 2), 0));
    expect(steps()).toEqual([
      { kind: "fixed", places: 2 },
      { kind: "fixed", places: 1 },
    ]);
    await finish(pane.undo());
    expect(pane.getState().written).toEqual({ kind: "undone", step: { kind: "fixed", places: 2 } });
    await finish(pane.undo());
    expect(steps()).toEqual([]);
    expect(host.applied.slice(2)).toEqual([FIX_UNDO, FIX_UNDO]);
  });

  it("can be taken back after the pane was closed and opened again, in the same workbook", async () => {
    await checkWith(RESULT);
    await finish(pane.fix(LIMITS.slice(0, 1), 0));
    pane = openPane();
    expect(steps()).toEqual([]);
    await checkWith(RESULT);
    expect(steps()).toEqual([{ kind: "fixed", places: 1 }]);
    await finish(pane.undo());
    expect(host.applied.at(-1)).toBe(FIX_UNDO);
    expect(keptUndos.get(host.name)).toEqual([]);
    await checkWith(RESULT);
    expect(steps()).toEqual([]);
  });

  it.each(["content-changed", "cell-formula", "sheet-missing"] as const)(
    "that no longer fits (%s) is given up with a sentence, and the step before is offered",
    async (code) => {
      await checkWith(RESULT);
      await finish(pane.fix(LIMITS.slice(0, 1), 0));
      await finish(pane.fix(LIMITS.slice(0, 2), 0));
      host.failing = { apply: code };
      await finish(pane.undo());
      expect(pane.getState().failure).toBeUndefined();
      expect(pane.getState().written).toEqual({ kind: "undo-lost", step: { kind: "fixed", places: 2 } });
      expect(steps()).toEqual([{ kind: "fixed", places: 1 }]);
    },
  );

  it("that can't be taken back just now says why, and is offered again", async () => {
    await checkWith(RESULT);
    await finish(pane.fix(LIMITS.slice(0, 1), 0));
    host.failing = { apply: "sheet-protected" };
    await pane.undo();
    expect(pane.getState().failure?.operation).toBe("undo");
    expect(steps()).toHaveLength(1);
    host.failing = {};
    await finish(pane.retry());
    expect(steps()).toEqual([]);
  });

  it("keeps no more than twenty steps", async () => {
    await checkWith(RESULT);
    for (let turn = 0; turn < MOST_UNDOS + 2; turn += 1) await finish(pane.fix(LIMITS.slice(0, 1), 0));
    expect(steps()).toHaveLength(MOST_UNDOS);
  });

  it("goes on where the browser keeps nothing", async () => {
    jest.spyOn(keptUndos, "set").mockImplementation(() => {
      throw new Error("full");
    });
    await checkWith(RESULT);
    await finish(pane.fix(LIMITS.slice(0, 1), 0));
    expect(steps()).toHaveLength(1);
  });
});
