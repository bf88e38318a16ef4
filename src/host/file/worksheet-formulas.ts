import { contains, type CellRange, parseRange } from "../../model/address";
import { shiftFormula } from "./formula";
import { isTrue } from "./workbook";
import type { XmlReader } from "./xml";
import { decodeExcelEscapes } from "./xml-text";

interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

interface FormulaArea {
  readonly range: CellRange;
  readonly formula: string;
}

/** Reads the formulas of one sheet, and knows the cells that are covered by a formula standing in another cell. */
export class FormulaReader {
  private readonly shared = new Map<string, SharedFormula>();
  /** Array formulas and data tables: their other cells hold a value and no formula of their own. */
  private areas: readonly FormulaArea[] = [];

  constructor(private readonly xml: XmlReader) {}

  /** Whether any formula so far covers more than its own cell. */
  get hasAreas(): boolean {
    return this.areas.length > 0;
  }

  /** Reads the current `f` element of the cell at the 0-based position; the result begins with `=`. */
  read(row: number, column: number): string {
    const { xml } = this;
    const type = xml.attribute("t");
    const sharedIndex = xml.attribute("si");
    const range = parseRange(xml.attribute("ref") ?? "");
    const inputs = type === "dataTable" ? this.dataTableInputs() : "";
    const text = decodeExcelEscapes(xml.readText());
    if (type === "shared" && sharedIndex !== undefined) return `=${this.readShared(sharedIndex, row, column, text)}`;
    const formula = type === "dataTable" ? `=TABLE(${inputs})` : `=${text}`;
    const coversMore = range !== undefined && (range.top !== range.bottom || range.left !== range.right);
    if (coversMore && (type === "array" || type === "dataTable")) this.areas = [...this.areas, { range, formula }];
    return formula;
  }

  /** Says that a row begins, so that areas which end above it no longer count. */
  startRow(row: number): void {
    if (this.areas.length > 0) this.areas = this.areas.filter((area) => area.range.bottom >= row);
  }

  /** Formula of the array or data table that covers the cell; undefined when none does. */
  areaFormulaAt(row: number, column: number): string | undefined {
    if (this.areas.length === 0) return undefined;
    return this.areas.find((area) => contains(area.range, { row, column }))?.formula;
  }

  /** Row input cell and column input cell, as Excel shows them. */
  private dataTableInputs(): string {
    const { xml } = this;
    const first = xml.attribute("r1") ?? "";
    if (isTrue(xml.attribute("dt2D"))) return `${first},${xml.attribute("r2") ?? ""}`;
    return isTrue(xml.attribute("dtr")) ? `${first},` : `,${first}`;
  }

  /** A follower without a master keeps an empty formula: that it is one is what counts. */
  private readShared(index: string, row: number, column: number, text: string): string {
    if (text !== "") {
      this.shared.set(index, { row, column, text });
      return text;
    }
    const master = this.shared.get(index);
    return master === undefined ? "" : shiftFormula(master.text, row - master.row, column - master.column);
  }
}
