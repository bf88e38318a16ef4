import { describe, expect, test } from "@jest/globals";
import { failure, useExcel } from "../../office-host/fixture";
import { SHEETS, SUMMARY } from "../../office-host/fixture-workbook";
import type { SheetDescription } from "../../office-host/description";
import type { ExcelApiVersion, ExcelSession } from "../../office-host/session";

const excel = useExcel();

function start(
  sheets: readonly SheetDescription[] = SHEETS,
  excelApi: ExcelApiVersion = "1.14",
): Promise<ExcelSession> {
  return excel.start({ workbook: { name: "预算.xlsx", sheets }, excelApi });
}

describe("Requirement sets", () => {
  test.each([
    ["1.13", "ApiNotFound"],
    ["1.14", "found"],
  ] as const)("let a format be asked for as a null object at %s: %s", async (excelApi, expected) => {
    await start(SHEETS, excelApi);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(excelApi === "1.14");
    const outcome = await Excel.run(async (context) => {
      const all = context.workbook.worksheets.getItem("概况").getRange().conditionalFormats;
      all.getItemOrNullObject("none").load("id");
      await context.sync();
      return "found";
    }).catch((error: unknown) => (error instanceof OfficeExtension.Error ? error.code : "other"));
    expect(outcome).toBe(expected);
  });

  test("of 1.13 and 1.9 gate their members in the same way", async () => {
    await start(SHEETS, "1.9");
    const error = await failure(async (context) => {
      const sheet = context.workbook.worksheets.getItem("概况");
      sheet.getRanges("A1,B2").load("address");
      sheet.getRange("A1").getMergedAreasOrNullObject().load("address");
      await context.sync();
    });
    expect(error).toEqual({ code: "ApiNotFound", location: "Range.getMergedAreasOrNullObject" });
  });

  test("of one session are not those of the next", async () => {
    const first = await start(SHEETS, "1.15");
    await first.settled();
    first.stop();
    await start(SHEETS, "1.14");
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);
    expect([Office.context.displayLanguage, Office.context.platform]).toEqual(["zh-CN", "PC"]);
  });
});

describe("The session", () => {
  test("counts requests, bytes and kept proxies, and forgets on demand", async () => {
    const { stats, settled } = await start();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("概况").getRange("B2").load("values");
      await context.sync();
      expect(stats.liveReferences).toBe(1);
      range.load("text");
      await context.sync();
    });
    await settled();
    expect(stats.batches).toHaveLength(2);
    expect(stats.cleanups).toBe(1);
    expect(stats.batches.every(({ requestBytes, responseBytes }) => requestBytes > 100 && responseBytes > 40)).toBe(
      true,
    );
    stats.clear();
    expect([stats.syncs, stats.cleanups]).toEqual([0, 0]);
  });

  test("sees a proxy that is never given back", async () => {
    const { stats, settled } = await start();
    const range = await Excel.run(async (context) => {
      const kept = context.workbook.worksheets.getItem("概况").getRange("B2");
      context.trackedObjects.add(kept);
      await context.sync();
      return kept;
    });
    await settled();
    expect(stats.liveReferences).toBe(1);
    range.untrack();
    await range.context.sync();
    expect(stats.liveReferences).toBe(0);
  });

  test("presses ribbon buttons and waits until they are done", async () => {
    const { press } = await start();
    const pressed: string[] = [];
    Office.actions.associate("checkWorkbook", (event: Office.AddinCommands.Event) => {
      pressed.push(event.source.id);
      event.completed();
    });
    await press("checkWorkbook");
    expect(pressed).toEqual(["checkWorkbook"]);
  });

  test("knows which page a dialog shows, and closes it as its user does", async () => {
    const { dialog, closeDialog } = await start();
    const url = "https://localhost:3000/commands.html#verdict";
    const shown = await new Promise<Office.AsyncResult<Office.Dialog>>((resolve) => {
      Office.context.ui.displayDialogAsync(url, { width: 30, height: 20 }, resolve);
    });
    expect(shown.status).toBe("succeeded");
    expect(dialog()).toContain("commands.html#verdict");
    const closed = new Promise((resolve) => {
      shown.value.addEventHandler(Office.EventType.DialogEventReceived, resolve);
    });
    closeDialog();
    expect(await closed).toEqual({ error: 12006, type: "dialogEventReceived" });
    expect(dialog()).toBeUndefined();
  });

  test("copies cells with their conditional formats, as an officer does", async () => {
    const area = { top: 1, left: 1, bottom: 3, right: 2 };
    const { workbook } = await start([
      { ...SUMMARY, conditionalFormats: [{ ranges: [area], formula: "=1" }] },
      { name: "乙" },
    ]);
    workbook.copy("概况", "B2:C2", "B12");
    workbook.copy("概况", "C3", "A1", "乙");
    const [first, second] = workbook.dump().sheets;
    expect(first?.conditionalFormats.map(({ address }) => address)).toEqual(["B2:C4", "B12:C12"]);
    expect(first?.cells.C12).toEqual({ value: 12.5, numberFormat: "0.00" });
    expect(second?.conditionalFormats.map(({ address }) => address)).toEqual(["A1"]);
  });
});

