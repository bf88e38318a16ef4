import { describe, expect, jest, test } from "@jest/globals";
import { ExcelWorkbookHost } from "../../../src/host/excel/excel-host";
import { isMarkFormula } from "../../../src/host/mark-format";
import type { SheetMarks } from "../../../src/model/edit";
import type { WorkbookDescription, WorkbookDump } from "../../office-host/description";
import { useExcel } from "../../office-host/fixture";
import type { ExcelSession, FaultCode } from "../../office-host/session";
import { FOREIGN, cell, manySheets, marks } from "./workbooks";

// Every number of actions is a workbook of its own.
jest.setTimeout(60_000);

const excel = useExcel();
const MAX_ACTIONS = 400;
/** What Excel may stop with in the middle of a request: a lost connection, a sheet protected or deleted meanwhile. */
const CODES: readonly (readonly [code: FaultCode, step: number])[] = [
  ["GeneralException", 1],
  ["AccessDenied", 3],
  ["ItemNotFound", 3],
];

const THREE: WorkbookDescription = {
  sheets: [
    { id: "a", name: "甲", conditionalFormats: FOREIGN, rows: [{ row: 0, cells: [{ column: 0, value: 1 }] }] },
    { id: "b", name: "乙" },
    { id: "c", name: "丙", visibility: "hidden" },
  ],
};
const FIRST = [marks("a", "error", cell(0, 0)), marks("b", "warning", cell(1, 1)), marks("c", "info", cell(2, 2))];
/** Other marks on one sheet, none on another, the same on the third. */
const SECOND = [marks("a", "warning", cell(0, 0)), marks("a", "info", cell(5, 5)), marks("c", "info", cell(2, 2))];

/** What can be seen of the workbook: all but the ids, which differ from one marking to the next. */
function seen(dump: WorkbookDump): unknown {
  return JSON.parse(JSON.stringify(dump, (key, value: unknown) => (key === "id" ? undefined : value)));
}

function formatsOf(dump: WorkbookDump): readonly (readonly string[])[] {
  return dump.sheets.map(({ conditionalFormats }) => conditionalFormats.map(({ formula }) => formula));
}

async function start(
  marked: readonly SheetMarks[],
  workbook = THREE,
): Promise<{ readonly session: ExcelSession; readonly host: ExcelWorkbookHost }> {
  const session = await excel.start({ workbook });
  const host = new ExcelWorkbookHost();
  await host.readSnapshot();
  if (marked.length > 0) await host.mark(marked);
  session.stats.clear();
  return { session, host };
}

async function endOf(action: () => Promise<unknown>): Promise<string> {
  const failure: unknown = await action().then(
    () => "made",
    (error: unknown) => error,
  );
  return typeof failure === "object" && failure !== null && "code" in failure ? String(failure.code) : String(failure);
}

interface Action {
  readonly name: string;
  readonly marked: readonly SheetMarks[];
  readonly act: (host: ExcelWorkbookHost) => Promise<unknown>;
}

const ACTIONS: readonly Action[] = [
  { name: "first marks", marked: [], act: (host) => host.mark(FIRST) },
  { name: "marks in place of others", marked: FIRST, act: (host) => host.mark(SECOND) },
  { name: "marks taken away by marking nothing", marked: FIRST, act: (host) => host.mark([]) },
  { name: "clearing", marked: FIRST, act: (host) => host.clearMarks() },
];

describe.each(ACTIONS)("$name, with Excel stopping after any number of actions", ({ marked, act }) => {
  test.each(CODES)("by %s: all was done, or nothing was", async (code, step) => {
    const { session: sound, host: soundHost } = await start(marked);
    await act(soundHost);
    const after = seen(sound.workbook.dump());
    let stops = 0;
    for (let actions = 0; actions < MAX_ACTIONS; actions += step) {
      const { session, host } = await start(marked);
      const before = seen(session.workbook.dump());
      session.faults.fail(code, { afterActions: actions });
      const end = await endOf(() => act(host));
      expect([actions, end, seen(session.workbook.dump())]).toEqual([actions, end, end === "made" ? after : before]);
      expect([actions, session.stats.liveReferences]).toEqual([actions, 0]);
      // The next attempt finds everything as it has to be.
      await act(host);
      expect([actions, seen(session.workbook.dump())]).toEqual([actions, after]);
      await host.clearMarks();
      expect(formatsOf(session.workbook.dump())).toEqual([FOREIGN.map(({ formula = "" }) => formula), [], []]);
      if (session.stats.batches.every(({ error }) => error === undefined)) break;
      stops++;
    }
    expect(stops).toBeGreaterThan(3);
    expect(stops).toBeLessThan(MAX_ACTIONS);
  });

  test.each(["ResponsePayloadSizeLimitExceeded", "HostRestartNeeded", "ApiNotFound"] as const)(
    "by %s when all was done: the answer alone is lost",
    async (code) => {
      const { session: sound, host: soundHost } = await start(marked);
      await act(soundHost);
      const actions = sound.stats.batches[0]?.actions ?? 0;
      const { session, host } = await start(marked);
      const before = seen(session.workbook.dump());
      session.faults.fail(code, { afterActions: actions });
      const end = await endOf(() => act(host));
      expect([end, seen(session.workbook.dump())]).toEqual([
        end,
        end === "made" ? seen(sound.workbook.dump()) : before,
      ]);
    },
  );

  test("and not answering any more: it is said what may be, and the next attempt sets it right", async () => {
    const { session: sound, host: soundHost } = await start(marked);
    await act(soundHost);
    const after = seen(sound.workbook.dump());
    const ends = new Set<string>();
    for (let actions = 0; actions < MAX_ACTIONS; actions++) {
      const { session, host } = await start(marked);
      const before = formatsOf(session.workbook.dump());
      session.faults.fail("GeneralException", { afterActions: actions });
      for (let batch = 2; batch <= 9; batch++) session.faults.fail("GeneralException", { batch });
      const end = await endOf(() => act(host));
      ends.add(end);
      if (end === "made") break;
      const isAsBefore = JSON.stringify(formatsOf(session.workbook.dump())) === JSON.stringify(before);
      expect([actions, end]).toEqual([actions, isAsBefore && end === "host-busy" ? end : "half-marked"]);
      session.faults.clear();
      await act(host);
      expect([actions, seen(session.workbook.dump())]).toEqual([actions, after]);
    }
    expect([...ends].sort()).toEqual(["half-marked", "made"]);
  });
});

