import type { CellRange } from "../../model/address";
import { MAX_COLUMNS, MAX_ROWS, parseRange } from "../../model/address";
import type { CellValue, SheetSnapshot, SnapshotCell, SnapshotRow } from "../../model/snapshot";
import { FormulaReader } from "./worksheet-formulas";
import { holdsFormats } from "./format-rules";
import { isoDateSerial } from "./iso-date";
import { readStringItem } from "./shared-strings";
import type { SheetTags } from "./sheet-tags";
import { isTrue, type SheetEntry } from "./workbook";
import type { XmlReader } from "./xml";
import { decodeExcelEscapes } from "./xml-text";

/** What cells refer to outside their own part. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  /** By style index; undefined means General. */
  readonly numberFormats: readonly (string | undefined)[];
  readonly uses1904Dates: boolean;
}

const DOLLAR_A = 64;
const LOWER_TO_UPPER = 32;
const FIRST_LOWER = 97;
const LAST_LOWER = 122;
const ZERO = 48;
const NINE = 57;
const LETTERS = 26;

/** Reads a worksheet, and its marks into `tags`; the reader stands at its root. Throws HostError `file-damaged`. */
export function readWorksheet(xml: XmlReader, entry: SheetEntry, context: CellContext, tags: SheetTags): SheetSnapshot {
  let rows: readonly SnapshotRow[] = [];
  let isProtected = false;
  const merges: CellRange[] = [];
  for (const depth = xml.depth; xml.nextChild(depth);) {
    if (xml.is("sheetData")) rows = new SheetDataReader(xml, context).read();
    else if (xml.is("sheetProtection")) isProtected = isTrue(xml.attribute("sheet"));
    else if (xml.is("mergeCells")) readMerges(xml, merges);
    else if (holdsFormats(xml)) tags.read(xml, entry.id);
  }
  return { id: entry.id, name: entry.name, visibility: entry.visibility, isProtected, rows, merges };
}

function readMerges(xml: XmlReader, merges: CellRange[]): void {
  for (const depth = xml.depth; xml.nextChild(depth);) {
    const range = parseRange(xml.attribute("ref") ?? "");
    if (range === undefined) throw xml.damaged();
    if (range.top !== range.bottom || range.left !== range.right) merges.push(range);
  }
}

/**
 * Row number (0-based) of the current `row` element; the row after `previous` when the file leaves it out. Throws
 * HostError for a row that no sheet has.
 */
export function readRowNumber(xml: XmlReader, previous: number): number {
  const index = xml.findAttribute("r");
  if (index < 0) return checkedIndex(xml, previous + 1, MAX_ROWS);
  return checkedIndex(xml, readDigits(xml, xml.valueStart(index), xml.valueEnd(index)) - 1, MAX_ROWS);
}

/** Column (0-based) of the current `c` element; the column after `previous` when the file leaves it out. */
export function readColumnNumber(xml: XmlReader, previous: number): number {
  const index = xml.findAttribute("r");
  if (index < 0) return checkedIndex(xml, previous + 1, MAX_COLUMNS);
  const end = xml.valueEnd(index);
  let column = 0;
  for (let at = xml.valueStart(index); at < end; at++) {
    let code = xml.source.charCodeAt(at);
    if (code >= FIRST_LOWER && code <= LAST_LOWER) code -= LOWER_TO_UPPER;
    const letter = code - DOLLAR_A;
    if (letter < 1 || letter > LETTERS) break;
    column = column * LETTERS + letter;
  }
  return checkedIndex(xml, column - 1, MAX_COLUMNS);
}

/** Style index of the current `row` or `c` element; 0 when it has none. */
export function readStyleIndex(xml: XmlReader): number {
  const index = xml.findAttribute("s");
  return index < 0 ? 0 : readDigits(xml, xml.valueStart(index), xml.valueEnd(index));
}

function readDigits(xml: XmlReader, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) {
    const code = xml.source.charCodeAt(at);
    if (code < ZERO || code > NINE) throw xml.damaged();
    number = number * 10 + code - ZERO;
  }
  return number;
}

