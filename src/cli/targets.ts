import { mkdir, realpath, stat } from "node:fs/promises";
import { basename, dirname, extname, join, relative, sep } from "node:path";
import type { CommandLineTexts } from "../i18n/command-line-texts";
import type { FoundPath } from "./find-workbooks";

/** A workbook and where it is to be written; no target: nowhere. */
export interface Task {
  readonly found: FoundPath;
  readonly target?: string;
}

/**
 * Where what was found is to be written: each over itself where no output is named, a single file to the output, several into
 * it as a folder, under the names they have below the folder they were found in. Resolves to a sentence when that can't be.
 */
export async function targetsOf(
  paths: readonly string[],
  found: readonly FoundPath[],
  output: string | undefined,
  { cli }: CommandLineTexts,
): Promise<readonly Task[] | string> {
  if (output === undefined) return found.map((one) => ({ found: one, target: one.path }));
  const isFolder = await stat(output).then(
    (info) => info.isDirectory(),
    () => false,
  );
  const [only] = paths;
  const isSingle = paths.length === 1 && found.length === 1 && found[0]?.path === only;
  if (isSingle && !isFolder && !/[\\/]$/.test(output)) {
    const [one] = found;
    if (one === undefined) return [];
    if (!hasSameExtension(one.path, output)) return cli.otherExtension(output, extname(one.path));
    return (await isSameFile(one.path, output)) ? cli.outputIsInput(output) : [{ found: one, target: output }];
  }
  const tasks: Task[] = [];
  for (const one of found) {
    const root = paths.find((path) => path === one.path || isBelow(one.path, path));
    const name = root === undefined || root === one.path ? basename(one.path) : relative(root, one.path);
    const target = join(output, name);
    if (tasks.some((other) => other.target === target)) return cli.sameTarget(target);
    if (await isSameFile(one.path, target)) return cli.outputIsInput(target);
    tasks.push({ found: one, target });
  }
  return tasks;
}

/** Whether two paths end alike: Excel opens no workbook whose extension belies its content. */
export function hasSameExtension(one: string, other: string): boolean {
  return extname(one).toLowerCase() === extname(other).toLowerCase();
}

/** Makes the folder of a target that is to be written. */
export async function makeFolderOf(target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
}

function isBelow(path: string, folder: string): boolean {
  const steps = relative(folder, path);
  return steps !== "" && steps !== ".." && !steps.startsWith(`..${sep}`);
}

/** Whether two paths lead to the same file; false when one leads nowhere. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([one, other].map((path) => realpath(path).catch(() => undefined)));
  return first !== undefined && first === second;
}
