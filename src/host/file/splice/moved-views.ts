import { formatCell, parseCell } from "../../../model/address";
import type { NotedElement } from "./noted-element";
import { address, addresses } from "./movers";
import type { MoveContext, Noted, Settler } from "./reference-place";

/**
 * How a sheet is shown: what is scrolled out above and what is frozen grow by rows that come in among them, and rows that
 * come in below are seen. The cursor goes with its cells.
 */
export const settleView: Settler = (noted, context) => {
  const { moves, sheetName } = context;
  const above = (count: number): number => moves.rowsAbove(count, sheetName);
  const [pane] = noted.all("pane");
  const top = parseCell(noted.self.get("topLeftCell") ?? "")?.row ?? 0;
  scroll(noted.self, above);
  if (pane !== undefined) scroll(pane, above);
  const frozen = pane === undefined ? 0 : frozenRows(pane);
  const left = above(top + frozen) - above(top);
  if (pane !== undefined && frozen > 0 && left !== frozen) {
    if (left > 0) pane.set("ySplit", String(left));
    else thaw(pane, noted);
  }
  const isThawed = frozen > 0 && left === 0;
  for (const selection of noted.all("selection")) {
    if (!isThawed || stillHasPane(selection, pane)) settleSelection(selection, context);
  }
  return true;
};

function scroll(element: NotedElement, above: (count: number) => number): void {
  const cell = parseCell(element.get("topLeftCell") ?? "");
  if (cell === undefined) return;
  const row = above(cell.row);
  if (row !== cell.row) element.set("topLeftCell", formatCell({ ...cell, row }));
}

/** Only of a pane that is frozen does `ySplit` count rows. */
function frozenRows(pane: NotedElement): number {
  const count = Number(pane.get("ySplit") ?? 0);
  return (pane.get("state") ?? "").startsWith("frozen") && count >= 1 ? Math.trunc(count) : 0;
}

/** No frozen row is left: the panes that were below are those that are there. */
function thaw(pane: NotedElement, noted: Noted): void {
  if (!hasFrozenColumns(pane)) {
    pane.remove();
  } else {
    pane.set("ySplit", "0");
    const active = pane.get("activePane");
    if (active !== undefined) pane.set("activePane", active.endsWith("Right") ? "topRight" : "topLeft");
  }
  for (const selection of noted.all("selection")) {
    if (!stillHasPane(selection, pane)) selection.remove();
    else if (selection.get("pane") === "bottomRight") selection.set("pane", "topRight");
  }
}

/** Of two panes one above the other, the lower right one stays; on the left, and with no columns frozen, the upper one. */
function stillHasPane(selection: NotedElement, pane: NotedElement | undefined): boolean {
  const name = selection.get("pane") ?? "topLeft";
  return name === "topLeft" || (name === "bottomRight" && pane !== undefined && hasFrozenColumns(pane));
}

function hasFrozenColumns(pane: NotedElement): boolean {
  return Number(pane.get("xSplit") ?? 0) > 0;
}

/** The active cell must be one of those selected: where either is gone, the cell that took the place of the active one is. */
function settleSelection(selection: NotedElement, context: MoveContext): void {
  const active = selection.get("activeCell");
  const list = selection.get("sqref");
  const movedActive = active === undefined ? undefined : address(active, context);
  const movedList = list === undefined ? undefined : addresses(list, context);
  const isWhole = countOf(movedList) === countOf(list) && (active === undefined || movedActive !== undefined);
  if (isWhole) {
    if (movedActive !== undefined) selection.set("activeCell", movedActive);
    if (movedList !== undefined) selection.set("sqref", movedList);
    return;
  }
  const cell = parseCell(active ?? "") ?? { row: 0, column: 0 };
  const place = formatCell({ ...cell, row: context.moves.rowOrNext(cell.row, context.sheetName) });
  selection.set("activeCell", place);
  selection.set("sqref", place);
  if (selection.get("activeCellId") !== undefined) selection.set("activeCellId", "0");
}

function countOf(list: string | undefined): number {
  const trimmed = list?.trim() ?? "";
  return trimmed === "" ? 0 : trimmed.split(/\s+/).length;
}