describe("Selection", () => {
  test("goes to the cells of another sheet", async () => {
    const { workbook } = await start();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("1.土地").activate();
      context.workbook.worksheets.getItem("1.土地").getRange("B7:G7").select();
      await context.sync();
      const cell = context.workbook.getActiveCell().load("address");
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      expect([cell.address, range.address]).toEqual(["'1.土地'!B7", "'1.土地'!B7:G7"]);
    });
    expect(workbook.dump()).toMatchObject({ activeSheet: "1.土地", selection: "'1.土地'!B7:G7" });
  });

  test("does not go to a hidden sheet", async () => {
    const { workbook } = await start();
    const error = await failure(async (context) => {
      context.workbook.worksheets.getItem("空表").activate();
      await context.sync();
    });
    expect(error).toEqual({ code: "InvalidOperation", location: "Worksheet.activate" });
    expect(workbook.dump().activeSheet).toBe("概况");
  });
});

describe("Events", () => {
  test("of all sheets are heard from registration until removal", async () => {
    const { workbook, stats, settled } = await start();
    const heard: unknown[] = [];
    const results = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const listen = (event: { type: string; worksheetId: string; address?: string }) => {
        heard.push([event.type, event.worksheetId.slice(20, 22), event.address]);
        return Promise.resolve();
      };
      const added = [
        worksheets.onChanged.add(listen),
        worksheets.onAdded.add(listen),
        worksheets.onDeleted.add(listen),
      ];
      await context.sync();
      return added;
    });
    expect(stats.eventRegistrations).toBe(3);
    workbook.type("概况", "B2", "改");
    workbook.insertRows("1.土地", 3);
    workbook.addSheet({ name: "新" });
    workbook.deleteSheet("空表");
    await settled();
    expect(heard).toEqual([
      ["WorksheetChanged", "00", "B2"],
      ["WorksheetChanged", "02", "3:3"],
      ["WorksheetAdded", "03", undefined],
      ["WorksheetDeleted", "01", undefined],
    ]);
    for (const result of results) {
      await Excel.run(result.context, async (context) => {
        result.remove();
        await context.sync();
      });
    }
    expect(stats.eventRegistrations).toBe(0);
    workbook.type("概况", "B2", "再改");
    await settled();
    expect(heard).toHaveLength(4);
  });

  test("of one sheet say nothing of another, and name the add-in's own writes", async () => {
    const { workbook, settled } = await start();
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("概况");
      sheet.onChanged.add((event) => {
        heard.push(`${event.address} ${event.triggerSource}`);
        return Promise.resolve();
      });
      sheet.load("id");
      await context.sync();
      sheet.getRange("A9:B9").values = [[1, 2]];
      sheet.getRange("A9").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      await context.sync();
    });
    workbook.type("1.土地", "A1", "别");
    workbook.type("概况", "C1", "我");
    await settled();
    expect(heard).toEqual(["A9:B9 ThisLocalAddin", "C1 Unknown"]);
  });
});
