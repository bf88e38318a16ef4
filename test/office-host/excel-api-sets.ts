import { RichApiError, camelCase } from "./host-object";
import type { ExcelApiVersion } from "./session";

/**
 * The minor version of ExcelApi that brought a member, from its documentation; members that are not listed came with 1.6
 * or before. The library lets newer members through (it means to stop them, but sets the switch on the wrong object), so
 * the host has to say that it does not know them.
 */
const SINCE: Readonly<Record<string, number>> = {
  "Application.SuspendScreenUpdatingUntilNextSync": 9,
  "ConditionalFormat.GetRanges": 9,
  "ConditionalFormatCollection.GetItemOrNullObject": 14,
  "NamedItem.Formula": 7,
  "Range.GetCellProperties": 9,
  "Range.GetMergedAreasOrNullObject": 13,
  "Range.GetSpecialCells": 9,
  "Range.GetSpecialCellsOrNullObject": 9,
  "Range.IsEntireColumn": 7,
  "Range.IsEntireRow": 7,
  "Range.SetCellProperties": 9,
  "RangeFormat.UseStandardHeight": 7,
  "Workbook.GetActiveCell": 7,
  "Workbook.GetSelectedRanges": 9,
  "Workbook.Name": 7,
  "Workbook.Properties": 7,
  "Worksheet.AutoFilter": 9,
  "Worksheet.GetRanges": 9,
  "Worksheet.PageLayout": 9,
  "Worksheet.Comments": 10,
  "Worksheet.FreezePanes": 7,
  "Worksheet.Gridlines": 8,
  "Worksheet.StandardWidth": 7,
  "Worksheet._RegisterDataChangedEvent": 7,
  "WorksheetCollection._RegisterAddedEvent": 7,
  "WorksheetCollection._RegisterDataChangedEvent": 9,
  "WorksheetCollection._RegisterDeletedEvent": 7,
};

/** A check for an Excel of that version: throws ApiNotFound for members that came later. */
export function requireMemberOf(version: ExcelApiVersion): (typeName: string, member: string) => void {
  const minor = Number(version.split(".")[1]);
  return (typeName, member) => {
    if ((SINCE[`${typeName}.${member}`] ?? 0) <= minor) return;
    const message =
      "The API you are trying to use could not be found. It may be available in a newer version of Excel.";
    throw new RichApiError("ApiNotFound", message, `${typeName}.${camelCase(member)}`);
  };
}
