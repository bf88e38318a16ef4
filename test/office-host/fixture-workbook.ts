import type { SheetDescription } from "./description";

/** Two filled rows, a formula, two merges. */
export const SUMMARY: SheetDescription = {
  name: "概况",
  rows: [
    {
      row: 1,
      cells: [
        { column: 1, value: "项目名称" },
        { column: 2, value: 12.5, numberFormat: "0.00" },
      ],
    },
    {
      row: 2,
      cells: [
        { column: 2, value: 0.25, formula: "=C2/50", numberFormat: "0%" },
        { column: 3, value: true },
      ],
    },
  ],
  merges: [
    { top: 0, left: 0, bottom: 0, right: 3 },
    { top: 4, left: 1, bottom: 6, right: 1 },
  ],
};

/** Hidden, and nothing in it. */
export const EMPTY: SheetDescription = { name: "空表", visibility: "hidden" };

/** Protected; its name needs quotes in an address. */
export const LOCKED: SheetDescription = {
  name: "1.土地",
  isProtected: true,
  rows: [{ row: 0, cells: [{ column: 0, value: "锁" }] }],
};

export const SHEETS = [SUMMARY, EMPTY, LOCKED];
