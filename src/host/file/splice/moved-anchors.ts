import { isTrue } from "../workbook";
import { TEXT, type NotedElement } from "./noted-element";
import { formula, rowNumber } from "./movers";
import type { MoveContext, Noted, Settler } from "./reference-place";

/** How a picture, chart or control follows the cells below it. */
type Following = "moves-and-sizes" | "moves" | "stays";

/** Where it stands: rows from 0, and how far into them. */
interface AnchorRows {
  readonly first: number;
  readonly firstOffset: number;
  readonly last: number;
  readonly lastOffset: number;
}

/** Of the eight numbers of an anchor in an old drawing: upper row and offset, lower row and offset. */
const OLD_ANCHOR = { first: 2, firstOffset: 3, last: 6, lastOffset: 7 } as const;
const OLD_ANCHOR_NUMBERS = 8;
const CLIENT_FORMULAS = ["FmlaLink", "FmlaRange", "FmlaGroup", "FmlaTxbx", "FmlaPict"];

function movedRows(rows: AnchorRows, following: Following, { moves, sheetName }: MoveContext): AnchorRows {
  if (following === "stays") return rows;
  const { first, last, lastOffset } = rows;
  const top = moves.rowOrNext(first, sheetName);
  if (following === "moves") return { ...rows, first: top, last: last + top - first };
  const isTopGone = moves.row(first, sheetName) === undefined;
  // With no offset it ends above the last row, which it does not cover.
  const endsAbove = lastOffset === 0 && last > first;
  const isBottomGone = !endsAbove && moves.row(last, sheetName) === undefined;
  const bottom = endsAbove ? moves.rowsAbove(last, sheetName) : moves.rowOrNext(last, sheetName);
  return {
    first: top,
    firstOffset: isTopGone ? 0 : rows.firstOffset,
    last: Math.max(top, bottom),
    lastOffset: isBottomGone ? 0 : lastOffset,
  };
}

/** An anchor of a drawing between two cells. */
export const settleTwoCells: Settler = (noted, context) => {
  const edit = noted.self.get("editAs");
  const following = edit === "absolute" ? "stays" : edit === "oneCell" ? "moves" : "moves-and-sizes";
  return settleAnchor(noted, following, context);
};

/** An anchor of a drawing at one cell. */
export const settleOneCell: Settler = (noted, context) => settleAnchor(noted, "moves", context);

/** The anchor of a control or object in its worksheet. */
export const settleControl: Settler = (noted, context) => {
  const moves = isTrue(noted.self.get("moveWithCells"));
  const sizes = isTrue(noted.self.get("sizeWithCells"));
  return settleAnchor(noted, !moves ? "stays" : sizes ? "moves-and-sizes" : "moves", context);
};

function settleAnchor({ all }: Noted, following: Following, context: MoveContext): true {
  const first = rowNumber(all("from-row")[0]?.get(TEXT));
  if (first === undefined) return true;
  const offsetOf = (name: string): number => Number(all(name)[0]?.get(TEXT) ?? 0);
  const rows: AnchorRows = {
    ...{ first, firstOffset: offsetOf("from-offset") },
    last: rowNumber(all("to-row")[0]?.get(TEXT)) ?? first,
    lastOffset: offsetOf("to-offset"),
  };
  const moved = movedRows(rows, following, context);
  setNumber(all("from-row"), rows.first, moved.first);
  setNumber(all("from-offset"), rows.firstOffset, moved.firstOffset);
  setNumber(all("to-row"), rows.last, moved.last);
  setNumber(all("to-offset"), rows.lastOffset, moved.lastOffset);
  return true;
}

function setNumber([element]: readonly NotedElement[], before: number, after: number): void {
  if (before !== after) element?.set(TEXT, String(after));
}

/**
 * A shape of an old drawing (VML). The box of a note keeps its distance from its cell and goes with it; controls tell that they
 * do *not* follow their cells.
 */
export const settleShape: Settler = ({ all }, context) => {
  const { moves, sheetName } = context;
  const [cell] = all("Row");
  const row = rowNumber(cell?.get(TEXT));
  const moved = row === undefined ? undefined : moves.row(row, sheetName);
  if (row !== undefined && moved === undefined) return false;
  const [anchor] = all("Anchor");
  if (row === undefined || moved === undefined) {
    const following = isSet(all("MoveWithCells")) ? "stays" : isSet(all("SizeWithCells")) ? "moves" : "moves-and-sizes";
    moveOldAnchor(anchor, (rows) => movedRows(rows, following, context));
  } else {
    const by = moved - row;
    if (by !== 0) cell?.set(TEXT, String(moved));
    moveOldAnchor(anchor, (rows) => {
      const first = Math.max(0, rows.first + by);
      return { ...rows, first, last: rows.last + first - rows.first };
    });
  }
  for (const name of CLIENT_FORMULAS) {
    for (const element of all(name)) element.set(TEXT, formula(element.get(TEXT) ?? "", context) ?? "");
  }
  return true;
};

/** An element without a text is one that says yes. */
function isSet([element]: readonly NotedElement[]): boolean {
  return element !== undefined && !/^\s*f/i.test(element.get(TEXT) ?? "");
}

function moveOldAnchor(anchor: NotedElement | undefined, move: (rows: AnchorRows) => AnchorRows): void {
  const text = anchor?.get(TEXT);
  const numbers = text?.split(",").map(Number) ?? [];
  const [first, firstOffset] = [numbers[OLD_ANCHOR.first], numbers[OLD_ANCHOR.firstOffset]];
  const [last, lastOffset] = [numbers[OLD_ANCHOR.last], numbers[OLD_ANCHOR.lastOffset]];
  if (numbers.length !== OLD_ANCHOR_NUMBERS || !numbers.every(Number.isInteger)) return;
  if (first === undefined || firstOffset === undefined || last === undefined || lastOffset === undefined) return;
  const rows = { first, firstOffset, last, lastOffset };
  const moved = move(rows);
  let isSame = true;
  for (const name of ["first", "firstOffset", "last", "lastOffset"] as const) {
    isSame &&= moved[name] === rows[name];
    numbers[OLD_ANCHOR[name]] = moved[name];
  }
  if (!isSame) anchor?.set(TEXT, numbers.join(", "));
}
