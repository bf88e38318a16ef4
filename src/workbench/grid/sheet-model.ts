import {
  columnWidth,
  rowHeight,
  styleAt,
  type BorderLine,
  type CellStyle,
  type SheetLayout,
} from "../../host/file/layout";
import { rangeAt, type CellPosition, type CellRange } from "../../model/address";
import type { SheetMarks } from "../../model/edit";
import { compareSeverity, type Severity } from "../../model/severity";
import type { SheetSnapshot, SnapshotCell } from "../../model/snapshot";
import { drawnText } from "../../value/cell-text";
import { cellKey } from "../../value/stale-formulas";
import type { CellName, CellNames } from "./cell-names";
import { DIGIT_WIDTH, linesOf, POINT, textWidth } from "./text-size";

/** Empty rows and columns shown around the content, so that the sheet looks like one and can be typed into. */
const SPARE_ROWS = 20;
const SPARE_COLUMNS = 2;
const LEAST_ROWS = 40;
const LEAST_COLUMNS = 10;
/** A form has about ten columns; beyond this many, a stray value far to the right would make every row expensive. */
const MOST_COLUMNS = 256;
/** Space left and right of a cell's text, the grid line, and a step of indentation; in pixels. */
export const CELL_PADDING = 3;
const LINE_WIDTH = 1;
export const INDENT_WIDTH = 12;

export interface CellEdges {
  readonly top?: BorderLine;
  readonly right?: BorderLine;
  readonly bottom?: BorderLine;
  readonly left?: BorderLine;
}

/** A cell as it is drawn: a merged area is one. */
export interface DrawnCell {
  /** Where it is drawn: the first shown cell of its area. */
  readonly position: CellPosition;
  /** The merged area, or the cell alone; 0-based. */
  readonly area: CellRange;
  /** In shown rows and columns. */
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Most pixels its text may take; wider than the cell where it runs on over empty neighbours. */
  readonly textWidth: number;
  /** Most pixels its text may take; absent where the row grows with the text. */
  readonly textHeight?: number;
  readonly text: string;
  readonly kind: "text" | "number" | "other";
  readonly style: CellStyle;
  readonly edges: CellEdges;
  readonly severity?: Severity;
  /** Text of its note or comment. */
  readonly note?: string;
  /** A formula whose result in the file is out of date. */
  readonly isStale: boolean;
  /** Its findings and what the form calls it. */
  readonly name?: CellName;
}

/** What is known of a sheet besides its content and looks. */
export interface SheetRemarks {
  readonly marks: readonly SheetMarks[];
  /** Formulas whose results are out of date, as `cellKey`. */
  readonly stale: ReadonlySet<number>;
  readonly names: CellNames;
}

export interface DrawnRow {
  /** 0-based. */
  readonly row: number;
  /** In pixels. */
  readonly height: number;
  readonly cells: readonly DrawnCell[];
}

/** Shown rows to draw, as indexes into `SheetModel.rows`; both included. */
export interface RowWindow {
  readonly first: number;
  readonly last: number;
}

interface MarkedRange {
  readonly range: CellRange;
  readonly severity: Severity;
}

function byRow<Item>(items: Iterable<Item>, rangeOf: (item: Item) => CellRange, rows: number): Map<number, Item[]> {
  const index = new Map<number, Item[]>();
  for (const item of items) {
    const { top, bottom } = rangeOf(item);
    for (let row = top; row <= Math.min(bottom, rows - 1); row++) {
      const known = index.get(row);
      if (known === undefined) index.set(row, [item]);
      else known.push(item);
    }
  }
  return index;
}

function shown(count: number, isShown: (index: number) => boolean): number[] {
  return Array.from({ length: count }, (_, index) => index).filter(isShown);
}

