import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { writeWorkbook } from "../../src/host/file/writer/xlsx-writer";
import { describeInBrowser } from "./find-browser";
import { accessibilityProblems, cell, PageStand } from "./workbench-page";

jest.setTimeout(60_000);

let stand: PageStand;
beforeAll(async () => {
  stand = await PageStand.start();
});
afterAll(() => stand.stop());

const TABLE = "3.办证资金";

async function check(page: Page): Promise<void> {
  await page.getByRole("button", { name: "一键校验" }).click();
  await page.getByText(/^13 张表：强制性 \d+ 项/).waitFor();
}

/** The sentence about what was just written. */
function said(page: Page, words: string | RegExp): Promise<void> {
  return page.locator("aside").getByText(words).first().waitFor();
}

function own(...rows: readonly (readonly string[])[]): { name: string; mimeType: string; buffer: Buffer } {
  const cells = rows.flatMap((texts, row) => texts.map((value, column) => ({ row, column, value })));
  const buffer = Buffer.from(writeWorkbook({ sheets: [{ name: "常用指标", cells }] }));
  return { name: "本单位.xlsx", mimeType: "application/octet-stream", buffer };
}

describeInBrowser("filling rows on the page", () => {
  test("row by row from the keyboard: the next row has the focus, and the sheet shows what was written", async () => {
    const { page, complaints } = await stand.open();
    await check(page);
    await page.getByRole("tab", { name: TABLE }).click();
    await page.getByRole("button", { name: "补齐指标 53" }).click();
    await page.getByRole("button", { name: "全部补齐 53 行" }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    const first = page.getByRole("button", { name: /^填入：数量指标 第 10 行/ }).first();
    const name = (await first.getAttribute("aria-label"))?.split("，").at(-1) ?? "";
    await first.focus();
    await page.keyboard.press("Enter");
    await said(page, "已补齐 1 行，列为「待核对」。");
    expect(await cell(page, "C10").innerText()).toBe(name);
    await page.waitForFunction(() =>
      document.activeElement?.getAttribute("aria-label")?.startsWith("填入：质量指标 第 11 行"),
    );
    await page.getByRole("button", { name: "全部补齐 52 行" }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "全部补齐 51 行" }).waitFor();
    // The last step first, then the one before: the sheet is as it was.
    await page.locator("aside").getByRole("button", { name: "撤销" }).click();
    await page.getByRole("button", { name: "全部补齐 52 行" }).waitFor();
    expect(await cell(page, "C11").innerText()).toBe("质量指标");
    expect(complaints).toEqual([]);
  });

  test("a candidate of one's own choice, and rows that are left out", async () => {
    const { page } = await stand.open();
    await check(page);
    await page.getByRole("tab", { name: TABLE }).click();
    await page.getByRole("button", { name: "补齐指标 53" }).click();
    await page.getByRole("button", { name: "补齐本表 6 行：3.怀财字【2025】7号 办证资金" }).waitFor();
    const row = page.locator("li", { has: page.getByRole("button", { name: /^填入：数量指标 第 10 行/ }) }).first();
    await row.locator("summary").click();
    await row.getByRole("radio").nth(1).check();
    const name = await row.locator("label").nth(1).innerText();
    await page.getByRole("checkbox", { name: "补齐这一行：质量指标 第 11 行" }).first().uncheck();
    await page.getByRole("button", { name: "补齐本表 5 行：3.怀财字【2025】7号 办证资金" }).click();
    await said(page, "已补齐 5 行，列为「待核对」。");
    expect(name.startsWith(await cell(page, "C10").innerText())).toBe(true);
    expect(await cell(page, "C11").innerText()).toBe("质量指标");
  });

  test("rows stay to be confirmed until somebody says so", async () => {
    const { page } = await stand.open();
    await check(page);
    await page.getByRole("button", { name: "补齐指标 53" }).click();
    await page.getByRole("button", { name: "补齐本表 6 行：3.怀财字【2025】7号 办证资金" }).click();
    await said(page, "已补齐 6 行，列为「待核对」。");
    await page.getByRole("button", { name: "返回" }).click();
    await page.getByRole("button", { name: "按规则" }).click();
    await page.locator("summary", { hasText: "待核对" }).click();
    await page
      .getByRole("button", { name: /^已核对：/ })
      .first()
      .click();
    await said(page, "已记为核对过。");
    await page.locator("summary", { hasText: "待核对" }).waitFor({ state: "detached" });
  });
});

describeInBrowser("the library on the page", () => {
  test("is searched by initials, and inserts at the selected row", async () => {
    const { page } = await stand.open();
    await check(page);
    await page.getByRole("tab", { name: TABLE }).click();
    await cell(page, "F16").click();
    await page.getByRole("button", { name: "指标库" }).click();
    await page.getByRole("searchbox").fill("zdmy");
    await page.getByRole("button", { name: "插入：被征地群众满意度" }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole("searchbox").fill("办证申请人满意度");
    await page.getByRole("button", { name: "插入：办证申请人满意度" }).click();
    await said(page, /^已插入「办证申请人满意度」：3\.办证资金!/);
  });

  test("an office's own is read from a file, comes first, is kept, and can be removed", async () => {
    const { page } = await stand.open();
    await check(page);
    await page.getByRole("button", { name: "指标库" }).click();
    await page.getByRole("button", { name: "本单位" }).click();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page
      .locator('input[accept=".xlsx,.xlsm"]')
      .last()
      .setInputFiles(
        own(
          ["二级指标", "三级指标", "指标值", "项目类型"],
          ["数量指标", "办理权属证书本数", "≥12本", "不动产登记"],
          ["数量指标", "", "≥12本", ""],
        ),
      );
    await said(page, "读入了 1 个指标，已保存在这台电脑上；1 行没有采用：");
    await said(page, "「常用指标」第 3 行：没有写三级指标，请填写指标名称。");
    await said(page, "这台电脑上保存着「本单位.xlsx」的 1 个指标。");
    await page.reload();
    await page.getByRole("grid").waitFor();
    await check(page);
    await page.getByRole("button", { name: "补齐指标 53" }).click();
    await page
      .getByRole("button", { name: /^填入：数量指标 第 10 行，办理权属证书本数/ })
      .first()
      .waitFor();
    await page.getByRole("button", { name: "返回" }).click();
    await page.getByRole("button", { name: "指标库" }).click();
    await page.getByRole("button", { name: "本单位" }).click();
    await page.getByRole("button", { name: "删除保存的指标" }).click();
    expect(await page.getByText("这台电脑上保存着").count()).toBe(0);
  });

  test("a sheet for the office's own and a template are added behind the others", async () => {
    const { page } = await stand.open();
    await check(page);
    await page.getByRole("button", { name: "指标库" }).click();
    await page.getByRole("button", { name: "本单位" }).click();
    await page.getByRole("button", { name: "新增「指标库」工作表" }).click();
    await said(page, "已新增工作表「指标库」，请在其中写本单位常用的指标。");
    await said(page, "工作表「指标库」：12 个指标。");
    await page.getByRole("button", { name: "模板" }).click();
    await page.getByRole("button", { name: "新增工作表：办公设备购置" }).click();
    await said(page, "已新增工作表「办公设备购置」，请填写其中的「××」。");
    expect((await page.getByRole("tab").allInnerTexts()).slice(-2)).toEqual(["指标库", "办公设备购置"]);
    await page.getByRole("button", { name: "返回" }).click();
    await page.getByText(/^14 张表：强制性/).waitFor();
  });
});
