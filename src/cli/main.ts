import { text as readAll } from "node:stream/consumers";
import packageJson from "../../package.json";
import { readArguments } from "./arguments";
import { findProfile } from "./find-profile";
import { EXIT, runCheck, type Output } from "./check-command";
import { runLibrary } from "./library-command";

const TOOL = `jibiao ${packageJson.version}`;

/** Runs one command line and resolves to its exit code. */
export async function main(args: readonly string[], output: Output, stdin: AsyncIterable<unknown>): Promise<number> {
  const request = readArguments(args);
  switch (request.kind) {
    case "version":
      output.out(`${TOOL}\n`);
      return EXIT.clean;
    case "help":
      output.out(request.texts.cli.help);
      return EXIT.clean;
    case "wrong":
      output.error(`${request.sentence}\n${request.texts.cli.seeHelp}\n`);
      return EXIT.failed;
    case "library-search":
    case "library-import":
    case "library-export":
      return runLibrary(request, output);
    case "check": {
      const found = await findProfile(request.profile, request.texts);
      if ("sentences" in found) {
        output.error(`${found.sentences.join("\n")}\n${request.texts.cli.seeHelp}\n`);
        return EXIT.failed;
      }
      const paths = await withListed(request.paths, stdin);
      return runCheck({ ...request, profile: found.profile, tool: TOOL, paths }, output);
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
