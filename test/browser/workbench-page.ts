import path from "node:path";
import axe, { type AxeResults } from "axe-core";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { startServer, type RunningServer } from "../../src/tools/serve";
import { launchBrowser } from "./find-browser";

/** The page in a browser, with everything it asked for and complained about. */
export interface OpenPage {
  readonly page: Page;
  /** Addresses of all requests. */
  readonly requests: readonly string[];
  /** Errors and warnings of the console, uncaught errors. */
  readonly complaints: readonly string[];
}

/** The built page behind its own server. */
export class PageStand {
  private constructor(
    readonly server: RunningServer,
    private readonly browser: Browser,
  ) {}

  static async start(): Promise<PageStand> {
    const server = await startServer({
      page: path.resolve("dist/page"),
      samples: path.resolve("assets/samples"),
      port: 0,
    });
    return new PageStand(server, await launchBrowser());
  }

  /** Opens the page and waits for the sample. */
  async open(options: BrowserContextOptions = {}): Promise<OpenPage> {
    const context = await this.browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    const page = await context.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(this.server.address);
    await page.getByRole("grid").waitFor();
    return { page, requests, complaints };
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }
}

/** The drawn cell whose first cell has this address. */
export function cell(page: Page, address: string): Locator {
  return page.locator(`td[data-cell="${address}"]`);
}

/** Address of the cell that has the focus; an empty text when none has. */
export function focusedCell(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.closest<HTMLElement>("td[data-cell]")?.dataset["cell"] ?? "");
}

/** What the bar above the sheet shows. */
export async function bar(page: Page): Promise<readonly string[]> {
  const outputs = page.locator(".formula-bar output");
  return [await outputs.nth(0).innerText(), await outputs.nth(1).innerText()];
}

/** Whether the cell lies wholly inside the view of the sheet, clear of the headers. */
export async function isInSight(page: Page, address: string): Promise<boolean> {
  const box = await cell(page, address).boundingBox();
  const view = await page.locator(".sheet-scroller").boundingBox();
  const corner = await page.locator(".sheet-corner").boundingBox();
  if (box === null || view === null || corner === null) return false;
  return (
    box.x >= corner.x + corner.width - 1 &&
    box.y >= corner.y + corner.height - 1 &&
    box.x + box.width <= view.x + view.width + 1 &&
    box.y + box.height <= view.y + view.height + 1
  );
}

/** Chooses files in the page's file dialog. */
export async function chooseFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "打开工作簿" }).click();
  await (await chooser).setFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
}

/** Opens the sample anew, without marks, edits or results. */
export async function startAgain(page: Page): Promise<void> {
  await page.locator("main .sheet-panel").evaluate((panel) => {
    panel.setAttribute("data-old", "");
  });
  await page.getByRole("button", { name: "看示例" }).click();
  await page.locator(".sheet-panel:not([data-old])").waitFor();
}

/** Names of the accessibility rules the page breaks, with the elements concerned. */
export async function accessibilityProblems(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: runner } = window as unknown as { axe: { run(): Promise<AxeResults> } };
    const { violations } = await runner.run();
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
  });
}
