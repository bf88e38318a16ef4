import type { CellRange } from "../../src/model/address";
import type { CellFormat } from "./cell-format";
import type { SheetVisibility, SnapshotRow } from "../../src/model/snapshot";

/** Kinds of conditional format; only `Custom` has a rule and a format that code can reach here. */
export type ConditionalFormatKind = "Custom" | "DataBar" | "ColorScale" | "IconSet" | "TopBottom" | "CellValue";

/** Colours are `#RRGGBB`; an empty text means that the format leaves it alone. */
export interface ConditionalStyle {
  readonly fill: string;
  readonly font: string;
  /** Line styles of edges that the format draws, such as `{ EdgeBottom: "Continuous" }`. */
  readonly borders: Readonly<Record<string, { readonly style: string; readonly color: string }>>;
}

export interface ConditionalFormatDescription {
  /** Made up when absent. */
  readonly id?: string;
  /** `Custom` when absent. */
  readonly type?: ConditionalFormatKind;
  readonly ranges: readonly CellRange[];
  readonly formula?: string;
  readonly style?: Partial<ConditionalStyle>;
  readonly stopIfTrue?: boolean;
}

/** Number format of cells that may be empty; the formats of filled cells stand in `rows`. */
export interface FormattedRange {
  readonly range: CellRange;
  readonly numberFormat: string;
}

/** Looks of cells, filled or not. */
export interface LookingRange {
  readonly range: CellRange;
  readonly format: CellFormat;
}

/** A comment with answers. */
export interface CommentDescription {
  /** A1 address. */
  readonly cell: string;
  readonly author: string;
  /** Authors of the answers. */
  readonly replies?: readonly string[];
}

export interface SheetDescription {
  /** Excel-like braces and digits by position when absent. */
  readonly id?: string;
  readonly name: string;
  /** `visible` when absent. */
  readonly visibility?: SheetVisibility;
  readonly isProtected?: boolean;
  readonly rows?: readonly SnapshotRow[];
  readonly merges?: readonly CellRange[];
  readonly formatted?: readonly FormattedRange[];
  readonly looks?: readonly LookingRange[];
  /** 0-based row to height in points. */
  readonly rowHeights?: Readonly<Record<number, number>>;
  /** The first has the highest priority. */
  readonly conditionalFormats?: readonly ConditionalFormatDescription[];
  /** They are no part of a dump: nothing that is modelled changes them. */
  readonly comments?: readonly CommentDescription[];
}

/** A workbook to start with. Every WorkbookSnapshot is one. */
export interface WorkbookDescription {
  /** `预算.xlsx` when absent. */
  readonly name?: string;
  readonly sheets: readonly SheetDescription[];
  /** Defined names, a sheet's print area (`概况!Print_Area`) among them, to what they refer to (`=概况!$A$1:$B$5`). */
  readonly names?: Readonly<Record<string, string>>;
  /** XML texts of custom XML parts; none when absent. */
  readonly customXmlParts?: readonly string[];
  /** Custom document properties; none when absent. */
  readonly customProperties?: Readonly<Record<string, string | number | boolean>>;
  /** Whom the document's properties name; nobody when absent. */
  readonly author?: string;
  readonly lastAuthor?: string;
  /** Name of the active sheet; the first visible one when absent. */
  readonly active?: string;
}

/** A conditional format as it stands; its place in the list is its priority. */
export interface ConditionalFormatDump {
  readonly id: string;
  readonly type: ConditionalFormatKind;
  /** A1, joined by commas. */
  readonly address: string;
  readonly formula: string;
  readonly style: ConditionalStyle;
  readonly stopIfTrue: boolean;
}

export interface CellDump {
  /** The value; for a formula its last computed value. */
  readonly value: string | number | boolean;
  readonly formula?: string;
  readonly numberFormat?: string;
  readonly format?: CellFormat;
  readonly isForcedText?: true;
}

/** How a sheet is printed, as far as it was set; scalars as the API has them. */
export interface PageLayoutDump {
  readonly orientation?: string;
  readonly paperSize?: string;
  readonly centerHorizontally?: boolean;
  readonly zoom?: Readonly<Record<string, number>>;
  readonly titleRows?: string;
  readonly centerFooter?: string;
  /** In points. */
  readonly margins?: Readonly<Record<string, number>>;
}

export interface SheetDump {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
  /** By A1 address, in reading order; empty cells only when they carry a number format. */
  readonly cells: Readonly<Record<string, CellDump>>;
  /** A1, sorted. */
  readonly merges: readonly string[];
  readonly conditionalFormats: readonly ConditionalFormatDump[];
  /** Sizes in points by 0-based row or column; absent where all are of the standard size. */
  readonly rowHeights?: Readonly<Record<number, number>>;
  readonly columnWidths?: Readonly<Record<number, number>>;
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly hidesGridLines?: boolean;
  /** A1; absent where no list is filtered. */
  readonly filter?: string;
  readonly pageLayout?: PageLayoutDump;
}

/** Everything the model holds, comparable with `toEqual`: equal dumps mean that nothing has changed. */
export interface WorkbookDump {
  readonly name: string;
  readonly sheets: readonly SheetDump[];
  /** Absent where there are none. */
  readonly names?: Readonly<Record<string, string>>;
  /** XML texts, in the order in which they were added. */
  readonly customXmlParts: readonly string[];
  /** Absent where there are none. */
  readonly customProperties?: Readonly<Record<string, string | number | boolean>>;
  readonly activeSheet: string;
  /** Selected range of the active sheet, such as `概况!A1`. */
  readonly selection: string;
}
