import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { openWorkbookFile } from "../../src/host/file/file-host";
import { describeInBrowser } from "./find-browser";
import { mixedWorkbook } from "./workbench-fixtures";
import { accessibilityProblems, cell, chooseFile, PageStand } from "./workbench-page";

jest.setTimeout(60_000);

const HTML = path.resolve("dist/jibiao.html");

let stand: PageStand;
beforeAll(async () => {
  stand = await PageStand.start();
});
afterAll(() => stand.stop());

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

/** Types into a cell and leaves it. */
async function type(page: Page, address: string, text: string): Promise<void> {
  await cell(page, address).click();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** What the first sheet of a file holds at the left, by its rows. */
function firstColumn(bytes: Uint8Array): readonly unknown[] {
  const [sheet] = openWorkbookFile(bytes, "x.xlsx").snapshot().sheets;
  return (sheet?.rows ?? []).map(({ cells }) => cells[0]?.value);
}

async function downloaded(page: Page, action: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent("download"), action()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/**
 * Lets the page pick files of the browser's own private file system: real handles, without the dialogs that nobody can
 * press here. What is opened and saved is called after the query: `预算.xlsx`.
 */
function withPrivateFiles(): void {
  const handle = async (name: string): Promise<FileSystemFileHandle> => {
    const root = await navigator.storage.getDirectory();
    return root.getFileHandle(name, { create: true });
  };
  Object.assign(window, {
    showOpenFilePicker: async () => [await handle("预算.xlsx")],
    showSaveFilePicker: ({ suggestedName }: { suggestedName: string }) => handle(`副本-${suggestedName}`),
  });
}

async function putFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    async ([fileName, content]) => {
      const root = await navigator.storage.getDirectory();
      const stream = await (await root.getFileHandle(fileName, { create: true })).createWritable();
      await stream.write(new Uint8Array(content));
      await stream.close();
    },
    [name, [...bytes]] as const,
  );
}

async function takeFile(page: Page, name: string): Promise<Uint8Array> {
  const content = await page.evaluate(async (fileName) => {
    const root = await navigator.storage.getDirectory();
    const file = await (await root.getFileHandle(fileName)).getFile();
    return [...new Uint8Array(await file.arrayBuffer())];
  }, name);
  return Uint8Array.from(content);
}

