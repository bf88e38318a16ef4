import type { CellPosition, CellRange } from "../model/address";
import type { CellValue } from "../model/snapshot";
import type { RowContent } from "./fill-types";
import { FORM_WIDTHS, heightOf, type FormStyle } from "./printed-form-style";
import type { CellDescription } from "../model/workbook-description";

/** Labels of the form as they are printed, the same in every table. */
export interface FormWords {
  readonly labels: {
    readonly code: string;
    readonly name: string;
    readonly scale: string;
    readonly budget: string;
    readonly fiscal: string;
    readonly other: string;
    readonly plan: string;
    readonly goal: string;
  };
  /** The four of the spending plan. */
  readonly checkpoints: readonly string[];
  /** The six column labels of the indicator block. */
  readonly columns: readonly string[];
}

/** What one table says; blank is an empty text or a space. */
export interface FormTable {
  readonly title: string;
  readonly department: string;
  readonly unit: string;
  readonly code: string;
  readonly name: string;
  /** Amounts in digits. */
  readonly budget: string;
  readonly fiscal: string;
  readonly other: string;
  readonly purpose: string;
  /** Four values such as `25%`. */
  readonly plan: readonly string[];
  readonly goal: string;
  /** Level 1 is the same in every row of its run. */
  readonly indicators: readonly RowContent[];
}

/** How one table is laid out on a sheet. What is left out is as in the printed form. */
export interface FormOptions {
  /** Top left cell of the form, 0-based; A1 when left out. */
  readonly origin?: CellPosition;
  /** False: every text in a cell of its own, nothing merged. */
  readonly isMerged?: boolean;
  /** Unmerged only: levels 1 and 2 on each row instead of the first of their run. */
  readonly repeatsClasses?: boolean;
  /** `25%` as text, 0.25 with the format `0%`, or the number 25. */
  readonly plan?: "text" | "fraction" | "points";
  /** Rewrites a label before it is placed. */
  readonly label?: (text: string) => string;
  readonly omitsCode?: boolean;
  readonly omitsPlan?: boolean;
  readonly omitsBasis?: boolean;
  /** Blank rows between the lines above the form, its head and its indicators. */
  readonly blockGap?: number;
  /** Blank rows after each indicator row but the last. */
  readonly indicatorGap?: number;
}

/** A table on its sheet; all numbers 0-based. */
export interface PlacedForm {
  readonly cells: readonly CellDescription[];
  readonly merges: readonly CellRange[];
  /** Row to height in points. */
  readonly rowHeights: Readonly<Record<number, number>>;
  /** Last row of the form. */
  readonly bottom: number;
}

/** First and last column of a cell of the form, counted from the form's left edge. */
type Span = readonly [first: number, last: number];

interface FormGrid {
  readonly whole: Span;
  readonly department: Span;
  readonly unit: Span;
  readonly code: readonly [Span, Span];
  readonly name: readonly [Span, Span];
  /** Without a code the name has the row to itself. */
  readonly nameAlone: Span;
  readonly amounts: readonly Span[];
  readonly body: Span;
  readonly plan: readonly Span[];
  readonly indicator: readonly Span[];
}

const at = (column: number): Span => [column, column];

/** Seven columns; only the description needs two of them, so that amounts and indicators share their lines. */
const MERGED: FormGrid = {
  whole: [0, 6],
  department: [0, 3],
  unit: [4, 6],
  code: [at(0), [1, 2]],
  name: [at(3), [4, 6]],
  nameAlone: [1, 6],
  amounts: [0, 1, 2, 3, 4, 5, 6].map(at),
  body: [1, 6],
  plan: [at(1), at(2), [3, 4], [5, 6]],
  indicator: [at(0), at(1), at(2), [3, 4], at(5), at(6)],
};

const UNMERGED: FormGrid = {
  whole: at(0),
  department: at(0),
  unit: at(5),
  code: [at(0), at(1)],
  name: [at(2), at(3)],
  nameAlone: at(1),
  amounts: MERGED.amounts,
  body: at(1),
  plan: [1, 2, 3, 4].map(at),
  indicator: [0, 1, 2, 3, 4, 5].map(at),
};

/** Least heights in points. */
const TITLE_HEIGHT = 42;
const LINE_HEIGHT = 24;
const HEAD_HEIGHT = 34;
const GOAL_HEIGHT = 54;
const INDICATOR_HEIGHT = 40;

/** Lays one table out as plain cells; blanks of the document are empty cells. */
export function placeForm(words: FormWords, table: FormTable, options: FormOptions = {}): PlacedForm {
  return new FormPlacer(words, table, options).place();
}

class FormPlacer {
  private readonly cells: CellDescription[] = [];
  private readonly merges: CellRange[] = [];
  private readonly rowHeights: Record<number, number> = {};
  private readonly grid: FormGrid;
  private readonly isMerged: boolean;
  private readonly left: number;
  private readonly label: (text: string) => string;
  private row: number;

  constructor(
    private readonly form: FormWords,
    private readonly table: FormTable,
    private readonly options: FormOptions,
  ) {
    this.isMerged = options.isMerged ?? true;
    this.grid = this.isMerged ? MERGED : UNMERGED;
    this.left = options.origin?.column ?? 0;
    this.row = options.origin?.row ?? 0;
    this.label = options.label ?? ((text) => text);
  }

  place(): PlacedForm {
    this.placeHeading();
    this.row += this.options.blockGap ?? 0;
    this.placeProject();
    this.placeAmounts();
    if (this.options.omitsPlan !== true) this.placePlan();
    this.placeGoal();
    this.row += this.options.blockGap ?? 0;
    this.placeIndicators();
    return { cells: this.cells, merges: this.merges, rowHeights: this.rowHeights, bottom: this.row - 1 };
  }

