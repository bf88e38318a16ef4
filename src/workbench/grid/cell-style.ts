import type { CSSProperties } from "react";
import type { BorderLine, CellFont, CellStyle } from "../../host/file/layout";
import { LINE_HEIGHT, POINT } from "./text-size";
import { CELL_PADDING, INDENT_WIDTH, type CellEdges, type DrawnCell } from "./sheet-model";

const GRID_LINE = "#e1e3e6";

/**
 * Where a font of the form is missing, one of the same kind that is likely there: Song and Fang Song have feet, Hei and
 * the rest have none.
 */
const WITH_FEET = "'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC', serif";
const WITHOUT_FEET = "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";
const FEET = /宋|仿|楷|song|sun|fang|kai|times|serif|cambria/i;

function fontFamily({ name }: CellFont): string {
  const quoted = name.replace(/["\\]/g, "");
  return `"${quoted}", ${FEET.test(name) && !/sans/i.test(name) ? WITH_FEET : WITHOUT_FEET}`;
}

function line(edge: BorderLine | undefined, filler: string): string {
  return edge === undefined ? `1px solid ${filler}` : `${edge.width}px ${edge.style} ${edge.color}`;
}

/** Lines of a cell. Where none is set the sheet's grid line shows, unless a fill covers it. */
export function edgeStyle(edges: CellEdges, fill: string | undefined, showsGridLines: boolean): CSSProperties {
  const filler = fill ?? (showsGridLines ? GRID_LINE : "transparent");
  return {
    borderRight: line(edges.right, filler),
    borderBottom: line(edges.bottom, filler),
    ...(edges.left === undefined ? {} : { borderLeft: line(edges.left, filler) }),
    ...(edges.top === undefined ? {} : { borderTop: line(edges.top, filler) }),
  };
}

function textAlign(style: CellStyle, kind: DrawnCell["kind"]): CSSProperties["textAlign"] {
  switch (style.horizontal) {
    case "general":
      return kind === "number" ? "right" : kind === "other" ? "center" : "left";
    case "centerContinuous":
      return "center";
    case "distributed":
    case "justify":
      return "justify";
    case "fill":
      return "left";
    default:
      return style.horizontal;
  }
}

function verticalAlign({ vertical }: CellStyle): CSSProperties["verticalAlign"] {
  if (vertical === "top" || vertical === "bottom") return vertical;
  return vertical === "justify" ? "top" : "middle";
}

/** Text set from top to bottom: letters below each other, or lines turned by a right angle. Other angles stay level. */
function writing({ rotation }: CellStyle): CSSProperties {
  if (rotation === "stacked") return { writingMode: "vertical-rl", textOrientation: "upright" };
  if (rotation <= -45) return { writingMode: "vertical-rl" };
  if (rotation >= 45) return { writingMode: "vertical-rl", transform: "rotate(180deg)" };
  return {};
}

function decoration({ underline, strikethrough }: CellFont): string | undefined {
  const lines = [...(underline ? ["underline"] : []), ...(strikethrough ? ["line-through"] : [])];
  return lines.length === 0 ? undefined : lines.join(" ");
}

/** Looks of the table cell itself: fill and lines. A mark's fill covers the cell's own, as in Excel; see `MARK_STYLE`. */
export function boxStyle(cell: DrawnCell, showsGridLines: boolean): CSSProperties {
  const { style, edges, severity } = cell;
  return {
    ...edgeStyle(edges, severity === undefined ? style.fill : undefined, showsGridLines),
    ...(style.fill !== undefined && { backgroundColor: style.fill }),
    verticalAlign: verticalAlign(style),
  };
}

const fonts = new WeakMap<CellStyle, CSSProperties>();

/** Font of a cell; also the editor's, so that text does not jump when it is opened. */
export function fontStyle(style: CellStyle): CSSProperties {
  const known = fonts.get(style);
  if (known !== undefined) return known;
  const { font } = style;
  const css: CSSProperties = {
    fontFamily: fontFamily(font),
    fontSize: `${font.size * POINT}px`,
    lineHeight: LINE_HEIGHT,
    color: font.color,
    ...(font.bold ? { fontWeight: 700 } : {}),
    ...(font.italic ? { fontStyle: "italic" } : {}),
    ...(decoration(font) === undefined ? {} : { textDecoration: decoration(font) }),
  };
  fonts.set(style, css);
  return css;
}

/** Looks of the text inside the cell. */
export function contentStyle({ style, kind, textWidth, textHeight }: DrawnCell): CSSProperties {
  const indent = CELL_PADDING + style.indent * INDENT_WIDTH;
  const align = textAlign(style, kind);
  return {
    ...fontStyle(style),
    ...writing(style),
    width: textWidth,
    ...(textHeight === undefined ? {} : { maxHeight: textHeight }),
    textAlign: align,
    ...(style.horizontal === "distributed" ? { textAlignLast: "justify" as const } : {}),
    whiteSpace: style.wraps ? "pre-wrap" : "pre",
    paddingLeft: align === "right" ? CELL_PADDING : indent,
    paddingRight: align === "right" ? indent : CELL_PADDING,
  };
}
