import { BLACK, blended, DEFAULT_PALETTE, readColor, readIndexedColors, WHITE, type Palette } from "./colors";
import type { BorderLine, CellFont, CellStyle, HorizontalAlignment, VerticalAlignment } from "./layout";
import { builtInNumberFormat } from "./number-formats";
import { isTrue } from "./workbook";
import type { XmlReader } from "./xml";

const GENERAL = "general";

/** Format codes by style index of a cell; undefined means General. The reader stands at the root of the styles. */
export function readCellNumberFormats(xml: XmlReader): readonly (string | undefined)[] {
  const codes = new Map<number, string>();
  const formats: (string | undefined)[] = [];
  for (const depth = xml.depth; xml.nextChild(depth);) {
    if (xml.is("numFmts")) readNumberFormats(xml, codes);
    if (!xml.is("cellXfs")) continue;
    for (const inner = xml.depth; xml.nextChild(inner);) formats.push(numberFormatOf(xml, codes));
  }
  return formats;
}

function readNumberFormats(xml: XmlReader, codes: Map<number, string>): void {
  for (const depth = xml.depth; xml.nextChild(depth);) {
    const id = Number(xml.attribute("numFmtId"));
    const code = xml.attribute("formatCode");
    if (code !== undefined) codes.set(id, code);
  }
}

function numberFormatOf(xml: XmlReader, codes: ReadonlyMap<number, string>): string | undefined {
  const id = Number(xml.attribute("numFmtId") ?? 0);
  const code = codes.get(id) ?? builtInNumberFormat(id);
  return code === undefined || code === "" || code.toLowerCase() === GENERAL ? undefined : code;
}

export const NORMAL_FONT: CellFont = {
  name: "Calibri",
  size: 11,
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  color: BLACK,
};

const NORMAL_STYLE: CellStyle = {
  font: NORMAL_FONT,
  ...{ horizontal: "general", vertical: "bottom", wraps: false, indent: 0, rotation: 0 },
};

/** A workbook's cell styles as they are drawn. */
export interface StyleSheet {
  /** By style index of a cell; never empty. */
  readonly cellStyles: readonly [CellStyle, ...CellStyle[]];
  /** The font in whose digits column widths are counted. */
  readonly normalFont: CellFont;
}

/** What a workbook without styles looks like. */
export const EMPTY_STYLE_SHEET: StyleSheet = { cellStyles: [NORMAL_STYLE], normalFont: NORMAL_FONT };

type Borders = Pick<CellStyle, "left" | "right" | "top" | "bottom">;

/**
 * Reads all styles. The palette's indexed colours come from `readCustomPalette` on the same part: the file defines them
 * only after the styles that use them. The reader stands at the root of the styles.
 */
export function readStyleSheet(xml: XmlReader, palette: Palette): StyleSheet {
  const codes = new Map<number, string>();
  const fonts: CellFont[] = [];
  const fills: (string | undefined)[] = [];
  const borders: Borders[] = [];
  const styles: CellStyle[] = [];
  for (const depth = xml.depth; xml.nextChild(depth);) {
    const inner = xml.depth;
    if (xml.is("numFmts")) readNumberFormats(xml, codes);
    else if (xml.is("fonts")) while (xml.nextChild(inner)) fonts.push(readFont(xml, palette));
    else if (xml.is("fills")) while (xml.nextChild(inner)) fills.push(readFill(xml, palette));
    else if (xml.is("borders")) while (xml.nextChild(inner)) borders.push(readBorders(xml, palette));
    else if (xml.is("cellXfs")) {
      while (xml.nextChild(inner)) {
        const numberFormat = numberFormatOf(xml, codes);
        const fill = fills[Number(xml.attribute("fillId") ?? 0)];
        styles.push({
          font: fonts[Number(xml.attribute("fontId") ?? 0)] ?? NORMAL_FONT,
          ...borders[Number(xml.attribute("borderId") ?? 0)],
          ...(fill === undefined ? {} : { fill }),
          ...(numberFormat === undefined ? {} : { numberFormat }),
          ...readAlignment(xml),
        });
      }
    }
  }
  const [normal = NORMAL_STYLE, ...others] = styles;
  return { cellStyles: [normal, ...others], normalFont: fonts[0] ?? NORMAL_FONT };
}

/** The workbook's own indexed colours, or the standard ones. The reader stands at the root of the styles. */
export function readCustomPalette(xml: XmlReader): readonly string[] {
  while (xml.next()) {
    if (xml.kind === "start" && xml.is("indexedColors")) return readIndexedColors(xml);
  }
  return DEFAULT_PALETTE.indexed;
}

function readFont(xml: XmlReader, palette: Palette): CellFont {
  const font = { ...NORMAL_FONT };
  for (const depth = xml.depth; xml.nextChild(depth);) {
    const value = xml.attribute("val");
    const isOn = value === undefined || isTrue(value);
    if (xml.is("name")) font.name = value ?? font.name;
    else if (xml.is("sz")) font.size = positive(value) ?? font.size;
    else if (xml.is("b")) font.bold = isOn;
    else if (xml.is("i")) font.italic = isOn;
    else if (xml.is("strike")) font.strikethrough = isOn;
    else if (xml.is("u")) font.underline = value !== "none";
    else if (xml.is("color")) font.color = readColor(xml, palette) ?? font.color;
  }
  return font;
}

