import { readFile } from "node:fs/promises";
import path from "node:path";

/** Where the pane loads the library from in production; tests answer these addresses with the npm copy. */
export const OFFICE_JS_BASE = "https://appsforoffice.microsoft.com/lib/1/hosted/";

const DIST = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

/** The file of the library that an address stands for; undefined when it is none of its addresses. */
export function officeJsFile(url: string): string | undefined {
  if (!url.startsWith(OFFICE_JS_BASE)) return undefined;
  const file = path.join(DIST, new URL(url).pathname.slice(new URL(OFFICE_JS_BASE).pathname.length));
  return file.startsWith(DIST + path.sep) ? file : undefined;
}

/** Reads the file behind an address; rejects when there is none. */
export function readOfficeJs(url: string): Promise<Buffer> {
  const file = officeJsFile(url);
  return file === undefined ? Promise.reject(new Error(`${url} is no part of office.js`)) : readFile(file);
}
