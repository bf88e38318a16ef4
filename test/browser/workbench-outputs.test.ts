import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import type { Page } from "playwright-core";
import packageJson from "../../package.json";
import { localMinute } from "../../src/app/local-time";
import { addReport, htmlReport, makeDocument } from "../../src/app/outputs";
import { FileWorkbookHost, openWorkbookFile } from "../../src/host/file/file-host";
import { textsFor } from "../../src/i18n";
import { sourceOfRule } from "../../src/i18n/rule-sources";
import { checkSnapshot } from "../../src/lint/check";
import { buildSample } from "../../src/workbench/sample/sample-workbook";
import { partsOf } from "../host/file/package-parts";
import { describeInBrowser } from "./find-browser";
import { accessibilityProblems, cell, PageStand } from "./workbench-page";

jest.setTimeout(60_000);

const NAME = "huailai-2025.xlsx";
const TEXTS = textsFor("zh-CN");
const NOON = new Date(2026, 10, 27, 12, 5);
const FACTS = { tool: `jibiao ${packageJson.version}`, date: localMinute(NOON) };
const SAMPLE = new Uint8Array(buildSample());

let stand: PageStand;
beforeAll(async () => {
  stand = await PageStand.start();
});
afterAll(() => stand.stop());

/** What is saved to the downloads by this, and what it is called. */
async function saved(page: Page, act: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const download = page.waitForEvent("download");
  await act();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** The page after a check of the sample, at the view of what can be made of it. */
async function openOutputs(): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
  const { page, complaints } = await stand.open();
  await page.clock.setFixedTime(NOON);
  await page.getByRole("button", { name: "一键校验" }).click();
  await page.getByText(/^13 张表：强制性 \d+ 项/).waitFor();
  await page.locator("aside button[aria-haspopup=menu]").click();
  await page.getByRole("menuitem", { name: "报告与文本" }).click();
  await page.getByRole("heading", { name: "绩效文本（Word）" }).waitFor();
  return { page, complaints };
}

const press = (page: Page, words: string): Promise<void> => page.locator("aside button", { hasText: words }).click();
const said = (page: Page, words: string): Promise<void> =>
  page.locator("aside [role=status]").getByText(words, { exact: true }).first().waitFor();
/** As by hand: the button in the bar above. */
const save = (page: Page): Promise<void> => page.getByRole("banner").getByRole("button", { name: "另存为" }).click();

describeInBrowser("what is made of the workbook on the page", () => {
  test("files are those of the command line, to the byte; the document only when asked for a second time", async () => {
    const { page, complaints } = await openOutputs();
    expect(await accessibilityProblems(page)).toEqual([]);
    const result = checkSnapshot(openWorkbookFile(SAMPLE, NAME).snapshot());

    const report = await saved(page, () => press(page, "生成网页文件"));
    expect(report.name).toBe("huailai-2025-校验报告.html");
    await said(page, "已生成「huailai-2025-校验报告.html」，在下载文件夹中。");
    const sourceOf = (rule: string): string => sourceOfRule(rule, "zh-CN");
    expect(report.bytes.toString()).toBe(htmlReport(NAME, result, { ...FACTS, sourceOf }, TEXTS));
    expect(report.bytes.toString()).toContain("13 张表，95 个指标：强制性 71 项");

    await press(page, "生成 Word 文件");
    await said(page, "还有 71 项强制性问题，没有生成绩效文本，请改好后再生成。");
    await said(page, "另有 66 项。");
    expect(await accessibilityProblems(page)).toEqual([]);
    const text = await saved(page, () => press(page, "仍然生成"));
    expect(text.name).toBe("huailai-2025-绩效文本.docx");
    await said(page, "已生成「huailai-2025-绩效文本.docx」，在下载文件夹中。");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("生成 Word 文件");
    const answer = makeDocument(result, FACTS.date, true, TEXTS);
    expect(answer.kind === "made" && text.bytes.equals(answer.bytes)).toBe(true);
    expect(complaints).toEqual([]);
  });

  test("the report's sheet is that of the command line, and goes with the marks without a trace", async () => {
    const { page, complaints } = await openOutputs();
    await press(page, "生成工作表");
    await said(page, "已生成工作表「校验报告」，「清除标记」会删去它。");
    const ready = page.locator("aside button[aria-disabled=false]", { hasText: "生成工作表" });
    await ready.click();
    await ready.waitFor();
    const tabs = page.getByRole("tab", { name: /校验报告/ });
    expect(await tabs.count()).toBe(1);
    const { bytes } = await saved(page, () => save(page));
    const host = new FileWorkbookHost(openWorkbookFile(SAMPLE, NAME));
    await addReport(host, checkSnapshot(host.snapshot), FACTS, TEXTS);
    const expected = partsOf(host.save());
    const sheet = Object.keys(expected).find((name) => expected[name]?.includes("jibiao:report"));
    expect(sheet).toBeDefined();
    expect(partsOf(bytes)[sheet ?? ""]).toBe(expected[sheet ?? ""]);

    await press(page, "返回");
    await press(page, "清除标记");
    await page.getByText("已清除标记。").waitFor();
    expect(await tabs.count()).toBe(0);
    const cleared = await saved(page, () => save(page));
    expect(partsOf(cleared.bytes)).toEqual(partsOf(SAMPLE));
    expect(complaints).toEqual([]);
  });

  test("speaks of the workbook as it is now", async () => {
    const { page } = await openOutputs();
    await press(page, "返回");
    await page.getByRole("tab", { name: "3.办证资金" }).click();
    await cell(page, "F16").click();
    await page.keyboard.type("≥95%");
    await page.keyboard.press("Enter");
    await page.locator("aside button[aria-haspopup=menu]").click();
    await page.getByRole("menuitem", { name: "报告与文本" }).click();
    const { bytes } = await saved(page, () => press(page, "生成网页文件"));
    const host = new FileWorkbookHost(openWorkbookFile(SAMPLE, NAME));
    const sheetId = host.snapshot.sheets.find(({ name }) => name === "3.办证资金")?.id ?? "";
    host.enter([{ kind: "set-cell", sheetId, row: 15, column: 5, value: "≥95%" }]);
    const sourceOf = (rule: string): string => sourceOfRule(rule, "zh-CN");
    const result = checkSnapshot(await host.readSnapshot());
    expect(bytes.toString()).toBe(htmlReport(NAME, result, { ...FACTS, sourceOf }, TEXTS));
  });
});
