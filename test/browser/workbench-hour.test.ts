import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { openWorkbookFile } from "../../src/host/file/file-host";
import { checkSnapshot } from "../../src/lint/check";
import { describeInBrowser } from "./find-browser";
import { contentOf, playTheHour } from "./whole-hour";
import { accessibilityProblems, cell, chooseFile, isInSight, PageStand } from "./workbench-page";

jest.setTimeout(90_000);

const ORIGINAL = readFileSync("assets/samples/huailai-2025.xlsx");

let stand: PageStand;
beforeAll(async () => {
  stand = await PageStand.start();
});
afterAll(() => stand.stop());

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
const said = (page: Page, words: string | RegExp): Promise<void> =>
  page.locator("aside").getByText(words).first().waitFor();

async function saved(page: Page): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
  return new Uint8Array(readFileSync(await download.path()));
}

describeInBrowser("the whole way of a workbook", () => {
  test.each(["disk", "server"] as const)(
    "from the %s: open, check, jump, fix, fill, edit, undo, save, open again; nothing is asked of anybody",
    async (from) => {
      const { page, requests, complaints } = await stand.open({ from, search: "" });
      await chooseFile(page, "绩效目标表.xlsx", ORIGINAL);
      await button(page, "一键校验").click();
      await said(page, "13 张表：强制性 71 项，提示性 30 项");

      await page.locator("aside").getByRole("button", { name: /F14/ }).first().click();
      expect(await page.locator(".formula-address").innerText()).toBe("F14");
      expect(await isInSight(page, "F14")).toBe(true);

      await button(page, "全部安全修复 37").click();
      await button(page, "修复 37 处").click();
      await said(page, "已修复 37 处。");
      await button(page, /^补齐指标 \d+$/).click();
      await button(page, /^全部补齐 \d+ 行$/).click();
      await said(page, /^已补齐 \d+ 行，列为「待核对」。/);
      await page.keyboard.press("Escape");

      await page.getByRole("tab", { name: /^2\./ }).click();
      await cell(page, "C5").or(cell(page, "B5")).first().click();
      await page.keyboard.type("征地补偿和拆迁安置支出");
      await page.keyboard.press("Enter");
      // Checked again by itself, if nobody asks for it sooner.
      await page.keyboard.press("Control+Enter");
      await page.locator("aside button:not([disabled])", { hasText: "一键校验" }).waitFor();
      const verdict = await page.getByText(/^13 张表：强制性 \d+ 项，提示性 \d+ 项$/).innerText();
      expect(await accessibilityProblems(page)).toEqual([]);
      await button(page, "清除标记").click();
      await said(page, "已清除标记。");
      const after = await saved(page);

      // What was saved is judged as the page judged it.
      const result = checkSnapshot(openWorkbookFile(after, "x.xlsx").snapshot());
      const { errors, warnings } = result.summary;
      expect(verdict).toBe(`13 张表：强制性 ${errors} 项，提示性 ${warnings} 项`);
      expect(errors).toBeLessThan(71);
      await chooseFile(page, "再打开.xlsx", after);
      await page.locator(".file-name", { hasText: "再打开.xlsx" }).waitFor();
      await button(page, "一键校验").click();
      await said(page, verdict);

      // Step by step back to the very file that was opened.
      await chooseFile(page, "绩效目标表.xlsx", ORIGINAL);
      await page.locator(".file-name", { hasText: "绩效目标表.xlsx" }).waitFor();
      await button(page, "一键校验").click();
      await button(page, "全部安全修复 37").click();
      await button(page, "修复 37 处").click();
      await said(page, "已修复 37 处。");
      await page.keyboard.press("Escape");
      await page.locator("header").getByRole("button", { name: "撤销", exact: true }).click();
      await button(page, "清除标记").click();
      await said(page, "已清除标记。");
      expect(Buffer.from(await saved(page)).equals(ORIGINAL)).toBe(true);

      expect(requests.filter((address) => !/^(data|blob):/.test(address))).toHaveLength(1);
      expect(complaints).toEqual([]);
    },
  );

  test("with every cell looked at after each step, and back a step at a time to the very bytes", async () => {
    const { page, requests, complaints } = await stand.open({ search: "" });
    await chooseFile(page, "绩效目标表.xlsx", ORIGINAL);
    await page.locator(".file-name", { hasText: "绩效目标表.xlsx" }).waitFor();
    await playTheHour(
      {
        page,
        content: async () => contentOf(openWorkbookFile(await saved(page), "x.xlsx").snapshot()),
        type: async (sheet, address, text) => {
          await page.getByRole("tab", { name: sheet }).click();
          await cell(page, address).click();
          await page.keyboard.type(text);
          await page.keyboard.press("Enter");
        },
      },
      openWorkbookFile(ORIGINAL, "x.xlsx").snapshot(),
    );
    await button(page, "清除标记").first().click();
    await said(page, "已清除标记。");
    expect(Buffer.from(await saved(page)).equals(ORIGINAL)).toBe(true);
    expect(requests.filter((address) => !/^(data|blob):/.test(address))).toHaveLength(1);
    expect(complaints).toEqual([]);
  });
});
