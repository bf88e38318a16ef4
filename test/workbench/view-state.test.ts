import { describe, expect, test } from "@jest/globals";
import { currentPlace, initialView, viewReducer, type Place } from "../../src/workbench/view-state";
import { area, at, sheetOf } from "./fixtures";

const WORKBOOK = {
  uses1904Dates: false,
  sheets: [
    sheetOf({}, [], { id: "1", visibility: "hidden" }),
    sheetOf({}, [], { id: "2" }),
    sheetOf({}, [], { id: "3" }),
  ],
};
const START = initialView(WORKBOOK);
const C4: Place = { cursor: at("C4"), selection: area("C4"), head: at("C4") };

describe("what is shown of a workbook", () => {
  test("the first sheet that is not hidden is shown, with the cursor at A1", () => {
    expect(START.sheetId).toBe("2");
    expect(currentPlace(START)).toEqual({ cursor: at("A1"), selection: area("A1"), head: at("A1") });
  });

  test("a workbook with hidden sheets only shows none", () => {
    expect(initialView({ ...WORKBOOK, sheets: WORKBOOK.sheets.slice(0, 1) }).sheetId).toBeUndefined();
  });

  test("every sheet keeps its own cursor", () => {
    const moved = viewReducer(START, { type: "moved", sheetId: "2", place: C4 });
    const other = viewReducer(moved, { type: "sheet-shown", sheetId: "3" });
    expect(currentPlace(other).cursor).toEqual(at("A1"));
    expect(currentPlace(viewReducer(other, { type: "sheet-shown", sheetId: "2" }))).toEqual(C4);
  });

  test("going to a cell of another sheet shows that sheet and asks for the cell to be brought into sight", () => {
    const state = viewReducer(START, { type: "moved", sheetId: "3", place: C4 });
    expect([state.sheetId, state.revealed]).toEqual(["3", 1]);
    expect(currentPlace(state)).toEqual(C4);
  });

  test("typing does not scroll, and a refusal keeps what was typed", () => {
    const typed = viewReducer(START, { type: "drafted", draft: "=A1" });
    const refused = viewReducer(typed, { type: "refused", message: "不能" });
    expect([refused.draft, refused.message, refused.revealed]).toEqual(["=A1", "不能", 0]);
  });

  test("a move ends the edit and takes the message away", () => {
    const refused = viewReducer(viewReducer(START, { type: "drafted", draft: "x" }), {
      type: "refused",
      message: "不能",
    });
    const moved = viewReducer(refused, { type: "moved", sheetId: "2", place: C4 });
    expect([moved.draft, moved.message]).toEqual([undefined, undefined]);
  });
});
