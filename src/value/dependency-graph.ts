import { contains, MAX_COLUMNS, type CellPosition } from "../model/address";
import type { SheetSnapshot } from "../model/snapshot";
import { findPrecedents, type Precedent, type Precedents } from "./formula-precedents";

/** A cell with the place of its sheet in tab order, all 0-based. */
export interface WorkbookCell extends CellPosition {
  readonly sheet: number;
}

/** More than the levels that the sheets of a workbook can have. */
const SHEET_LEVELS = 32;

/**
 * Which formulas of a workbook take their value from which cells. References stand in blocks whose sides, in sheets, rows
 * and columns, are the least powers of two that hold them, so that few blocks hold all that a cell could matter to.
 */
export class DependencyGraph {
  /** Formulas whose cells can't all be told. */
  readonly opaque: readonly WorkbookCell[];
  readonly #names: ReadonlyMap<string, number>;
  readonly #indexes = new Map<number, DependencyIndex>();
  readonly #levels = new Set<number>();
  readonly #entered = new Set<number>();

  constructor(private readonly sheets: readonly SheetSnapshot[]) {
    this.#names = new Map(sheets.map(({ name }, index) => [name.toLowerCase(), index]));
    const opaque: WorkbookCell[] = [];
    sheets.forEach((snapshot, sheet) => {
      for (const { row, column, precedents } of formulasOf(snapshot)) {
        const formula = { sheet, row, column };
        if (precedents.isOpaque) opaque.push(formula);
        else for (const one of precedents.references) if (one.sheet !== undefined) this.#add(one, formula);
      }
    });
    this.opaque = opaque;
  }

  /** Takes out what hangs on a cell and visits the formulas, some more than once. */
  takeDependents(cell: WorkbookCell, visit: (formula: WorkbookCell) => void): void {
    this.#enter(cell.sheet);
    for (const level of this.#levels) this.#indexes.get(indexKey(cell.sheet, level))?.takeDependents(cell, visit);
  }

  /** What formulas say of their own sheet is put in place once the sheet is asked about: most never are. */
  #enter(sheet: number): void {
    const snapshot = this.sheets[sheet];
    if (snapshot === undefined || this.#entered.has(sheet)) return;
    this.#entered.add(sheet);
    for (const { row, column, precedents } of formulasOf(snapshot)) {
      if (precedents.isOpaque) continue;
      for (const one of precedents.references) if (one.sheet === undefined) this.#add(one, { sheet, row, column });
    }
  }

  /** Sheets that are not in the workbook hold nothing that could change. */
  #add(precedent: Precedent, formula: WorkbookCell): void {
    const { sheet, lastSheet = sheet } = precedent;
    const first = sheet === undefined ? formula.sheet : this.#names.get(sheet);
    const last = lastSheet === undefined ? formula.sheet : this.#names.get(lastSheet);
    if (first === undefined || last === undefined) return;
    const level = levelOf(first, last);
    this.#levels.add(level);
    const key = indexKey(first, level);
    const index = this.#indexes.get(key) ?? new DependencyIndex();
    this.#indexes.set(key, index);
    index.add({ first: Math.min(first, last), last: Math.max(first, last), precedent, formulas: [formula] });
  }
}

/** Formulas that depend on the same cells, on the sheets from the first to the last. */
interface Dependency {
  readonly first: number;
  readonly last: number;
  readonly precedent: Precedent;
  readonly formulas: WorkbookCell[];
}

/** Blocks of the same size, by number; in each, dependencies by what they depend on. */
interface Layer {
  readonly rowLevel: number;
  readonly columnLevel: number;
  readonly blocks: Map<number, Map<string, Dependency>>;
}

class DependencyIndex {
  readonly #layers = new Map<number, Layer>();

  add(dependency: Dependency): void {
    const { first, last, precedent } = dependency;
    const { top, left, bottom, right } = precedent;
    const rowLevel = levelOf(top, bottom);
    const columnLevel = levelOf(left, right);
    const layerKey = rowLevel * MAX_COLUMNS + columnLevel;
    const layer: Layer = this.#layers.get(layerKey) ?? { rowLevel, columnLevel, blocks: new Map() };
    this.#layers.set(layerKey, layer);
    const number = blockNumber(top, left, layer);
    const block = layer.blocks.get(number) ?? new Map<string, Dependency>();
    layer.blocks.set(number, block);
    const key = `${first},${last},${top},${left},${bottom},${right}`;
    const same = block.get(key);
    if (same === undefined) block.set(key, dependency);
    else same.formulas.push(...dependency.formulas);
  }

  takeDependents(cell: WorkbookCell, visit: (formula: WorkbookCell) => void): void {
    for (const layer of this.#layers.values()) {
      const block = layer.blocks.get(blockNumber(cell.row, cell.column, layer));
      if (block === undefined) continue;
      for (const [key, { first, last, precedent, formulas }] of block) {
        if (cell.sheet < first || cell.sheet > last || !contains(precedent, cell)) continue;
        block.delete(key);
        formulas.forEach(visit);
      }
    }
  }
}

/** How often two numbers must be halved to become the same. */
function levelOf(one: number, other: number): number {
  return 32 - Math.clz32(one ^ other);
}

function indexKey(sheet: number, level: number): number {
  return (sheet >> level) * SHEET_LEVELS + level;
}

function blockNumber(row: number, column: number, { rowLevel, columnLevel }: Layer): number {
  return (row >> rowLevel) * MAX_COLUMNS + (column >> columnLevel);
}

interface Formula extends CellPosition {
  readonly precedents: Precedents;
}

/** An edit makes another object of the sheets it changes only. */
const known = new WeakMap<SheetSnapshot, readonly Formula[]>();

function formulasOf(sheet: SheetSnapshot): readonly Formula[] {
  const read = known.get(sheet);
  if (read !== undefined) return read;
  const formulas: Formula[] = [];
  for (const { row, cells } of sheet.rows) {
    for (const { column, formula } of cells) {
      if (formula !== undefined) formulas.push({ row, column, precedents: findPrecedents(formula) });
    }
  }
  known.set(sheet, formulas);
  return formulas;
}
