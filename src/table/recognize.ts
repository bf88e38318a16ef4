import { unionRange } from "../model/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import { findFragments } from "./fragments";
import { collectHead, headRange, isHead, readHead } from "./head";
import { findHeaders, type IndicatorHeader } from "./header";
import { readIndicators, type IndicatorBlock } from "./indicator-rows";
import { buildGrid, type GridRow, type LabelCache, type SheetGrid } from "./sheet-grid";
import type {
  Indicator,
  NoTableReason,
  SheetReading,
  TableFragment,
  TargetTable,
  WorkbookReading,
} from "./target-table";

/** What was read from one sheet. */
interface SheetTables {
  readonly reading: SheetReading;
  readonly tables: readonly TargetTable[];
  readonly fragments: readonly TableFragment[];
}

/** Reads every table of a workbook. Never throws and never guesses: what is too little for a table is a fragment. */
export function recognizeTables(workbook: WorkbookSnapshot): WorkbookReading {
  const steps = recognizeInSteps(workbook);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same a sheet at a time; each step gives the number of sheets read. */
export function* recognizeInSteps(workbook: WorkbookSnapshot): Generator<number, WorkbookReading, void> {
  const labels: LabelCache = new Map();
  const sheets: SheetTables[] = [];
  let number = 1;
  for (const sheet of workbook.sheets) {
    const read = recognizeSheet(sheet, workbook.uses1904Dates, labels, number);
    sheets.push(read);
    number += read.tables.length;
    yield sheets.length;
  }
  return {
    tables: sheets.flatMap((sheet) => sheet.tables),
    outlines: [],
    fragments: sheets.flatMap((sheet) => sheet.fragments),
    sheets: sheets.map((sheet) => sheet.reading),
  };
}

/**
 * Reads the tables of one sheet. `labels` may be shared between the sheets of a workbook; `firstNumber` numbers the
 * sheet's first table within the workbook, from 1.
 */
function recognizeSheet(
  sheet: SheetSnapshot,
  uses1904Dates: boolean,
  labels: LabelCache,
  firstNumber: number,
): SheetTables {
  const grid = buildGrid(sheet, uses1904Dates, labels);
  const place = { sheetId: sheet.id, sheetName: sheet.name };
  const tables: TargetTable[] = [];
  const fragments: TableFragment[] = [];
  const headers = findHeaders(grid);
  const read: ReadHeader[] = [];
  const continued = new Set<IndicatorHeader>();
  headers.forEach((header, index) => {
    if (continued.has(header)) return;
    const floor = read.findLast((other) => overlaps(other.header, header))?.bottom ?? -1;
    const rowsAbove = grid.rowsBetween(floor, header.range.top);
    const labelsAbove = collectHead(header, rowsAbove, boundsOf(index, headers));
    if (!isHead(labelsAbove)) {
      fragments.push({ ...place, range: header.range, missing: "head" });
      return;
    }
    const block = readAcrossPages(grid, index, headers, continued);
    const head = readHead(grid, labelsAbove);
    // Written into the head rather than spread: copying twenty fields of ten thousand tables shows.
    tables.push(
      Object.assign(head, {
        id: `t${firstNumber + tables.length}`,
        sheetId: sheet.id,
        sheetName: sheet.name,
        visibility: sheet.visibility,
        range: unionRange(headRange(labelsAbove, head, header), { ...header.range, bottom: block.bottom }),
        layout: "A" as const,
        headerRange: header.range,
        indicators: block.indicators,
      }),
    );
    read.push({ header, bottom: block.bottom });
  });
  fragments.push(...findFragments(grid, tables, place));
  return {
    tables,
    fragments,
    reading: {
      ...place,
      visibility: sheet.visibility,
      isProtected: sheet.isProtected,
      tables: tables.length,
      ...(tables.length === 0 && { reason: reasonFor(grid, fragments) }),
    },
  };
}

interface ReadHeader {
  readonly header: IndicatorHeader;
  /** Last row of its table. */
  readonly bottom: number;
}

/** A header printed again straight below the rows, with nothing of a head between, continues the same table. */
function readAcrossPages(
  grid: SheetGrid,
  index: number,
  headers: readonly IndicatorHeader[],
  continued: Set<IndicatorHeader>,
): IndicatorBlock {
  const indicators: Indicator[] = [];
  let at = index;
  for (;;) {
    const header = headers[at];
    if (header === undefined) return { indicators, bottom: -1 };
    let nextAt = at + 1;
    while (nextAt < headers.length && !isBelow(headers[nextAt], header)) nextAt++;
    const next = headers[nextAt];
    const block = readIndicators(grid, header, next?.range.top ?? Infinity);
    indicators.push(...block.indicators);
    const isRepeated =
      next !== undefined &&
      next.columns.name === header.columns.name &&
      next.columns.value === header.columns.value &&
      grid.rowsBetween(block.bottom, next.range.top).every((row) => !touches(row, header));
    if (!isRepeated) return { indicators, bottom: block.bottom };
    continued.add(next);
    at = nextAt;
  }
}

function touches(row: GridRow, header: IndicatorHeader): boolean {
  return row.cells.some((cell) => cell.range.left <= header.range.right && cell.range.right >= header.range.left);
}

function isBelow(other: IndicatorHeader | undefined, header: IndicatorHeader): boolean {
  return other !== undefined && other.range.top > header.range.top && overlaps(other, header);
}

function overlaps(a: IndicatorHeader, b: IndicatorHeader): boolean {
  return a.range.left <= b.range.right && a.range.right >= b.range.left;
}

/** The columns a table may use when others stand beside it. */
function boundsOf(
  index: number,
  headers: readonly IndicatorHeader[],
): { readonly minColumn: number; readonly maxColumn: number } {
  const header = headers[index];
  const before = headers[index - 1];
  const after = headers[index + 1];
  const isBeside = (other: IndicatorHeader | undefined): other is IndicatorHeader =>
    other !== undefined && other.range.top === header?.range.top;
  return {
    minColumn: isBeside(before) ? before.range.right + 1 : 0,
    maxColumn: isBeside(after) ? after.range.left - 1 : Infinity,
  };
}

function reasonFor(grid: SheetGrid, fragments: readonly TableFragment[]): NoTableReason {
  if (grid.rows.length === 0) return "empty";
  if (fragments.length > 0) return "fragment";
  return grid.rows.some((row) => row.cells.some((cell) => cell.label !== undefined)) ? "not-a-form" : "no-labels";
}
