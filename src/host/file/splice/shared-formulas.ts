import type { CellPosition } from "../../../model/address";
import { FormulaReader } from "../worksheet-formulas";
import { readColumnNumber, readRowNumber } from "../worksheet";
import { XmlReader } from "../xml";
import type { SheetMoves } from "./sheet-moves";

/**
 * Indexes (`si`) of the shared formulas of a sheet that can't stay shared: those of which a cell moves or goes out, and those
 * that refer to rows that move. Their cells get a formula each.
 */
export function partedFormulas(
  source: string,
  part: string,
  sheetName: string,
  moves: SheetMoves,
  isWritten: (position: CellPosition) => boolean,
): ReadonlySet<string> {
  const parted = new Set<string>();
  if (!source.includes("shared")) return parted;
  const xml = new XmlReader(source, part);
  xml.openRoot("worksheet");
  for (const depth = xml.depth; xml.nextChild(depth);) {
    if (!xml.is("sheetData")) continue;
    const formulas = new FormulaReader(xml);
    let row = -1;
    for (const rowsDepth = xml.depth; xml.nextChild(rowsDepth);) {
      if (!xml.is("row")) continue;
      row = readRowNumber(xml, row);
      let column = -1;
      for (const cellsDepth = xml.depth; xml.nextChild(cellsDepth);) {
        if (!xml.is("c")) continue;
        column = readColumnNumber(xml, column);
        for (const cellDepth = xml.depth; xml.nextChild(cellDepth);) {
          if (!xml.is("f")) continue;
          const index = xml.attribute("t") === "shared" ? xml.attribute("si") : undefined;
          const formula = formulas.read(row, column);
          if (index === undefined) continue;
          const stays = moves.row(row, sheetName) === row && moves.formula(formula, sheetName) === formula;
          if (!stays || isWritten({ row, column })) parted.add(index);
        }
      }
    }
    break;
  }
  return parted;
}
