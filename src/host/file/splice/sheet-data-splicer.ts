import { formatCell, rangeAt, unionRange, type CellRange } from "../../../model/address";
import type { RowRun } from "../../../model/row-origins";
import type { CellValue } from "../../../model/snapshot";
import { isTrue } from "../workbook";
import { readColumnNumber, readRowNumber } from "../worksheet";
import type { XmlReader } from "../xml";
import { cellXml } from "./cell-xml";
import { FormulaSplicer } from "./formula-splicer";
import { RowPlacing } from "./row-placing";
import type { SheetMoves } from "./sheet-moves";
import type { Splicer } from "./splicer";

/** What is to be done to the rows and cells of a sheet. */
export interface SheetDataChanges {
  readonly sheetName: string;
  readonly moves: SheetMoves;
  /** Rows that are new, by where they stand now; `origin` is the row of the file that they look like. */
  readonly newRows: readonly RowRun[];
  /** As in `SheetChanges`. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, CellValue>>;
  /** Indexes of shared formulas whose cells get a formula each. */
  readonly partedFormulas: ReadonlySet<string>;
  /** Style index of a column (0-based) as the file writes it; undefined for the normal one. */
  readonly columnStyle: (column: number) => string | undefined;
}

/** A row of the file that new rows look like. */
interface RowLook {
  /** Attributes of the row that are not about its place, each after a space. */
  readonly attributes: string;
  /** Style index of the row, as the file writes it. */
  readonly style: string | undefined;
  /** Style index by column. */
  readonly cells: Map<number, string>;
}

type Values = ReadonlyMap<number, CellValue>;

const NO_VALUES: Values = new Map();
const PLAIN_ROW: RowLook = { attributes: "", style: undefined, cells: new Map() };
/** What a new row does not take over from the one it is like: its place, and what would hide it. */
const OWN_ATTRIBUTES: ReadonlySet<string> = new Set(["r", "spans", "hidden", "collapsed"]);

/** Changes the rows and cells of one sheet; the reader stands at `sheetData`. */
export class SheetDataSplicer {
  readonly #looks = new Map<number, RowLook>();
  readonly #placing = new RowPlacing();
  readonly #written = new Set<number>();
  readonly #origins: ReadonlySet<number>;
  readonly #formulas: FormulaSplicer;
  readonly #prefix: string;
  #added: CellRange | undefined;
  #isFormulaLost = false;

  constructor(
    private readonly xml: XmlReader,
    private readonly splicer: Splicer,
    private readonly changes: SheetDataChanges,
  ) {
    this.#origins = new Set(changes.newRows.map(({ origin }) => origin));
    this.#formulas = new FormulaSplicer(xml, splicer, changes);
    this.#prefix = xml.source.slice(xml.nameStart, xml.localStart);
  }

  /** The area of the cells that were put where none stood; undefined when there are none. */
  get added(): CellRange | undefined {
    return this.#added;
  }

  /** Whether a value stands now where a formula stood. */
  get isFormulaLost(): boolean {
    return this.#isFormulaLost;
  }

  run(): void {
    const { xml, splicer } = this;
    const { end, isEmpty } = xml;
    const name = xml.source.slice(xml.nameStart, xml.nameEnd);
    let row = -1;
    for (const depth = xml.depth; xml.nextChild(depth);) {
      if (!xml.is("row")) continue;
      row = readRowNumber(xml, row);
      this.#changeRow(row);
    }
    const added = this.#newRows();
    if (isEmpty) {
      if (added.length > 0) closeWith(splicer, end, added.map(({ element }) => element).join(""), name);
      return;
    }
    for (const { row: target, element } of added) splicer.insert(this.#placing.before(target) ?? xml.start, element);
  }

  #changeRow(row: number): void {
    const { xml, splicer, changes } = this;
    const { start, end, isEmpty } = xml;
    const name = xml.source.slice(xml.nameStart, xml.nameEnd);
    const style = isTrue(xml.attribute("customFormat")) ? xml.attribute("s") : undefined;
    const look = this.#origins.has(row) ? this.#lookOf(style) : undefined;
    if (look !== undefined) this.#looks.set(row, look);
    const target = changes.moves.row(row, changes.sheetName);
    if (target === undefined) {
      this.#passRow(row, look);
      splicer.remove(start, xml.end);
      return;
    }
    this.#placing.add(target, start);
    this.#written.add(target);
    const values = changes.cells.get(target) ?? NO_VALUES;
    setReference(xml, splicer, row === target, String(target + 1));
    this.#widenSpans(values);
    const rest = this.#changeCells({ row, target, values, style, look });
    if (rest === "") return;
    if (isEmpty) closeWith(splicer, end, rest, name);
    else splicer.insert(xml.start, rest);
  }

