import { formatCell, formatRange, type CellRange } from "../../src/model/address";
import type { CellValue, SheetVisibility } from "../../src/model/snapshot";
import { compareAreas, intersect, shiftRows } from "./areas";
import { withChanges, type CellFormat } from "./cell-format";
import { CellGrid } from "./cell-grid";
import { GENERAL, enter, type CellContent } from "./cell-text";
import { ConditionalFormatList } from "./conditional-format-list";
import { shiftFormula, type RowShift } from "./formula-shift";
import type { CellDump, CommentDescription, PageLayoutDump, SheetDescription, SheetDump } from "./description";

/** In points, as a Chinese Excel has them: 72 pixels for 8.38 characters of 8 pixels each. */
export const STANDARD = { rowHeight: 13.5, columnWidth: 54, characters: 8.38 } as const;

/** One worksheet. Rows and columns are 0-based. Nothing here asks for protection: that is the API's matter. */
export class SheetModel {
  name: string;
  visibility: SheetVisibility;
  isProtected: boolean;
  /** The sheet was taken out of the workbook; proxies of it fail. */
  isDeleted = false;
  selection: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };
  /** Areas that are selected beside `selection`. */
  otherSelections: readonly CellRange[] = [];
  hidesGridLines = false;
  /** Numbers of rows and columns that stay in place. */
  frozen: { readonly rows: number; readonly columns: number } | undefined;
  /** The list that can be filtered. */
  filter: CellRange | undefined;
  pageLayout: PageLayoutDump = {};
  readonly cells = new CellGrid();
  /** In points; rows and columns of the standard size have no entry. */
  readonly rowHeights = new Map<number, number>();
  readonly columnWidths = new Map<number, number>();
  readonly conditionalFormats: ConditionalFormatList;
  readonly comments: readonly CommentDescription[];
  private mergedAreas: CellRange[];

  constructor(
    readonly id: string,
    description: SheetDescription,
    newFormatId: () => string,
  ) {
    this.name = description.name;
    this.visibility = description.visibility ?? "visible";
    this.isProtected = description.isProtected ?? false;
    this.mergedAreas = [...(description.merges ?? [])];
    this.conditionalFormats = new ConditionalFormatList(description.conditionalFormats ?? [], newFormatId);
    this.comments = description.comments ?? [];
    for (const { range, numberFormat } of description.formatted ?? []) {
      for (let row = range.top; row <= range.bottom; row++) {
        for (let column = range.left; column <= range.right; column++) this.setNumberFormat(row, column, numberFormat);
      }
    }
    for (const { range, format } of description.looks ?? []) {
      for (let row = range.top; row <= range.bottom; row++) {
        for (let column = range.left; column <= range.right; column++) this.changeFormat(row, column, format);
      }
    }
    for (const [row, height] of Object.entries(description.rowHeights ?? {})) this.rowHeights.set(Number(row), height);
    for (const { row, cells } of description.rows ?? []) {
      for (const { column, ...content } of cells) {
        const { format } = this.content(row, column);
        this.cells.set(row, column, format === undefined ? content : { ...content, format });
      }
    }
  }

  get merges(): readonly CellRange[] {
    return this.mergedAreas;
  }

  content(row: number, column: number): CellContent {
    return this.cells.get(row, column) ?? { value: "" };
  }

  /** Writes as a person types, see `enter`. */
  enterValue(row: number, column: number, input: CellValue): void {
    this.cells.set(row, column, enter(input, this.cells.get(row, column)));
  }

  setNumberFormat(row: number, column: number, numberFormat: string): void {
    const { value, ...rest } = this.content(row, column);
    const content = Object.fromEntries(Object.entries(rest).filter(([name]) => name !== "numberFormat"));
    this.cells.set(row, column, { value, ...content, ...(numberFormat !== GENERAL && { numberFormat }) });
  }

  changeFormat(row: number, column: number, changes: CellFormat): void {
    const { format: before, ...content } = this.content(row, column);
    const format = withChanges(before, changes);
    this.cells.set(row, column, format === undefined ? content : { ...content, format });
  }

  /** Takes number format and looks away. */
  clearFormat(row: number, column: number): void {
    const { value, formula } = this.content(row, column);
    this.cells.set(row, column, formula === undefined ? { value } : { value, formula });
  }

  heightOf(row: number): number {
    return this.rowHeights.get(row) ?? STANDARD.rowHeight;
  }

  widthOf(column: number): number {
    return this.columnWidths.get(column) ?? STANDARD.columnWidth;
  }

  /** Merges the area; the merges it touches go, and only its first cell keeps its content. A single cell is no merge. */
  merge(area: CellRange): void {
    if (area.top === area.bottom && area.left === area.right) return;
    this.unmerge(area);
    for (const { row, column } of [...this.cells.entries(area)]) {
      if (row !== area.top || column !== area.left) this.enterValue(row, column, "");
    }
    this.mergedAreas.push(area);
  }

  /** Takes away every merge that the area touches. */
  unmerge(area: CellRange): void {
    this.mergedAreas = this.mergedAreas.filter((merge) => intersect(merge, area) === undefined);
  }

  /**
   * Puts whole rows in (count > 0) or takes them out (count < 0); everything below moves along. New rows take formats and
   * height of the row above (known). A merged area grows only where rows are put in between its own (known).
   */
  shiftRows(at: number, count: number): void {
    this.cells.shift(at, count);
    this.shiftHeights(at, count);
    if (count > 0 && at > 0) this.inherit(at, count);
    this.conditionalFormats.shift(at, count);
    this.mergedAreas = this.mergedAreas
      .flatMap((merge) => shiftRows(merge, at, count) ?? [])
      .filter((merge) => merge.top < merge.bottom || merge.left < merge.right);
  }

  /** Formulas of this sheet after rows of any sheet have moved. */
  followRows(shift: RowShift): void {
    for (const { row, column, content } of [...this.cells.entries()]) {
      if (content.formula === undefined) continue;
      this.cells.set(row, column, { ...content, formula: shiftFormula(content.formula, this.name, shift) });
    }
  }

  private shiftHeights(at: number, count: number): void {
    const heights = [...this.rowHeights];
    this.rowHeights.clear();
    for (const [row, height] of heights) {
      const place = shiftRows({ top: row, left: 0, bottom: row, right: 0 }, at, count);
      if (place !== undefined) this.rowHeights.set(place.top, height);
    }
  }

  private inherit(at: number, count: number): void {
    const above = { top: at - 1, left: 0, bottom: at - 1, right: Number.POSITIVE_INFINITY };
    const height = this.rowHeights.get(at - 1);
    const looks = [...this.cells.entries(above)];
    for (let row = at; row < at + count; row++) {
      if (height !== undefined) this.rowHeights.set(row, height);
      for (const { column, content } of looks) {
        const { numberFormat, format } = content;
        const looks = { ...(numberFormat !== undefined && { numberFormat }), ...(format !== undefined && { format }) };
        this.cells.set(row, column, { value: "", ...looks });
      }
    }
  }

  dump(): SheetDump {
    const cells: Record<string, CellDump> = {};
    for (const { row, column, content } of this.cells.entries()) cells[formatCell({ row, column })] = content;
    return {
      id: this.id,
      name: this.name,
      visibility: this.visibility,
      isProtected: this.isProtected,
      cells,
      merges: [...this.mergedAreas].sort(compareAreas).map(formatRange),
      conditionalFormats: this.conditionalFormats.all.map((format) => format.dump()),
      ...(this.rowHeights.size > 0 && { rowHeights: Object.fromEntries(this.rowHeights) }),
      ...(this.columnWidths.size > 0 && { columnWidths: Object.fromEntries(this.columnWidths) }),
      ...(this.frozen !== undefined && { frozen: this.frozen }),
      ...(this.hidesGridLines && { hidesGridLines: true }),
      ...(this.filter !== undefined && { filter: formatRange(this.filter) }),
      ...(Object.keys(this.pageLayout).length > 0 && { pageLayout: this.pageLayout }),
    };
  }
}
