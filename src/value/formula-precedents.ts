import { MAX_COLUMNS, MAX_ROWS, type CellRange } from "../model/address";
import { endOfBrackets, endOfQuoted } from "./formula-references";

/** Cells that a formula names. */
export interface Precedent extends CellRange {
  /** Name of their sheet in small letters; absent for the formula's own. */
  readonly sheet?: string;
  /** Of cells on several sheets (`一月:三月!A1`): name of the last one. */
  readonly lastSheet?: string;
}

/** What a formula takes its value from. */
export interface Precedents {
  /** Cells of this workbook; those of other workbooks are left out. */
  readonly references: readonly Precedent[];
  /** It also refers through something whose cells its text does not tell: a name, a table, `INDIRECT`. */
  readonly isOpaque: boolean;
}

/** What they refer to is not, or not only, what stands in their brackets. A data table's cells read as `TABLE`. */
const OPAQUE_FUNCTIONS = new Set(["INDIRECT", "OFFSET", "TABLE"]);
const CONSTANTS = new Set(["TRUE", "FALSE"]);
/** An error's name, or the mark behind a cell whose formula spills over (`A5#`). */
const ERROR = /#(?:N\/A|DIV\/0!|[A-Z]+[!?])?/iy;
/** How a file names its own workbook where another could stand. */
const OWN_WORKBOOK = "[0]";

const BANG = 33;
const QUOTE = 34;
const HASH = 35;
const DOLLAR = 36;
const APOSTROPHE = 39;
const OPEN_PARENTHESIS = 40;
const POINT = 46;
const ZERO = 48;
const NINE = 57;
const COLON = 58;
const OPEN_BRACKET = 91;
const FIRST_BEYOND_ASCII = 128;
const LETTERS = 26;
const BEFORE_A = 64;
const TO_CAPITAL = ~32;
/** Digits of the last row's number, letters of the last column's. */
const MAX_DIGITS = 7;
const MAX_LETTERS = 3;

const IN_WORD = Array.from({ length: FIRST_BEYOND_ASCII }, (_, code) => /[\w$.\\?]/.test(String.fromCharCode(code)));

/** 0-based; -1 stands for all: `B` is a whole column, `7` a whole row. */
interface Corner {
  readonly row: number;
  readonly column: number;
}

/**
 * Finds what a formula, given with its `=`, takes its value from. What is not understood makes it opaque. Never throws.
 * Goes by character codes, since tens of thousands of formulas are read while somebody types.
 */
export function findPrecedents(formula: string): Precedents {
  return new PrecedentReader(formula).read();
}

class PrecedentReader {
  readonly #references: Precedent[] = [];
  #at = 1;
  #isOpaque: boolean;
  /** What stands before the `!` that was passed last, when nothing has come since. */
  #qualifier: string | undefined;

  constructor(private readonly formula: string) {
    this.#isOpaque = formula.length <= 1;
  }