describe("Marks of a thousand sheets, in several requests", () => {
  const THOUSAND = manySheets(1_000);
  const all = (severity: SheetMarks["severity"]): SheetMarks[] =>
    THOUSAND.sheets.map(({ id }) =>
      marks(id, severity, ...Array.from({ length: 200 }, (_, row) => cell(row * 2, row % 40))),
    );

  test.each([1, 2])("are as before or as after when request %d fails in its middle", async (batch) => {
    const { session, host } = await start(all("info"), THOUSAND);
    const before = seen(session.workbook.dump());
    session.faults.fail("GeneralException", { batch, afterActions: 5_000 });
    const end = await endOf(() => host.mark(all("error")));
    expect(["made", "host-busy"]).toContain(end);
    if (end !== "made") expect(seen(session.workbook.dump())).toEqual(before);
    else {
      const formulas = formatsOf(session.workbook.dump()).flat();
      expect(new Set(formulas)).toEqual(new Set(['=N("jibiao:error")=0']));
      expect(formulas).toHaveLength(1_000);
    }
    const { batches } = session.stats;
    expect(Math.max(...batches.map(({ requestBytes }) => requestBytes))).toBeLessThan(5_000_000);
    expect(batches.filter(({ error }) => error !== undefined)).toHaveLength(1);
  });
});

describe("A report's sheet", () => {
  const REPORT = { name: "校验报告", cells: [{ row: 0, column: 0, value: "x" }], tag: "report" as const };

  test("that is not deleted is named, as the marks are gone", async () => {
    const { session, host } = await start(FIRST);
    await host.addSheet({ sheet: REPORT, styles: {} });
    await host.readSnapshot();
    session.faults.fail("GeneralException", { batch: 2 });
    await expect(host.clearMarks()).rejects.toMatchObject({ code: "report-left", detail: "校验报告" });
    expect(formatsOf(session.workbook.dump()).flat().filter(isMarkFormula)).toEqual([]);
    await host.clearMarks();
    expect(session.workbook.dump().sheets.map(({ name }) => name)).toEqual(["甲", "乙", "丙"]);
  });

  test("that is not deleted where there were no marks leaves the workbook as it was", async () => {
    const { session, host } = await start([]);
    await host.addSheet({ sheet: REPORT, styles: {} });
    await host.readSnapshot();
    const before = session.workbook.dump();
    session.faults.fail("GeneralException", { batch: 2 });
    await expect(host.clearMarks()).rejects.toMatchObject({ code: "host-busy" });
    expect(session.workbook.dump()).toEqual(before);
  });

  test("is the former or the new one, whatever request fails after whatever action", async () => {
    const next = { ...REPORT, cells: [{ row: 0, column: 0, value: "y" }] };
    const ends: string[] = [];
    let hasFailed = true;
    for (let batch = 1; hasFailed; batch++) {
      for (const afterActions of [0, 1, 2, 5, 9, 14]) {
        const { session, host } = await start([]);
        await host.addSheet({ sheet: REPORT, styles: {} });
        session.stats.clear();
        session.faults.fail("GeneralException", { batch, afterActions });
        const end = await endOf(() => host.addSheet({ sheet: next, styles: {} }));
        hasFailed = session.stats.batches.some(({ error }) => error !== undefined);
        ends.push(end);
        const reports = session.workbook.dump().sheets.slice(3);
        expect([batch, afterActions, end, reports.map(({ cells }) => cells.A1?.value)]).toEqual([
          ...[batch, afterActions, end],
          [end === "made" ? "y" : "x"],
        ]);
      }
    }
    expect(new Set(ends)).toEqual(new Set(["host-busy", "made"]));
  });

  test("that is unfinished and can't be taken away again is named", async () => {
    const { session, host } = await start([]);
    session.faults.fail("GeneralException", { batch: 5, afterActions: 6 });
    for (let batch = 6; batch < 9; batch++) session.faults.fail("GeneralException", { batch });
    await expect(host.addSheet({ sheet: REPORT, styles: {} })).rejects.toMatchObject({
      code: "sheet-left",
      detail: "校验报告",
    });
    expect(session.workbook.dump().sheets.map(({ name }) => name)).toEqual(["甲", "乙", "丙", "校验报告"]);
  });
});
