import { formatRange, unionRange, type CellRange } from "../../src/model/address";
import type { CellValue } from "../../src/model/snapshot";
import { WHOLE_SHEET, cellCount, compareAreas, intersect, qualifiedAddress } from "./areas";
import { GENERAL, displayText, type CellContent } from "./cell-text";
import { RANGE_FORMAT, getCellProperties, setCellProperties } from "./excel-range-format";
import {
  alive,
  areaArgument,
  invalidArgument,
  itemNotFound,
  numberArgument,
  writable,
  type Cells,
} from "./excel-state";
import {
  HostClass,
  RichApiError,
  isList,
  type Argument,
  type HostObject,
  type Json,
  type Members,
} from "./host-object";

/** Over this many cells Excel answers null instead of values. */
const MAX_CELLS_OF_A_READ = 5_000_000;

/** getMergedAreasOrNullObject fails over this many merged areas, says its documentation. To verify: with which code. */
const MAX_MERGED_AREAS = 512;

function areaOf(cells: Cells): CellRange {
  const [area] = cells.areas;
  if (area === undefined) throw itemNotFound();
  return area;
}

function rowCount(cells: Cells): number {
  const { top, bottom } = areaOf(cells);
  return bottom - top + 1;
}

function columnCount(cells: Cells): number {
  const { left, right } = areaOf(cells);
  return right - left + 1;
}

/** Modelled; to verify: how Excel writes whole rows and the whole sheet (here `A1:XFD1048576`). */
function address(cells: Cells): string {
  return qualifiedAddress(alive(cells.sheet).name, cells.areas);
}

/** Something of every cell, as rows of columns; null when there are too many. */
function matrix(cells: Cells, pick: (content: CellContent) => Json): Json {
  const { top, left, bottom, right } = areaOf(cells);
  const count = cellCount(areaOf(cells));
  if (count < 0 || count > MAX_CELLS_OF_A_READ) return null;
  const sheet = alive(cells.sheet);
  const rows: Json[] = [];
  for (let row = top; row <= bottom; row++) {
    const columns: Json[] = [];
    for (let column = left; column <= right; column++) columns.push(pick(sheet.content(row, column)));
    rows.push(columns);
  }
  return rows;
}

function valueType({ value }: CellContent): string {
  if (value === "") return "Empty";
  if (typeof value === "string")
    return /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(value) ? "Error" : "String";
  return typeof value === "number" ? "Double" : "Boolean";
}

/** Writes one value to every cell, or a matrix of the range's size; null in it leaves a cell alone. */
function writeMatrix(cells: Cells, value: Json, put: (row: number, column: number, value: CellValue) => void): void {
  writable(cells.sheet);
  const { top, left, bottom, right } = areaOf(cells);
  const at = (row: number, column: number): Json | undefined => {
    if (!isList(value)) return value;
    const line = value[row - top];
    return isList(line) ? line[column - left] : undefined;
  };
  if (isList(value)) {
    const lengths = value.map((line) => (isList(line) ? line.length : -1));
    checkSize(cells, value.length, lengths);
  }
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const input = at(row, column);
      if (typeof input === "string" || typeof input === "number" || typeof input === "boolean") put(row, column, input);
    }
  }
}

function enterMatrix(cells: Cells, value: Json): void {
  writeMatrix(cells, value, (row, column, input) => {
    cells.sheet.enterValue(row, column, input);
  });
  cells.state.workbook.changed(cells.sheet, formatRange(areaOf(cells)), "RangeEdited", true);
}

