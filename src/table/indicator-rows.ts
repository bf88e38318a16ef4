import { LEVEL2_OF, level1Of, type Level1, type Level2 } from "../library/taxonomy";
import { contains } from "../model/address";
import { compact } from "../value/text";
import type { IndicatorHeader } from "./header";
import { blankField, cellAt, fieldAt, fieldOf, type GridCell, type GridRow, type SheetGrid } from "./sheet-grid";
import type { ClassField, Field, Indicator } from "./target-table";
import { isSign, readValue, valueColumns, type ValueColumns } from "./value-field";

/** The rows of one project: all of a block's, or in a flat list those below its name. */
export interface ProjectRows {
  /** The row that names the project in a flat list; undefined for rows that continue the project above. 0-based. */
  readonly namedAt?: number;
  readonly indicators: readonly Indicator[];
  readonly top: number;
  readonly bottom: number;
}

/** The rows of an indicator block and where it ends. */
export interface IndicatorBlock {
  readonly projects: readonly ProjectRows[];
  /** Last row of the block; the header's when there is none. 0-based. */
  readonly bottom: number;
}

/** What closes a form below its indicators. */
const CLOSING =
  /^(?:[(（【[]?(?:注[:：]|注\d|注$|注意)|备注|说明|填表|填报|制表|审核|复核|联系|单位负责|部门负责|财务负责|项目负责|负责人|经办|日期|合计|总计|总分|财政.{0,14}(?:意见|[(（]盖章)|.{0,8}(?:审核|初审|审批)意见|单位[(（]?盖章|其他(?:需要)?说明)/;
/** What an officer signs below the form, where values stand. */
const SIGNATURE =
  /^(?:填表|填报|制表|审核|复核|联系|单位负责|部门负责|财务负责|项目负责|负责|经办)(?:人|单位|日期|时间|电话|方式|人员){0,2}(?:签字|签章|盖章|[(（]签[字章][)）])?\s{0,8}[:：]/;
/** A sum line of a flat list. */
const SUM_LINE = /^(?:合计|总计|小计|本页小计|单位合计)/;
/** Rows of dots stand in for rows an officer may add. */
const DOTS = /^[.…·]{1,12}$/;
/** `指标1：`, ★: what the national form prints before a name. */
const NAME_PREFIX = /^[★☆*＊\s]{0,8}(?:指标\s{0,2}\d{0,2}\s{0,2}[:：]|[★☆]|[*＊](?![*＊]))\s*/;
/** How many columns left of the labels still belong to the form; 绩效指标 stands there over all rows. */
const GUTTER = 2;

/** Reads indicator rows below a header until something stands there that is none. `stopRow` is another header's row. */
export function readIndicators(grid: SheetGrid, header: IndicatorHeader, stopRow: number): IndicatorBlock {
  return new BlockReader(grid, header, grid.rowsBetween(header.range.bottom, stopRow)).read();
}

interface Classes {
  readonly level1: ClassField<Level1>;
  readonly level2: ClassField<Level2>;
}

class BlockReader {
  readonly #grid: SheetGrid;
  readonly #header: IndicatorHeader;
  readonly #rows: readonly GridRow[];
  readonly #columns: ValueColumns;
  readonly #projectColumn: number | undefined;
  readonly #left: number;
  readonly #projects: { namedAt?: number; indicators: Indicator[]; top: number; bottom: number }[] = [];
  #above: Classes | undefined;
  #key = "";
  #bottom: number;

  constructor(grid: SheetGrid, header: IndicatorHeader, rows: readonly GridRow[]) {
    this.#grid = grid;
    this.#header = header;
    this.#rows = rows;
    this.#bottom = header.range.bottom;
    const { projectColumns } = header;
    this.#projectColumn = projectColumns?.get("projectName") ?? projectColumns?.get("projectCode");
    this.#left = Math.min(header.range.left, ...(projectColumns?.values() ?? []));
    this.#columns = valueColumns(header, (column) => rows.some((row) => isSign(cellAt(row, column)?.text ?? "")));
  }

  read(): IndicatorBlock {
    for (const row of this.#rows) {
      const isRead = this.#projectColumn === undefined ? this.#readRow(row) : this.#readListRow(row);
      if (!isRead) break;
    }
    for (const project of this.#projects) placeLowClasses(project.indicators);
    return { projects: this.#projects, bottom: this.#bottom };
  }

  /** A row of a flat list: it may name the next project. */
  #readListRow(row: GridRow): boolean {
    const first = row.cells.find(
      (cell) => cell.range.left >= this.#left && cell.range.left <= this.#header.range.right,
    );
    if (first === undefined) return true;
    const { projectColumns } = this.#header;
    const codeColumn = projectColumns?.get("projectCode");
    const name = cellAt(row, this.#projectColumn ?? -1)?.text ?? "";
    if (SUM_LINE.test(first.text) || SUM_LINE.test(name)) return true;
    if (first.label?.head === "title" || CLOSING.test(first.text)) return false;
    const code = codeColumn === undefined ? "" : (cellAt(row, codeColumn)?.text ?? "");
    if (name !== "" || code !== "") {
      const key = `${code}|${compact(name)}`;
      if (key !== this.#key || this.#projects.length === 0) this.#begin(row.row);
      this.#key = key;
    }
    return this.#readRow(row);
  }

  #begin(row: number): void {
    this.#projects.push({ namedAt: row, indicators: [], top: row, bottom: row });
    this.#above = undefined;
  }

  #readRow(row: GridRow): boolean {
    const { range } = this.#header;
    const cells: GridCell[] = [];
    for (const cell of row.cells) {
      const { left } = cell.range;
      if (left > range.right) break;
      if (left >= range.left) cells.push(cell);
      else if (left >= range.left - GUTTER && this.#projectColumn === undefined && this.#closesFromBeside(cell))
        return false;
    }
    if (cells.length === 0 || cells.every((cell) => DOTS.test(cell.text))) return true;
    const indicator = this.#indicator(row, cells);
    if (indicator === "none") return true;
    if (indicator === "end") return false;
    const project = this.#projects.at(-1) ?? this.#continue(row.row);
    project.indicators.push(indicator);
    project.bottom = Math.max(project.bottom, row.row, indicator.name.area.bottom);
    this.#bottom = Math.max(this.#bottom, project.bottom);
    return true;
  }

  #continue(row: number): { indicators: Indicator[]; top: number; bottom: number } {
    const project = { indicators: [], top: row, bottom: row };
    this.#projects.push(project);
    return project;
  }

  #closesFromBeside(cell: GridCell): boolean {
    if (cell.range.bottom > cell.range.top) return false;
    return cell.label?.head !== undefined || CLOSING.test(cell.text);
  }

  #indicator(row: GridRow, cells: readonly GridCell[]): Indicator | "none" | "end" {
    const { columns, hasTwoTerms } = this.#header;
    const at = (column: number | undefined): GridCell | undefined =>
      column === undefined ? undefined : cellAt(row, column);
    const class1 = at(columns.level1);
    const class2 = at(columns.level2);
    const name = nameField(this.#grid, row.row, columns.name);
    const value = readValue(this.#grid, row.row, this.#columns, name.text);
    const known1 = class1 && this.#grid.words.level1(class1.text);
    // With one column of classes it may hold those of level 2.
    const is2In1 = class1 !== undefined && known1 === undefined && columns.level2 === undefined;
    const known2 = class2
      ? this.#grid.words.level2(class2.text)
      : is2In1
        ? this.#grid.words.level2(class1.text)
        : undefined;

    if (known1 === undefined && known2 === undefined) {
      if (cells.some((cell) => this.#closes(cell))) return "end";
      const isFilled = name.text !== "" && value.text !== "";
      if (class1 !== undefined || class2 !== undefined) {
        if (!isFilled) return hasTwoTerms ? "none" : this.#spare(row.row);
      } else if (name.text === "" && value.text === "") {
        // 指标2： printed by the form and left unused.
        if (name.sharesLabelCell || hasTwoTerms || this.#projectColumn !== undefined) return "none";
        return this.#spare(row.row);
      } else if (name.text === "" && SIGNATURE.test(value.text)) {
        return "end";
      } else if (
        this.#above === undefined ? !isFilled || this.#projectColumn === undefined : !isFilled && this.#isAfterGap(row)
      ) {
        return "end";
      }
    }

    const classes = this.#classes(row.row, class1, is2In1 ? undefined : known1, class2, known2, is2In1);
    this.#above = classes;
    const indicator: { -readonly [Key in keyof Indicator]: Indicator[Key] } = {
      row: row.row,
      level1: classes.level1,
      level2: classes.level2,
      name,
      value,
    };
    if (columns.description !== undefined) indicator.description = fieldAt(this.#grid, row.row, columns.description);
    if (columns.basis !== undefined) indicator.basis = fieldAt(this.#grid, row.row, columns.basis);
    if (columns.weight !== undefined) indicator.weight = fieldAt(this.#grid, row.row, columns.weight);
    return indicator;
  }

  /** A row without an indicator: a spare one where the area of a class reaches down to it, else the end. */
  #spare(row: number): "none" | "end" {
    const above = this.#above;
    if (above === undefined || Math.max(above.level1.area.bottom, above.level2.area.bottom) < row) return "end";
    this.#bottom = Math.max(this.#bottom, row);
    return "none";
  }

  #isAfterGap(row: GridRow): boolean {
    return row.row - this.#bottom > 1;
  }

  #classes(
    row: number,
    class1: GridCell | undefined,
    known1: Level1 | undefined,
    class2: GridCell | undefined,
    known2: Level2 | undefined,
    is2In1: boolean,
  ): Classes {
    const { columns } = this.#header;
    const above = this.#above;
    const level1 = classField(this.#grid, row, columns.level1, class1, known1, above?.level1);
    // A level 1 printed again on each row does not end the level 2 above it.
    const isSameClass = class1 === undefined || (known1 !== undefined && known1 === above?.level1.known);
    const level2 = is2In1
      ? { ...blankClass(this.#grid, row, columns.level2 ?? columns.level1), known: known2 }
      : classField(this.#grid, row, columns.level2, class2, known2, isSameClass ? above?.level2 : undefined);
    const isImplied = level1.text === "" || (level1.known === undefined && is2In1);
    return { level1: isImplied ? impliedLevel1(level1, level2.known) : level1, level2 };
  }

  /** A label of the next table's head, a line of signatures or notes. A label's word in the name's column is an indicator's. */
  #closes(cell: GridCell): boolean {
    const { name, value, level1, level2, description, basis } = this.#header.columns;
    const head = cell.label?.head;
    if (head === "title") return true;
    const { left } = cell.range;
    const isClassColumn = left === level1 || left === level2 || left === this.#header.range.left;
    if (!isClassColumn && (left === name || left === description || left === basis)) return false;
    if (cell.label?.inlineText !== undefined && left !== value) return true;
    // 3月底 is a deadline where values stand.
    if (head !== undefined && (isClassColumn || (left === value && head !== "checkpoint"))) return true;
    return isClassColumn && CLOSING.test(cell.text);
  }
}

/** The name without what the form prints before it; the cell then holds more than the name. */
function nameField(grid: SheetGrid, row: number, column: number): Field {
  const field = fieldAt(grid, row, column);
  const prefix = NAME_PREFIX.exec(field.text)?.[0];
  return prefix === undefined ? field : { ...field, text: field.text.slice(prefix.length), sharesLabelCell: true };
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
  const field = cell === undefined ? above : fieldOf(cell);
  // Written out rather than spread: it is done twice for each row of the workbook.
  return field === undefined
    ? blankClass(grid, row, column)
    : {
        range: field.range,
        area: field.area,
        text: field.text,
        value: field.value,
        isFormula: field.isFormula,
        sharesLabelCell: false,
        known: cell === undefined ? above?.known : known,
        carried: cell === undefined,
      };
}

function blankClass<Name extends string>(grid: SheetGrid, row: number, column = 0): ClassField<Name> {
  return { ...blankField(grid.rangeFrom(row, column)), known: undefined, carried: false };
}

/** A form without a level-1 column: level 2 says where a row belongs. */
function impliedLevel1(blank: ClassField<Level1>, level2: Level2 | undefined): ClassField<Level1> {
  return level2 === undefined ? blank : { ...blank, known: level1Of(level2) };
}

/**
 * A level-1 name that is not merged may stand in the middle of its rows. Rows above it that carry no level 1, or one
 * their level 2 does not belong to, are its own, up to the first that is where it belongs.
 */
function placeLowClasses(indicators: Indicator[]): void {
  let below: ClassField<Level1> | undefined;
  for (let i = indicators.length - 1; i >= 0; i--) {
    const indicator = indicators[i];
    if (indicator === undefined) continue;
    const { level1, level2, row } = indicator;
    if (level1.text !== "" && !level1.carried) {
      below = level1;
      continue;
    }
    const own = level2.known;
    if (own === undefined) continue;
    const isUnder = level1.text !== "" && contains(level1.area, { row, column: level1.area.left });
    if (isUnder || (level1.known !== undefined && belongs(own, level1.known))) below = undefined;
    if (below?.known === undefined || !belongs(own, below.known)) continue;
    indicators[i] = { ...indicator, level1: { ...below, carried: true } };
  }
}

function belongs(level2: Level2, level1: Level1): boolean {
  return LEVEL2_OF[level1].includes(level2);
}
