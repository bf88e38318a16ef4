import { describe, expect, test } from "@jest/globals";
import type { NewSheet, WorkbookEditor, WorkbookHost } from "../../src/host/port";
import { HostError } from "../../src/host/port";
import { undoOf } from "../../src/lint/apply-edits";
import {
  formatCell,
  formatRange,
  parseCell,
  parseRange,
  type CellPosition,
  type CellRange,
} from "../../src/model/address";
import type { Edit, EditBatch, ExpectedCell } from "../../src/model/edit";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/model/snapshot";
import { workbookOf, type TestSheet } from "../helpers/grid";

export type EditorHost = WorkbookHost & WorkbookEditor;

const LAND: TestSheet = {
  name: "土地",
  rows: [
    ["绩效目标表"],
    ["一级指标", "二级指标", "指标名称", "指标值"],
    ["产出指标", "数量指标", "宗地数量", "≥1宗"],
    [null, "质量指标", "合格率", { value: 0.95, numberFormat: "0%" }],
    [null, "时效指标", "完成时限", "≤12月"],
    ["效益指标", "社会效益指标", "知晓率", { value: 0.9, numberFormat: "0%" }],
    [null, "满意度指标", "满意度", { value: 0.9, numberFormat: "0%" }],
    ["合计", null, null, { value: 2.75, formula: "=SUM(D4:D7)" }],
    [],
    ["绩效目标表"],
    ["一级指标", "二级指标", "指标名称", "指标值"],
    ["产出指标", "数量指标", "办证数量", "≥5本"],
    [null, "质量指标", "差错率", { value: 0.01, formula: "=1-$D$4*1" }],
  ],
  merges: ["A1:D1", "A3:A5", "A6:A7", "A10:D10", "A12:A13"],
};
const SUMMARY: TestSheet = {
  name: "汇总 1",
  rows: [
    ["土地", { value: 2.75, formula: "=土地!D8" }, { value: 5, formula: "=COUNTA(土地!C3:C7)" }],
    ["本表", { value: "本表", formula: "=A2" }],
  ],
};
const LOCKED: TestSheet = { name: "锁", rows: [["甲"]], isProtected: true };

const land = "1";
const locked = "3";

/** The workbook that every case begins with. */
export function contractWorkbook(): WorkbookSnapshot {
  return withFileIds(workbookOf(LAND, SUMMARY, LOCKED));
}

/** The workbook with the ids that its sheets have in a file of our own making. */
export function withFileIds(workbook: WorkbookSnapshot): WorkbookSnapshot {
  return { ...workbook, sheets: workbook.sheets.map((sheet, index) => ({ ...sheet, id: String(index + 1) })) };
}

function at(address: string): CellPosition {
  const position = parseCell(address);
  if (position === undefined) throw new Error(`no cell: ${address}`);
  return position;
}

function area(address: string): CellRange {
  const range = parseRange(address);
  if (range === undefined) throw new Error(`no range: ${address}`);
  return range;
}

const set = (address: string, value: CellValue, sheetId = land): Edit => ({
  ...{ kind: "set-cell", sheetId, value },
  ...at(address),
});
/** Rows count from 1, as in Excel. */
const insert = (row: number, count: number, like: number, sheetId = land): Edit => ({
  ...{ kind: "insert-rows", sheetId },
  ...{ row: row - 1, count, like: like - 1 },
});
const remove = (row: number, count: number): Edit => ({ kind: "delete-rows", sheetId: land, row: row - 1, count });
const merge = (address: string): Edit => ({ kind: "merge", sheetId: land, range: area(address) });
const unmerge = (address: string): Edit => ({ kind: "unmerge", sheetId: land, range: area(address) });
const expecting = (address: string, value: CellValue, sheetId = land): ExpectedCell => ({
  ...{ sheetId, value },
  ...at(address),
});
const batchOf = (...edits: readonly Edit[]): EditBatch => ({ edits, expected: [] });

/** The rows of a sheet from one on (counted from 1) as `C4 合格率` or `D8 =SUM(D4:D7)`, with number formats in brackets. */
function cellsOf(sheet: SheetSnapshot | undefined, from = 1): readonly string[] {
  return (sheet?.rows ?? []).flatMap(({ row, cells }) =>
    row < from - 1
      ? []
      : cells.map(({ column, value, formula, numberFormat }) => {
          const format = numberFormat === undefined ? "" : ` [${numberFormat}]`;
          return `${formatCell({ row, column })} ${formula ?? JSON.stringify(value)}${format}`;
        }),
  );
}

