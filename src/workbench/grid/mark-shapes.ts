import type { Severity } from "../../model/severity";

/** A light fill that black text can be read on, and a stronger colour for the shape in the corner and the line. */
export const MARK_COLOURS: Readonly<Record<Severity, { readonly fill: string; readonly line: string }>> = {
  error: { fill: "#fde7e9", line: "#c50f1f" },
  warning: { fill: "#fff4ce", line: "#8f5300" },
  info: { fill: "#e8f1fb", line: "#3b6ea5" },
};

/** ● ▲ ○ as in the pane, so that a mark can be told without its colour. */
const SHAPES: Readonly<Record<Severity, (colour: string) => string>> = {
  error: (colour) => `<circle cx="6" cy="6" r="5.5" fill="${colour}"/>`,
  warning: (colour) => `<path d="M6 .8 11.8 11.2H.2Z" fill="${colour}"/>`,
  info: (colour) => `<circle cx="6" cy="6" r="4.6" fill="#fff" stroke="${colour}" stroke-width="1.8"/>`,
};

/** A CSS image of the severity's shape, 12 by 12. */
export function markImage(severity: Severity): string {
  const shape = SHAPES[severity](MARK_COLOURS[severity].line);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 12">${shape}</svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}
