import { describe, expect, test } from "@jest/globals";
import { ExcelWorkbookHost } from "../../../src/host/excel/excel-host";
import { useExcel } from "../../office-host/fixture";
import type { WorkbookDescription } from "../../office-host/description";
import type { ExcelSession } from "../../office-host/session";

const excel = useExcel();

const ONE: WorkbookDescription = { sheets: [{ name: "表", rows: [{ row: 0, cells: [{ column: 0, value: "甲" }] }] }] };

async function start(customProperties: NonNullable<WorkbookDescription["customProperties"]>): Promise<ExcelSession> {
  const session = await excel.start({ workbook: { ...ONE, customProperties } });
  session.stats.clear();
  return session;
}

const propertiesOf = ({ workbook }: ExcelSession): unknown => workbook.dump().customProperties;

describe("Our stamp of a workbook in Excel", () => {
  test("is read with the sheets, in no more requests", async () => {
    const session = await start({ 密级: "内部", 绩标校验: "绩标 1.0" });
    expect((await new ExcelWorkbookHost().readSnapshot()).stamp).toBe("绩标 1.0");
    expect(session.stats.syncs).toBe(3);
  });

  test("is absent where there is none, and text whatever it has become", async () => {
    await start({ 密级: "内部" });
    expect(await new ExcelWorkbookHost().readSnapshot()).not.toHaveProperty("stamp");
    await start({ 绩标校验: 12 });
    expect((await new ExcelWorkbookHost().readSnapshot()).stamp).toBe("12");
  });

  test("is written and replaced in one request, and other properties stay", async () => {
    const session = await start({ 密级: "内部" });
    const host = new ExcelWorkbookHost();
    await host.writeStamp("甲");
    expect([session.stats.syncs, propertiesOf(session)]).toEqual([1, { 密级: "内部", 绩标校验: "甲" }]);
    await host.writeStamp("乙");
    expect([session.stats.syncs, propertiesOf(session)]).toEqual([2, { 密级: "内部", 绩标校验: "乙" }]);
    expect((await host.readSnapshot()).stamp).toBe("乙");
  });

  test("is removed by an empty text, also where there is none", async () => {
    const session = await start({ 绩标校验: "甲" });
    const host = new ExcelWorkbookHost();
    await host.writeStamp("");
    expect([session.stats.syncs, propertiesOf(session)]).toEqual([2, undefined]);
    await host.writeStamp("");
    expect(session.stats.syncs).toBe(3);
  });

  test("that would be cut is refused, and the former one stays", async () => {
    const session = await start({});
    const host = new ExcelWorkbookHost();
    const longest = "绩".repeat(255);
    await host.writeStamp(longest);
    await expect(host.writeStamp(`${longest}标`)).rejects.toMatchObject({ code: "too-large" });
    expect(propertiesOf(session)).toEqual({ 绩标校验: longest });
  });

  test("stays as it is when Excel is busy", async () => {
    const session = await start({ 绩标校验: "甲" });
    session.faults.fail("InvalidOperationInCellEditMode");
    await expect(new ExcelWorkbookHost().writeStamp("乙")).rejects.toMatchObject({ code: "cell-editing" });
    expect(propertiesOf(session)).toEqual({ 绩标校验: "甲" });
  });
});

describe("The library's own calls for custom properties", () => {
  test("work over the model as documented", async () => {
    const session = await start({ Author: "甲", 数: 1 });
    await Excel.run(async (context) => {
      const { custom } = context.workbook.properties;
      const all = custom.load("items/key,items/type,items/value");
      const count = custom.getCount();
      const one = custom.getItem("author").load("key,value");
      const missing = custom.getItemOrNullObject("无");
      const added = custom.add("长", "长".repeat(300)).load("value");
      await context.sync();
      expect(all.items.map(({ key, type, value }) => [key, type, value as unknown])).toEqual([
        ["Author", "String", "甲"],
        ["数", "Number", 1],
      ]);
      expect([count.value, one.key, missing.isNullObject]).toEqual([2, "Author", true]);
      expect(added.value).toHaveLength(255);
      one.value = "乙";
      custom.add("数", true);
      added.delete();
      await context.sync();
    });
    expect(propertiesOf(session)).toEqual({ Author: "乙", 数: true });
    await Excel.run(async (context) => {
      context.workbook.properties.custom.deleteAll();
      await context.sync();
    });
    expect(propertiesOf(session)).toBeUndefined();
  });
});
