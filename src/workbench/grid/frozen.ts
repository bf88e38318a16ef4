import type { SheetModel } from "./sheet-model";

/** Shown rows and columns that stay in sight while the rest is scrolled. */
export interface Frozen {
  readonly rows: number;
  readonly columns: number;
  /** In pixels. */
  readonly height: number;
  readonly width: number;
}

/** Where frozen cells would leave less than this part of the view to the others, they are not frozen. */
const MOST_OF_VIEW = 0.6;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** What is frozen of a sheet in a view of this size; `heights` and `widths` are those of the shown rows and columns. */
export function frozenIn(
  model: SheetModel,
  heights: readonly number[],
  widths: readonly number[],
  view: { readonly height: number; readonly width: number },
): Frozen {
  const { frozenRows, frozenColumns } = model.layout;
  const rows = model.rows.filter((row) => row < frozenRows).length;
  const columns = model.columns.filter((column) => column < frozenColumns).length;
  const height = sum(heights.slice(0, rows));
  const width = sum(widths.slice(0, columns));
  const fitsRows = height <= view.height * MOST_OF_VIEW;
  const fitsColumns = width <= view.width * MOST_OF_VIEW;
  return {
    ...(fitsRows ? { rows, height } : { rows: 0, height: 0 }),
    ...(fitsColumns ? { columns, width } : { columns: 0, width: 0 }),
  };
}
