import type { SheetSnapshot, SnapshotCell, SnapshotRow, WorkbookSnapshot } from "../model/snapshot";
import { parseIndicatorValue } from "../value/indicator-value";
import { formatNumber } from "../value/number-format";
import { compact, trimSpace } from "../value/text";
import { readIndicatorName } from "./indicator-name";
import { ANY_TYPE, standardIndicator, type StandardIndicator } from "./standard-indicator";
import { findLevel2, type Level2 } from "./taxonomy";

/** What a row of an office's library lacks. */
export type OwnLibraryProblem =
  /** Level 2 is blank, and nothing above it can be carried down. */
  | "class-blank"
  | "class-unknown"
  | "name-blank"
  /** The name is longer than any indicator's. */
  | "name-too-long"
  /** The name is only a class's. */
  | "name-repeats-class"
  /** The class has an indicator of this name already, further up. */
  | "name-twice"
  | "value-blank"
  | "value-unreadable";

/** A row that was not taken into the library, and why. */
export interface RowProblem {
  /** 0-based. */
  readonly row: number;
  readonly problem: OwnLibraryProblem;
  /** What stands in the cell concerned. */
  readonly text: string;
}

/** An office's own indicators, as read from a sheet. */
export interface OwnLibrary {
  readonly sheetName: string;
  readonly indicators: readonly StandardIndicator[];
  readonly problems: readonly RowProblem[];
  /** The row of column labels was found; without it nothing is read. */
  readonly hasHeader: boolean;
}

/** Columns of the sheet; a column may stand anywhere, and only class, name and value have to be there. */
type Column = "level2" | "name" | "measures" | "value" | "types";

/** Labels of the columns, of which the first is the one we write. */
const LABELS: Readonly<Record<Column, RegExp>> = {
  level2: /^(?:二级指标|指标类别|指标分类|类别)$/,
  name: /^(?:三级指标|指标名称|指标内容|指标)$/,
  measures: /^(?:绩效指标描述|指标描述|指标解释|指标说明|指标含义|计算公式|说明)$/,
  value: /^(?:指标值|参考值|目标值|年度指标值|常用值|参考指标值)$/,
  types: /^(?:项目类型|适用项目|适用范围|适用项目类型|项目类别)$/,
};
const NEEDED: readonly Column[] = ["level2", "name", "value"];

/** Labels are looked for in so many rows that hold something. */
const HEADER_ROWS = 20;
const LONGEST_NAME = 60;
/** Several types in one cell. */
const BETWEEN_TYPES = /[、,，;；/\n]+/;

/** The name of the sheet in which an office keeps its own indicators. */
export const OWN_LIBRARY_SHEET = "指标库";

/** What an office's sheet calls the tokens of a value. */
const BUDGET_WORD = "预算数";
const YEAR_WORD = "当年";

/** The workbook's sheets of own indicators, hidden ones included. */
export function ownLibraries(workbook: WorkbookSnapshot): readonly OwnLibrary[] {
  return workbook.sheets
    .filter(({ name }) => compact(name) === OWN_LIBRARY_SHEET)
    .map((sheet) => readOwnLibrary(sheet, workbook.uses1904Dates));
}

/** The sheet of own indicators in a file: the one called 指标库, else the first that has the columns; undefined of none. */
export function firstLibrary(workbook: WorkbookSnapshot): OwnLibrary | undefined {
  const read = workbook.sheets
    .map((sheet) => readOwnLibrary(sheet, workbook.uses1904Dates))
    .filter(({ hasHeader }) => hasHeader);
  return read.find(({ sheetName }) => compact(sheetName) === OWN_LIBRARY_SHEET) ?? read[0];
}

/**
 * Reads an office's own indicators, a row each. Never throws: a row that can't be taken is among the problems, and a sheet
 * without the columns has no header. A class left blank is the one above; several types stand in one cell, parted by 、.
 */
