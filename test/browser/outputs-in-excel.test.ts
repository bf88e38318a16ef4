import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, jest, test } from "@jest/globals";
import type { Browser } from "playwright-core";
import { sampleWorkbook } from "../../src/workbench/sample/sample-workbook";
import { toSnapshot } from "../../src/tools/sample-snapshot";
import { openPaneInExcel, type PaneInExcel } from "../office-host/browser-page";
import type { WorkbookDump } from "../office-host/description";
import { pageHostBundle } from "../office-host/page-host-bundle";
import { describeInBrowser, launchBrowser } from "./find-browser";

jest.setTimeout(60_000);

let browser: Browser;
let pane: PaneInExcel | undefined;

beforeAll(async () => {
  [browser] = await Promise.all([launchBrowser(), pageHostBundle()]);
}, 60_000);

afterEach(() => pane?.close());
afterAll(() => browser.close());

describeInBrowser("what is made of the workbook in Excel", () => {
  test("a report's sheet leads to the cells and goes with the marks; a file is saved", async () => {
    const options = {
      folder: path.resolve("dist/addin"),
      excelApi: "1.14",
      context: { viewport: { width: 300, height: 800 }, acceptDownloads: true },
    } as const;
    const workbook = toSnapshot(sampleWorkbook());
    pane = await openPaneInExcel(browser, "https://localhost:3000/taskpane.html", workbook, options);
    const { page, excel, complaints, strayRequests } = pane;
    const dump = (): Promise<WorkbookDump> => excel.evaluate((controls) => controls.workbook.dump());
    const contents = ({ sheets }: WorkbookDump): unknown =>
      sheets.map(({ name, cells, merges }) => ({ name, cells, merges }));
    const before = await dump();
    await page.locator("button", { hasText: "一键校验" }).click();
    await page.getByText(/^13 张表：强制性/).waitFor();
    await page.getByRole("button", { name: "更多", exact: true }).click();
    await page.getByRole("menuitem", { name: "报告与文本" }).click();
    const make = page.locator("button[aria-disabled=false]", { hasText: "生成工作表" });
    await make.click();
    await page.getByText("已生成工作表「校验报告」，「清除标记」会删去它。").waitFor();
    await make.waitFor();
    const report = (await dump()).sheets.at(-1);
    expect(report).toMatchObject({
      name: "校验报告",
      frozen: { rows: 4, columns: 0 },
      filter: "A4:J202",
      pageLayout: { orientation: "Landscape", titleRows: "$4:$4" },
    });
    const { D5 } = report?.cells ?? {};
    expect(D5?.formula).toBe(`=HYPERLINK("#'部门整体绩效目标'!B11","B11")`);

    const download = page.waitForEvent("download");
    await page.locator("button", { hasText: "生成网页文件" }).click();
    expect(readFileSync(await (await download).path(), "utf8")).toContain("13 张表，95 个指标：强制性 71 项");

    await page.locator("button", { hasText: "返回" }).click();
    await page.locator("button", { hasText: "清除标记" }).click();
    await page.getByText("已清除标记。").waitFor();
    expect(contents(await dump())).toEqual(contents(before));
    expect(await excel.evaluate(({ stats }) => stats.liveReferences)).toBe(0);
    expect(complaints).toEqual([]);
    expect(strayRequests).toEqual([]);
  });
});
