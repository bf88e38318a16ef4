import { expect, it } from "@jest/globals";
import type { Edit } from "../../src/model/edit";
import { undosWithout, type UndoStep } from "../../src/taskpane/undo-step";

const step = (...edits: readonly Edit[]): UndoStep => ({
  step: { kind: "fixed", places: 1 },
  batch: { edits, expected: [] },
});
const CELL = step({ kind: "set-cell", sheetId: "s", row: 0, column: 0, value: "" });
const ROWS = step({ kind: "delete-rows", sheetId: "s", row: 0, count: 1 });

it("without a step that wrote cells those before it are left; without one that moved rows none is", () => {
  expect(undosWithout([CELL, ROWS, CELL])).toEqual([ROWS, CELL]);
  expect(undosWithout([ROWS, CELL])).toEqual([]);
  expect(undosWithout([])).toEqual([]);
});
