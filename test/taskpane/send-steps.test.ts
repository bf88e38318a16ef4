import { beforeEach, describe, expect, it } from "@jest/globals";
import { stampWorkbook } from "../../src/app/release";
import { HostError } from "../../src/host/port";
import { parseStamp, stampState } from "../../src/lint/stamp";
import type { CheckResult } from "../../src/lint/result";
import * as engine from "../../src/taskpane/engine";
import { PaneController } from "../../src/taskpane/pane-controller";
import { MemoryHost, NO_FACTS } from "./harness/memory-host";
import { COUNTY, resultOf } from "./harness/results";

const RESULT = resultOf(COUNTY);
const NOON = new Date(2026, 10, 27, 12, 5).getTime();

let host: MemoryHost;
let checks: (CheckResult | HostError)[];
let checked: number;
let marked: number;
let pane: PaneController;

beforeEach(() => {
  host = new MemoryHost();
  checks = [];
  checked = 0;
  marked = 0;
  pane = new PaneController(host, {
    ...engine,
    check: () => {
      checked += 1;
      const next = checks.shift() ?? RESULT;
      return next instanceof HostError ? Promise.reject(next) : Promise.resolve(next);
    },
    mark: () => {
      marked += 1;
      return Promise.resolve({ marked: 1, protectedSheets: [] });
    },
    recallUndos: () => Promise.resolve([]),
    stamp: stampWorkbook,
    tool: "绩标 1.0",
    now: () => NOON,
  });
});

const state = (): ReturnType<PaneController["getState"]> => pane.getState();
const stampsOf = (): readonly unknown[] => host.stamps.map((text) => (text === "" ? "" : parseStamp(text)?.date));

describe("looking at what goes out", () => {
  it("checks first, and not again as long as the result is up to date", async () => {
    host.facts = { ...NO_FACTS, author: "王五" };
    await pane.sending.inspect();
    expect([checked, host.inspected, state().facts?.author, state().activity.kind]).toEqual([1, 1, "王五", "none"]);
    await pane.sending.inspect();
    expect([checked, host.inspected]).toEqual([1, 2]);
  });

  it("checks again after a change", async () => {
    pane.attach();
    await pane.sending.inspect();
    host.change();
    expect(state().freshness).toBe("changed");
    await pane.sending.inspect();
    expect([checked, host.inspected, state().freshness]).toEqual([2, 2, "current"]);
  });

  it("looks at nothing when the check fails, and tells what the host refused", async () => {
    checks = [new HostError("cell-editing")];
    await pane.sending.inspect();
    expect([host.inspected, state().facts, state().failure?.operation]).toEqual([0, undefined, "check"]);
    host.failing = { inspect: "cell-editing" };
    await pane.sending.inspect();
    expect([state().facts, state().failure?.operation]).toEqual([undefined, "inspect"]);
    host.failing = {};
    await pane.retry();
    expect([state().facts, state().failure]).toEqual([NO_FACTS, undefined]);
  });
});

describe("the record", () => {
  it("is written after the marks were cleared, which a check does not put back", async () => {
    await pane.sending.inspect();
    expect(marked).toBe(1);
    await pane.sending.release();
    expect([host.cleared, stampsOf()]).toEqual([1, ["2026-11-27T12:05"]]);
    expect(parseStamp(host.stamps[0] ?? "")).toMatchObject({
      tool: "绩标 1.0",
      profile: "hebei",
      summary: RESULT.summary,
    });
    expect(stampState(RESULT, state().stamp)).toBe("valid");
    expect([state().hasStamped, state().marksWanted, host.inspected]).toEqual([true, false, 2]);
    await pane.check();
    expect([marked, host.stamps.length]).toEqual([1, 1]);
    // Whoever wants marks has them again, and the record stays.
    await pane.marks.show(true);
    expect([marked, host.stamps.length]).toEqual([2, 1]);
  });

  it("is not written where the marks can't be cleared", async () => {
    await pane.sending.inspect();
    host.failing = { clear: "cell-editing" };
    await pane.sending.release();
    expect([host.stamps, state().failure?.operation, state().stamp]).toEqual([[], "clear", undefined]);
  });

  it("that can't be written leaves the marks cleared, and is written when tried again", async () => {
    await pane.sending.inspect();
    host.failing = { write: "cell-editing" };
    await pane.sending.release();
    expect([host.cleared, host.stamps, state().failure?.operation, state().hasStamped]).toEqual([
      1,
      [],
      "stamp",
      false,
    ]);
    host.failing = {};
    await pane.retry();
    expect([host.cleared, stampsOf(), state().failure]).toEqual([1, ["2026-11-27T12:05"], undefined]);
  });

  it("is not written of a result that is out of date, or of none", async () => {
    pane.attach();
    await pane.sending.release();
    await pane.sending.inspect();
    host.change();
    await pane.sending.release();
    expect([host.cleared, host.stamps]).toEqual([0, []]);
  });

  it("is removed again, and what can't be removed stays", async () => {
    await pane.sending.inspect();
    await pane.sending.release();
    host.failing = { write: "host-busy" };
    await pane.sending.removeStamp();
    expect([state().failure?.operation, state().stamp]).toEqual(["unstamp", host.stamps[0]]);
    host.failing = {};
    await pane.retry();
    expect([stampsOf(), state().stamp, state().failure]).toEqual([["2026-11-27T12:05", ""], undefined, undefined]);
  });
});

describe("the record of a workbook that is opened", () => {
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

  it("is read before any check, and then comes with the check", async () => {
    host.stamp = "甲";
    pane.attach();
    await settled();
    expect([state().stamp, checked]).toEqual(["甲", 0]);
    checks = [{ ...RESULT, snapshot: { ...RESULT.snapshot, stamp: "乙" } }, RESULT];
    await pane.check();
    expect(state().stamp).toBe("乙");
    await pane.check();
    expect(state().stamp).toBeUndefined();
  });

  it("is absent where there is none or the host is busy, and nothing is said of that", async () => {
    host.failing = { inspect: "cell-editing" };
    pane.attach();
    await settled();
    expect([state().stamp, state().failure]).toEqual([undefined, undefined]);
  });
});
