import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { describeInBrowser } from "./find-browser";
import type { Page } from "playwright-core";
import { longWorkbook, mixedWorkbook, oldWorkbook } from "./workbench-fixtures";
import { bar, chooseFile, PageStand, startAgain } from "./workbench-page";

jest.setTimeout(60_000);

let stand: PageStand;
beforeAll(async () => {
  stand = await PageStand.start();
});
afterAll(() => stand.stop());

const name = (page: Page) => page.locator(".file-name").innerText();

/** Drops files onto the page as from the desktop. */
async function drop(page: Page, files: readonly { name: string; bytes: Uint8Array }[]): Promise<void> {
  const transfer = await page.evaluateHandle(
    (list) => {
      const data = new DataTransfer();
      for (const { name: fileName, bytes } of list) data.items.add(new File([new Uint8Array(bytes)], fileName));
      return data;
    },
    files.map((file) => ({ name: file.name, bytes: [...file.bytes] })),
  );
  await page.dispatchEvent("main", "dragenter", { dataTransfer: transfer });
  await page.getByText("松开鼠标，打开这个工作簿").waitFor();
  await page.dispatchEvent("main", "drop", { dataTransfer: transfer });
}

describeInBrowser("opening workbooks", () => {
  test("the page starts with the sample and says that it is one", async () => {
    const { page } = await stand.open();
    expect([await name(page), await page.locator(".badge").innerText()]).toEqual(["huailai-2025.xlsx", "示例"]);
    expect(await page.title()).toBe("huailai-2025.xlsx - 绩标");
    expect(await page.getByRole("tab").count()).toBeGreaterThanOrEqual(13);
  });

  test("another workbook takes its place, the pane starts anew, and the sample can be called back", async () => {
    const { page } = await stand.open();
    await page.getByRole("button", { name: "一键校验" }).click();
    await page.getByText(/^13 张表：/).waitFor();
    await chooseFile(page, "预算.xlsx", mixedWorkbook());
    await page.locator(".file-name", { hasText: "预算.xlsx" }).waitFor();
    expect(await page.locator(".badge").count()).toBe(0);
    expect(await page.getByRole("tab").first().innerText()).toBe("合并");
    expect(await page.getByText(/^13 张表：/).count()).toBe(0);
    expect(await page.getByText(/^尚未校验/).count()).toBe(1);

    await startAgain(page);
    await page.locator(".file-name", { hasText: "huailai-2025.xlsx" }).waitFor();
  });

  test("a workbook without tables is said to have none", async () => {
    const { page } = await stand.open();
    await chooseFile(page, "长表.xlsx", longWorkbook());
    await page.locator(".file-name", { hasText: "长表.xlsx" }).waitFor();
    await page.getByRole("button", { name: "一键校验" }).click();
    await page.getByText("没有找到绩效目标表").first().waitFor();
    expect(await page.locator("td[data-severity]").count()).toBe(0);
  });

  test("a dropped file is opened", async () => {
    const { page } = await stand.open();
    await drop(page, [{ name: "拖入.xlsx", bytes: mixedWorkbook() }]);
    await page.locator(".file-name", { hasText: "拖入.xlsx" }).waitFor();
    expect(await bar(page)).toEqual(["A1", "标题"]);
    expect(await page.getByText("松开鼠标").count()).toBe(0);
  });
});

describeInBrowser("files that can't be opened", () => {
  test.each([
    ["说明.xlsx", new TextEncoder().encode("这不是工作簿"), "不是 Excel 工作簿"],
    ["旧.xls", oldWorkbook(), "不能读取这种旧格式的文件"],
    ["断了.xlsx", mixedWorkbook().slice(0, 1500), "文件已损坏或不完整"],
    ["空.xlsx", new Uint8Array(), "不是 Excel 工作簿"],
  ])("%s gives a sentence with a next step, and what was open stays open", async (fileName, bytes, sentence) => {
    const { page, complaints } = await stand.open();
    await chooseFile(page, fileName, bytes);
    const problem = page.getByText(`「${fileName}」：`);
    await problem.waitFor();
    expect(await problem.innerText()).toMatch(
      new RegExp(`^「${fileName}」：.*${sentence}.*，没有打开，文件没有改动。请[^。]*。$`),
    );
    expect(await name(page)).toBe("huailai-2025.xlsx");
    expect(complaints).toEqual([]);

    await page.getByRole("banner").getByRole("button", { name: "打开工作簿" }).waitFor();
    await page.getByRole("button", { name: "关闭", exact: true }).click();
    await problem.waitFor({ state: "detached" });
  });

  test("the next file that opens takes the sentence away", async () => {
    const { page } = await stand.open();
    await chooseFile(page, "坏.xlsx", new Uint8Array(10));
    await page.getByText("「坏.xlsx」：").waitFor();
    await chooseFile(page, "好.xlsx", mixedWorkbook());
    await page.locator(".file-name", { hasText: "好.xlsx" }).waitFor();
    expect(await page.getByText("「坏.xlsx」：").count()).toBe(0);
  });

  test("several files at once are refused", async () => {
    const { page } = await stand.open();
    await drop(page, [
      { name: "一.xlsx", bytes: mixedWorkbook() },
      { name: "二.xlsx", bytes: mixedWorkbook() },
    ]);
    await page.getByText("一次只能打开一个工作簿").waitFor();
    expect(await name(page)).toBe("huailai-2025.xlsx");
  });
});
