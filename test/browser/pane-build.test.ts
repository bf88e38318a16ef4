import { afterAll, beforeAll, expect, it, jest } from "@jest/globals";
import { webLightTheme } from "@fluentui/react-components";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { parse } from "acorn";
import type { Browser, Page } from "playwright-core";
import { RULES } from "../../src/rules";
import { unpack } from "../../src/tools/packed-data/unpack";
import { describeInBrowser, launchBrowser } from "./find-browser";

const ADDIN = path.join(__dirname, "../../dist/addin");
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const TRIDENT = "Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko";
const OLD_EDGE = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/70.0 Safari/537.36 Edge/18.17763";

jest.setTimeout(60_000);

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** Opens a built page, the task pane's if not told otherwise; office.js does not answer. */
async function openBuilt(userAgent?: string, name = "taskpane.html"): Promise<{ page: Page; asked: string[] }> {
  const context = await browser.newContext({
    viewport: { width: 300, height: 600 },
    ...(userAgent === undefined ? {} : { userAgent }),
  });
  const page = await context.newPage();
  const asked: string[] = [];
  await page.route("**/*", (route) => {
    const url = new URL(route.request().url());
    asked.push(url.host === "addin.test" ? url.pathname : url.href);
    const file = path.join(ADDIN, url.pathname);
    if (url.host !== "addin.test" || !existsSync(file)) return route.abort();
    return route.fulfill({ path: file });
  });
  await page.goto(`http://addin.test/${name}`);
  return { page, asked };
}

describeInBrowser("the built add-in", () => {
  it("starts with scripts that Internet Explorer can read", () => {
    for (const name of ["gate.js", "commands-gate.js"]) {
      const gate = readFileSync(path.join(ADDIN, name), "utf8");
      expect(() => parse(gate, { ecmaVersion: 5 })).not.toThrow();
      // Known to no browser that these scripts are for.
      expect(gate).not.toMatch(/fetch|Promise|Symbol|Reflect|Object\.assign|\.append\(|classList|\.includes\(|URL\(/);
    }
    const bundle = readFileSync(path.join(ADDIN, "taskpane.js"), "utf8");
    expect(() => parse(bundle, { ecmaVersion: 5 })).toThrow();
  });

  it("loads at most 180 kB of its own script, gzipped", () => {
    const { length } = gzipSync(readFileSync(path.join(ADDIN, "taskpane.js")), { level: 9 });
    expect(length).toBeGreaterThan(60_000);
    expect(length).toBeLessThan(180_000);
  });

  it("has every value of Fluent's theme that it uses", () => {
    const bundle = readFileSync(path.join(ADDIN, "taskpane.js"), "utf8");
    const scripts = readdirSync(ADDIN).filter((name) => name.endsWith(".js"));
    const all = scripts.map((name) => readFileSync(path.join(ADDIN, name), "utf8")).join("\n");
    const used = [...new Set(Array.from(all.matchAll(/(?:var\(--|\.)(\w+)/g), ([, name = ""]) => name))];
    const ofTheme = used.filter((name) => Object.hasOwn(webLightTheme, name));
    expect(ofTheme).toEqual(expect.arrayContaining(["colorNeutralForeground1", "colorStatusDangerForeground1"]));
    expect(ofTheme.filter((name) => !new RegExp(`[{,]"?${name}"?:["\\d]`).test(bundle))).toEqual([]);
  });

  it("keeps the rules' pages in one script beside it, as data", () => {
    const script = readFileSync(path.join(ADDIN, "rule-pages.js"), "utf8");
    const [, packed = ""] = /"([=-[\]-}]{4096,})"/.exec(script) ?? [];
    const pages = unpack(packed);
    for (const { id } of RULES) expect(pages).toContain(`"${id}"`);
    expect(pages).toContain("何时可忽略");
    expect(pages).not.toContain("```");
    expect(pages).not.toContain("## ");
    expect(gzipSync(script, { level: 9 }).length).toBeLessThan(20_000);
    const first = readFileSync(path.join(ADDIN, "taskpane.js"), "utf8");
    expect(first).not.toContain("何时可忽略");
    expect(first).not.toContain(packed);
  });

  it.each(["taskpane.html", "commands.html"])(
    "lets %s connect to nothing and run only its own scripts and office.js",
    (name) => {
      const page = readFileSync(path.join(ADDIN, name), "utf8");
      expect(page).toContain(
        "default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com; " +
          "style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'none'; base-uri 'none'; form-action 'none'",
      );
      expect(page.match(/<script[^>]*>[^<]/u)).toBeNull();
      expect(page).toContain(OFFICE_JS);
    },
  );

  it.each([
    ["Excel 2016 and 2019", TRIDENT],
    ["the first builds of Excel 365", OLD_EDGE],
  ])("tells %s how to get to the web page, and does not start", async (_name, userAgent) => {
    for (const name of ["taskpane.html", "commands.html"]) {
      const { page } = await openBuilt(userAgent, `${name}?et=#x`);
      expect(await page.getByRole("heading").textContent()).toBe("这个版本的 Excel 打不开绩标任务窗格");
      expect(await page.getByRole("listitem").count()).toBe(3);
      const address = page.getByLabel("绩标网页版的地址");
      expect(await address.inputValue()).toBe("http://addin.test/jibiao.html");
      await page.getByRole("button", { name: "复制地址" }).click();
      expect(await page.getByRole("status").textContent()).toBe("已复制。");
      const chosen = await address.evaluate((field: HTMLInputElement) => [field.selectionStart, field.selectionEnd]);
      expect(chosen).toEqual([0, "http://addin.test/jibiao.html".length]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(300);
      await page.context().close();
    }
  });

  it("says what to do when office.js can't be reached, and asks for nothing else", async () => {
    const { page, asked } = await openBuilt();
    await page.getByText(/^没有连上 Excel 的加载项脚本（office\.js），绩标不能启动，工作簿没有改动。/u).waitFor();
    expect(asked.filter((address) => address !== "/favicon.ico")).toEqual([
      "/taskpane.html",
      "/gate.js",
      OFFICE_JS,
      "/taskpane.js",
    ]);
    await page.context().close();
  });
});
