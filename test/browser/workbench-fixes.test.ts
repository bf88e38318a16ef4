import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { describeInBrowser } from "./find-browser";
import { accessibilityProblems, cell, PageStand } from "./workbench-page";

jest.setTimeout(60_000);

let stand: PageStand;
beforeAll(async () => {
  stand = await PageStand.start();
});
afterAll(() => stand.stop());

const TABLE = "1.土地出让业务";

/** The page on its first table, after a check. */
async function openChecked(): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
  const opened = await stand.open();
  const { page } = opened;
  await page.getByRole("button", { name: "一键校验" }).click();
  await page.getByRole("button", { name: "全部安全修复 37" }).waitFor();
  await page.getByRole("tab", { name: TABLE }).click();
  return opened;
}

/** The sentence about what was just written. */
function said(page: Page, words: string | RegExp): Promise<void> {
  return page.locator("aside").getByText(words).first().waitFor();
}

describeInBrowser("fixing on the page", () => {
  test("one finding from the keyboard: the next entry has the focus, it counts as resolved, and can be undone", async () => {
    const { page, complaints } = await openChecked();
    const button = page.getByRole("button", { name: "改为 =100%：F12 时间进度完成率" });
    await button.focus();
    await page.keyboard.press("Enter");
    await said(page, "已修复 1 处。");
    expect(await cell(page, "F12").innerText()).toBe("=100%");
    await said(page, /已解决 1$/);
    await button.waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.closest("li[data-severity]")?.textContent)).toContain(
      "F17",
    );
    await page.getByRole("button", { name: "撤销上一步：修复 1 处" }).click();
    await said(page, "已撤销修复 1 处，工作表恢复到这一步以前。");
    expect(await cell(page, "F12").innerText()).toBe("≥100%");
    expect(await page.getByText(/已解决/).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test("one of several suggestions is chosen as it would stand in the cell", async () => {
    const { page } = await openChecked();
    await page.getByRole("button", { name: "改为 ≥95%：F17 满意度" }).click();
    await said(page, "已修复 1 处。");
    expect(await cell(page, "F17").innerText()).toBe("≥95%");
  });

  test("all that is safe, after a look: what is left out stays, and both steps are undone", async () => {
    const { page } = await openChecked();
    await page.getByRole("button", { name: "改为 ≥90%：F17 满意度" }).click();
    await said(page, "已修复 1 处。");
    await page.getByRole("button", { name: "全部安全修复 37" }).click();
    await page.getByRole("button", { name: "修复 37 处" }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole("button", { name: "全不选" }).click();
    await page.getByRole("button", { name: "修复 0 处" }).waitFor();
    await page.getByRole("button", { name: "全选" }).click();
    await page.getByRole("checkbox", { name: "修复：F12 ≥100% 只能等于 100%" }).uncheck();
    await page.getByRole("button", { name: "修复 36 处" }).click();
    await said(page, "已修复 36 处。");
    expect(await cell(page, "F11").innerText()).toBe("=100%");
    expect(await cell(page, "F12").innerText()).toBe("≥100%");
    expect(await cell(page, "G10").innerText()).toBe("怀财字〔2025〕7号");
    await page.getByRole("button", { name: "全部安全修复 1" }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole("button", { name: "撤销上一步：修复 36 处" }).click();
    await said(page, "已撤销修复 36 处，工作表恢复到这一步以前。");
    expect(await cell(page, "G10").innerText()).toBe("怀财字【2025】7号");
    // The button stays, and so does the focus.
    await page.getByRole("button", { name: "撤销上一步：修复 1 处" }).waitFor();
    await page.keyboard.press("Enter");
    await said(page, "已撤销修复 1 处，工作表恢复到这一步以前。");
    expect(await cell(page, "F17").innerText()).toBe("≥100%");
  });

  test("cells of one entry that would each hold something else are looked through first", async () => {
    const { page } = await openChecked();
    const look = page.locator("[data-look]").first();
    const words = (await look.innerText()).trim();
    await look.click();
    const count = /\d+/.exec(words)?.[0] ?? "";
    await page.getByRole("button", { name: /^修复 \d+ 处$/ }).waitFor();
    expect(await page.getByRole("checkbox").count()).toBeLessThanOrEqual(Number(count));
    await page.keyboard.press("Escape");
    expect(await look.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});
