/** Pixels of a point at 100 %. */
export const POINT = 4 / 3;
/** Height of a line in font sizes, as spreadsheets set Chinese text. */
export const LINE_HEIGHT = 1.25;

/** From the CJK punctuation upwards, characters are as wide as the font is high. */
const WIDE_FROM = 0x2e80;
const NARROW_WIDTH = 0.55;
/** Of the narrowest fonts, so that no number is thought wider than it is. */
export const DIGIT_WIDTH = 0.48;

function isWide(code: number): boolean {
  return code >= WIDE_FROM || (code >= 0x2014 && code <= 0x2026);
}

/** Estimated width in pixels of a text on one line; `size` is the font's, in points. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const char of text) width += isWide(char.codePointAt(0) ?? 0) ? 1 : NARROW_WIDTH;
  return width * size * POINT;
}

/** Estimated lines of a text wrapped to `width` pixels (Infinity: not wrapped), and the height of one. At least one line. */
export function linesOf(text: string, size: number, width: number): { lines: number; lineHeight: number } {
  const usable = Math.max(width, size * POINT);
  let lines = 0;
  const paragraphs = width === Infinity ? [text] : text.split("\n");
  for (const line of paragraphs) lines += Math.max(1, Math.ceil(textWidth(line, size) / usable));
  return { lines, lineHeight: size * POINT * LINE_HEIGHT };
}
