import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { partsOf } from "../host/file/package-parts";
import { describeInBrowser } from "./find-browser";
import { accessibilityProblems, cell, chooseFile, PageStand } from "./workbench-page";

jest.setTimeout(60_000);

let stand: PageStand;
beforeAll(async () => {
  stand = await PageStand.start();
});
afterAll(() => stand.stop());

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

async function openSettings(page: Page): Promise<void> {
  await button(page, "更多").click();
  await page.getByRole("menuitem", { name: "设置" }).click();
  await page.getByRole("radio", { name: /^标准/ }).waitFor();
}

const focusedName = (page: Page): Promise<string | null> =>
  page.evaluate(
    () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? null,
  );

const keptKeys = (page: Page): Promise<readonly string[]> => page.evaluate(() => Object.keys(localStorage).sort());

/** Number of drafts the browser keeps. */
const draftCount = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("jibiao");
        opening.onerror = () => {
          reject(new Error("no database"));
        };
        opening.onsuccess = () => {
          const counting = opening.result.transaction("drafts").objectStore("drafts").count();
          counting.onsuccess = () => {
            resolve(counting.result);
          };
        };
      }),
  );

describeInBrowser("the pane's menu and settings on the page", () => {
  test("the menu is led through by keys, and gives the focus back", async () => {
    const { page } = await stand.open();
    await button(page, "更多").focus();
    const steps: readonly (readonly [key: string, focused: string])[] = [
      ["ArrowDown", "清除标记"],
      ["ArrowDown", "报告与文本"],
      ["End", "规则说明"],
      ["ArrowDown", "清除标记"],
      ["ArrowUp", "规则说明"],
      ["Home", "清除标记"],
      ["Escape", "更多"],
      ["ArrowUp", "规则说明"],
      ["ArrowUp", "设置"],
      ["Enter", "设置"],
    ];
    for (const [key, name] of steps) {
      await page.keyboard.press(key);
      expect([key, await focusedName(page)]).toEqual([key, name]);
    }
    await page.getByRole("heading", { name: "设置" }).waitFor();
    await page.keyboard.press("Escape");
    expect(await focusedName(page)).toBe("更多");
    await page.keyboard.press("Enter");
    await page.getByRole("menu").waitFor();
    await page.getByRole("heading", { name: "绩标" }).click();
    expect(await page.getByRole("menu").count()).toBe(0);
  });

  test("another palette is drawn in the grid at once, goes into the saved file, and is kept for the next visit", async () => {
    const { page, complaints } = await stand.open();
    await button(page, "一键校验").click();
    await page.locator("td[data-severity=warning]").first().waitFor();
    await openSettings(page);
    const marked = page.locator("td[data-severity=warning]").first();
    const looks = (): Promise<readonly string[]> =>
      marked.evaluate((element) => {
        const { backgroundColor, outlineStyle } = getComputedStyle(element);
        const text = element.querySelector(".sheet-text");
        return [backgroundColor, outlineStyle, text === null ? "" : getComputedStyle(text).color];
      });
    expect(await looks()).toEqual(["rgb(255, 244, 206)", "solid", "rgb(0, 0, 0)"]);
    await page.getByRole("radio", { name: /^深色/ }).check();
    await page.locator("[data-palette=dark]").waitFor();
    expect(await looks()).toEqual(["rgb(122, 74, 0)", "solid", "rgb(255, 255, 255)"]);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole("radio", { name: /^只加边框/ }).check();
    await page.locator("[data-palette=lines]").waitFor();
    expect(await looks()).toEqual(["rgb(255, 255, 255)", "dashed", "rgb(0, 0, 0)"]);

    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
    const styles = partsOf(readFileSync(await download.path()))["xl/styles.xml"] ?? "";
    const dashed = (side: string): string => `<${side} style="dashed"><color rgb="FF8F5300"/></${side}>`;
    expect(styles).toContain(`<dxf><border>${["left", "right", "top", "bottom"].map(dashed).join("")}</border></dxf>`);

    await page.reload();
    await page.getByRole("grid").waitFor();
    await button(page, "一键校验").click();
    await page.locator("[data-palette=lines] td[data-severity]").first().waitFor();
    expect(complaints).toEqual([]);
  });

  test("another language is spoken at once, and what was found, filtered and opened stays", async () => {
    const { page } = await stand.open();
    await button(page, "一键校验").click();
    await page.getByText("13 张表：强制性 71 项，提示性 30 项").waitFor();
    await page.locator("aside").getByRole("button", { name: /F14/ }).first().click();
    await page.locator("aside button[aria-pressed]").first().click();
    await openSettings(page);
    await page.getByRole("radio", { name: "English" }).check();
    await page.getByRole("heading", { name: "Settings" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    await page.getByRole("button", { name: "Save", exact: true }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByText(/^13 tables: 71 /).waitFor();
    expect(await page.locator("aside button[aria-pressed]").first().getAttribute("aria-pressed")).toBe("true");
    expect(await cell(page, "F14").getAttribute("aria-selected")).toBe("true");
    expect(await page.locator("li[data-current=true]").count()).toBe(1);
    await page.reload();
    await button(page, "More").waitFor();
  });

  test("what the browser keeps is deleted after a question, and the open workbook is not touched", async () => {
    const { page } = await stand.open({ search: "" });
    await chooseFile(page, "绩效目标表.xlsx", readFileSync("assets/samples/huailai-2025.xlsx"));
    await page.getByRole("tab", { name: /^2\./ }).click();
    await cell(page, "F10").click();
    await page.keyboard.type("≥3个");
    await page.keyboard.press("Enter");
    while ((await draftCount(page)) !== 1) await page.waitForTimeout(100);
    await openSettings(page);
    await page.getByRole("radio", { name: /^深色/ }).check();
    await page.getByText("没有保存的草稿 1 份").waitFor();
    expect(await keptKeys(page)).toEqual(["jibiao:settings:1"]);

    await button(page, "清除本机保存的内容…").click();
    await button(page, "取消").click();
    expect(await keptKeys(page)).toEqual(["jibiao:settings:1"]);
    await button(page, "清除本机保存的内容…").click();
    await button(page, "清除").click();
    await page.getByText("已清除本机保存的内容，工作簿没有改动。").waitFor();
    expect([await keptKeys(page), await draftCount(page)]).toEqual([[], 0]);
    expect(await focusedName(page)).toBe("清除本机保存的内容…");
    expect(await page.getByRole("radio", { name: /^标准/ }).isChecked()).toBe(true);
    expect(await cell(page, "F10").textContent()).toBe("≥3个");
  });

  test("where the browser keeps nothing, a setting holds for the visit, and that is said", async () => {
    const { page } = await stand.open({
      prepare: () => {
        Object.defineProperty(window, "localStorage", {
          get: () => {
            throw new DOMException("blocked", "SecurityError");
          },
        });
      },
    });
    await openSettings(page);
    await page.getByRole("radio", { name: /^只加边框/ }).check();
    await page.getByText(/^浏览器没有存下这项设置/).waitFor();
    await page.keyboard.press("Escape");
    await button(page, "一键校验").click();
    await page.locator("[data-palette=lines] td[data-severity]").first().waitFor();
  });
});
