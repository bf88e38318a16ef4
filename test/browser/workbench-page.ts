import path from "node:path";
import { pathToFileURL } from "node:url";
import axe, { type AxeResults } from "axe-core";
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from "playwright-core";
import { startServer, type RunningServer } from "../../src/tools/serve";
import { launchBrowser } from "./find-browser";

const PAGE = path.resolve("dist/jibiao.html");

/** The page in a browser, with everything it asked for and complained about. */
export interface OpenPage {
  readonly page: Page;
  /** Addresses of all requests. */
  readonly requests: readonly string[];
  /** Errors and warnings of the console, uncaught errors. */
  readonly complaints: readonly string[];
}

/** Takes the file system away, as in Firefox: files are chosen in a dialog and saved to the downloads. */
function withoutFileSystem(): void {
  Reflect.deleteProperty(window, "showOpenFilePicker");
  Reflect.deleteProperty(window, "showSaveFilePicker");
}

export interface StandOptions extends BrowserContextOptions {
  /** Where the page comes from; its own server when nothing is said. */
  readonly from?: "server" | "disk";
  /** What follows the page's address; the sample is opened when nothing is said. */
  readonly search?: string;
  /** Runs before the page's script. */
  readonly prepare?: () => void;
}

/** The built page behind its own server. */
export class PageStand {
  private constructor(
    readonly server: RunningServer,
    private readonly browser: Browser,
  ) {}

  static async start(): Promise<PageStand> {
    const server = await startServer({ page: PAGE, port: 0 });
    return new PageStand(server, await launchBrowser());
  }

  /** Opens the page in a browser of its own and waits for the sample, or for the start screen where there is none. */
  async open(options: StandOptions = {}): Promise<OpenPage> {
    const context = await this.browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    return this.openIn(context, options);
  }

  /** The same in a browser that may have been there before. */
  async openIn(
    context: BrowserContext,
    { from = "server", search = "?sample", prepare = withoutFileSystem }: StandOptions = {},
  ): Promise<OpenPage> {
    const page = await context.newPage();
    await page.addInitScript(prepare);
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto((from === "disk" ? pathToFileURL(PAGE).href : this.server.address) + search);
    await page.getByRole(search.includes("sample") ? "grid" : "main").waitFor();
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

/** Opens a workbook in place of what is open, whatever was changed there. */
export async function openInstead(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await startAgain(page);
  await chooseFile(page, name, bytes);
  await page.getByRole("banner").getByText(name).waitFor();
}

/** Opens the sample anew, without marks, edits or results. */
export async function startAgain(page: Page): Promise<void> {
  await page.locator("main .sheet-panel").evaluate((panel) => {
    panel.setAttribute("data-old", "");
  });
  await page.getByRole("button", { name: "关闭工作簿" }).click();
  const sample = page.getByRole("button", { name: "看示例" });
  const unsaved = page.getByRole("button", { name: "不保存" });
  await sample.or(unsaved).waitFor();
  if (await unsaved.isVisible()) await unsaved.click();
  await sample.click();
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
