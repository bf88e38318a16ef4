import type { CellRange } from "../model/address";
import type { SheetVisibility } from "../model/snapshot";
import { sampleDocument, sampleTables, type SampleTable } from "../workbench/sample/sample-document";
import { formSheet } from "../workbench/sample/sample-workbook";
import { placeForm, type FormOptions } from "../fill/printed-form";
import { codeSheet, emptySheet, instructionSheet, overviewSheet } from "./sample-other-sheets";
import { FORM_STYLES, FORM_WIDTHS } from "../fill/printed-form-style";
import type { CellDescription, SheetDescription, WorkbookDescription } from "../model/workbook-description";

/** An arrangement of tables in a workbook; the sample's thirteen when none are given. */
export type SampleLayout = (tables?: readonly SampleTable[]) => WorkbookDescription;

/** One sheet per table, laid out as the printed form. */
export const sheetEach: SampleLayout = (tables = sampleTables()) => eachOnItsSheet(tables);

/** All tables below each other on one sheet, one blank row between them. */
export const stacked: SampleLayout = (tables = sampleTables()) => {
  const cells: CellDescription[] = [];
  const merges: CellRange[] = [];
  const rowHeights: Record<number, number> = {};
  let row = 0;
  for (const table of tables) {
    const form = placeForm(sampleDocument().partTwo, table, { origin: { row, column: 0 } });
    cells.push(...form.cells);
    merges.push(...form.merges);
    Object.assign(rowHeights, form.rowHeights);
    row = form.bottom + 2;
  }
  return workbookOf([{ name: "绩效目标表", cells, merges, rowHeights, columnWidths: FORM_WIDTHS }]);
};

/** Three rows down and two columns to the right, with an officer's notes above and on both sides. */
export const offset: SampleLayout = (tables = sampleTables()) =>
  workbookOf(
    tables.map((table) => {
      const form = formSheet(table, { origin: { row: 3, column: 2 } });
      const notes: readonly CellDescription[] = [
        { row: 0, column: 0, value: "注：本表于10月底前报财政局预算股，一式两份。" },
        { row: 1, column: 3, value: "填报人：财务股" },
        { row: 6, column: 10, value: "预算数与项目库核对无误" },
        { row: 8, column: 10, value: "支出计划待业务科室确认" },
        { row: 9, column: 0, value: "√" },
        { row: 13, column: 11, value: "此行指标值请再核实" },
        { row: 16, column: 1, value: "*" },
      ];
      return { ...form, cells: [...form.cells, ...notes], columnWidths: [4, 4, ...FORM_WIDTHS] };
    }),
  );

/** Nothing merged: each text has a cell of its own and a class is not repeated below itself. */
export const unmerged: SampleLayout = (tables = sampleTables()) => eachOnItsSheet(tables, { isMerged: false });

/** Nothing merged, level 1 and level 2 on each indicator row. */
export const repeatedClasses: SampleLayout = (tables = sampleTables()) =>
  eachOnItsSheet(tables, { isMerged: false, repeatsClasses: true });

/** Plan values are fractions shown as percentages: 0.25 with the format `0%`. */
export const fractionPlan: SampleLayout = (tables = sampleTables()) => eachOnItsSheet(tables, { plan: "fraction" });

/** Plan values are plain numbers of percent points: 25. */
export const pointsPlan: SampleLayout = (tables = sampleTables()) => eachOnItsSheet(tables, { plan: "points" });

/** Labels are broken by spaces and line breaks, as officers do to make them fit or look even. */
export const brokenLabels: SampleLayout = (tables = sampleTables()) => eachOnItsSheet(tables, { label: breakLabel });

/** The form as other bodies use it: without code, plan and basis. */
export const reduced: SampleLayout = (tables = sampleTables()) =>
  eachOnItsSheet(tables, { omitsCode: true, omitsPlan: true, omitsBasis: true });

/** A blank row between heading, head and indicators, and after each indicator row. */
export const spaced: SampleLayout = (tables = sampleTables()) =>
  eachOnItsSheet(tables, { blockGap: 1, indicatorGap: 1 });

/** The second sheet is hidden, the third very hidden. */
export const hidden: SampleLayout = (tables = sampleTables()) => {
  const visibilities: readonly SheetVisibility[] = ["visible", "hidden", "veryHidden"];
  const workbook = eachOnItsSheet(tables);
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet, index) => ({ ...sheet, visibility: visibilities[index] ?? "visible" })),
  };
};

/** Among the tables' sheets four that hold none: instructions first, then an overview; codes and an empty one last. */
export const withOtherSheets: SampleLayout = (tables = sampleTables()) => {
  const workbook = eachOnItsSheet(tables);
  return {
    ...workbook,
    sheets: [instructionSheet(), overviewSheet(tables), ...workbook.sheets, codeSheet(), emptySheet()],
  };
};

/** Every arrangement by its name. */
export const SAMPLE_LAYOUTS = {
  sheetEach,
  stacked,
  offset,
  unmerged,
  repeatedClasses,
  fractionPlan,
  pointsPlan,
  brokenLabels,
  reduced,
  spaced,
  hidden,
  withOtherSheets,
} as const satisfies Record<string, SampleLayout>;

function eachOnItsSheet(tables: readonly SampleTable[], options?: FormOptions): WorkbookDescription {
  return workbookOf(tables.map((table) => formSheet(table, options)));
}

function workbookOf(sheets: readonly SheetDescription[]): WorkbookDescription {
  return { sheets, styles: FORM_STYLES };
}

/** Four characters are spread (`项 目 编 码`), longer labels broken (`资金支出\n计划（%）`), shorter ones padded. */
function breakLabel(label: string): string {
  const text = label.replaceAll(/\s/gu, "");
  if (text.length === 4) return Array.from(text).join(" ");
  if (text.length <= 3) return ` ${text} `;
  return `${text.slice(0, 4)}\n${text.slice(4)}`;
}
