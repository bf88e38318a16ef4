import type { Severity } from "../../model/severity";

interface MarkColours {
  /** Light enough for black text. */
  readonly fill: string;
  readonly edge: string;
  /** Of the shape in the corner. */
  readonly shape: string;
}

export const MARK_COLOURS: Readonly<Record<Severity, MarkColours>> = {
  error: { fill: "#fde7e9", edge: "#eeacb2", shape: "#c50f1f" },
  warning: { fill: "#fff4ce", edge: "#e6c05c", shape: "#9a5b00" },
  info: { fill: "#e8f1fb", edge: "#a9c8e8", shape: "#3b6ea5" },
};

/** ● ▲ ○ as in the pane, so that a mark can be told without its colour. */
const SHAPES: Readonly<Record<Severity, (colour: string) => string>> = {
  error: (colour) => `<circle cx="6" cy="6" r="5.5" fill="${colour}"/>`,
  warning: (colour) => `<path d="M6 .8 11.8 11.2H.2Z" fill="${colour}"/>`,
  info: (colour) => `<circle cx="6" cy="6" r="4.6" fill="#fff" stroke="${colour}" stroke-width="1.8"/>`,
};

/** A CSS image of the severity's shape, 12 by 12. */
export function markImage(severity: Severity): string {
  const shape = SHAPES[severity](MARK_COLOURS[severity].shape);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 12">${shape}</svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}
