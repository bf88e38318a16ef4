import { beforeEach, describe, expect, jest, test } from "@jest/globals";
import { markFindings } from "../../../src/app/mark";
import { ExcelWorkbookHost } from "../../../src/host/excel/excel-host";
import { groupFixes } from "../../../src/lint/fix-groups";
import { safeFix } from "../../../src/lint/fix-plan";
import type { CheckResult } from "../../../src/lint/result";
import type { WorkbookSnapshot } from "../../../src/model/snapshot";
import * as engine from "../../../src/taskpane/engine";
import { PaneController } from "../../../src/taskpane/pane-controller";
import { useExcel } from "../../office-host/fixture";
import type { ExcelSession } from "../../office-host/session";
import { THIRTEEN } from "./workbooks";

// The whole workbook is read and judged several times.
jest.setTimeout(60_000);

const excel = useExcel();
let session: ExcelSession;

beforeEach(() => {
  Object.assign(globalThis, { MessageChannel: TurnChannel });
  localStorage.clear();
});

/** What every browser has and jsdom hasn't, as far as giving the page a turn needs it. */
class TurnChannel {
  readonly port1: { onmessage?: () => void; readonly close: () => void } = { close: () => undefined };
  readonly port2 = { postMessage: (): unknown => setTimeout(() => this.port1.onmessage?.(), 0) };
}

/** The pane on the workbook that is open now, after a check. */
async function openChecked(): Promise<{ readonly pane: PaneController; readonly host: ExcelWorkbookHost }> {
  const host = new ExcelWorkbookHost();
  const pane = new PaneController(host, { ...engine, mark: markFindings, tool: "绩标", now: Date.now });
  await pane.check();
  return { pane, host };
}

async function openWorkbook(workbook: WorkbookSnapshot): ReturnType<typeof openChecked> {
  session = await excel.start({ workbook });
  return openChecked();
}

function resultOf(pane: PaneController): CheckResult {
  const result = pane.getState().report?.result;
  if (result === undefined) throw new Error("Nothing was checked.");
  return result;
}

function fixAll(pane: PaneController): Promise<void> {
  return pane.fixSafely(groupFixes(resultOf(pane), safeFix));
}

/** Why fixes were left, and how many for each reason. */
function skippedIn(pane: PaneController): Readonly<Record<string, number>> {
  const { written } = pane.getState();
  const counts: Record<string, number> = {};
  for (const { why } of written?.kind === "fixed" ? written.skipped : []) counts[why] = (counts[why] ?? 0) + 1;
  return counts;
}

/**
 * Every cell of every sheet: what it holds and how it is shown. A text such as `25%` that a file brought in stays a text
 * only behind an apostrophe once it was written again, which nobody sees.
 */
function cells(): unknown {
  return session.workbook.dump().sheets.map(({ name, cells: all }) => ({
    name,
    cells: Object.entries(all).map(([address, cell]) => [address, { ...cell, isForcedText: undefined }]),
  }));
}

function valueAt(sheet: string, address: string): unknown {
  return session.workbook.dump().sheets.find(({ name }) => name === sheet)?.cells[address]?.value;
}

/** The sample with one sheet protected, and a formula where a fix would be made. */
const GUARDED: WorkbookSnapshot = {
  ...THIRTEEN,
  sheets: THIRTEEN.sheets.map((sheet) => {
    if (sheet.name.startsWith("2.")) return { ...sheet, isProtected: true };
    if (!sheet.name.startsWith("8.")) return sheet;
    return {
      ...sheet,
      rows: sheet.rows.map(({ row, cells: own }) => ({
        row,
        cells: own.map((cell) => (row === 10 && cell.column === 5 ? { ...cell, formula: '="≥100百分比"' } : cell)),
      })),
    };
  }),
};

