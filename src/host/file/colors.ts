import type { XmlReader } from "./xml";

export const BLACK = "#000000";
export const WHITE = "#FFFFFF";

/** Excel's 64 indexed colours from the ninth on; the first eight repeat the second eight. ECMA-376 18.8.27. */
const INDEXED = [
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF",
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080",
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF",
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF",
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99",
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696",
  "003366 339966 003300 333300 993300 993366 333399 333333",
]
  .join(" ")
  .split(" ")
  .map((digits) => `#${digits}`);
const REPEATED = 8;
const SYSTEM_BACKGROUND = 65;

/** The Office theme of 2013, in the order in which cells count: lt1 dk1 lt2 dk2, six accents, two link colours. */
const OFFICE_THEME = "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72"
  .split(" ")
  .map((digits) => `#${digits}`);

/** The colours a workbook's styles refer to by number. */
export interface Palette {
  /** In the order in which cells count the theme's colours. */
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

export const DEFAULT_PALETTE: Palette = {
  theme: OFFICE_THEME,
  indexed: [...INDEXED.slice(0, REPEATED), ...INDEXED],
};

/** Colours of the theme part; the reader stands at its root. Missing ones are those of the Office theme. */
export function readThemeColors(xml: XmlReader): readonly string[] {
  const found: string[] = [];
  while (xml.next()) {
    if (xml.kind !== "start" || !xml.is("clrScheme")) continue;
    for (const depth = xml.depth; xml.nextChild(depth);) {
      const inner = xml.depth;
      let color: string | undefined;
      while (xml.nextChild(inner)) color ??= hexColor(xml.attribute(xml.is("sysClr") ? "lastClr" : "val"));
      found.push(color ?? OFFICE_THEME[found.length] ?? BLACK);
    }
    break;
  }
  const [dark1, light1, dark2, light2, ...rest] = found;
  return OFFICE_THEME.map((color, index) => [light1, dark1, light2, dark2, ...rest][index] ?? color);
}

/** Colours of an `indexedColors` element; those it leaves out are the standard ones. */
export function readIndexedColors(xml: XmlReader): readonly string[] {
  const colors = [...DEFAULT_PALETTE.indexed];
  let index = 0;
  for (const depth = xml.depth; xml.nextChild(depth); index++) {
    const color = hexColor(xml.attribute("rgb"));
    if (color !== undefined) colors[index] = color;
  }
  return colors;
}

/** The colour that the current element's attributes give; undefined for none or automatic. */
export function readColor(xml: XmlReader, palette: Palette): string | undefined {
  const base = baseColor(xml, palette);
  const tint = Number(xml.attribute("tint") ?? 0);
  return base === undefined || !Number.isFinite(tint) || tint === 0 ? base : tinted(base, tint);
}

function baseColor(xml: XmlReader, palette: Palette): string | undefined {
  const rgb = hexColor(xml.attribute("rgb"));
  if (rgb !== undefined) return rgb;
  const theme = xml.attribute("theme");
  if (theme !== undefined) return palette.theme[Number(theme)];
  const indexed = xml.attribute("indexed");
  if (indexed === undefined) return undefined;
  return Number(indexed) === SYSTEM_BACKGROUND ? WHITE : palette.indexed[Number(indexed)];
}

/** Reads `RRGGBB` or `AARRGGBB`; Excel takes no notice of the alpha. */
function hexColor(value: string | undefined): string | undefined {
  const digits = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(value ?? "")?.[1];
  return digits === undefined ? undefined : `#${digits.toUpperCase()}`;
}

function channels(color: string): readonly [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16);
  return [(value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff];
}

function hex(values: readonly number[]): string {
  return `#${values
    .map((value) => Math.round(value).toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase()}`;
}

/** `share` (0 to 1) of the front colour over the back colour, as a pattern fill looks from afar. */
export function blended(front: string, back: string, share: number): string {
  const behind = channels(back);
  return hex(channels(front).map((value, index) => value * share + (behind[index] ?? 0) * (1 - share)));
}

/** Lightens (above 0) or darkens (below 0) by the share of the way to white or black, in lightness of HSL. */
export function tinted(color: string, tint: number): string {
  const rgb = channels(color).map((value) => value / 255);
  const most = Math.max(...rgb);
  const least = Math.min(...rgb);
  const lightness = (most + least) / 2;
  const amount = Math.max(-1, Math.min(1, tint));
  const wanted = amount < 0 ? lightness * (1 + amount) : lightness * (1 - amount) + amount;
  const spread = 1 - Math.abs(2 * lightness - 1);
  const wantedSpread = 1 - Math.abs(2 * wanted - 1);
  const scale = spread === 0 ? 0 : wantedSpread / spread;
  return hex(rgb.map((value) => Math.max(0, Math.min(1, (value - lightness) * scale + wanted)) * 255));
}
