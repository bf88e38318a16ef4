import type { CellRange } from "../model/address";
import type { Edit, ExpectedCell } from "../model/edit";
import type { Level1, Level2 } from "../library/taxonomy";
import type { TableFacts } from "../rules/facts";
import type { ClassField, Field, Indicator } from "../table/target-table";
import type { FillChoice, SkipReason } from "./fill-types";
import { classColumns, type ClassColumns } from "./form";
import { indexInOrder } from "./order";
import { phraseMarks, valueCells } from "./row-content";
import { cellsOf, type SheetCells } from "./row-edits";
import type { SheetMerges } from "./sheet-merges";

/** A row of the table as it will be: one that is there, or one to come. */
interface Line {
  readonly level1: Level1 | undefined;
  readonly level2: Level2 | undefined;
  readonly old?: Indicator;
  readonly choice?: FillChoice;
}

/** New rows that come to stand together, in one level-1 class. */
interface Group {
  readonly choices: readonly FillChoice[];
  readonly level1: Level1;
  /** The row above and the row below in the table. */
  readonly above: Indicator | undefined;
  readonly below: Indicator | undefined;
  /** Whether those are of the same level-1 class. */
  readonly continues: boolean;
  readonly precedes: boolean;
}

/** Rows put in at one place; `why` says that they can't be, and there are no edits then. */
export interface Insertion {
  /** 0-based: what stood there before any edit comes below the new rows. */
  readonly row: number;
  readonly choices: readonly FillChoice[];
  /** To be made after those of all rows further down. */
  readonly edits: readonly Edit[];
  readonly why?: SkipReason;
}

/** How a column of classes is written: one area for several rows, the class on each row, or on the first alone. */
type ClassStyle = "merged" | "repeated" | "carried";

/** How many columns left of the labels belong to the form. */
const GUTTER = 2;

/** Plans the rows to be put into one table. */
export class NewRows {
  readonly #facts: TableFacts;
  readonly #columns: ClassColumns;
  readonly #merges: SheetMerges;
  readonly #cells: SheetCells;
  readonly #styles: Readonly<Record<"level1" | "level2", ClassStyle>>;
  /** What was put in so far, all at or below what comes next. */
  readonly #done: { readonly row: number; readonly count: number }[] = [];
  /** Areas that were extended at their lower edge, by how many rows. */
  readonly #extended = new Map<CellRange, number>();
  #edits: Edit[] = [];

  constructor(facts: TableFacts, columns: ClassColumns, merges: SheetMerges, cells: SheetCells) {
    this.#facts = facts;
    this.#columns = columns;
    this.#merges = merges;
    this.#cells = cells;
    this.#styles = { level1: styleOf(facts, "level1", merges), level2: styleOf(facts, "level2", merges) };
  }

  /** The planner of a table's new rows; undefined where none can be added to its form. */
  static of(facts: TableFacts, merges: SheetMerges, cells: SheetCells): NewRows | undefined {
    const columns = classColumns(facts.table);
    return columns && new NewRows(facts, columns, merges, cells);
  }

