import type { ExpectedCell, SetCellEdit } from "../model/edit";
import type { CellValue, SheetSnapshot, SnapshotCell } from "../model/snapshot";
import { trimSpace } from "../value/text";
import type { Field, Indicator, TargetTable } from "../table/target-table";
import type { RowContent, SkipReason } from "./fill-types";
import { phraseMarks, valueCells, type CellText } from "./row-content";
import type { SheetMerges } from "./sheet-merges";

/** The edits that fill one row in, and the cells they rely on; or why it can't be filled in. */
export type RowEdits =
  { readonly edits: readonly SetCellEdit[]; readonly expected: readonly ExpectedCell[] } | { readonly why: SkipReason };

/** Fills in a row that is there: name, description and value, and the basis where it is blank. */
export function editsOfRow(
  table: TargetTable,
  indicator: Indicator,
  content: RowContent,
  merges: SheetMerges,
): RowEdits {
  const { row, name, description, value, basis } = indicator;
  const cells: readonly CellText[] = [
    { field: name, text: printedBefore(name) + content.name },
    ...(description && content.description !== description.text
      ? [{ field: description, text: content.description }]
      : []),
    ...(content.value === value.text ? [] : valueCells(value, content.value, phraseMarks(table))),
    ...(basis?.text === "" && content.basis !== "" ? [{ field: basis, text: content.basis }] : []),
  ];
  if (cells.some(({ field }) => field.isFormula)) return { why: "formula" };
  if (cells.some(({ field }) => merges.isHidden(row, field.range.left))) return { why: "no-place" };
  const { sheetId } = table;
  return {
    edits: cells.flatMap(({ field, text }) =>
      field.value === text
        ? []
        : [{ kind: "set-cell" as const, sheetId, row: field.range.top, column: field.range.left, value: text }],
    ),
    expected: cellsOf(indicator).map(({ range, value: held }) => ({
      sheetId,
      row: range.top,
      column: range.left,
      value: held,
    })),
  };
}

/** A lone asterisk is left-over template text; before a name it marks what counts most. */
const ASTERISK = /^[*＊]$/;

/** `指标1：` and the like, which the form prints in the name's cell. */
function printedBefore({ sharesLabelCell, value, text }: Field): string {
  if (!sharesLabelCell || typeof value !== "string" || ASTERISK.test(value.trim())) return "";
  const shown = trimSpace(value);
  return shown.endsWith(text) ? shown.slice(0, shown.length - text.length) : "";
}

/** The cells that tell a row's content; those of a class that is carried down are another row's. */
export function cellsOf({ level1, level2, name, description, value, basis }: Indicator): readonly Field[] {
  const { parts } = value;
  return [
    ...[level1, level2].filter((field) => field.text !== "" && !field.carried),
    name,
    ...(description ? [description] : []),
    ...(parts ? [parts.sign, parts.number, parts.unit].filter((field) => field !== undefined) : [value]),
    ...(basis ? [basis] : []),
  ];
}

/** What a cell holds and how it is shown, for writing alike beside it. */
export class SheetCells {
  readonly #rows: ReadonlyMap<number, SheetSnapshot["rows"][number]>;

  constructor({ rows }: Pick<SheetSnapshot, "rows">) {
    this.#rows = new Map(rows.map((row) => [row.row, row]));
  }

  /** What a cell holds; an empty text for an empty one. */
  valueAt(row: number, column: number): CellValue {
    return this.#cellAt(row, column)?.value ?? "";
  }

  /** The text as a number where the cell `like` holds a plain number, else as it stands. */
  written(text: string, like: Pick<Field, "range">): CellValue {
    const cell = this.#cellAt(like.range.top, like.range.left);
    const isPlain = typeof cell?.value === "number" && (cell.numberFormat ?? "General") === "General";
    return isPlain && PLAIN_NUMBER.test(text) ? Number(text) : text;
  }

  #cellAt(row: number, column: number): SnapshotCell | undefined {
    return this.#rows.get(row)?.cells.find((cell) => cell.column === column);
  }
}

const PLAIN_NUMBER = /^\d{1,15}(?:\.\d{1,6})?$/;
