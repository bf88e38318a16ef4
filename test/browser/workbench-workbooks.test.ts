import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { openWorkbookFile } from "../../src/host/file/file-host";
import { parseCell } from "../../src/model/address";
import { benchWorkbook } from "../bench/workbooks";
import { changedParts } from "../host/file/rich/archive";
import { FIXTURES, openHost, readFixture } from "../host/file/rich/changed-workbooks";
import { describeInBrowser } from "./find-browser";
import { cell, chooseFile, PageStand } from "./workbench-page";

jest.setTimeout(120_000);

let stand: PageStand;
beforeAll(async () => {
  stand = await PageStand.start();
});
afterAll(() => stand.stop());

async function opened(name: string, bytes: Uint8Array): Promise<Page> {
  const { page } = await stand.open({ from: "disk", search: "" });
  await chooseFile(page, name, bytes);
  await page.getByRole("grid").waitFor();
  return page;
}

async function saved(page: Page): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
  return new Uint8Array(readFileSync(await download.path()));
}

describeInBrowser("workbooks with everything Excel knows", () => {
  test.each(FIXTURES)(
    "%s: a cell is typed and saved, and the file is what the file host makes of it, no byte more",
    async (name) => {
      const original = readFixture(name);
      const page = await opened(name, original);
      expect(Buffer.from(await saved(page)).equals(original)).toBe(true);
      const free = cell(page, "B30");
      await free.click();
      await page.keyboard.type("由网页版填写");
      await page.keyboard.press("Enter");
      const after = await saved(page);

      const host = openHost(name, original);
      const { row, column } = parseCell("B30") ?? { row: 0, column: 0 };
      const sheetId = host.snapshot.sheets.find(({ visibility }) => visibility === "visible")?.id ?? "";
      host.enter([{ kind: "set-cell", sheetId, row, column, value: "由网页版填写" }]);
      expect(Buffer.from(after).equals(host.save())).toBe(true);
      expect(changedParts(original, after, "packed").filter((part) => !part.startsWith("xl/worksheets/"))).toEqual(
        changedParts(original, host.save(), "packed").filter((part) => !part.startsWith("xl/worksheets/")),
      );
    },
  );
});

describeInBrowser("a workbook of 1,000 sheets", () => {
  test("is checked, walked through, changed, taken back, saved and opened again", async () => {
    const original = benchWorkbook(1000);
    const page = await opened("千张.xlsx", original);
    expect(await page.getByRole("tab").count()).toBe(1000);
    await page.getByRole("button", { name: "一键校验" }).click();
    await page.getByText(/^1000 张表：强制性 \d+ 项/).waitFor();
    await page.keyboard.press("F8");
    await page.keyboard.press("Shift+F8");
    // The last finding is on one of the last sheets, whose tab comes into sight.
    const last = page.getByRole("tab", { selected: true });
    expect(Number(/\d+/.exec(await last.innerText())?.[0])).toBeGreaterThan(900);
    expect(
      await last.evaluate((tab) => {
        const list = tab.parentElement?.getBoundingClientRect();
        const own = tab.getBoundingClientRect();
        return own.left >= (list?.left ?? 0) - 1 && own.right <= (list?.right ?? 0) + 1;
      }),
    ).toBe(true);

    // The list of 16,000 findings is in the page; asking for a role would look at every part of it.
    await page.locator("aside button", { hasText: "清除标记" }).click();
    await cell(page, "H1").click();
    await page.keyboard.type("末");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+z");
    expect(Buffer.from(await saved(page)).equals(original)).toBe(true);
    await page.keyboard.press("Control+y");
    const sheets = openWorkbookFile(await saved(page), "x.xlsx").snapshot().sheets;
    const before = openWorkbookFile(original, "x.xlsx").snapshot().sheets;
    const changed = sheets.filter((sheet, index) => JSON.stringify(sheet) !== JSON.stringify(before[index]));
    expect(changed).toHaveLength(1);
    expect(changed[0]?.rows[0]?.cells.at(-1)).toMatchObject({ column: 7, value: "末" });
  });
});
