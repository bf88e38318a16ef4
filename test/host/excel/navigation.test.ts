import { describe, expect, test } from "@jest/globals";
import { ExcelWorkbookHost } from "../../../src/host/excel/excel-host";
import { officeLanguage, officeTheme, themeOf, whenOfficeReady } from "../../../src/host/excel/office";
import type { WorkbookDescription } from "../../office-host/description";
import { useExcel } from "../../office-host/fixture";
import { cell, marks } from "./workbooks";

const excel = useExcel();

const SHEETS: WorkbookDescription = {
  sheets: [
    { id: "a", name: "概况" },
    { id: "b", name: "1.土地" },
    { id: "c", name: "藏", visibility: "hidden" },
  ],
};

describe("Going to a cell", () => {
  test("shows its sheet and selects the range", async () => {
    const { workbook } = await excel.start({ workbook: SHEETS });
    await new ExcelWorkbookHost().goTo("b", { top: 6, left: 1, bottom: 6, right: 6 });
    expect(workbook.dump()).toMatchObject({ activeSheet: "1.土地", selection: "'1.土地'!B7:G7" });
  });

  test("on a hidden sheet is refused, with the sheet's name, and shows nothing else", async () => {
    const { workbook } = await excel.start({ workbook: SHEETS });
    const before = workbook.dump();
    const host = new ExcelWorkbookHost();
    await expect(host.goTo("c", cell(0, 0))).rejects.toMatchObject({ code: "sheet-missing", detail: "藏" });
    expect(workbook.dump()).toEqual(before);
  });

  test("on a deleted sheet is refused, with the name it had when it was read", async () => {
    const { workbook } = await excel.start({ workbook: SHEETS });
    const host = new ExcelWorkbookHost();
    await host.readSnapshot();
    workbook.deleteSheet("1.土地");
    await expect(host.goTo("b", cell(0, 0))).rejects.toMatchObject({ code: "sheet-missing", detail: "1.土地" });
    await expect(host.goTo("never", cell(0, 0))).rejects.toMatchObject({ code: "sheet-missing", detail: "" });
  });
});

describe("Listening for changes", () => {
  test("tells of edits and of sheets that come and go, until it is stopped", async () => {
    const { workbook, stats, settled } = await excel.start({ workbook: SHEETS });
    let heard = 0;
    const stop = await new ExcelWorkbookHost().onChange(() => {
      heard++;
    });
    expect(stats.eventRegistrations).toBe(3);
    workbook.type("概况", "B2", "改");
    await settled();
    expect(heard).toBe(1);
    workbook.insertRows("1.土地", 3);
    workbook.addSheet({ name: "新" });
    workbook.deleteSheet("1.土地");
    await settled();
    expect(heard).toBe(4);
    await stop();
    expect(stats.eventRegistrations).toBe(0);
    workbook.type("概况", "B2", "再改");
    await settled();
    expect(heard).toBe(4);
    await stop();
  });

  test("does not tell of what comes from the add-in: marks, and its own writes", async () => {
    const { settled } = await excel.start({ workbook: SHEETS });
    let heard = 0;
    const host = new ExcelWorkbookHost();
    const stop = await host.onChange(() => {
      heard++;
    });
    await host.mark([marks("a", "error", cell(0, 0))]);
    await host.clearMarks();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("a").getRange("A1").values = [["写入"]];
      await context.sync();
    });
    await settled();
    expect(heard).toBe(0);
    await stop();
  });

  test("works for several listeners at once", async () => {
    const { workbook, settled } = await excel.start({ workbook: SHEETS });
    const heard: string[] = [];
    const host = new ExcelWorkbookHost();
    const stopFirst = await host.onChange(() => heard.push("first"));
    const stopSecond = await host.onChange(() => heard.push("second"));
    await stopFirst();
    workbook.type("概况", "B2", "改");
    await settled();
    expect(heard).toEqual(["second"]);
    await stopSecond();
  });

  test("that is stopped and begun again at once goes on", async () => {
    const { workbook, stats, settled } = await excel.start({ workbook: SHEETS });
    let heard = 0;
    const host = new ExcelWorkbookHost();
    const listen = (): void => {
      heard++;
    };
    const stopping = host.onChange(listen).then((stop) => stop());
    const stop = await host.onChange(listen);
    await stopping;
    workbook.type("概况", "B2", "改");
    await settled();
    expect([heard, stats.eventRegistrations]).toEqual([1, 3]);
    await stop();
    expect(stats.eventRegistrations).toBe(0);
  });

  test("that failed can be tried again", async () => {
    const { workbook, faults, settled } = await excel.start({ workbook: SHEETS });
    let heard = 0;
    const host = new ExcelWorkbookHost();
    const listen = (): void => {
      heard++;
    };
    faults.cellEditing = true;
    await expect(host.onChange(listen)).rejects.toMatchObject({ code: "cell-editing" });
    faults.cellEditing = false;
    const stop = await host.onChange(listen);
    workbook.type("概况", "B2", "改");
    await settled();
    expect(heard).toBe(1);
    await stop();
  });
});

describe("Office", () => {
  test.each([
    ["1.13", "unsupported"],
    ["1.14", "ready"],
    ["1.15", "ready"],
  ] as const)("with ExcelApi %s is %s", async (excelApi, expected) => {
    await excel.start({ workbook: SHEETS, excelApi });
    const outcome = await whenOfficeReady().then(
      () => "ready",
      (error: unknown) => (error as { readonly code?: string }).code,
    );
    expect(outcome).toBe(expected);
  });

  test("that was not loaded is said to be out of reach", async () => {
    const library: unknown = Reflect.get(globalThis, "Office");
    Reflect.set(globalThis, "Office", undefined);
    try {
      await expect(whenOfficeReady()).rejects.toMatchObject({ code: "host-busy" });
    } finally {
      Reflect.set(globalThis, "Office", library);
    }
  });

  test("names its language", async () => {
    await excel.start({ workbook: SHEETS });
    expect(officeLanguage()).toBe("zh-CN");
  });

  // One theme only: the library remembers it for five seconds.
  test("shows its theme", async () => {
    await excel.start({ workbook: SHEETS, theme: "dark" });
    expect(officeTheme()).toBe("dark");
  });

  test.each([
    [{ bodyBackgroundColor: "#FFFFFF" }, "light"],
    [{ bodyBackgroundColor: "#262626" }, "dark"],
    [{ bodyBackgroundColor: "#FFFFFF", isDarkTheme: true }, "dark"],
    [{ bodyBackgroundColor: "#262626", isDarkTheme: false }, "light"],
    [{ bodyBackgroundColor: "unknown" }, undefined],
    [{}, undefined],
  ])("with the theme %j is %s", (theme, expected) => {
    expect(themeOf(theme)).toBe(expected);
  });
});
