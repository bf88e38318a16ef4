import { MARK_LOOKS, PALETTES, type Palette } from "../../model/mark-looks";
import { SEVERITIES, type Severity } from "../../model/severity";

/** ● ▲ ○ as in the pane, so that a mark can be told without its colour. */
const SHAPES: Readonly<Record<Severity, (colour: string) => string>> = {
  error: (colour) => `<circle cx="6" cy="6" r="5.5" fill="${colour}"/>`,
  warning: (colour) => `<path d="M6 .8 11.8 11.2H.2Z" fill="${colour}"/>`,
  info: (colour) => `<circle cx="6" cy="6" r="4.6" fill="none" stroke="${colour}" stroke-width="1.8"/>`,
};

/** A CSS image of the severity's shape, 12 by 12. */
function markImage(severity: Severity, colour: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 12">${SHAPES[severity](colour)}</svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}

function markRule(palette: Palette, severity: Severity): string {
  const { fill, text, line, lineStyle } = MARK_LOOKS[palette][severity];
  const selector = `[data-palette="${palette}"] .sheet-cell[data-severity="${severity}"]`;
  // Under a fill the line only has to part neighbours; without one it is the mark.
  const edge = fill === undefined ? `1px ${lineStyle} ${line}` : `1px solid ${line}55`;
  // The cell's own fill stands in the element's style.
  const ground = fill === undefined ? "" : `background-color: ${fill} !important; `;
  return `
${selector} {
  ${ground}background-image: ${markImage(severity, text ?? line)}; background-repeat: no-repeat;
  background-position: top 2px right 2px; background-size: 8px 8px; outline: ${edge}; outline-offset: -1px;
}${text === undefined ? "" : `\n${selector} .sheet-text { color: ${text} !important; }`}`;
}

/** How the grid draws marks, palette by palette; the look of the workbook's is named by an element around the grid. */
export const MARK_STYLE = PALETTES.flatMap((palette) => SEVERITIES.map((severity) => markRule(palette, severity))).join(
  "",
);
