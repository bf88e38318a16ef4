import { expect, test } from "@jest/globals";
import type { WorkbookHost } from "../../src/host/port";
import { checkSnapshot } from "../../src/lint/check";
import { marksOf } from "../../src/lint/marks";
import { formatRange, parseRange } from "../../src/model/address";
import type { SheetMarks } from "../../src/model/edit";
import { PALETTES } from "../../src/model/mark-looks";
import { SEVERITIES, type Severity } from "../../src/model/severity";
import type { WorkbookSnapshot } from "../../src/model/snapshot";
import { SAMPLE_LAYOUTS } from "../../src/tools/sample-layouts";
import { toSnapshot } from "../../src/tools/sample-snapshot";
import { contractWorkbook, inOrder, withFileIds } from "./editor-contract";

/** A host and the marks in its workbook: `2 error A1 C3:D4`, by sheet id, severity and address. */
export interface MarkedHost {
  readonly host: WorkbookHost;
  readonly marks: () => readonly string[];
  /** The workbook as it is now, opened by somebody else. */
  readonly reopen: () => Promise<MarkedHost>;
}

const SAMPLE = withFileIds(toSnapshot(SAMPLE_LAYOUTS.sheetEach()));

function marks(sheetId: string, severity: Severity, ...addresses: readonly string[]): SheetMarks {
  return { sheetId, severity, ranges: addresses.flatMap((address) => parseRange(address) ?? []) };
}

/** One line for each sheet and severity, in the order in which MarkedHost tells them. */
export function markLine(sheetId: string, severity: string, addresses: readonly string[]): string {
  return `${sheetId} ${severity} ${[...addresses].sort().join(" ")}`;
}

const linesOf = (wanted: readonly SheetMarks[]): readonly string[] =>
  wanted.map(({ sheetId, severity, ranges }) => markLine(sheetId, severity, ranges.map(formatRange))).sort();

/** What every host does with marks, case by case. `open` opens the workbook it is given, keeping the ids of its sheets. */
export function markContract(open: (workbook: WorkbookSnapshot) => Promise<MarkedHost>): void {
  test("the sample is marked where its findings are, and nothing else of it changes", async () => {
    const { host, marks: marked } = await open(SAMPLE);
    const before = await host.readSnapshot();
    expect(inOrder(before)).toEqual(inOrder(SAMPLE));
    const wanted = marksOf(checkSnapshot(before).findings);
    expect(new Set(wanted.map(({ sheetId }) => sheetId)).size).toBe(SAMPLE.sheets.length);
    expect(await host.mark(wanted)).toEqual({
      marked: wanted.reduce((total, { ranges }) => total + ranges.length, 0),
      protectedSheets: [],
    });
    expect(marked()).toEqual(linesOf(wanted));
    expect(await host.readSnapshot()).toEqual(before);
  });

  test("marking again replaces the marks before, whatever their severity and sheet", async () => {
    const { host, marks: marked } = await open(contractWorkbook());
    await host.readSnapshot();
    await host.mark(SEVERITIES.map((severity, index) => marks("1", severity, `A${index + 1}`, `C${index + 1}:D9`)));
    expect(marked()).toEqual(["1 error A1 C1:D9", "1 info A3 C3:D9", "1 warning A2 C2:D9"]);
    await host.mark([marks("2", "info", "B2")]);
    expect(marked()).toEqual(["2 info B2"]);
    expect(await host.mark([])).toEqual({ marked: 0, protectedSheets: [] });
    expect(marked()).toEqual([]);
  });

  test("a protected sheet is named and left as it is", async () => {
    const { host, marks: marked } = await open(contractWorkbook());
    await host.readSnapshot();
    const result = await host.mark([marks("1", "error", "A1"), marks("3", "error", "A1", "B2")]);
    expect(result).toEqual({ marked: 1, protectedSheets: ["锁"] });
    expect(marked()).toEqual(["1 error A1"]);
  });

  test("clearing takes every mark away, and clearing twice does no harm", async () => {
    const { host, marks: marked } = await open(contractWorkbook());
    const before = await host.readSnapshot();
    await host.mark([marks("1", "error", "A1"), marks("2", "warning", "A1:B2")]);
    expect(marked()).toHaveLength(2);
    for (let i = 0; i < 2; i++) {
      expect(await host.clearMarks()).toEqual({ marked: 0, protectedSheets: [] });
      expect(marked()).toEqual([]);
      expect(await host.readSnapshot()).toEqual(before);
    }
  });

  test.each(PALETTES)("marks in the looks %s are anybody's to replace and to clear", async (palette) => {
    const first = await open(contractWorkbook());
    const before = await first.host.readSnapshot();
    await first.host.mark([marks("1", "error", "A1", "C3:D4"), marks("2", "info", "B2")], palette);
    expect(first.marks()).toEqual(["1 error A1 C3:D4", "2 info B2"]);
    const second = await first.reopen();
    await second.host.readSnapshot();
    expect(second.marks()).toEqual(first.marks());
    await second.host.mark([marks("1", "warning", "A1"), marks("2", "info", "B2")]);
    expect(second.marks()).toEqual(["1 warning A1", "2 info B2"]);
    await second.host.mark([marks("1", "error", "B2")], palette);
    const third = await second.reopen();
    await third.host.readSnapshot();
    expect(await third.host.clearMarks()).toEqual({ marked: 0, protectedSheets: [] });
    expect(third.marks()).toEqual([]);
    expect(await third.host.readSnapshot()).toEqual(before);
  });
}
