import { formatCell, formatRange, parseCell, parseRange, type CellRange } from "../../../../src/model/address";
import type { Edit } from "../../../../src/model/edit";
import { mergesOf, type PackageModel } from "./package-model";
import { movedFormula, movedRanges, movedRows, rowsOf, shiftedFormula, type RowChange } from "./references";
import { child, type Tree } from "./xml-tree";

/** Makes an edit in a workbook that was read, as Excel makes it; `sheet` is the name of the edit's sheet. */
export function applyEdit(model: PackageModel, edit: Edit, sheet: string): void {
  const found = [...model.values()].find(({ root, sheet: name }) => root?.name === "worksheet" && name === sheet);
  const root = found?.root;
  const data = root && child(root, "sheetData");
  if (root === undefined || data === undefined) throw new Error(`${sheet} is no sheet with cells.`);
  switch (edit.kind) {
    case "set-cell":
      setCell(data, edit);
      return;
    case "merge":
    case "unmerge": {
      const merges = mergesOf(root);
      const isOutside = ({ attributes }: Tree): boolean => !overlaps(attributes.get("ref") ?? "", edit.range);
      merges.children = merges.children.filter(isOutside);
      if (edit.kind === "merge") merges.children.push(newTree(merges, "mergeCell", ["ref", formatRange(edit.range)]));
      return;
    }
    case "insert-rows":
    case "delete-rows": {
      const like = edit.kind === "insert-rows" ? edit.like : undefined;
      moveSheetData(data, edit, like);
      for (const { root: other, sheet: own } of model.values()) {
        if (other !== undefined) moveTree(other, { own, changed: sheet, change: edit, parent: "" });
      }
    }
  }
}

function newTree({ tag, name }: Tree, wanted: string, ...attributes: readonly [string, string][]): Tree {
  return { tag: tag.replace(name, wanted), name: wanted, attributes: new Map(attributes), text: "", children: [] };
}

function overlaps(ref: string, { top, left, bottom, right }: CellRange): boolean {
  const other = parseRange(ref);
  if (other === undefined) throw new Error(ref);
  return other.bottom >= top && other.top <= bottom && other.right >= left && other.left <= right;
}

function setCell(data: Tree, { row, column, value }: Extract<Edit, { kind: "set-cell" }>): void {
  const line = childAt(data, "row", String(row + 1), Number);
  const cell = childAt(line, "c", formatCell({ row, column }), (address) => parseCell(address)?.column ?? -1);
  cell.children = [];
  cell.text = value === "" ? "" : typeof value === "string" ? JSON.stringify(value) : `n ${Number(value)}`;
}

/** The row or cell of this place, which is put among the others where there is none. */
function childAt(parent: Tree, name: string, place: string, order: (place: string) => number): Tree {
  const found = parent.children.find(({ attributes }) => attributes.get("r") === place);
  if (found !== undefined) return found;
  const added = newTree(parent, name, ["r", place]);
  const placeOf = ({ attributes }: Tree): number => order(attributes.get("r") ?? "");
  parent.children = [...parent.children, added].sort((a, b) => placeOf(a) - placeOf(b));
  return added;
}

/** New rows have the looks of the one they are like, counted before they come in, and are never hidden. */
function moveSheetData(data: Tree, change: RowChange, like: number | undefined): void {
  const rows = data.children;
  const model = rows.find(({ attributes }) => Number(attributes.get("r")) - 1 === like);
  const added = Array.from({ length: model === undefined ? 0 : change.count }, (_, index) =>
    emptyCopy(model ?? data, change.row + index + 1),
  );
  const left = rows.filter((row) => {
    const number = Number(row.attributes.get("r"));
    const moved = movedRows(number, number, change);
    if (moved !== undefined) renumber(row, moved[0]);
    return moved !== undefined;
  });
  data.children = [...left, ...added].sort((a, b) => Number(a.attributes.get("r")) - Number(b.attributes.get("r")));
}

function renumber(row: Tree, number: number): void {
  row.attributes.set("r", String(number));
  for (const { attributes } of row.children) {
    attributes.set("r", (attributes.get("r") ?? "").replace(/\d+$/, String(number)));
  }
}

function emptyCopy(row: Tree, number: number): Tree {
  const cells = row.children.map((cell) => ({
    ...{ tag: cell.tag, name: cell.name, text: "", children: [] },
    attributes: new Map([...cell.attributes].filter(([name]) => name === "r" || name === "s")),
  }));
  const attributes = new Map([...row.attributes].filter(([name]) => name !== "hidden" && name !== "collapsed"));
  const copy = { ...row, attributes, children: cells };
  renumber(copy, number);
  return copy;
}

