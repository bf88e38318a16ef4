import { parseRange } from "../../../model/address";
import { FormulaRows } from "./formula-rows";
import { TEXT } from "./noted-element";
import type { Mover, Settler } from "./reference-place";

/** Names that Excel itself gives (`_xlnm.Print_Area`): what they name is fixed, however it is written. */
const BUILT_IN = "_xlnm.";

/** A range. */
export const address: Mover = (text, { moves, sheetName }) => moves.address(text, sheetName);

/** A range that its element can't do without. */
export const keptAddress: Mover = (text, context) => address(text, context) ?? text;

/** Ranges with spaces between. */
export const addresses: Mover = (text, { moves, sheetName }) => {
  const moved = moves.addresses(text, sheetName);
  return moved === "" && text.trim() !== "" ? undefined : moved;
};

export const keptAddresses: Mover = (text, context) => addresses(text, context) ?? text;

/** A formula, or a reference with or without its sheet; one that is gone is `#REF!`, as in a cell. */
export const formula: Mover = (text, { moves, sheetName }) => moves.formula(text, sheetName);

/** Number of a row, from 0, that its element can't do without. */
export const nearestRow: Mover = (text, { moves, sheetName }) => {
  const row = rowNumber(text);
  return row === undefined ? text : String(moves.rowOrNext(row, sheetName));
};

/** Reads a row number; undefined for anything else. */
export function rowNumber(text: string | undefined): number | undefined {
  const digits = text?.trim() ?? "";
  return /^\d{1,7}$/.test(digits) ? Number(digits) : undefined;
}

/** Cells (`sqref`) with formulas that are told for the first of them: `formula`, and `cfvo` with its `val`. */
export const settleArea: Settler = ({ self, all }, context) => {
  const { moves, sheetName } = context;
  const child = all("sqref").at(-1);
  const [holder, name] = child === undefined ? [self, "sqref"] : [child, TEXT];
  const list = holder.get(name) ?? "";
  const moved = addresses(list, context);
  if (moved === undefined) return false;
  const before = ranges(list);
  const first = Math.min(...ranges(moved).map(({ top }) => top));
  const rows = new FormulaRows(
    before.map(({ top, bottom }) => ({ first: top, last: bottom })),
    first,
    { moves, sheetName },
  );
  holder.set(name, moved);
  for (const [note, value] of [
    ["formula", TEXT],
    ["cfvo", "val"],
  ] as const) {
    for (const element of all(note)) {
      const text = element.get(value);
      if (text !== undefined) element.set(value, rows.move(text));
    }
  }
  return true;
};

function ranges(list: string): readonly NonNullable<ReturnType<typeof parseRange>>[] {
  return list.split(/\s+/).flatMap((one) => parseRange(one) ?? []);
}

/**
 * A link: where it stands, and the place in this workbook that it leads to. Excel leaves the latter as it is; a link that
 * leads where it led is worth more. One into another file (`r:id`), or to cells that are gone, stays.
 */
export const settleLink: Settler = ({ self }, context) => {
  const moved = address(self.get("ref") ?? "", context);
  if (moved === undefined) return false;
  self.set("ref", moved);
  const location = self.get("location");
  if (location === undefined || self.get(":id") !== undefined) return true;
  const led = formula(location, context) ?? location;
  if (!led.includes("#REF!")) self.set("location", led);
  return true;
};

/** Cells of the sheet that an attribute names, of this workbook unless `r:id` tells another. What is gone stays named. */
export const settleSource: Settler = ({ self }, { moves, sheetName }) => {
  const ref = self.get("ref");
  if (ref !== undefined && self.get(":id") === undefined)
    self.set("ref", moves.address(ref, self.get("sheet") ?? sheetName) ?? ref);
  return true;
};

/** A scenario tells of a cell that is gone that it is. */
export const settleInputCell: Settler = ({ self }, context) => {
  const ref = self.get("r") ?? "";
  const moved = address(ref, context);
  if (moved === undefined) self.set("deleted", "1");
  else self.set("r", moved);
  return true;
};

/** What names stand for moves where it is fixed (`$A$5`); `A5` is told from wherever the name is used. */
export const settleName: Settler = ({ self }, { moves, sheetName }) => {
  const text = self.get(TEXT);
  if (text === undefined) return true;
  const isBuiltIn = self.get("name")?.startsWith(BUILT_IN) ?? false;
  self.set(TEXT, isBuiltIn ? moves.formula(text, sheetName) : moves.fixedFormula(text, sheetName));
  return true;
};

/** Page breaks stand above the row that `id` counts from 0, and go with it. */
export const settleRowBreaks: Settler = ({ self, all }, { moves, sheetName }) => {
  let [left, manual] = [0, 0];
  for (const element of all("brk")) {
    const row = rowNumber(element.get("id"));
    const moved = row === undefined ? undefined : moves.row(row, sheetName);
    if (row !== undefined && moved === undefined) {
      element.remove();
      continue;
    }
    left++;
    if (/^(?:1|true)$/.test(element.get("man") ?? "")) manual++;
    if (moved !== undefined) element.set("id", String(moved));
  }
  if (left === all("brk").length) return true;
  if (self.get("count") !== undefined) self.set("count", String(left));
  if (self.get("manualBreakCount") !== undefined) self.set("manualBreakCount", String(manual));
  return left > 0;
};

/** A page break between columns may hold for some rows only. */
export const settleColumnBreak: Settler = ({ self }, { moves, sheetName }) => {
  const [first, last] = [rowNumber(self.get("min") ?? "0"), rowNumber(self.get("max"))];
  const moved =
    first === undefined || last === undefined || first > last ? undefined : moves.span({ first, last }, sheetName);
  if (moved === undefined) return true;
  if (moved.first !== first) self.set("min", String(moved.first));
  self.set("max", String(moved.last));
  return true;
};
