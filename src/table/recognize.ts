import { unionRange, type CellRange } from "../model/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import { compact } from "../value/text";
import { joinProjects, listedProjects } from "./flat-list";
import { findHeadsAlone } from "./fragments";
import { collectHead, isHead, type HeadLabels } from "./head";
import { headRange, readHead, type Head } from "./head-fields";
import { findHeaders, type IndicatorHeader } from "./header";
import { readIndicators, type ProjectRows } from "./indicator-rows";
import { isSelfEvaluationTitle } from "./labels";
import { layoutOf } from "./layout";
import { readOutline } from "./outline";
import { buildGrid, type GridRow, type SheetGrid } from "./sheet-grid";
import type {
  Indicator,
  DepartmentOutline,
  NoTableReason,
  SelfEvaluation,
  SheetReading,
  TableFragment,
  TargetTable,
  WorkbookReading,
} from "./target-table";
import { Words, type ExtraWords } from "./words";

/** What was read from one sheet. */
interface SheetTables {
  readonly reading: SheetReading;
  readonly tables: readonly TargetTable[];
  readonly outline: DepartmentOutline | undefined;
  readonly selfEvaluations: readonly SelfEvaluation[];
  readonly fragments: readonly TableFragment[];
}

/**
 * Reads every table of a workbook. Never throws and never guesses: what is too little for a table is a fragment.
 * `extra` are label and class words of a profile's own.
 */