export function readOwnLibrary(sheet: SheetSnapshot, uses1904Dates = false): OwnLibrary {
  const show = (cell: SnapshotCell | undefined): string => textOf(cell, uses1904Dates);
  const header = findHeader(sheet.rows, show);
  const indicators: StandardIndicator[] = [];
  const problems: RowProblem[] = [];
  const known = new Set<string>();
  let above: Level2 | undefined;
  for (const { row, cells } of header === undefined ? [] : sheet.rows) {
    if (header === undefined || row <= header.row) continue;
    const read = (column: Column): string => {
      const place = header.columns.get(column);
      return place === undefined ? "" : show(cells.find((cell) => cell.column === place));
    };
    const [level2Text, name, value] = [read("level2"), read("name"), read("value")];
    if (name === "" && value === "") {
      above = findLevel2(level2Text) ?? above;
      continue;
    }
    const level2 = level2Text === "" ? above : findLevel2(level2Text);
    above = level2;
    const problem = problemOf(level2Text, level2, name, value, known);
    if (problem !== undefined || level2 === undefined) {
      const text =
        problem?.startsWith("class") === true ? level2Text : problem?.startsWith("value") === true ? value : name;
      problems.push({ row, problem: problem ?? "class-blank", text });
      continue;
    }
    known.add(keyOf(level2, name));
    const types = read("types").split(BETWEEN_TYPES).map(trimSpace).filter(Boolean);
    const record = {
      class: level2,
      name,
      measures: read("measures"),
      value: value.replace(BUDGET_WORD, "{budget}").replace(YEAR_WORD, "{year}年"),
      types: types.length === 0 ? [ANY_TYPE] : [...new Set(types)],
      seen: [],
    };
    indicators.push({ ...standardIndicator(record, level2), isOwn: true });
  }
  return { sheetName: sheet.name, indicators, problems, hasHeader: header !== undefined };
}

/** A usual value as an office's sheet writes it: `≤{budget}` is `≤预算数`, `{year}年12月31日前` is `当年12月31日前`. */
export function valueInWords(value: string): string {
  return value.replace("{budget}", BUDGET_WORD).replaceAll("{year}年", YEAR_WORD);
}

function problemOf(
  level2Text: string,
  level2: Level2 | undefined,
  name: string,
  value: string,
  known: ReadonlySet<string>,
): OwnLibraryProblem | undefined {
  if (level2 === undefined) return level2Text === "" ? "class-blank" : "class-unknown";
  if (name === "") return "name-blank";
  if (name.length > LONGEST_NAME) return "name-too-long";
  if (readIndicatorName(name, level2).isClassName) return "name-repeats-class";
  if (known.has(keyOf(level2, name))) return "name-twice";
  if (value === "") return "value-blank";
  const { kind } = parseIndicatorValue(value.replace(BUDGET_WORD, "1万元").replace(YEAR_WORD, "2025年"));
  return kind === "unreadable" || kind === "placeholder" ? "value-unreadable" : undefined;
}

function keyOf(level2: Level2, name: string): string {
  return `${level2} ${compact(name)}`;
}

interface Header {
  readonly row: number;
  readonly columns: ReadonlyMap<Column, number>;
}

function findHeader(
  rows: readonly SnapshotRow[],
  show: (cell: SnapshotCell | undefined) => string,
): Header | undefined {
  for (const { row, cells } of rows.slice(0, HEADER_ROWS)) {
    const columns = new Map<Column, number>();
    for (const cell of cells) {
      const label = compact(show(cell));
      for (const column of Object.keys(LABELS) as Column[]) {
        if (!columns.has(column) && LABELS[column].test(label)) columns.set(column, cell.column);
      }
    }
    if (NEEDED.every((column) => columns.has(column))) return { row, columns };
  }
  return undefined;
}

function textOf(cell: SnapshotCell | undefined, uses1904Dates: boolean): string {
  if (cell === undefined) return "";
  const { value, numberFormat } = cell;
  if (typeof value !== "number" || numberFormat === undefined) return trimSpace(String(value));
  return trimSpace(formatNumber(value, numberFormat, uses1904Dates));
}
