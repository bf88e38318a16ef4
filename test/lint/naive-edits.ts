import { formatRange, type CellRange } from "../../src/model/address";
import type { Edit } from "../../src/model/edit";
import type { CellValue, WorkbookSnapshot } from "../../src/model/snapshot";

/** Rows of the model's sheets: more than any edit of a test reaches. */
const HEIGHT = 400;

/** A row that stays itself wherever it stands. */
interface Row {
  readonly cells: Map<number, Cell>;
}
interface Cell {
  value: CellValue;
  readonly numberFormat?: string;
  /** Text between references, and the rows that these hold on to. */
  readonly formula?: readonly (string | Held)[];
}
interface Held {
  readonly rows: Row[];
  readonly before: readonly [string, string];
  from: Row | undefined;
  to: Row | undefined;
  readonly isPair: boolean;
}
interface Merge {
  readonly rows: Row[];
  from: Row;
  to: Row;
  readonly left: number;
  readonly right: number;
}
interface Sheet {
  readonly name: string;
  readonly rows: Row[];
  merges: Merge[];
}

const REFERENCE = /(?<![\w$!\]"':])(甲!|'O''Neil 1'!)?(?:(\$?[AC]\$?)(\d+)(?::(\$?[AC]\$?)(\d+))?|(\d+):(\d+))(?!")/g;

/** What edits make of a small workbook of the sheets 甲 and O'Neil 1, by a plain model that shares nothing with the product. */
export function naively(workbook: WorkbookSnapshot, edits: readonly Edit[]): WorkbookSnapshot {
  const sheets = new Map<string, Sheet>(
    workbook.sheets.map(({ id, name }) => [
      id,
      { name, merges: [], rows: Array.from({ length: HEIGHT }, () => ({ cells: new Map<number, Cell>() })) },
    ]),
  );
  for (const source of workbook.sheets) {
    const sheet = get(sheets, source.id);
    for (const { row, cells } of source.rows) {
      for (const { column, formula, ...rest } of cells) {
        const held = formula === undefined ? {} : { formula: hold(formula, sheet, [...sheets.values()]) };
        at(sheet.rows, row).cells.set(column, { ...rest, ...held });
      }
    }
    sheet.merges = source.merges.map((range) => mergeOf(sheet, range));
  }
  for (const edit of edits) make(sheets, get(sheets, edit.sheetId), edit);
  return {
    ...workbook,
    sheets: workbook.sheets.map((source) => {
      const sheet = get(sheets, source.id);
      return {
        ...source,
        merges: sheet.merges.map(rangeOf),
        rows: sheet.rows.flatMap(({ cells }, row) => {
          if (cells.size === 0) return [];
          const inOrder = [...cells].sort(([a], [b]) => a - b);
          return [
            {
              row,
              cells: inOrder.map(([column, { formula, ...rest }]) => ({
                ...{ column, ...rest },
                ...(formula !== undefined && { formula: formula.map(written).join("") }),
              })),
            },
          ];
        }),
      };
    }),
  };
}

/** The same workbook with its merged areas in the order of their addresses. */
export function sorted(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const key = (range: CellRange): string => formatRange(range);
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      merges: [...sheet.merges].sort((a, b) => (key(a) < key(b) ? -1 : 1)),
    })),
  };
}

function get(sheets: ReadonlyMap<string, Sheet>, id: string): Sheet {
  const sheet = sheets.get(id);
  if (sheet === undefined) throw new Error(id);
  return sheet;
}

function at(rows: readonly Row[], index: number): Row {
  const row = rows[index];
  if (row === undefined) throw new Error(String(index));
  return row;
}

function hold(formula: string, own: Sheet, sheets: readonly Sheet[]): readonly (string | Held)[] {
  const parts: (string | Held)[] = [];
  let copied = 0;
  for (const match of formula.matchAll(REFERENCE)) {
    const [text, prefix = "", column = "", row, toColumn = "", toRow, first, last] = match;
    const name = prefix.startsWith("'") ? "O'Neil 1" : prefix.slice(0, -1);
    const sheet = prefix === "" ? own : sheets.find((one) => one.name === name);
    if (sheet === undefined) throw new Error(text);
    const from = at(sheet.rows, Number(row ?? first) - 1);
    const to = at(sheet.rows, Number(toRow ?? last ?? row) - 1);
    parts.push(formula.slice(copied, match.index) + prefix);
    const isPair = toRow !== undefined || last !== undefined;
    parts.push({ rows: sheet.rows, before: [column, toColumn], from, to, isPair });
    copied = match.index + text.length;
  }
  return [...parts, formula.slice(copied)];
}

