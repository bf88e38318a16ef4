import { formatCell, formatRange, sheetPrefix, type CellRange } from "../../../model/address";
import {
  hasContent,
  styleOf,
  type CellDescription,
  type PrintDescription,
  type SheetDescription,
  type WorkbookDescription,
} from "../../../model/workbook-description";
import { REPORT_FORMULA } from "../../mark-format";
import type { SharedStrings } from "./xlsx-writer-strings";
import type { StyleTable } from "./xlsx-writer-styles";
import { TRANSITIONAL } from "../namespaces";
import { attributes, escapeText, textElement, XML_HEAD } from "./xlsx-writer-xml";

/** What the sheets of one workbook share while they are written. */
export interface SheetContext {
  readonly workbook: WorkbookDescription;
  readonly styles: StyleTable;
  /** Absent: texts stand in their cells. */
  readonly strings: SharedStrings | undefined;
  /** Rows and cells carry no `r`; their place follows from their order alone. */
  readonly omitsReferences: boolean;
}

const A4 = 9;
const NORMAL_MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75 };
const DEFAULT_ROW_HEIGHT = 14.25;
const ERROR_VALUE = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!)$/;

/** Content of a worksheet part. Throws a RangeError when two cells share a place or a number is not finite. */
export function sheetXml(sheet: SheetDescription, context: SheetContext, isActive: boolean): string {
  return (
    `${XML_HEAD}<worksheet xmlns="${TRANSITIONAL.main}">` +
    propertiesXml(sheet.print) +
    dimensionXml(sheet.cells) +
    viewXml(sheet, isActive) +
    `<sheetFormatPr defaultRowHeight="${DEFAULT_ROW_HEIGHT}"/>` +
    columnsXml(sheet.columnWidths ?? []) +
    dataXml(sheet, context) +
    (sheet.isProtected === true ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : "") +
    (sheet.filter === undefined ? "" : `<autoFilter ref="${formatRange(sheet.filter)}"/>`) +
    mergesXml(sheet.merges ?? []) +
    tagXml(sheet.tag) +
    linksXml(sheet.cells) +
    printXml(sheet.print) +
    "</worksheet>"
  );
}

function propertiesXml(print: PrintDescription | undefined): string {
  const fits = print?.fitToWidth !== undefined || print?.fitToHeight !== undefined;
  return fits ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : "";
}

function dimensionXml(cells: readonly CellDescription[]): string {
  const range = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const { row, column } of cells) {
    range.top = Math.min(range.top, row);
    range.left = Math.min(range.left, column);
    range.bottom = Math.max(range.bottom, row);
    range.right = Math.max(range.right, column);
  }
  return `<dimension ref="${cells.length === 0 ? "A1" : formatRange(range)}"/>`;
}

function viewXml(sheet: SheetDescription, isActive: boolean): string {
  const view = attributes({
    showGridLines: sheet.hidesGridLines === true ? 0 : undefined,
    tabSelected: isActive ? 1 : undefined,
    workbookViewId: 0,
  });
  const { rows, columns } = sheet.freeze ?? { rows: 0, columns: 0 };
  if (rows === 0 && columns === 0) return `<sheetViews><sheetView${view}/></sheetViews>`;
  const pane = attributes({
    xSplit: columns === 0 ? undefined : columns,
    ySplit: rows === 0 ? undefined : rows,
    topLeftCell: formatCell({ row: rows, column: columns }),
    activePane: paneName(rows, columns),
    state: "frozen",
  });
  const selection = `<selection${attributes({ pane: paneName(rows, columns) })}/>`;
  return `<sheetViews><sheetView${view}><pane${pane}/>${selection}</sheetView></sheetViews>`;
}

function paneName(rows: number, columns: number): string {
  if (columns === 0) return "bottomLeft";
  return rows === 0 ? "topRight" : "bottomRight";
}

function columnsXml(widths: readonly number[]): string {
  if (widths.length === 0) return "";
  const columns = widths.map((width, index) => {
    return `<col${attributes({ min: index + 1, max: index + 1, width, customWidth: 1 })}/>`;
  });
  return `<cols>${columns.join("")}</cols>`;
}

