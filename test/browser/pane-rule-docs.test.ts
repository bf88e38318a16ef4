import { expect, it, jest } from "@jest/globals";
import path from "node:path";
import { buildRuleDocs } from "../../src/tools/build-docs";
import { accessibilityProblems } from "../taskpane/harness/open-pane";
import { describeInBrowser, launchBrowser } from "./find-browser";

jest.setTimeout(60_000);

const HTML = buildRuleDocs(path.join(__dirname, "../../src/rules"));

describeInBrowser("the page of all rules", () => {
  it.each([
    { width: 1000, dark: false },
    { width: 1000, dark: true },
    { width: 320, dark: false },
  ])("is styled under its own policy, accessible and no wider than the window: %j", async ({ width, dark }) => {
    const browser = await launchBrowser();
    const page = await browser.newPage({
      viewport: { width, height: 800 },
      colorScheme: dark ? "dark" : "light",
    });
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    await page.route("**/*", (route) => route.fulfill({ body: HTML, contentType: "text/html" }));
    await page.goto("http://docs.test/rules.html#value-over-100");
    expect(
      await page.locator("#value-over-100").evaluate((element) => element.getBoundingClientRect().top),
    ).toBeLessThan(100);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await page.locator("main").evaluate((element) => getComputedStyle(element).maxWidth)).toBe("760px");
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await browser.close();
  });
});
