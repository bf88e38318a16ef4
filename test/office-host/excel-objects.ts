import type { CellRange } from "../../src/model/address";
import { WHOLE_SHEET } from "./areas";
import { COMMENTS } from "./excel-comments";
import { CONDITIONAL_FORMATS } from "./excel-conditional-format";
import { CUSTOM_XML_PARTS } from "./excel-custom-xml";
import { EventType, WORKBOOK_TARGET, type EventRegistry } from "./excel-events";
import { PAGE_LAYOUT } from "./excel-page-layout";
import { DOCUMENT_PROPERTIES } from "./excel-properties";
import { RANGE, RANGE_AREAS, show } from "./excel-range";
import {
  alive,
  areaArgument,
  areasArgument,
  invalidArgument,
  itemNotFound,
  numberArgument,
  textArgument,
  writable,
  type ExcelState,
} from "./excel-state";
import { HostClass, RichApiError, type Argument, type HostObject, type Json } from "./host-object";
import { STANDARD, type SheetModel } from "./sheet-model";
import type { WorkbookModel } from "./workbook-model";

interface Sheet {
  readonly state: ExcelState;
  readonly sheet: SheetModel;
}

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

const PROTECTION: HostClass<Sheet> = new HostClass<Sheet>("WorksheetProtection", {
  scalars: { Protected: ({ sheet }) => alive(sheet).isProtected },
});

const FREEZE_PANES: HostClass<Sheet> = new HostClass<Sheet>("WorksheetFreezePanes", {
  methods: {
    FreezeRows: ({ sheet }, [count]) => {
      writable(sheet).frozen = { rows: numberArgument(count, "count"), columns: 0 };
      return null;
    },
    FreezeColumns: ({ sheet }, [count]) => {
      writable(sheet).frozen = { rows: 0, columns: numberArgument(count, "count") };
      return null;
    },
    FreezeAt: ({ sheet }, [range]) => {
      const { bottom, right } = areaArgument(range);
      writable(sheet).frozen = { rows: bottom + 1, columns: right + 1 };
      return null;
    },
  },
});

const AUTO_FILTER: HostClass<Sheet> = new HostClass<Sheet>("AutoFilter", {
  methods: {
    Apply: ({ sheet }, [range]) => {
      writable(sheet).filter = RANGE.unwrap(range)?.areas[0] ?? areaArgument(range);
      return null;
    },
  },
});

function usedRange({ state, sheet }: Sheet, valuesOnly: Argument | undefined): HostObject | null {
  const area = alive(sheet).cells.usedArea(valuesOnly === true);
  return area === undefined ? null : state.make.range(sheet, area);
}

