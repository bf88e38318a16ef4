import path from "node:path";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import type { Browser } from "playwright-core";
import { sampleWorkbook } from "../../src/workbench/sample/sample-workbook";
import { toSnapshot } from "../../src/tools/sample-snapshot";
import { openPaneInExcel } from "../office-host/browser-page";
import { pageHostBundle } from "../office-host/page-host-bundle";
import { describeInBrowser, launchBrowser } from "./find-browser";

jest.setTimeout(60_000);

const PANE_URL = "https://localhost:3000/taskpane.html";

let browser: Browser;

beforeAll(async () => {
  [browser] = await Promise.all([launchBrowser(), pageHostBundle()]);
}, 60_000);

afterAll(() => browser.close());

describeInBrowser("what is read and chosen in the built pane", () => {
  test("over the real office.js: a page is fetched, an ignored rule and a profile stay in the workbook", async () => {
    const pane = await openPaneInExcel(browser, PANE_URL, toSnapshot(sampleWorkbook()), {
      folder: path.resolve("dist/addin"),
      excelApi: "1.14",
      context: { viewport: { width: 300, height: 800 } },
    });
    const { page, excel } = pane;
    const button = (name: string) => page.getByRole("button", { name, exact: true });
    await button("一键校验").click();
    await page.getByText(/张表：强制性/).waitFor();
    const verdict = await page.getByText(/张表：强制性/).textContent();

    await page.locator("[data-explain]").first().click();
    await page.getByRole("heading", { name: "何时可忽略", exact: true }).waitFor();
    await page.keyboard.press("Escape");

    await page.locator("[data-ignore]").first().click();
    await page.getByRole("radio", { name: "整个工作簿忽略这条规则" }).check();
    await button("系统登记如此").click();
    await button("忽略").click();
    await page.locator("summary", { hasText: /^已忽略 \d+ 项$/ }).waitFor();
    await excel.evaluate(({ settled }) => settled());
    const ignored = await page.getByText(/张表：强制性/).textContent();
    expect(ignored).not.toBe(verdict);

    await button("规则集：河北").click();
    await page.getByRole("button", { name: /^中央 2021/ }).click();
    await button("规则集：中央 2021").waitFor();
    await button("一键校验").click();
    await button("规则集：中央 2021").waitFor();
    await page.locator("summary", { hasText: /^已忽略 \d+ 项$/ }).waitFor();
    expect(pane.strayRequests).toEqual([]);
    expect(pane.complaints).toEqual([]);
    await pane.close();
  });

  test("where what judges can't be loaded, that is said, and it is asked for again at the next press", async () => {
    let isEngineMissing = true;
    const pane = await openPaneInExcel(browser, PANE_URL, toSnapshot(sampleWorkbook()), {
      folder: path.resolve("dist/addin"),
      excelApi: "1.14",
      context: { viewport: { width: 300, height: 800 } },
      isMissing: (url) => isEngineMissing && url.endsWith("/engine.js"),
    });
    const { page } = pane;
    await page.getByRole("button", { name: "一键校验", exact: true }).click();
    await page.getByText(/操作没有完成，填报内容没有改动/).waitFor();
    await page.getByRole("button", { name: "规则集", exact: true }).click();
    await page.locator("input[accept*=json]").setInputFiles({
      name: "本市.json",
      mimeType: "application/json",
      buffer: Buffer.from('{"id":"city","name":"本市"}'),
    });
    await page.getByText("「本市.json」没有采用：校验程序没有载入。").waitFor();
    await page.keyboard.press("Escape");
    isEngineMissing = false;
    await page.getByRole("button", { name: "一键校验", exact: true }).click();
    await page.getByText(/张表：强制性/).waitFor();
    await pane.close();
  });
});
