import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, jest, test } from "@jest/globals";
import type { Browser } from "playwright-core";
import type { WorkbookSnapshot } from "../../src/model/snapshot";
import { sampleWorkbook } from "../../src/workbench/sample/sample-workbook";
import { toSnapshot } from "../../src/tools/sample-snapshot";
import { openPaneInExcel, type PaneInExcel, type PaneOptions } from "../office-host/browser-page";
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

/** The pane as it is built for Excel, 300 px wide, over a workbook of ours. */
async function open(workbook: WorkbookSnapshot, options: PaneOptions = {}): Promise<PaneInExcel> {
  const folder = path.resolve("dist/addin");
  const context = { viewport: { width: 300, height: 800 } };
  pane = await openPaneInExcel(browser, PANE_URL, workbook, { folder, excelApi: "1.14", context, ...options });
  await pane.page.getByRole("button", { name: "一键校验" }).waitFor();
  return pane;
}

async function check({ page, excel }: PaneInExcel): Promise<void> {
  await page.getByRole("button", { name: "一键校验" }).click();
  await page.getByText(/张表：强制性/).waitFor();
  await excel.evaluate(({ settled }) => settled());
}

const dumpOf = ({ excel }: PaneInExcel): Promise<unknown> => excel.evaluate(({ workbook }) => workbook.dump());
const figuresOf = ({ excel }: PaneInExcel): Promise<readonly number[]> =>
  excel.evaluate(({ stats }) => [stats.syncs, stats.liveReferences]);

describeInBrowser("the add-in on the sample, over the real office.js", () => {
  test("one press reads, judges, lists and marks; clearing leaves the workbook as it was", async () => {
    const opened = await open(SAMPLE);
    const before = await dumpOf(opened);
    const [atStart = 0] = await figuresOf(opened);
    await check(opened);
    expect(await opened.page.getByText(/张表：强制性/).textContent()).toBe("13 张表：强制性 71 项，提示性 30 项");
    const [afterCheck = 0, references] = await figuresOf(opened);
    expect([afterCheck - atStart, references]).toEqual([4, 0]);
    const marks = await opened.excel.evaluate(({ workbook }) =>
      workbook.dump().sheets.map((sheet) => sheet.conditionalFormats.length),
    );
    expect(marks.every((count) => count >= 1 && count <= 3)).toBe(true);

    await opened.page.getByRole("button", { name: "清除标记" }).click();
    await opened.page.getByText("已清除标记。").waitFor();
    await opened.excel.evaluate(({ settled }) => settled());
    expect(await dumpOf(opened)).toEqual(before);
    expect((await figuresOf(opened))[1]).toBe(0);
    expect(opened.strayRequests).toEqual([]);
    expect(opened.complaints).toEqual([]);
  });

  test("a finding leads to its cell, and checking moves nothing", async () => {
    const opened = await open(SAMPLE);
    const selection = (): Promise<string> => opened.excel.evaluate(({ workbook }) => workbook.dump().selection);
    const start = await selection();
    await check(opened);
    expect(await selection()).toBe(start);
    await opened.page.getByRole("button", { name: /F13/ }).first().click();
    await opened.excel.evaluate(({ settled }) => settled());
    expect(await selection()).toMatch(/1\.土地出让业务'?!F13$/);
    await opened.page.keyboard.press("F8");
    await opened.excel.evaluate(({ settled }) => settled());
    expect(await selection()).toMatch(/1\.土地出让业务'?!B8$/);
  });

  test("an edit in Excel is taken into account by itself", async () => {
    const opened = await open(SAMPLE);
    await check(opened);
    await opened.excel.evaluate(({ workbook }) => {
      workbook.type("1.土地出让业务", "F10", "≥3个");
    });
    await opened.page.getByText("13 张表：强制性 70 项").waitFor();
  });

  test("while a cell is being edited it says so and changes nothing", async () => {
    const opened = await open(SAMPLE);
    const before = await dumpOf(opened);
    await opened.excel.evaluate(({ faults }) => {
      faults.cellEditing = true;
    });
    await opened.page.getByRole("button", { name: "一键校验" }).click();
    await opened.page.getByText(/请先按 Enter 或 Esc 结束编辑/).waitFor();
    expect(await dumpOf(opened)).toEqual(before);
  });

  test("a protected sheet is checked, listed and not marked", async () => {
    const sheets = SAMPLE.sheets.map((sheet, index) => (index === 1 ? { ...sheet, isProtected: true } : sheet));
    const opened = await open({ ...SAMPLE, sheets });
    await check(opened);
    await opened.page.getByText(/工作表「1\.土地出让业务」受保护：问题只列在这里，没有标记。/).waitFor();
    const marks = await opened.excel.evaluate(({ workbook }) => workbook.dump().sheets[1]?.conditionalFormats.length);
    expect(marks).toBe(0);
  });
});

describeInBrowser("the add-in on a thousand sheets", () => {
  test("reads them in three requests and lists what it found", async () => {
    const tables = SAMPLE.sheets.slice(1);
    const sheets = Array.from({ length: 1000 }, (_, index) => {
      const sheet = tables[index % tables.length];
      if (sheet === undefined) throw new Error("the sample has no tables");
      return { ...sheet, id: String(index + 1), name: `表${index + 1}` };
    });
    const opened = await open({ ...SAMPLE, sheets });
    const [atStart = 0] = await figuresOf(opened);
    await check(opened);
    await opened.page.getByText("1000 张表：").waitFor();
    const [afterCheck = 0, references] = await figuresOf(opened);
    // Three to read; marks of a thousand sheets go over the limit of one request.
    expect(afterCheck - atStart).toBeLessThanOrEqual(5);
    expect(references).toBe(0);
    expect(opened.complaints).toEqual([]);
  });
});