interface Scope {
  /** The sheet whose cells are meant where no sheet is named. */
  readonly own: string | undefined;
  readonly changed: string;
  readonly change: RowChange;
  readonly parent: string;
  /** How a formula moves that is told for the first of several cells. */
  readonly formula?: (text: string) => string;
}

const RANGES = ["ref", "sqref", "r", "r1", "r2"];
const FORMULAS = ["location", "textlink", "fmlaLink", "fmlaRange"];
const FORMULA_TEXTS = new Set(
  ["f", "formula", "formula1", "formula2", "definedName", "calculatedColumnFormula", "totalsRowFormula"].concat([
    "FmlaLink",
    "FmlaRange",
  ]),
);
/** They are there even where the cells that they tell of are not. */
const KEPT = new Set(["row", "c", "f", "location", "worksheetSource", "scenarios"]);
/** Lists that are nothing without elements of this name. */
const LISTS = new Map([
  ["dataValidations", "dataValidation"],
  ["hyperlinks", "hyperlink"],
  ["rowBreaks", "brk"],
  ["sparklines", "sparkline"],
  ["sparklineGroup", "sparklines"],
]);

/** Moves all that names rows; whether the element is still about anything. */
function moveTree(tree: Tree, outer: Scope): boolean {
  const { name, attributes } = tree;
  const own = name === "worksheetSource" ? (attributes.get("sheet") ?? outer.own) : outer.own;
  const scope = { ...outer, own };
  const { changed, change } = scope;
  const isOwn = own === changed;
  const cells = attributes.get("sqref") ?? child(tree, "sqref")?.text;
  const formula =
    isOwn && cells !== undefined
      ? formulaOfCells(cells, scope)
      : (scope.formula ?? ((text: string) => movedFormula(text, own, changed, change)));
  for (const one of FORMULAS) {
    const text = attributes.get(one);
    if (text !== undefined) attributes.set(one, formula(text));
  }
  if (tree.children.length === 0 && FORMULA_TEXTS.has(name)) tree.text = formula(tree.text);
  if (isOwn && !moveOwn(tree, scope)) return false;
  const before = tree.children;
  tree.children = before.filter((one) => moveTree(one, { ...scope, formula, parent: name }));
  if (tree.children.length === before.length) return true;
  if (attributes.get("count") === String(before.length)) attributes.set("count", String(tree.children.length));
  if (cells !== undefined && attributes.get("sqref") === undefined && child(tree, "sqref") === undefined) return false;
  const held = LISTS.get(name);
  return held === undefined || child(tree, held) !== undefined;
}

/** Moves a formula as the first cell that is left has it. */
function formulaOfCells(cells: string, { own, changed, change }: Scope): (text: string) => string {
  const rows = rowsOf(cells).flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
  const moved = rows
    .map((row) => [row, movedRows(row, row, change)?.[0]] as const)
    .filter(([, now]) => now !== undefined);
  const [row, now = 0] = moved.reduce((a, b) => (b[0] < a[0] ? b : a), moved[0] ?? [0, 0]);
  const first = Math.min(...rows);
  const firstNow = Math.min(...rowsOf(movedRanges(cells, change) ?? cells).map(([top]) => top));
  return (text) =>
    shiftedFormula(movedFormula(shiftedFormula(text, row - first), own, changed, change), firstNow - now);
}

/** From 0. */
const LAST_ROW = "1048575";

/** Moves what an element tells of the changed sheet itself; whether it stays. */
function moveOwn(tree: Tree, { change, parent }: Scope): boolean {
  const { name, attributes } = tree;
  for (const one of RANGES) {
    const ranges = attributes.get(one);
    if (ranges === undefined || ((name === "row" || name === "c") && one === "r")) continue;
    const moved = movedRanges(ranges, change);
    if (moved !== undefined) attributes.set(one, moved);
    else if (!KEPT.has(name)) return false;
  }
  if (name === "mergeCell" && /^([^:]+):\1$/.test(attributes.get("ref") ?? "")) return false;
  if (name === "sqref") {
    const moved = movedRanges(tree.text, change);
    tree.text = moved ?? "";
    return moved !== undefined;
  }
  const frozen = Number(attributes.get("ySplit") ?? 0);
  if (name === "pane" && frozen > 0) attributes.set("ySplit", String(movedRows(1, frozen, change)?.[1] ?? 0));
  if (name === "brk" && parent === "rowBreaks") {
    const row = Number(attributes.get("id")) + 1;
    const moved = movedRows(row, row, change);
    attributes.set("id", String((moved?.[0] ?? 0) - 1));
    return moved !== undefined;
  }
  if (name === "brk" && parent === "colBreaks" && attributes.get("max") !== LAST_ROW) {
    const [first, last] = ["min", "max"].map((one) => Number(attributes.get(one)) + 1);
    const moved = movedRows(first ?? 1, last ?? 1, change);
    if (attributes.has("min")) attributes.set("min", String((moved?.[0] ?? 1) - 1));
    attributes.set("max", String((moved?.[1] ?? 1) - 1));
  }
  if (name.endsWith("Anchor") || name === "anchor") moveAnchor(tree, change);
  return name !== "shape" || moveShape(tree, change);
}

