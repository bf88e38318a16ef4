import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, jest, test } from "@jest/globals";
import type { Browser } from "playwright-core";
import type { WorkbookSnapshot } from "../../src/model/snapshot";
import { sampleWorkbook } from "../../src/workbench/sample/sample-workbook";
import { toSnapshot } from "../../src/tools/sample-snapshot";
import { openPaneInExcel, type PaneInExcel } from "../office-host/browser-page";
import type { WorkbookDump } from "../office-host/description";
import { pageHostBundle } from "../office-host/page-host-bundle";
import { describeInBrowser, launchBrowser } from "./find-browser";

jest.setTimeout(120_000);

const PANE_URL = "https://localhost:3000/taskpane.html";
const SAMPLE = toSnapshot(sampleWorkbook());

let browser: Browser;
let pane: PaneInExcel | undefined;

beforeAll(async () => {
  [browser] = await Promise.all([launchBrowser(), pageHostBundle()]);
}, 60_000);

afterEach(async () => {
  await pane?.close();
  pane = undefined;
});

afterAll(() => browser.close());

/** The pane as it is built for Excel, after a check. */
async function openChecked(workbook: WorkbookSnapshot): Promise<PaneInExcel> {
  const folder = path.resolve("dist/addin");
  const context = { viewport: { width: 300, height: 800 } };
  pane = await openPaneInExcel(browser, PANE_URL, workbook, { folder, excelApi: "1.14", context });
  await pane.page.getByRole("button", { name: "一键校验" }).click();
  await pane.page.getByText(/张表：强制性/).waitFor();
  await pane.excel.evaluate(({ settled }) => settled());
  return pane;
}

const dumpOf = ({ excel }: PaneInExcel): Promise<WorkbookDump> => excel.evaluate(({ workbook }) => workbook.dump());
const syncsOf = ({ excel }: PaneInExcel): Promise<number> => excel.evaluate(({ stats }) => stats.syncs);

/** The list comes back current after the pane has written and checked again. */
async function written(opened: PaneInExcel, words: string | RegExp): Promise<void> {
  await opened.page.getByText(words).first().waitFor();
  await opened.page.locator('button:has-text("一键校验")').waitFor();
  await opened.excel.evaluate(({ settled }) => settled());
}

/** A cell's value as the dump has it. */
function valueAt(dump: WorkbookDump, sheetName: string, address: string): unknown {
  return dump.sheets.find(({ name }) => name === sheetName)?.cells[address]?.value;
}

