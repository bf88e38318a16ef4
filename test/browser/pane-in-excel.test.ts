import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, jest, test } from "@jest/globals";
import type { Browser } from "playwright-core";
import { openPaneInExcel, type PaneInExcel, type PaneOptions } from "../office-host/browser-page";
import { pageHostBundle } from "../office-host/page-host-bundle";
import { describeInBrowser, launchBrowser } from "./find-browser";

jest.setTimeout(30_000);

const PANE_URL = "https://localhost:3000/taskpane.html";
const WORKBOOK = { sheets: [{ name: "甲" }] };

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

async function open(options: PaneOptions = {}): Promise<PaneInExcel> {
  const folder = path.resolve("test/office-host/sample-pane");
  pane = await openPaneInExcel(browser, PANE_URL, WORKBOOK, { folder, ...options });
  await pane.page.getByText("listening").waitFor();
  return pane;
}

/** What the pane's page says next. */
async function output({ page }: PaneInExcel, expected: string): Promise<string | null> {
  await page.getByText(expected).waitFor();
  return page.locator("output").textContent();
}

describeInBrowser("A pane in Chromium under the real office.js", () => {
  test("writes into our workbook and gives its proxies back", async () => {
    const opened = await open({ theme: "dark" });
    await opened.page.getByRole("button").click();
    expect(await output(opened, "甲!A1")).toBe("甲!A1 zh-CN #262626");
    const { excel } = opened;
    await excel.evaluate(({ settled }) => settled());
    const cells = await excel.evaluate(({ workbook }) => workbook.dump().sheets[0]?.cells);
    expect(cells).toEqual({ A1: { value: "pane" } });
    const stats = await excel.evaluate((controls) => [controls.stats.syncs, controls.stats.liveReferences]);
    expect(stats).toEqual([2, 0]);
    expect(await opened.hostMilliseconds()).toBeGreaterThan(0);
  });

  test("hears what the officer types", async () => {
    const opened = await open();
    await opened.excel.evaluate(({ workbook }) => {
      workbook.type("甲", "C7", "改");
    });
    expect(await output(opened, "C7")).toBe("C7");
  });

  test("meets the failures that the test asks for", async () => {
    const opened = await open();
    await opened.excel.evaluate(({ faults }) => {
      faults.cellEditing = true;
    });
    await opened.page.getByRole("button").click();
    expect(await output(opened, "CellEdit")).toBe("InvalidOperationInCellEditMode");
  });

  test("is kept by its own policy from asking for anything else", async () => {
    const opened = await open();
    expect(opened.complaints.filter((text) => text.includes("elsewhere.example"))).toHaveLength(1);
    expect(opened.strayRequests).toEqual([]);
  });

  test("is refused what it asks for elsewhere, and found out", async () => {
    const opened = await open({ context: { bypassCSP: true } });
    expect(opened.strayRequests).toEqual(["https://elsewhere.example/pixel.png"]);
  });
});