  read(): Precedents {
    const { formula } = this;
    while (this.#at < formula.length) {
      const start = this.#at;
      const code = formula.charCodeAt(start);
      const qualifier = this.#qualifier;
      this.#qualifier = undefined;
      if (isInWord(code)) {
        this.#readWord(start, qualifier);
      } else if (code === QUOTE) {
        this.#at = endOfQuoted(formula, start);
      } else if (code === APOSTROPHE) {
        const end = endOfQuoted(formula, start);
        if (!this.#passQualifier(start + 1, end - 1, end)) this.#at = end;
      } else if (code === OPEN_BRACKET) {
        const end = wordEnd(formula, endOfBrackets(formula, start));
        if (!this.#passQualifier(start, end, end)) this.#giveUp(end);
      } else if (code === HASH) {
        ERROR.lastIndex = start;
        this.#at = ERROR.test(formula) ? ERROR.lastIndex : start + 1;
      } else if (code === COLON) {
        // Joined is something else than two corners: `A5:INDEX(…)` reaches over cells that nothing names.
        this.#giveUp(start + 1);
      } else {
        this.#at++;
      }
    }
    return { references: this.#references, isOpaque: this.#isOpaque };
  }

  #giveUp(at: number): void {
    this.#isOpaque = true;
    this.#at = at;
  }

  /** Passes a sheet's name and its `!`, which stands at `bang`; returns false where something else stands there. */
  #passQualifier(start: number, end: number, bang: number): boolean {
    if (this.formula.charCodeAt(bang) !== BANG) return false;
    this.#qualifier = this.formula.slice(start, end).replaceAll("''", "'");
    this.#at = bang + 1;
    return true;
  }

  #readWord(start: number, qualifier: string | undefined): void {
    const { formula } = this;
    const end = wordEnd(formula, start);
    if (this.#passQualifier(start, end, end)) return;
    const next = formula.charCodeAt(end);
    if (next === OPEN_PARENTHESIS) {
      if (OPAQUE_FUNCTIONS.has(formula.slice(start, end).toUpperCase())) this.#isOpaque = true;
      this.#at = end;
      return;
    }
    const from = cornerAt(formula, start, end);
    const isCell = from !== undefined && from.row >= 0 && from.column >= 0;
    if (next === COLON) {
      const secondEnd = wordEnd(formula, end + 1);
      if (!isCell && this.#passQualifier(start, secondEnd, secondEnd)) return;
      const to = endsReference(formula, secondEnd) ? cornerAt(formula, end + 1, secondEnd) : undefined;
      if (from !== undefined && to !== undefined && isSameKind(from, to)) {
        this.#add(rangeBetween(from, to), qualifier);
        this.#at = secondEnd;
        return;
      }
    }
    this.#at = end;
    if (isCell) this.#add(rangeBetween(from, from), qualifier);
    else if (isName(formula, start, end) && !isOfOtherWorkbook(qualifier)) this.#isOpaque = true;
  }

  #add(range: CellRange, qualifier: string | undefined): void {
    if (qualifier === undefined) {
      this.#references.push(range);
    } else if (qualifier.startsWith(OWN_WORKBOOK)) {
      this.#isOpaque = true;
    } else if (!isOfOtherWorkbook(qualifier)) {
      const [sheet = "", lastSheet] = qualifier.toLowerCase().split(":");
      this.#references.push(lastSheet === undefined ? { ...range, sheet } : { ...range, sheet, lastSheet });
    }
  }
}

function isOfOtherWorkbook(qualifier: string | undefined): boolean {
  return qualifier !== undefined && qualifier.includes("[") && !qualifier.startsWith(OWN_WORKBOOK);
}

/** Neither a number nor a truth value. */
function isName(formula: string, start: number, end: number): boolean {
  const code = formula.charCodeAt(start);
  if (isDigit(code) || code === POINT) return false;
  return !CONSTANTS.has(formula.slice(start, end).toUpperCase());
}

function isInWord(code: number): boolean {
  return code >= FIRST_BEYOND_ASCII || IN_WORD[code] === true;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

function wordEnd(formula: string, start: number): number {
  let at = start;
  while (at < formula.length && isInWord(formula.charCodeAt(at))) at++;
  return at;
}

/** Behind a function's or a sheet's name stands something. */
function endsReference(formula: string, end: number): boolean {
  const code = formula.charCodeAt(end);
  return code !== OPEN_PARENTHESIS && code !== BANG;
}

/** Reads `$B$7`, `$B` or `$7`; undefined for another word. */
function cornerAt(formula: string, start: number, end: number): Corner | undefined {
  let at = start;
  if (formula.charCodeAt(at) === DOLLAR) at++;
  const firstLetter = at;
  let column = 0;
  for (; at < end && at - firstLetter < MAX_LETTERS; at++) {
    const letter = (formula.charCodeAt(at) & TO_CAPITAL) - BEFORE_A;
    if (letter < 1 || letter > LETTERS) break;
    column = column * LETTERS + letter;
  }
  if (at > firstLetter && at + 1 < end && formula.charCodeAt(at) === DOLLAR) at++;
  let row = 0;
  const firstDigit = at;
  for (; at < end && at - firstDigit < MAX_DIGITS; at++) {
    const code = formula.charCodeAt(at);
    if (!isDigit(code) || (row === 0 && code === ZERO)) break;
    row = row * 10 + code - ZERO;
  }
  if (at !== end || at === start || column > MAX_COLUMNS || row > MAX_ROWS) return undefined;
  return row === 0 && column === 0 ? undefined : { row: row - 1, column: column - 1 };
}

function isSameKind(from: Corner, to: Corner): boolean {
  return from.row < 0 === to.row < 0 && from.column < 0 === to.column < 0;
}

/** Corners may stand in any order. */
function rangeBetween(from: Corner, to: Corner): CellRange {
  const isColumns = from.row < 0;
  const isRows = from.column < 0;
  return {
    top: isColumns ? 0 : Math.min(from.row, to.row),
    left: isRows ? 0 : Math.min(from.column, to.column),
    bottom: isColumns ? MAX_ROWS - 1 : Math.max(from.row, to.row),
    right: isRows ? MAX_COLUMNS - 1 : Math.max(from.column, to.column),
  };
}
