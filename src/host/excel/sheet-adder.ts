import { formatRange, type CellRange } from "../../model/address";
import type {
  BorderDescription,
  CellDescription,
  SheetDescription,
  StyleDescription,
} from "../../model/workbook-description";
import { joinAddresses } from "../mark-format";
import { HostError, type NewSheet } from "../port";
import { freeSheetName } from "../sheet-name";
import { excelCode } from "./errors";
import { groupBySize } from "./group-by-size";
import { addReportTag } from "./mark-format";
import { MAX_REQUEST_BYTES } from "./mark-plan";
import { setUpPages } from "./page-setup";
import { deleteSheets, presentIds } from "./sheet-state";
import { entryOf } from "./text-entry";

/** Points of a pixel at 96 pixels an inch, in which Excel's column widths are whole numbers. */
const POINTS_PER_PIXEL = 0.75;

/** Pixels that a column is wider than the characters in it: two margins and the grid line (ECMA-376 Part 1, 18.3.1.13). */
const PADDING = 5;

/** Request bytes of a cell with its looks, on the safe side, and of a character. */
const BYTES = { cell: 700, character: 4 };

const MAX_TEXT_IN_A_FORMULA = 255;

const LINES = {
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  double: { style: "Double", weight: "Thick" },
  dashed: { style: "Dash", weight: "Thin" },
  dotted: { style: "Dot", weight: "Thin" },
  hair: { style: "Continuous", weight: "Hairline" },
} as const;

