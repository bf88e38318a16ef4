import { describe, expect, jest, test } from "@jest/globals";
import { ExcelWorkbookHost } from "../../../src/host/excel/excel-host";
import { applyEdits, undoOf } from "../../../src/lint/apply-edits";
import type { Edit, EditBatch, ExpectedCell } from "../../../src/model/edit";
import type { CellValue } from "../../../src/model/snapshot";
import type { SheetDump } from "../../office-host/description";
import { useExcel } from "../../office-host/fixture";
import type { ExcelApiVersion, ExcelSession } from "../../office-host/session";
import { STACKED } from "./edit-workbook";
import { marks, THIRTEEN, cell } from "./workbooks";

const excel = useExcel();

async function start(workbook = STACKED, excelApi: ExcelApiVersion = "1.14"): Promise<ExcelSession> {
  const session = await excel.start({ workbook, excelApi });
  session.stats.clear();
  return session;
}

const insert = (row: number, like: number, count = 1): Edit => ({
  kind: "insert-rows",
  sheetId: "t",
  row,
  count,
  like,
});
const set = (row: number, column: number, value: CellValue, sheetId = "t"): Edit => ({
  ...{ kind: "set-cell", sheetId, row, column, value },
});
const merge = (top: number, left: number, bottom: number, right: number): Edit => ({
  ...{ kind: "merge", sheetId: "t", range: { top, left, bottom, right } },
});
const expecting = (row: number, column: number, value: CellValue, sheetId = "t"): ExpectedCell => ({
  ...{ sheetId, row, column, value },
});
const batch = (edits: readonly Edit[], expected: readonly ExpectedCell[] = []): EditBatch => ({ edits, expected });

/** A row below the first table's second indicator, as filling makes it. */
const FILL: readonly Edit[] = [
  insert(4, 3),
  set(4, 1, "时效"),
  set(4, 2, "完成时间"),
  set(4, 3, "≤12个月"),
  { kind: "unmerge", sheetId: "t", range: { top: 2, left: 0, bottom: 3, right: 0 } },
  merge(2, 0, 4, 0),
  merge(4, 3, 4, 4),
];

const OURS = '<jibiao xmlns="urn:jibiao:workbook:1" version="1">{}</jibiao>';
const table = ({ workbook }: ExcelSession): SheetDump => workbook.sheet("表").dump();

