import path from "node:path";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { toSnapshot } from "../../src/tools/sample-snapshot";
import { sampleWorkbook } from "../../src/workbench/sample/sample-workbook";
import { openPaneInExcel } from "../office-host/browser-page";
import { pageHostBundle } from "../office-host/page-host-bundle";
import { describeInBrowser, launchBrowser } from "./find-browser";
import { cell, focusedCell, PageStand } from "./workbench-page";

jest.setTimeout(60_000);

const FIRST = "1.土地出让业务";

let stand: PageStand;
let browser: Browser;
beforeAll(async () => {
  [stand, browser] = await Promise.all([PageStand.start(), launchBrowser(), pageHostBundle()]);
}, 60_000);
afterAll(() => Promise.all([stand.stop(), browser.close()]));

/** Where an entry of the list stands on the screen, in px. */
const topOf = (page: Page, row: string): Promise<number> =>
  page.evaluate(
    (key) =>
      [...document.querySelectorAll<HTMLElement>("li[data-row]")]
        .find(({ dataset }) => dataset["row"] === key)
        ?.getBoundingClientRect().top ?? Number.NaN,
    row,
  );

describeInBrowser("a finding that an edit resolves", () => {
  test("is struck through and leaves, while what is being read and written stays where it is", async () => {
    const { page, complaints } = await stand.open();
    await page.getByRole("button", { name: "一键校验" }).click();
    await page.getByText("13 张表：强制性 71 项").waitFor();
    // Something far below the finding that will go.
    const reading = page.locator("aside li[data-severity]").nth(40);
    await reading.waitFor();
    const row = await reading.evaluate((element: HTMLElement) => {
      element.scrollIntoView({ block: "center" });
      return element.dataset["row"] ?? "";
    });
    await page.getByRole("tab", { name: FIRST }).click();
    await cell(page, "F12").click();
    const before = await topOf(page, row);
    await page.keyboard.type("=100%");
    await page.keyboard.press("Enter");

    const leaving = page.locator("aside li[data-leaving]");
    await leaving.waitFor({ state: "attached" });
    expect(await leaving.innerText()).toContain("F12");
    expect(await leaving.evaluate((element) => element.querySelectorAll(":focus").length)).toBe(0);
    expect(Math.abs((await topOf(page, row)) - before)).toBeLessThan(2);
    await page.getByText(/已解决 1$/).waitFor({ state: "attached" });
    await leaving.waitFor({ state: "detached" });
    expect(Math.abs((await topOf(page, row)) - before)).toBeLessThan(2);
    expect(await focusedCell(page)).toBe("F13");
    expect(complaints).toEqual([]);
  });
});

describeInBrowser("in Excel", () => {
  test("the list is brought up to date with three requests and nothing is written, so that Ctrl+Z stays the officer's", async () => {
    const pane = await openPaneInExcel(browser, "https://localhost:3000/taskpane.html", toSnapshot(sampleWorkbook()), {
      ...{ folder: path.resolve("dist/addin"), excelApi: "1.14", context: { viewport: { width: 300, height: 800 } } },
    });
    const { page, excel } = pane;
    await page.getByRole("button", { name: "一键校验" }).click();
    await page.getByText("13 张表：强制性 71 项").waitFor();
    await page.locator('button:not([disabled]):has-text("一键校验")').waitFor();
    await excel.evaluate(({ settled }) => settled());
    await excel.evaluate(({ workbook }, sheet) => {
      workbook.type(sheet, "F10", "≥3个");
    }, FIRST);
    const before = await excel.evaluate(({ workbook, stats }) => ({ dump: workbook.dump(), syncs: stats.syncs }));
    await page.getByText("13 张表：强制性 70 项").waitFor();
    await excel.evaluate(({ settled }) => settled());
    const after = await excel.evaluate(({ workbook, stats }) => ({ dump: workbook.dump(), syncs: stats.syncs }));
    expect(after.dump).toEqual(before.dump);
    expect(after.syncs - before.syncs).toBe(3);
    await page.getByRole("switch", { name: "显示标记（校验后更新）" }).waitFor();
    expect([pane.complaints, pane.strayRequests]).toEqual([[], []]);
    await pane.close();
  });
});
