import { FileWorkbookHost, type WorkbookFile } from "../host/file/file-host";
import { HostError } from "../host/port";
import type { CommandLineTexts } from "../i18n/command-line-texts";
import type { ChangeRequest } from "./arguments";
import { changeWorkbook, type ChangeOptions } from "./changes";
import { EXIT, type Environment } from "./environment";
import { findWorkbooks, systemCode } from "./find-workbooks";
import { failureOf, openWorkbook } from "./open-workbook";
import { Progress } from "./progress";
import { makeFolderOf, targetsOf, type Task } from "./targets";
import { writeWholeFile } from "./write-file";

/**
 * Marks, clears, fixes, fills or stamps workbooks and writes them, one after the other; one that can't be read or written
 * stops none of the others. Resolves to the exit code.
 */
export async function runChange(
  { paths, output, dryRun }: Pick<ChangeRequest, "paths" | "output" | "dryRun">,
  options: ChangeOptions,
  environment: Environment,
): Promise<number> {
  const { texts } = options;
  const found = await findWorkbooks(paths);
  const tasks = dryRun ? found.map((one): Task => ({ found: one })) : await targetsOf(paths, found, output, texts);
  if (typeof tasks === "string") {
    environment.error(`${tasks}\n`);
    return EXIT.failed;
  }
  const progress = new Progress(environment, texts.cli.progress, tasks.length);
  let code: number = EXIT.clean;
  for (const [index, task] of tasks.entries()) {
    progress.show(index);
    const told = await changeFile(task, options);
    progress.clear();
    if (told.out !== "") environment.out(told.out);
    if (told.error !== "") environment.error(told.error);
    code = Math.max(code, told.code);
  }
  return code;
}

interface Told {
  readonly out: string;
  readonly error: string;
  readonly code: number;
}

async function changeFile({ found, target }: Task, options: ChangeOptions): Promise<Told> {
  const { texts } = options;
  const { path } = found;
  const failed = (message: string): Told => ({ out: "", error: `${path}\n  ${message}\n`, code: EXIT.failed });
  const opened = await openWorkbook(found, texts);
  if ("message" in opened) return failed(opened.message);
  const host = new FileWorkbookHost(opened);
  try {
    const { lines, isRefused = false, code = EXIT.clean } = await changeWorkbook(host, options);
    const written = isRefused ? undefined : await write(opened, host, target, texts);
    return { out: toldLines(path, written === undefined ? lines : [...lines, written]), error: "", code };
  } catch (error) {
    if (error instanceof HostError) return failed(failureOf(error, path, texts).message);
    return failed(texts.cli.library.notWritten(target ?? path, systemCode(error)));
  }
}

function toldLines(path: string, lines: readonly string[]): string {
  return `${[path, ...lines.map((line) => `  ${line}`)].join("\n")}\n`;
}

/** Writes the workbook to its target, if it has one; returns the sentence that says so. */
async function write(
  file: WorkbookFile,
  host: FileWorkbookHost,
  target: string | undefined,
  { cli }: CommandLineTexts,
): Promise<string> {
  if (target === undefined) return cli.dryRun;
  const bytes = host.save();
  if (target === file.name && bytes === file.pack.archive.bytes) return cli.unchanged;
  await makeFolderOf(target);
  await writeWholeFile(target, bytes);
  return cli.written(target);
}