  /**
   * The insertions in the order they are made, from the bottom up, and the cells they rely on. `parts` tells whether rows
   * put in at a row would part something that stands beside the table.
   */
  plan(
    choices: readonly FillChoice[],
    parts: (row: number) => boolean,
  ): {
    readonly insertions: readonly Insertion[];
    readonly expected: readonly ExpectedCell[];
  } {
    const groups = this.#groups(choices);
    const neighbours = new Set(groups.flatMap(({ above, below }) => [above, below].filter((row) => row !== undefined)));
    const { sheetId } = this.#facts.table;
    return {
      insertions: [...groups].reverse().map((group) => this.#insert(group, parts)),
      expected: [...neighbours].flatMap((indicator) =>
        cellsOf(indicator).map(({ range: { top, left }, value }) => ({ sheetId, row: top, column: left, value })),
      ),
    };
  }

  /** The new rows in the taxonomy's order among the old ones, those beside each other in one class together. */
  #groups(choices: readonly FillChoice[]): readonly Group[] {
    const lines: Line[] = this.#facts.indicators.map(({ level1, level2, indicator }) => ({
      level1,
      level2,
      old: indicator,
    }));
    for (const choice of choices) {
      const { level1, level2 } = choice.gap;
      lines.splice(indexInOrder(lines, level1, level2), 0, { level1, level2, choice });
    }
    const groups: Group[] = [];
    for (let start = 0; start < lines.length;) {
      const level1 = lines[start]?.choice?.gap.level1;
      let end = start + 1;
      while (lines[end]?.choice !== undefined && lines[end]?.level1 === level1) end++;
      const own = lines.slice(start, end).flatMap(({ choice }) => choice ?? []);
      const from = start;
      start = end;
      if (level1 === undefined) continue;
      const above = lines.slice(0, from).findLast(({ old }) => old !== undefined);
      const below = lines.slice(end).find(({ old }) => old !== undefined);
      groups.push({
        choices: own,
        level1,
        above: above?.old,
        below: below?.old,
        continues: above?.level1 === level1,
        precedes: below?.level1 === level1,
      });
    }
    return groups;
  }

  #insert(group: Group, parts: (row: number) => boolean): Insertion {
    const { above, below, continues, precedes, choices } = group;
    const isAbove = above !== undefined && (continues || !precedes);
    const like = isAbove ? above : (below ?? above);
    const end = above === undefined ? 0 : this.#endOf(above, group);
    const row = isAbove ? end + 1 : (below?.row ?? 0);
    const why = like === undefined ? "no-place" : this.#obstacle(group, like, row, parts);
    if (like === undefined || why !== undefined) return { row, choices, edits: [], ...(why && { why }) };
    const count = choices.length;
    const { sheetId } = this.#facts.table;
    this.#edits = [{ kind: "insert-rows", sheetId, row, count, like: this.#now(like.row) }];
    this.#done.push({ row, count });
    const covered = this.#fitAreas(group, row, count);
    const marks = phraseMarks(this.#facts.table);
    choices.forEach(({ candidate: { row: content } }, index) => {
      const at = row + index;
      const put = (field: Field | undefined, text: string, isNumber = false): void => {
        if (field === undefined || text === "") return;
        const column = field.range.left;
        if (covered.some((area) => area.left <= column && column <= area.right)) return;
        this.#set(at, column, text, isNumber ? field : undefined);
      };
      put(like.name, content.name);
      put(like.description, content.description);
      for (const { field, text } of valueCells(like.value, content.value, marks)) put(field, text, true);
      put(like.basis, content.basis);
      this.#repeatAreas(like, at, covered);
    });
    this.#putClasses(group, row, covered);
    return { row, choices, edits: this.#edits };
  }

  /** The last row of what the new rows come behind: another class's area may end on spare rows. */
  #endOf(above: Indicator, { choices, continues }: Group): number {
    const level2 = this.#classOf(above);
    const isSame = continues && choices.every(({ gap }) => gap.level2 === level2);
    return Math.max(bottomOf(above), isSame ? 0 : above.level2.area.bottom, continues ? 0 : above.level1.area.bottom);
  }

  #obstacle(
    { below, continues, precedes }: Group,
    like: Indicator,
    row: number,
    parts: (row: number) => boolean,
  ): SkipReason | undefined {
    if (parts(row)) return "side-by-side";
    const hides = ({ range: { left } }: Field): boolean => {
      const area = this.#merges.over(row, left);
      return area !== undefined && area.top < row;
    };
    if (hides(like.name) || hides(like.value)) return "no-place";
    const moves = precedes && !continues && this.#styles.level1 !== "repeated";
    return moves && below?.level1.isFormula === true ? "formula" : undefined;
  }

  /** Areas over several rows grow with a row inside them; those that end above a new last row are extended. */
  #fitAreas({ above, below, continues }: Group, row: number, count: number): readonly CellRange[] {
    const { table } = this.#facts;
    const covered: CellRange[] = [];
    const { level1, level2 } = this.#columns;
    const basis = above?.basis?.range.left;
    const left = Math.min(table.headerRange.left, table.range.left) - GUTTER;
    for (const area of this.#merges.onRow(above === undefined ? -1 : bottomOf(above))) {
      if (area.bottom === area.top || area.left < left || area.left > table.range.right) continue;
      if (area.bottom >= row) {
        covered.push(area);
        continue;
      }
      if (area.bottom !== row - 1 || area.left === level1 || area.left === level2) continue;
      const isOfWhole = area.left < (level1 ?? level2) && below === undefined;
      const isShared = area.left === basis && continues && isTall(area, this.#facts);
      if (!isOfWhole && !isShared) continue;
      this.#extend(area, count);
      covered.push(area);
    }
    if (above === undefined && below !== undefined) this.#growUpward(row, count, left, covered);
    return covered;
  }

  /** Areas beside the classes that begin on the first row begin on the new first row. */
  #growUpward(row: number, count: number, left: number, covered: CellRange[]): void {
    const first = this.#columns.level1 ?? this.#columns.level2;
    for (const area of this.#merges.onRow(row)) {
      if (area.top !== row || area.bottom === area.top || area.left < left || area.left >= first) continue;
      this.#moveUp(area, row, count, this.#cells.valueAt(area.top, area.left));
      covered.push(area);
    }
  }

  /** Level 1 and level 2 of the new rows, as the table writes its classes. */
  #putClasses(group: Group, row: number, covered: readonly CellRange[]): void {
    const { choices, above, below, continues, precedes } = group;
    const { level1, level2 } = this.#columns;
    const isHidden = (column: number): boolean => covered.some((area) => area.left <= column && column <= area.right);
    if (level1 !== undefined && !isHidden(level1)) {
      const text = choices[0]?.candidate.row.level1 ?? "";
      if (text !== "") {
        this.#putClass("level1", level1, row, choices.length, text, {
          above: continues ? above?.level1 : undefined,
          below: precedes ? below : undefined,
          like: (above ?? below)?.level1,
        });
      }
    }
    if (isHidden(level2)) return;
    for (let start = 0; start < choices.length;) {
      const { gap, candidate } = choices[start] ?? {};
      let end = start + 1;
      while (end < choices.length && choices[end]?.gap.level2 === gap?.level2) end++;
      const isSame = start === 0 && continues && above !== undefined && this.#classOf(above) === gap?.level2;
      this.#putClass("level2", level2, row + start, end - start, candidate?.row.level2 ?? "", {
        above: isSame ? above.level2 : undefined,
        below: undefined,
        like: (above ?? below)?.level2,
      });
      start = end;
    }
  }

  #classOf(indicator: Indicator): Level2 | undefined {
    return this.#facts.indicators.find((facts) => facts.indicator === indicator)?.level2;
  }

  #putClass(
    kind: "level1" | "level2",
    column: number,
    row: number,
    count: number,
    text: string,
    {
      above,
      below,
      like,
    }: {
      readonly above: ClassField<string> | undefined;
      readonly below: Indicator | undefined;
      readonly like: ClassField<string> | undefined;
    },
  ): void {
    const style = this.#styles[kind];
    const right = Math.max(column, like?.area.left === column ? like.area.right : column);
    if (above !== undefined && above.text !== "" && style !== "repeated") {
      const { area } = above;
      // A class carried over blank cells is carried on.
      if (style === "merged" && area.bottom === row - 1) this.#extend(area, count);
      else this.#widen(row, count, column, right);
      return;
    }
    if (below !== undefined && style !== "repeated" && below.level1.text !== "" && !below.level1.carried) {
      const { area, value } = below.level1;
      if (style === "merged") this.#moveUp(area, row, count, value);
      else {
        this.#set(row, column, value);
        this.#set(this.#now(area.top), column, "");
        this.#widen(row, count, column, right);
      }
      return;
    }
    const isOne = style === "merged" && count > 1;
    for (let index = 0; index < (style === "repeated" ? count : 1); index++) this.#set(row + index, column, text);
    if (isOne) this.#merge({ top: row, left: column, bottom: row + count - 1, right });
    else this.#widen(row, count, column, right);
  }

  /** Cells joined along each row, as the neighbour's are. */
  #widen(row: number, count: number, left: number, right: number): void {
    if (right === left) return;
    for (let at = row; at < row + count; at++) this.#merge({ top: at, left, bottom: at, right });
  }

  /** The neighbour's cells that are joined along its row, classes apart. */
  #repeatAreas(like: Indicator, row: number, covered: readonly CellRange[]): void {
    // The labels' width: what the head takes up beside it may be another table's.
    const { headerRange } = this.#facts.table;
    const { level1, level2 } = this.#columns;
    for (const area of this.#merges.onRow(like.row)) {
      const { left, right } = area;
      if (right === left || left < headerRange.left || right > headerRange.right) continue;
      if (left === level1 || left === level2) continue;
      if (covered.some((other) => other.left <= right && other.right >= left)) continue;
      this.#merge({ top: row, left, bottom: row, right });
    }
  }

  /** An area ends on the new rows below it. */
  #extend(area: CellRange, count: number): void {
    const { top, left, right } = area;
    const bottom = this.#bottomNow(area) + count;
    this.#extended.set(area, (this.#extended.get(area) ?? 0) + count);
    this.#merge({ top, left, bottom, right });
  }

  /** An area begins on the new rows above it, and what it shows moves there. */
  #moveUp(area: CellRange, row: number, count: number, value: Field["value"]): void {
    const { left, right } = area;
    const old = { top: row + count, left, bottom: this.#bottomNow(area), right };
    if (old.bottom > old.top || right > left) {
      this.#edits.push({ kind: "unmerge", sheetId: this.#facts.table.sheetId, range: old });
    }
    this.#set(row, left, value);
    this.#set(old.top, left, "");
    this.#merge({ ...old, top: row });
  }

  #merge(range: CellRange): void {
    this.#edits.push({ kind: "merge", sheetId: this.#facts.table.sheetId, range });
  }

  #set(row: number, column: number, value: Field["value"], like?: Field): void {
    const { sheetId } = this.#facts.table;
    const written = like !== undefined && typeof value === "string" ? this.#cells.written(value, like) : value;
    this.#edits.push({ kind: "set-cell", sheetId, row, column, value: written });
  }

  /** Where a row stands by now. */
  #now(row: number): number {
    return this.#done.reduce((sum, { row: at, count }) => (at <= row ? sum + count : sum), row);
  }

  #bottomNow(area: CellRange): number {
    return this.#now(area.bottom) + (this.#extended.get(area) ?? 0);
  }
}

