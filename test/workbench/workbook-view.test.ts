/** @jest-environment <rootDir>/test/workbench/page-environment.ts */
import { afterEach, describe, expect, test } from "@jest/globals";
import { act, createElement } from "react";
import { createRoot, type Root } from "react-dom/client";
import { FileWorkbookHost, openWorkbookFile } from "../../src/host/file/file-host";
import { writeWorkbook } from "../../src/host/file/writer/xlsx-writer";
import { pageTextsFor } from "../../src/i18n/page-texts";
import { useWorkbookView, type WorkbookView } from "../../src/workbench/use-workbook-view";
import { area, at } from "./fixtures";

Reflect.set(globalThis, "IS_REACT_ACT_ENVIRONMENT", true);

let root: Root | undefined;
afterEach(() => {
  act(() => {
    root?.unmount();
  });
});

/** A workbook as the page shows it; `view` is the last that was drawn. */
function show(): { readonly host: FileWorkbookHost; readonly view: () => WorkbookView } {
  const bytes = writeWorkbook({
    sheets: [
      {
        name: "土地",
        cells: [
          { row: 0, column: 0, value: "甲" },
          { row: 1, column: 0, value: "乙" },
        ],
        merges: [area("A3:B4")],
      },
      { name: "二", cells: [] },
    ],
  });
  const host = new FileWorkbookHost(openWorkbookFile(bytes, "预算.xlsx"));
  const views: WorkbookView[] = [];
  const texts = pageTextsFor("zh-CN");
  function Page(): null {
    views.push(useWorkbookView(host, undefined, texts));
    return null;
  }
  root = createRoot(document.createElement("div"));
  act(() => root?.render(createElement(Page)));
  return {
    host,
    view: () => {
      const last = views.at(-1);
      if (last === undefined) throw new Error("nothing was drawn");
      return last;
    },
  };
}

describe("what the page tells the workbook of its selection", () => {
  test("follows the cursor, the merged area under it, and the sheet", async () => {
    const { host, view } = show();
    expect(await host.selection()).toEqual({ sheetId: "1", range: area("A1") });
    act(() => {
      view().setCursor(at("B4"));
    });
    expect(await host.selection()).toEqual({ sheetId: "1", range: area("A3:B4") });
    act(() => {
      view().showSheet("2");
    });
    expect(await host.selection()).toEqual({ sheetId: "2", range: area("A1") });
    act(() => {
      view().showSheet("1");
    });
    expect(await host.selection()).toEqual({ sheetId: "1", range: area("A3:B4") });
  });
});

describe("what the page shows of edits through the port", () => {
  test("is the new rows at once, with the cursor where it was and nothing scrolled", async () => {
    const { host, view } = show();
    act(() => {
      view().setCursor(at("A2"));
    });
    const { revealed } = view().state;
    await act(() =>
      host.apply({
        edits: [
          { kind: "insert-rows", sheetId: "1", row: 1, count: 1, like: 0 },
          { kind: "set-cell", sheetId: "1", row: 1, column: 0, value: "新" },
        ],
        expected: [],
      }),
    );
    const { open, state } = view();
    expect([open?.address, open?.content, state.revealed]).toEqual(["A2", "新", revealed]);
    expect(open?.model.cellAt(at("A3"))?.value).toBe("乙");
    expect(open?.model.areaAt(at("B5"))).toEqual(area("A4:B5"));
  });

  test("is a new sheet with its tab, its first cell selected", async () => {
    const { host, view } = show();
    await act(() =>
      host.addSheet({ sheet: { name: "土地", cells: [{ row: 0, column: 0, value: "表" }] }, styles: {} }),
    );
    expect(view().sheets.map(({ name }) => name)).toEqual(["土地", "二", "土地 (2)"]);
    expect([view().open?.model.sheet.name, view().open?.address, view().open?.content]).toEqual([
      "土地 (2)",
      "A1",
      "表",
    ]);
    expect((await host.selection())?.sheetId).toBe("3");
  });
});