/** Number above 0, or undefined. */
export function positive(value: string | undefined): number | undefined {
  const number = Number(value);
  return number > 0 && Number.isFinite(number) ? number : undefined;
}

/** Share of the front colour in Excel's patterns; every other hatching covers about half. */
const PATTERN_SHARES: ReadonlyMap<string, number> = new Map([
  ["solid", 1],
  ["darkGray", 0.75],
  ["lightGray", 0.25],
  ["gray125", 0.125],
  ["gray0625", 0.0625],
]);
const HATCHED_SHARE = 0.5;

function readFill(xml: XmlReader, palette: Palette): string | undefined {
  let fill: string | undefined;
  for (const depth = xml.depth; xml.nextChild(depth);) {
    fill ??= xml.is("patternFill") ? readPattern(xml, palette) : readFirstStop(xml, palette);
  }
  return fill;
}

function readPattern(xml: XmlReader, palette: Palette): string | undefined {
  const pattern = xml.attribute("patternType") ?? "none";
  let front = BLACK;
  let back = WHITE;
  for (const depth = xml.depth; xml.nextChild(depth);) {
    if (xml.is("fgColor")) front = readColor(xml, palette) ?? front;
    else if (xml.is("bgColor")) back = readColor(xml, palette) ?? back;
  }
  return pattern === "none" ? undefined : blended(front, back, PATTERN_SHARES.get(pattern) ?? HATCHED_SHARE);
}

/** A gradient is drawn in its first colour. */
function readFirstStop(xml: XmlReader, palette: Palette): string | undefined {
  let color: string | undefined;
  for (const depth = xml.depth; xml.nextChild(depth);) {
    for (const inner = xml.depth; xml.nextChild(inner);) {
      if (xml.is("color")) color ??= readColor(xml, palette);
    }
  }
  return color;
}

const LINES: ReadonlyMap<string, Omit<BorderLine, "color">> = new Map([
  ["thin", { style: "solid", width: 1 }],
  ["medium", { style: "solid", width: 2 }],
  ["thick", { style: "solid", width: 3 }],
  ["double", { style: "double", width: 3 }],
  ["hair", { style: "dotted", width: 1 }],
  ["dotted", { style: "dotted", width: 1 }],
  ["dashed", { style: "dashed", width: 1 }],
  ["dashDot", { style: "dashed", width: 1 }],
  ["dashDotDot", { style: "dashed", width: 1 }],
  ["mediumDashed", { style: "dashed", width: 2 }],
  ["mediumDashDot", { style: "dashed", width: 2 }],
  ["mediumDashDotDot", { style: "dashed", width: 2 }],
  ["slantDashDot", { style: "dashed", width: 2 }],
]);

/** Strict files call left and right `start` and `end`. */
const SIDES: ReadonlyMap<string, keyof Borders> = new Map([
  ["left", "left"],
  ["start", "left"],
  ["right", "right"],
  ["end", "right"],
  ["top", "top"],
  ["bottom", "bottom"],
]);

function readBorders(xml: XmlReader, palette: Palette): Borders {
  const borders: { -readonly [Side in keyof Borders]: Borders[Side] } = {};
  for (const depth = xml.depth; xml.nextChild(depth);) {
    const side = SIDES.get(xml.localName);
    const line = LINES.get(xml.attribute("style") ?? "");
    if (side === undefined || line === undefined) continue;
    let color = BLACK;
    for (const inner = xml.depth; xml.nextChild(inner);) color = readColor(xml, palette) ?? color;
    borders[side] = { ...line, color };
  }
  return borders;
}

type Alignment = Pick<CellStyle, "horizontal" | "vertical" | "wraps" | "indent" | "rotation">;

const HORIZONTAL: ReadonlyMap<string, HorizontalAlignment> = new Map(
  (["general", "left", "center", "right", "fill", "justify", "centerContinuous", "distributed"] as const).map(
    (name) => [name, name],
  ),
);
const VERTICAL: ReadonlyMap<string, VerticalAlignment> = new Map(
  (["top", "center", "bottom", "justify", "distributed"] as const).map((name) => [name, name]),
);
const STACKED = 255;
const QUARTER_TURN = 90;

function readAlignment(xml: XmlReader): Alignment {
  let alignment: Alignment = { horizontal: "general", vertical: "bottom", wraps: false, indent: 0, rotation: 0 };
  for (const depth = xml.depth; xml.nextChild(depth);) {
    if (!xml.is("alignment")) continue;
    alignment = {
      horizontal: HORIZONTAL.get(xml.attribute("horizontal") ?? "") ?? "general",
      vertical: VERTICAL.get(xml.attribute("vertical") ?? "") ?? "bottom",
      wraps: isTrue(xml.attribute("wrapText")),
      indent: positive(xml.attribute("indent")) ?? 0,
      rotation: rotationOf(xml.attribute("textRotation")),
    };
  }
  return alignment;
}

/** The file counts 91 to 180 for 1 to 90 degrees downwards. */
function rotationOf(value: string | undefined): number | "stacked" {
  const degrees = positive(value) ?? 0;
  if (degrees === STACKED) return "stacked";
  if (degrees <= QUARTER_TURN) return degrees;
  return degrees <= 2 * QUARTER_TURN ? QUARTER_TURN - degrees : 0;
}
