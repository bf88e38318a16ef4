/** How the cells of a row look, from the column `left` on. */
interface CellLooks {
  readonly left: number;
  readonly numberFormats: readonly string[];
  readonly formats: readonly Excel.CellPropertiesFormat[];
}

export interface RowLooks {
  /** In points; undefined for the sheet's own height, with which a row grows as its text does. */
  readonly height: number | undefined;
  /** Undefined when they were not asked for. */
  readonly cells: CellLooks | undefined;
}

/** Columns beyond are not looked at: a row that was formatted to the sheet's edge would fill a request by itself. */
const MAX_COLUMNS = 256;

const SIDES = ["left", "right", "top", "bottom"] as const;

const ASKED: Excel.CellPropertiesLoadOptions = {
  format: {
    font: { name: true, size: true, bold: true, italic: true, underline: true, strikethrough: true, color: true },
    fill: { pattern: true, color: true },
    borders: { style: true, weight: true, color: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
    shrinkToFit: true,
    protection: true,
  },
};

/** Asks for the height of a 0-based row, and how its cells look; what it returns gives them after the sync. */
export function askForRowLooks(sheet: Excel.Worksheet, row: number, wantsCells: boolean): () => RowLooks {
  const range = sheet.getRangeByIndexes(row, 0, 1, MAX_COLUMNS).untrack();
  const { format } = range.load("format/rowHeight,format/useStandardHeight");
  const takeCells = wantsCells ? askForCells(sheet, range) : undefined;
  return () => {
    // Null, whatever the types say, where rows differ.
    const height: unknown = format.useStandardHeight ? undefined : format.rowHeight;
    return { height: typeof height === "number" ? height : undefined, cells: takeCells?.() };
  };
}

function askForCells(sheet: Excel.Worksheet, row: Excel.Range): () => CellLooks {
  const columns = sheet.getUsedRange().untrack().getEntireColumn().untrack();
  const cells = row.getIntersection(columns).untrack().load("columnIndex,numberFormat");
  const properties = cells.getCellProperties(ASKED);
  return () => ({
    left: cells.columnIndex,
    numberFormats: (cells.numberFormat[0] ?? []).map(String),
    formats: (properties.value[0] ?? []).map(({ format }) => format ?? {}),
  });
}

/**
 * Gives new rows, which Excel has formatted after the row above them, the looks of another row.
 *
 * Not by `copyFrom` with formats: as pasting formats does, it would also join cells as the other row joins them, fail in
 * an area that is merged over several rows, and take the other row's conditional formats along (rules of the officer and
 * marks of ours would be cut into pieces and doubled). Properties touch none of that.
 */
export function writeRowLooks(
  sheet: Excel.Worksheet,
  rows: { readonly row: number; readonly count: number; readonly inherits: boolean },
  { height, cells }: RowLooks,
): void {
  const { row, count, inherits } = rows;
  const whole = sheet.getRange(`${row + 1}:${row + count}`).untrack();
  if (height !== undefined) whole.format.rowHeight = height;
  else if (!inherits) whole.format.useStandardHeight = true;
  if (inherits || cells === undefined || cells.formats.length === 0) return;
  const target = sheet.getRangeByIndexes(row, cells.left, count, cells.formats.length).untrack();
  target.numberFormat = Array.from({ length: count }, () => [...cells.numberFormats]);
  target.setCellProperties(
    Array.from({ length: count }, (_, index) =>
      cells.formats.map((format) => ({ format: settable(format, index === 0, index === count - 1) })),
    ),
  );
}

/** The same looks as they can be set. */
function settable(format: Excel.CellPropertiesFormat, isFirst: boolean, isLast: boolean): Excel.CellPropertiesFormat {
  const { fill, borders, ...rest } = format;
  const lines: Partial<Record<(typeof SIDES)[number], Excel.CellBorder>> = {};
  for (const side of SIDES) {
    const line = borders?.[side];
    if (line === undefined) continue;
    const isEdge = (side === "top" && isFirst) || (side === "bottom" && isLast);
    // To take a line away between two cells takes it from the neighbour too, which is not ours.
    if (line.style === "None" && !isEdge) lines[side] = { style: "None" };
    else if (line.style !== "None") lines[side] = line;
  }
  return {
    ...rest,
    // No fill reads back as white, and would become a fill.
    fill: fill?.pattern === "None" ? { pattern: "None" } : { ...fill },
    borders: lines,
  };
}
