import { describe, expect, test } from "@jest/globals";
import { failure, useExcel } from "../../office-host/fixture";
import { SHEETS } from "../../office-host/fixture-workbook";
import type { SheetDescription } from "../../office-host/description";
import type { ExcelSession } from "../../office-host/session";

const excel = useExcel();

function start(sheets: readonly SheetDescription[] = SHEETS): Promise<ExcelSession> {
  return excel.start({ workbook: { name: "预算.xlsx", sheets } });
}

describe("Failures", () => {
  const touch = async (context: Excel.RequestContext) => {
    context.workbook.worksheets.getItem("概况").getRange("A9").values = [["写"]];
    context.workbook.worksheets.getItem("概况").getRange("B9").values = [["写"]];
    await context.sync();
  };

  test("in cell-edit mode last until it ends", async () => {
    const { faults, workbook, stats } = await start();
    const before = workbook.dump();
    faults.cellEditing = true;
    expect((await failure(touch)).code).toBe("InvalidOperationInCellEditMode");
    expect(workbook.dump()).toEqual(before);
    faults.cellEditing = false;
    await Excel.run(touch);
    expect(stats.batches.map(({ error }) => error)).toEqual(["InvalidOperationInCellEditMode", undefined]);
  });

  test.each([
    "InvalidOperationInCellEditMode",
    "AccessDenied",
    "ItemNotFound",
    "GeneralException",
    "RequestPayloadSizeLimitExceeded",
    "HostRestartNeeded",
    "ApiNotFound",
  ] as const)("of the second batch from now with %s leave the workbook alone and come once", async (code) => {
    const { faults, workbook } = await start();
    faults.fail(code, { batch: 2 });
    await Excel.run(touch);
    const before = workbook.dump();
    expect((await failure(touch)).code).toBe(code);
    expect(workbook.dump()).toEqual(before);
    await Excel.run(touch);
  });

  test("after some actions keep what those have done", async () => {
    const { faults, workbook, stats } = await start();
    await Excel.run(touch);
    const actions = stats.batches[0]?.actions ?? 0;
    workbook.type("概况", "A9", "");
    workbook.type("概况", "B9", "");
    faults.fail("GeneralException", { afterActions: actions - 1 });
    expect((await failure(touch)).code).toBe("GeneralException");
    const cells = workbook.dump().sheets[0]?.cells ?? {};
    expect([cells.A9, cells.B9]).toEqual([{ value: "写" }, undefined]);
  });

  test("come from requests and answers over their limits", async () => {
    const { faults, workbook } = await start();
    const before = workbook.dump();
    faults.maxRequestBytes = 500;
    expect((await failure(touch)).code).toBe("RequestPayloadSizeLimitExceeded");
    expect(workbook.dump()).toEqual(before);
    faults.clear();
    faults.maxResponseBytes = 500;
    const read = async (context: Excel.RequestContext) => {
      context.workbook.worksheets.getItem("概况").getRange("A1:Z10").load("values");
      await context.sync();
    };
    expect((await failure(read)).code).toBe("ResponsePayloadSizeLimitExceeded");
    faults.clear();
    await Excel.run(read);
  });

  test("come from a sheet deleted between two syncs", async () => {
    const { workbook } = await start();
    const error = await failure(async (context) => {
      const sheet = context.workbook.worksheets.getItem("1.土地").load("id");
      await context.sync();
      workbook.deleteSheet("1.土地");
      sheet.getRange("A1").load("values");
      await context.sync();
    });
    expect(error).toEqual({ code: "ItemNotFound", location: "WorksheetCollection.getItem" });
  });

  test("come from a range of a deleted sheet that was kept", async () => {
    const { workbook } = await start();
    const error = await failure(async (context) => {
      const range = context.workbook.worksheets.getItem("1.土地").getRange("A1").load("address");
      await context.sync();
      workbook.deleteSheet("1.土地");
      range.load("values");
      await context.sync();
    });
    expect(error).toEqual({ code: "ItemNotFound", location: "Range.load" });
  });

  test("name a member that the model does not have", async () => {
    await start();
    const error: unknown = await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("概况").getRange("A1").format.font.color = "#FFFFFF";
      await context.sync();
    }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: "ApiNotFound", message: "host model: RangeFormat.font is not implemented" });
  });
});
