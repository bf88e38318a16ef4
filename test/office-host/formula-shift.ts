import { parseRange, type CellRange } from "../../src/model/address";
import { shiftRows } from "./areas";

/** Rows that were put in (count > 0) or taken out (count < 0) of a sheet at a 0-based row. */
export interface RowShift {
  readonly sheetName: string;
  readonly at: number;
  readonly count: number;
}

/** A text in quotes; or a reference of cells or whole rows, with or without a sheet's name. */
const TOKEN =
  /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$])((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])/gu;

/**
 * The formula after the shift. Modelled: cells, ranges and whole rows, absolute or not, of this and of other sheets;
 * names, tables, ranges over several sheets and arrays are left as they are.
 */
export function shiftFormula(formula: string, sheetName: string, shift: RowShift): string {
  return formula.replace(TOKEN, (token, prefix: string | undefined, reference: string | undefined) => {
    if (reference === undefined) return token;
    const name = prefix === undefined ? sheetName : prefix.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'");
    if (name.toLowerCase() !== shift.sheetName.toLowerCase()) return token;
    return (prefix ?? "") + shiftReference(reference, shift);
  });
}

function shiftReference(reference: string, { at, count }: RowShift): string {
  const parts = reference.split(":");
  const rows = parts.map((part) => Number(/\d+$/.exec(part)?.[0]) - 1);
  const area: CellRange | undefined = parseRange(
    parts.map((part) => (/^\$?\d/.test(part) ? `A${part}` : part)).join(":"),
  );
  if (area === undefined) return reference;
  const moved = shiftRows(area, at, count);
  if (moved === undefined) return "#REF!";
  const isOrdered = (rows[0] ?? 0) <= (rows.at(-1) ?? 0);
  const edges = isOrdered ? [moved.top, moved.bottom] : [moved.bottom, moved.top];
  return parts.map((part, index) => part.replace(/\d+$/, String((edges[index] ?? 0) + 1))).join(":");
}