  private placeHeading(): void {
    this.put(this.grid.whole, this.table.title, "title");
    this.nextRow(TITLE_HEIGHT);
    this.put(this.grid.department, this.table.department, "department");
    this.put(this.grid.unit, this.table.unit, "unit");
    this.nextRow(LINE_HEIGHT);
  }

  private placeProject(): void {
    const { code, name, nameAlone } = this.grid;
    if (this.options.omitsCode === true) {
      this.put(at(0), this.label(this.form.labels.name), "label");
      this.put(nameAlone, this.table.name, "text");
    } else {
      this.put(code[0], this.label(this.form.labels.code), "label");
      this.put(code[1], this.table.code, "text");
      this.put(name[0], this.label(this.form.labels.name), "label");
      this.put(name[1], this.table.name, "text");
    }
    this.nextRow(HEAD_HEIGHT);
  }

  private placeAmounts(): void {
    const { labels } = this.form;
    const top = this.row;
    const amounts: readonly (readonly [string, string])[] = [
      [labels.budget, this.table.budget],
      [labels.fiscal, this.table.fiscal],
      [labels.other, this.table.other],
    ];
    this.put(at(0), this.label(labels.scale), "label");
    amounts.forEach(([label, amount], index) => {
      this.put(at(1 + 2 * index), this.label(label), "label");
      this.put(at(2 + 2 * index), isBlank(amount) ? "" : Number(amount), "amount");
    });
    this.nextRow(HEAD_HEIGHT);
    this.put(at(0), "", "label");
    this.put(this.grid.body, this.table.purpose, "text");
    this.nextRow(HEAD_HEIGHT);
    this.mergeDown(top, this.row - 1);
  }

  private placePlan(): void {
    const top = this.row;
    this.put(at(0), this.label(this.form.labels.plan), "label");
    this.form.checkpoints.forEach((checkpoint, index) => {
      this.put(spanAt(this.grid.plan, index), this.label(checkpoint), "label");
    });
    this.nextRow(LINE_HEIGHT);
    this.put(at(0), "", "label");
    const style = this.options.plan === "fraction" ? "percent" : "centered";
    this.table.plan.forEach((text, index) => {
      this.put(spanAt(this.grid.plan, index), this.planValue(text), style);
    });
    this.nextRow(LINE_HEIGHT);
    this.mergeDown(top, this.row - 1);
  }

  private planValue(text: string): CellValue {
    if (isBlank(text)) return "";
    const points = Number(text.replace("%", ""));
    if (this.options.plan === "fraction") return points / 100;
    return this.options.plan === "points" ? points : text;
  }

  private placeGoal(): void {
    this.put(at(0), this.label(this.form.labels.goal), "label");
    this.put(this.grid.body, this.table.goal, "text");
    this.nextRow(GOAL_HEIGHT);
  }

  private placeIndicators(): void {
    const columns = this.options.omitsBasis === true ? this.form.columns.slice(0, -1) : this.form.columns;
    columns.forEach((column, index) => {
      this.put(spanAt(this.grid.indicator, index), this.label(column), "label");
    });
    this.nextRow(HEAD_HEIGHT);
    let runTop = this.row;
    let above: RowContent | undefined;
    for (const indicator of this.table.indicators) {
      if (above !== undefined) this.row += this.options.indicatorGap ?? 0;
      if (above !== undefined && above.level1 !== indicator.level1) {
        this.mergeDown(runTop, this.row - 1);
        runTop = this.row;
      }
      this.placeIndicator(indicator, above);
      above = indicator;
    }
    this.mergeDown(runTop, this.row - 1);
  }

  private placeIndicator(indicator: RowContent, above: RowContent | undefined): void {
    const isSameLevel1 = above?.level1 === indicator.level1;
    const isSameLevel2 = isSameLevel1 && above.level2 === indicator.level2;
    const repeats = this.options.repeatsClasses === true;
    const texts = [
      isSameLevel1 && !repeats ? "" : indicator.level1,
      isSameLevel2 && !repeats ? "" : indicator.level2,
      indicator.name,
      indicator.description,
      indicator.value,
      ...(this.options.omitsBasis === true ? [] : [indicator.basis]),
    ];
    texts.forEach((text, index) => {
      this.put(spanAt(this.grid.indicator, index), text, "centered");
    });
    this.nextRow(INDICATOR_HEIGHT);
  }

  /** Every cell of a merged area gets the look, so that its border is drawn all the way round. */
  private put(span: Span, value: CellValue, style: FormStyle): void {
    const [first, last] = span;
    for (let column = first; column <= last; column++) {
      const position = { row: this.row, column: this.left + column };
      this.cells.push(column === first && value !== "" ? { ...position, value, style } : { ...position, style });
    }
    if (last > first) {
      this.merges.push({ top: this.row, left: this.left + first, bottom: this.row, right: this.left + last });
    }
    const width = FORM_WIDTHS.slice(first, last + 1).reduce((sum, part) => sum + part, 0);
    this.grow(typeof value === "string" ? heightOf(value, width, style) : 0);
  }

  private grow(height: number): void {
    this.rowHeights[this.row] = Math.max(this.rowHeights[this.row] ?? 0, height);
  }

  private nextRow(leastHeight: number): void {
    this.grow(leastHeight);
    this.row++;
  }

  private mergeDown(top: number, bottom: number): void {
    if (this.isMerged && bottom > top) this.merges.push({ top, left: this.left, bottom, right: this.left });
  }
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}

function spanAt(spans: readonly Span[], index: number): Span {
  const span = spans[index];
  if (span === undefined) throw new RangeError(`The form has no column ${index}.`);
  return span;
}
