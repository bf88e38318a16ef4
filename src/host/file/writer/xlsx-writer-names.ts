import { formatRange, sheetPrefix } from "../../../model/address";
import type { SheetDescription } from "../../../model/workbook-description";
import { attributes, escapeText } from "./xlsx-writer-xml";

/**
 * The names by which the workbook part tells what the sheet at a 0-based place filters and repeats in print, as elements
 * whose own names begin with the prefix; an empty text when it does neither.
 */
export function nameElements({ name, filter, print }: SheetDescription, place: number, prefix = ""): string {
  const element = (word: string, cells: string, hidden?: 1): string => {
    const values = attributes({ name: `_xlnm.${word}`, localSheetId: place, hidden });
    return `<${prefix}definedName${values}>${escapeText(sheetPrefix(name) + cells)}</${prefix}definedName>`;
  };
  const repeated = print?.repeatedRows;
  return (
    (filter === undefined ? "" : element("_FilterDatabase", formatRange(filter).replace(/[A-Z]+|\d+/g, "$$$&"), 1)) +
    (repeated === undefined ? "" : element("Print_Titles", `$${repeated.top + 1}:$${repeated.bottom + 1}`))
  );
}
