import { afterAll, beforeAll, beforeEach, expect, jest, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { describeInBrowser } from "./find-browser";
import { frozenWorkbook, mixedWorkbook } from "./workbench-fixtures";
import { bar, cell, focusedCell, isInSight, openInstead, PageStand } from "./workbench-page";

jest.setTimeout(60_000);

let stand: PageStand;
let page: Page;
beforeAll(async () => {
  stand = await PageStand.start();
  ({ page } = await stand.open());
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
});
afterAll(() => stand.stop());

async function pressAll(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const putOnClipboard = (text: string): Promise<void> =>
  page.evaluate((one) => navigator.clipboard.writeText(one), text);
const shown = (...addresses: readonly string[]): Promise<readonly string[]> =>
  Promise.all(addresses.map((address) => cell(page, address).innerText()));

describeInBrowser("ranges", () => {
  beforeEach(() => openInstead(page, "预算.xlsx", mixedWorkbook()));

  test("are selected with Shift and with the mouse, and cut no merged area", async () => {
    await cell(page, "B2").click();
    await pressAll("Shift+ArrowDown", "Shift+ArrowRight");
    expect(await bar(page)).toEqual(["B2:D3", "数量指标"]);
    expect(await focusedCell(page)).toBe("B2");
    await pressAll("Shift+ArrowUp");
    expect((await bar(page))[0]).toBe("B2:C2");
    await pressAll("ArrowDown");
    expect((await bar(page))[0]).toBe("B3");

    await cell(page, "A2").click();
    await cell(page, "C4").click({ modifiers: ["Shift"] });
    expect((await bar(page))[0]).toBe("A2:D4");
    await cell(page, "B2").hover();
    await page.mouse.down();
    await cell(page, "B4").hover();
    await page.mouse.up();
    expect((await bar(page))[0]).toBe("B2:B4");
    await cell(page, "C4").hover();
    expect((await bar(page))[0]).toBe("B2:B4");
    await pressAll("Control+a");
    expect((await bar(page))[0]).toBe("A1:D6");
  });

  test("are copied as Excel has them, and pasted in one step that can be undone", async () => {
    await cell(page, "B2").click();
    await pressAll("Shift+ArrowRight", "Control+c");
    expect(await clipboard()).toBe("数量指标\t25%\r\n");
    await cell(page, "B8").click();
    await pressAll("Control+v");
    expect(await shown("B8", "C8")).toEqual(["数量指标", "25%"]);
    expect((await bar(page))[0]).toBe("B8:C8");
    await pressAll("Control+z");
    expect(await shown("B8", "C8")).toEqual(["", ""]);
    await pressAll("Control+y");
    expect(await shown("B8", "C8")).toEqual(["数量指标", "25%"]);
    await pressAll("Delete");
    expect(await shown("B8", "C8")).toEqual(["", ""]);
  });

  test("take what comes from Excel: several cells, line breaks inside, numbers as numbers", async () => {
    await putOnClipboard('≥3个\t"两\n行"\r\n5\t\r\n');
    await cell(page, "B8").click();
    await pressAll("Control+v");
    expect(await shown("B8", "B9", "C9")).toEqual(["≥3个", "5", ""]);
    expect(
      await cell(page, "B9")
        .locator(".sheet-text")
        .evaluate((one) => getComputedStyle(one).textAlign),
    ).toBe("right");
    await cell(page, "C8").click();
    expect((await bar(page))[1]).toBe("两\n行");
  });

  test("with a formula or cells merged in another way in them are left as they are, and the page says which cell", async () => {
    await putOnClipboard("1\t2\t3");
    await cell(page, "B2").click();
    await pressAll("Control+v");
    await page.getByText("D2 是公式，不在这里修改，整个区域的内容都没有变。").waitFor();
    expect(await shown("B2", "C2", "D2")).toEqual(["数量指标", "25%", "3"]);
    await cell(page, "C3").click();
    await pressAll("Control+v");
    await page.getByText("D3 在合并单元格里，放不下要粘贴的内容").waitFor();
    expect(await shown("C3")).toEqual(["通栏"]);
  });

  test("of one value fill the selection, and cutting empties", async () => {
    await putOnClipboard("同上");
    await cell(page, "B8").click();
    await pressAll("Shift+ArrowDown", "Shift+ArrowRight", "Control+v");
    expect(await shown("B8", "C8", "B9", "C9")).toEqual(["同上", "同上", "同上", "同上"]);
    await pressAll("Control+x");
    expect(await shown("B8", "C9")).toEqual(["", ""]);
    expect(await clipboard()).toBe("同上\t同上\r\n同上\t同上\r\n");
  });
});

describeInBrowser("a sheet with frozen panes, a note and sums", () => {
  beforeEach(() => openInstead(page, "预算.xlsx", frozenWorkbook()));

  test("keeps its first rows and column in sight, and brings what is selected out from under them", async () => {
    const scroller = page.locator(".sheet-scroller");
    await scroller.evaluate((element) => {
      element.scrollTo(900, 4000);
    });
    await cell(page, "Z2").waitFor();
    const places = await page.evaluate(() => {
      const box = (address: string): DOMRect | undefined =>
        document.querySelector(`td[data-cell="${address}"]`)?.getBoundingClientRect();
      const view = document.querySelector(".sheet-scroller")?.getBoundingClientRect();
      return {
        top: view?.top ?? 0,
        left: view?.left ?? 0,
        title: box("A1")?.top,
        head: box("Z2")?.top,
        first: box("A2")?.left,
      };
    });
    expect(places.title).toBe(places.top + 22);
    expect(places.head).toBeGreaterThan(places.title ?? 0);
    expect(places.first).toBe(places.left + 44);

    await cell(page, "A2").click();
    await pressAll("ArrowDown");
    expect(await focusedCell(page)).toBe("A3");
    expect(await isInSight(page, "A3")).toBe(true);
    const under = await page.evaluate(() => {
      const box = document.querySelector('td[data-cell="A3"]')?.getBoundingClientRect();
      const hit = document.elementFromPoint((box?.left ?? 0) + 5, (box?.top ?? 0) + 5);
      return hit?.closest<HTMLElement>("td")?.dataset["cell"];
    });
    expect(under).toBe("A3");
    expect(await page.locator("tr[aria-rowindex]").count()).toBeLessThan(200);
  });

  test("shows the note's corner and text, and says it", async () => {
    const noted = cell(page, "B3");
    expect(await noted.getAttribute("title")).toBe("批注：请核对\n第二行");
    expect(await noted.getAttribute("aria-label")).toBe("B3，1，批注：请核对\n第二行");
    expect(await noted.evaluate((one) => getComputedStyle(one, "::after").borderTopColor)).toBe("rgb(209, 52, 56)");
  });

  test("says which sums are out of date after an edit, until it is undone", async () => {
    expect(await page.locator("td[data-stale]").count()).toBe(0);
    await cell(page, "B4").click();
    await page.keyboard.type("50");
    await pressAll("Enter");
    expect(await page.locator("td[data-stale]").evaluateAll((all) => all.map((one) => one.dataset["cell"]))).toEqual([
      "C3",
    ]);
    await cell(page, "C3").click();
    expect(await bar(page)).toEqual(["C3", "=SUM(B3:B5)"]);
    await page.getByText("公式用到的内容有改动，这里显示的还是文件里的结果").waitFor();
    await pressAll("Control+z");
    expect(await page.locator("td[data-stale]").count()).toBe(0);
  });

  test("shows a number without room as Excel does", async () => {
    expect(await cell(page, "D3").innerText()).toMatch(/^#+$/);
    await cell(page, "D3").click();
    expect((await bar(page))[1]).toBe("123456789.5");
  });
});