describe("the built file", () => {
  const html = readFileSync(HTML, "utf8");

  test("is at most 450 kB, gzipped", () => {
    const { length } = gzipSync(html, { level: 9 });
    expect(length).toBeGreaterThan(200_000);
    expect(length).toBeLessThan(450_000);
  });

  test("lets its own script run and nothing else, and connects to nothing", () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? "";
    expect(policy.split("; ")).toEqual([
      "default-src 'none'",
      expect.stringMatching(/^script-src 'sha256-[\w+/]{43}='$/),
      "style-src 'unsafe-inline'",
      "img-src data:",
      "connect-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(html.match(/^ *<script>/gm)).toHaveLength(1);
    expect(html.slice(0, html.indexOf("<script>"))).not.toMatch(/src=|stylesheet/);
  });
});

describeInBrowser("opened from the disk with a double click", () => {
  test("it says what it is for, and has the sample, the rules' pages and the library without any request", async () => {
    const { page, requests, complaints } = await stand.open({ from: "disk", search: "" });
    expect(await page.locator(".start-line").allInnerTexts()).toHaveLength(3);
    expect(await accessibilityProblems(page)).toEqual([]);
    await button(page, "看示例").click();
    await button(page, "一键校验").click();
    await page.getByText(/^13 张表：强制性 71 项/).waitFor();
    await button(page, "更多").click();
    await page.getByRole("menuitem", { name: "规则说明" }).click();
    await page.getByRole("button", { name: /^计量单位不成立/ }).click();
    await page.getByRole("heading", { name: "何时可忽略", exact: true }).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await button(page, "指标库").click();
    await page.getByRole("searchbox").fill("满意度");
    await page
      .getByText(/满意度/)
      .nth(3)
      .waitFor();
    expect(requests.filter((address) => !address.startsWith("data:"))).toEqual([
      expect.stringMatching(/^file:.*jibiao\.html$/),
    ]);
    expect(complaints).toEqual([]);
  });

  test("a workbook is opened, changed and handed to the downloads, with everything else in it as it was", async () => {
    const { page } = await stand.open({ from: "disk", search: "" });
    const original = mixedWorkbook();
    await chooseFile(page, "预算.xlsx", original);
    await cell(page, "B2").waitFor();
    const same = await downloaded(page, () => button(page, "保存").click());
    expect(Buffer.from(same.bytes).equals(original)).toBe(true);
    await type(page, "B2", "新的");
    expect(await page.getByText("未保存").count()).toBe(1);
    const changed = await downloaded(page, () => page.keyboard.press("Control+s"));
    expect(changed.name).toBe("预算.xlsx");
    await page.getByText("已存到浏览器的下载文件夹，文件名「预算.xlsx」").waitFor();
    expect(await page.getByText("未保存").count()).toBe(0);
    const [sheet] = openWorkbookFile(changed.bytes, "x.xlsx").snapshot().sheets;
    expect(sheet?.rows[1]?.cells.map(({ value }) => value)).toEqual(["产出指标", "新的", 0.25, 3]);
  });
});

describeInBrowser("where the browser may come back to files", () => {
  test("a file is saved where it lies, remembered, and opened again from the list", async () => {
    const { page } = await stand.open({ search: "", prepare: withPrivateFiles });
    await putFile(page, "预算.xlsx", mixedWorkbook());
    await button(page, "打开工作簿").click();
    await type(page, "A2", "改过");
    await button(page, "保存").click();
    await page.getByText(/^已保存到「预算\.xlsx」，\d\d:\d\d。$/).waitFor();
    expect(firstColumn(await takeFile(page, "预算.xlsx"))[1]).toBe("改过");

    await button(page, "关闭工作簿").click();
    await button(page, "预算.xlsx").click();
    await cell(page, "A2").filter({ hasText: "改过" }).waitFor();
    await button(page, "关闭工作簿").click();
    await button(page, "清除列表").click();
    await button(page, "预算.xlsx").waitFor({ state: "detached" });
  });

  test("a file that somebody else changed meanwhile is not replaced without asking", async () => {
    const { page } = await stand.open({ search: "", prepare: withPrivateFiles });
    await putFile(page, "预算.xlsx", mixedWorkbook());
    await button(page, "打开工作簿").click();
    await type(page, "A2", "改过");
    await page.waitForTimeout(20);
    await putFile(page, "预算.xlsx", new TextEncoder().encode("别人的"));
    await button(page, "保存").click();
    const question = page.getByRole("dialog", { name: /^「预算\.xlsx」打开之后被别的程序改过。/ });
    await question.waitFor();
    await page.keyboard.press("Escape");
    await question.waitFor({ state: "detached" });
    expect(new TextDecoder().decode(await takeFile(page, "预算.xlsx"))).toBe("别人的");

    await button(page, "保存").click();
    await question.getByRole("button", { name: "另存为" }).click();
    await page.getByText(/^已保存到「副本-预算\.xlsx」/).waitFor();
    expect(firstColumn(await takeFile(page, "副本-预算.xlsx"))[1]).toBe("改过");
    expect(await page.locator(".file-name").innerText()).toBe("副本-预算.xlsx");
  });

  test("a file that can't be written stays as it is, and the page says what to do", async () => {
    const { page } = await stand.open({ search: "", prepare: withPrivateFiles });
    await putFile(page, "预算.xlsx", mixedWorkbook());
    await button(page, "打开工作簿").click();
    await type(page, "A2", "改过");
    await page.evaluate(() => {
      FileSystemFileHandle.prototype.createWritable = () =>
        Promise.reject(new DOMException("locked", "NoModificationAllowedError"));
    });
    await button(page, "保存").click();
    await page.getByText("「预算.xlsx」没有写入，文件没有改动，可能正在 Excel 或 WPS 中打开。").waitFor();
    expect(await page.getByText("未保存").count()).toBe(1);
  });
});

describeInBrowser("work that is not saved", () => {
  test("is asked about before another workbook takes its place", async () => {
    const { page } = await stand.open();
    await chooseFile(page, "一.xlsx", mixedWorkbook());
    await type(page, "B2", "新的");
    await chooseFile(page, "二.xlsx", mixedWorkbook());
    const question = page.getByRole("dialog", { name: "「一.xlsx」的改动还没有保存。" });
    expect(await accessibilityProblems(page)).toEqual([]);
    await question.getByRole("button", { name: "取消" }).click();
    expect(await page.locator(".file-name").innerText()).toBe("一.xlsx");

    await button(page, "关闭工作簿").click();
    const saved = await downloaded(page, () => question.getByRole("button", { name: "保存", exact: true }).click());
    expect(saved.name).toBe("一.xlsx");
    await page.getByRole("heading", { name: "绩标" }).waitFor();
  });

  test("is kept by the browser when the page goes away, and can be recovered or deleted", async () => {
    const { page } = await stand.open({ search: "" });
    await chooseFile(page, "一.xlsx", mixedWorkbook());
    await type(page, "B2", "没来得及存");
    await page.waitForTimeout(2500);
    const context = page.context();
    await page.close({ runBeforeUnload: false });

    const again = await stand.openIn(context, { search: "" });
    await button(again.page, "恢复 一.xlsx").click();
    await cell(again.page, "B2").filter({ hasText: "没来得及存" }).waitFor();
    expect(await again.page.getByText("未保存").count()).toBe(1);
    // While it is open there, it is not offered elsewhere.
    const beside = await stand.openIn(context, { search: "" });
    await beside.page.waitForTimeout(300);
    expect(await beside.page.getByText("没有保存的改动").count()).toBe(0);

    await again.page.close({ runBeforeUnload: false });
    await beside.page.reload();
    await button(beside.page, "删除 一.xlsx").click();
    await beside.page.getByText("没有保存的改动").waitFor({ state: "detached" });
    await beside.page.reload();
    await beside.page.waitForTimeout(300);
    expect(await beside.page.getByText("没有保存的改动").count()).toBe(0);
  });

  test("leaves nothing behind once it is saved or given up", async () => {
    const { page } = await stand.open({ search: "" });
    await chooseFile(page, "一.xlsx", mixedWorkbook());
    await type(page, "B2", "新的");
    await page.waitForTimeout(2500);
    await downloaded(page, () => button(page, "保存").click());
    await type(page, "B2", "又改");
    await page.waitForTimeout(2500);
    await button(page, "关闭工作簿").click();
    await button(page, "不保存").click();
    await page.getByRole("heading", { name: "绩标" }).waitFor();
    await page.reload();
    await page.waitForTimeout(300);
    expect(await page.getByText("没有保存的改动").count()).toBe(0);
  });

  test("makes the browser ask before the page goes away", async () => {
    const { page } = await stand.open({ search: "" });
    await chooseFile(page, "一.xlsx", mixedWorkbook());
    await type(page, "B2", "新的");
    const asked = page.waitForEvent("dialog");
    void page.reload().catch(() => undefined);
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.accept();
  });
});

describeInBrowser("undo and redo", () => {
  test("with keys and buttons, through typing and what the pane fills in, back to the very file", async () => {
    const { page } = await stand.open();
    expect(await button(page, "撤销").isDisabled()).toBe(true);
    await page.getByRole("tab", { name: /^2\./ }).click();
    await type(page, "B7", "1%");
    await button(page, "一键校验").click();
    await page.getByText(/^13 张表：/).waitFor();
    await page.getByRole("button", { name: /^补齐指标/ }).click();
    await page.getByRole("button", { name: /^全部补齐/ }).click();
    await page
      .locator("aside")
      .getByText(/^已补齐 \d+ 行，列为「待核对」。/)
      .first()
      .waitFor();
    await page.keyboard.press("Escape");
    await cell(page, "B7").click();
    await page.keyboard.press("Control+z");
    // What was taken back comes into sight: the first row that was filled in stands on another sheet.
    await page.getByRole("tab", { selected: true, name: /^(?!2\.)/ }).waitFor();
    await page.getByRole("tab", { name: /^2\./ }).click();
    expect(await cell(page, "B7").innerText()).toBe("1%");
    await page.keyboard.press("Control+z");
    expect(await cell(page, "B7").innerText()).toBe("25%");
    expect(await button(page, "撤销").isDisabled()).toBe(true);
    await button(page, "清除标记").click();
    const saved = await downloaded(page, () => button(page, "另存为").click());
    expect(Buffer.from(saved.bytes).equals(readFileSync("assets/samples/huailai-2025.xlsx"))).toBe(true);
    await button(page, "重做").click();
    await page.keyboard.press("Control+y");
    expect(await button(page, "重做").isDisabled()).toBe(true);
    await page.getByRole("tab", { name: /^2\./ }).click();
    expect(await cell(page, "B7").innerText()).toBe("1%");
  });
});
