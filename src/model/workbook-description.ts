import type { CellPosition, CellRange } from "../model/address";
import type { CellValue, SheetVisibility } from "../model/snapshot";

export interface FontDescription {
  readonly name?: string;
  /** In points. */
  readonly size?: number;
  readonly bold?: boolean;
  /** `RRGGBB`. */
  readonly color?: string;
}

export type BorderStyle = "thin" | "medium" | "thick" | "double" | "dashed" | "dotted" | "hair";

export interface BorderDescription {
  readonly left?: BorderStyle;
  readonly right?: BorderStyle;
  readonly top?: BorderStyle;
  readonly bottom?: BorderStyle;
}

/** How a cell looks. What is left out is as in the workbook's normal style. */
export interface StyleDescription {
  readonly font?: FontDescription;
  /** Solid fill, `RRGGBB`. */
  readonly fill?: string;
  readonly border?: BorderDescription;
  readonly horizontal?: "left" | "center" | "right" | "justify";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  /** Steps of three spaces. */
  readonly indent?: number;
  /** Excel's format code; absent means `General`. */
  readonly numberFormat?: string;
}

/** A cell, 0-based. */
export interface CellDescription extends CellPosition {
  /** Absent or an empty text: the cell has a look and no content. For a formula: its last computed value. */
  readonly value?: CellValue;
  /** With its leading `=`. */
  readonly formula?: string;
  /** Name of one of the workbook's styles, or a look of its own. */
  readonly style?: string | StyleDescription;
  /** Where a click leads, in the same workbook. */
  readonly link?: { readonly sheetName: string; readonly range: CellRange };
}

/** Page set-up; the paper is always A4. */
export interface PrintDescription {
  readonly orientation?: "portrait" | "landscape";
  /** Pages across; 0 means as many as needed. */
  readonly fitToWidth?: number;
  /** Pages down; 0 means as many as needed. */
  readonly fitToHeight?: number;
  /** In inches. */
  readonly margins?: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly centersHorizontally?: boolean;
  /** Excel's footer code, such as `&C&P`. */
  readonly footer?: string;
  /** Rows, with their cells below the first, that stand on top of every page. */
  readonly repeatedRows?: { readonly top: number; readonly bottom: number };
}

export interface SheetDescription {
  /** Up to 31 characters, unique in the workbook whatever the case. */
  readonly name: string;
  readonly visibility?: SheetVisibility;
  /** In any order; a position may occur only once. */
  readonly cells: readonly CellDescription[];
  readonly merges?: readonly CellRange[];
  /** From column 0 on, in characters of the normal font. */
  readonly columnWidths?: readonly number[];
  /** 0-based row to height in points. */
  readonly rowHeights?: Readonly<Record<number, number>>;
  /** Number of rows and columns that stay in place. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  /** Protected without a password. */
  readonly isProtected?: boolean;
  readonly hidesGridLines?: boolean;
  readonly print?: PrintDescription;
  /** A list that can be filtered by its columns; its first row holds their names. */
  readonly filter?: CellRange;
  /** What the sheet is, told to later versions and other machines by a conditional format that shows nothing. */
  readonly tag?: "report";
}

/** A workbook of our own making as plain data, in tab order. */
export interface WorkbookDescription {
  readonly sheets: readonly SheetDescription[];
  /** Looks that cells refer to by name. */
  readonly styles?: Readonly<Record<string, StyleDescription>>;
  /** Serial numbers count from 1904-01-01 instead of 1899-12-30. */
  readonly uses1904Dates?: boolean;
}

/** The look of a cell; an empty look when it has none. Throws a RangeError for a name the workbook does not define. */
export function styleOf(workbook: WorkbookDescription, cell: CellDescription): StyleDescription {
  if (typeof cell.style !== "string") return cell.style ?? {};
  const style = workbook.styles?.[cell.style];
  if (style === undefined) throw new RangeError(`No style is called "${cell.style}".`);
  return style;
}

/** Whether the cell holds a value or a formula. */
export function hasContent(cell: CellDescription): boolean {
  return cell.formula !== undefined || (cell.value !== undefined && cell.value !== "");
}
