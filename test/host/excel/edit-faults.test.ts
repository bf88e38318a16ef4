import { describe, expect, jest, test } from "@jest/globals";
import { ExcelWorkbookHost } from "../../../src/host/excel/excel-host";
import { undoOf } from "../../../src/lint/apply-edits";
import type { Edit, EditBatch } from "../../../src/model/edit";
import { useExcel } from "../../office-host/fixture";
import type { ExcelSession } from "../../office-host/session";
import { STACKED } from "./edit-workbook";

// Every number of actions is a workbook of its own.
jest.setTimeout(60_000);

const excel = useExcel();
const OURS = '<jibiao xmlns="urn:jibiao:workbook:1" version="1">{}</jibiao>';
const NEXT = OURS.replace("{}", "{1}");
const SHEET = { sheetId: "t" };

const set = (row: number, column: number, value: string, sheetId = "t"): Edit => ({
  ...{ kind: "set-cell", sheetId, row, column, value },
});

/** Three cells of two sheets, as fixing makes them. */
const FIX: readonly Edit[] = [set(2, 3, "≥20亩"), set(4, 3, "2"), set(1, 1, "改了", "s")];

/** A row in each table, the second table's at its end, as filling makes them. */
const FILL: readonly Edit[] = [
  { kind: "insert-rows", ...SHEET, row: 4, count: 1, like: 3 },
  set(4, 1, "时效"),
  set(4, 2, "完成时间"),
  { kind: "unmerge", ...SHEET, range: { top: 2, left: 0, bottom: 3, right: 0 } },
  { kind: "merge", ...SHEET, range: { top: 2, left: 0, bottom: 4, right: 0 } },
  { kind: "insert-rows", ...SHEET, row: 9, count: 2, like: 8 },
  set(9, 0, "新"),
  set(10, 0, "新"),
  set(1, 1, "改了", "s"),
];

/** Writes, with Excel failing after so many actions; how it ended. */
async function failAfter(
  session: ExcelSession,
  host: ExcelWorkbookHost,
  batch: EditBatch,
  afterActions: number,
): Promise<string> {
  session.faults.fail("GeneralException", { batch: 2, afterActions });
  const failure: unknown = await host.apply(batch).then(
    () => "made",
    (error: unknown) => error,
  );
  return typeof failure === "object" && failure !== null && "code" in failure ? String(failure.code) : "made";
}

const start = async (parts: readonly string[] = []): Promise<{ session: ExcelSession; host: ExcelWorkbookHost }> => {
  const session = await excel.start({ workbook: { ...STACKED, customXmlParts: [...parts] } });
  session.stats.clear();
  return { session, host: new ExcelWorkbookHost() };
};

describe("When Excel fails after any number of actions, nothing was written", () => {
  test.each([
    ["values", FIX, []],
    ["rows", FILL, []],
    ["rows and our own part", FILL, [OURS]],
  ] as const)("%s", async (_, edits, parts) => {
    const batch: EditBatch = { edits, expected: [], ...(parts.length > 0 && { ownPart: NEXT }) };
    const ends: string[] = [];
    for (let actions = 0; ends.at(-1) !== "made" && actions < 400; actions++) {
      const { session, host } = await start(parts);
      const before = session.workbook.dump();
      const end = await failAfter(session, host, batch, actions);
      ends.push(end);
      if (end === "made") continue;
      expect([actions, end]).toEqual([actions, "host-busy"]);
      expect([actions, session.workbook.dump()]).toEqual([actions, before]);
      // And the next attempt finds everything as it has to be.
      await host.apply(batch);
      expect(session.workbook.sheet("汇总").dump().cells.B2?.value).toBe("改了");
    }
    expect(ends.at(-1)).toBe("made");
    expect(ends.length).toBeGreaterThan(10);
  });

  test("what is taken back is taken back whole or not at all", async () => {
    const undo: EditBatch = { edits: [], expected: [] };
    const ends: string[] = [];
    for (let actions = 0; ends.at(-1) !== "made" && actions < 400; actions++) {
      const { session, host } = await start();
      const snapshot = await host.readSnapshot();
      const before = session.workbook.dump();
      await host.apply({ ...undo, edits: FILL });
      const filled = session.workbook.dump();
      session.stats.clear();
      const end = await failAfter(session, host, { ...undo, edits: undoOf(snapshot, FILL) }, actions);
      ends.push(end);
      const values = (dump: typeof before): unknown => dump.sheets.map(({ cells }) => cells);
      expect([actions, values(session.workbook.dump())]).toEqual([actions, values(end === "made" ? before : filled)]);
    }
    expect(ends.at(-1)).toBe("made");
  });
});

describe("When Excel does not answer any more", () => {
  test("it is said which sheet may be changed in part", async () => {
    const { session, host } = await start();
    session.faults.fail("GeneralException", { batch: 2, afterActions: 12 });
    session.faults.fail("GeneralException", { batch: 3 });
    await expect(host.apply({ edits: FILL, expected: [] })).rejects.toMatchObject({
      code: "half-written",
      detail: "表",
    });
  });

  test("a cell that is being edited again is no reason for that: the request was refused as a whole", async () => {
    const { session, host } = await start();
    const before = session.workbook.dump();
    session.faults.fail("InvalidOperationInCellEditMode", { batch: 2 });
    await expect(host.apply({ edits: FILL, expected: [] })).rejects.toMatchObject({ code: "cell-editing" });
    expect(session.workbook.dump()).toEqual(before);
    expect(session.stats.syncs).toBe(2);
  });
});