const WORKSHEET: HostClass<Sheet> = new HostClass<Sheet>("Worksheet", {
  id: ({ sheet }) => sheet.id,
  scalars: {
    Id: ({ sheet }) => alive(sheet).id,
    Name: ({ sheet }) => alive(sheet).name,
    Visibility: ({ sheet }) => VISIBILITY[alive(sheet).visibility],
    Position: ({ state, sheet }) => state.workbook.sheets.indexOf(alive(sheet)),
    StandardWidth: () => STANDARD.characters,
    Gridlines: ({ sheet }) => !alive(sheet).hidesGridLines,
  },
  writers: {
    Gridlines: ({ sheet }, value) => {
      writable(sheet).hidesGridLines = value === false;
    },
    Name: ({ state, sheet }, value) => {
      state.workbook.renameSheet(alive(sheet).name, freeName(state, textArgument(value, "name")));
    },
  },
  navigations: {
    Comments: (target) => COMMENTS.wrap(target),
    Protection: (target) => PROTECTION.wrap(target),
    FreezePanes: (target) => FREEZE_PANES.wrap(target),
    AutoFilter: (target) => AUTO_FILTER.wrap(target),
    PageLayout: ({ sheet }) => PAGE_LAYOUT.wrap(sheet),
  },
  methods: {
    Delete: ({ state, sheet }) => {
      state.workbook.deleteSheet(alive(sheet).id);
      return null;
    },
    Activate: ({ state, sheet }) => show({ state, sheet, areas: [] }),
    GetRange: ({ state, sheet }, [address]) =>
      state.make.range(alive(sheet), address === undefined || address === null ? WHOLE_SHEET : areaArgument(address)),
    GetRangeByIndexes: ({ state, sheet }, [row, column, rows, columns]) => {
      const top = numberArgument(row, "startRow");
      const left = numberArgument(column, "startColumn");
      const bottom = top + numberArgument(rows, "rowCount") - 1;
      const right = left + numberArgument(columns, "columnCount") - 1;
      if (top < 0 || left < 0 || bottom < top || right < left) throw invalidArgument("host model: no such range");
      if (bottom > WHOLE_SHEET.bottom || right > WHOLE_SHEET.right)
        throw invalidArgument("host model: beyond the sheet");
      return state.make.range(alive(sheet), { top, left, bottom, right });
    },
    GetRanges: ({ state, sheet }, [address]) =>
      state.make.rangeAreas(
        alive(sheet),
        address === undefined || address === null ? [WHOLE_SHEET] : areasArgument(address),
      ),
    GetCell: ({ state, sheet }, [row, column]) => {
      const top = numberArgument(row, "row");
      const left = numberArgument(column, "column");
      return state.make.range(alive(sheet), { top, left, bottom: top, right: left });
    },
    GetUsedRange: (target, [valuesOnly]) =>
      usedRange(target, valuesOnly) ?? target.state.make.range(target.sheet, { top: 0, left: 0, bottom: 0, right: 0 }),
    GetUsedRangeOrNullObject: (target, [valuesOnly]) => usedRange(target, valuesOnly),
    _RegisterDataChangedEvent: ({ state, sheet }) => state.events.register(EventType.SheetChanged, alive(sheet).id),
    _UnregisterDataChangedEvent: ({ state, sheet }) => state.events.unregister(EventType.SheetChanged, sheet.id),
  },
});

function findSheet(state: ExcelState, key: Json | undefined): HostObject | null {
  const sheet = state.workbook.find(textArgument(key, "key"));
  return sheet === undefined ? null : state.make.worksheet(sheet);
}

function sheetsOf(state: ExcelState, visibleOnly: Argument | undefined): readonly SheetModel[] {
  const { sheets } = state.workbook;
  return visibleOnly === true ? sheets.filter((sheet) => sheet.visibility === "visible") : sheets;
}

function endSheet(state: ExcelState, visibleOnly: Argument | undefined, index: 0 | -1): HostObject {
  const sheet = sheetsOf(state, visibleOnly).at(index);
  if (sheet === undefined) throw itemNotFound();
  return state.make.worksheet(sheet);
}

/** Modelled; to verify: which code a name gives that Excel does not take. */
function freeName(state: ExcelState, name: string): string {
  if (name === "" || name.length > 31 || /[\\/?*:[\]]/.test(name))
    throw invalidArgument(`host model: ${name} is no name`);
  if (state.workbook.find(name) !== undefined) {
    throw new RichApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  }
  return name;
}

function addSheet(state: ExcelState, name: string): HostObject {
  return state.make.worksheet(state.workbook.addSheet({ name: freeName(state, name) }));
}

const WORKSHEETS: HostClass<ExcelState> = new HostClass<ExcelState>("WorksheetCollection", {
  items: (state) => state.workbook.sheets.map((sheet) => state.make.worksheet(sheet)),
  item: (state, key) => {
    const found = findSheet(state, key);
    if (found === null) throw itemNotFound();
    return found;
  },
  methods: {
    Add: (state, [name]) => addSheet(state, textArgument(name, "name")),
    GetItemOrNullObject: (state, [key]) => findSheet(state, textArgument(key, "key")),
    GetActiveWorksheet: (state) => state.make.worksheet(state.workbook.active),
    GetCount: (state, [visibleOnly]) => sheetsOf(state, visibleOnly).length,
    GetFirst: (state, [visibleOnly]) => endSheet(state, visibleOnly, 0),
    GetLast: (state, [visibleOnly]) => endSheet(state, visibleOnly, -1),
    _RegisterDataChangedEvent: ({ events }) => events.register(EventType.SheetChanged, WORKBOOK_TARGET),
    _UnregisterDataChangedEvent: ({ events }) => events.unregister(EventType.SheetChanged, WORKBOOK_TARGET),
    _RegisterAddedEvent: ({ events }) => events.register(EventType.SheetAdded, WORKBOOK_TARGET),
    _UnregisterAddedEvent: ({ events }) => events.unregister(EventType.SheetAdded, WORKBOOK_TARGET),
    _RegisterDeletedEvent: ({ events }) => events.register(EventType.SheetDeleted, WORKBOOK_TARGET),
    _UnregisterDeletedEvent: ({ events }) => events.unregister(EventType.SheetDeleted, WORKBOOK_TARGET),
  },
});

