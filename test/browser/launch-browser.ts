import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const USUAL_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** As quiet as the browser can be made. */
export const CHROMIUM_ARGUMENTS: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** Path of an installed Chromium: CHROMIUM_PATH, else one of the usual places. Undefined when there is none. */
export function installedBrowser(): string | undefined {
  const asked = process.env["CHROMIUM_PATH"];
  return [...(asked === undefined ? [] : [asked]), ...USUAL_PLACES].find((place) => existsSync(place));
}

/** The same; throws when there is none. */
export function findBrowser(): string {
  const found = installedBrowser();
  if (found === undefined) throw new Error("No Chromium found: set CHROMIUM_PATH to its executable.");
  return found;
}

/** Starts the browser without a window. The caller closes it. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: [...CHROMIUM_ARGUMENTS] });
}
