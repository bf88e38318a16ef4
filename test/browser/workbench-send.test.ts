import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { openWorkbookFile } from "../../src/host/file/file-host";
import { parseStamp } from "../../src/lint/stamp";
import { describeInBrowser } from "./find-browser";
import { accessibilityProblems, cell, PageStand } from "./workbench-page";

jest.setTimeout(60_000);

let stand: PageStand;
beforeAll(async () => {
  stand = await PageStand.start();
});
afterAll(() => stand.stop());

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

async function saved(page: Page): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, "保存").click()]);
  return readFileSync(await download.path());
}

describeInBrowser("before a workbook is sent from the page", () => {
  test("it is looked through, stamped, found changed by table, and the record goes without a trace", async () => {
    const { page, complaints } = await stand.open();
    const pane = page.locator("aside.pane");
    await button(page, "发送前检查").click();
    await pane.getByText("还有 71 项强制性问题").waitFor();
    await pane.getByText("14 张工作表上有绩标的标记").waitFor();
    await pane.getByText("没有公式错误、隐藏的工作表、批注、外部链接。").waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    // A place is gone to, and the list stays.
    await pane.getByRole("button", { name: /^定位到 2\.征地和拆迁补偿!.* ×8$/ }).click();
    await page.getByRole("tab", { name: "2.征地和拆迁补偿", selected: true }).waitFor();
    const marked = page.locator("td[data-severity]");
    expect(await marked.count()).toBeGreaterThan(0);

    // Mandatory findings ask for a second, deliberate press.
    await button(page, "清除标记并写入校验记录").click();
    await pane.getByText("还有 71 项强制性问题，财政系统可能退回。").waitFor();
    await button(page, "暂不写入").click();
    expect(await pane.getByText(/请先按「保存」再发送/).count()).toBe(0);
    await button(page, "清除标记并写入校验记录").click();
    await button(page, "仍然写入").click();
    await pane.getByText(/^「huailai-2025\.xlsx」已有校验记录（.* 校验），其中写明还有 71 项强制性问题。$/).waitFor();
    await pane.getByText(/^请先按「保存」再发送/).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("重新写入校验记录");
    expect(await marked.count()).toBe(0);
    await pane.getByText("没有公式错误、隐藏的工作表、批注、外部链接、绩标的标记。").waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    const stamped = openWorkbookFile(await saved(page), "x.xlsx").snapshot();
    expect(parseStamp(stamped.stamp ?? "")?.summary).toMatchObject({ tables: 13, errors: 71 });

    await button(page, "返回").click();
    await pane.getByText(/^已校验，未改动（/).waitFor();
    await cell(page, "F10").click();
    await page.keyboard.type("≥3个");
    await page.keyboard.press("Enter");
    await pane.getByText(/^有校验记录：.* 校验，13 张表，强制性 71 项。$/).waitFor();
    await pane.getByText(/^校验后有改动：2\.征地和拆迁补偿（/).waitFor();
    expect(await cell(page, "F10").innerText()).toBe("≥3个");
    expect(await marked.count()).toBe(0);

    await page.getByRole("banner").getByRole("button", { name: "撤销" }).click();
    await button(page, "发送前检查").click();
    await pane.getByText(/^「huailai-2025\.xlsx」已有校验记录/).waitFor();
    await button(page, "删除校验记录").click();
    await button(page, "清除标记并写入校验记录").waitFor();
    expect(Buffer.from(await saved(page)).equals(readFileSync("assets/samples/huailai-2025.xlsx"))).toBe(true);
    expect(complaints).toEqual([]);
  });
});
