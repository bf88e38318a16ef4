import type { Severity } from "./severity";

export interface MarkLook {
  /** `#RRGGBB`, on which the text has a contrast of 4.5 : 1 or more; undefined where the cell's own fill stays. */
  readonly fill: string | undefined;
  /** `#RRGGBB` of the text; undefined where the cell's own colour stays. */
  readonly text: string | undefined;
  readonly line: string;
  /** So that severities can be told apart without their colours. */
  readonly lineStyle: "solid" | "dashed" | "dotted";
}

export const PALETTES = ["standard", "orange-blue", "lines", "dark"] as const;

/** Looks that a user can choose for the marks: what conditional formats can do in every host, and no more. */
export type Palette = (typeof PALETTES)[number];

type Colours = readonly [error: string, warning: string, info: string];

function looks(lines: Colours, fills?: Colours, text?: string): Readonly<Record<Severity, MarkLook>> {
  return {
    error: { fill: fills?.[0], text, line: lines[0], lineStyle: "solid" },
    warning: { fill: fills?.[1], text, line: lines[1], lineStyle: "dashed" },
    info: { fill: fills?.[2], text, line: lines[2], lineStyle: "dotted" },
  };
}

/** How marks look in each palette. A line runs along the lower edge; where there is no fill, around the whole cell. */
export const MARK_LOOKS: Readonly<Record<Palette, Readonly<Record<Severity, MarkLook>>>> = {
  standard: looks(["#C50F1F", "#8F5300", "#3B6EA5"], ["#FDE7E9", "#FFF4CE", "#E8F1FB"]),
  // Red against green is what most colour-blind people can't tell; orange, blue and grey they can.
  "orange-blue": looks(["#A64B00", "#0B5CAD", "#5C5C5C"], ["#FFC98A", "#BFDBFF", "#E8E8E8"]),
  lines: looks(["#C50F1F", "#8F5300", "#3B6EA5"]),
  dark: looks(["#5C0710", "#4D2D00", "#163454"], ["#A80F1C", "#7A4A00", "#2B5580"], "#FFFFFF"),
};
