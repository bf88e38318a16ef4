import type { PageLayoutDump } from "./description";
import { alive, invalidArgument, textArgument, writable } from "./excel-state";
import { HostClass, isList, type Argument, type Json } from "./host-object";
import type { SheetModel } from "./sheet-model";

const POINTS_PER_INCH = 72;

function change(sheet: SheetModel, changes: PageLayoutDump): null {
  writable(sheet).pageLayout = { ...sheet.pageLayout, ...changes };
  return null;
}

/** An object of numbers; what is left out or null is not set. */
function numbersOf(value: Argument | undefined, names: readonly string[]): Record<string, number> {
  const data = value as Json;
  if (typeof data !== "object" || data === null || isList(data))
    throw invalidArgument("host model: an object of numbers");
  const set = Object.entries(data).filter(([, number]) => number !== null);
  for (const [name, number] of set) {
    if (!names.includes(name) || typeof number !== "number") throw invalidArgument(`host model: ${name} is no option`);
  }
  return Object.fromEntries(set) as Record<string, number>;
}

const FOOTERS: HostClass<SheetModel> = new HostClass<SheetModel>("HeaderFooter", {
  scalars: { CenterFooter: (sheet) => alive(sheet).pageLayout.centerFooter ?? "" },
  writers: { CenterFooter: (sheet, value) => change(sheet, { centerFooter: textArgument(value, "centerFooter") }) },
});

const FOOTER_GROUP: HostClass<SheetModel> = new HostClass<SheetModel>("HeaderFooterGroup", {
  navigations: { DefaultForAllPages: (sheet) => FOOTERS.wrap(sheet) },
});

function chosen(value: Json, choices: readonly string[]): string {
  if (typeof value !== "string" || !choices.includes(value)) throw invalidArgument("host model: no such choice");
  return value;
}

/** Worksheet.pageLayout as documented for ExcelApi 1.9, as far as it is used. */
export const PAGE_LAYOUT: HostClass<SheetModel> = new HostClass<SheetModel>("PageLayout", {
  scalars: {
    Orientation: (sheet) => alive(sheet).pageLayout.orientation ?? "Portrait",
    PaperSize: (sheet) => alive(sheet).pageLayout.paperSize ?? "A4",
    CenterHorizontally: (sheet) => alive(sheet).pageLayout.centerHorizontally ?? false,
  },
  writers: {
    Orientation: (sheet, value) => change(sheet, { orientation: chosen(value, ["Portrait", "Landscape"]) }),
    PaperSize: (sheet, value) => change(sheet, { paperSize: chosen(value, ["A3", "A4", "A5", "Letter"]) }),
    CenterHorizontally: (sheet, value) => change(sheet, { centerHorizontally: value === true }),
    Zoom: (sheet, value) =>
      change(sheet, { zoom: numbersOf(value, ["horizontalFitToPages", "verticalFitToPages", "scale"]) }),
  },
  navigations: { HeadersFooters: (sheet) => FOOTER_GROUP.wrap(sheet) },
  methods: {
    SetPrintTitleRows: (sheet, [rows]) => change(sheet, { titleRows: textArgument(rows, "printTitleRows") }),
    SetPrintMargins: (sheet, [unit, options]) => {
      if (unit !== "Inches") throw invalidArgument("host model: margins are modelled in inches");
      const inches = numbersOf(options, ["left", "right", "top", "bottom", "header", "footer"]);
      const margins = Object.entries(inches).map(([side, value]) => [side, value * POINTS_PER_INCH] as const);
      return change(sheet, { margins: Object.fromEntries(margins) });
    },
  },
});
