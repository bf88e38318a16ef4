import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Browser, BrowserContextOptions, JSHandle, Page, Route } from "playwright-core";
import type { WorkbookDescription } from "./description";
import { officeJsFile, readOfficeJs } from "./office-js-files";
import { pageHostBundle } from "./page-host-bundle";
import type { ExcelControls, ExcelOptions } from "./session";

export interface PaneOptions extends Omit<ExcelOptions, "workbook"> {
  /** Folder that answers for the pane's origin, so that no server is needed; without it the address is really asked. */
  readonly folder?: string;
  /** Addresses that can't be reached at the moment. */
  readonly isMissing?: (url: string) => boolean;
  /** Of the pane, such as its size or colour scheme; 320 by 800 when absent. */
  readonly context?: BrowserContextOptions;
}

/** The add-in's page in Chromium, with the real office.js over a workbook of ours. */
export interface PaneInExcel {
  readonly page: Page;
  /** Excel, inside the page: `excel.evaluate((excel) => excel.workbook.dump())`. */
  readonly excel: JSHandle<ExcelControls>;
  /** Addresses that the page asked for outside its own origin and office.js; they were refused. */
  readonly strayRequests: readonly string[];
  /** Errors and warnings of the console, uncaught errors. */
  readonly complaints: readonly string[];
  /** Milliseconds that the page spent on being Excel, which in truth is a process of its own. */
  readonly hostMilliseconds: () => Promise<number>;
  readonly close: () => Promise<void>;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  // The script of the sample pane, which is plain JavaScript.
  ".ts": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
};

async function answerFromFolder(route: Route, folder: string): Promise<void> {
  const { pathname } = new URL(route.request().url());
  const file = path.join(folder, decodeURIComponent(pathname));
  const body = await readFile(file).catch(() => undefined);
  if (body === undefined) await route.fulfill({ status: 404 });
  else await route.fulfill({ body, contentType: CONTENT_TYPES[path.extname(file)] ?? "application/octet-stream" });
}

async function answerWithOfficeJs(route: Route): Promise<void> {
  const body = await readOfficeJs(route.request().url()).catch(() => undefined);
  if (body === undefined) await route.fulfill({ status: 404 });
  else await route.fulfill({ body, contentType: "text/javascript; charset=utf-8" });
}

/**
 * Opens the pane as Excel shows it. Requests go to the pane's origin and to office.js, which comes from the installed
 * package, and nowhere else.
 */
export async function openPaneInExcel(
  browser: Browser,
  paneUrl: string,
  workbook: WorkbookDescription,
  { folder, isMissing, context: contextOptions, ...excelOptions }: PaneOptions = {},
): Promise<PaneInExcel> {
  const options: ExcelOptions = { workbook, ...excelOptions };
  const context = await browser.newContext({ viewport: { width: 320, height: 800 }, ...contextOptions });
  await context.addInitScript({ content: `window.__excelOptions = ${JSON.stringify(options)};` });
  await context.addInitScript({ content: await pageHostBundle() });
  const strayRequests: string[] = [];
  const complaints: string[] = [];
  const { origin } = new URL(paneUrl);
  await context.route("**/*", async (route) => {
    const url = route.request().url();
    if (isMissing?.(url) === true) return route.abort();
    if (officeJsFile(url) !== undefined) return answerWithOfficeJs(route);
    if (new URL(url).origin === origin)
      return folder === undefined ? route.continue() : answerFromFolder(route, folder);
    strayRequests.push(url);
    return route.abort();
  });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(paneUrl);
  const excel = await page.evaluateHandle(() => {
    if (window.__excel === undefined) throw new Error("Excel was not put into the page");
    return window.__excel;
  });
  return {
    page,
    excel,
    strayRequests,
    complaints,
    hostMilliseconds: () =>
      page.evaluate(() => performance.getEntriesByName("excel-host").reduce((sum, entry) => sum + entry.duration, 0)),
    close: () => context.close(),
  };
}