describeInBrowser("filling the sample over the real office.js", () => {
  test("all rows are filled in two requests, nothing else is touched, and undo brings the workbook back", async () => {
    const opened = await openChecked(SAMPLE);
    const { page } = opened;
    const before = await dumpOf(opened);
    await page.getByRole("button", { name: "补齐指标 53" }).click();
    await page.getByRole("button", { name: "全部补齐 53 行" }).waitFor();
    const atStart = await syncsOf(opened);
    await page.getByRole("button", { name: "全部补齐 53 行" }).click();
    await written(opened, "已补齐 53 行，列为「待核对」。");
    // Two to fill, three to read again, one to mark.
    expect((await syncsOf(opened)) - atStart).toBe(6);
    expect(await page.getByText("没有需要补齐的行。").count()).toBe(1);

    const after = await dumpOf(opened);
    const table = "3.办证资金";
    expect(valueAt(after, table, "C10")).not.toBe("数量指标");
    expect(valueAt(after, table, "F12")).toBe("2025年12月31日前");
    // What the officer had written well stays: the cost's own name and value, and every basis.
    for (const address of ["C13", "D13", "F13", "G10", "G13", "B5", "F7"])
      expect([address, valueAt(after, table, address)]).toEqual([address, valueAt(before, table, address)]);

    await page.getByRole("button", { name: "撤销" }).click();
    await written(opened, "已撤销补齐 53 行，工作表恢复到这一步以前。");
    await page
      .getByRole("button", { name: "补齐指标 53" })
      .or(page.getByRole("button", { name: "返回" }))
      .first()
      .waitFor();
    const restored = await dumpOf(opened);
    const plain = ({ sheets }: WorkbookDump): unknown =>
      sheets.map(({ name, cells, merges, rowHeights }) => ({ name, cells, merges, rowHeights }));
    expect(plain(restored)).toEqual(plain(before));
    expect(await opened.excel.evaluate(({ stats }) => stats.liveReferences)).toBe(0);
    expect(opened.complaints).toEqual([]);
    expect(opened.strayRequests).toEqual([]);
  });

  test("one row is filled from its finding; changing it confirms it", async () => {
    const opened = await openChecked(SAMPLE);
    const { page } = opened;
    await page
      .getByRole("button", { name: /^补齐…：/ })
      .first()
      .click();
    await page.getByRole("button", { name: /^填入：数量指标 第 10 行/ }).click();
    await written(opened, "已补齐 1 行，列为「待核对」。");
    await page.getByRole("button", { name: "返回" }).click();
    await page.getByRole("button", { name: "按规则" }).click();
    const group = page.locator("summary", { hasText: "待核对" });
    expect(await group.count()).toBe(1);
    await opened.excel.evaluate(({ workbook }) => {
      workbook.type("3.办证资金", "F10", "≥15本");
    });
    await group.waitFor({ state: "detached" });
  });

  test("a row that was changed since the check is not written over", async () => {
    const opened = await openChecked(SAMPLE);
    const { page } = opened;
    await page.getByRole("button", { name: "补齐指标 53" }).click();
    await page
      .getByRole("button", { name: /^填入：数量指标 第 10 行/ })
      .first()
      .waitFor();
    await opened.excel.evaluate(({ workbook }) => {
      workbook.type("3.办证资金", "C10", "办理证书数量");
    });
    const before = await dumpOf(opened);
    await page
      .getByRole("button", { name: /^填入：数量指标 第 10 行/ })
      .first()
      .click();
    await page.getByText(/校验之后内容有改动（3\.办证资金!C10）/).waitFor();
    expect(await dumpOf(opened)).toEqual(before);
  });
});

describeInBrowser("the library over the real office.js", () => {
  test("an indicator found by words goes into the selected table's class, and a template becomes a sheet", async () => {
    const opened = await openChecked(SAMPLE);
    const { page } = opened;
    const before = await dumpOf(opened);
    await page.getByRole("button", { name: "指标库" }).click();
    await page.getByRole("searchbox").fill("被征地群众满意度");
    await opened.excel.evaluate(({ workbook }) => {
      workbook.select("1.土地出让业务", "F12");
    });
    await page.getByRole("button", { name: "插入：被征地群众满意度" }).click();
    await written(opened, /^已插入「被征地群众满意度」：1\.土地出让业务!A18/);
    const dump = await dumpOf(opened);
    expect(valueAt(dump, "1.土地出让业务", "C17")).toBe(valueAt(before, "1.土地出让业务", "C17"));
    expect(valueAt(dump, "1.土地出让业务", "C18")).toBe("被征地群众满意度");

    await page.getByRole("button", { name: "模板" }).click();
    await page.getByRole("button", { name: "新增工作表：会议培训" }).click();
    await written(opened, "已新增工作表「会议培训」，请填写其中的「××」。");
    const sheets = (await dumpOf(opened)).sheets.map(({ name }) => name);
    expect(sheets.at(-1)).toBe("会议培训");
    await page.getByRole("button", { name: "返回" }).click();
    await page.getByText("14 张表：").waitFor();
  });

  test("says so when nothing of a table is selected", async () => {
    const opened = await openChecked(SAMPLE);
    const { page } = opened;
    await opened.excel.evaluate(({ workbook }) => {
      workbook.select("部门整体绩效目标", "A3");
    });
    await page.getByRole("button", { name: "指标库" }).click();
    await page
      .getByRole("button", { name: /^插入：/ })
      .first()
      .click();
    await page.getByText("选中的位置不在绩效目标表里，没有插入。").waitFor();
  });
});
