/** How a line beside a cell is drawn; Excel's fourteen border styles come down to these. */
export interface BorderLine {
  readonly style: "solid" | "dashed" | "dotted" | "double";
  /** In pixels. A double line is 3 wide. */
  readonly width: 1 | 2 | 3;
  /** `#RRGGBB`. */
  readonly color: string;
}

export interface CellFont {
  readonly name: string;
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  /** `#RRGGBB`. */
  readonly color: string;
}

/** `general`: text to the left, numbers to the right, booleans and errors centred. */
export type HorizontalAlignment =
  "general" | "left" | "center" | "right" | "fill" | "justify" | "centerContinuous" | "distributed";

export type VerticalAlignment = "top" | "center" | "bottom" | "justify" | "distributed";

/** Everything about a cell's looks, with theme and indexed colours resolved. */
export interface CellStyle {
  readonly font: CellFont;
  /** `#RRGGBB`; absent means no fill. */
  readonly fill?: string;
  readonly left?: BorderLine;
  readonly right?: BorderLine;
  readonly top?: BorderLine;
  readonly bottom?: BorderLine;
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly wraps: boolean;
  /** Steps of three spaces. */
  readonly indent: number;
  /** Degrees: 1 to 90 upwards, -1 to -90 downwards, 0 level; `stacked` sets letters below each other. */
  readonly rotation: number | "stacked";
  /** Excel's format code (`0%`); absent means `General`. */
  readonly numberFormat?: string;
}

/** A run of columns that look alike. */
export interface ColumnLayout {
  /** 0-based, both included. */
  readonly first: number;
  readonly last: number;
  /** In pixels at 100 %. */
  readonly width: number;
  readonly hidden: boolean;
  /** Index into `SheetLayout.styles`. */
  readonly style: number;
}

export interface RowLayout {
  /** In pixels at 100 %; absent where the row has no stored height and grows with its wrapped text. */
  readonly height?: number;
  readonly hidden: boolean;
  /** Index into `SheetLayout.styles`; absent where the column's style shows. */
  readonly style?: number;
  /** Column (0-based) to index into `SheetLayout.styles`; cells without an entry take the row's or column's style. */
  readonly cells: ReadonlyMap<number, number>;
}

/** Texts of notes by row and column, 0-based. */
export type SheetNotes = ReadonlyMap<number, ReadonlyMap<number, string>>;

/** What is needed to draw a sheet beside its snapshot. Rows and columns without an entry look like the default. */
export interface SheetLayout {
  readonly sheetId: string;
  /** In pixels at 100 %. */
  readonly defaultColumnWidth: number;
  readonly defaultRowHeight: number;
  /** Rows without an entry are hidden. */
  readonly hidesRowsByDefault: boolean;
  /** Ascending and not overlapping. */
  readonly columns: readonly ColumnLayout[];
  /** By 0-based row. Rows far below the last content have no entry, even when the file formats them. */
  readonly rows: ReadonlyMap<number, RowLayout>;
  /** Number of rows above and columns left of the split of a frozen pane; 0 when nothing is frozen. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly showsGridLines: boolean;
  readonly notes: SheetNotes;
  /** Never empty: the first is the workbook's normal style. */
  readonly styles: readonly [CellStyle, ...CellStyle[]];
}

function columnAt(layout: SheetLayout, column: number): ColumnLayout | undefined {
  return layout.columns.find((run) => column >= run.first && column <= run.last);
}

/** Width of a 0-based column in pixels; 0 when it is hidden. */
export function columnWidth(layout: SheetLayout, column: number): number {
  const run = columnAt(layout, column);
  if (run === undefined) return layout.defaultColumnWidth;
  return run.hidden ? 0 : run.width;
}

/** Least height of a 0-based row in pixels; 0 when it is hidden. */
export function rowHeight(layout: SheetLayout, row: number): number {
  const entry = layout.rows.get(row);
  if (entry === undefined) return layout.hidesRowsByDefault ? 0 : layout.defaultRowHeight;
  return entry.hidden ? 0 : (entry.height ?? layout.defaultRowHeight);
}

/** Style of a cell (0-based): its own, else its row's, else its column's, else the normal one. */
export function styleAt(layout: SheetLayout, row: number, column: number): CellStyle {
  const entry = layout.rows.get(row);
  const index = entry?.cells.get(column) ?? entry?.style ?? columnAt(layout, column)?.style ?? 0;
  return layout.styles[index] ?? layout.styles[0];
}
