import type { CellPosition, CellRange } from "../../model/address";

export type Direction = "left" | "right" | "up" | "down";

export type Move =
  | Direction
  /** To the edge of the filled block, as Ctrl with an arrow does. */
  | `block-${Direction}`
  | "row-start"
  | "row-end"
  | "sheet-start"
  | "sheet-end"
  | "page-up"
  | "page-down";

/** What moving needs to know of a sheet; 0-based. */
export interface NavigableSheet {
  /** Shown rows and columns, ascending. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly lastCell: CellPosition;
  areaAt(position: CellPosition): CellRange;
  isFilled(position: CellPosition): boolean;
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** The move a key asks for; undefined when it asks for none. */
export function moveOfKey({ key, ctrlKey, metaKey, shiftKey }: Key): Move | undefined {
  const isControl = ctrlKey || metaKey;
  const arrow = ARROWS[key];
  if (arrow !== undefined) return isControl ? `block-${arrow}` : arrow;
  switch (key) {
    case "Tab":
      return shiftKey ? "left" : "right";
    case "Home":
      return isControl ? "sheet-start" : "row-start";
    case "End":
      return isControl ? "sheet-end" : "row-end";
    case "PageUp":
      return isControl ? undefined : "page-up";
    case "PageDown":
      return isControl ? undefined : "page-down";
    default:
      return undefined;
  }
}

/** The nearest shown index after `from` in a direction; `from` itself when there is none. */
function next(shown: readonly number[], from: number, forward: boolean): number {
  const found = forward ? shown.find((index) => index > from) : shown.findLast((index) => index < from);
  return found ?? from;
}

/**
 * One step. A merged area is left from its far edge, so that it counts as one cell, while the cursor remembers the row
 * or column it came along.
 */
function step(sheet: NavigableSheet, from: CellPosition, direction: Direction): CellPosition {
  const area = sheet.areaAt(from);
  switch (direction) {
    case "left":
      return { row: from.row, column: next(sheet.columns, Math.min(area.left, from.column), false) };
    case "right": {
      const column = next(sheet.columns, area.right, true);
      return { row: from.row, column: column === area.right ? from.column : column };
    }
    case "up":
      return { row: next(sheet.rows, Math.min(area.top, from.row), false), column: from.column };
    case "down": {
      const row = next(sheet.rows, area.bottom, true);
      return { row: row === area.bottom ? from.row : row, column: from.column };
    }
  }
}

function isSameArea(sheet: NavigableSheet, a: CellPosition, b: CellPosition): boolean {
  const first = sheet.areaAt(a);
  const second = sheet.areaAt(b);
  return first.top === second.top && first.left === second.left;
}

function isFilledArea(sheet: NavigableSheet, position: CellPosition): boolean {
  const { top, left } = sheet.areaAt(position);
  return sheet.isFilled({ row: top, column: left });
}

/** From inside a filled block to its last cell; from its edge or from a blank to the next filled cell, else to the end. */
function stepBlock(sheet: NavigableSheet, from: CellPosition, direction: Direction): CellPosition {
  let here = step(sheet, from, direction);
  const wanted = isFilledArea(sheet, from) && isFilledArea(sheet, here);
  for (;;) {
    const there = step(sheet, here, direction);
    if (isSameArea(sheet, here, there)) return here;
    if (wanted ? !isFilledArea(sheet, there) : isFilledArea(sheet, here)) return here;
    here = there;
  }
}

function lastFilledColumn(sheet: NavigableSheet, row: number): number {
  return sheet.columns.findLast((column) => isFilledArea(sheet, { row, column })) ?? sheet.columns[0] ?? 0;
}

/** Where a move leads; `page` is the number of rows in sight. Stays where it is at the sheet's edge. */
export function moveCursor(sheet: NavigableSheet, from: CellPosition, move: Move, page: number): CellPosition {
  const firstRow = sheet.rows[0] ?? 0;
  const firstColumn = sheet.columns[0] ?? 0;
  switch (move) {
    case "left":
    case "right":
    case "up":
    case "down":
      return step(sheet, from, move);
    case "block-left":
      return stepBlock(sheet, from, "left");
    case "block-right":
      return stepBlock(sheet, from, "right");
    case "block-up":
      return stepBlock(sheet, from, "up");
    case "block-down":
      return stepBlock(sheet, from, "down");
    case "row-start":
      return { row: from.row, column: firstColumn };
    case "row-end":
      return { row: from.row, column: lastFilledColumn(sheet, from.row) };
    case "sheet-start":
      return { row: firstRow, column: firstColumn };
    case "sheet-end":
      return sheet.lastCell;
    case "page-up":
    case "page-down": {
      const index = sheet.rows.indexOf(from.row);
      const wanted = index + Math.max(1, page) * (move === "page-up" ? -1 : 1);
      const row = sheet.rows[Math.min(Math.max(wanted, 0), sheet.rows.length - 1)];
      return { row: row ?? from.row, column: from.column };
    }
  }
}
