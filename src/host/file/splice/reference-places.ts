/** What a text names. `row` counts from 0. */
export type ReferenceKind = "address" | "addresses" | "formula" | "row";

/** Where an element names rows, and what becomes of it when they are gone. */
export interface ReferencePlace {
  readonly attributes?: Readonly<Record<string, ReferenceKind>>;
  /** Its text. */
  readonly text?: ReferenceKind;
  /** Attribute that names the sheet meant; else it is the sheet that the part belongs to. */
  readonly sheetAttribute?: string;
  /** Absent: it stays as it was. */
  readonly whenGone?: "goes" | "takes-parent";
}

/** By local name, or by parent and local name where that alone says too little. */
export type ReferencePlaces = Readonly<Partial<Record<string, ReferencePlace>>>;

/** Elements that are nothing without their children, with what counts these. */
export const LISTS: Readonly<Partial<Record<string, readonly string[]>>> = {
  dataValidations: ["count"],
  hyperlinks: [],
  rowBreaks: ["count", "manualBreakCount"],
  protectedRanges: [],
  ignoredErrors: [],
  cellWatches: [],
  conditionalFormattings: [],
  sparklines: [],
  sparklineGroup: [],
  sparklineGroups: [],
};

const FORMULA: ReferencePlace = { text: "formula" };
const LISTED: ReferencePlace = { attributes: { sqref: "addresses" }, whenGone: "goes" };

/** Of a worksheet part and its extensions, without `sheetData` and `mergeCells`. ECMA-376 part 1, 18.3; MS-XLSX 2.6. */
export const SHEET_PLACES: ReferencePlaces = {
  dimension: { attributes: { ref: "address" } },
  sheetView: { attributes: { topLeftCell: "address" } },
  customSheetView: { attributes: { topLeftCell: "address" } },
  pane: { attributes: { topLeftCell: "address" } },
  selection: { attributes: { activeCell: "address", sqref: "addresses" } },
  protectedRange: LISTED,
  scenarios: { attributes: { sqref: "addresses" } },
  inputCells: { attributes: { r: "address" }, whenGone: "goes" },
  autoFilter: { attributes: { ref: "address" }, whenGone: "goes" },
  sortState: { attributes: { ref: "address" }, whenGone: "goes" },
  sortCondition: { attributes: { ref: "address" }, whenGone: "goes" },
  dataRef: { attributes: { ref: "address" }, sheetAttribute: "sheet" },
  conditionalFormatting: LISTED,
  formula: FORMULA,
  cfvo: { attributes: { val: "formula" } },
  dataValidation: LISTED,
  formula1: FORMULA,
  formula2: FORMULA,
  hyperlink: { attributes: { ref: "address", location: "formula" }, whenGone: "goes" },
  "rowBreaks/brk": { attributes: { id: "row" }, whenGone: "goes" },
  cellWatch: { attributes: { r: "address" }, whenGone: "goes" },
  ignoredError: LISTED,
  cellSmartTags: { attributes: { r: "address" }, whenGone: "goes" },
  "from/row": { text: "row" },
  "to/row": { text: "row" },
  f: FORMULA,
  sqref: { text: "addresses", whenGone: "takes-parent" },
};

export const COMMENT_PLACES: ReferencePlaces = {
  comment: { attributes: { ref: "address" }, whenGone: "goes" },
  threadedComment: { attributes: { ref: "address" }, whenGone: "goes" },
};

export const TABLE_PLACES: ReferencePlaces = {
  table: { attributes: { ref: "address" } },
  autoFilter: { attributes: { ref: "address" } },
  sortState: { attributes: { ref: "address" } },
  sortCondition: { attributes: { ref: "address" } },
  calculatedColumnFormula: FORMULA,
  totalsRowFormula: FORMULA,
};

export const PIVOT_TABLE_PLACES: ReferencePlaces = { location: { attributes: { ref: "address" } } };

export const PIVOT_CACHE_PLACES: ReferencePlaces = {
  worksheetSource: { attributes: { ref: "address" }, sheetAttribute: "sheet" },
  rangeSet: { attributes: { ref: "address" }, sheetAttribute: "sheet" },
};

export const CONTROL_PLACES: ReferencePlaces = {
  formControlPr: {
    attributes: { fmlaLink: "formula", fmlaRange: "formula", fmlaGroup: "formula", fmlaTxbx: "formula" },
  },
};

/** Charts of either kind name their data in `f`. */
export const CHART_PLACES: ReferencePlaces = { f: FORMULA };

export const WORKBOOK_PLACES: ReferencePlaces = { definedName: FORMULA };
