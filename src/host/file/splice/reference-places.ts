import { settleControl, settleOneCell, settleShape, settleTwoCells } from "./moved-anchors";
import { settleTable } from "./moved-tables";
import { settleView } from "./moved-views";
import {
  address,
  addresses,
  formula,
  keptAddress,
  keptAddresses,
  nearestRow,
  settleArea,
  settleColumnBreak,
  settleInputCell,
  settleLink,
  settleName,
  settleRowBreaks,
  settleSource,
} from "./movers";
import { NOTED, type Place } from "./reference-place";

type Children = NonNullable<Place["children"]>;

/** A list that is nothing without elements of this name. */
const listOf = (name: string, place: Place): Place => ({ holds: name, children: { [name]: place } });
const noted = (note: string): Place => ({ note, text: NOTED });

const FORMULA: Place = { text: formula };
const NOTED_FORMULA = noted("formula");
/** Extensions put a formula, or the cells meant, into an element of its own. */
const EXTENSION_FORMULA: Place = { children: { f: NOTED_FORMULA } };

const SORT_STATE: Place = {
  attributes: { ref: address },
  children: { sortCondition: { attributes: { ref: address } } },
};
const AUTO_FILTER: Place = { attributes: { ref: address }, children: { sortState: SORT_STATE } };
const SOURCE: Place = { attributes: { ref: NOTED, sheet: NOTED, ":id": NOTED }, settle: settleSource };

const INPUT_CELLS: Place = { attributes: { r: NOTED, deleted: NOTED }, settle: settleInputCell };

const BREAKS: Children = {
  rowBreaks: {
    attributes: { count: NOTED, manualBreakCount: NOTED },
    children: { brk: { note: "brk", attributes: { id: NOTED, man: NOTED } } },
    settle: settleRowBreaks,
  },
  colBreaks: { children: { brk: { attributes: { min: NOTED, max: NOTED }, settle: settleColumnBreak } } },
};

const VIEW_PARTS: Children = {
  pane: {
    note: "pane",
    attributes: { xSplit: NOTED, ySplit: NOTED, topLeftCell: NOTED, activePane: NOTED, state: NOTED },
  },
  selection: {
    note: "selection",
    attributes: { pane: NOTED, activeCell: NOTED, activeCellId: NOTED, sqref: NOTED },
  },
  pivotSelection: { attributes: { activeRow: nearestRow, previousRow: nearestRow } },
};
const VIEW: Place = { attributes: { topLeftCell: NOTED }, children: VIEW_PARTS, settle: settleView };

const FROM_AND_TO: Children = {
  from: { children: { row: noted("from-row"), rowOff: noted("from-offset") } },
  to: { children: { row: noted("to-row"), rowOff: noted("to-offset") } },
};
const CONTROL_ANCHOR: Place = {
  attributes: { moveWithCells: NOTED, sizeWithCells: NOTED },
  children: FROM_AND_TO,
  settle: settleControl,
};
const CONTROL: Place = {
  attributes: { linkedCell: formula, listFillRange: formula },
  children: { anchor: CONTROL_ANCHOR },
};

const CFVO: Place = { note: "cfvo", attributes: { val: NOTED }, children: { f: NOTED_FORMULA } };
const SCALES: Children = {
  colorScale: { children: { cfvo: CFVO } },
  dataBar: { children: { cfvo: CFVO } },
  iconSet: { children: { cfvo: CFVO } },
};
/** Cells named in an element of an extension, without which the element around is nothing. */
const EXTENSION_CELLS: Place = listOf("sqref", { text: addresses });

/** ECMA-376 part 1, 18.2.7 and 18.3; MS-XLSX 2.6 (extensions). */
const SHEET_EXTENSIONS: Children = {
  conditionalFormattings: listOf("conditionalFormatting", {
    children: { cfRule: { children: { f: NOTED_FORMULA, ...SCALES } }, sqref: noted("sqref") },
    settle: settleArea,
  }),
  dataValidations: listOf("dataValidation", {
    children: { formula1: EXTENSION_FORMULA, formula2: EXTENSION_FORMULA, sqref: noted("sqref") },
    settle: settleArea,
  }),
  sparklineGroups: listOf("sparklineGroup", {
    holds: "sparklines",
    children: {
      f: FORMULA,
      sparklines: listOf("sparkline", { holds: "sqref", children: { f: FORMULA, sqref: { text: addresses } } }),
    },
  }),
  ignoredErrors: listOf("ignoredError", EXTENSION_CELLS),
  protectedRanges: listOf("protectedRange", EXTENSION_CELLS),
  webExtensions: { children: { webExtension: { children: { f: FORMULA } } } },
};

