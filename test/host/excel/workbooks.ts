import type { CellRange } from "../../../src/model/address";
import type { SheetMarks } from "../../../src/model/edit";
import type { Severity } from "../../../src/model/severity";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/model/snapshot";
import { SAMPLE_LAYOUTS } from "../../../src/tools/sample-layouts";
import { toSnapshot } from "../../../src/tools/sample-snapshot";
import type { ConditionalFormatDescription } from "../../office-host/description";

/** Merges have no order of their own; Excel gives them from top to bottom. */
function withMergesInOrder(sheet: SheetSnapshot): SheetSnapshot {
  return { ...sheet, merges: [...sheet.merges].sort((a, b) => a.top - b.top || a.left - b.left) };
}

const sample = toSnapshot(SAMPLE_LAYOUTS.sheetEach());

/** The published workbook with 13 tables, a sheet each. */
export const THIRTEEN: WorkbookSnapshot = { ...sample, sheets: sample.sheets.map(withMergesInOrder) };

/** So many sheets, filled with the 13 tables in turn. */
export function manySheets(count: number): WorkbookSnapshot {
  const sheets = Array.from({ length: count }, (_, index): SheetSnapshot => {
    const sheet = THIRTEEN.sheets[index % THIRTEEN.sheets.length];
    if (sheet === undefined) throw new Error("The sample has no sheets");
    return { ...sheet, id: `sheet-${index}`, name: `第${index}张` };
  });
  return { sheets, uses1904Dates: false };
}

export function cell(row: number, column: number): CellRange {
  return { top: row, left: column, bottom: row, right: column };
}

export function marks(sheetId: string, severity: Severity, ...ranges: readonly CellRange[]): SheetMarks {
  return { sheetId, severity, ranges };
}

/** A few marks of every severity on every sheet, as a check of the sample makes them. */
export function marksOnAll({ sheets }: WorkbookSnapshot): SheetMarks[] {
  return sheets.flatMap(({ id }) => [
    marks(id, "error", cell(12, 2), cell(13, 4), cell(5, 1), cell(17, 4)),
    marks(id, "warning", cell(3, 5), cell(14, 4)),
    marks(id, "info", cell(15, 4), cell(16, 4), cell(18, 5)),
  ]);
}

const everywhere = { top: 0, left: 0, bottom: 99, right: 9 };

/** Formats of the officer, of which none is a mark of ours, in this order. */
export const FOREIGN: readonly ConditionalFormatDescription[] = [
  { id: "bar", type: "DataBar", ranges: [everywhere] },
  { id: "mentions", ranges: [everywhere], formula: '=ISNUMBER(SEARCH("jibiao:error",A1))', style: { fill: "#00FF00" } },
  { id: "looks alike", ranges: [cell(1, 1)], formula: '=AND(N("jibiao:error")=0,A1>1)', style: { font: "#FF0000" } },
  { id: "stops", ranges: [cell(12, 2)], formula: "=C13=1", stopIfTrue: true },
];
