import { availableParallelism } from "node:os";
import type { Profile } from "../rules/profile";
import type { CheckRequest } from "./arguments";
import { checkFile, type CheckedFile, type CheckOptions, type NumberedPath } from "./check-file";
import { CheckPrinter } from "./check-printer";
import { CheckThreads } from "./check-threads";
import type { Environment } from "./environment";
import { findWorkbooks } from "./find-workbooks";
import { inOrder } from "./in-order";
import { Progress } from "./progress";

/** Below so many files for each, another thread takes longer to start than it saves. */
const FILES_PER_THREAD = 24;
/** Files a thread may be ahead of what is printed. */
const AHEAD = 8;

/** Checks files; one that can't be read stops none of the others. Prints as it goes, and resolves to the exit code. */
export async function runCheck(
  request: CheckRequest,
  profile: Profile | undefined,
  tool: string,
  environment: Environment,
): Promise<number> {
  const { texts, format, minSeverity, ignoresSuppressions } = request;
  const hasColors = request.hasColors && environment.hasColors;
  const options = { ...{ locale: texts.locale, format, minSeverity, profile }, ignoresSuppressions, hasColors, tool };
  const found = (await findWorkbooks(request.paths)).map((one, index) => ({ found: one, number: index + 1 }));
  const progress = new Progress(environment, texts.cli.progress, found.length);
  const printer = new CheckPrinter(options, texts, environment);
  printer.begin();
  let done = 0;
  progress.show(done);
  for await (const checked of checkAll(
    found,
    options,
    threadsFor(found.length, request.jobs),
    environment.workerScript,
  )) {
    progress.clear();
    printer.print(checked);
    progress.show(++done);
  }
  progress.clear();
  return printer.end();
}

function threadsFor(files: number, jobs: number | undefined): number {
  return jobs ?? Math.max(1, Math.min(availableParallelism(), Math.floor(files / FILES_PER_THREAD)));
}

async function* checkAll(
  found: readonly NumberedPath[],
  options: CheckOptions,
  count: number,
  script: string | undefined,
): AsyncGenerator<CheckedFile> {
  if (count === 1 || script === undefined) {
    yield* inOrder(found, (path) => checkFile(path, options), 1);
    return;
  }
  const threads = new CheckThreads(script, count, options);
  try {
    yield* inOrder(found, (path) => threads.check(path), count * AHEAD);
  } finally {
    await threads.close();
  }
}
