import type { FixTexts } from "../zh-CN/fixes";

const places = (count: number): string => (count === 1 ? "1 place" : `${count} places`);
const tables = (count: number): string => (count === 1 ? "1 more table" : `${count} more tables`);

export const fixTexts: FixTexts = {
  change: (cells, value) => {
    if (value === "") return cells === 1 ? "Empty the cell" : `Empty all ${cells} cells`;
    return cells === 1 ? `Change to ${value}` : `Change all ${cells} to ${value}`;
  },
  named: (button, name) => `${button}: ${name}`,
  choose: (cells) => (cells === 1 ? "Change to" : `Change all ${cells} to`),
  more: "More",
  look: (cells) => `Fix these ${cells}…`,
  open: (count) => `All safe fixes: ${count}`,
  title: "Safe fixes",
  about: "These changes keep the meaning and can be undone. Protected sheets and formulas are left as they are.",
  all: "Select all",
  none: "Select none",
  fix: (count) => `Fix ${places(count)}`,
  include: (place) => `Fix: ${place}`,
  moreTables: (count) => `Show more (${tables(count)})`,
  nothingLeft: "There is nothing that can be fixed safely.",
  before: "Before",
  after: "After",
  empty: "(empty)",
  loading: "Listing the changes",
  fixed: (count) => `Fixed ${places(count)}.`,
  skipped: (count) => `Not fixed: ${count}.`,
  skippedOne: (place, title, why) => `${place}, ${title}: ${why}`,
  moreSkipped: (count) => `${count} more`,
  skip: {
    formula: "the cell holds a formula, which was not changed",
    protected: "the sheet is protected",
    hidden: "the cell is hidden below a merged area",
    taken: "another fix changes the same cell",
    changed: "the content has changed since the check",
  },
  resolved: (count) => `${count} resolved`,
  step: {
    fixed: (count) => `fixing ${places(count)}`,
    filled: (rows) => (rows === 1 ? "filling in 1 row" : `filling in ${rows} rows`),
    inserted: (name) => `inserting “${name}”`,
  },
  undo: (step) => `Undo ${step}`,
  undone: (step) => `Undone: ${step}. The sheet is as it was before.`,
  undoLost: (step) =>
    `Not undone: ${step}. Those cells have changed since, and the workbook was left as it is. Change them by hand if need be.`,
};
