import { placeForm, type FormOptions } from "../../fill/printed-form";
import { FORM_STYLES, FORM_WIDTHS, heightOf, type FormStyle } from "../../fill/printed-form-style";
import { writeWorkbook } from "../../host/file/writer/xlsx-writer";
import type { PrintDescription, SheetDescription, WorkbookDescription } from "../../model/workbook-description";
import { sampleDocument, sampleTables, type SampleTable } from "./sample-document";

const PAGE: PrintDescription = {
  orientation: "portrait",
  fitToWidth: 1,
  fitToHeight: 1,
  margins: { left: 0.6, right: 0.6, top: 0.75, bottom: 0.75 },
  centersHorizontally: true,
  footer: "&C— &P —",
};
/** In characters of the normal font. */
const PART_ONE_WIDTHS = [4, 88] as const;
/** In points. */
const HEADING_HEIGHT = 26;

interface Line {
  readonly text: string;
  readonly style: FormStyle;
}

/**
 * The sample as an officer's workbook: 部门整体绩效目标 first, then a sheet for each table. Texts are the document's;
 * amounts are numbers shown with two decimals, and what the document prints as a lone space is an empty cell.
 */
export function sampleWorkbook(): WorkbookDescription {
  const formSheets = sampleTables().map((table) => ({ ...formSheet(table), hidesGridLines: true, print: PAGE }));
  return { sheets: [partOneSheet(), ...formSheets], styles: FORM_STYLES };
}

/** The sample as .xlsx; the same bytes each time. */
export function buildSample(): Uint8Array {
  return writeWorkbook(sampleWorkbook());
}

/** A table of the sample on a sheet of its own, laid out as the printed form. */
export function formSheet(table: SampleTable, options?: FormOptions): SheetDescription {
  const { cells, merges, rowHeights } = placeForm(sampleDocument().partTwo, table, options);
  return { name: table.sheetName, cells, merges, rowHeights, columnWidths: FORM_WIDTHS };
}

/** Text runs over both columns; goals and indicators of the items stand in the second. */
function partOneSheet(): SheetDescription {
  const { heading, title, overall, items, safeguards } = sampleDocument().partOne;
  const lines: readonly Line[] = [
    { text: heading, style: "part" },
    { text: title, style: "title" },
    { text: overall.heading, style: "heading" },
    ...overall.paragraphs.map((text): Line => ({ text, style: "paragraph" })),
    { text: items.heading, style: "heading" },
    ...items.list.flatMap((item): readonly Line[] => [
      { text: item.heading, style: "itemHeading" },
      { text: item.goal, style: "item" },
      { text: item.indicator, style: "item" },
    ]),
    { text: safeguards.heading, style: "heading" },
    ...safeguards.paragraphs.map((text): Line => ({ text, style: "paragraph" })),
  ];
  return {
    name: title,
    cells: lines.map(({ text, style }, row) => ({ row, column: style === "item" ? 1 : 0, value: text, style })),
    merges: lines.flatMap(({ style }, row) =>
      style === "item" ? [] : [{ top: row, left: 0, bottom: row, right: PART_ONE_WIDTHS.length - 1 }],
    ),
    columnWidths: PART_ONE_WIDTHS,
    rowHeights: Object.fromEntries(lines.map((line, row) => [row, lineHeight(line)])),
    hidesGridLines: true,
    print: { ...PAGE, fitToHeight: 0 },
  };
}

function lineHeight({ text, style }: Line): number {
  const [indent, width] = PART_ONE_WIDTHS;
  const isItem = style === "item";
  const least = isItem || style === "paragraph" ? 0 : HEADING_HEIGHT;
  return Math.max(heightOf(text, isItem ? width : indent + width, style), least);
}
