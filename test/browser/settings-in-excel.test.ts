import path from "node:path";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import type { Browser } from "playwright-core";
import { sampleWorkbook } from "../../src/workbench/sample/sample-workbook";
import { toSnapshot } from "../../src/tools/sample-snapshot";
import { openPaneInExcel } from "../office-host/browser-page";
import { pageHostBundle } from "../office-host/page-host-bundle";
import { describeInBrowser, launchBrowser } from "./find-browser";

jest.setTimeout(120_000);

let browser: Browser;

beforeAll(async () => {
  [browser] = await Promise.all([launchBrowser(), pageHostBundle()]);
}, 60_000);

afterAll(() => browser.close());

describeInBrowser("settings of the add-in, over the real office.js", () => {
  test("another palette redraws the marks in one request, another language leaves them alone, and clearing takes all", async () => {
    const pane = await openPaneInExcel(browser, "https://localhost:3000/taskpane.html", toSnapshot(sampleWorkbook()), {
      folder: path.resolve("dist/addin"),
      excelApi: "1.14",
      context: { viewport: { width: 300, height: 800 } },
    });
    const { page, excel } = pane;
    const settle = (): Promise<void> => excel.evaluate(({ settled }) => settled());
    const formats = () =>
      excel.evaluate(({ workbook }) => workbook.dump().sheets.flatMap((sheet) => sheet.conditionalFormats));
    await page.getByRole("button", { name: "一键校验" }).click();
    await page.getByText(/张表：强制性/).waitFor();
    await settle();
    const before = await formats();

    await page.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: "设置" }).click();
    await page.getByText(/^https:\/\/.*\/office\.js$/).waitFor();
    const requests = await excel.evaluate(({ stats }) => stats.syncs);
    await page.getByRole("radio", { name: /^只加边框/ }).check();
    while ((await excel.evaluate(({ stats }) => stats.syncs)) === requests) await page.waitForTimeout(20);
    await settle();
    expect(await excel.evaluate(({ stats }) => stats.syncs)).toBe(requests + 1);
    const after = await formats();
    const places = (marks: typeof after): readonly string[] => marks.map(({ address, formula }) => address + formula);
    expect(places(after)).toEqual(places(before));
    expect(new Set(after.map(({ style }) => style.fill))).toEqual(new Set([""]));
    expect(new Set(after.map(({ style }) => Object.keys(style.borders).length))).toEqual(new Set([4]));

    await page.getByRole("radio", { name: "English" }).check();
    await page.getByRole("heading", { name: "Settings" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    expect(await formats()).toEqual(after);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "Clear marks" }).click();
    await page.getByText("Marks cleared.").waitFor();
    await settle();
    expect(await formats()).toEqual([]);
    expect(pane.strayRequests).toEqual([]);
    expect(pane.complaints).toEqual([]);
    await pane.close();
  });
});
