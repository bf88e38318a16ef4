import type { BorderDescription, StyleDescription } from "../model/workbook-description";

/** 宋体 is on every Chinese Windows; elsewhere it falls back to the system's serif face, which is set a little wider. */
const BODY_FONT = "宋体";
const HEADING_FONT = "黑体";
const BODY_SIZE = 10.5;
const TITLE_SIZE = 16;

/** In points: line pitch and inner margins that hold for 宋体 and for its usual fallbacks. */
const LINE_PITCH = 1.5;
const MARGIN = 6;
/** Half-width characters of the body size that fit into one unit of column width. */
const CHARACTERS_PER_UNIT = 1.1;
/** Width of a cell's inner margins in half-width characters. */
const SIDE_MARGIN = 1.5;

/** Widths of the form's seven columns in characters of the normal font. */
export const FORM_WIDTHS: readonly number[] = [10, 15, 18, 10, 11, 12, 18];

const BOX: BorderDescription = { left: "thin", right: "thin", top: "thin", bottom: "thin" };
const BODY: StyleDescription = { font: { name: BODY_FONT, size: BODY_SIZE }, vertical: "center", wrap: true };
const BOXED: StyleDescription = { ...BODY, border: BOX };

/** Looks of the printed form and of the text before it. */
export const FORM_STYLES = {
  title: { ...BODY, font: { name: HEADING_FONT, size: TITLE_SIZE, bold: true }, horizontal: "center" },
  department: { ...BODY, horizontal: "left" },
  unit: { ...BODY, horizontal: "right" },
  label: { ...BOXED, horizontal: "center", fill: "F2F2F2" },
  text: { ...BOXED, horizontal: "left", indent: 1 },
  centered: { ...BOXED, horizontal: "center" },
  amount: { ...BOXED, horizontal: "center", numberFormat: "0.00" },
  percent: { ...BOXED, horizontal: "center", numberFormat: "0%" },
  part: { ...BODY, font: { name: HEADING_FONT, size: 12 }, horizontal: "center" },
  heading: { ...BODY, font: { name: HEADING_FONT, size: 12, bold: true }, horizontal: "left" },
  paragraph: { ...BODY, horizontal: "left", vertical: "top" },
  itemHeading: { ...BODY, font: { name: BODY_FONT, size: BODY_SIZE, bold: true }, horizontal: "left" },
  item: { ...BODY, horizontal: "left", vertical: "top" },
} as const satisfies Record<string, StyleDescription>;

export type FormStyle = keyof typeof FORM_STYLES;

/**
 * Height in points of a row that shows all of a text, estimated from its length: full-width characters count two, a tab
 * eight. `width` is that of the cell in characters of the normal font.
 */
export function heightOf(text: string, width: number, style: FormStyle): number {
  const look: StyleDescription = FORM_STYLES[style];
  const size = look.font?.size ?? BODY_SIZE;
  const indent = 3 * (look.indent ?? 0);
  const perLine = Math.floor((width * CHARACTERS_PER_UNIT * BODY_SIZE) / size - SIDE_MARGIN - indent);
  const lines = text.split("\n").reduce((sum, line) => sum + linesOf(line, perLine), 0);
  return Math.ceil(lines * size * LINE_PITCH + MARGIN);
}

function linesOf(paragraph: string, perLine: number): number {
  let lines = 1;
  let used = 0;
  for (const character of paragraph) {
    const width = character === "\t" ? 8 : /[\u0020-\u00ff]/.test(character) ? 1 : 2;
    if (used + width > perLine) {
      lines++;
      used = 0;
    }
    used += width;
  }
  return lines;
}
