import { createHash } from "node:crypto";
import { PackageReader } from "./package-reader";
import { shiftedFormula } from "./references";
import { child, everyTree, linesOf, type Tree } from "./xml-tree";

/** A part with all it says. */
export interface PartModel {
  /** Undefined for a part that is no XML. */
  readonly root: Tree | undefined;
  /** The sheet that its cells are on; undefined for none. */
  readonly sheet: string | undefined;
  readonly digest: string;
}

export type PackageModel = ReadonlyMap<string, PartModel>;

/** Parts that tell of cells of the sheet they belong to. */
const OF_SHEET = new Set(["comments", "threadedComment", "vmlDrawing", "drawing", "table", "pivotTable", "ctrlProp"]);

/**
 * Everything in a workbook, read by other means than the program's. Cells hold what they show, wherever it is kept, and each
 * its own formula. Left out is what Excel works out anew: results of formulas, the order and need of computing them, the
 * sheet's dimension and the rows' spans; and where the sheet is scrolled to and what is selected.
 */
export function readModel(bytes: Uint8Array): PackageModel {
  const reader = new PackageReader(bytes);
  const sheets = new Map(reader.sheets().map(({ name, part }) => [part, name]));
  const owners = new Map(sheets);
  for (const [part, name] of sheets) {
    for (const { type, target } of reader.relations(part)) if (OF_SHEET.has(type)) owners.set(target, name);
  }
  const texts = reader.parts.has("xl/sharedStrings.xml") ? reader.root("xl/sharedStrings.xml").children : [];
  const model = new Map<string, PartModel>();
  for (const [part, content] of reader.parts) {
    if (part === "xl/calcChain.xml") continue;
    const root = /\.(?:xml|rels|vml)$/.test(part) ? reader.root(part) : undefined;
    if (root !== undefined) simplify(root, texts);
    const digest = createHash("sha256").update(content).digest("hex");
    model.set(part, { root, sheet: owners.get(part), digest });
  }
  return model;
}

const WORKED_OUT = new Set(["calcPr", "dimension", "selection"]);

function simplify(root: Tree, texts: readonly Tree[]): void {
  for (const tree of everyTree(root)) {
    tree.attributes.delete("topLeftCell");
    if (tree.name === "Anchor") tree.text = tree.text.split(",").map(Number).join(", ");
    tree.children = tree.children.filter(
      ({ name, attributes }) =>
        !WORKED_OUT.has(name) &&
        !`${attributes.get("Target") ?? ""}${attributes.get("PartName") ?? ""}`.includes("calcChain"),
    );
  }
  if (root.name !== "worksheet") return;
  const shared = new Map<string, { readonly formula: string; readonly address: string }>();
  for (const row of child(root, "sheetData")?.children ?? []) {
    row.attributes.delete("spans");
    for (const cell of row.children) simplifyCell(cell, texts, shared);
  }
  root.children = [...root.children.filter(({ name }) => name !== "mergeCells"), mergesOf(root)];
}

/** The list of merged areas, which counts as the same in any order. */
export function mergesOf(sheet: Tree): Tree {
  const tag = sheet.tag.replace("worksheet", "mergeCells");
  return child(sheet, "mergeCells") ?? { tag, name: "mergeCells", attributes: new Map(), text: "", children: [] };
}

function simplifyCell(
  cell: Tree,
  texts: readonly Tree[],
  shared: Map<string, { readonly formula: string; readonly address: string }>,
): void {
  const [formula, value, inline] = ["f", "v", "is"].map((name) => child(cell, name));
  const type = cell.attributes.get("t") ?? "n";
  cell.attributes.delete("t");
  if (cell.attributes.get("s") === "0") cell.attributes.delete("s");
  cell.children = formula === undefined ? [] : [formula];
  if (formula === undefined) {
    const item = type === "s" ? texts[Number(value?.text)] : inline;
    cell.text = item !== undefined ? textOf(item) : value === undefined ? "" : `${type} ${value.text}`;
  } else if (formula.attributes.get("t") === "shared") {
    const address = cell.attributes.get("r") ?? "";
    const index = formula.attributes.get("si") ?? "";
    if (formula.text !== "") shared.set(index, { formula: formula.text, address });
    const first = shared.get(index);
    if (first === undefined) throw new Error(`${address} shares no formula.`);
    const [[column, row], [firstColumn, firstRow]] = [partsOf(address), partsOf(first.address)];
    if (column !== firstColumn) throw new Error(`${address} shares a formula of another column.`);
    formula.text = shiftedFormula(first.formula, row - firstRow);
    for (const name of ["t", "si", "ref"]) formula.attributes.delete(name);
  }
}

function partsOf(address: string): readonly [string, number] {
  const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return [column, Number(row)];
}

/** Looks and readings of a text count, how it is kept does not. */
function textOf({ children }: Tree): string {
  const [only] = children;
  return children.length === 1 && only?.name === "t"
    ? JSON.stringify(only.text)
    : children.flatMap((one) => linesOf(one)).join("");
}

/** What differs between two packages: a line that is lost with `-`, one that came with `+`, each after its part. */
export function differences(before: PackageModel, after: PackageModel): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((part) => {
    const [old, young] = [before, after].map((model) => partLines(model.get(part)));
    if (old === undefined || young === undefined || old.join("\n") === young.join("\n")) return [];
    const found = [
      ...without(old, young).map((line) => `- ${line}`),
      ...without(young, old).map((line) => `+ ${line}`),
    ];
    return (found.length > 0 ? found : ["its elements stand in another order"]).map((line) => `${part}: ${line}`);
  });
}

/** Rows and cells that say nothing count as none. */
function partLines(model: PartModel | undefined): readonly string[] {
  if (model === undefined) return [];
  const { root, digest } = model;
  if (root === undefined) return [digest];
  if (root.name !== "worksheet") return linesOf(root);
  const rows = child(root, "sheetData")?.children ?? [];
  const told = rows.flatMap((row) => {
    const cells = row.children.filter(
      ({ attributes, text, children }) => attributes.size > 1 || text !== "" || children.length > 0,
    );
    return cells.length === 0 && row.attributes.size <= 1 ? [] : linesOf({ ...row, children: cells });
  });
  const merges = [...mergesOf(root).children.flatMap((one) => linesOf(one))].sort();
  const others = root.children.filter(({ name }) => name !== "sheetData" && name !== "mergeCells");
  return [...linesOf({ ...root, children: others }), ...told, ...merges];
}

function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}
