import type { SheetSnapshot } from "../model/snapshot";

/** Ids of the reports of ours; none where nothing else would be left to see, which Excel does not allow. */
export function removableReports<Sheet extends Pick<SheetSnapshot, "id" | "visibility">>(
  sheets: readonly Sheet[],
  isReport: (sheet: Sheet) => boolean,
): readonly string[] {
  const hasOthers = sheets.some((sheet) => sheet.visibility === "visible" && !isReport(sheet));
  return hasOthers ? sheets.filter(isReport).map(({ id }) => id) : [];
}
