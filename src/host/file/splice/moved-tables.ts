import { parseRange } from "../../../model/address";
import { FormulaRows } from "./formula-rows";
import { address } from "./movers";
import { TEXT } from "./noted-element";
import type { Settler } from "./reference-place";

/**
 * A table. Without its head it goes on without one, and without its row of totals as well; without rows of data it is none.
 */
export const settleTable: Settler = ({ self, all }, context) => {
  const { moves, sheetName } = context;
  const ref = self.get("ref") ?? "";
  const range = parseRange(ref);
  if (range === undefined) return true;
  const heads = self.get("headerRowCount") === "0" ? 0 : 1;
  const totals = Number(self.get("totalsRowCount") ?? 0) > 0 ? 1 : 0;
  const data = { first: range.top + heads, last: range.bottom - totals };
  const hasData = data.first <= data.last;
  const moved = hasData ? moves.span(data, sheetName) : data;
  const now = address(ref, context);
  if (moved === undefined || now === undefined) return false;
  self.set("ref", now);
  const [filter] = all("autoFilter");
  if (heads > 0 && moves.row(range.top, sheetName) === undefined) {
    self.set("headerRowCount", "0");
    filter?.remove();
  } else {
    const filtered = filter?.get("ref");
    if (filtered !== undefined) filter?.set("ref", address(filtered, context) ?? filtered);
  }
  if (totals > 0 && moves.row(range.bottom, sheetName) === undefined) self.set("totalsRowCount", "0");
  const rows = new FormulaRows([data], moved.first, context);
  for (const column of all("calculatedColumnFormula")) {
    const text = column.get(TEXT);
    if (text !== undefined) column.set(TEXT, rows.move(text));
  }
  return true;
};
