import { describe, expect, test } from "@jest/globals";
import { MARK_LOOKS, PALETTES } from "../../src/model/mark-looks";
import { SEVERITIES } from "../../src/model/severity";

type Linear = readonly [red: number, green: number, blue: number];

/** Light of the channels of `#RRGGBB`, 0 to 1. */
function linear(colour: string): Linear {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return [red, green, blue];
}

const luminance = ([red, green, blue]: Linear): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(linear(one)), luminance(linear(other))].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** What somebody sees who lacks the cones for green, after Viénot, Brettel and Mollon 1999. */
function withoutGreen([red, green, blue]: Linear): Linear {
  const long = 0.2928 * red + 0.7072 * green;
  return [long, long, -0.0223 * red + 0.0223 * green + blue];
}

function distance(one: string, other: string): number {
  const [a, b] = [withoutGreen(linear(one)), withoutGreen(linear(other))];
  return Math.hypot(...a.map((channel, at) => Math.cbrt(Math.max(channel, 0)) - Math.cbrt(Math.max(b[at] ?? 0, 0))));
}

const pairs = [
  ["error", "warning"],
  ["error", "info"],
  ["warning", "info"],
] as const;

describe.each(PALETTES)("the palette %s", (palette) => {
  const looks = SEVERITIES.map((severity) => MARK_LOOKS[palette][severity]);

  test("tells the severities apart by colour and without it", () => {
    expect(new Set(looks.map(({ lineStyle }) => lineStyle)).size).toBe(3);
    expect(new Set(looks.map(({ line }) => line)).size).toBe(3);
    expect(new Set(looks.map(({ fill }) => fill)).size).toBe(palette === "lines" ? 1 : 3);
  });

  test("leaves text readable on every fill, and lines visible on white", () => {
    for (const { fill, text, line } of looks) {
      if (fill !== undefined) expect(contrast(fill, text ?? "#000000")).toBeGreaterThanOrEqual(4.5);
      expect(contrast(line, "#FFFFFF")).toBeGreaterThanOrEqual(4.5);
    }
  });
});

test("light fills keep nearly all of black text's contrast", () => {
  for (const { fill = "" } of Object.values(MARK_LOOKS.standard)) expect(contrast(fill, "#000000")).toBeGreaterThan(17);
  for (const { fill = "" } of Object.values(MARK_LOOKS["orange-blue"]))
    expect(contrast(fill, "#000000")).toBeGreaterThan(13);
});

test("orange, blue and grey stay further apart than the standard fills for someone who does not see green", () => {
  const closest = (palette: "standard" | "orange-blue"): number =>
    Math.min(
      ...pairs.map(([one, other]) =>
        distance(MARK_LOOKS[palette][one].fill ?? "", MARK_LOOKS[palette][other].fill ?? ""),
      ),
    );
  expect(closest("orange-blue")).toBeGreaterThan(2 * closest("standard"));
});
