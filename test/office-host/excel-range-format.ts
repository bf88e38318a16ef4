import { formatRange } from "../../src/model/address";
import { NORMAL, type CellFormat } from "./cell-format";
import { alive, invalidArgument, writable, type Cells } from "./excel-state";
import { HostClass, isList, type Argument, type Json } from "./host-object";

function areaOf({ areas }: Cells): Cells["areas"][number] {
  const [area] = areas;
  if (area === undefined) throw invalidArgument("host model: no cells");
  return area;
}

/** The size that all rows (columns) have; null when they differ. */
function common(first: number, last: number, sizeOf: (at: number) => number): number | null {
  const size = sizeOf(first);
  for (let at = first + 1; at <= last; at++) if (sizeOf(at) !== size) return null;
  return size;
}

function resize(cells: Cells, change: (at: number) => void, first: number, last: number): void {
  writable(cells.sheet);
  for (let at = first; at <= last; at++) change(at);
}

/** Sizes of rows and columns, in points. */
export const RANGE_FORMAT: HostClass<Cells> = new HostClass<Cells>("RangeFormat", {
  scalars: {
    RowHeight: (cells) => common(areaOf(cells).top, areaOf(cells).bottom, (row) => alive(cells.sheet).heightOf(row)),
    ColumnWidth: (cells) =>
      common(areaOf(cells).left, areaOf(cells).right, (column) => alive(cells.sheet).widthOf(column)),
    UseStandardHeight: (cells) => {
      const { top, bottom } = areaOf(cells);
      const height = common(top, bottom, (row) => (alive(cells.sheet).rowHeights.has(row) ? 1 : 0));
      return height === null ? null : height === 0;
    },
  },
  writers: {
    RowHeight: (cells, value) => {
      const height = numberOf(value);
      for (const { top, bottom } of cells.areas) {
        resize(cells, (row) => cells.sheet.rowHeights.set(row, height), top, bottom);
      }
    },
    ColumnWidth: (cells, value) => {
      const width = numberOf(value);
      const { left, right } = areaOf(cells);
      resize(cells, (column) => cells.sheet.columnWidths.set(column, width), left, right);
    },
    UseStandardHeight: (cells, value) => {
      const { top, bottom } = areaOf(cells);
      if (value === true) resize(cells, (row) => cells.sheet.rowHeights.delete(row), top, bottom);
    },
  },
});

function numberOf(value: Json): number {
  if (typeof value !== "number" || value < 0 || value > 2000) throw invalidArgument("host model: no such size");
  return value;
}

/** Paths of the values in nested data. */
function flatten(data: Json, path = ""): [string, string | number | boolean][] {
  if (data === null || isList(data)) return [];
  if (typeof data !== "object") return [[path, data]];
  return Object.entries(data).flatMap(([name, value]) => flatten(value, path === "" ? name : `${path}/${name}`));
}

/** Whether a path is among those asked for; borders are asked for all sides together. */
function isAsked(path: string, asked: ReadonlySet<string>): boolean {
  const [group = ""] = path.split("/");
  return asked.has(path) || asked.has(group) || asked.has(path.replace(/^borders\/\w+/, "borders"));
}

function nest(format: CellFormat): Json {
  const root: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(format)) {
    const names = path.split("/");
    const last = names.pop() ?? path;
    let at = root;
    for (const name of names) at = (at[name] ??= {}) as Record<string, unknown>;
    at[last] = value;
  }
  return root as Json;
}

/** Modelled; to verify: the API gives a theme's colours as plain ones, and says of a cell without fill that it is white. */
export function getCellProperties(cells: Cells, load: Argument | undefined): Json {
  const request = load as { readonly format?: Json } | undefined;
  const asked = new Set(flatten(request?.format ?? {}).map(([path]) => path));
  const { top, left, bottom, right } = areaOf(cells);
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_unused, column) => {
      const format = { ...NORMAL, ...alive(cells.sheet).content(top + row, left + column).format };
      return { format: nest(Object.fromEntries(Object.entries(format).filter(([path]) => isAsked(path, asked)))) };
    }),
  );
}

export function setCellProperties(cells: Cells, data: Argument | undefined): null {
  const { top, left, bottom, right } = areaOf(cells);
  const rows = (isList(data as Json) ? data : []) as readonly (readonly { readonly format?: Json }[])[];
  if (rows.length !== bottom - top + 1 || rows.some((row) => row.length !== right - left + 1))
    throw invalidArgument(`host model: properties of another size than ${formatRange(areaOf(cells))}`);
  const sheet = writable(cells.sheet);
  rows.forEach((row, down) => {
    row.forEach(({ format = {} }, across) => {
      sheet.changeFormat(top + down, left + across, Object.fromEntries(flatten(format)));
    });
  });
  return null;
}
