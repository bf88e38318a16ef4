import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, jest, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { checkSnapshot } from "../../src/lint/check";
import { formatStamp, stampOf } from "../../src/lint/stamp";
import { toSnapshot } from "../../src/tools/sample-snapshot";
import { sampleWorkbook } from "../../src/workbench/sample/sample-workbook";
import { openPaneInExcel, type PaneInExcel } from "../office-host/browser-page";
import type { WorkbookDescription, WorkbookDump } from "../office-host/description";
import { pageHostBundle } from "../office-host/page-host-bundle";
import { describeInBrowser, launchBrowser } from "./find-browser";

jest.setTimeout(120_000);

const PANE_URL = "https://localhost:3000/taskpane.html";
const SAMPLE = toSnapshot(sampleWorkbook());
const TABLE = "2.征地和拆迁补偿";

let browser: Browser;
let opened: PaneInExcel | undefined;

beforeAll(async () => {
  [browser] = await Promise.all([launchBrowser(), pageHostBundle()]);
}, 60_000);

afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

afterAll(() => browser.close());

/** The pane as it is built for Excel, on the sample with a hidden sheet, a comment and an author. */
async function openPane(customProperties: Readonly<Record<string, string>>): Promise<PaneInExcel> {
  const { sheets } = SAMPLE;
  const workbook: WorkbookDescription = {
    ...{ author: "李雷", customProperties },
    sheets: [
      ...sheets.map((sheet) =>
        sheet.name === TABLE ? { ...sheet, comments: [{ cell: "F10", author: "赵六" }] } : sheet,
      ),
      {
        name: "测算",
        visibility: "hidden",
        rows: [{ row: 0, cells: [{ column: 0, value: "#REF!", formula: "=#REF!A1" }] }],
      },
    ],
  };
  const context = { viewport: { width: 300, height: 800 } };
  opened = await openPaneInExcel(browser, PANE_URL, workbook, {
    ...{ folder: path.resolve("dist/addin"), excelApi: "1.14", context },
  });
  return opened;
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const dumpOf = ({ excel }: PaneInExcel): Promise<WorkbookDump> => excel.evaluate(({ workbook }) => workbook.dump());

/** Without what is only looked at. */
function contentOf({ sheets, customXmlParts, customProperties }: WorkbookDump): unknown {
  return { sheets, customXmlParts, customProperties };
}

describeInBrowser("before a workbook is sent, over the real office.js", () => {
  test("it is looked through, stamped, found changed by table, and the record goes without a trace", async () => {
    const pane = await openPane({ 密级: "内部" });
    const { page, excel } = pane;
    const before = await dumpOf(pane);
    await button(page, "发送前检查").click();
    for (const words of [
      "还有 71 项强制性问题",
      "1 个单元格显示公式错误",
      "1 张工作表是隐藏的",
      "1 条批注，作者：赵六",
      "有没有注释（旧式批注）未能查看",
      "文件属性写明作者：李雷",
      "14 张工作表上有绩标的标记",
      "没有外部链接。",
    ])
      await page.getByText(words, { exact: true }).waitFor();
    // What stands on a hidden sheet is named, and leads nowhere.
    expect(await page.getByText("A1 #REF!", { exact: true }).evaluate((element) => element.tagName)).toBe("SPAN");
    await button(page, `定位到 ${TABLE}!F10`).click();
    await excel.evaluate(({ settled }) => settled());
    expect((await dumpOf(pane)).selection).toContain("F10");

    await button(page, "清除标记并写入校验记录").click();
    await button(page, "仍然写入").click();
    await page.getByText(/^「预算\.xlsx」已有校验记录（.* 校验），其中写明还有 71 项强制性问题。$/).waitFor();
    const stamped = await dumpOf(pane);
    expect(stamped.sheets).toEqual(before.sheets);
    expect(stamped.customProperties).toEqual({ 密级: "内部", 绩标校验: expect.stringMatching(/^2; 绩标 .*; hebei; /) });

    await button(page, "返回").click();
    await excel.evaluate(({ workbook }, sheet) => {
      workbook.type(sheet, "F10", "≥3个");
    }, TABLE);
    await page.getByText(/^校验后有改动：2\.征地和拆迁补偿（/).waitFor();
    const changed = await dumpOf(pane);
    expect(changed.sheets.find(({ name }) => name === TABLE)?.cells["F10"]?.value).toBe("≥3个");
    expect(changed.customProperties).toEqual(stamped.customProperties);

    const old = before.sheets.find(({ name }) => name === TABLE)?.cells["F10"]?.value;
    await excel.evaluate(
      ({ workbook }, [sheet, value]) => {
        workbook.type(sheet, "F10", value);
      },
      [TABLE, String(old)] as const,
    );
    await button(page, "发送前检查").click();
    await page.getByText(/^「预算\.xlsx」已有校验记录/).waitFor();
    await button(page, "删除校验记录").click();
    await button(page, "清除标记并写入校验记录").waitFor();
    expect(contentOf(await dumpOf(pane))).toEqual(contentOf(before));
    expect(await excel.evaluate(({ stats }) => stats.liveReferences)).toBe(0);
    expect([pane.complaints, pane.strayRequests]).toEqual([[], []]);
  });

  test("a pane that opens on a stamped workbook says so before any check, and then whether it holds", async () => {
    const result = checkSnapshot(SAMPLE);
    const stamp = formatStamp(stampOf(result, { tool: "绩标 1.0", date: "2026-11-27T14:30" }));
    const pane = await openPane({ 绩标校验: stamp });
    const { page } = pane;
    await page
      .getByText("有校验记录：2026-11-27 14:30 校验，13 张表，强制性 71 项。校验一次，就知道此后有没有改动。")
      .waitFor();
    await button(page, "一键校验").click();
    await page.getByText("已校验，未改动（2026-11-27 14:30 校验）。").waitFor();
    expect((await dumpOf(pane)).customProperties).toEqual({ 绩标校验: stamp });
  });
});
