import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../browser/launch-browser";
import { benchWorkbook } from "./workbooks";

const PAGE = path.resolve("dist/jibiao.html");
const SHEETS = [13, 100, 1000];
const ROUNDS = Number(process.argv[2] ?? 3);

interface PageRun {
  /** From the chosen file to the sheet, and from the press to the verdict, in milliseconds. */
  readonly opened: number;
  readonly checked: number;
  /** The longest time in which nothing could be pressed, in milliseconds. */
  readonly longestTask: number;
  /** What is still held after collecting, in megabytes. */
  readonly heap: number;
}

async function measureOnce(browser: Browser, file: string): Promise<PageRun> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, "showOpenFilePicker");
    Object.assign(window, { longest: 0 });
    new PerformanceObserver((list) => {
      const tasks = window as unknown as { longest: number };
      for (const { duration } of list.getEntries()) tasks.longest = Math.max(tasks.longest, duration);
    }).observe({ type: "longtask" });
  });
  await page.goto(pathToFileURL(PAGE).href);
  const opened = await timed(async () => {
    await page.locator("input[type=file]").first().setInputFiles(file);
    await page.getByRole("grid").waitFor();
  });
  const checked = await timed(async () => {
    await page.getByRole("button", { name: "一键校验" }).click();
    await page.getByText(/张表：强制性/).waitFor();
  });
  await page.locator("td[data-severity]").first().waitFor();
  const longestTask = await page.evaluate(() => (window as unknown as { longest: number }).longest);
  const heap = await heapOf(page);
  await context.close();
  return { opened, checked, longestTask, heap };
}

async function timed(action: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await action();
  return performance.now() - start;
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? Number.NaN) / 1e6;
}

function middle(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

async function main(): Promise<void> {
  const size = gzipSync(readFileSync(PAGE), { level: 9 }).length;
  console.log(`jibiao.html: ${(size / 1000).toFixed(0)} kB gzipped; medians of ${ROUNDS}`);
  const folder = mkdtempSync(path.join(tmpdir(), "jibiao-page-"));
  const browser = await launchBrowser();
  try {
    for (const sheets of SHEETS) {
      const file = path.join(folder, `${sheets}.xlsx`);
      writeFileSync(file, benchWorkbook(sheets));
      const runs: PageRun[] = [];
      for (let round = 0; round < ROUNDS; round++) runs.push(await measureOnce(browser, file));
      const of = (key: keyof PageRun): string => middle(runs.map((run) => run[key])).toFixed(0);
      console.log(
        `${String(sheets).padStart(5)} sheets: opened ${of("opened")} ms, verdict ${of("checked")} ms later, ` +
          `longest task ${of("longestTask")} ms, heap ${of("heap")} MB`,
      );
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

void main();
