import type { CellPosition } from "../../../model/address";
import { FormulaReader } from "../worksheet-formulas";
import { escapeText } from "../writer/xlsx-writer-xml";
import type { XmlReader } from "../xml";
import { decodeExcelEscapes } from "../xml-text";
import type { SheetMoves } from "./sheet-moves";
import type { Splicer } from "./splicer";

interface FormulaChanges {
  readonly sheetName: string;
  readonly moves: SheetMoves;
  /** Indexes of shared formulas whose cells get a formula each. */
  readonly partedFormulas: ReadonlySet<string>;
}

/** What of a formula's attributes goes when it is shared no more. */
const SHARING: ReadonlySet<string> = new Set(["t", "si", "ref"]);
/** Attributes of array formulas and data tables that are addresses. */
const ADDRESSES = ["ref", "r1", "r2"];

/** Moves the references of a sheet's formulas, cell by cell; the reader stands at the cell's start. */
export class FormulaSplicer {
  readonly #formulas: FormulaReader;

  constructor(
    private readonly xml: XmlReader,
    private readonly splicer: Splicer,
    private readonly changes: FormulaChanges,
  ) {
    this.#formulas = new FormulaReader(xml);
  }

  /** Goes to the end of a cell of which nothing is left; tells whether it holds a formula. Others may share it. */
  pass(at: CellPosition): boolean {
    const { xml } = this;
    let hasFormula = false;
    for (const depth = xml.depth; xml.nextChild(depth);) {
      if (!xml.is("f")) continue;
      hasFormula = true;
      this.#formulas.read(at.row, at.column);
    }
    return hasFormula;
  }

  /** Goes to the end of a cell that stays; its place (0-based) is that before the changes. */
  move(at: CellPosition): void {
    const { xml } = this;
    for (const depth = xml.depth; xml.nextChild(depth);) {
      if (!xml.is("f")) continue;
      const index = xml.attribute("t") === "shared" ? xml.attribute("si") : undefined;
      if (index !== undefined && this.changes.partedFormulas.has(index)) this.#part(at);
      else this.#moveText();
    }
  }

  #part({ row, column }: CellPosition): void {
    const { xml, splicer, changes } = this;
    const { start } = xml;
    const name = xml.source.slice(xml.nameStart, xml.nameEnd);
    let kept = "";
    for (let index = 0; index < xml.attributeCount; index++) {
      const attribute = xml.attributeName(index);
      if (!SHARING.has(attribute))
        kept += ` ${attribute}="${xml.source.slice(xml.valueStart(index), xml.valueEnd(index))}"`;
    }
    const formula = this.#formulas.read(row, column).slice(1);
    // A follower without its master says nothing; it stays as it is.
    if (formula === "") return;
    const text = escapeText(changes.moves.formula(formula, changes.sheetName));
    splicer.replace(start, xml.end, `<${name}${kept}>${text}</${name}>`);
  }

  #moveText(): void {
    const { xml, splicer, changes } = this;
    const { moves, sheetName } = changes;
    if (moves.isEmpty) return;
    for (const name of ADDRESSES) {
      const index = xml.findAttribute(name);
      const address = xml.attribute(name);
      if (address === undefined) continue;
      const moved = moves.address(address, sheetName) ?? address;
      if (moved !== address) splicer.replace(xml.valueStart(index), xml.valueEnd(index), moved);
    }
    if (xml.isEmpty) return;
    const { end } = xml;
    const formula = decodeExcelEscapes(xml.readText());
    const moved = moves.formula(formula, sheetName);
    if (moved !== formula) splicer.replace(end, xml.start, escapeText(moved));
  }
}