export function recognizeTables(workbook: WorkbookSnapshot, extra?: ExtraWords): WorkbookReading {
  const steps = recognizeInSteps(workbook, extra);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same a sheet at a time; each step gives the number of sheets read. */
export function* recognizeInSteps(
  workbook: WorkbookSnapshot,
  extra?: ExtraWords,
): Generator<number, WorkbookReading, void> {
  const words = new Words(extra);
  const sheets: SheetTables[] = [];
  let number = 1;
  for (const sheet of workbook.sheets) {
    if (sheet.isReport === true) continue;
    const read = new SheetReader(sheet, buildGrid(sheet, workbook.uses1904Dates, words), number).read();
    sheets.push(read);
    number += read.tables.length;
    yield sheets.length;
  }
  return {
    tables: sheets.flatMap((sheet) => sheet.tables),
    outlines: sheets.flatMap((sheet) => sheet.outline ?? []),
    selfEvaluations: sheets.flatMap((sheet) => sheet.selfEvaluations),
    fragments: sheets.flatMap((sheet) => sheet.fragments),
    sheets: sheets.map((sheet) => sheet.reading),
  };
}

/** Level-1 words of forms that score how a project was run: what they list are questions, not targets. */
const SCORING = /^(?:项目)?(?:决策|过程|投入|管理|立项)(?:类|情况|指标)*(?:\([^()]*\))?$/;
/** Sheets of indicators to choose from carry the form's column labels and are no tables. */
const REFERENCE = /指标库|指标体系|指标模板|指标参考|参考|示例|样表|样例|范例|说明|指南|码表|代码|字典|选项|下拉|目录/;
const MAX_REFERENCE = 60;

interface ReadHeader {
  readonly header: IndicatorHeader;
  /** Last row of its table. */
  readonly bottom: number;
}

/** Reads the tables of one sheet; `firstNumber` numbers its first table within the workbook, from 1. */
class SheetReader {
  readonly #sheet: SheetSnapshot;
  readonly #grid: SheetGrid;
  readonly #firstNumber: number;
  readonly #place: { readonly sheetId: string; readonly sheetName: string };
  readonly #tables: TargetTable[] = [];
  readonly #fragments: TableFragment[] = [];
  readonly #selfEvaluations: SelfEvaluation[] = [];
  /** What was read as something, tables included. */
  readonly #taken: CellRange[] = [];
  readonly #read: ReadHeader[] = [];
  readonly #continued = new Set<IndicatorHeader>();

  constructor(sheet: SheetSnapshot, grid: SheetGrid, firstNumber: number) {
    this.#sheet = sheet;
    this.#grid = grid;
    this.#firstNumber = firstNumber;
    this.#place = { sheetId: sheet.id, sheetName: sheet.name };
  }

  read(): SheetTables {
    const outline = readOutline(this.#grid, this.#place);
    if (outline !== undefined) this.#taken.push(outline.range);
    const headers = findHeaders(this.#grid);
    headers.forEach((header, index) => {
      if (!this.#continued.has(header)) this.#readHeader(header, index, headers, outline);
    });
    for (const { range, hasResults } of findHeadsAlone(this.#grid, this.#taken)) {
      if (hasResults) this.#selfEvaluations.push({ ...this.#place, range });
      else this.#fragments.push({ ...this.#place, range, missing: "indicator-header" });
    }
    const { visibility, isProtected } = this.#sheet;
    const reason = this.#tables.length === 0 ? this.#reason(outline) : undefined;
    const reading = { ...this.#place, visibility, isProtected, tables: this.#tables.length, ...(reason && { reason }) };
    return {
      reading,
      tables: this.#tables,
      outline,
      selfEvaluations: this.#selfEvaluations,
      fragments: this.#fragments,
    };
  }

  #readHeader(
    header: IndicatorHeader,
    index: number,
    headers: readonly IndicatorHeader[],
    outline: DepartmentOutline | undefined,
  ): void {
    const above = this.#read.findLast((other) => overlaps(other.header, header))?.bottom ?? -1;
    const outlineBottom = outline?.range.bottom ?? -1;
    const floor = outlineBottom < header.range.top ? Math.max(above, outlineBottom) : above;
    const labels = collectHead(header, this.#grid.rowsBetween(floor, header.range.top), boundsOf(index, headers));
    const { projects: all, bottom } = this.#readPages(index, headers);
    const projects = all.some(isScoring) ? all.map(targetsOf) : all;
    this.#read.push({ header, bottom });
    const whole = { top: labels.top, left: labels.left, bottom, right: Math.max(header.range.right, labels.right) };
    const title = labels.cells.get("title");
    if (header.hasResults || (title !== undefined && isSelfEvaluationTitle(title.text))) {
      this.#selfEvaluations.push({ ...this.#place, range: whole });
      this.#taken.push(whole);
      return;
    }
    if (projects !== all && !projects.some(({ indicators }) => indicators.some(({ level1 }) => level1.known))) {
      this.#taken.push(whole);
      return;
    }
    if (!isHead(labels) && header.projectColumns === undefined) {
      if (!header.isValueInferred && !this.#isReference(labels)) {
        this.#fragments.push({ ...this.#place, range: header.range, missing: "head" });
      }
      return;
    }
    const head = readHead(this.#grid, labels);
    if (header.projectColumns !== undefined) this.#addList(header, labels, head, projects, whole);
    else this.#addTable(header, labels, head, projects, unionRange(headRange(labels, head, header), whole));
  }

  #addTable(
    header: IndicatorHeader,
    labels: HeadLabels,
    head: Head,
    projects: readonly ProjectRows[],
    range: CellRange,
  ): void {
    const indicators =
      projects.length === 1 ? (projects[0]?.indicators ?? []) : projects.flatMap((rows) => rows.indicators);
    this.#taken.push(range);
    // Written into the head rather than spread: copying twenty fields of ten thousand tables shows.
    this.#tables.push(
      Object.assign(head, {
        id: `t${this.#firstNumber + this.#tables.length}`,
        ...this.#place,
        visibility: this.#sheet.visibility,
        range,
        layout: layoutOf(header, labels, indicators),
        headerRange: header.range,
        indicators,
      }),
    );
  }

  #addList(
    header: IndicatorHeader,
    labels: HeadLabels,
    shared: Head,
    projects: readonly ProjectRows[],
    whole: CellRange,
  ): void {
    for (const { head, rows, range } of listedProjects(this.#grid, header, shared, projects)) {
      this.#addTable(header, labels, head, [rows], range);
    }
    this.#taken.push(whole);
  }

  /** A header printed again straight below the rows, with nothing of a head between, continues the same table. */
  #readPages(
    index: number,
    headers: readonly IndicatorHeader[],
  ): { readonly projects: readonly ProjectRows[]; readonly bottom: number } {
    const pages: (readonly ProjectRows[])[] = [];
    let at = index;
    for (;;) {
      const header = headers[at];
      if (header === undefined) return { projects: joinProjects(pages), bottom: -1 };
      let nextAt = at + 1;
      while (nextAt < headers.length && !isBelow(headers[nextAt], header)) nextAt++;
      const next = headers[nextAt];
      const block = readIndicators(this.#grid, header, next?.range.top ?? Infinity);
      pages.push(block.projects);
      const isRepeated =
        next !== undefined &&
        next.columns.name === header.columns.name &&
        next.columns.value === header.columns.value &&
        (next.projectColumns === undefined) === (header.projectColumns === undefined) &&
        this.#grid.rowsBetween(block.bottom, next.range.top).every((row) => !touches(row, header));
      if (!isRepeated) return { projects: joinProjects(pages), bottom: block.bottom };
      this.#continued.add(next);
      at = nextAt;
    }
  }

  /** A list of indicators to choose from, by the sheet's name or a line above it. */
  #isReference(labels: HeadLabels): boolean {
    if (REFERENCE.test(this.#sheet.name.slice(0, MAX_REFERENCE))) return true;
    const [first] = this.#grid.rows;
    if (first === undefined || first.row >= labels.bottom) return false;
    return first.cells.some(({ text }) => text.length <= MAX_REFERENCE && REFERENCE.test(text));
  }

  #reason(outline: DepartmentOutline | undefined): NoTableReason {
    const { rows } = this.#grid;
    if (rows.length === 0) return "empty";
    if (this.#fragments.length > 0) return "fragment";
    if (this.#selfEvaluations.length > 0) return "self-evaluation";
    if (outline !== undefined) return "outline";
    const hasLabel = rows.some(({ cells }) =>
      cells.some(({ label }) => label?.head !== undefined || label?.header !== undefined),
    );
    return hasLabel ? "not-a-form" : "no-labels";
  }
}

function isScoring({ indicators }: ProjectRows): boolean {
  return indicators.some(isScored);
}

/** Some provinces print 决策 and 过程 above 产出 and 效益 in one block: only the latter are targets. */
function targetsOf(rows: ProjectRows): ProjectRows {
  return { ...rows, indicators: rows.indicators.filter((indicator) => !isScored(indicator)) };
}

function isScored({ level1 }: Indicator): boolean {
  return level1.known === undefined && SCORING.test(compact(level1.text.slice(0, MAX_REFERENCE)));
}

function touches(row: GridRow, header: IndicatorHeader): boolean {
  return row.cells.some((cell) => cell.range.left <= header.range.right && cell.range.right >= header.range.left);
}

function isBelow(other: IndicatorHeader | undefined, header: IndicatorHeader): boolean {
  return other !== undefined && other.range.top > header.range.top && overlaps(other, header);
}

function overlaps(a: IndicatorHeader, b: IndicatorHeader): boolean {
  return a.range.left <= b.range.right && a.range.right >= b.range.left;
}

/** The columns a table may use when others stand beside it. */
function boundsOf(
  index: number,
  headers: readonly IndicatorHeader[],
): { readonly minColumn: number; readonly maxColumn: number } {
  const header = headers[index];
  const before = headers[index - 1];
  const after = headers[index + 1];
  const isBeside = (other: IndicatorHeader | undefined): other is IndicatorHeader =>
    other !== undefined && other.range.top === header?.range.top;
  return {
    minColumn: isBeside(before) ? before.range.right + 1 : 0,
    maxColumn: isBeside(after) ? after.range.left - 1 : Infinity,
  };
}