function written(part: string | Held): string {
  if (typeof part === "string") return part;
  const { rows, before, from, to, isPair } = part;
  if (from === undefined || to === undefined) return "#REF!";
  const first = `${before[0]}${rows.indexOf(from) + 1}`;
  return isPair ? `${first}:${before[1]}${rows.indexOf(to) + 1}` : first;
}

function mergeOf(sheet: Sheet, { top, bottom, left, right }: CellRange): Merge {
  return { rows: sheet.rows, from: at(sheet.rows, top), to: at(sheet.rows, bottom), left, right };
}

function rangeOf({ rows, from, to, left, right }: Merge): CellRange {
  return { top: rows.indexOf(from), bottom: rows.indexOf(to), left, right };
}

/** Cells of a range that hold something, its first one left out. */
function othersIn(sheet: Sheet, { top, left, bottom, right }: CellRange): number {
  let found = 0;
  for (let row = top; row <= bottom; row++) {
    for (const column of at(sheet.rows, row).cells.keys()) {
      if (column >= left && column <= right && (row !== top || column !== left)) found++;
    }
  }
  return found;
}

const meet = (a: CellRange, b: CellRange): boolean =>
  !(a.bottom < b.top || b.bottom < a.top || a.right < b.left || b.right < a.left);
const isWithin = (a: CellRange, b: CellRange): boolean =>
  a.top >= b.top && a.bottom <= b.bottom && a.left >= b.left && a.right <= b.right;

function make(sheets: ReadonlyMap<string, Sheet>, sheet: Sheet, edit: Edit): void {
  switch (edit.kind) {
    case "set-cell": {
      const { row, column, value } = edit;
      const { cells } = at(sheet.rows, row);
      const place = { top: row, bottom: row, left: column, right: column };
      const hides = sheet.merges.some((merge) => {
        const range = rangeOf(merge);
        return isWithin(place, range) && (range.top !== row || range.left !== column);
      });
      const former = cells.get(column);
      if (hides || former?.formula !== undefined) return;
      if (value === "") cells.delete(column);
      else if (former === undefined) cells.set(column, { value });
      else former.value = value;
      return;
    }
    case "insert-rows":
      sheet.rows.splice(edit.row, 0, ...Array.from({ length: edit.count }, () => ({ cells: new Map<number, Cell>() })));
      return;
    case "delete-rows":
      removeRows(sheets, sheet, edit.row, edit.count);
      return;
    case "merge": {
      const { range } = edit;
      const met = sheet.merges.filter((merge) => meet(rangeOf(merge), range));
      const isOne = range.top === range.bottom && range.left === range.right;
      if (isOne || othersIn(sheet, range) > 0 || met.some((merge) => !isWithin(rangeOf(merge), range))) return;
      sheet.merges = [...sheet.merges.filter((merge) => !met.includes(merge)), mergeOf(sheet, range)];
      return;
    }
    case "unmerge": {
      const met = sheet.merges.filter((merge) => meet(rangeOf(merge), edit.range));
      if (met.some((merge) => othersIn(sheet, rangeOf(merge)) > 0)) return;
      sheet.merges = sheet.merges.filter((merge) => !met.includes(merge));
    }
  }
}

function removeRows(sheets: ReadonlyMap<string, Sheet>, sheet: Sheet, row: number, count: number): void {
  const gone = new Set(sheet.rows.slice(row, row + count));
  /** The row itself or the nearest that stays, towards the other end; undefined when none does up to there. */
  const stays = (start: Row, end: Row): Row | undefined => {
    let index = sheet.rows.indexOf(start);
    const last = sheet.rows.indexOf(end);
    const step = index <= last ? 1 : -1;
    for (; index !== last + step; index += step) {
      const candidate = at(sheet.rows, index);
      if (!gone.has(candidate)) return candidate;
    }
    return undefined;
  };
  for (const { rows } of sheets.values()) {
    for (const { cells } of rows) {
      for (const { formula = [] } of cells.values()) {
        for (const part of formula) {
          if (typeof part === "string" || part.rows !== sheet.rows) continue;
          const { from, to } = part;
          if (from === undefined || to === undefined) continue;
          part.from = stays(from, to);
          part.to = stays(to, from);
        }
      }
    }
  }
  const wasOne = (merge: Merge): boolean => merge.from === merge.to && merge.left === merge.right;
  sheet.merges = sheet.merges.flatMap((merge) => {
    const from = stays(merge.from, merge.to);
    const to = stays(merge.to, merge.from);
    if (from === undefined || to === undefined) return [];
    return wasOne({ ...merge, from, to }) ? [] : [{ ...merge, from, to }];
  });
  sheet.rows.splice(row, count);
}
