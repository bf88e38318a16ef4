import { text as readAll } from "node:stream/consumers";
import packageJson from "../../package.json";
import { LIBRARY_DATE } from "../library/library-date";
import { readArguments, type WorkbookRequest } from "./arguments";
import { runChange } from "./change-command";
import { runCheck } from "./check-command";
import { runDocument } from "./document-command";
import { EXIT, type Environment } from "./environment";
import { findProfile } from "./find-profile";
import { runLibrary } from "./library-command";
import { openLibrary } from "./open-library";
import { runReport } from "./report-command";
import { runVerify } from "./verify-command";

const TOOL = `jibiao ${packageJson.version}`;

/** Runs one command line and resolves to its exit code. */
export async function main(args: readonly string[], environment: Environment): Promise<number> {
  const request = readArguments(args);
  switch (request.kind) {
    case "version":
      environment.out(`${request.texts.pane.version(packageJson.version, LIBRARY_DATE)}\n`);
      return EXIT.clean;
    case "help": {
      const { help, commandHelp } = request.texts.cli;
      environment.out(request.command === undefined ? help : commandHelp[request.command]);
      return EXIT.clean;
    }
    case "wrong":
      return refused([request.sentence, request.texts.cli.seeHelp], environment);
    case "library-search":
    case "library-import":
    case "library-export":
      return runLibrary(request, environment);
    default:
      return runOnWorkbooks(request, environment);
  }
}

function refused(sentences: readonly string[], environment: Environment): number {
  environment.error(`${sentences.join("\n")}\n`);
  return EXIT.failed;
}

async function runOnWorkbooks(request: WorkbookRequest, environment: Environment): Promise<number> {
  const { texts } = request;
  const paths = await withListed(request.paths, environment.stdin);
  if (request.kind === "verify") return runVerify(paths, texts, environment);
  const found = await findProfile(request.profile, texts);
  if ("sentences" in found) return refused([...found.sentences, texts.cli.seeHelp], environment);
  const { profile } = found;
  switch (request.kind) {
    case "check":
      return runCheck({ ...request, paths }, profile, TOOL, environment);
    case "report":
      return runReport({ ...request, paths }, profile, TOOL, environment);
    case "document":
      return runDocument({ ...request, paths }, profile, environment);
    case "change": {
      const { command, minSeverity, notes, suggested } = request;
      const common = { texts, profile, minSeverity, notes, suggested, tool: TOOL, now: environment.now() };
      if (command !== "fill") return runChange({ ...request, paths }, { command, ...common }, environment);
      const library = await openLibrary(request.own, texts, environment);
      if (library === undefined) return EXIT.failed;
      return runChange({ ...request, paths }, { command, library, ...common }, environment);
    }
  }
}

/** Replaces `-` by the paths on standard input, a line each. */
async function withListed(paths: readonly string[], stdin: AsyncIterable<unknown>): Promise<readonly string[]> {
  if (!paths.includes("-")) return paths;
  const listed = (await readAll(stdin as Parameters<typeof readAll>[0]))
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return paths.flatMap((path) => (path === "-" ? listed : [path]));
}