/** The last row of an indicator whose cells are joined over several. */
function bottomOf({ row, name, value, description }: Indicator): number {
  return Math.max(row, name.area.bottom, value.area.bottom, description?.area.bottom ?? row);
}

/** Whether an area shows for two indicators at least. */
function isTall(area: CellRange, { indicators }: TableFacts): boolean {
  return indicators.filter(({ indicator: { row } }) => row >= area.top && row <= area.bottom).length > 1;
}

/** Where no class of the table has two rows, a form that joins cells at all is taken to join those of level 1. */
function styleOf({ table, indicators }: TableFacts, kind: "level1" | "level2", merges: SheetMerges): ClassStyle {
  const fields = indicators.map((facts) => ({ row: facts.indicator.row, field: facts.indicator[kind] }));
  if (fields.some(({ field, row }) => field.area.bottom > row || (field.carried && field.area.bottom >= row)))
    return "merged";
  if (fields.some(({ field }) => field.carried && field.text !== "")) return "carried";
  const isKnown =
    kind === "level2" || fields.some(({ field }, index) => index > 0 && field.known === fields[index - 1]?.field.known);
  if (isKnown) return "repeated";
  const { top, bottom, left, right } = table.range;
  for (let row = top; row <= bottom; row++) {
    if (merges.onRow(row).some((area) => area.left >= left && area.right <= right)) return "merged";
  }
  return "repeated";
}
