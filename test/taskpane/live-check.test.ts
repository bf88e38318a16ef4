import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { HostError } from "../../src/host/port";
import type { CheckResult } from "../../src/lint/result";
import type { Finding } from "../../src/model/finding";
import { LIVE_DELAY_MS } from "../../src/taskpane/live-check";
import { PaneController } from "../../src/taskpane/pane-controller";
import type { PaneServices } from "../../src/taskpane/pane-services";
import { isLiveCheckDue } from "../../src/taskpane/pane-state";
import { MemoryHost } from "./harness/memory-host";
import { COUNTY, resultOf } from "./harness/results";

const RESULT = resultOf(COUNTY);
/** One problem less. */
const BETTER = resultOf({ ...COUNTY, tables: COUNTY.tables.filter(({ sheet }) => sheet !== "结转") });
/** The same problems, of which one is less serious. */
const MILDER: CheckResult = {
  ...RESULT,
  findings: RESULT.findings.map((finding, place): Finding =>
    place === 0 ? { ...finding, severity: "info" } : finding,
  ),
};

interface Asked {
  readonly finish: (result: CheckResult) => Promise<void>;
  readonly fail: (error: Error) => Promise<void>;
  readonly signal: AbortSignal;
}

let host: MemoryHost;
let asked: Asked[];
let marked: (readonly Finding[])[];
let pane: PaneController;

function openPane(isMarkingFree: boolean): PaneController {
  const no = (): never => {
    throw new Error("Nothing else is asked for.");
  };
  const check: PaneServices["check"] = (_host, { signal }) =>
    new Promise((resolve, reject) => {
      const settled = async (): Promise<void> => jest.advanceTimersByTimeAsync(0);
      asked.push({
        finish: (result) => {
          resolve(result);
          return settled();
        },
        fail: (error) => {
          reject(error);
          return settled();
        },
        signal,
      });
    });
  return new PaneController(host, {
    check,
    mark: (target, findings) => {
      marked.push(findings);
      return target.mark([]);
    },
    isMarkingFree,
    save: () => Promise.resolve("saved"),
    tidy: () => Promise.resolve(),
    stamp: () => Promise.reject(new Error("Nothing is stamped here.")),
    tool: "绩标",
    ...{ fill: no, insert: no, fix: no, fixSafely: no, confirm: no, addOwnLibrary: no, addTemplate: no },
    recallUndos: () => Promise.resolve([]),
    keepUndos: () => Promise.resolve(),
    now: () => Date.now(),
  });
}

function last(): Asked {
  const check = asked.at(-1);
  if (check === undefined) throw new Error("No check was asked for.");
  return check;
}

/** A check of the officer's that takes so long, in milliseconds. */
async function checked(result: CheckResult, takes = 0): Promise<void> {
  void pane.check();
  await jest.advanceTimersByTimeAsync(takes);
  await last().finish(result);
}

async function waited(milliseconds: number): Promise<void> {
  await jest.advanceTimersByTimeAsync(milliseconds);
}

beforeEach(async () => {
  jest.useFakeTimers();
  host = new MemoryHost();
  asked = [];
  marked = [];
  pane = openPane(false);
  pane.attach();
  await waited(0);
});

afterEach(() => {
  jest.useRealTimers();
});

describe("a change", () => {
  it("is followed by a check once the officer pauses, which shows nothing and moves nothing", async () => {
    await checked(RESULT);
    host.change();
    await waited(LIVE_DELAY_MS - 1);
    host.change();
    await waited(LIVE_DELAY_MS - 1);
    expect(asked.length).toBe(1);
    expect(isLiveCheckDue(pane.getState())).toBe(true);
    await waited(1);
    expect(asked.length).toBe(2);
    expect(pane.getState().activity).toEqual({ kind: "none" });
    await last().finish(BETTER);
    const { report, freshness, resolved, visits, asked: times } = pane.getState();
    expect([report?.result, freshness, resolved.length, visits, times]).toEqual([BETTER, "current", 1, 0, 1]);
    expect(host.visited).toEqual([]);
    await waited(60_000);
    expect(asked.length).toBe(2);
  });

  it("before the first check, or with live checks switched off, is followed by none", async () => {
    host.change();
    await waited(60_000);
    expect(asked.length).toBe(0);
    await checked(RESULT);
    host.change();
    pane.setLive(false);
    await waited(60_000);
    expect(asked.length).toBe(1);
    expect(isLiveCheckDue(pane.getState())).toBe(false);
    pane.setLive(true);
    await waited(LIVE_DELAY_MS);
    expect(asked.length).toBe(2);
  });

  it("of a workbook that takes long waits longer, and of one that takes seconds is only said", async () => {
    await checked(RESULT, 1000);
    host.change();
    await waited(2999);
    expect(asked.length).toBe(1);
    await waited(1);
    expect(asked.length).toBe(2);
    await last().finish(RESULT);
    await checked(RESULT, 4001);
    host.change();
    await waited(60_000);
    expect(asked.length).toBe(3);
    expect(isLiveCheckDue(pane.getState())).toBe(false);
    expect(pane.getState().freshness).toBe("changed");
  });

  it("while it is being checked gives that check up and starts again", async () => {
    await checked(RESULT);
    host.change();
    await waited(LIVE_DELAY_MS);
    const first = last();
    host.change();
    expect(first.signal.aborted).toBe(true);
    await first.finish(BETTER);
    expect(pane.getState().report?.result).toBe(RESULT);
    await waited(LIVE_DELAY_MS);
    await last().finish(MILDER);
    expect(pane.getState().report?.result).toBe(MILDER);
  });
});