const APPLICATION: HostClass<ExcelState> = new HostClass<ExcelState>("Application", {
  scalars: { CalculationMode: () => "Automatic" },
  methods: {
    SuspendScreenUpdatingUntilNextSync: () => null,
    SuspendApiCalculationUntilNextSync: () => null,
  },
});

function notSelected(): RichApiError {
  return new RichApiError("InvalidSelection", "The current selection is invalid for this operation.");
}

/** Modelled; to verify: with a shape selected Excel names no cells (some versions give those selected before). */
function cellsOf({ active, isShapeSelected }: WorkbookModel): SheetModel {
  if (isShapeSelected) throw notSelected();
  return active;
}

const NAME = new HostClass<readonly [name: string, formula: string]>("NamedItem", {
  id: ([name]) => name,
  scalars: { Name: ([name]) => name, Formula: ([, formula]) => formula },
});

const NAMES: HostClass<ExcelState> = new HostClass<ExcelState>("NamedItemCollection", {
  items: ({ workbook }) => Object.entries(workbook.names).map((item) => NAME.wrap(item)),
});

const WORKBOOK: HostClass<ExcelState> = new HostClass<ExcelState>("Workbook", {
  scalars: { Name: ({ workbook }) => workbook.name },
  navigations: {
    Worksheets: (state) => WORKSHEETS.wrap(state),
    Application: (state) => APPLICATION.wrap(state),
    CustomXmlParts: (state) => CUSTOM_XML_PARTS.wrap(state),
    Names: (state) => NAMES.wrap(state),
    Properties: (state) => DOCUMENT_PROPERTIES.wrap(state),
  },
  methods: {
    GetActiveCell: ({ workbook, make }) => {
      const { top, left } = workbook.active.selection;
      return make.range(workbook.active, { top, left, bottom: top, right: left });
    },
    GetSelectedRange: ({ workbook, make }) => {
      const { selection, otherSelections } = cellsOf(workbook);
      if (otherSelections.length > 0) throw notSelected();
      return make.range(workbook.active, selection);
    },
    GetSelectedRanges: ({ workbook, make }) => {
      const { selection, otherSelections } = cellsOf(workbook);
      return make.rangeAreas(workbook.active, [selection, ...otherSelections]);
    },
  },
});

/** What the library tells its host of its own accord: that its handlers are there, and telemetry. Nothing comes of it. */
const OWN_SERVICES: Readonly<Record<string, HostClass<null>>> = {
  "Microsoft.InternalService.AddinInternalService": new HostClass<null>("AddinInternalService", {
    methods: { NotifyActionHandlerReady: () => null },
  }),
  "Microsoft.Telemetry.TelemetryService": new HostClass<null>("TelemetryService", {
    methods: { SendTelemetryEvent: () => null },
  }),
};

/** The workbook as the library sees it: the root of every object path. */
export function excelRoot(workbook: WorkbookModel, events: EventRegistry): HostObject {
  const state: ExcelState = {
    workbook,
    events,
    make: {
      worksheet: (sheet) => WORKSHEET.wrap({ state, sheet }),
      range: (sheet: SheetModel, area: CellRange) => RANGE.wrap({ state, sheet, areas: [area] }),
      rangeAreas: (sheet, areas) => RANGE_AREAS.wrap({ state, sheet, areas }),
      conditionalFormats: (sheet, areas) => CONDITIONAL_FORMATS.wrap({ state, sheet, areas }),
    },
  };
  return WORKBOOK.wrap(state);
}

/** Objects that are asked for by the name of their type. */
export function newObject(typeName: string): HostObject | undefined {
  return OWN_SERVICES[typeName]?.wrap(null);
}
