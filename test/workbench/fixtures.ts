import type { CellStyle, SheetLayout } from "../../src/host/file/layout";
import { parseCell, parseRange, type CellPosition, type CellRange } from "../../src/model/address";
import type { CellValue, SheetSnapshot, SnapshotCell } from "../../src/model/snapshot";

/** The position of an A1 address. */
export function at(address: string): CellPosition {
  const position = parseCell(address);
  if (position === undefined) throw new Error(address);
  return position;
}

/** The range of an A1 address. */
export function area(address: string): CellRange {
  const range = parseRange(address);
  if (range === undefined) throw new Error(address);
  return range;
}

export type CellContent = CellValue | Omit<SnapshotCell, "column">;

/** A sheet from A1 addresses. */
export function sheetOf(
  contents: Readonly<Record<string, CellContent>>,
  merges: readonly string[] = [],
  more: Partial<SheetSnapshot> = {},
): SheetSnapshot {
  const rows = new Map<number, SnapshotCell[]>();
  for (const [address, content] of Object.entries(contents)) {
    const { row, column } = at(address);
    const cell = typeof content === "object" ? { column, ...content } : { column, value: content };
    rows.set(
      row,
      [...(rows.get(row) ?? []), cell].sort((a, b) => a.column - b.column),
    );
  }
  return {
    id: "1",
    name: "表一",
    visibility: "visible",
    isProtected: false,
    rows: [...rows].sort(([a], [b]) => a - b).map(([row, cells]) => ({ row, cells })),
    merges: merges.map(area),
    ...more,
  };
}

export const NORMAL: CellStyle = {
  font: {
    name: "宋体",
    size: 12,
    bold: false,
    italic: false,
    underline: false,
    strikethrough: false,
    color: "#000000",
  },
  horizontal: "general",
  vertical: "center",
  wraps: false,
  indent: 0,
  rotation: 0,
};

/** A plain layout: columns 64 wide, rows 20 high. */
export function layoutOf(more: Partial<SheetLayout> = {}): SheetLayout {
  return {
    sheetId: "1",
    defaultColumnWidth: 64,
    defaultRowHeight: 20,
    hidesRowsByDefault: false,
    columns: [],
    rows: new Map(),
    frozenRows: 0,
    frozenColumns: 0,
    showsGridLines: true,
    notes: new Map(),
    styles: [NORMAL],
    ...more,
  };
}