/** The workbook with merged areas in reading order: they have no order of their own. */
export function inOrder(workbook: WorkbookSnapshot): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      merges: [...sheet.merges].sort((a, b) => a.top - b.top || a.left - b.left),
    })),
  };
}

const mergesOf = (workbook: WorkbookSnapshot): readonly string[] =>
  inOrder(workbook).sheets[0]?.merges.map(formatRange) ?? [];

/**
 * What every host's WorkbookEditor must do, case by case. `open` opens the workbook it is given, keeping the ids of its
 * sheets; `settled` resolves when all events that the host has fired so far have arrived.
 */
export function editorContract(
  open: (workbook: WorkbookSnapshot) => Promise<EditorHost>,
  settled: () => Promise<void> = () => Promise.resolve(),
): void {
  const start = async (): Promise<{
    host: EditorHost;
    before: WorkbookSnapshot;
    read: () => Promise<WorkbookSnapshot>;
  }> => {
    const host = await open(contractWorkbook());
    const read = async (): Promise<WorkbookSnapshot> => inOrder(await host.readSnapshot());
    return { host, before: await read(), read };
  };

  /** Code and detail with which the batch is refused; nothing may have changed. */
  const refusalOf = async (batch: EditBatch): Promise<unknown> => {
    const { host, before, read } = await start();
    const error: unknown = await host.apply(batch).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(await read()).toEqual(before);
    return error instanceof HostError ? [error.code, error.detail] : error;
  };

  /** The workbook after the batch, which its undo has been seen to take back exactly. */
  const after = async (...edits: readonly Edit[]): Promise<WorkbookSnapshot> => {
    const { host, before, read } = await start();
    await host.apply(batchOf(...edits));
    const made = await read();
    await host.apply(batchOf(...undoOf(before, edits)));
    expect(await read()).toEqual(before);
    await host.apply(batchOf(...edits));
    expect(await read()).toEqual(made);
    return made;
  };

  test("begins with the workbook it was given", async () => {
    const { before } = await start();
    expect(before).toEqual(inOrder(contractWorkbook()));
  });

  test("keeps a stamp until it is removed, and no stamp that is too long", async () => {
    const { host, before, read } = await start();
    await host.writeStamp("绩标 1.0 <&>");
    await host.writeStamp("绩标 1.1 <&>");
    expect(await read()).toEqual({ ...before, stamp: "绩标 1.1 <&>" });
    await expect(host.writeStamp("x".repeat(256))).rejects.toMatchObject({ code: "too-large" });
    await host.writeStamp("");
    expect(await read()).toEqual(before);
  });

  describe("cells", () => {
    test("take values, keep their number formats, and are emptied by an empty text", async () => {
      const made = await after(set("C3", "宗地面积"), set("D3", 12.5), set("D4", 0.98), set("C5", ""), set("F5", true));
      expect(cellsOf(made.sheets[0], 3).slice(0, 9)).toEqual([
        'A3 "产出指标"',
        'B3 "数量指标"',
        'C3 "宗地面积"',
        "D3 12.5",
        'B4 "质量指标"',
        'C4 "合格率"',
        "D4 0.98 [0%]",
        'B5 "时效指标"',
        'D5 "≤12月"',
      ]);
      expect(cellsOf(made.sheets[0], 5)[2]).toBe("F5 true");
      expect(made.sheets.slice(1)).toEqual(contractWorkbook().sheets.slice(1));
    });

    test("hold texts exactly, whatever they look like", async () => {
      const texts = [
        "=1+1",
        "001",
        "95%",
        "2025-12-31",
        "TRUE",
        "'引",
        "+86",
        "-",
        "@",
        "≥1宗",
        "1/2",
        "#N/A",
        "一行\n二行",
      ];
      const made = await after(...texts.map((text, index) => set(`F${index + 20}`, text)));
      expect(cellsOf(made.sheets[0], 20)).toEqual(texts.map((text, index) => `F${index + 20} ${JSON.stringify(text)}`));
    });

    test("of which one is written twice hold the later value", async () => {
      const made = await after(set("C3", "先"), set("C3", "后"));
      expect(cellsOf(made.sheets[0], 3)[2]).toBe('C3 "后"');
    });
  });

  describe("rows that come in", () => {
    test("inside a level-1 area widen it, and everything below and what refers to it follows", async () => {
      const made = await after(insert(5, 1, 4), set("B5", "质量指标"), set("C5", "验收率"), set("D5", 1));
      expect(cellsOf(made.sheets[0], 4)).toEqual([
        'B4 "质量指标"',
        'C4 "合格率"',
        "D4 0.95 [0%]",
        'B5 "质量指标"',
        'C5 "验收率"',
        "D5 1 [0%]",
        'B6 "时效指标"',
        'C6 "完成时限"',
        'D6 "≤12月"',
        'A7 "效益指标"',
        'B7 "社会效益指标"',
        'C7 "知晓率"',
        "D7 0.9 [0%]",
        'B8 "满意度指标"',
        'C8 "满意度"',
        "D8 0.9 [0%]",
        'A9 "合计"',
        "D9 =SUM(D4:D8)",
        'A11 "绩效目标表"',
        'A12 "一级指标"',
        'B12 "二级指标"',
        'C12 "指标名称"',
        'D12 "指标值"',
        'A13 "产出指标"',
        'B13 "数量指标"',
        'C13 "办证数量"',
        'D13 "≥5本"',
        'B14 "质量指标"',
        'C14 "差错率"',
        "D14 =1-$D$4*1",
      ]);
      expect(mergesOf(made)).toEqual(["A1:D1", "A3:A6", "A7:A8", "A11:D11", "A13:A14"]);
      expect(cellsOf(made.sheets[1])).toEqual([
        'A1 "土地"',
        "B1 =土地!D9",
        "C1 =COUNTA(土地!C3:C8)",
        'A2 "本表"',
        "B2 =A2",
      ]);
    });

    test("behind a level-1 area join it by a merge", async () => {
      const made = await after(insert(6, 2, 5), merge("A3:A7"), set("B6", "成本指标"), set("C7", "单价"));
      expect(mergesOf(made)).toEqual(["A1:D1", "A3:A7", "A8:A9", "A12:D12", "A14:A15"]);
      expect(cellsOf(made.sheets[0], 6).slice(0, 3)).toEqual(['B6 "成本指标"', 'C7 "单价"', 'A8 "效益指标"']);
      expect(cellsOf(made.sheets[1])[2]).toBe("C1 =COUNTA(土地!C3:C9)");
    });

    test("before a level-1 area move it, and take the looks of the row they are like", async () => {
      const made = await after(insert(3, 1, 4), set("A3", "成本指标"), set("D3", 0.5));
      expect(mergesOf(made)).toEqual(["A1:D1", "A4:A6", "A7:A8", "A11:D11", "A13:A14"]);
      expect(cellsOf(made.sheets[0], 3).slice(0, 3)).toEqual(['A3 "成本指标"', "D3 0.5 [0%]", 'A4 "产出指标"']);
      expect(cellsOf(made.sheets[1])[2]).toBe("C1 =COUNTA(土地!C4:C8)");
    });

    test("go into stacked tables one after the other, each counted after those before", async () => {
      const made = await after(
        ...[insert(14, 1, 13), merge("A12:A14"), set("B14", "时效指标"), set("C14", "办结时限")],
        ...[insert(4, 1, 3), set("B4", "数量指标"), set("C4", "面积")],
        ...[insert(16, 1, 15), merge("A13:A16"), set("C16", "末行")],
      );
      expect(mergesOf(made)).toEqual(["A1:D1", "A3:A6", "A7:A8", "A11:D11", "A13:A16"]);
      expect(cellsOf(made.sheets[0], 13)).toEqual([
        'A13 "产出指标"',
        'B13 "数量指标"',
        'C13 "办证数量"',
        'D13 "≥5本"',
        'B14 "质量指标"',
        'C14 "差错率"',
        "D14 =1-$D$5*1",
        'B15 "时效指标"',
        'C15 "办结时限"',
        'C16 "末行"',
      ]);
    });

    test("and go out again leave what was there", async () => {
      const { host, before, read } = await start();
      await host.apply(batchOf(insert(5, 3, 4), set("C6", "x"), remove(5, 3)));
      expect(await read()).toEqual(before);
    });
  });

  describe("merged areas", () => {
    test("are parted and joined", async () => {
      const made = await after(unmerge("A3:A7"), set("A4", "产出指标"), set("B6", ""), merge("A6:B6"));
      expect(mergesOf(made)).toEqual(["A1:D1", "A6:B6", "A10:D10", "A12:A13"]);
      expect(cellsOf(made.sheets[0], 4).slice(0, 2)).toEqual(['A4 "产出指标"', 'B4 "质量指标"']);
    });

    test("are not joined over a cell that holds something", async () => {
      expect(await refusalOf(batchOf(set("C3", "x"), merge("C3:C4")))).toEqual(["content-changed", "土地!C4"]);
    });
  });

  describe("a batch is refused as a whole", () => {
    test("for a protected sheet", async () => {
      expect(await refusalOf(batchOf(set("C3", "x"), set("A1", "x", locked)))).toEqual(["sheet-protected", "锁"]);
      expect(await refusalOf(batchOf(insert(1, 1, 1, locked)))).toEqual(["sheet-protected", "锁"]);
    });

    test("for a cell that holds something else than expected", async () => {
      const edits = [insert(5, 1, 4), set("C5", "x")];
      expect(await refusalOf({ edits, expected: [expecting("C3", "宗地数量"), expecting("C4", "合格")] })).toEqual([
        ...["content-changed", "土地!C4"],
      ]);
      expect(await refusalOf({ edits, expected: [expecting("D4", "0.95")] })).toEqual(["content-changed", "土地!D4"]);
      expect(await refusalOf({ edits, expected: [expecting("C3", "")] })).toEqual(["content-changed", "土地!C3"]);
      expect(await refusalOf({ edits, expected: [expecting("F3", "x")] })).toEqual(["content-changed", "土地!F3"]);
      expect(await refusalOf({ edits, expected: [expecting("A1", "乙", locked)] })).toEqual([
        "content-changed",
        "锁!A1",
      ]);
    });

    test("for a formula that would be written over, named as it stands before the edits", async () => {
      expect(await refusalOf(batchOf(set("D8", 1)))).toEqual(["cell-formula", "土地!D8"]);
      expect(await refusalOf(batchOf(insert(5, 1, 4), set("C5", "x"), set("D9", "")))).toEqual([
        "cell-formula",
        "土地!D8",
      ]);
    });

    test("for a sheet that is not there", async () => {
      const refused = await refusalOf(batchOf(set("C3", "x"), set("A1", "x", "99")));
      expect(refused).toEqual(["sheet-missing", expect.any(String)]);
    });

    test("and not for an expectation about a protected sheet that is met", async () => {
      const { host, read } = await start();
      await host.apply({ edits: [set("C3", "x")], expected: [expecting("A1", "甲", locked), expecting("F3", "")] });
      expect(cellsOf((await read()).sheets[0], 3)[2]).toBe('C3 "x"');
    });
  });

  describe("the part of ours", () => {
    const part = (text: string): string => `<jibiao xmlns="urn:jibiao:workbook:1" note="${text}"/>`;

    test("is written with the edits, stays where a batch does not name it, and goes with an empty text", async () => {
      const { host, before, read } = await start();
      await host.apply({ ...batchOf(set("C3", "x")), ownPart: part("一") });
      expect((await read()).ownPart).toBe(part("一"));
      await host.apply(batchOf(set("C3", "宗地数量")));
      expect(await read()).toEqual({ ...before, ownPart: part("一") });
      await host.apply({ ...batchOf(), ownPart: part("二") });
      expect((await read()).ownPart).toBe(part("二"));
      await host.apply({ ...batchOf(), ownPart: "" });
      expect(await read()).toEqual(before);
    });

    test("is not written with edits that are refused", async () => {
      expect(await refusalOf({ ...batchOf(set("D8", 1)), ownPart: part("一") })).toEqual(["cell-formula", "土地!D8"]);
    });
  });

  test("edits through the port are no changes by others", async () => {
    const { host } = await start();
    let told = 0;
    const stop = await host.onChange(() => told++);
    await host.apply(batchOf(insert(5, 1, 4), set("C5", "x"), merge("C5:D5")));
    await host.addSheet({ sheet: { name: "模板", cells: [] }, styles: {} });
    await settled();
    await stop();
    expect(told).toBe(0);
  });

  describe("what is selected", () => {
    test("is the range last gone to", async () => {
      const { host } = await start();
      await host.goTo("2", area("B1:C2"));
      expect(await host.selection()).toEqual({ sheetId: "2", range: area("B1:C2") });
      await host.goTo(land, area("C5"));
      expect(await host.selection()).toEqual({ sheetId: land, range: area("C5") });
    });
  });

  describe("a new sheet", () => {
    const described = {
      sheet: {
        name: "模板",
        cells: [
          { row: 0, column: 0, value: "绩效目标表", style: "title" },
          { row: 1, column: 1, value: "≤10万元", style: "box" },
          { row: 1, column: 2, value: 0.5, style: { numberFormat: "0%" } },
          { row: 2, column: 2, value: 1, formula: "=C2*2" },
          { row: 3, column: 1, style: "box" },
        ],
        merges: [area("A1:C1")],
        columnWidths: [10, 30],
        rowHeights: { 0: 30 },
      },
      styles: { title: { font: { bold: true, size: 16 } }, box: { border: { left: "thin", top: "thin" }, wrap: true } },
    } as const;

    test("stands behind the others as it was described, and is shown", async () => {
      const { host, before, read } = await start();
      const { id, name } = await host.addSheet(described);
      expect(name).toBe("模板");
      const made = await read();
      expect(made.sheets.slice(0, 3)).toEqual(before.sheets);
      const [added, ...more] = made.sheets.slice(3);
      expect(more).toEqual([]);
      expect(added).toMatchObject({
        id,
        name: "模板",
        visibility: "visible",
        isProtected: false,
        merges: [area("A1:C1")],
      });
      expect(cellsOf(added)).toEqual(['A1 "绩效目标表"', 'B2 "≤10万元"', "C2 0.5 [0%]", "C3 =C2*2"]);
      expect((await host.selection())?.sheetId).toBe(id);
      await host.apply(batchOf(set("B2", "≤20万元", id), insert(3, 1, 2, id)));
      expect(cellsOf((await read()).sheets[3])).toEqual(['A1 "绩效目标表"', 'B2 "≤20万元"', "C2 0.5 [0%]", "C4 =C2*2"]);
    });

    test("takes the next free name, whatever the case, cut to what Excel takes", async () => {
      const { host, read } = await start();
      const named = async (name: string): Promise<string> =>
        (await host.addSheet({ sheet: { name, cells: [] }, styles: {} })).name;
      const long = "一二三四五六七八九十".repeat(3) + "末";
      expect(await named("土地")).toBe("土地 (2)");
      expect(await named("土地")).toBe("土地 (3)");
      expect(await named("Sheet")).toBe("Sheet");
      expect(await named("SHEET")).toBe("SHEET (2)");
      expect(await named(long)).toBe(long);
      expect(await named(long)).toBe(`${long.slice(0, 27)} (2)`);
      const ids = (await read()).sheets.map(({ id }) => id);
      expect(new Set(ids).size).toBe(9);
    });

    test("that is a report takes the place and the name of an earlier one, and goes with the marks", async () => {
      const { host, before, read } = await start();
      const described = (value: string): NewSheet => ({
        sheet: {
          name: "校验报告",
          cells: [
            { row: 0, column: 0, value },
            { row: 1, column: 0, value: "D3", link: { sheetName: "土地", range: area("D3") } },
          ],
          filter: area("A1:A2"),
          freeze: { rows: 1, columns: 0 },
          print: { orientation: "landscape", fitToWidth: 1, footer: "&C&P", repeatedRows: { top: 0, bottom: 0 } },
          tag: "report",
        },
        styles: {},
      });
      await host.addSheet(described("一"));
      const { id, name, lacksPageSetup } = await host.addSheet(described("二"));
      expect([name, lacksPageSetup]).toEqual(["校验报告", undefined]);
      const [added, ...more] = (await read()).sheets.slice(3);
      expect([added?.id, added?.name, added?.rows[0]?.cells[0]?.value, more]).toEqual([id, "校验报告", "二", []]);
      expect((await host.selection())?.sheetId).toBe(id);
      await host.clearMarks();
      expect((await read()).sheets).toEqual(before.sheets);
    });
  });
}
