import type { RowSpan } from "../../../model/row-change";
import { findRowReferences, isFixed, LOST } from "../../../value/formula-references";
import { shiftFormula } from "../formula";
import type { MoveContext } from "./reference-place";

/** Rows, spread over all, that are asked what becomes of a formula. */
const ASKED = 7;

/**
 * Rows that share formulas which are told for the first of them: a conditional format, a validation, a column of a table.
 * When rows move, each of them would have its own formula; all get that which most of them would.
 */
export class FormulaRows {
  readonly #base: number;
  #asked: readonly number[] | undefined;

  /** `spans` are the rows as they were, `first` the one for which the formulas are told from now on. */
  constructor(
    private readonly spans: readonly RowSpan[],
    private readonly first: number,
    private readonly context: MoveContext,
  ) {
    this.#base = spans.reduce((top, span) => Math.min(top, span.first), Number.POSITIVE_INFINITY);
  }

  /** Moves a formula of these rows; the very text when it says the same as before. */
  move(formula: string): string {
    const { moves, sheetName } = this.context;
    if (!moves.has(sheetName) && !formula.includes("!")) return formula;
    if (this.spans.length === 0 || findRowReferences(formula).every(isFixed)) return moves.formula(formula, sheetName);
    const votes = new Map<string, number>();
    this.#asked ??= this.#rowsToAsk();
    for (const row of this.#asked) {
      const told = this.#movedFor(row, formula);
      if (told !== undefined) votes.set(told, (votes.get(told) ?? 0) + 1);
    }
    let best = formula;
    let most = 0;
    for (const [told, count] of votes) {
      if (count <= most) continue;
      best = told;
      most = count;
    }
    return best.toUpperCase() === formula.toUpperCase() ? formula : best;
  }

  /** What the formula would be in a row, told for the first one; undefined when it can't be told there. */
  #movedFor(row: number, formula: string): string | undefined {
    const { moves, sheetName } = this.context;
    const now = moves.row(row, sheetName);
    if (now === undefined) return undefined;
    const there = shifted(formula, row - this.#base);
    const moved = there && moves.formula(there, sheetName);
    return moved && shifted(moved, this.first - now);
  }

  /** The first row that is left, which decides when they are at odds, and some of the others. */
  #rowsToAsk(): readonly number[] {
    const asked: number[] = [];
    const first = this.#firstLeft();
    if (first !== undefined) asked.push(first);
    const total = this.spans.reduce((sum, span) => sum + span.last - span.first + 1, 0);
    for (let index = 0; index < Math.min(ASKED, total); index++) {
      let at = Math.floor(((index + 0.5) * total) / Math.min(ASKED, total));
      const span = this.spans.find(({ first: top, last }) => {
        if (at <= last - top) return true;
        at -= last - top + 1;
        return false;
      });
      if (span !== undefined) asked.push(span.first + at);
    }
    return asked;
  }

  #firstLeft(): number | undefined {
    const { moves, sheetName } = this.context;
    for (const { first, last } of [...this.spans].sort((a, b) => a.first - b.first)) {
      for (let row = first; row <= last; row++) if (moves.row(row, sheetName) !== undefined) return row;
    }
    return undefined;
  }
}

/** Undefined when a reference would leave the sheet. */
function shifted(formula: string, rows: number): string | undefined {
  if (rows === 0) return formula;
  const text = shiftFormula(formula, rows, 0);
  return text.includes(LOST) && !formula.includes(LOST) ? undefined : text;
}
