import { readdirSync } from "node:fs";
import path from "node:path";

/** Microsoft's own server, and that of 21Vianet, which runs Microsoft 365 in China. */
const SERVERS: ReadonlyMap<string, string> = new Map([
  ["microsoft", "https://appsforoffice.microsoft.com/lib/1/hosted/office.js"],
  ["21vianet", "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js"],
]);

/** Folder beside the pane's page for a copy of the library. */
export const OFFICE_FOLDER = "office";

const LOCAL = "local";

/** The words that stand for a place. */
export const OFFICE_JS_WORDS: readonly string[] = [...SERVERS.keys(), LOCAL];

/** Where the pages load office.js from. */
export interface OfficeJs {
  /** Absolute, or relative to the pane's page. */
  readonly address: string;
  /** The library is to be copied beside the pane's page. */
  readonly isCopied: boolean;
}

/**
 * Reads where office.js comes from: one of `OFFICE_JS_WORDS`, or an https address. The file has to be called office.js:
 * the library finds its other files by that name. Returns undefined for anything else.
 */
export function readOfficeJs(text: string): OfficeJs | undefined {
  if (text === LOCAL) return { address: `${OFFICE_FOLDER}/office.js`, isCopied: true };
  const known = SERVERS.get(text);
  if (known !== undefined) return { address: known, isCopied: false };
  if (!URL.canParse(text)) return undefined;
  const { protocol, pathname, search, hash, href } = new URL(text);
  const isFile = protocol === "https:" && pathname.endsWith("/office.js") && search === "" && hash === "";
  return isFile ? { address: href, isCopied: false } : undefined;
}

/**
 * What of the library an Excel on a desktop or on the web asks for: its core, Excel's part on each platform, what it
 * measures itself with, and its own sentences in Chinese and English. All of the package is sixteen times as much.
 */
const NEEDED = [
  /^office\.js$/,
  /^es6-promise\.js$/,
  /^o15apptofilemappingtable\.js$/,
  /^excel-(?:win32|mac|web)-[\d.]+(?:-core)?\.js$/,
  /^telemetry\/oteljs(?:_agave)?\.js$/,
  /^(?:zh-[a-z]{2}|en-us)\/office_strings\.js$/,
];

/** The needed files below the library's `dist` folder, as paths from there, in the order of their names. */
export function officeJsFiles(dist: string): readonly string[] {
  return readdirSync(dist, { recursive: true, encoding: "utf8" })
    .map((file) => file.split(path.sep).join("/"))
    .filter((file) => NEEDED.some((pattern) => pattern.test(file)))
    .sort();
}
