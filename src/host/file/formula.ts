import { formatColumn, MAX_COLUMNS, MAX_ROWS, parseCell } from "../../model/address";

const OUT_OF_SHEET = "#REF!";
/** Everything in which a letter or digit is no reference: texts, quoted sheet names, names, numbers. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[|\]|[\p{L}\p{N}_$.\\]+/gu;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)([1-9]\d{0,6})$/;

/**
 * Moves the relative references of a formula, as Excel does for the followers of a shared formula. Absolute parts
 * (`$A$1`) stay; a reference moved off the sheet becomes `#REF!`. Text, sheet names, functions, names and column
 * names of tables stay as they are.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  let bracketDepth = 0;
  return formula.replace(TOKEN, (token: string, offset: number) => {
    if (token === "[") bracketDepth++;
    else if (token === "]") bracketDepth--;
    else if (bracketDepth === 0 && !/^["']/.test(token)) return shiftWord(formula, token, offset, rows, columns);
    return token;
  });
}

function shiftWord(formula: string, word: string, offset: number, rows: number, columns: number): string {
  const next = formula.charAt(offset + word.length);
  if (next === "(" || next === "!") return word;
  const cell = parseCell(word);
  if (cell !== undefined) {
    const rowIsFixed = word.lastIndexOf("$") > 0;
    const columnIsFixed = word.startsWith("$");
    const row = shiftPart(cell.row, rows, rowIsFixed, MAX_ROWS);
    const column = shiftPart(cell.column, columns, columnIsFixed, MAX_COLUMNS);
    if (row === undefined || column === undefined) return OUT_OF_SHEET;
    return `${columnIsFixed ? "$" : ""}${formatColumn(column)}${rowIsFixed ? "$" : ""}${row + 1}`;
  }
  if (next !== ":" && formula.charAt(offset - 1) !== ":") return word;
  return shiftColumn(word, columns) ?? shiftRow(word, rows) ?? word;
}

/** Part of a reference to whole columns (`A:C`); undefined for another word. */
function shiftColumn(word: string, by: number): string | undefined {
  const [, dollar, letters] = COLUMN.exec(word) ?? [];
  const first = letters === undefined ? undefined : parseCell(`${letters}1`);
  if (first === undefined || dollar === undefined) return undefined;
  const column = shiftPart(first.column, by, dollar !== "", MAX_COLUMNS);
  return column === undefined ? OUT_OF_SHEET : `${dollar}${formatColumn(column)}`;
}

/** Part of a reference to whole rows (`1:3`); undefined for another word. */
function shiftRow(word: string, by: number): string | undefined {
  const [, dollar, digits] = ROW.exec(word) ?? [];
  if (digits === undefined || dollar === undefined) return undefined;
  const row = shiftPart(Number(digits) - 1, by, dollar !== "", MAX_ROWS);
  return row === undefined ? OUT_OF_SHEET : `${dollar}${row + 1}`;
}

function shiftPart(index: number, by: number, isFixed: boolean, limit: number): number | undefined {
  const shifted = isFixed ? index : index + by;
  return shifted < 0 || shifted >= limit ? undefined : shifted;
}
