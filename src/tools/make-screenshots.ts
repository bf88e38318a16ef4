import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Page } from "playwright-core";

const OUTPUT = path.resolve("assets/screenshots");

/** Where a Debian system keeps its browser; `CHROMIUM_PATH` names another one. */
const SYSTEM_BROWSER = "/usr/bin/chromium";

const SAMPLE = `${pathToFileURL(path.resolve("dist/jibiao.html")).href}?sample`;

/** What the README shows, each on the sample after a check. */
const PICTURES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  page: async (page) => {
    await page.getByRole("tab", { name: "2.征地和拆迁补偿" }).click();
    await page.getByRole("gridcell", { name: /≥100时效/ }).click();
  },
  fill: async (page) => {
    await page.getByRole("tab", { name: "10.政务服务中心服装" }).click();
    await page.getByRole("button", { name: /^补齐指标/ }).click();
    const table = page.getByRole("button", { name: /^补齐本表 .*购买服装资金/ });
    // What stands above is as tall as guessed until it was in sight: it takes a second look.
    for (let times = 0; times < 4; times++) {
      await page.clock.runFor(2000);
      await table.evaluate((button) => {
        button.scrollIntoView({ block: "center" });
      });
    }
  },
};

/** Takes the README's pictures of the built page, anew and in the same way each time. */
async function makeScreenshots(): Promise<void> {
  const executablePath = process.env.CHROMIUM_PATH ?? SYSTEM_BROWSER;
  const browser = await chromium.launch({
    ...(existsSync(executablePath) ? { executablePath } : {}),
    args: ["--no-sandbox", "--force-device-scale-factor=1", "--force-color-profile=srgb"],
  });
  try {
    for (const [name, prepare] of Object.entries(PICTURES)) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: "zh-CN" });
      // The time of the check is in the picture.
      await page.clock.install({ time: new Date(2026, 10, 27, 14, 30) });
      await page.goto(SAMPLE);
      await page.getByRole("button", { name: "一键校验" }).click();
      await page.getByText(/张表：强制性/).waitFor();
      await prepare(page);
      await page.screenshot({ path: path.join(OUTPUT, `${name}.png`) });
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

await makeScreenshots();
