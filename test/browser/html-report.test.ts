import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it, jest } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { openWorkbookFile } from "../../src/host/file/file-host";
import { textsFor } from "../../src/i18n";
import { sourceOfRule } from "../../src/i18n/rule-sources";
import { checkSnapshot } from "../../src/lint/check";
import { toHtml } from "../../src/report/html";
import { htmlFileId, toHtmlFile, type HtmlFile } from "../../src/report/html-file";
import { SAMPLE_PATH } from "../../src/tools/build-sample";
import { goodTable, withIndicator } from "../helpers/good-table";
import { workbookOf } from "../helpers/grid";
import { accessibilityProblems } from "../taskpane/harness/open-pane";
import { describeInBrowser, launchBrowser } from "./find-browser";

jest.setTimeout(120_000);

const TEXTS = textsFor("zh-CN");
const FACTS = {
  ...({ tool: "jibiao 1.2.3", date: "2026-11-27T14:30", minSeverity: "info" } as const),
  sourceOf: (rule: string) => sourceOfRule(rule, "zh-CN"),
};
const LONG = "长x".repeat(2000);

function reportOn(snapshot: Parameters<typeof checkSnapshot>[0], name: string): HtmlFile {
  const result = checkSnapshot(snapshot);
  return toHtmlFile(1, name, result, result.findings, TEXTS);
}

const longTable = goodTable({
  title: `${LONG}绩效目标表`,
  name: LONG,
  purpose: LONG,
  goal: LONG,
  indicators: withIndicator("质量指标", { name: LONG, description: LONG, value: LONG, basis: LONG }),
});

describeInBrowser("the HTML report", () => {
  let folder = "";
  let browser: Browser;
  /** Addresses of the page on the sample, and of one with texts that have no end and a file that could not be read. */
  const pages = { sample: "", long: "" };

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "jibiao-html-"));
    const sample = openWorkbookFile(readFileSync(SAMPLE_PATH), "sample.xlsx").snapshot();
    const failed: HtmlFile = { status: "failed", path: LONG, id: htmlFileId(2), message: LONG };
    const reports = {
      sample: [reportOn(sample, "sample.xlsx")],
      long: [reportOn(workbookOf({ ...longTable, name: "甲".repeat(31) }), LONG), failed],
    };
    for (const name of ["sample", "long"] as const) {
      const file = path.join(folder, `${name}.html`);
      writeFileSync(file, toHtml(reports[name], TEXTS, FACTS));
      pages[name] = pathToFileURL(file).href;
    }
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens a report from the disk; what the browser complains of is gathered. */
  async function open(
    name: keyof typeof pages,
    options: NonNullable<Parameters<Browser["newPage"]>[0]>,
  ): Promise<{ page: Page; complaints: string[] }> {
    const page = await browser.newPage(options);
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("requestfinished", (request) => {
      if (request.url() !== pages[name]) complaints.push(request.url());
    });
    await page.goto(pages[name]);
    return { page, complaints };
  }

  const ground = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

  it.each([
    ["light", "rgb(255, 255, 255)"],
    ["dark", "rgb(27, 29, 32)"],
  ] as const)("is styled under its own policy, quiet and accessible: %s", async (colorScheme, color) => {
    const { page, complaints } = await open("sample", { viewport: { width: 1100, height: 800 }, colorScheme });
    expect(await ground(page)).toBe(color);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("lets nothing run and nothing be fetched, even where markup would have come through", async () => {
    const { page, complaints } = await open("sample", {});
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "document.title = 'run'";
      const image = document.createElement("img");
      image.src = "http://report.test/x.png";
      document.body.append(script, image);
    });
    await page.waitForFunction(() => document.images[0]?.complete === true);
    expect(complaints.filter((complaint) => complaint.includes("Content Security Policy"))).toHaveLength(2);
    expect(complaints).not.toContain("http://report.test/x.png");
    expect(await page.title()).toBe("绩效目标表校验报告 · sample.xlsx");
    await page.close();
  });

  it.each([
    ["sample", 300, undefined],
    ["long", 300, undefined],
    ["long", 1100, undefined],
    // 200 %: of letters alone, in a window as wide as half a screen.
    ["sample", 640, "200%"],
    ["long", 640, "200%"],
  ] as const)("is no wider than the window: %s, %d pixels, letters %s", async (name, width, size) => {
    const { page } = await open(name, { viewport: { width, height: 800 } });
    if (size !== undefined)
      await page.evaluate((fontSize) => (document.documentElement.style.fontSize = fontSize), size);
    const wide = await page.evaluate(() => {
      const most = document.documentElement.clientWidth;
      const outside = [...document.body.querySelectorAll("*")].filter(
        (element) => element.getBoundingClientRect().right > most + 1,
      );
      return {
        scrolls: document.documentElement.scrollWidth - most,
        outside: outside.map(({ outerHTML }) => outerHTML),
      };
    });
    expect(wide).toEqual({ scrolls: 0, outside: [] });
    await page.close();
  });

  it("is a table on wide screens and on paper, and blocks with their labels on narrow ones", async () => {
    const { page } = await open("sample", { viewport: { width: 300, height: 800 } });
    const seen = (): Promise<readonly string[]> =>
      page.evaluate(() => {
        const cell = document.querySelector(".indicators td");
        if (cell === null) throw new Error("no cell");
        return [getComputedStyle(cell).display, getComputedStyle(cell, "::before").content];
      });
    expect(await seen()).toEqual(["block", '"一级指标　"']);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.emulateMedia({ media: "print" });
    expect(await seen()).toEqual(["table-cell", "none"]);
    await page.close();
  });

  it("leads from a cell's mark to its finding", async () => {
    const { page } = await open("sample", { viewport: { width: 1100, height: 800 } });
    await page.locator(".indicators .mark.error").first().click();
    const target = page.locator("li:target");
    expect(await target.getAttribute("class")).toBe("error");
    expect(await target.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(800);
    await page.close();
  });

  it("prints on A4, dark on white also where the screen is dark", async () => {
    const { page } = await open("sample", { colorScheme: "dark" });
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, ...size]) =>
      size.map((length) => Math.round(Number(length))),
    );
    expect(boxes.length).toBeGreaterThan(10);
    expect([...new Set(boxes.map(String))]).toEqual(["595,842"]);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await ground(page)).toBe("rgb(255, 255, 255)");
    const rows = await page.evaluate(() => {
      const style = (selector: string): CSSStyleDeclaration => {
        const element = document.querySelector(selector);
        if (element === null) throw new Error(selector);
        return getComputedStyle(element);
      };
      return [style("thead").display, style(".indicators tbody tr").breakInside, style(".findings li").breakInside];
    });
    expect(rows).toEqual(["table-header-group", "avoid", "avoid"]);
    await page.close();
  });
});
