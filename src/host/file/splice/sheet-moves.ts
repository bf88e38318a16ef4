import { MAX_ROWS } from "../../../model/address";
import { RowMoves } from "../../../model/row-moves";
import type { RowSpan } from "../../../model/row-change";
import { findRowReferences, isFixed, LOST, moveReferences, type RowReference } from "../../../value/formula-references";
import type { RowEdit } from "./workbook-changes";

/** Where rows of a workbook's sheets stand after all changes, for everything in its parts that names rows. */
export class SheetMoves {
  readonly #bySheet = new Map<string, RowMoves>();

  /** Sheets by name, each with its row changes in the order in which they were made. */
  constructor(sheets: Iterable<readonly [name: string, rowEdits: readonly RowEdit[]]>) {
    for (const [name, rowEdits] of sheets) {
      if (rowEdits.length > 0) this.#bySheet.set(name.toLowerCase(), new RowMoves(rowEdits));
    }
  }

  /** Whether no row of any sheet moves. */
  get isEmpty(): boolean {
    return this.#bySheet.size === 0;
  }

  /** Whether rows of this sheet move. */
  has(sheetName: string): boolean {
    return this.#bySheet.has(sheetName.toLowerCase());
  }

  /** Where rows of a sheet stand now; undefined when none is left. */
  span(span: RowSpan, sheetName: string): RowSpan | undefined {
    const moves = this.#bySheet.get(sheetName.toLowerCase());
    return moves === undefined ? span : moves.spanAfter(span);
  }

  /** Where a row of a sheet stands now; undefined when it is gone. */
  row(row: number, sheetName: string): number | undefined {
    return this.span({ first: row, last: row }, sheetName)?.first;
  }

  /** Where a row of a sheet stands now, or what took its place when it is gone. */
  rowOrNext(row: number, sheetName: string): number {
    // Asked first: of all rows from 0 on, which are the whole sheet, the first one never moves.
    return this.row(row, sheetName) ?? this.span({ first: row, last: MAX_ROWS - 1 }, sheetName)?.first ?? row;
  }

  /** How many rows stand above the one that so many stood above: they grow by those that come in between them. */
  rowsAbove(count: number, sheetName: string): number {
    return count < 1 ? 0 : (this.span({ first: 0, last: count - 1 }, sheetName)?.last ?? -1) + 1;
  }

  /**
   * Moves an address of cells on a sheet (`B7:G7`, `$A$1`): the very text when nothing moves, undefined when all its
   * rows are gone.
   */
  address(address: string, sheetName: string): string | undefined {
    const moved = this.has(sheetName) ? this.formula(address, sheetName) : address;
    return moved !== address && moved.includes(LOST) ? undefined : moved;
  }

  /** Moves a list of addresses with spaces between (`sqref`); those whose rows are gone are left out. */
  addresses(list: string, sheetName: string): string {
    if (!this.has(sheetName)) return list;
    const listed = list.trim().split(/\s+/);
    const moved = listed.flatMap((address) => this.address(address, sheetName) ?? []);
    return moved.length === listed.length && moved.every((address, index) => address === listed[index])
      ? list
      : moved.join(" ");
  }

  /** Moves the references of a formula, with or without its `=`, that stands on a sheet; of a name on none (empty). */
  formula(formula: string, sheetName: string): string {
    return this.#moved(formula, sheetName, () => true);
  }

  /** As `formula`, but only references to fixed rows (`A$5`). */
  fixedFormula(formula: string, sheetName: string): string {
    return this.#moved(formula, sheetName, isFixed);
  }

  #moved(formula: string, sheetName: string, isMeant: (reference: RowReference) => boolean): string {
    // Without a change of its own, a sheet is only concerned by what it says of others.
    if (this.isEmpty || (!this.has(sheetName) && !formula.includes("!"))) return formula;
    const references = findRowReferences(formula).filter(isMeant);
    return moveReferences(formula, references, (span, name) => this.span(span, name ?? sheetName));
  }
}
