import { findLevel1, findLevel2, level1Of, type Level1 } from "../library/taxonomy";
import type { IndicatorHeader } from "./header";
import { blankField, cellAt, fieldAt, fieldOf, type GridCell, type GridRow, type SheetGrid } from "./sheet-grid";
import type { ClassField, Indicator } from "./target-table";

/** The rows of an indicator block and where it ends. */
export interface IndicatorBlock {
  readonly indicators: readonly Indicator[];
  /** Last row of the block; the header's when there is none. 0-based. */
  readonly bottom: number;
}

/** What closes a form below its indicators. */
const CLOSING =
  /^(?:注|备注|说明|填表|填报|制表|审核|复核|联系|单位负责|部门负责|财务负责|负责人|经办|日期|合计|总计)[\s\S]*/;

/** Reads indicator rows below a header until something stands there that is none. `stopRow` is another header's row. */
export function readIndicators(grid: SheetGrid, header: IndicatorHeader, stopRow: number): IndicatorBlock {
  const indicators: Indicator[] = [];
  let { bottom } = header.range;
  let previous: Indicator | undefined;
  for (const row of grid.rowsBetween(bottom, stopRow)) {
    const cells = row.cells.filter(
      (cell) => cell.range.left >= header.range.left && cell.range.left <= header.range.right,
    );
    if (cells.length === 0) continue;
    const indicator = readRow(grid, row, cells, header, previous, row.row - bottom > 1);
    if (indicator === undefined) break;
    indicators.push(indicator);
    previous = indicator;
    bottom = Math.max(bottom, row.row, indicator.name.area.bottom);
  }
  return { indicators, bottom };
}

function readRow(
  grid: SheetGrid,
  row: GridRow,
  cells: readonly GridCell[],
  header: IndicatorHeader,
  previous: Indicator | undefined,
  afterGap: boolean,
): Indicator | undefined {
  const { columns } = header;
  const at = (column: number | undefined): GridCell | undefined =>
    column === undefined ? undefined : cellAt(row, column);
  const class1 = at(columns.level1);
  const class2 = at(columns.level2);
  const known1 = class1 && findLevel1(class1.text);
  const known2 = class2 && findLevel2(class2.text);
  const name = fieldAt(grid, row.row, columns.name);
  const value = fieldAt(grid, row.row, columns.value);

  if (known1 === undefined && known2 === undefined) {
    if (cells.some((cell) => closesBlock(cell, header))) return undefined;
    const isFilled = name.text !== "" && value.text !== "";
    if (class1 !== undefined || class2 !== undefined) {
      if (!isFilled) return undefined;
    } else if (name.text === "" && value.text === "") {
      return undefined;
    } else if (previous === undefined || (afterGap && !isFilled)) {
      return undefined;
    }
  }

  const level1 = classField(grid, row.row, columns.level1, class1, known1, previous?.level1);
  const startsClass = class1 !== undefined;
  const level2 = classField(grid, row.row, columns.level2, class2, known2, startsClass ? undefined : previous?.level2);
  return {
    row: row.row,
    level1: level1.known === undefined && level1.text === "" ? impliedLevel1(level1, level2) : level1,
    level2,
    name,
    value,
    ...(columns.description !== undefined && { description: fieldAt(grid, row.row, columns.description) }),
    ...(columns.basis !== undefined && { basis: fieldAt(grid, row.row, columns.basis) }),
  };
}

/** A label of the next table's head, a line of signatures or notes. A label's word in the name's column is an indicator's. */
function closesBlock(cell: GridCell, header: IndicatorHeader): boolean {
  const head = cell.label?.head;
  if (head === "title" || cell.label?.inlineText !== undefined) return true;
  if (head !== undefined && cell.range.left !== header.columns.name) return true;
  return cell.range.left !== header.columns.value && CLOSING.test(cell.text);
}

/** The class a cell names, or the one carried down from above. */
function classField<Name extends string>(
  grid: SheetGrid,
  row: number,
  column: number | undefined,
  cell: GridCell | undefined,
  known: Name | undefined,
  above: ClassField<Name> | undefined,
): ClassField<Name> {
  const field = cell === undefined ? (above ?? blankField(grid.rangeFrom(row, column ?? 0))) : fieldOf(cell);
  return {
    range: field.range,
    area: field.area,
    text: field.text,
    value: field.value,
    isFormula: field.isFormula,
    sharesLabelCell: false,
    known: cell === undefined ? above?.known : known,
    carried: cell === undefined && above !== undefined,
  };
}

/** A form without a level-1 column: level 2 says where a row belongs. */
function impliedLevel1(blank: ClassField<Level1>, level2: Indicator["level2"]): ClassField<Level1> {
  return level2.known === undefined ? blank : { ...blank, known: level1Of(level2.known) };
}