  /** Goes through the cells of a row that goes out: others may look like it, or share its formulas. */
  #passRow(row: number, look: RowLook | undefined): void {
    const { xml } = this;
    let column = -1;
    for (const depth = xml.depth; xml.nextChild(depth);) {
      if (!xml.is("c")) continue;
      column = readColumnNumber(xml, column);
      look?.cells.set(column, xml.attribute("s") ?? "0");
      this.#formulas.pass({ row, column });
    }
  }

  /** Changes the cells of a row that stays. Returns those that belong behind all that stood there. */
  #changeCells(at: {
    readonly row: number;
    readonly target: number;
    readonly values: Values;
    readonly style: string | undefined;
    readonly look: RowLook | undefined;
  }): string {
    const { xml, splicer } = this;
    const { row, target, values, look } = at;
    const missing = [...values.keys()].sort((a, b) => a - b);
    const put = new Set<number>();
    const putBefore = (limit: number): string => {
      let added = "";
      for (let next = missing[0]; next !== undefined && next < limit; next = missing[0]) {
        missing.shift();
        put.add(next);
        added += this.#newCell(target, next, values.get(next) ?? "", at.style);
      }
      return added;
    };
    let column = -1;
    for (const depth = xml.depth; xml.nextChild(depth);) {
      if (!xml.is("c")) continue;
      column = readColumnNumber(xml, column);
      const { start } = xml;
      const style = xml.attribute("s");
      look?.cells.set(column, style ?? "0");
      const added = putBefore(column);
      if (added !== "") splicer.insert(start, added);
      if (missing[0] === column) missing.shift();
      const value = values.get(column);
      if (value !== undefined) {
        if (this.#formulas.pass({ row, column })) this.#isFormulaLost = true;
        splicer.replace(
          start,
          xml.end,
          put.has(column) ? "" : cellXml({ row: target, column }, value, style, this.#prefix),
        );
      } else {
        if (row !== target || values.size > 0) {
          setReference(xml, splicer, row === target, formatCell({ row: target, column }));
        }
        this.#formulas.move({ row, column });
      }
    }
    return putBefore(Number.POSITIVE_INFINITY);
  }

  /** Elements of rows that had none, ascending. */
  #newRows(): readonly { readonly row: number; readonly element: string }[] {
    const { changes } = this;
    const looks = new Map<number, RowLook>();
    for (const { row, count, origin } of changes.newRows) {
      const look = this.#looks.get(origin);
      if (look !== undefined) for (let index = 0; index < count; index++) looks.set(row + index, look);
    }
    for (const row of changes.cells.keys()) if (!this.#written.has(row) && !looks.has(row)) looks.set(row, PLAIN_ROW);
    return [...looks]
      .sort(([first], [second]) => first - second)
      .map(([row, look]) => ({ row, element: this.#rowElement(row, look) }))
      .filter(({ element }) => element !== "");
  }

  #rowElement(row: number, { attributes, style, cells }: RowLook): string {
    const values = this.changes.cells.get(row) ?? NO_VALUES;
    const columns = [...new Set([...cells.keys(), ...values.keys()])].sort((a, b) => a - b);
    const content = columns.map((column) => {
      const own = cells.get(column);
      const value = values.get(column) ?? "";
      return own === undefined ? this.#newCell(row, column, value, style) : this.#lookedCell(row, column, value, own);
    });
    const inside = content.join("");
    if (inside === "" && attributes === "") return "";
    return `<${this.#prefix}row r="${row + 1}"${attributes}>${inside}</${this.#prefix}row>`;
  }

  #lookedCell(row: number, column: number, value: CellValue, style: string): string {
    this.#grow(row, column);
    return cellXml({ row, column }, value, style, this.#prefix);
  }

  #newCell(row: number, column: number, value: CellValue, rowStyle: string | undefined): string {
    if (value === "") return "";
    this.#grow(row, column);
    return cellXml({ row, column }, value, rowStyle ?? this.changes.columnStyle(column), this.#prefix);
  }

  #grow(row: number, column: number): void {
    const at = rangeAt({ row, column });
    this.#added = this.#added === undefined ? at : unionRange(this.#added, at);
  }

  /** What new rows take over from the row that the reader stands at. */
  #lookOf(style: string | undefined): RowLook {
    const { xml } = this;
    let attributes = "";
    for (let index = 0; index < xml.attributeCount; index++) {
      const name = xml.attributeName(index);
      if (OWN_ATTRIBUTES.has(name)) continue;
      attributes += ` ${name}="${xml.source.slice(xml.valueStart(index), xml.valueEnd(index)).replaceAll('"', "&quot;")}"`;
    }
    return { attributes, style, cells: new Map() };
  }

  /** `spans` tells which columns of the row hold cells (`1:6`); it is only told where it is told already. */
  #widenSpans(values: Values): void {
    const { xml, splicer } = this;
    const index = xml.findAttribute("spans");
    if (index < 0 || values.size === 0) return;
    const told = xml.source
      .slice(xml.valueStart(index), xml.valueEnd(index))
      .split(/[\s:]+/)
      .map(Number);
    const columns = [...values].flatMap(([column, value]) => (value === "" ? [] : [column + 1]));
    const first = Math.min(...told, ...columns);
    const last = Math.max(...told, ...columns);
    if (!Number.isInteger(first) || (first === Math.min(...told) && last === Math.max(...told))) return;
    splicer.replace(xml.valueStart(index), xml.valueEnd(index), `${first}:${last}`);
  }
}

/** Gives the row or cell that the reader stands at its place: in the attribute that tells it, or in a new one. */
function setReference(xml: XmlReader, splicer: Splicer, isSame: boolean, reference: string): void {
  const index = xml.findAttribute("r");
  if (index < 0) splicer.insert(xml.nameEnd, ` r="${reference}"`);
  else if (!isSame) splicer.replace(xml.valueStart(index), xml.valueEnd(index), reference);
}

/** Gives an empty element (`<row/>`) that ends at `end` a content. */
function closeWith(splicer: Splicer, end: number, content: string, name: string): void {
  splicer.replace(splicer.source.lastIndexOf("/", end), end, `>${content}</${name}>`);
}