function checkSize(cells: Cells, rows: number, columns: readonly number[]): void {
  if (rows === rowCount(cells) && columns.every((count) => count === columnCount(cells))) return;
  throw invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

/** Rectangles that cover exactly the cells that pass. */
function cover(cells: Cells, passes: (content: CellContent) => boolean): CellRange[] {
  const sheet = alive(cells.sheet);
  const done: CellRange[] = [];
  for (const area of cells.areas) {
    let open: CellRange[] = [];
    const rows = new Map<number, CellRange[]>();
    for (const { row, column, content } of sheet.cells.entries(area)) {
      if (!passes(content)) continue;
      const runs = rows.get(row) ?? [];
      const last = runs.at(-1);
      if (last?.right === column - 1) runs[runs.length - 1] = { ...last, right: column };
      else runs.push({ top: row, left: column, bottom: row, right: column });
      rows.set(row, runs);
    }
    for (const runs of rows.values()) {
      open = runs.map((run) => {
        const above = open.find((o) => o.bottom === run.top - 1 && o.left === run.left && o.right === run.right);
        if (above === undefined) return run;
        done.splice(done.indexOf(above), 1);
        return { ...run, top: above.top };
      });
      done.push(...open);
    }
  }
  return done.sort(compareAreas);
}

/**
 * Modelled; to verify: cells of the range only, even when the range is a single cell (in VBA a single cell stands for the
 * whole sheet), and how Excel divides them into areas.
 */
function specialCells(cells: Cells, cellType: Argument | undefined): HostObject | null {
  if (cellType !== "Formulas" && cellType !== "Constants") {
    throw new RichApiError("ApiNotFound", `host model: special cells of this type are not implemented`);
  }
  const wantsFormula = cellType === "Formulas";
  const found = cover(cells, ({ value, formula }) =>
    wantsFormula ? formula !== undefined : formula === undefined && value !== "",
  );
  return found.length === 0 ? null : cells.state.make.rangeAreas(cells.sheet, found);
}

function mergedAreas(cells: Cells): HostObject | null {
  const merges = alive(cells.sheet).merges.filter((merge) => cells.areas.some((area) => intersect(merge, area)));
  if (merges.length === 0) return null;
  if (merges.length > MAX_MERGED_AREAS) {
    throw new RichApiError("GeneralException", "There was an internal error while processing the request.");
  }
  return cells.state.make.rangeAreas(cells.sheet, [...merges].sort(compareAreas));
}

/** Everything of the area shifts by whole rows; ranges that are not whole rows are not modelled. */
function shiftWholeRows(cells: Cells, name: "insert" | "delete"): void {
  const { top, left, right } = areaOf(cells);
  if (left !== WHOLE_SHEET.left || right !== WHOLE_SHEET.right) {
    throw new RichApiError("ApiNotFound", `host model: Range.${name} of less than whole rows is not implemented`);
  }
  const sheet = writable(cells.sheet);
  cells.state.workbook.shiftRows(sheet, top, name === "insert" ? rowCount(cells) : -rowCount(cells));
  const rows = `${top + 1}:${top + rowCount(cells)}`;
  cells.state.workbook.changed(sheet, rows, name === "insert" ? "RowInserted" : "RowDeleted", true);
}

function clear(cells: Cells, applyTo: Argument | undefined): null {
  const what = applyTo ?? "All";
  if (what !== "All" && what !== "Contents" && what !== "Formats")
    throw invalidArgument("host model: unknown ClearApplyTo");
  const sheet = writable(cells.sheet);
  for (const area of cells.areas) {
    for (const { row, column } of [...sheet.cells.entries(area)]) {
      if (what !== "Formats") sheet.enterValue(row, column, "");
      if (what !== "Contents") sheet.clearFormat(row, column);
    }
    cells.state.workbook.changed(sheet, formatRange(area), "RangeEdited", true);
  }
  if (what !== "Contents") sheet.conditionalFormats.clear(cells.areas);
  return null;
}

/** Modelled; to verify: a hidden sheet can't be shown by selecting on it, and with which code it fails. */
export function show(cells: Cells): null {
  const sheet = alive(cells.sheet);
  if (sheet.visibility !== "visible") {
    throw new RichApiError("InvalidOperation", "This operation is not permitted for the current object.");
  }
  cells.state.workbook.active = sheet;
  return null;
}

const SHARED: Members<Cells> = {
  scalars: {
    Address: address,
    CellCount: ({ areas }) => {
      const counts = areas.map(cellCount);
      return counts.includes(-1) ? -1 : counts.reduce((sum, count) => sum + count, 0);
    },
  },
  navigations: {
    ConditionalFormats: ({ state, sheet, areas }) => state.make.conditionalFormats(alive(sheet), areas),
    Worksheet: ({ state, sheet }) => state.make.worksheet(alive(sheet)),
  },
  methods: {
    Clear: (cells, [applyTo]) => clear(cells, applyTo),
    GetSpecialCellsOrNullObject: (cells, [cellType]) => specialCells(cells, cellType),
    GetSpecialCells: (cells, [cellType]) => {
      const found = specialCells(cells, cellType);
      if (found === null) throw itemNotFound();
      return found;
    },
  },
};

function child(cells: Cells, area: CellRange): HostObject {
  if (intersect(area, WHOLE_SHEET) === undefined || area.top < 0 || area.left < 0) {
    throw invalidArgument("The argument is invalid or missing or has an incorrect format.");
  }
  return cells.state.make.range(alive(cells.sheet), area);
}

/** The area of a Range given as a proxy, or of an address. */
function otherArea(value: Argument | undefined): CellRange {
  return RANGE.unwrap(value)?.areas[0] ?? areaArgument(value);
}

export const RANGE: HostClass<Cells> = new HostClass<Cells>("Range", {
  scalars: {
    ...SHARED.scalars,
    RowIndex: (cells) => areaOf(cells).top,
    ColumnIndex: (cells) => areaOf(cells).left,
    RowCount: rowCount,
    ColumnCount: columnCount,
    Values: (cells) => matrix(cells, ({ value }) => value),
    Formulas: (cells) => matrix(cells, ({ value, formula }) => formula ?? value),
    NumberFormat: (cells) => matrix(cells, ({ numberFormat }) => numberFormat ?? GENERAL),
    Text: (cells) => matrix(cells, ({ value, numberFormat }) => displayText(value, numberFormat ?? GENERAL)),
    ValueTypes: (cells) => matrix(cells, valueType),
    IsEntireRow: (cells) => areaOf(cells).left === WHOLE_SHEET.left && areaOf(cells).right === WHOLE_SHEET.right,
    IsEntireColumn: (cells) => areaOf(cells).top === WHOLE_SHEET.top && areaOf(cells).bottom === WHOLE_SHEET.bottom,
  },
  writers: {
    Values: enterMatrix,
    Formulas: enterMatrix,
    NumberFormat: (cells, value) => {
      writeMatrix(cells, value, (row, column, format) => {
        cells.sheet.setNumberFormat(row, column, String(format));
      });
    },
  },
  navigations: { ...SHARED.navigations, Format: (cells) => RANGE_FORMAT.wrap(cells) },
  methods: {
    ...SHARED.methods,
    GetCellProperties: (cells, [load]) => getCellProperties(cells, load),
    SetCellProperties: (cells, [data]) => setCellProperties(cells, data),
    _ValidateArraySize: (cells, [rows, columns]) => {
      checkSize(cells, numberArgument(rows, "rows"), [numberArgument(columns, "columns")]);
      return null;
    },
    GetRow: (cells, [row]) => {
      const { top, bottom, left, right } = areaOf(cells);
      const at = top + numberArgument(row, "row");
      if (at < top || at > bottom) throw invalidArgument("host model: the row lies outside the range");
      return child(cells, { top: at, left, bottom: at, right });
    },
    GetColumn: (cells, [column]) => {
      const { top, bottom, left, right } = areaOf(cells);
      const at = left + numberArgument(column, "column");
      if (at < left || at > right) throw invalidArgument("host model: the column lies outside the range");
      return child(cells, { top, left: at, bottom, right: at });
    },
    GetCell: (cells, [row, column]) => {
      const top = areaOf(cells).top + numberArgument(row, "row");
      const left = areaOf(cells).left + numberArgument(column, "column");
      return child(cells, { top, left, bottom: top, right: left });
    },
    GetBoundingRect: (cells, [other]) => child(cells, unionRange(areaOf(cells), otherArea(other))),
    GetIntersectionOrNullObject: (cells, [other]) => {
      const area = intersect(areaOf(cells), otherArea(other));
      return area === undefined ? null : child(cells, area);
    },
    GetIntersection: (cells, [other]) => {
      const area = intersect(areaOf(cells), otherArea(other));
      if (area === undefined) throw itemNotFound();
      return child(cells, area);
    },
    GetEntireColumn: (cells) => child(cells, { ...areaOf(cells), top: WHOLE_SHEET.top, bottom: WHOLE_SHEET.bottom }),
    GetEntireRow: (cells) => child(cells, { ...areaOf(cells), left: WHOLE_SHEET.left, right: WHOLE_SHEET.right }),
    GetUsedRangeOrNullObject: (cells, [valuesOnly]) => {
      const used = alive(cells.sheet).cells.usedArea(valuesOnly === true);
      const area = used === undefined ? undefined : intersect(used, areaOf(cells));
      return area === undefined ? null : child(cells, area);
    },
    GetMergedAreasOrNullObject: mergedAreas,
    Merge: (cells, [across]) => {
      if (across === true) throw new RichApiError("ApiNotFound", "host model: Range.merge across is not implemented");
      writable(cells.sheet).merge(areaOf(cells));
      return null;
    },
    Unmerge: (cells) => {
      writable(cells.sheet).unmerge(areaOf(cells));
      return null;
    },
    Insert: (cells) => {
      shiftWholeRows(cells, "insert");
      return child(cells, areaOf(cells));
    },
    Delete: (cells) => {
      shiftWholeRows(cells, "delete");
      return null;
    },
    Select: (cells) => {
      show(cells);
      cells.sheet.selection = areaOf(cells);
      return null;
    },
  },
});

const RANGE_COLLECTION: HostClass<Cells> = new HostClass<Cells>("RangeCollection", {
  items: ({ state, sheet, areas }) => areas.map((area) => state.make.range(sheet, area)),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ state, sheet, areas }, [index]) => {
      const area = areas[numberArgument(index, "index")];
      if (area === undefined) throw itemNotFound();
      return state.make.range(alive(sheet), area);
    },
  },
});

export const RANGE_AREAS: HostClass<Cells> = new HostClass<Cells>("RangeAreas", {
  scalars: { ...SHARED.scalars, AreaCount: ({ areas }) => areas.length },
  navigations: {
    ...SHARED.navigations,
    Areas: (cells) => RANGE_COLLECTION.wrap(cells),
    Format: (cells) => RANGE_FORMAT.wrap(cells),
  },
  methods: { ...SHARED.methods },
});
