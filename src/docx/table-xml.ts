import type { DocumentCell, DocumentRow, DocumentTable } from "../report/document-types";
import { TEXT_WIDTH } from "./page";
import { paragraph, run, w } from "./word-xml";

const LEAST_ROW_HEIGHT = 540;
const CELL_MARGINS = { top: 40, left: 60, bottom: 40, right: 60 };
const SIDES = ["top", "left", "bottom", "right"] as const;

const STYLES: Readonly<Record<DocumentCell["look"], string>> = {
  label: "TableValue",
  value: "TableValue",
  text: "TableText",
  "line-left": "TableText",
  "line-right": "TableLineRight",
};

/** A table as wide as the text. */
export function tableXml({ widths, rows }: DocumentTable): string {
  const columns = columnWidths(widths);
  const borders = [...SIDES, "insideH", "insideV"].map((side) =>
    w(side, { val: "single", sz: 4, space: 0, color: "auto" }),
  );
  const margins = SIDES.map((side) => w(side, { w: CELL_MARGINS[side], type: "dxa" }));
  return w(
    "tbl",
    {},
    w(
      "tblPr",
      {},
      w("tblW", { w: TEXT_WIDTH, type: "dxa" }),
      w("jc", { val: "center" }),
      w("tblBorders", {}, ...borders),
      w("tblLayout", { type: "fixed" }),
      w("tblCellMar", {}, ...margins),
    ),
    w("tblGrid", {}, ...columns.map((width) => w("gridCol", { w: width }))),
    ...rows.map((row) => rowXml(row, columns)),
  );
}

/** Whole numbers that add up to the text's width. */
function columnWidths(widths: readonly number[]): readonly number[] {
  const total = sumOf(widths);
  let passed = 0;
  return widths.map((width) => {
    const left = Math.round((passed / total) * TEXT_WIDTH);
    passed += width;
    return Math.round((passed / total) * TEXT_WIDTH) - left;
  });
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function rowXml({ cells, isHeader, maySplit }: DocumentRow, widths: readonly number[]): string {
  let column = 0;
  const content = cells.map((cell) => {
    const covered = widths.slice(column, column + cell.columns);
    column += cell.columns;
    return cellXml(cell, sumOf(covered));
  });
  return w(
    "tr",
    {},
    w(
      "trPr",
      {},
      maySplit === true ? "" : w("cantSplit"),
      w("trHeight", { val: LEAST_ROW_HEIGHT, hRule: "atLeast" }),
      isHeader === true ? w("tblHeader") : "",
    ),
    ...content,
  );
}

function cellXml({ text, look, columns, down }: DocumentCell, width: number): string {
  return w(
    "tc",
    {},
    w(
      "tcPr",
      {},
      w("tcW", { w: width, type: "dxa" }),
      columns === 1 ? "" : w("gridSpan", { val: columns }),
      down === undefined ? "" : w("vMerge", { val: down === "starts" ? "restart" : "continue" }),
      look === "line-left" || look === "line-right" ? noBorders() : "",
      w("vAlign", { val: "center" }),
    ),
    paragraph(STYLES[look], run(text)),
  );
}

/** The bottom line stays: it is the top of the form below. */
function noBorders(): string {
  const sides = SIDES.filter((side) => side !== "bottom");
  return w("tcBorders", {}, ...sides.map((side) => w(side, { val: "nil" })));
}
