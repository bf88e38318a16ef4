import { describe, expect, test } from "@jest/globals";
import { contains, formatCell, rangeAt, type CellPosition } from "../../src/model/address";
import { moveCursor, moveOfKey, type Move, type NavigableSheet } from "../../src/workbench/grid/navigation";
import { area, at } from "./fixtures";

const MERGES = ["B2:D2", "A3:A6", "C4:D5"].map(area);
const FILLED = ["A1", "B2", "A3", "B3", "C3", "B4", "C4", "B5", "B8"];

function sheet(hiddenRows: readonly number[] = []): NavigableSheet {
  return {
    rows: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter((row) => !hiddenRows.includes(row)),
    columns: [0, 1, 2, 3, 4, 5],
    lastCell: at("C8"),
    areaAt: (position: CellPosition) => MERGES.find((merge) => contains(merge, position)) ?? rangeAt(position),
    isFilled: (position: CellPosition) => FILLED.includes(formatCell(position)),
  };
}

function go(from: string, ...moves: readonly Move[]): string {
  return formatCell(moves.reduce((cursor, move) => moveCursor(sheet(), cursor, move, 4), at(from)));
}

describe("moving over a sheet", () => {
  test("an arrow goes to the neighbour", () => {
    expect([go("B7", "left"), go("B7", "right"), go("B7", "up"), go("B7", "down")]).toEqual(["A7", "C7", "B6", "B8"]);
  });

  test("an arrow stays at the sheet's edge", () => {
    expect([go("A1", "left"), go("A1", "up"), go("F10", "right"), go("F10", "down")]).toEqual([
      "A1",
      "A1",
      "F10",
      "F10",
    ]);
  });

  test("a merged area is left from its far edge", () => {
    expect([go("B2", "right"), go("D2", "left"), go("A3", "down"), go("A5", "up")]).toEqual(["E2", "A2", "A7", "A2"]);
  });

  test("the column is kept when a merged area is crossed from top to bottom", () => {
    expect([go("C1", "down"), go("C1", "down", "down"), go("D1", "down", "down")]).toEqual(["C2", "C3", "D3"]);
  });

  test("the row is kept when a merged area is crossed from right to left", () => {
    expect([go("B5", "left"), go("B5", "left", "right"), go("B5", "right", "right")]).toEqual(["A5", "B5", "E5"]);
  });

  test("a merged area that reaches the edge keeps the cursor", () => {
    const edge: NavigableSheet = { ...sheet(), columns: [0, 1, 2, 3], rows: [0, 1, 2, 3, 4] };
    expect(formatCell(moveCursor(edge, at("C2"), "right", 4))).toBe("C2");
    expect(formatCell(moveCursor(edge, at("C4"), "down", 4))).toBe("C4");
  });

  test("hidden rows are passed over", () => {
    expect(formatCell(moveCursor(sheet([6, 7]), at("B6"), "down", 4))).toBe("B9");
    expect(formatCell(moveCursor(sheet([6, 7]), at("B9"), "up", 4))).toBe("B6");
  });

  test("Home and End go to the first column and to the last filled one of the row", () => {
    expect([go("E4", "row-start"), go("A4", "row-end"), go("A2", "row-end"), go("D9", "row-end")]).toEqual([
      "A4",
      "D4",
      "D2",
      "A9",
    ]);
  });

  test("Ctrl+Home and Ctrl+End go to the first cell and to the last used one", () => {
    expect([go("E4", "sheet-start"), go("A1", "sheet-end")]).toEqual(["A1", "C8"]);
  });

  test("a page is as many rows as are in sight, and stops at the edge", () => {
    expect([go("B2", "page-down"), go("B9", "page-up"), go("B8", "page-down"), go("B3", "page-up")]).toEqual([
      "B6",
      "B5",
      "B10",
      "B1",
    ]);
  });

  test("Ctrl with an arrow goes to the end of a filled block, over a gap to the next, and at last to the edge", () => {
    expect(go("B2", "block-down")).toBe("B5");
    expect(go("B5", "block-down")).toBe("B8");
    expect(go("B8", "block-down")).toBe("B10");
    expect(go("A3", "block-right")).toBe("C3");
    expect(go("F4", "block-left")).toBe("D4");
  });
});

describe("keys", () => {
  const key = (name: string, modifier: { ctrlKey?: boolean; metaKey?: boolean; shiftKey?: boolean } = {}) =>
    moveOfKey({ key: name, ctrlKey: false, metaKey: false, shiftKey: false, ...modifier });

  test("arrows, Tab, Home, End and the page keys move", () => {
    expect(["ArrowLeft", "ArrowDown", "Tab", "Home", "End", "PageUp", "PageDown"].map((name) => key(name))).toEqual([
      "left",
      "down",
      "right",
      "row-start",
      "row-end",
      "page-up",
      "page-down",
    ]);
    expect(key("Tab", { shiftKey: true })).toBe("left");
  });

  test("Ctrl, or the command key, makes an arrow, Home and End go further", () => {
    expect(key("ArrowUp", { ctrlKey: true })).toBe("block-up");
    expect(key("ArrowUp", { metaKey: true })).toBe("block-up");
    expect(key("Home", { ctrlKey: true })).toBe("sheet-start");
    expect(key("End", { ctrlKey: true })).toBe("sheet-end");
  });

  test("letters, Enter and the browser's own Ctrl+PageDown do not move", () => {
    expect([key("a"), key("Enter"), key("F2"), key("PageDown", { ctrlKey: true })]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
