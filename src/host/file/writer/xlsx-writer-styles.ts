import type { BorderDescription, FontDescription, StyleDescription } from "../../../model/workbook-description";
import { TRANSITIONAL } from "../namespaces";
import { attributes, XML_HEAD } from "./xlsx-writer-xml";

interface NormalFont {
  readonly name: string;
  /** In points. */
  readonly size: number;
  /** Lets readers choose another face for the same letters when the named one is not there. */
  readonly charset?: number;
}

/** The font of a workbook of our own; column widths count its digits. The letters are those of GB 2312. */
const NORMAL_FONT: NormalFont = { name: "宋体", size: 11, charset: 134 };

/** Looks that a workbook has already: how many there are of each kind. */
export interface StyleBase {
  readonly fonts: number;
  readonly fills: number;
  readonly borders: number;
  readonly cellXfs: number;
  /** The first number that is free for a number format. */
  readonly numberFormat: number;
  readonly normalFont: NormalFont;
}

/** Number formats every reader knows by number; others are written out and numbered from 164. */
const BUILT_IN_FORMATS = new Map([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["@", 49],
]);
export const FIRST_OWN_FORMAT = 164;

const NO_STYLES: StyleBase = {
  ...{ fonts: 0, fills: 0, borders: 0, cellXfs: 0 },
  ...{ numberFormat: FIRST_OWN_FORMAT, normalFont: NORMAL_FONT },
};

const BORDER_SIDES = ["left", "right", "top", "bottom"] as const;

/** Texts in the order they were first seen, numbered behind those that were there. */
class Pool {
  readonly added: string[] = [];
  private readonly indexes = new Map<string, number>();

  /** `first` are the meanings of the first numbers; where some are there already, they are taken to be these. */
  constructor(
    private readonly before: number,
    ...first: readonly string[]
  ) {
    first.forEach((text, index) => {
      if (before === 0) this.indexOf(text);
      else this.indexes.set(text, index);
    });
  }

  indexOf(text: string): number {
    const known = this.indexes.get(text);
    if (known !== undefined) return known;
    const index = this.before + this.added.length;
    this.indexes.set(text, index);
    this.added.push(text);
    return index;
  }

  element(name: string): string {
    return `<${name} count="${this.added.length}">${this.added.join("")}</${name}>`;
  }
}

/** Collects the looks of a workbook: all of them, or those that sheets bring along which are added to one. */
export class StyleTable {
  private readonly fonts: Pool;
  private readonly fills: Pool;
  private readonly borders: Pool;
  private readonly numberFormatIds = new Map<string, number>();
  private readonly formats: Pool;
  private readonly indexes = new Map<StyleDescription, number>();

  constructor(private readonly base: StyleBase = NO_STYLES) {
    this.fonts = new Pool(base.fonts, this.fontXml({}));
    // The first two fills have fixed meanings in the format.
    this.fills = new Pool(base.fills, fillXml("none"), fillXml("gray125"));
    this.borders = new Pool(base.borders, borderXml({}));
    this.formats = new Pool(base.cellXfs, this.formatXml({}));
  }

  /** The cell format number (0-based) of a look. */
  indexOf(style: StyleDescription): number {
    const known = this.indexes.get(style);
    if (known !== undefined) return known;
    const index = this.formats.indexOf(this.formatXml(style));
    this.indexes.set(style, index);
    return index;
  }

  /** What has to be added to the lists of a styles part for the looks asked for so far. */
  additions(): Readonly<Record<"numFmts" | "fonts" | "fills" | "borders" | "cellXfs", readonly string[]>> {
    const { fonts, fills, borders, formats } = this;
    return {
      ...{ numFmts: this.numberFormats(), fonts: fonts.added, fills: fills.added, borders: borders.added },
      cellXfs: formats.added,
    };
  }

  /** Content of `xl/styles.xml` for all looks asked for so far. */
  toXml(): string {
    return (
      `${XML_HEAD}<styleSheet xmlns="${TRANSITIONAL.main}">` +
      this.numberFormatsXml() +
      this.fonts.element("fonts") +
      this.fills.element("fills") +
      this.borders.element("borders") +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      this.formats.element("cellXfs") +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      "</styleSheet>"
    );
  }

  private formatXml(style: StyleDescription): string {
    const numFmtId = this.numberFormatId(style.numberFormat ?? "General");
    const fontId = this.fonts.indexOf(this.fontXml(style.font ?? {}));
    const fillId = style.fill === undefined ? 0 : this.fills.indexOf(fillXml("solid", style.fill));
    const borderId = this.borders.indexOf(borderXml(style.border ?? {}));
    const alignment = attributes({
      horizontal: style.horizontal,
      vertical: style.vertical,
      wrapText: style.wrap === true ? 1 : undefined,
      indent: style.indent,
    });
    const applied = attributes({
      applyNumberFormat: numFmtId === 0 ? undefined : 1,
      applyFont: fontId === 0 ? undefined : 1,
      applyFill: fillId === 0 ? undefined : 1,
      applyBorder: borderId === 0 ? undefined : 1,
      applyAlignment: alignment === "" ? undefined : 1,
    });
    const xf = `<xf${attributes({ numFmtId, fontId, fillId, borderId, xfId: 0 })}${applied}`;
    return alignment === "" ? `${xf}/>` : `${xf}><alignment${alignment}/></xf>`;
  }

  private numberFormatId(formatCode: string): number {
    const builtIn = BUILT_IN_FORMATS.get(formatCode);
    if (builtIn !== undefined) return builtIn;
    const known = this.numberFormatIds.get(formatCode);
    if (known !== undefined) return known;
    const numFmtId = this.base.numberFormat + this.numberFormatIds.size;
    this.numberFormatIds.set(formatCode, numFmtId);
    return numFmtId;
  }

  private numberFormatsXml(): string {
    if (this.numberFormatIds.size === 0) return "";
    const formats = this.numberFormats();
    return `<numFmts count="${formats.length}">${formats.join("")}</numFmts>`;
  }

  private numberFormats(): readonly string[] {
    return Array.from(
      this.numberFormatIds,
      ([formatCode, numFmtId]) => `<numFmt${attributes({ numFmtId, formatCode })}/>`,
    );
  }

  private fontXml(font: FontDescription): string {
    const { normalFont } = this.base;
    return (
      (font.bold === true ? "<font><b/>" : "<font>") +
      `<sz${attributes({ val: font.size ?? normalFont.size })}/>` +
      (font.color === undefined ? "" : `<color${attributes({ rgb: `FF${font.color}` })}/>`) +
      `<name${attributes({ val: font.name ?? normalFont.name })}/>` +
      (normalFont.charset === undefined ? "" : `<charset${attributes({ val: normalFont.charset })}/>`) +
      "</font>"
    );
  }
}

function fillXml(patternType: string, color?: string): string {
  const foreground = color === undefined ? "" : `<fgColor${attributes({ rgb: `FF${color}` })}/><bgColor indexed="64"/>`;
  return `<fill><patternFill${attributes({ patternType })}>${foreground}</patternFill></fill>`;
}

function borderXml(border: BorderDescription): string {
  const sides = BORDER_SIDES.map((side) => {
    const style = border[side];
    return style === undefined ? `<${side}/>` : `<${side}${attributes({ style })}><color indexed="64"/></${side}>`;
  });
  return `<border>${sides.join("")}<diagonal/></border>`;
}
