import type { XmlReader } from "../xml";

/** Children of a part's root in the order that the schema demands: elements put elsewhere make a file that Excel repairs. */
export interface ElementOrder {
  readonly ranks: ReadonlyMap<string, number>;
}

function inOrder(...names: readonly string[]): ElementOrder {
  return {
    ranks: new Map(
      names
        .join(" ")
        .split(" ")
        .map((name, index) => [name, index]),
    ),
  };
}

/** ECMA-376 part 1, 18.3.1.99, CT_Worksheet. */
export const SHEET_ORDER = inOrder(
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios",
  "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations",
  "hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches",
  "ignoredErrors smartTags drawing drawingHF legacyDrawing legacyDrawingHF picture oleObjects controls",
  "webPublishItems tableParts extLst",
);

/** ECMA-376 part 1, 18.2.27, CT_Workbook. */
export const WORKBOOK_ORDER = inOrder(
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames",
  "calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr",
  "webPublishObjects extLst",
);

/** ECMA-376 part 1, 18.8.39, CT_Stylesheet. */
export const STYLES_ORDER = inOrder(
  "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
);

/** Whether the child that the reader stands at comes behind those called `name`; unknown ones come in the end. */
export function comesAfter(xml: XmlReader, name: string, { ranks }: ElementOrder): boolean {
  return (ranks.get(xml.localName) ?? ranks.size) > (ranks.get(name) ?? ranks.size);
}
