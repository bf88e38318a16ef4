import { describe, expect, test } from "@jest/globals";
import { failure, useExcel } from "../../office-host/fixture";
import { SHEETS, SUMMARY } from "../../office-host/fixture-workbook";
import type { SheetDescription } from "../../office-host/description";
import type { ExcelSession } from "../../office-host/session";

const excel = useExcel();

function start(sheets: readonly SheetDescription[] = SHEETS): Promise<ExcelSession> {
  return excel.start({ workbook: { name: "预算.xlsx", sheets } });
}

describe("Conditional formats", () => {
  const FOREIGN: SheetDescription = {
    ...SUMMARY,
    conditionalFormats: [
      {
        id: "theirs",
        formula: "=A1>1",
        style: { fill: "#FFFF00" },
        ranges: [{ top: 0, left: 0, bottom: 9, right: 0 }],
      },
      { id: "bars", type: "DataBar", ranges: [{ top: 0, left: 2, bottom: 9, right: 2 }] },
    ],
  };

  async function addMark(addresses: string): Promise<string> {
    return Excel.run(async (context) => {
      const areas = context.workbook.worksheets.getItem("概况").getRanges(addresses);
      const format = areas.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = '=N("jibiao:error")=0';
      format.custom.format.fill.color = "#ffc7ce";
      format.custom.format.borders.getItem("EdgeBottom").style = "Continuous";
      format.load("id");
      await context.sync();
      return format.id;
    });
  }

  test("are added over several areas in one sync, come first, and are deleted without a trace", async () => {
    const { workbook, stats } = await start([FOREIGN]);
    const before = workbook.dump();
    const id = await addMark("B2:C3,D9");
    expect(stats.syncs).toBe(1);
    expect(workbook.dump().sheets[0]?.conditionalFormats).toEqual([
      {
        id,
        type: "Custom",
        address: "B2:C3,D9",
        formula: '=N("jibiao:error")=0',
        style: { fill: "#FFC7CE", font: "", borders: { EdgeBottom: { style: "Continuous", color: "#000000" } } },
        stopIfTrue: false,
      },
      ...(before.sheets[0]?.conditionalFormats ?? []),
    ]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("概况").getRange().conditionalFormats.getItem(id).delete();
      await context.sync();
    });
    expect(workbook.dump()).toEqual(before);
  });

  test("are listed by priority with their rules; a data bar has no custom rule", async () => {
    await start([FOREIGN]);
    await addMark("D9");
    const formats = await Excel.run(async (context) => {
      const all = context.workbook.worksheets.getItem("概况").getRange().conditionalFormats;
      all.load("items/id,items/type,items/priority,items/stopIfTrue,items/customOrNullObject/rule/formula");
      const count = all.getCount();
      await context.sync();
      expect(count.value).toBe(3);
      return all.items.map(({ id, type, priority, customOrNullObject }) => [
        id,
        type,
        priority,
        customOrNullObject.isNullObject ? null : customOrNullObject.rule.formula,
      ]);
    });
    expect(formats.slice(1)).toEqual([
      ["theirs", "Custom", 1, "=A1>1"],
      ["bars", "DataBar", 2, null],
    ]);
    expect(formats[0]?.slice(1)).toEqual(["Custom", 0, '=N("jibiao:error")=0']);
  });

  test("fail to give the custom rule of a data bar", async () => {
    await start([FOREIGN]);
    const error = await failure(async (context) => {
      context.workbook.worksheets.getItem("概况").getRange().conditionalFormats.load("items/custom/rule/formula");
      await context.sync();
    });
    expect(error.code).toBe("ItemNotFound");
  });

  test("belong to the cells they cover, and clearing cells leaves the rest of a format", async () => {
    const { workbook } = await start([FOREIGN]);
    const ids = await Excel.run(async (context) => {
      const { conditionalFormats } = context.workbook.worksheets.getItem("概况").getRange("A2:B3");
      conditionalFormats.load("items/id");
      conditionalFormats.clearAll();
      await context.sync();
      return conditionalFormats.items.map(({ id }) => id);
    });
    expect(ids).toEqual(["theirs"]);
    expect(workbook.dump().sheets[0]?.conditionalFormats.map(({ id, address }) => [id, address])).toEqual([
      ["theirs", "A1,A4:A10"],
      ["bars", "C1:C10"],
    ]);
  });

  test("that are gone fail with ItemNotFound, and are a null object when asked for as one", async () => {
    await start([FOREIGN]);
    const error = await failure(async (context) => {
      context.workbook.worksheets.getItem("概况").getRange().conditionalFormats.getItem("gone").delete();
      await context.sync();
    });
    expect(error).toEqual({ code: "ItemNotFound", location: "ConditionalFormatCollection.getItem" });
    const isNull = await Excel.run(async (context) => {
      const all = context.workbook.worksheets.getItem("概况").getRange().conditionalFormats;
      const formats = ["gone", "theirs"].map((id) => all.getItemOrNullObject(id).load("type"));
      await context.sync();
      return formats.map((format) => format.isNullObject);
    });
    expect(isNull).toEqual([true, false]);
  });

  test("refuse an address of more than 8,192 characters", async () => {
    await start();
    const areas = (count: number) => Array.from({ length: count }, () => "A10:B11").join(",");
    expect(areas(1024)).toHaveLength(8191);
    await expect(addMark(areas(1024))).resolves.toBeDefined();
    await expect(addMark(areas(1025))).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

describe("Writing", () => {
  test("reads text as a typing person does, and leaves null cells alone", async () => {
    const { workbook } = await start();
    await Excel.run(async (context) => {
      const values: unknown[][] = [["≥98%", "25%", "12", null, "=A1"]];
      context.workbook.worksheets.getItem("概况").getRange("A3:E3").values = values;
      await context.sync();
    });
    expect(workbook.dump().sheets[0]?.cells).toEqual({
      B2: { value: "项目名称" },
      C2: { value: 12.5, numberFormat: "0.00" },
      A3: { value: "≥98%" },
      B3: { value: 0.25, numberFormat: "0%" },
      C3: { value: 12, numberFormat: "0%" },
      D3: { value: true },
      E3: { value: 0, formula: "=A1" },
    });
  });

  test("goes out in chunks of 1,500 cells and arrives whole", async () => {
    const { workbook, stats } = await start([{ name: "甲" }]);
    const values = Array.from({ length: 400 }, (_, row) =>
      Array.from({ length: 10 }, (_, column) => row * 10 + column),
    );
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("B2:K401").values = values;
      await context.sync();
    });
    expect(stats.syncs).toBe(1);
    const cells = workbook.dump().sheets[0]?.cells ?? {};
    expect(Object.keys(cells)).toHaveLength(4000);
    expect([cells.B2, cells.K151, cells.B152, cells.K401]).toEqual([
      { value: 0 },
      { value: 1499 },
      { value: 1500 },
      { value: 3999 },
    ]);
  });

  test("of a matrix that does not fit fails, small and in chunks", async () => {
    const { workbook } = await start([{ name: "甲" }]);
    const before = workbook.dump();
    const write = (address: string, rows: number) =>
      failure(async (context) => {
        const values = Array.from({ length: rows }, () => [1, 2]);
        context.workbook.worksheets.getFirst().getRange(address).values = values;
        await context.sync();
      });
    expect((await write("A1:B3", 2)).code).toBe("InvalidArgument");
    expect((await write("A1:B999", 1000)).code).toBe("InvalidArgument");
    expect(workbook.dump()).toEqual(before);
  });

  test("of rows moves cells, merges and conditional formats", async () => {
    const area = { top: 1, left: 1, bottom: 2, right: 2 };
    const { workbook } = await start([{ ...SUMMARY, conditionalFormats: [{ ranges: [area], formula: "=1" }] }]);
    const before = workbook.dump();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("3:4").insert("Down");
      await context.sync();
    });
    const sheet = workbook.dump().sheets[0];
    expect(Object.keys(sheet?.cells ?? {})).toEqual(["B2", "C2", "C3", "C4", "C5", "D5"]);
    expect(sheet?.merges).toEqual(["A1:D1", "B7:B9"]);
    expect(sheet?.conditionalFormats.map(({ address }) => address)).toEqual(["B2:C5"]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("3:4").delete("Up");
      await context.sync();
    });
    expect(workbook.dump()).toEqual(before);
  });

  test("merges and unmerges", async () => {
    const { workbook } = await start();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("概况");
      sheet.getRange("A1:D1").unmerge();
      sheet.getRange("B2:C2").merge();
      await context.sync();
    });
    const sheet = workbook.dump().sheets[0];
    expect(sheet?.merges).toEqual(["B2:C2", "B5:B7"]);
    expect(sheet?.cells.C2).toEqual({ value: "", numberFormat: "0.00" });
  });

  test("on a protected sheet is denied, and what came before in the batch stays", async () => {
    const { workbook } = await start();
    const error = await failure(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("概况").getRange("A9").values = [["先"]];
      worksheets.getItem("1.土地").getRange("A1").conditionalFormats.add("Custom");
      worksheets.getItem("概况").getRange("A10").values = [["后"]];
      await context.sync();
    });
    expect(error).toEqual({ code: "AccessDenied", location: "ConditionalFormatCollection.add" });
    const [summary, , locked] = workbook.dump().sheets;
    expect(locked?.conditionalFormats).toEqual([]);
    expect([summary?.cells.A9, summary?.cells.A10]).toEqual([{ value: "先" }, undefined]);
  });
});
