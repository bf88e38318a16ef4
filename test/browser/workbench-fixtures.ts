import { parseCell, parseRange, type CellPosition, type CellRange } from "../../src/model/address";
import type { CellValue } from "../../src/model/snapshot";
import { FileWorkbookHost, openWorkbookFile } from "../../src/host/file/file-host";
import { writeWorkbook } from "../../src/host/file/writer/xlsx-writer";
import type { CellDescription, SheetDescription, StyleDescription } from "../../src/model/workbook-description";

function at(address: string): CellPosition {
  const position = parseCell(address);
  if (position === undefined) throw new Error(address);
  return position;
}

function area(address: string): CellRange {
  const range = parseRange(address);
  if (range === undefined) throw new Error(address);
  return range;
}

type Content = CellValue | { readonly value?: CellValue; readonly formula?: string; readonly style?: StyleDescription };

function sheet(
  name: string,
  contents: Readonly<Record<string, Content>>,
  more: Partial<SheetDescription> = {},
): SheetDescription {
  const cells = Object.entries(contents).map(([address, content]): CellDescription => ({
    ...at(address),
    ...(typeof content === "object" ? content : { value: content }),
  }));
  return { name, cells, ...more };
}

/** A small workbook with one of everything the grid has to show. */
export function mixedWorkbook(): Uint8Array {
  return writeWorkbook({
    sheets: [
      sheet(
        "合并",
        {
          A1: { value: "标题", style: { horizontal: "center", font: { bold: true, size: 16, color: "C00000" } } },
          A2: "产出指标",
          B2: "数量指标",
          C2: { value: 0.25, style: { numberFormat: "0%" } },
          B3: "质量指标",
          C3: { value: "通栏", style: { fill: "FFFF00", border: { bottom: "thick" } } },
          B4: "时效指标",
          D2: { value: 3, formula: "=1+2" },
          D4: { value: "不换行的长文字一直写到右边去", style: {} },
          B6: { value: "第一行\n第二行", style: { wrap: true, vertical: "top" } },
        },
        {
          merges: [area("A1:D1"), area("A2:A4"), area("C3:D3")],
          columnWidths: [12, 14, 10, 10],
          rowHeights: { 0: 30 },
        },
      ),
      sheet("受保护", { A1: "不能改" }, { isProtected: true }),
      sheet("藏起来", { A1: "看不见" }, { visibility: "hidden" }),
      sheet("最后", { A1: "末" }),
    ],
  });
}

/** One sheet of 3,000 rows whose column A counts from 1. */
export function longWorkbook(): Uint8Array {
  const rows = Array.from({ length: 3000 }, (_, row): CellDescription => ({ row, column: 0, value: row + 1 }));
  return writeWorkbook({ sheets: [{ name: "长表", cells: rows, merges: [area("B100:B140")] }] });
}

/** A long and wide sheet with frozen panes, a note, a sum, and a number that has no room. */
export function frozenWorkbook(): Uint8Array {
  const rows = Array.from({ length: 400 }, (_, row): readonly CellDescription[] => [
    { row: row + 2, column: 0, value: `行${row + 3}` },
    { row: row + 2, column: 1, value: row + 1 },
  ]).flat();
  const wide = Array.from({ length: 30 }, (_, column): CellDescription => ({
    row: 1,
    column,
    value: `列${column + 1}`,
  }));
  const bytes = writeWorkbook({
    sheets: [
      {
        name: "冻结",
        cells: [
          ...sheet("冻结", {
            A1: "标题",
            C3: { value: 6, formula: "=SUM(B3:B5)" },
            D3: { value: 123456789.5, style: { numberFormat: "#,##0.00" } },
            E3: { value: 7, formula: "=E4" },
          }).cells,
          ...wide,
          ...rows,
        ],
        merges: [area("A1:C1")],
        columnWidths: [12, 8, 8, 5],
        freeze: { rows: 2, columns: 1 },
      },
    ],
  });
  const host = new FileWorkbookHost(openWorkbookFile(bytes, "x.xlsx"));
  host.setNotes([{ sheetId: "1", row: 2, column: 1, text: "请核对\n第二行" }]);
  return host.save();
}

/** As much of an old binary workbook as tells it apart: the compound file's signature and its stream `Workbook`. */
export function oldWorkbook(): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const name = Buffer.from("Workbook\0", "utf16le");
  bytes.set(name, 512);
  bytes.set([name.length, 0], 512 + 64);
  return bytes;
}
