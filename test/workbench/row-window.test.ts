import { describe, expect, test } from "@jest/globals";
import { rowAtOffset, rowOffsets, windowOf } from "../../src/workbench/grid/row-window";

describe("the rows that are drawn", () => {
  test("offsets add up, and end with the height of all", () => {
    expect(rowOffsets([20, 30, 10])).toEqual([0, 20, 50, 60]);
  });

  test("a row is found by its distance from the top", () => {
    const offsets = rowOffsets([20, 30, 10]);
    expect([-5, 0, 19, 20, 49, 50, 500].map((distance) => rowAtOffset(offsets, distance))).toEqual([
      0, 0, 0, 1, 1, 2, 2,
    ]);
  });

  test("300 rows are drawn as a whole, 301 are not", () => {
    expect(windowOf(rowOffsets(Array<number>(300).fill(20)), 0, 600)).toEqual({ first: 0, last: 299 });
    expect(windowOf(rowOffsets(Array<number>(301).fill(20)), 0, 600)).toEqual({ first: 0, last: 60 });
  });

  test("the window holds what is in sight with a margin, wherever the view is", () => {
    const offsets = rowOffsets(Array.from({ length: 5000 }, (_, index) => 15 + (index % 7) * 5));
    const total = offsets.at(-1) ?? 0;
    for (let top = 0; top < total; top += 997) {
      const { first, last } = windowOf(offsets, top, 700);
      expect(first === 0 || (offsets[first + 20] ?? 0) <= top).toBe(true);
      expect(last === 4999 || (offsets[last + 1 - 20] ?? 0) >= top + 700).toBe(true);
      expect(last - first).toBeLessThan(130);
    }
  });

  test("an empty sheet has an empty window at its top", () => {
    expect(windowOf([0], 0, 600)).toEqual({ first: 0, last: 0 });
  });
});
