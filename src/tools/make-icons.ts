import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { chromium } from "playwright-core";

/** Edge lengths, in pixels: what the ribbon and the add-in lists of Office ask for, and 128 for a store page. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128] as const;

const ASSETS = path.resolve("assets");

/** Where a Debian system keeps its browser; `CHROMIUM_PATH` names another one. */
const SYSTEM_BROWSER = "/usr/bin/chromium";

function page(svg: string, size: number): string {
  const root = `<svg width="${size}" height="${size}" style="display:block" `;
  return `<!doctype html><body style="margin:0">${svg.replace("<svg ", root)}</body>`;
}

/** Draws `assets/icon.svg` as one transparent PNG for each size, beside it. */
async function makeIcons(): Promise<void> {
  const svg = await readFile(path.join(ASSETS, "icon.svg"), "utf8");
  const executablePath = process.env.CHROMIUM_PATH ?? SYSTEM_BROWSER;
  const browser = await chromium.launch({
    ...(existsSync(executablePath) ? { executablePath } : {}),
    args: ["--no-sandbox", "--force-device-scale-factor=1", "--force-color-profile=srgb"],
  });
  try {
    const tab = await browser.newPage();
    for (const size of SIZES) {
      await tab.setViewportSize({ width: size, height: size });
      await tab.setContent(page(svg, size));
      const png = await tab.screenshot({ omitBackground: true });
      await writeFile(path.join(ASSETS, `icon-${size}.png`), png);
    }
  } finally {
    await browser.close();
  }
}

await makeIcons();
