import { describe, expect, test } from "@jest/globals";
import { failure, useExcel } from "../../office-host/fixture";
import { LOCKED, SHEETS, SUMMARY } from "../../office-host/fixture-workbook";
import type { SheetDescription } from "../../office-host/description";
import type { ExcelSession } from "../../office-host/session";

const excel = useExcel();

function start(sheets: readonly SheetDescription[] = SHEETS): Promise<ExcelSession> {
  return excel.start({ workbook: { name: "预算.xlsx", sheets } });
}

describe("Loading", () => {
  test("gives the sheets with ids, names, visibility and protection in one sync", async () => {
    const { stats } = await start();
    const sheets = await Excel.run(async ({ workbook }) => {
      const { worksheets } = workbook.load("name");
      worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
      await workbook.context.sync();
      expect(workbook.name).toBe("预算.xlsx");
      return worksheets.items.map(({ id, name, visibility, protection }) => [
        id,
        name,
        visibility,
        protection.protected,
      ]);
    });
    expect(sheets).toEqual([
      ["{00000000-0001-0000-0000-000000000000}", "概况", "Visible", false],
      ["{00000000-0001-0000-0100-000000000000}", "空表", "Hidden", false],
      ["{00000000-0001-0000-0200-000000000000}", "1.土地", "Visible", true],
    ]);
    expect(stats.syncs).toBe(1);
  });

  test("gives what a used range holds, with formulas, formats and the text shown", async () => {
    await start();
    const used = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("概况").getUsedRange(true);
      range.load("address,rowIndex,columnIndex,rowCount,columnCount,cellCount,values,formulas,numberFormat,text");
      await context.sync();
      return range.toJSON();
    });
    expect(used).toEqual({
      address: "概况!B2:D3",
      rowIndex: 1,
      columnIndex: 1,
      rowCount: 2,
      columnCount: 3,
      cellCount: 6,
      values: [
        ["项目名称", 12.5, ""],
        ["", 0.25, true],
      ],
      formulas: [
        ["项目名称", 12.5, ""],
        ["", "=C2/50", true],
      ],
      numberFormat: [
        ["General", "0.00", "General"],
        ["General", "0%", "General"],
      ],
      text: [
        ["项目名称", "12.50", ""],
        ["", "25%", "TRUE"],
      ],
    });
  });

  test("tells formatted cells from filled ones in the used range", async () => {
    const range = { top: 9, left: 0, bottom: 9, right: 4 };
    await start([
      { name: "甲", rows: [{ row: 0, cells: [{ column: 0, value: 1 }] }], formatted: [{ range, numberFormat: "@" }] },
    ]);
    const addresses = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const ranges = [sheet.getUsedRange(true), sheet.getUsedRange()].map((used) => used.load("address"));
      await context.sync();
      return ranges.map(({ address }) => address);
    });
    expect(addresses).toEqual(["甲!A1", "甲!A1:E10"]);
  });

  test("refuses a property that was not loaded", async () => {
    await start();
    const error = await failure(async (context) => {
      const range = context.workbook.worksheets.getItem("概况").getRange("A1").load("address");
      await context.sync();
      return range.values;
    });
    expect(error.code).toBe("PropertyNotLoaded");
  });

  test("gives a null object for an empty sheet and for all that is reached through it", async () => {
    await start();
    const isNull = await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem("空表").getUsedRangeOrNullObject(true).load("address");
      const formulas = used.getSpecialCellsOrNullObject("Formulas").load("address");
      const missing = context.workbook.worksheets.getItemOrNullObject("没有").load("name");
      const found = context.workbook.worksheets.getItemOrNullObject("概况").load("name");
      await context.sync();
      return [used, formulas, missing, found].map((proxy) => proxy.isNullObject);
    });
    expect(isNull).toEqual([true, true, true, false]);
  });

  test("answers null instead of the values of more than five million cells", async () => {
    await start();
    const sheet = await Excel.run(async (context) => {
      const all = context.workbook.worksheets.getItem("概况").getRange().load("values,cellCount");
      await context.sync();
      return { values: all.values as unknown, cellCount: all.cellCount };
    });
    expect(sheet).toEqual({ values: null, cellCount: -1 });
  });

  test("knows sheets by id, by name whatever the case, and quotes names that need it", async () => {
    await start([{ ...SUMMARY, name: "Plan A" }, LOCKED]);
    const addresses = await Excel.run(async ({ workbook }) => {
      const keys = ["plan a", "{00000000-0001-0000-0100-000000000000}"];
      const ranges = keys.map((key) => workbook.worksheets.getItem(key).getRange("A1").load("address"));
      await workbook.context.sync();
      return ranges.map(({ address }) => address);
    });
    expect(addresses).toEqual(["'Plan A'!A1", "'1.土地'!A1"]);
  });
});

describe("Merged and special cells", () => {
  test("come as areas with their own indexes", async () => {
    await start();
    const areas = await Excel.run(async (context) => {
      const merged = context.workbook.worksheets.getItem("概况").getRange("A1:D5").getMergedAreasOrNullObject();
      merged.load(
        "address,areaCount,areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount",
      );
      await context.sync();
      const { address, areaCount } = merged;
      return { address, areaCount, items: merged.areas.items.map((area) => area.toJSON()) };
    });
    expect(areas).toEqual({
      address: "概况!A1:D1,概况!B5:B7",
      areaCount: 2,
      items: [
        { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 4 },
        { rowIndex: 4, columnIndex: 1, rowCount: 3, columnCount: 1 },
      ],
    });
  });

  test("are a null object where there are none", async () => {
    await start();
    const isNull = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("概况").getRange("C2:D2");
      const found = [range.getMergedAreasOrNullObject(), range.getSpecialCellsOrNullObject("Formulas")];
      for (const areas of found) areas.load("address");
      await context.sync();
      return found.map((areas) => areas.isNullObject);
    });
    expect(isNull).toEqual([true, true]);
  });

  test("fail beyond 512 merged areas, as Excel's documentation says", async () => {
    const merges = (count: number) =>
      Array.from({ length: count }, (_, row) => ({ top: row, left: 0, bottom: row, right: 1 }));
    await start([
      { name: "够", merges: merges(512) },
      { name: "过", merges: merges(513) },
    ]);
    const count = async (context: Excel.RequestContext, name: string) => {
      const areas = context.workbook.worksheets.getItem(name).getRange("A1:B600").getMergedAreasOrNullObject();
      areas.load("areaCount");
      await context.sync();
      return areas.areaCount;
    };
    expect(await Excel.run((context) => count(context, "够"))).toBe(512);
    expect((await failure((context) => count(context, "过"))).code).toBe("GeneralException");
  });

  test("of formulas cover exactly the cells with formulas, in rectangles", async () => {
    const formula = (column: number) => ({ column, value: 0, formula: "=1" });
    const rows = [
      { row: 0, cells: [formula(0), formula(1), { column: 2, value: 3 }] },
      { row: 1, cells: [formula(0), formula(1), formula(3)] },
      { row: 3, cells: [formula(0)] },
    ];
    await start([{ name: "甲", rows }]);
    const address = await Excel.run(async (context) => {
      const areas = context.workbook.worksheets.getFirst().getUsedRange().getSpecialCells("Formulas").load("address");
      await context.sync();
      return areas.address;
    });
    expect(address).toBe("甲!A1:B2,甲!D2,甲!A4");
  });
});
