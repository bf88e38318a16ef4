import { formatRange, parseRange, unionRange, type CellPosition, type CellRange } from "../../../model/address";
import { RowOrigins } from "../../../model/row-origins";
import { XmlReader } from "../xml";
import { mergesXml, spliceMerges } from "./merge-splicer";
import { moveReferencesOfChild } from "./moved-references";
import { SHEET } from "./reference-places";
import { partedFormulas } from "./shared-formulas";
import { SheetDataSplicer } from "./sheet-data-splicer";
import type { SheetMoves } from "./sheet-moves";
import { comesAfter, SHEET_ORDER } from "./element-order";
import { Splicer } from "./splicer";
import type { SheetChanges } from "./workbook-changes";

export interface SplicedSheet {
  /** The very source when nothing changes. */
  readonly text: string;
  /** Whether a value stands now where a formula stood. */
  readonly isFormulaLost: boolean;
}

const NO_CHANGES: SheetChanges = { rowEdits: [], cells: new Map() };

/** Changes the cells, rows and merged areas of a worksheet part, and moves everything in it that names rows. */
export function spliceSheet(
  source: string,
  part: string,
  sheetName: string,
  moves: SheetMoves,
  changes: SheetChanges = NO_CHANGES,
): SplicedSheet {
  const xml = new XmlReader(source, part);
  xml.openRoot("worksheet");
  const prefix = source.slice(xml.nameStart, xml.localStart);
  const splicer = new Splicer(source);
  const origins = new RowOrigins();
  for (const edit of changes.rowEdits) origins.add(edit);
  const isWritten = ({ row, column }: CellPosition): boolean =>
    changes.cells.get(moves.row(row, sheetName) ?? -1)?.has(column) ?? false;
  let styles: readonly ColumnStyle[] = [];
  let data: SheetDataSplicer | undefined;
  let placeOfMerges: number | undefined;
  let hasMerges = false;
  for (const depth = xml.depth; xml.nextChild(depth);) {
    if (xml.is("cols")) {
      styles = readColumnStyles(xml);
    } else if (xml.is("sheetData")) {
      data = new SheetDataSplicer(xml, splicer, {
        ...{ sheetName, moves, cells: changes.cells },
        newRows: origins.runs().filter(({ isNew }) => isNew),
        partedFormulas: partedFormulas(source, part, sheetName, moves, isWritten),
        columnStyle: (column) => styles.find(({ first, last }) => column >= first && column <= last)?.style,
      });
      data.run();
    } else if (xml.is("mergeCells")) {
      spliceMerges(xml, splicer, sheetName, moves, changes.merges);
      hasMerges = true;
    } else {
      if (comesAfter(xml, "mergeCells", SHEET_ORDER)) placeOfMerges ??= xml.start;
      if (!moves.isEmpty) moveReferencesOfChild(xml, splicer, SHEET, { sheetName, moves });
    }
  }
  if (!hasMerges) splicer.insert(placeOfMerges ?? xml.start, mergesXml(changes.merges ?? [], prefix));
  const text = splicer.result();
  return {
    text: data?.added === undefined ? text : withDimension(text, part, data.added),
    isFormulaLost: data?.isFormulaLost ?? false,
  };
}

interface ColumnStyle {
  /** 0-based. */
  readonly first: number;
  readonly last: number;
  readonly style: string | undefined;
}

function readColumnStyles(xml: XmlReader): readonly ColumnStyle[] {
  const styles: ColumnStyle[] = [];
  for (const depth = xml.depth; xml.nextChild(depth);) {
    const [first, last] = [Number(xml.attribute("min")) - 1, Number(xml.attribute("max")) - 1];
    styles.push({ first, last, style: xml.attribute("style") });
  }
  return styles;
}

/** The part with a dimension, where it tells one, that holds the area as well. */
function withDimension(source: string, part: string, area: CellRange): string {
  const xml = new XmlReader(source, part);
  xml.openRoot("worksheet");
  for (const depth = xml.depth; xml.nextChild(depth) && !xml.is("sheetData");) {
    if (!xml.is("dimension")) continue;
    const index = xml.findAttribute("ref");
    const told = parseRange(xml.attribute("ref") ?? "");
    if (told === undefined) break;
    const wider = formatRange(unionRange(told, area));
    if (wider === formatRange(told)) break;
    return `${source.slice(0, xml.valueStart(index))}${wider}${source.slice(xml.valueEnd(index))}`;
  }
  return source;
}
