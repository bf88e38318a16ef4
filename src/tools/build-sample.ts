import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sampleDocument } from "./sample-document";
import { sheetEach } from "./sample-layouts";
import { FORM_STYLES, heightOf, type FormStyle } from "../fill/printed-form-style";
import { writeWorkbook } from "../host/file/writer/xlsx-writer";
import type { PrintDescription, SheetDescription, WorkbookDescription } from "../model/workbook-description";

/** Where the built workbook is kept. */
export const SAMPLE_PATH = fileURLToPath(new URL("../../assets/samples/huailai-2025.xlsx", import.meta.url));

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
  const { sheets } = sheetEach();
  const formSheets = sheets.map((sheet) => ({ ...sheet, hidesGridLines: true, print: PAGE }));
  return { sheets: [partOneSheet(), ...formSheets], styles: FORM_STYLES };
}

/** The sample as .xlsx; the same bytes each time. */
export function buildSample(): Uint8Array {
  return writeWorkbook(sampleWorkbook());
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

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(SAMPLE_PATH, buildSample());