describe("A row that is filled in", () => {
  test("stands with its texts, joins the class above and takes everything below along, in two requests", async () => {
    const session = await start();
    const host = new ExcelWorkbookHost();
    const before = table(session);
    await host.apply({
      ...batch(FILL, [expecting(3, 2, "合格率"), expecting(3, 3, 0.95), expecting(5, 0, "")]),
      ownPart: OURS,
    });
    expect(session.stats.syncs).toBe(2);
    const after = table(session);
    const values = Object.fromEntries(Object.entries(after.cells).map(([at, { value }]) => [at, value]));
    expect(values).toMatchObject({ B5: "时效", C5: "完成时间", D5: "≤12个月", A6: "效益", A8: "乙表" });
    expect(after.merges).toEqual(["A1:E1", "A3:A5", "D3:E3", "D4:E4", "D5:E5", "A8:E8"]);
    expect(after.rowHeights).toEqual({ 0: 30, 2: 24, 3: 26, 4: 26, 5: 40, 8: 18 });
    for (const column of ["A", "B", "C", "D", "E"]) {
      expect(after.cells[`${column}5`]?.format).toEqual(before.cells[`${column}4`]?.format);
      expect(after.cells[`${column}6`]).toEqual(before.cells[`${column}5`]);
    }
    expect(after.cells.D9?.formula).toBe("=SUM(D3:D6)");
    expect(after.cells.D10?.formula).toBe("=D4&D9");
    expect(after.conditionalFormats.map(({ id, address }) => [id, address]).slice(0, 2)).toEqual([
      ["mark", "C4:C5"],
      ["values", "D3:D6,D9"],
    ]);
    expect(after.conditionalFormats).toHaveLength(before.conditionalFormats.length);
    const { sheets, names, customXmlParts } = session.workbook.dump();
    expect(sheets[1]?.cells.A1?.formula).toBe("=表!D9+SUM('表'!$D$3:$D$6)+D8");
    expect(names).toEqual({ 总额: "=表!$D$9", "表!Print_Area": "=表!$A$1:$E$13", 汇总区: "=汇总!$A$1:$A$9" });
    expect(customXmlParts).toEqual([OURS]);
  });

  test("is what the pure edits make of it, and is taken back to the very workbook it was", async () => {
    const session = await start();
    const host = new ExcelWorkbookHost();
    const before = session.workbook.dump();
    const snapshot = await host.readSnapshot();
    session.stats.clear();
    await host.apply(batch(FILL));
    const filled = await host.readSnapshot();
    const expected = applyEdits(snapshot, FILL);
    const inOrder = expected.sheets.map((sheet) => ({
      ...sheet,
      merges: [...sheet.merges].sort((a, b) => a.top - b.top || a.left - b.left),
    }));
    expect(filled).toEqual({ ...expected, sheets: inOrder });
    await host.apply(batch(undoOf(snapshot, FILL)));
    expect(session.workbook.dump()).toEqual(before);
  });

  test("takes the looks of another row than the one above where it is told to, and none of its merges or formats", async () => {
    const session = await start();
    const before = table(session);
    await new ExcelWorkbookHost().apply(batch([insert(4, 4, 2), set(4, 3, "007"), set(5, 3, "≥7%")]));
    expect(session.stats.syncs).toBe(2);
    const after = table(session);
    for (const row of [5, 6]) {
      for (const column of ["A", "B", "C", "D", "E"]) {
        expect(after.cells[`${column}${row}`]?.format).toEqual(before.cells[`${column}5`]?.format);
      }
      expect(after.cells[`D${row}`]?.numberFormat).toBe("@");
    }
    expect([after.cells.D5?.value, after.cells.D6?.value]).toEqual(["007", "≥7%"]);
    expect(after.rowHeights).toMatchObject({ 3: 26, 4: 40, 5: 40, 6: 40 });
    expect(after.merges).toEqual(["A1:E1", "A3:A4", "D3:E3", "D4:E4", "A9:E9"]);
    expect(after.conditionalFormats).toHaveLength(before.conditionalFormats.length);
  });

  test("has no height of its own where the row it is like has none, and no fill where it has none", async () => {
    const session = await start();
    await new ExcelWorkbookHost().apply(batch([insert(2, 8), insert(2, 1)]));
    const after = table(session);
    expect(after.rowHeights).toEqual({ 0: 30, 4: 24, 5: 26, 6: 40, 9: 18 });
    expect(after.cells.B4?.format).toEqual({
      ...Object.fromEntries(["left", "right", "top", "bottom"].map((side) => [`borders/${side}/style`, "Continuous"])),
    });
    expect(after.cells.B3?.format).toMatchObject({
      "font/bold": true,
      "fill/color": "#F2F2F2",
      "fill/pattern": "Solid",
    });
  });

  test("is marked anew after it, without a further look at the workbook", async () => {
    const session = await start();
    const host = new ExcelWorkbookHost();
    await host.readSnapshot();
    await host.mark([marks("t", "error", cell(3, 2)), marks("s", "info", cell(0, 0))]);
    await host.apply(batch(FILL));
    session.stats.clear();
    await host.mark([marks("t", "warning", cell(4, 2))]);
    expect(session.stats.syncs).toBe(1);
    const formulas = (name: string): string[] =>
      session.workbook
        .sheet(name)
        .conditionalFormats.all.map(({ formula }) => formula)
        .filter((f) => f.startsWith("=N("));
    expect([formulas("表"), formulas("汇总")]).toEqual([['=N("jibiao:warning")=0'], []]);
  });

  test("does not make a result out of date", async () => {
    const session = await start();
    const host = new ExcelWorkbookHost();
    let heard = 0;
    const stop = await host.onChange(() => heard++);
    await host.apply(batch(FILL));
    await session.settled();
    expect(heard).toBe(0);
    session.workbook.type("表", "B5", "改");
    await session.settled();
    expect(heard).toBe(1);
    await stop();
  });
});

