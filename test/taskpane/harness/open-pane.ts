import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Browser, Page } from "playwright-core";

const AXE = createRequire(__filename).resolve("axe-core/axe.min.js");

/** The policy of the add-in's page, with nothing to load from elsewhere. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
  "connect-src 'none'; base-uri 'none'; form-action 'none'";

const HTML = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>绩标</title>
  </head>
  <body style="margin: 0"><div id="root"></div><script src="page.js"></script></body>
</html>`;

export interface PaneOptions {
  /** CSS pixels; half of them at 200 % zoom. */
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly forcedColors?: boolean;
  readonly locale?: "zh-CN" | "en";
}

export interface OpenPane {
  readonly page: Page;
  /** What the browser complained about: refused scripts, errors nobody caught. */
  readonly complaints: string[];
  /** Addresses asked for that are not the page's own. */
  readonly foreignRequests: string[];
}

/** Opens the harness page as a task pane would be shown. `script` is what `buildHarness` gave. */
export async function openPane(browser: Browser, script: string, options: PaneOptions = {}): Promise<OpenPane> {
  const { width = 300, height = 800, dark = false, forcedColors = false, locale = "zh-CN" } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    forcedColors: forcedColors ? "active" : "none",
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const foreignRequests: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.route("**/*", (route) => {
    const { host, pathname } = new URL(route.request().url());
    if (host !== "pane.test") {
      foreignRequests.push(route.request().url());
      return route.abort();
    }
    if (pathname === "/") return route.fulfill({ body: HTML, contentType: "text/html" });
    if (/^\/[a-z-]+\.js$/.test(pathname))
      return route.fulfill({ path: path.join(path.dirname(script), pathname), contentType: "text/javascript" });
    return route.fulfill({ status: 204 });
  });
  await page.goto(`http://pane.test/?locale=${locale}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return { page, complaints, foreignRequests };
}

/** What axe finds wrong: rule and elements, one line each. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  // The page's policy refuses a script put in by hand; the debugger's evaluation is not the page's.
  await page.evaluate(readFileSync(AXE, "utf8"));
  return page.evaluate(async () => {
    interface Axe {
      run: () => Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
    }
    const { violations } = await (window as unknown as { axe: Axe }).axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ""}`),
    );
  });
}
