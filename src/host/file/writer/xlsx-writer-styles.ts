import type { BorderDescription, FontDescription, StyleDescription } from "../../../model/workbook-description";
import { attributes, MAIN_NAMESPACE, XML_HEAD } from "./xlsx-writer-xml";

/** The workbook's normal font; column widths count its digits. */
const NORMAL_FONT = { name: "宋体", size: 11 } as const;
/** GB 2312: lets readers choose a Chinese face when the named one is not there. */
const CHINESE_CHARSET = 134;

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
const FIRST_OWN_FORMAT = 164;

const BORDER_SIDES = ["left", "right", "top", "bottom"] as const;

/** Texts in the order they were first seen. */
class Pool {
  private readonly indexes = new Map<string, number>();

  constructor(...first: readonly string[]) {
    for (const text of first) this.indexOf(text);
  }

  indexOf(text: string): number {
    const known = this.indexes.get(text);
    if (known !== undefined) return known;
    this.indexes.set(text, this.indexes.size);
    return this.indexes.size - 1;
  }

  element(name: string): string {
    return `<${name} count="${this.indexes.size}">${[...this.indexes.keys()].join("")}</${name}>`;
  }
}

/** Collects the looks of a workbook and writes its styles part. */
export class StyleTable {
  private readonly fonts = new Pool(fontXml({}));
  /** The first two fills have fixed meanings in the format. */
  private readonly fills = new Pool(fillXml("none"), fillXml("gray125"));
  private readonly borders = new Pool(borderXml({}));
  private readonly numberFormatIds = new Map<string, number>();
  private readonly formats = new Pool(this.formatXml({}));
  private readonly indexes = new Map<StyleDescription, number>();

  /** The cell format number (0-based) of a look. */
  indexOf(style: StyleDescription): number {
    const known = this.indexes.get(style);
    if (known !== undefined) return known;
    const index = this.formats.indexOf(this.formatXml(style));
    this.indexes.set(style, index);
    return index;
  }

  /** Content of `xl/styles.xml` for all looks asked for so far. */
  toXml(): string {
    return (
      `${XML_HEAD}<styleSheet xmlns="${MAIN_NAMESPACE}">` +
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
    const fontId = this.fonts.indexOf(fontXml(style.font ?? {}));
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
    const numFmtId = FIRST_OWN_FORMAT + this.numberFormatIds.size;
    this.numberFormatIds.set(formatCode, numFmtId);
    return numFmtId;
  }

  private numberFormatsXml(): string {
    if (this.numberFormatIds.size === 0) return "";
    const formats = [...this.numberFormatIds].map(
      ([formatCode, numFmtId]) => `<numFmt${attributes({ numFmtId, formatCode })}/>`,
    );
    return `<numFmts count="${formats.length}">${formats.join("")}</numFmts>`;
  }
}

function fontXml(font: FontDescription): string {
  return (
    (font.bold === true ? "<font><b/>" : "<font>") +
    `<sz${attributes({ val: font.size ?? NORMAL_FONT.size })}/>` +
    (font.color === undefined ? "" : `<color${attributes({ rgb: `FF${font.color}` })}/>`) +
    `<name${attributes({ val: font.name ?? NORMAL_FONT.name })}/>` +
    `<charset val="${CHINESE_CHARSET}"/></font>`
  );
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