describe("all safe fixes", () => {
  test("are made in at most two requests once the workbook was read again, and leave none", async () => {
    const { pane, host } = await openWorkbook(THIRTEEN);
    const apply = host.apply.bind(host);
    const syncs: number[] = [];
    jest.spyOn(host, "apply").mockImplementation(async (batch) => {
      const before = session.stats.syncs;
      await apply(batch);
      syncs.push(session.stats.syncs - before);
    });
    const before = cells();
    await fixAll(pane);
    expect(pane.getState().written).toEqual({ kind: "fixed", places: 37, skipped: [] });
    expect(syncs).toHaveLength(1);
    expect(syncs[0]).toBeLessThanOrEqual(2);
    expect(resultOf(pane).findings.filter(safeFix)).toEqual([]);
    expect(pane.getState().resolved.length).toBeGreaterThan(37);
    await pane.undo();
    expect(cells()).toEqual(before);
    expect(session.stats.liveReferences).toBe(0);
  });

  test("never touch a formula or a protected sheet, and say so", async () => {
    const { pane } = await openWorkbook(GUARDED);
    const before = session.workbook.dump().sheets;
    await fixAll(pane);
    const after = session.workbook.dump().sheets;
    expect(after[1]?.cells).toEqual(before[1]?.cells);
    expect(after[7]?.cells["F11"]).toEqual(before[7]?.cells["F11"]);
    expect(after[7]?.cells["F13"]?.value).toBe("=100%");
    expect(skippedIn(pane)).toEqual({ protected: 3 });
  });

  test("leave a cell that was changed since the check, or became a formula, and make the others", async () => {
    const { pane } = await openWorkbook(THIRTEEN);
    const seen = groupFixes(resultOf(pane), safeFix);
    session.workbook.type("8.退还兴怀土地出让金", "F13", "≥12万元");
    session.workbook.type("8.退还兴怀土地出让金", "F15", '="≥100百分比"');
    await pane.fixSafely(seen);
    expect(pane.getState().written).toMatchObject({ kind: "fixed", places: 35 });
    expect(skippedIn(pane)).toEqual({ changed: 1, formula: 1 });
    expect(valueAt("8.退还兴怀土地出让金", "F13")).toBe("≥12万元");
    expect(valueAt("8.退还兴怀土地出让金", "F14")).toBe("=100%");
  });

  test("taken back after a cell was changed are given up, and nothing is written", async () => {
    const { pane } = await openWorkbook(THIRTEEN);
    await fixAll(pane);
    session.workbook.type("8.退还兴怀土地出让金", "F13", "≥12万元");
    const before = cells();
    await pane.undo();
    expect(pane.getState()).toMatchObject({ written: { kind: "undo-lost" }, undos: [], failure: undefined });
    expect(cells()).toEqual(before);
  });
});

describe("a finding", () => {
  test("is fixed by its own change or by the chosen one, step by step, and each step is taken back exactly", async () => {
    const { pane } = await openWorkbook(THIRTEEN);
    const start = cells();
    const ofRule = (rule: string): CheckResult["findings"] =>
      resultOf(pane)
        .findings.filter((finding) => finding.rule === rule)
        .slice(0, 1);
    await pane.fix(ofRule("plan-period-shares"), 0);
    const middle = cells();
    const [finding] = ofRule("satisfaction-target");
    if (finding === undefined) throw new Error("The sample has such a finding.");
    await pane.fix([finding], 1);
    const { sheetName, range } = finding.location;
    expect(valueAt(sheetName, `F${range.top + 1}`)).toBe("≥95%");
    expect(pane.getState().undos).toHaveLength(2);
    await pane.undo();
    expect(cells()).toEqual(middle);
    await pane.undo();
    expect(cells()).toEqual(start);
  });

  test("whose cell was changed since the check is not fixed, nor one in whose place another row stands now", async () => {
    const { pane } = await openWorkbook(THIRTEEN);
    const finding = resultOf(pane).findings.find(({ rule }) => rule === "value-notation");
    if (finding === undefined) throw new Error("The sample has such a finding.");
    const { sheetName, range } = finding.location;
    // The row's own value, under the name of another indicator.
    session.workbook.type(sheetName, `C${range.top + 1}`, "另一个指标");
    const before = cells();
    await pane.fix([finding], 0);
    expect(pane.getState().failure).toMatchObject({ operation: "write", code: "content-changed" });
    expect(cells()).toEqual(before);
  });
});

describe("what was fixed before the pane was closed", () => {
  test("is taken back, step by step, after it was opened again", async () => {
    const { pane } = await openWorkbook(THIRTEEN);
    const start = cells();
    await pane.fix(
      resultOf(pane).findings.filter(({ rule }) => rule === "value-notation"),
      0,
    );
    const middle = cells();
    await fixAll(pane);
    const { pane: again } = await openChecked();
    expect(again.getState().undos.map(({ step }) => step.kind)).toEqual(["fixed", "fixed"]);
    await again.undo();
    expect(cells()).toEqual(middle);
    const { pane: third } = await openChecked();
    await third.undo();
    expect(cells()).toEqual(start);
    expect((await openChecked()).pane.getState().undos).toEqual([]);
  });

  test("is not offered where the workbook was not saved, nor to another workbook", async () => {
    const { pane } = await openWorkbook(THIRTEEN);
    await fixAll(pane);
    expect((await openWorkbook(THIRTEEN)).pane.getState().undos).toEqual([]);
    const other = { ...THIRTEEN, sheets: THIRTEEN.sheets.slice(3) };
    expect((await openWorkbook(other)).pane.getState().undos).toEqual([]);
  });

  test("lives as long as the pane where the browser keeps nothing", async () => {
    const full = jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    const { pane } = await openWorkbook(THIRTEEN);
    await fixAll(pane);
    expect(pane.getState().undos).toHaveLength(1);
    expect((await openChecked()).pane.getState().undos).toEqual([]);
    full.mockRestore();
  });

  test("is forgotten where what is kept is not ours", async () => {
    await openWorkbook(THIRTEEN);
    for (const text of ["{", "7", '[{"workbook":"","step":{},"batch":{}}]', "[null]"]) {
      localStorage.setItem("jibiao:undo:1", text);
      expect((await openChecked()).pane.getState().undos).toEqual([]);
    }
  });
});