describe("Values arrive as they are", () => {
  const TEXTS = [
    ...[
      "=100%",
      "2025-12-31",
      "2025/1/5",
      "+3",
      "-5",
      "@x",
      "001",
      "95%",
      "1/2",
      "10:30",
      "TRUE",
      "#N/A",
      "1,000",
      "￥5",
    ],
    ...["2025年12月31日", "12月", "上午10时", "'引号", " 7", "１２", "＝1", "1e5", "Jan 5", "½", "十二月"],
  ];

  test.each(TEXTS)("%s as text, behind an apostrophe that is no part of it", async (text) => {
    const session = await start();
    await new ExcelWorkbookHost().apply(batch([set(20, 0, text)]));
    expect(table(session).cells.A21).toEqual({ value: text, isForcedText: true });
  });

  test.each(["≥95%", "≤10万元", "合格率100%", "优良", "第1批", "A类", "", "2025年部门预算", "件/套", "GB标准"])(
    "%s as it is, since nothing else can come of it",
    async (text) => {
      const session = await start();
      await new ExcelWorkbookHost().apply(batch([set(2, 2, text)]));
      const { format, ...content } = table(session).cells.C3 ?? { value: undefined };
      expect([content, format === undefined]).toEqual([{ value: text }, false]);
    },
  );

  test("in a cell formatted as text without an apostrophe, which would stay there", async () => {
    const session = await start();
    await new ExcelWorkbookHost().apply(batch([set(4, 3, "=100%")]));
    expect(table(session).cells.D5).toMatchObject({ value: "=100%", numberFormat: "@" });
    expect(table(session).cells.D5).not.toHaveProperty("isForcedText");
  });

  test("as numbers and truth values, with the cell's format", async () => {
    const session = await start();
    await new ExcelWorkbookHost().apply(batch([set(3, 3, 0.5), set(20, 0, 45_000), set(20, 1, true), set(2, 2, "")]));
    const { cells } = table(session);
    expect([cells.D4, cells.A21, cells.B21]).toMatchObject([
      { value: 0.5, numberFormat: "0%" },
      { value: 45_000 },
      { value: true },
    ]);
    expect(cells.C3?.value).toBe("");
  });
});

describe("Edits that can't be made change nothing", () => {
  const GOOD = set(20, 0, "x");
  const refused: readonly (readonly [string, EditBatch, string, string])[] = [
    ["another content than expected", batch([GOOD], [expecting(2, 2, "体积")]), "content-changed", "表!C3"],
    ["a content where nothing is expected", batch([GOOD], [expecting(2, 2, "")]), "content-changed", "表!C3"],
    ["a number where its text is expected", batch([GOOD], [expecting(3, 3, "0.95")]), "content-changed", "表!D4"],
    ["a formula that is written on", batch([GOOD, set(7, 3, 1)]), "cell-formula", "表!D8"],
    ["a formula that an insertion has moved", batch([insert(4, 3), set(8, 3, 1)]), "cell-formula", "表!D8"],
    ["cells with contents that are joined", batch([GOOD, merge(2, 1, 2, 2)]), "content-changed", "表!C3"],
    ["a protected sheet", batch([GOOD, set(0, 0, "x", "p")]), "sheet-protected", "受保护"],
    ["a sheet that is gone", batch([GOOD, set(0, 0, "x", "gone")]), "sheet-missing", ""],
  ];
  test.each(refused)("%s", async (_, edits, code, detail) => {
    const session = await start();
    const before = session.workbook.dump();
    await expect(new ExcelWorkbookHost().apply({ ...edits, ownPart: OURS })).rejects.toMatchObject({ code, detail });
    expect(session.workbook.dump()).toEqual(before);
  });

  test("and a sheet that was deleted since the check is named", async () => {
    const session = await start();
    const host = new ExcelWorkbookHost();
    await host.readSnapshot();
    session.workbook.deleteSheet("汇总");
    const attempt = host.apply(batch([GOOD, set(0, 0, "x", "s")]));
    await expect(attempt).rejects.toMatchObject({ code: "sheet-missing", detail: "汇总" });
  });

  test("while a cell is being edited, or when Excel fails in reading", async () => {
    const session = await start();
    const host = new ExcelWorkbookHost();
    const before = session.workbook.dump();
    session.faults.fail("GeneralException");
    await expect(host.apply(batch(FILL))).rejects.toMatchObject({ code: "host-busy" });
    session.faults.cellEditing = true;
    await expect(host.apply(batch(FILL))).rejects.toMatchObject({ code: "cell-editing" });
    expect(session.workbook.dump()).toEqual(before);
    session.faults.clear();
    await host.apply(batch(FILL));
    expect(table(session).cells.B5?.value).toBe("时效");
  });

  test("and expected cells alone are looked at in one request, a text that begins with = being none of the formulas", async () => {
    const session = await start();
    const host = new ExcelWorkbookHost();
    await host.apply(batch([], [expecting(0, 1, "=不是公式", "s"), expecting(0, 0, "锁", "p")]));
    expect(session.stats.syncs).toBe(1);
    await host.apply(batch([]));
    expect(session.stats.syncs).toBe(1);
    await host.apply(batch([set(0, 1, "可以", "s")], [expecting(0, 1, "=不是公式", "s")]));
    expect(session.workbook.sheet("汇总").dump().cells.B1).toEqual({ value: "可以" });
  });
});

