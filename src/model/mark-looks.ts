import type { Severity } from "./severity";

export interface MarkLook {
  /** A light fill under the cell's own font colour, `#RRGGBB`: black on it has a contrast of 17 : 1 or more. */
  readonly fill: string;
  /** The line along the lower edge, so that severities can be told apart without their colours. */
  readonly line: string;
  readonly lineStyle: "solid" | "dashed" | "dotted";
}

/** How marks look; the colours are those of the page's grid. */
export const MARK_LOOKS: Readonly<Record<Severity, MarkLook>> = {
  error: { fill: "#FDE7E9", line: "#C50F1F", lineStyle: "solid" },
  warning: { fill: "#FFF4CE", line: "#8F5300", lineStyle: "dashed" },
  info: { fill: "#E8F1FB", line: "#3B6EA5", lineStyle: "dotted" },
};
