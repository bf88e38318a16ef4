import { OWN_LIBRARY_SHEET, valueInWords } from "../library/own-library";
import type { StandardIndicator } from "../library/standard-indicator";
import type { CellDescription, SheetDescription, StyleDescription } from "../model/workbook-description";
import { FORM_STYLES } from "./printed-form-style";
import words from "./printed-form-words.json";

/** In characters of the normal font. */
const WIDTHS = [16, 18, 26, 40, 18, 30, 12] as const;

/** Indicators as a sheet that `readOwnLibrary` reads back: the form in which an office keeps its own. */
export function librarySheet(indicators: readonly StandardIndicator[]): {
  readonly sheet: SheetDescription;
  readonly styles: Readonly<Record<string, StyleDescription>>;
} {
  const cells: CellDescription[] = words.library.map((value, column) => ({ row: 0, column, value, style: "label" }));
  indicators.forEach((indicator, index) => {
    const { level1, level2, name, measures, value, types, isOwn = false } = indicator;
    const origin = isOwn ? words.origins.own : words.origins.builtIn;
    [level1, level2, name, measures, valueInWords(value), types.join("、"), origin].forEach((text, column) => {
      cells.push({ row: index + 1, column, style: "text", ...(text !== "" && { value: text }) });
    });
  });
  return {
    sheet: { name: OWN_LIBRARY_SHEET, cells, columnWidths: WIDTHS, freeze: { rows: 1, columns: 0 } },
    styles: FORM_STYLES,
  };
}
