import { formatCell, formatRange, type CellRange } from "../../src/model/address";
import type { CellValue, SheetVisibility } from "../../src/model/snapshot";
import { compareAreas, intersect, shiftRows } from "./areas";
import { CellGrid } from "./cell-grid";
import { GENERAL, enter, type CellContent } from "./cell-text";
import { ConditionalFormatList } from "./conditional-format-list";
import type { CellDump, SheetDescription, SheetDump } from "./description";

/** One worksheet. Rows and columns are 0-based. Nothing here asks for protection: that is the API's matter. */
export class SheetModel {
  name: string;
  visibility: SheetVisibility;
  isProtected: boolean;
  /** The sheet was taken out of the workbook; proxies of it fail. */
  isDeleted = false;
  selection: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };
  readonly cells = new CellGrid();
  readonly conditionalFormats: ConditionalFormatList;
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
    for (const { range, numberFormat } of description.formatted ?? []) {
      for (let row = range.top; row <= range.bottom; row++) {
        for (let column = range.left; column <= range.right; column++) this.setNumberFormat(row, column, numberFormat);
      }
    }
    for (const { row, cells } of description.rows ?? []) {
      for (const { column, ...content } of cells) this.cells.set(row, column, content);
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
    const { value, formula } = this.content(row, column);
    const content = formula === undefined ? { value } : { value, formula };
    this.cells.set(row, column, numberFormat === GENERAL ? content : { ...content, numberFormat });
  }

  /** Merges the area; the merges it touches go, and only its first cell keeps its content. */
  merge(area: CellRange): void {
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

  /** Puts whole rows in (count > 0) or takes them out (count < 0); everything below moves along. */
  shiftRows(at: number, count: number): void {
    this.cells.shift(at, count);
    this.conditionalFormats.shift(at, count);
    this.mergedAreas = this.mergedAreas
      .flatMap((merge) => shiftRows(merge, at, count) ?? [])
      .filter((merge) => merge.top < merge.bottom || merge.left < merge.right);
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
    };
  }
}
