import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** A workbook to check, or a path that leads to none. */
export type FoundPath =
  | { readonly kind: "workbook"; readonly path: string }
  | { readonly kind: "missing"; readonly path: string }
  | { readonly kind: "unreadable"; readonly path: string; readonly code: string }
  | { readonly kind: "empty-folder"; readonly path: string };

const WORKBOOK = /\.(?:xlsx|xlsm|xltx|xltm)$/i;
/** Excel's own lock files stand beside an open workbook and hold no cells. */
const LOCK_FILE = /^(?:~\$|\.)/;

/** Follows files and folders to workbooks, folders in the order of their names. A file is taken whatever it is called. */
export async function findWorkbooks(paths: readonly string[]): Promise<readonly FoundPath[]> {
  const found: FoundPath[] = [];
  for (const path of paths) {
    try {
      const info = await stat(path);
      if (!info.isDirectory()) {
        found.push({ kind: "workbook", path });
        continue;
      }
      const inside = await workbooksIn(path);
      found.push(...(inside.length === 0 ? [{ kind: "empty-folder", path } as const] : inside));
    } catch (error) {
      const code = systemCode(error);
      found.push(code === "ENOENT" ? { kind: "missing", path } : { kind: "unreadable", path, code });
    }
  }
  return found;
}

/** The system's code for a failed file operation (`EACCES`); empty when it has none. */
export function systemCode(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

async function workbooksIn(folder: string): Promise<FoundPath[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && WORKBOOK.test(entry.name) && !LOCK_FILE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ kind: "workbook", path }) as const);
}
