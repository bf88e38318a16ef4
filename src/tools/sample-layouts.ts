import { sampleTables, type SampleTable } from "./sample-document";
import { placeForm, type FormOptions } from "./sample-form";
import { FORM_STYLES, FORM_WIDTHS } from "./sample-style";
import type { SheetDescription, WorkbookDescription } from "./xlsx-writer-model";

/** An arrangement of tables in a workbook; the sample's thirteen when none are given. */
export type SampleLayout = (tables?: readonly SampleTable[]) => WorkbookDescription;

/** (a) One sheet per table, laid out as the printed form. */
export const sheetEach: SampleLayout = (tables) => eachOnItsSheet(tables, {});

function eachOnItsSheet(tables: readonly SampleTable[] | undefined, options: FormOptions): WorkbookDescription {
  return { sheets: (tables ?? sampleTables()).map((table) => formSheet(table, options)), styles: FORM_STYLES };
}

function formSheet(table: SampleTable, options: FormOptions): SheetDescription {
  const { cells, merges, rowHeights } = placeForm(table, options);
  return { name: table.sheetName, cells, merges, rowHeights, columnWidths: FORM_WIDTHS };
}
