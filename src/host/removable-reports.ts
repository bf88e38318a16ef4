import type { SheetSnapshot } from "../model/snapshot";

/** Ids of the reports of ours; none where nothing else would be left to see, which Excel does not allow. */
export function removableReports(
  sheets: readonly Pick<SheetSnapshot, "id" | "visibility" | "isReport">[],
): readonly string[] {
  const hasOthers = sheets.some(({ visibility, isReport }) => visibility === "visible" && isReport !== true);
  return hasOthers ? sheets.flatMap(({ id, isReport }) => (isReport === true ? [id] : [])) : [];
}
