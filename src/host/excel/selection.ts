import type { Selection } from "../port";
import { excelCode } from "./errors";
import { EXTENT_OF_AREAS, rangeOf } from "./merges";

/** What Excel says when no cells are selected but a shape or a chart, by its versions. */
const NO_CELLS: ReadonlySet<string> = new Set([
  "InvalidSelection",
  "InvalidOperation",
  "InvalidArgument",
  "ItemNotFound",
  "GeneralException",
]);

/** The first selected range, in one sync; undefined when no cells are selected. */
export async function readSelection(context: Excel.RequestContext): Promise<Selection | undefined> {
  const selected = context.workbook.getSelectedRanges().untrack().load(`worksheet/id,${EXTENT_OF_AREAS}`);
  try {
    await context.sync();
  } catch (error) {
    if (NO_CELLS.has(excelCode(error) ?? "")) return undefined;
    throw error;
  }
  const [first] = selected.areas.items;
  return first === undefined ? undefined : { sheetId: selected.worksheet.id, range: rangeOf(first) };
}
