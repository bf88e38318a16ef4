import type { CellRange } from "../../model/address";

/** What has to be loaded of areas to know where they lie. */
export const EXTENT_OF_AREAS =
  "areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount";

/** Asks for the merged areas of so few cells that Excel gives them at once; what it returns gives them after the sync. */
export function askForMerges(cells: Excel.Range): () => CellRange[] {
  const areas = cells.getMergedAreasOrNullObject().untrack().load(EXTENT_OF_AREAS);
  return () => (areas.isNullObject ? [] : areas.areas.items.map(rangeOf));
}

/** Where a range lies whose extent was loaded. */
export function rangeOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellRange {
  return { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
}
