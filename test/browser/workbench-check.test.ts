import { afterAll, beforeAll, beforeEach, expect, jest, test } from "@jest/globals";
import { describeInBrowser } from "./find-browser";
import type { Page } from "playwright-core";
import { accessibilityProblems, cell, focusedCell, isInSight, PageStand, startAgain } from "./workbench-page";

jest.setTimeout(60_000);

let stand: PageStand;
beforeAll(async () => {
  stand = await PageStand.start();
});
afterAll(() => stand.stop());

/** The sheet of the sample that holds `2.征地和拆迁补偿`, whose plan and values are wrong. */
const SHEET = /^2\./;

async function check(page: Page): Promise<void> {
  await page.getByRole("button", { name: "一键校验" }).click();
  await page.getByText(/^13 张表：强制性 \d+ 项/).waitFor();
}

describeInBrowser("checking the sample", () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await stand.open());
  });
  beforeEach(() => startAgain(page));

  test("cells without marks turn into marked ones, with the severity in word and shape, and back", async () => {
    await page.getByRole("tab", { name: SHEET }).click();
    const plan = cell(page, "B7");
    expect(await plan.getAttribute("data-severity")).toBeNull();
    expect(await page.locator("td[data-severity]").count()).toBe(0);
    const before = await plan.evaluate((element) => getComputedStyle(element).backgroundColor);

    await check(page);
    await page.locator("td[data-severity]").first().waitFor();
    expect(await plan.getAttribute("data-severity")).toBe("error");
    expect(await plan.getAttribute("aria-label")).toMatch(
      /^B7，资金支出计划 3月底，25%，强制性：各时点为 25% 50% 25% –，.*应为 25% 75% 100% 100%。/,
    );
    expect(await plan.getAttribute("title")).toMatch(/^强制性：各时点为 25% 50% 25% –/);
    const marked = await plan.evaluate((element) => {
      const { backgroundColor, backgroundImage } = getComputedStyle(element);
      return { backgroundColor, hasShape: backgroundImage.startsWith('url("data:image/svg+xml') };
    });
    expect(before).toBe("rgb(255, 255, 255)");
    expect(marked).toEqual({ backgroundColor: "rgb(253, 231, 233)", hasShape: true });

    await page.getByRole("button", { name: "清除标记" }).click();
    await plan.and(page.locator(":not([data-severity])")).waitFor();
    expect(await page.locator("td[data-severity]").count()).toBe(0);
    expect(await plan.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(before);
  });

  test("a finding leads to its cell on another sheet, and the focus stays in the list", async () => {
    await check(page);
    const place = page.locator("aside").getByRole("button", { name: /F14/ }).first();
    await place.click();
    const address = await page.locator(".formula-address").innerText();
    expect(address).toBe("F14");
    expect(await isInSight(page, "F14")).toBe(true);
    expect(await cell(page, "F14").getAttribute("aria-selected")).toBe("true");
    expect(await focusedCell(page)).toBe("");
  });

  test("going from one finding to the next visits the sheets in turn and selects whole ranges", async () => {
    await check(page);
    const seen = new Set<string>();
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press("F8");
      seen.add(
        `${await page.getByRole("tab", { selected: true }).innerText()} ${await page.locator(".formula-address").innerText()}`,
      );
    }
    expect(seen.size).toBeGreaterThanOrEqual(11);
    expect([...seen].some((place) => place.includes(":"))).toBe(true);
    expect(new Set([...seen].map((place) => place.split(" ")[0])).size).toBeGreaterThanOrEqual(2);
  });

  test("an edit is taken into account by itself, with the marks", async () => {
    await page.getByRole("tab", { name: /^1\./ }).click();
    await check(page);
    await cell(page, "F10").and(page.locator("[data-severity=error]")).click();
    await page.keyboard.type("≥3个");
    await page.keyboard.press("Enter");
    expect(await cell(page, "F10").innerText()).toBe("≥3个");
    expect(await focusedCell(page)).toBe("F11");

    await page.locator("aside").getByText("13 张表：强制性 70 项").waitFor();
    await cell(page, "F10").and(page.locator(":not([data-severity=error])")).waitFor();
  });

  test("Ctrl+Enter in the sheet checks what was just typed", async () => {
    await page.getByRole("tab", { name: /^1\./ }).click();
    await cell(page, "F10").click();
    await page.keyboard.type("≥3个");
    await page.keyboard.press("Control+Enter");
    await page.getByText(/^13 张表：/).waitFor();
    expect(await cell(page, "F10").innerText()).toBe("≥3个");
    expect(await page.getByText("表格已改动，结果可能过期。").count()).toBe(0);
  });
});

describeInBrowser("the page as a whole", () => {
  test("nothing is asked from anywhere but its own server, and nothing goes wrong unseen", async () => {
    const { page, requests, complaints } = await stand.open();
    await check(page);
    await page.getByRole("tab").nth(3).click();
    expect(requests.filter((address) => !address.startsWith("data:"))).toEqual([`${stand.server.address}?sample`]);
    expect(complaints).toEqual([]);
  });

  test.each([
    ["light", { colorScheme: "light" as const }],
    ["dark", { colorScheme: "dark" as const }],
    ["narrow", { viewport: { width: 700, height: 900 } }],
  ])("axe finds nothing after a check (%s)", async (_name, options) => {
    const { page } = await stand.open(options);
    await check(page);
    await page.keyboard.press("F8");
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test("the pane stands beside the sheet, and below it on a narrow screen, without a horizontal scroll bar", async () => {
    const { page } = await stand.open();
    const boxes = async () => ({
      sheet: await page.locator("main").boundingBox(),
      pane: await page.locator("aside").boundingBox(),
      overflow: await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    });
    const wide = await boxes();
    expect(wide.pane?.x).toBe(940);
    expect(wide.pane?.width).toBe(340);
    expect(wide.overflow).toBe(0);
    await page.setViewportSize({ width: 700, height: 900 });
    const narrow = await boxes();
    expect([narrow.pane?.x, narrow.pane?.width, narrow.overflow]).toEqual([0, 700, 0]);
    expect(narrow.pane?.y).toBe((narrow.sheet?.y ?? 0) + (narrow.sheet?.height ?? 0));
  });

  test("the paper stays white in the dark", async () => {
    const { page } = await stand.open({ colorScheme: "dark" });
    expect(await cell(page, "H20").evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
      "rgb(255, 255, 255)",
    );
    expect(await page.locator("header").evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
      "rgb(41, 41, 41)",
    );
  });

  test("F6 goes round the page: top bar, sheet, pane", async () => {
    const { page } = await stand.open();
    const region = () =>
      page.evaluate(() => document.activeElement?.closest("[data-region]")?.tagName.toLowerCase() ?? "none");
    const visited: string[] = [];
    for (let i = 0; i < 4; i++) {
      await page.keyboard.press("F6");
      visited.push(await region());
    }
    await page.keyboard.press("Shift+F6");
    expect([...visited, await region()]).toEqual(["header", "main", "aside", "header", "aside"]);
  });
});
