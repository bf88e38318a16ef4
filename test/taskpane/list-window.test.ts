import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { offsetsOf, rowAt, rowsToDraw } from "../../src/taskpane/list-window";

const HEIGHTS = fc.array(fc.integer({ min: 20, max: 400 }), { maxLength: 400 });

describe("the rows to draw", () => {
  it("are those from the one at the top to the one at the bottom, and those kept", () => {
    const offsets = offsetsOf([10, 20, 30, 40]);
    expect(offsets).toEqual([0, 10, 30, 60, 100]);
    expect(rowsToDraw(offsets, 10, 35, [])).toEqual([1, 2]);
    expect(rowsToDraw(offsets, 10, 29, [3, 1, 4, -2])).toEqual([1, 3]);
    expect(rowsToDraw(offsets, -50, -10, [])).toEqual([0]);
    expect(rowsToDraw(offsets, 500, 900, [])).toEqual([3]);
    expect(rowsToDraw(offsetsOf([]), 0, 900, [0])).toEqual([]);
  });

  it("cover what is in sight, in order and once each, and are no more than fit into it beside those kept", () => {
    fc.assert(
      fc.property(
        HEIGHTS,
        fc.integer({ min: -2000, max: 100_000 }),
        fc.integer({ min: 0, max: 3000 }),
        fc.array(fc.integer({ min: -3, max: 500 }), { maxLength: 4 }),
        (heights, top, height, kept) => {
          const offsets = offsetsOf(heights);
          const rows = rowsToDraw(offsets, top, top + height, kept);
          expect([...new Set(rows)].sort((a, b) => a - b)).toEqual(rows);
          expect(rows.every((row) => row >= 0 && row < heights.length)).toBe(true);
          expect(rows.length).toBeLessThanOrEqual(Math.ceil(height / 20) + 2 + kept.length);
          const drawn = new Set(rows);
          heights.forEach((_height, row) => {
            const isInSight = (offsets[row + 1] ?? 0) > top && (offsets[row] ?? 0) < top + height;
            if (isInSight || kept.includes(row)) expect(drawn.has(row)).toBe(true);
          });
        },
      ),
    );
  });
});

describe("the row at a height", () => {
  it("covers it, or is the nearest", () => {
    fc.assert(
      fc.property(HEIGHTS, fc.integer({ min: -100, max: 200_000 }), (heights, y) => {
        const offsets = offsetsOf(heights);
        const row = rowAt(offsets, y);
        if (heights.length === 0) expect(row).toBe(-1);
        else if (y < 0) expect(row).toBe(0);
        else if (y >= (offsets.at(-1) ?? 0)) expect(row).toBe(heights.length - 1);
        else expect((offsets[row] ?? 0) <= y && y < (offsets[row + 1] ?? 0)).toBe(true);
      }),
    );
  });
});
