import type { CellRange } from "../../model/address";
import type { SheetSnapshot } from "../../model/snapshot";
import type { Selection } from "../port";

export const FIRST_CELL: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };

/** The first cell of the first visible sheet; undefined when there is none. */
export function firstSelection(sheets: readonly SheetSnapshot[]): Selection | undefined {
  const first = sheets.find(({ visibility }) => visibility === "visible");
  return first === undefined ? undefined : { sheetId: first.id, range: FIRST_CELL };
}