function checkedIndex(xml: XmlReader, index: number, limit: number): number {
  if (index < 0 || index >= limit) throw xml.damaged();
  return index;
}

/** Reads the rows and cells of one sheet in one pass. Nothing is kept of cells that hold nothing. */
class SheetDataReader {
  private readonly rows: SnapshotRow[] = [];
  private readonly formulas: FormulaReader;
  private isSorted = true;

  constructor(
    private readonly xml: XmlReader,
    private readonly context: CellContext,
  ) {
    this.formulas = new FormulaReader(xml);
  }

  read(): readonly SnapshotRow[] {
    const { xml } = this;
    let row = -1;
    for (const depth = xml.depth; xml.nextChild(depth);) {
      if (!xml.is("row")) continue;
      row = readRowNumber(xml, row);
      if (xml.isEmpty) continue;
      this.formulas.startRow(row);
      this.readCells(row);
    }
    return this.isSorted ? this.rows : sortRows(this.rows);
  }

  private readCells(row: number): void {
    const { xml } = this;
    let cells: SnapshotCell[] | undefined;
    let column = -1;
    let last = -1;
    for (const depth = xml.depth; xml.nextChild(depth);) {
      if (!xml.is("c")) continue;
      column = readColumnNumber(xml, column);
      const cell = this.readCell(row, column);
      if (cell === undefined) continue;
      if (column <= last) this.isSorted = false;
      last = column;
      if (cells === undefined) {
        cells = [];
        if (row <= (this.rows.at(-1)?.row ?? -1)) this.isSorted = false;
        this.rows.push({ row, cells });
      }
      cells.push(cell);
    }
  }

  private readCell(row: number, column: number): SnapshotCell | undefined {
    const { xml } = this;
    if (xml.isEmpty && !this.formulas.hasAreas) return undefined;
    const style = readStyleIndex(xml);
    const type = xml.attribute("t") ?? "n";
    let value: CellValue = "";
    let formula: string | undefined;
    for (const depth = xml.depth; xml.nextChild(depth);) {
      if (xml.is("v")) value = this.readValue(type, xml.readText());
      else if (xml.is("f")) formula = this.formulas.read(row, column);
      else if (xml.is("is") && type === "inlineStr") value = readStringItem(xml);
    }
    formula ??= this.formulas.areaFormulaAt(row, column);
    if (value === "" && formula === undefined) return undefined;
    const numberFormat = this.context.numberFormats[style];
    if (formula === undefined) return numberFormat === undefined ? { column, value } : { column, value, numberFormat };
    return numberFormat === undefined ? { column, value, formula } : { column, value, formula, numberFormat };
  }

  private readValue(type: string, text: string): CellValue {
    if (text === "") return "";
    switch (type) {
      case "s":
        return this.sharedString(text);
      case "b":
        return isTrue(text.trim());
      case "d":
        return isoDateSerial(text.trim(), this.context.uses1904Dates) ?? text;
      case "n":
        return readNumber(text);
      default:
        return decodeExcelEscapes(text);
    }
  }

  private sharedString(index: string): string {
    const text = this.context.sharedStrings[Number(index)];
    if (text === undefined) throw this.xml.damaged();
    return text;
  }
}

/** What is no number stays as text, so that it is seen and not lost. */
function readNumber(text: string): CellValue {
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}

/** Puts rows and cells that a careless writer left out of order into order; of two equal ones the later stays. */
function sortRows(rows: readonly SnapshotRow[]): readonly SnapshotRow[] {
  const byRow = new Map<number, Map<number, SnapshotCell>>();
  for (const { row, cells } of rows) {
    const merged = byRow.get(row) ?? new Map<number, SnapshotCell>();
    for (const cell of cells) merged.set(cell.column, cell);
    byRow.set(row, merged);
  }
  return [...byRow]
    .sort(([first], [second]) => first - second)
    .map(([row, cells]) => ({ row, cells: [...cells.values()].sort((a, b) => a.column - b.column) }));
}