function dataXml(sheet: SheetDescription, context: SheetContext): string {
  const rows = new Map<number, CellDescription[]>();
  for (const row of Object.keys(sheet.rowHeights ?? {})) rows.set(Number(row), []);
  for (const cell of sheet.cells) {
    const cells = rows.get(cell.row);
    if (cells === undefined) rows.set(cell.row, [cell]);
    else cells.push(cell);
  }
  let xml = "<sheetData>";
  let next = 0;
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    if (context.omitsReferences) xml += "<row/>".repeat(row - next);
    const height = sheet.rowHeights?.[row];
    const reference = context.omitsReferences ? undefined : row + 1;
    const customHeight = height === undefined ? undefined : 1;
    xml += `<row${attributes({ r: reference, ht: height, customHeight })}>`;
    xml += `${rowXml(rows.get(row) ?? [], sheet.name, context)}</row>`;
    next = row + 1;
  }
  return `${xml}</sheetData>`;
}

function rowXml(cells: CellDescription[], sheetName: string, context: SheetContext): string {
  let xml = "";
  let next = 0;
  for (const cell of cells.sort((a, b) => a.column - b.column)) {
    if (cell.column < next) throw new RangeError(`${sheetName}!${formatCell(cell)} is described twice.`);
    if (context.omitsReferences) xml += "<c/>".repeat(cell.column - next);
    xml += cellXml(cell, context);
    next = cell.column + 1;
  }
  return xml;
}

function cellXml(cell: CellDescription, context: SheetContext): string {
  const index = context.styles.indexOf(styleOf(context.workbook, cell));
  const reference = context.omitsReferences ? "" : ` r="${formatCell(cell)}"`;
  const start = `<c${reference}${index === 0 ? "" : ` s="${index}"`}`;
  if (!hasContent(cell)) return `${start}/>`;
  const formula = cell.formula === undefined ? "" : `<f>${escapeText(cell.formula.replace(/^=/, ""))}</f>`;
  const { value = "" } = cell;
  if (typeof value === "string") return start + textCellXml(value, formula, context);
  if (typeof value === "boolean") return `${start} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  if (!Number.isFinite(value)) throw new RangeError(`${formatCell(cell)} holds no finite number.`);
  return `${start}>${formula}<v>${value}</v></c>`;
}

/** What follows the start of a cell whose value is a text, or of a formula not yet computed. */
function textCellXml(value: string, formula: string, context: SheetContext): string {
  if (formula !== "" && value === "") return `>${formula}</c>`;
  if (ERROR_VALUE.test(value)) return ` t="e">${formula}<v>${value}</v></c>`;
  if (formula !== "") return ` t="str">${formula}${textElement("v", value)}</c>`;
  if (context.strings === undefined) return ` t="inlineStr"><is>${textElement("t", value)}</is></c>`;
  return ` t="s"><v>${context.strings.indexOf(value)}</v></c>`;
}

function mergesXml(merges: readonly CellRange[]): string {
  if (merges.length === 0) return "";
  const elements = merges.map((merge) => `<mergeCell ref="${formatRange(merge)}"/>`);
  return `<mergeCells count="${merges.length}">${elements.join("")}</mergeCells>`;
}

function tagXml(tag: SheetDescription["tag"]): string {
  if (tag === undefined) return "";
  const formula = escapeText(REPORT_FORMULA.slice(1));
  return `<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>${formula}</formula></cfRule></conditionalFormatting>`;
}

function linksXml(cells: readonly CellDescription[]): string {
  const links = cells.flatMap((cell) => {
    if (cell.link === undefined) return [];
    const { sheetName, range } = cell.link;
    return [
      `<hyperlink${attributes({ ref: formatCell(cell), location: sheetPrefix(sheetName) + formatRange(range) })}/>`,
    ];
  });
  return links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`;
}

function printXml(print: PrintDescription | undefined): string {
  if (print === undefined) return "";
  const { left, right, top, bottom } = print.margins ?? NORMAL_MARGINS;
  const setup = attributes({
    paperSize: A4,
    fitToWidth: print.fitToWidth,
    fitToHeight: print.fitToHeight,
    orientation: print.orientation ?? "portrait",
  });
  return (
    (print.centersHorizontally === true ? '<printOptions horizontalCentered="1"/>' : "") +
    `<pageMargins${attributes({ left, right, top, bottom, header: 0.3, footer: 0.3 })}/>` +
    `<pageSetup${setup}/>` +
    (print.footer === undefined
      ? ""
      : `<headerFooter><oddFooter>${escapeText(print.footer)}</oddFooter></headerFooter>`)
  );
}