describe("a live check", () => {
  it("gives way to whatever is pressed", async () => {
    await checked(RESULT);
    host.change();
    await waited(LIVE_DELAY_MS);
    const live = last();
    void pane.check();
    expect(live.signal.aborted).toBe(true);
    expect(pane.getState().activity.kind).toBe("checking");
    await live.finish(BETTER);
    await last().finish(MILDER);
    expect(pane.getState().report?.result).toBe(MILDER);

    host.change();
    await waited(LIVE_DELAY_MS);
    const [finding] = MILDER.findings;
    if (finding === undefined) throw new Error("There are findings.");
    await pane.ignore([finding], "finding", "系统登记如此");
    await last().finish(BETTER);
    expect(pane.getState().report?.result.suppressed.length).toBe(1);
    // What it would have found is looked for again.
    const before = asked.length;
    await waited(LIVE_DELAY_MS);
    expect(asked.length).toBe(before + 1);
  });

  it("stays away while something is open that speaks of the findings, and comes afterwards", async () => {
    await checked(RESULT);
    host.change();
    await waited(LIVE_DELAY_MS);
    pane.holdLive(true);
    expect(last().signal.aborted).toBe(true);
    host.change();
    await waited(60_000);
    expect(asked.length).toBe(2);
    pane.holdLive(false);
    await waited(LIVE_DELAY_MS);
    expect(asked.length).toBe(3);
  });

  it("that fails, as a cell is being edited, says nothing, tries again, and at last gives up", async () => {
    await checked(RESULT);
    host.change();
    for (const delay of [1, 2, 4, 8, 16]) {
      await waited(delay * LIVE_DELAY_MS);
      await last().fail(new HostError("cell-editing"));
      expect(pane.getState().failure).toBeUndefined();
    }
    expect([asked.length, pane.getState().freshness, isLiveCheckDue(pane.getState())]).toEqual([6, "changed", false]);
    await waited(60_000);
    expect(asked.length).toBe(6);
    host.change();
    await waited(LIVE_DELAY_MS);
    await last().finish(BETTER);
    expect(pane.getState().freshness).toBe("current");
  });

  it("ends with the pane", async () => {
    const detach = pane.attach();
    await checked(RESULT);
    host.change();
    detach();
    await waited(60_000);
    expect(asked.length).toBe(1);
  });
});

describe("marks after a live check", () => {
  it("are not written where that could take away what Excel would undo; they are said to be behind until the next check", async () => {
    await checked(RESULT);
    host.change();
    await waited(LIVE_DELAY_MS);
    await last().finish(MILDER);
    expect([marked.length, pane.getState().areMarksBehind]).toEqual([1, true]);
    host.change();
    await waited(LIVE_DELAY_MS);
    await last().finish(RESULT);
    expect(pane.getState().areMarksBehind).toBe(false);
    host.change();
    await waited(LIVE_DELAY_MS);
    await last().finish(MILDER);
    await checked(MILDER);
    expect([marked.length, pane.getState().areMarksBehind]).toEqual([2, false]);
  });

  it("are drawn again where that costs nothing, and only if they differ", async () => {
    pane = openPane(true);
    pane.attach();
    await waited(0);
    await checked(RESULT);
    host.change();
    await waited(LIVE_DELAY_MS);
    await last().finish({ ...RESULT });
    expect(marked.length).toBe(1);
    host.change();
    await waited(LIVE_DELAY_MS);
    await last().finish(MILDER);
    expect(marked).toEqual([RESULT.findings, MILDER.findings]);
    expect(pane.getState().areMarksBehind).toBe(false);
    await pane.marks.show(false);
    host.change();
    await waited(LIVE_DELAY_MS);
    await last().finish(RESULT);
    expect([marked.length, pane.getState().areMarksBehind]).toEqual([2, false]);
  });
});