function isInside(range: CellRange, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

function oneLine(text: string): string {
  return text.replace(/\r?\n/g, "");
}

/** Whether a number has no room in its format; one without a format is shown with fewer digits instead. */
function fillsUp({ numberFormat }: SnapshotCell, text: string, { font }: CellStyle, width: number): boolean {
  return numberFormat !== undefined && text.length * font.size * POINT * DIGIT_WIDTH > width;
}

/** What spreadsheets show in place of such a number. */
function hashes({ font }: CellStyle, width: number): string {
  return "#".repeat(Math.max(1, Math.floor(width / (font.size * POINT * DIGIT_WIDTH))));
}

/** One sheet, its looks and its marks, asked cell by cell by whoever draws it or moves over it. All numbers 0-based. */
export class SheetModel {
  /** Rows and columns that are drawn, the spare ones included; hidden ones are left out. Ascending. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Number of rows and columns, hidden ones included. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** Last row and column that hold something; the first cell when nothing does. */
  readonly lastCell: CellPosition;
  readonly #cells = new Map<number, ReadonlyMap<number, SnapshotCell>>();
  readonly #merges: ReadonlyMap<number, readonly CellRange[]>;
  readonly #marks: ReadonlyMap<number, readonly MarkedRange[]>;

  constructor(
    readonly sheet: SheetSnapshot,
    readonly layout: SheetLayout,
    readonly uses1904Dates: boolean,
    private readonly remarks: SheetRemarks,
  ) {
    let lastColumn = 0;
    for (const { row, cells } of sheet.rows) {
      this.#cells.set(row, new Map(cells.map((cell) => [cell.column, cell])));
      lastColumn = Math.max(lastColumn, cells.at(-1)?.column ?? 0);
    }
    this.lastCell = { row: sheet.rows.at(-1)?.row ?? 0, column: Math.min(lastColumn, MOST_COLUMNS - 1) };
    let bottom = this.lastCell.row;
    let right = lastColumn;
    for (const [row, { cells }] of layout.rows) {
      bottom = Math.max(bottom, row);
      for (const column of cells.keys()) right = Math.max(right, column);
    }
    this.rowCount = Math.max(LEAST_ROWS, bottom + 1 + SPARE_ROWS);
    this.columnCount = Math.min(MOST_COLUMNS, Math.max(LEAST_COLUMNS, right + 1 + SPARE_COLUMNS));
    this.rows = shown(this.rowCount, (row) => rowHeight(layout, row) > 0);
    this.columns = shown(this.columnCount, (column) => columnWidth(layout, column) > 0);
    this.#merges = byRow(sheet.merges, (merge) => merge, this.rowCount);
    const own = remarks.marks.filter(({ sheetId }) => sheetId === sheet.id);
    const ranges = own.flatMap(({ severity, ranges: marked }) => marked.map((range) => ({ range, severity })));
    this.#marks = byRow(ranges, ({ range }) => range, this.rowCount);
  }

  /** The cell's content; undefined when it is empty. In a merged area only the first cell holds anything. */
  cellAt(position: CellPosition): SnapshotCell | undefined {
    return this.#cells.get(position.row)?.get(position.column);
  }

  /** The cell's format code, also where it is empty; undefined is General. */
  numberFormatAt(position: CellPosition): string | undefined {
    const cell = this.cellAt(position);
    return cell === undefined ? styleAt(this.layout, position.row, position.column).numberFormat : cell.numberFormat;
  }

  /** The merged area a cell belongs to, or the cell alone. */
  areaAt({ row, column }: CellPosition): CellRange {
    return this.#mergeAt(row, column) ?? rangeAt({ row, column });
  }

  /** The most serious mark that touches the area. */
  severityOf(area: CellRange): Severity | undefined {
    let worst: Severity | undefined;
    for (let row = area.top; row <= Math.min(area.bottom, this.rowCount - 1); row++) {
      for (const { range, severity } of this.#marks.get(row) ?? []) {
        if (range.left > area.right || range.right < area.left) continue;
        if (worst === undefined || compareSeverity(severity, worst) < 0) worst = severity;
      }
    }
    return worst;
  }

  /** Whether the cell is a formula whose result in the file is out of date. */
  isStale({ row, column }: CellPosition): boolean {
    return this.remarks.stale.has(cellKey(row, column));
  }

  /** What the area's first cell shows; an empty text when it is empty. */
  textAt(area: CellRange): string {
    const cell = this.cellAt({ row: area.top, column: area.left });
    return cell === undefined ? "" : drawnText(cell, this.uses1904Dates);
  }

  /** What the cells of a range show, row by row; of merged cells all but the first are empty. */
  shownTexts({ top, left, bottom, right }: CellRange): readonly (readonly string[])[] {
    return Array.from({ length: bottom - top + 1 }, (_row, y) =>
      Array.from({ length: right - left + 1 }, (_column, x) =>
        this.textAt(rangeAt({ row: top + y, column: left + x })),
      ),
    );
  }

  columnWidth(column: number): number {
    return columnWidth(this.layout, column);
  }

  /** In pixels; where the file stores no height, an estimate of what the row's wrapped text needs. */
  rowHeight(row: number): number {
    const least = rowHeight(this.layout, row);
    if (least === 0 || !this.#grows(row)) return least;
    let height = least;
    const usual = this.layout.styles[0].font.size;
    for (const cell of this.#cells.get(row)?.values() ?? []) {
      if (this.#mergeAt(row, cell.column) !== undefined) continue;
      const { wraps, font } = styleAt(this.layout, row, cell.column);
      // The sheet's own row height is right for a line in the usual font.
      if (!wraps && font.size <= usual) continue;
      const width = wraps ? this.columnWidth(cell.column) - 2 * CELL_PADDING - LINE_WIDTH : Infinity;
      const { lines, lineHeight } = linesOf(drawnText(cell, this.uses1904Dates), font.size, width);
      if (lines > 1 || font.size > usual) height = Math.max(height, Math.ceil(lines * lineHeight) + 2);
    }
    return height;
  }

  /** The cells to draw in a row, when the rows of `window` are drawn. A merged area cut by the window is drawn in part. */
  drawRow(row: number, window: RowWindow): readonly DrawnCell[] {
    const top = this.rows[window.first] ?? 0;
    const bottom = this.rows[window.last] ?? 0;
    const drawn: DrawnCell[] = [];
    for (const column of this.columns) {
      const merge = this.#mergeAt(row, column);
      if (merge === undefined) {
        drawn.push(this.#draw({ row, column }, rangeAt({ row, column }), 1, 1));
        continue;
      }
      const columns = this.columns.filter((other) => other >= merge.left && other <= merge.right);
      if (columns[0] !== column) continue;
      const from = Math.max(merge.top, top);
      const to = Math.min(merge.bottom, bottom);
      const rows = this.rows.slice(window.first, window.last + 1).filter((other) => other >= from && other <= to);
      if (rows[0] === row) drawn.push(this.#draw({ row, column }, merge, rows.length, columns.length));
    }
    return drawn;
  }

  #mergeAt(row: number, column: number): CellRange | undefined {
    return this.#merges.get(row)?.find((merge) => isInside(merge, row, column));
  }

  #grows(row: number): boolean {
    return this.layout.rows.get(row)?.height === undefined;
  }

  #draw(position: CellPosition, area: CellRange, rowSpan: number, columnSpan: number): DrawnCell {
    const cell = this.cellAt({ row: area.top, column: area.left });
    const style = styleAt(this.layout, area.top, area.left);
    const text = cell === undefined ? "" : drawnText(cell, this.uses1904Dates);
    const isNumber = typeof cell?.value === "number";
    const severity = this.severityOf(area);
    const isMerged = area.top !== area.bottom || area.left !== area.right;
    const height = style.wraps && !isMerged && this.#grows(area.top) ? undefined : this.#heightOf(area);
    const note = this.layout.notes.get(area.top)?.get(area.left);
    const name = severity === undefined ? undefined : this.remarks.names.get(cellKey(area.top, area.left));
    const width = this.#textWidth(area, style, text, isMerged || isNumber);
    const isError = typeof cell?.value === "string" && /^#[A-Z/0]+[!?A]$/.test(cell.value);
    return {
      position,
      area,
      rowSpan,
      columnSpan,
      textWidth: width,
      ...(height === undefined ? {} : { textHeight: height }),
      text: isNumber && fillsUp(cell, text, style, width) ? hashes(style, width) : style.wraps ? text : oneLine(text),
      kind: isNumber ? "number" : typeof cell?.value === "boolean" || isError ? "other" : "text",
      style,
      edges: this.#edges(position, area),
      ...(severity === undefined ? {} : { severity }),
      ...(note === undefined ? {} : { note }),
      ...(name === undefined ? {} : { name }),
      isStale: this.isStale({ row: area.top, column: area.left }),
    };
  }

  #heightOf(area: CellRange): number {
    let height = -LINE_WIDTH;
    for (let row = area.top; row <= Math.min(area.bottom, this.rowCount - 1); row++) height += this.rowHeight(row);
    return height;
  }

  #textWidth(area: CellRange, style: CellStyle, text: string, staysInside: boolean): number {
    let width = -LINE_WIDTH;
    for (let column = area.left; column <= Math.min(area.right, this.columnCount - 1); column++)
      width += this.columnWidth(column);
    const runsOn = style.horizontal === "general" || style.horizontal === "left";
    if (staysInside || style.wraps || !runsOn || text === "") return width;
    const wanted = textWidth(text, style.font.size) + 2 * CELL_PADDING + style.indent * INDENT_WIDTH;
    for (let column = area.right + 1; width < wanted && this.#isFree(area.top, column); column++)
      width += this.columnWidth(column);
    return width;
  }

  /** Whether a neighbour's text may run over the cell: nothing in it and nothing drawn on it. */
  #isFree(row: number, column: number): boolean {
    if (column >= this.columnCount || this.cellAt({ row, column }) !== undefined) return false;
    const range = rangeAt({ row, column });
    return (
      this.#mergeAt(row, column) === undefined &&
      styleAt(this.layout, row, column).fill === undefined &&
      this.severityOf(range) === undefined
    );
  }

  /** Right and bottom lines, which a cell draws for its neighbour too; left and top only where there is no neighbour. */
  #edges(position: CellPosition, area: CellRange): CellEdges {
    const at = (row: number, column: number): CellStyle => styleAt(this.layout, row, column);
    const right = at(area.top, area.right).right ?? at(area.top, area.right + 1).left;
    const bottom = at(area.bottom, area.left).bottom ?? at(area.bottom + 1, area.left).top;
    const left = position.column === this.columns[0] ? at(area.top, area.left).left : undefined;
    const top = position.row === this.rows[0] ? at(area.top, area.left).top : undefined;
    return {
      ...(top === undefined ? {} : { top }),
      ...(right === undefined ? {} : { right }),
      ...(bottom === undefined ? {} : { bottom }),
      ...(left === undefined ? {} : { left }),
    };
  }
}