/** Rows (0-based) at which a box starts and ends, and how far into them. */
interface Box {
  readonly top: number;
  readonly topOffset: number;
  readonly bottom: number;
  readonly bottomOffset: number;
}

function movedBox(box: Box, how: "fixed" | "block" | "each", change: RowChange): Box {
  if (how === "fixed") return box;
  const moved = (row: number): number | undefined => {
    const rows = movedRows(row + 1, row + 1, change);
    return rows === undefined ? undefined : rows[0] - 1;
  };
  const top = moved(box.top);
  if (how === "block") return { ...box, top: top ?? change.row, bottom: box.bottom + (top ?? change.row) - box.top };
  // What ends at the upper edge of a row ends below the row above.
  const above = box.bottomOffset === 0 && box.bottom > box.top ? 1 : 0;
  const bottom = moved(box.bottom - above);
  return {
    ...(top === undefined ? { top: change.row, topOffset: 0 } : { top, topOffset: box.topOffset }),
    ...(bottom === undefined
      ? { bottom: change.row, bottomOffset: 0 }
      : { bottom: bottom + above, bottomOffset: box.bottomOffset }),
  };
}

function moveAnchor(anchor: Tree, change: RowChange): void {
  const [from, to] = ["from", "to"].map((name) => child(anchor, name));
  const number = (marker: Tree | undefined, name: string): Tree | undefined => marker && child(marker, name);
  const places = [number(from, "row"), number(from, "rowOff"), number(to, "row"), number(to, "rowOff")] as const;
  const [top, topOffset, bottom, bottomOffset] = places.map((one) => Number(one?.text ?? 0));
  if (from === undefined || top === undefined || topOffset === undefined) return;
  const { attributes } = anchor;
  const isControl = anchor.name === "anchor";
  const says = (name: string): boolean => /^(?:1|true)$/.test(attributes.get(name) ?? "");
  const isFixed = isControl ? !says("moveWithCells") : attributes.get("editAs") === "absolute";
  const sizes = isControl ? says("sizeWithCells") : attributes.get("editAs") !== "oneCell";
  const how = isFixed ? "fixed" : sizes && to !== undefined ? "each" : "block";
  const box = movedBox({ top, topOffset, bottom: bottom ?? top, bottomOffset: bottomOffset ?? 0 }, how, change);
  [box.top, box.topOffset, box.bottom, box.bottomOffset].forEach((moved, index) => {
    const place = places[index];
    if (place !== undefined) place.text = String(moved);
  });
}

/** A box of a note keeps its distance from its cell; one of a control says so where it does not follow its cells. */
function moveShape(shape: Tree, change: RowChange): boolean {
  const data = child(shape, "ClientData");
  const anchor = data && child(data, "Anchor");
  if (data === undefined) return true;
  const numbers = anchor?.text.split(",").map(Number) ?? [];
  const [left = 0, leftOffset = 0, top = 0, topOffset = 0, right = 0, rightOffset = 0, bottom = 0, bottomOffset = 0] =
    numbers;
  const box = { top, topOffset, bottom, bottomOffset };
  const row = child(data, "Row");
  let moved = box;
  if (row !== undefined) {
    const cell = Number(row.text);
    const now = movedRows(cell + 1, cell + 1, change)?.[0];
    if (now === undefined) return false;
    row.text = String(now - 1);
    const down = Math.max(0, top + now - 1 - cell) - top;
    moved = { ...box, top: top + down, bottom: bottom + down };
  } else if (child(data, "MoveWithCells") === undefined) {
    moved = movedBox(box, child(data, "SizeWithCells") === undefined ? "each" : "block", change);
  }
  if (anchor === undefined) return true;
  const told = [left, leftOffset, moved.top, moved.topOffset, right, rightOffset, moved.bottom, moved.bottomOffset];
  anchor.text = told.join(", ");
  return true;
}