describe("Our own part", () => {
  test("is written with the edits, in place of the parts of ours that are there", async () => {
    const session = await start({ ...STACKED, customXmlParts: [OURS, "<other/>"] });
    const host = new ExcelWorkbookHost();
    await host.apply({ ...batch([]), ownPart: OURS.replace("{}", "{1}") });
    expect(session.stats.syncs).toBe(2);
    expect(session.workbook.dump().customXmlParts).toEqual(["<other/>", OURS.replace("{}", "{1}")]);
    await host.writeOwnPart(OURS);
    expect(session.stats.syncs).toBe(3);
    await host.apply({ ...batch([set(20, 0, "x")]), ownPart: "" });
    expect(session.workbook.dump().customXmlParts).toEqual(["<other/>"]);
  });
});

describe("A whole workbook", () => {
  /** Three rows more on every sheet, two of them like the row below. */
  const everywhere = (sheets: typeof THIRTEEN.sheets): Edit[] =>
    sheets.flatMap(({ id: sheetId }) => [
      ...[14, 15, 17].flatMap((row): Edit[] => [
        { kind: "insert-rows", sheetId, row, count: 1, like: row === 14 ? row - 1 : row },
        ...[2, 3, 4, 5].map((column): Edit => ({
          kind: "set-cell",
          sheetId,
          row,
          column,
          value: `指标${column}：不少于${row}个`,
        })),
      ]),
    ]);

  test("takes two requests, and far less than Excel's limit of each", async () => {
    const session = await start(THIRTEEN);
    const host = new ExcelWorkbookHost();
    const snapshot = await host.readSnapshot();
    const before = session.workbook.dump();
    session.stats.clear();
    const edits = everywhere(snapshot.sheets);
    await host.apply(batch(edits));
    expect(session.stats.syncs).toBe(2);
    for (const { requestBytes, responseBytes } of session.stats.batches) {
      expect([requestBytes, responseBytes].every((bytes) => bytes < 700_000)).toBe(true);
    }
    await host.apply(batch(undoOf(snapshot, edits)));
    expect(session.workbook.dump()).toEqual(before);
  });

  test("with more text than a request takes is written in several, each below the limit", async () => {
    const session = await start();
    session.faults.maxRequestBytes = 5_000_000;
    const edits = Array.from({ length: 400 }, (_, row) => set(30 + row, 0, "长".repeat(8_000)));
    await new ExcelWorkbookHost().apply(batch(edits));
    expect(session.stats.syncs).toBe(5);
    expect(table(session).cells.A430?.value).toHaveLength(8_000);
  });
});

describe("A failure of Excel in the middle of writing", () => {
  test("is reported, and nothing that was known before is relied on", async () => {
    const session = await start();
    const host = new ExcelWorkbookHost();
    await host.readSnapshot();
    session.faults.fail("GeneralException", { batch: 2, afterActions: 20 });
    await expect(host.apply(batch(FILL))).rejects.toMatchObject({ code: "host-busy" });
    session.stats.clear();
    await host.mark([marks("t", "error", cell(0, 0))]);
    expect(session.stats.syncs).toBe(3);
  });

  test("leaves the part of ours that was there in force, and the next one takes the place of both", async () => {
    const session = await start({ ...STACKED, customXmlParts: [OURS] });
    const host = new ExcelWorkbookHost();
    const next = OURS.replace("{}", "{1}");
    session.faults.fail("AccessDenied", { batch: 2, afterActions: 20 });
    await expect(host.apply({ ...batch(FILL), ownPart: next })).rejects.toMatchObject({ code: "sheet-protected" });
    expect((await host.readSnapshot()).ownPart).toBe(OURS);
    await host.apply({ ...batch([]), ownPart: next });
    expect(session.workbook.dump().customXmlParts).toEqual([next]);
  });
});

describe("One step to take back", () => {
  test("is done without where Excel can't", async () => {
    const session = await start(STACKED, "1.20");
    session.faults.fail("UndoNotSupported", { batch: 2 });
    await new ExcelWorkbookHost().apply({ ...batch(FILL), ownPart: OURS });
    expect(table(session).cells.B5?.value).toBe("时效");
    expect(session.workbook.dump().customXmlParts).toEqual([OURS]);
  });

  test.each([
    ["1.14", undefined],
    ["1.20", { mergeUndoGroup: true }],
  ] as const)("is asked of an Excel with ExcelApi %s as %j", async (excelApi, options) => {
    await start(STACKED, excelApi);
    const run = jest.spyOn(Excel, "run");
    await new ExcelWorkbookHost().apply(batch(FILL));
    const [first] = run.mock.calls[0] ?? [];
    expect(typeof first === "function" ? undefined : first).toEqual(options);
    run.mockRestore();
  });
});