const HORIZONTAL = { left: "Left", center: "Center", right: "Right", justify: "Justify" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

export interface AddedSheet {
  readonly sheet: Excel.Worksheet;
  readonly id: string;
  readonly name: string;
  /** The one that is free when those that it replaces are gone. */
  readonly finalName: string;
  /** Points of so many characters of the normal font. */
  readonly pointsOf: (characters: number) => number;
}

/** Adds an empty sheet behind the others, in two syncs, beside those that it is to replace. */
export async function addEmptySheet(
  context: Excel.RequestContext,
  name: string,
  replacedIds: readonly string[],
): Promise<AddedSheet> {
  const { worksheets } = context.workbook;
  const list = worksheets.load("items/id,items/name");
  await context.sync();
  const freeBeside = (others: readonly Excel.Worksheet[]): string =>
    freeSheetName(
      name,
      others.map((other) => other.name),
    );
  const finalName = freeBeside(list.items.filter((other) => !replacedIds.includes(other.id)));
  const sheet = worksheets.add(freeBeside(list.items)).load("id,name,standardWidth");
  const column = sheet.getRange("A1").untrack().load("format/columnWidth");
  await context.sync();
  const { standardWidth, id } = sheet;
  // Excel sets widths in points and counts characters of a font that the API does not name; a column of the standard
  // width tells how wide a character is. A width in a file holds its padding already.
  const digit = Math.round((column.format.columnWidth / POINTS_PER_PIXEL - PADDING) / standardWidth);
  return {
    sheet,
    id,
    name: sheet.name,
    finalName,
    pointsOf: (characters) => Math.round(characters * digit) * POINTS_PER_PIXEL,
  };
}

/**
 * Takes away what the sheet replaces, now that it is filled, and gives it its name. Either empties Excel's list of what can
 * be undone, so neither is done where nothing is replaced. Returns the name it has then.
 */
export async function takePlace(
  context: Excel.RequestContext,
  { sheet, name, finalName }: AddedSheet,
  replacedIds: readonly string[],
): Promise<string> {
  try {
    await deleteSheets(context, replacedIds);
  } catch (error) {
    // A sheet that is deleted can't be brought back: once one is, the new one is what there has to be.
    const present = await presentIds(context);
    const left = replacedIds.filter((id) => present.includes(id));
    if (left.length === replacedIds.length) throw error;
    await deleteSheets(context, left);
  }
  if (name === finalName) return name;
  try {
    sheet.name = finalName;
    await context.sync();
    return finalName;
  } catch {
    // Those before are gone; under another name it is still what was asked for.
    return name;
  }
}

/**
 * Fills the new sheet and shows it, in one sync as long as the request does not grow too large, and sets up its pages in
 * another. Left out is protection, which empties Excel's list of what can be undone. Returns whether the pages could be
 * set up.
 */
export async function fillSheet(
  context: Excel.RequestContext,
  { sheet: added, pointsOf }: AddedSheet,
  { sheet, styles }: NewSheet,
): Promise<boolean> {
  const rows = rowsOf(sheet.cells);
  const width = Math.max(0, ...sheet.cells.map(({ column }) => column + 1));
  const look = (cell: CellDescription): StyleDescription => styleOf(cell, styles);
  const bands = groupBySize(rows, (row) => requestBytes(row, width), MAX_REQUEST_BYTES);
  let top = 0;
  for (const [index, band] of bands.entries()) {
    if (index > 0) await context.sync();
    context.application.suspendScreenUpdatingUntilNextSync();
    const range = added.getRangeByIndexes(top, 0, band.length, width).untrack();
    const matrix = <T>(pick: (cell: CellDescription | undefined) => T): T[][] =>
      band.map((row) => Array.from({ length: width }, (_, column) => pick(row.get(column))));
    // Before the values: how Excel takes a text depends on the format of its cell.
    range.numberFormat = matrix((cell) => (cell === undefined ? "General" : (look(cell).numberFormat ?? "General")));
    range.values = matrix((cell) =>
      cell === undefined ? "" : (cell.formula ?? linkOf(cell) ?? entryOf(cell.value ?? "", look(cell).numberFormat)),
    );
    range.setCellProperties(matrix((cell) => (cell === undefined ? {} : { format: formatOf(look(cell)) })));
    top += band.length;
  }
  for (const merge of sheet.merges ?? []) added.getRange(formatRange(merge)).untrack().merge();
  for (const [column, characters] of (sheet.columnWidths ?? []).entries()) {
    added.getRangeByIndexes(0, column, 1, 1).untrack().getEntireColumn().untrack().format.columnWidth =
      pointsOf(characters);
  }
  for (const [points, ranges] of rowsByHeight(sheet.rowHeights ?? {})) {
    for (const addresses of joinAddresses(ranges, ",")) added.getRanges(addresses).untrack().format.rowHeight = points;
  }
  const { rows: frozenRows = 0, columns: frozenColumns = 0 } = sheet.freeze ?? {};
  if (frozenRows > 0 && frozenColumns > 0) {
    const corner = { top: 0, left: 0, bottom: frozenRows - 1, right: frozenColumns - 1 };
    added.freezePanes.freezeAt(formatRange(corner));
  } else if (frozenRows > 0) added.freezePanes.freezeRows(frozenRows);
  else if (frozenColumns > 0) added.freezePanes.freezeColumns(frozenColumns);
  if (sheet.hidesGridLines === true) added.showGridlines = false;
  if (sheet.filter !== undefined) added.autoFilter.apply(formatRange(sheet.filter));
  if (sheet.tag === "report") addReportTag(added.getRange("A1").untrack());
  added.activate();
  await context.sync();
  if (sheet.print === undefined) return true;
  try {
    await setUpPages(context, added, sheet.print);
    return true;
  } catch (error) {
    if (excelCode(error) === "UndoNotSupported") throw error;
    return false;
  }
}

/**
 * A cell that leads somewhere, as a formula: it goes with the other values in one call, where a hyperlink takes one call a
 * cell and brings a look of its own, and it stays with its row when the list is sorted. Undefined where a text of it is
 * longer than Excel takes in a formula: what the cell says counts for more than where it leads.
 */
function linkOf({ link, value = "" }: CellDescription): string | undefined {
  if (link === undefined) return undefined;
  const target = `#'${link.sheetName.replaceAll("'", "''")}'!${formatRange(link.range)}`;
  const texts = [target, String(value)];
  if (texts.some((text) => text.length > MAX_TEXT_IN_A_FORMULA)) return undefined;
  return `=HYPERLINK(${texts.map((text) => `"${text.replaceAll('"', '""')}"`).join(",")})`;
}

/** First cells of the rows of each height, joined where rows follow each other: a long list has few heights. */
function rowsByHeight(heights: NonNullable<SheetDescription["rowHeights"]>): ReadonlyMap<number, readonly CellRange[]> {
  const found = new Map<number, CellRange[]>();
  for (const [key, points] of Object.entries(heights)) {
    const row = Number(key);
    const ranges = found.get(points) ?? [];
    found.set(points, ranges);
    const last = ranges.at(-1);
    if (last?.bottom === row - 1) ranges[ranges.length - 1] = { ...last, bottom: row };
    else ranges.push({ top: row, left: 0, bottom: row, right: 0 });
  }
  return found;
}

/** The rows from 0 on, empty ones included, each with its cells by column. */
function rowsOf(cells: readonly CellDescription[]): ReadonlyMap<number, CellDescription>[] {
  const rows: Map<number, CellDescription>[] = [];
  for (const cell of cells) {
    while (rows.length <= cell.row) rows.push(new Map());
    rows[cell.row]?.set(cell.column, cell);
  }
  return rows;
}

function requestBytes(row: ReadonlyMap<number, CellDescription>, width: number): number {
  const text = [...row.values()].reduce((sum, cell) => sum + (linkOf(cell) ?? String(cell.value ?? "")).length, 0);
  return width * BYTES.cell + text * BYTES.character;
}

function styleOf({ style }: CellDescription, styles: NewSheet["styles"]): StyleDescription {
  if (typeof style !== "string") return style ?? {};
  const known = styles[style];
  if (known === undefined) throw new HostError("failed", style);
  return known;
}

/** The look as properties of a cell; what it leaves out stays as in the workbook's normal style. */
function formatOf({
  font,
  fill,
  border,
  horizontal,
  vertical,
  wrap,
  indent,
}: StyleDescription): Excel.CellPropertiesFormat {
  return {
    ...(font !== undefined && {
      font: {
        ...(font.name !== undefined && { name: font.name }),
        ...(font.size !== undefined && { size: font.size }),
        ...(font.bold !== undefined && { bold: font.bold }),
        ...(font.color !== undefined && { color: `#${font.color}` }),
      },
    }),
    ...(fill !== undefined && { fill: { color: `#${fill}` } }),
    ...(border !== undefined && { borders: linesOf(border) }),
    ...(horizontal !== undefined && { horizontalAlignment: HORIZONTAL[horizontal] }),
    ...(vertical !== undefined && { verticalAlignment: VERTICAL[vertical] }),
    ...(wrap !== undefined && { wrapText: wrap }),
    ...(indent !== undefined && { indentLevel: indent }),
  };
}

function linesOf(border: BorderDescription): Excel.CellBorderCollection {
  const lines: Partial<Record<keyof BorderDescription, Excel.CellBorder>> = {};
  for (const side of ["left", "right", "top", "bottom"] as const) {
    const style = border[side];
    if (style !== undefined) lines[side] = { ...LINES[style], color: "#000000" };
  }
  return lines;
}