/** A worksheet without its cells and merged areas, which are changed elsewhere. */
export const SHEET: Place = {
  children: {
    sheetPr: { attributes: { syncRef: keptAddress } },
    dimension: { attributes: { ref: address } },
    sheetViews: { children: { sheetView: VIEW } },
    protectedRanges: listOf("protectedRange", { attributes: { sqref: addresses } }),
    scenarios: {
      attributes: { sqref: keptAddresses },
      children: { scenario: { children: { inputCells: INPUT_CELLS } } },
    },
    autoFilter: AUTO_FILTER,
    sortState: SORT_STATE,
    dataConsolidate: { children: { dataRefs: { children: { dataRef: SOURCE } } } },
    customSheetViews: {
      children: { customSheetView: { ...VIEW, children: { ...VIEW_PARTS, ...BREAKS, autoFilter: AUTO_FILTER } } },
    },
    conditionalFormatting: {
      attributes: { sqref: NOTED },
      children: { cfRule: { children: { formula: NOTED_FORMULA, ...SCALES } } },
      settle: settleArea,
    },
    dataValidations: listOf("dataValidation", {
      attributes: { sqref: NOTED },
      children: { formula1: NOTED_FORMULA, formula2: NOTED_FORMULA },
      settle: settleArea,
    }),
    hyperlinks: listOf("hyperlink", {
      attributes: { ref: NOTED, location: NOTED, ":id": NOTED },
      settle: settleLink,
    }),
    ...BREAKS,
    cellWatches: listOf("cellWatch", { attributes: { r: address } }),
    ignoredErrors: listOf("ignoredError", { attributes: { sqref: addresses } }),
    smartTags: listOf("cellSmartTags", { attributes: { r: address } }),
    oleObjects: { children: { oleObject: { children: { objectPr: CONTROL } } } },
    controls: { children: { control: { children: { controlPr: CONTROL } } } },
    webPublishItems: { children: { webPublishItem: { attributes: { sourceRef: keptAddress } } } },
    extLst: listOf("ext", { holds: "*", children: SHEET_EXTENSIONS }),
  },
};

/** What a worksheet says of its tables; `isGone` tells which relationships lead to one that is no more. */
export function tablesOf(isGone: (id: string) => boolean): Place {
  const table: Place = { attributes: { ":id": (id) => (isGone(id) ? undefined : id) } };
  return { children: { tableParts: listOf("tablePart", table) } };
}

export const WORKBOOK: Place = {
  children: {
    definedNames: { children: { definedName: { attributes: { name: NOTED }, text: NOTED, settle: settleName } } },
  },
};

export const COMMENTS: Place = {
  children: {
    commentList: {
      children: {
        comment: { attributes: { ref: address }, children: { commentPr: { children: { anchor: CONTROL_ANCHOR } } } },
      },
    },
  },
};

export const THREADED_COMMENTS: Place = { children: { threadedComment: { attributes: { ref: address } } } };

export const TABLE: Place = {
  attributes: { ref: NOTED, headerRowCount: NOTED, totalsRowCount: NOTED },
  children: {
    autoFilter: { note: "autoFilter", attributes: { ref: NOTED }, children: { sortState: SORT_STATE } },
    sortState: SORT_STATE,
    tableColumns: {
      children: {
        tableColumn: {
          children: { calculatedColumnFormula: noted("calculatedColumnFormula"), totalsRowFormula: FORMULA },
        },
      },
    },
  },
  settle: settleTable,
};

export const TABLE_CELLS: Place = { children: { singleXmlCell: { attributes: { r: address } } } };

export const PIVOT_TABLE: Place = { children: { location: { attributes: { ref: keptAddress } } } };

export const PIVOT_CACHE: Place = {
  children: {
    cacheSource: {
      children: {
        worksheetSource: SOURCE,
        consolidation: { children: { rangeSets: { children: { rangeSet: SOURCE } } } },
      },
    },
  },
};

export const CONNECTIONS: Place = {
  children: {
    connection: { children: { parameters: { children: { parameter: { attributes: { cell: formula } } } } } },
  },
};

export const CONTROL_PROPERTIES: Place = {
  attributes: { fmlaLink: formula, fmlaRange: formula, fmlaGroup: formula, fmlaTxbx: formula },
};

/** Shapes may show what a cell holds, and pictures cells. */
const SHOWN_CELLS: Children = {
  sp: { attributes: { textlink: formula } },
  cameraTool: { attributes: { cellRange: formula } },
};

export const DRAWING: Place = {
  children: {
    twoCellAnchor: {
      ...{ attributes: { editAs: NOTED }, isDeep: true },
      children: { ...FROM_AND_TO, ...SHOWN_CELLS },
      settle: settleTwoCells,
    },
    oneCellAnchor: { isDeep: true, children: { ...FROM_AND_TO, ...SHOWN_CELLS }, settle: settleOneCell },
    absoluteAnchor: { isDeep: true, children: SHOWN_CELLS },
  },
};

const CLIENT_DATA = [
  ...["Row", "Anchor", "MoveWithCells", "SizeWithCells"],
  ...["FmlaLink", "FmlaRange", "FmlaGroup", "FmlaTxbx", "FmlaPict"],
];

/** Notes and form controls, as programs drew them before drawings had parts of their own (VML). */
export const OLD_DRAWING: Place = {
  isDeep: true,
  children: {
    shape: {
      children: { ClientData: { children: Object.fromEntries(CLIENT_DATA.map((name) => [name, noted(name)])) } },
      settle: settleShape,
    },
  },
};

/** Charts of either kind name their data in `f`; `sqref` is that of a filtered one, `nf` a number format. */
export const CHART: Place = { isDeep: true, children: { f: FORMULA, sqref: FORMULA, nf: FORMULA } };
