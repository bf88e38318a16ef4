import { MAX_COLUMNS, type CellPosition } from "../../model/address";
import type { CellFont, ColumnLayout, RowLayout, SheetLayout } from "./layout";
import { positive, type StyleSheet } from "./styles";
import { isTrue } from "./workbook";
import { readColumnNumber, readRowNumber, readStyleIndex } from "./worksheet";
import type { XmlReader } from "./xml";

/** Formatted rows and columns this far past the content are still drawn; further ones are formats without a form. */
const MARGIN_ROWS = 200;
const MARGIN_COLUMNS = 50;

const PIXELS_PER_POINT = 4 / 3;
const LINE_HEIGHT = 1.36;
const DEFAULT_COLUMN_DIGITS = 8;
const COLUMN_PADDING = 5;
const COLUMN_STEP = 8;

/** Width of a digit to the size of the font. Chinese fonts, and those not listed, take half of the size. */
const DIGIT_RATIOS: ReadonlyMap<string, number> = new Map([
  ["calibri", 0.48],
  ["arial", 0.556],
  ["liberation sans", 0.556],
]);
const HALF_WIDTH = 0.5;

/**
 * Reads what a sheet looks like, but for its notes, which are in a part of their own; the reader stands at the root of the worksheet. `lastContent` is the last row and
 * column (0-based) that hold something.
 */
export function readSheetLayout(
  xml: XmlReader,
  sheetId: string,
  styleSheet: StyleSheet,
  lastContent: CellPosition,
): Omit<SheetLayout, "notes"> {
  const digitWidth = digitWidthOf(styleSheet.normalFont);
  let defaultColumnWidth = Math.ceil((DEFAULT_COLUMN_DIGITS * digitWidth + COLUMN_PADDING) / COLUMN_STEP) * COLUMN_STEP;
  let defaultRowHeight = Math.round(styleSheet.normalFont.size * PIXELS_PER_POINT * LINE_HEIGHT);
  let hidesRowsByDefault = false;
  let columns: readonly ColumnLayout[] = [];
  let rows: ReadonlyMap<number, RowLayout> = new Map();
  const view = { frozenRows: 0, frozenColumns: 0, showsGridLines: true };
  for (const depth = xml.depth; xml.nextChild(depth);) {
    if (xml.is("sheetViews")) {
      readViews(xml, view);
    } else if (xml.is("sheetFormatPr")) {
      const width = positive(xml.attribute("defaultColWidth"));
      if (width !== undefined) defaultColumnWidth = columnPixels(width, digitWidth);
      const height = positive(xml.attribute("defaultRowHeight"));
      if (height !== undefined) defaultRowHeight = Math.round(height * PIXELS_PER_POINT);
      hidesRowsByDefault = isTrue(xml.attribute("zeroHeight"));
    } else if (xml.is("cols")) {
      columns = readColumns(xml, digitWidth, defaultColumnWidth);
    } else if (xml.is("sheetData")) {
      rows = readRows(xml, columns, lastContent);
      break;
    }
  }
  return {
    ...{ sheetId, defaultColumnWidth, defaultRowHeight, hidesRowsByDefault, columns, rows },
    ...view,
    styles: styleSheet.cellStyles,
  };
}

function digitWidthOf(font: CellFont): number {
  const ratio = DIGIT_RATIOS.get(font.name.toLowerCase()) ?? HALF_WIDTH;
  return Math.max(1, Math.round(Math.round(font.size * PIXELS_PER_POINT) * ratio));
}

/** ECMA-376 18.3.1.13: a width counts digits of the normal font and holds the padding already. */
function columnPixels(width: number, digitWidth: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / digitWidth)) / 256) * digitWidth);
}

function readViews(xml: XmlReader, view: { frozenRows: number; frozenColumns: number; showsGridLines: boolean }): void {
  for (const depth = xml.depth; xml.nextChild(depth);) {
    const gridLines = xml.attribute("showGridLines");
    view.showsGridLines = gridLines === undefined || isTrue(gridLines);
    for (const inner = xml.depth; xml.nextChild(inner);) {
      if (!xml.is("pane") || !(xml.attribute("state") ?? "").startsWith("frozen")) continue;
      view.frozenRows = Math.trunc(positive(xml.attribute("ySplit")) ?? 0);
      view.frozenColumns = Math.trunc(positive(xml.attribute("xSplit")) ?? 0);
    }
  }
}

function readColumns(xml: XmlReader, digitWidth: number, defaultWidth: number): readonly ColumnLayout[] {
  const columns: ColumnLayout[] = [];
  for (const depth = xml.depth; xml.nextChild(depth);) {
    const previous = columns.at(-1)?.last ?? -1;
    const first = Math.max(Number(xml.attribute("min")) - 1, previous + 1);
    const last = Math.min(Number(xml.attribute("max")), MAX_COLUMNS) - 1;
    if (!(first <= last)) continue;
    const width = xml.attribute("width");
    const isZero = width !== undefined && Number(width) === 0;
    columns.push({
      ...{ first, last },
      width: isZero ? 0 : columnWidthOf(positive(width), digitWidth, defaultWidth),
      hidden: isZero || isTrue(xml.attribute("hidden")),
      style: positive(xml.attribute("style")) ?? 0,
    });
  }
  return columns;
}

function columnWidthOf(width: number | undefined, digitWidth: number, defaultWidth: number): number {
  return width === undefined ? defaultWidth : columnPixels(width, digitWidth);
}

function readRows(
  xml: XmlReader,
  columns: readonly ColumnLayout[],
  lastContent: CellPosition,
): ReadonlyMap<number, RowLayout> {
  const rows = new Map<number, RowLayout>();
  const lastColumn = lastContent.column + MARGIN_COLUMNS;
  const columnStyles = columnStyleTable(columns, lastColumn);
  let row = -1;
  for (const depth = xml.depth; xml.nextChild(depth);) {
    if (!xml.is("row")) continue;
    row = readRowNumber(xml, row);
    if (row > lastContent.row + MARGIN_ROWS) break;
    const height = positive(xml.attribute("ht"));
    const style = isTrue(xml.attribute("customFormat")) ? readStyleIndex(xml) : undefined;
    const hidden = isTrue(xml.attribute("hidden"));
    const cells = readCellStyles(xml, lastColumn, (column) => style ?? columnStyles[column] ?? 0);
    rows.set(row, {
      ...(height === undefined ? {} : { height: Math.round(height * PIXELS_PER_POINT) }),
      hidden,
      ...(style === undefined ? {} : { style }),
      cells,
    });
  }
  return rows;
}

function columnStyleTable(columns: readonly ColumnLayout[], lastColumn: number): readonly number[] {
  const styles: number[] = [];
  for (const run of columns) {
    for (let column = run.first; column <= Math.min(run.last, lastColumn); column++) styles[column] = run.style;
  }
  return styles;
}

function readCellStyles(
  xml: XmlReader,
  lastColumn: number,
  inherited: (column: number) => number,
): ReadonlyMap<number, number> {
  const cells = new Map<number, number>();
  let column = -1;
  for (const depth = xml.depth; xml.nextChild(depth);) {
    if (!xml.is("c")) continue;
    column = readColumnNumber(xml, column);
    if (column > lastColumn) continue;
    const style = readStyleIndex(xml);
    if (style !== inherited(column)) cells.set(column, style);
  }
  return cells;
}
