import { readFile } from "node:fs/promises";
import { profileProblemText } from "../i18n";
import type { CommandLineTexts } from "../i18n/command-line-texts";
import { BUILT_IN_PROFILES, builtInProfile, type Profile } from "../rules/profile";
import { parseProfile } from "../rules/profiles/parse-profile";
import { systemCode } from "./find-workbooks";

export type FoundProfile = { readonly profile: Profile | undefined } | { readonly sentences: readonly string[] };

const UTF16_LE = [0xff, 0xfe];

/**
 * The profile that a command line names: a built-in one by its id, else the file at that path. Resolves to sentences when
 * it can't be used, and to no profile when none is named.
 */
export async function findProfile(name: string | undefined, texts: CommandLineTexts): Promise<FoundProfile> {
  if (name === undefined) return { profile: undefined };
  const builtIn = builtInProfile(name);
  if (builtIn !== undefined) return { profile: builtIn };
  const { cli } = texts;
  let bytes: Uint8Array;
  try {
    bytes = await readFile(name);
  } catch (error) {
    const code = systemCode(error);
    if (code !== "ENOENT") return { sentences: [cli.notReadable(name, code)] };
    return {
      sentences: [
        cli.noProfile(
          name,
          BUILT_IN_PROFILES.map(({ id }) => id),
        ),
      ],
    };
  }
  const json = decode(bytes);
  if (json === undefined) return { sentences: [cli.profileUnusable(name), `  ${cli.notUtf8}`] };
  const parsing = parseProfile(json);
  if ("profile" in parsing) return parsing;
  const lines = parsing.problems.map((problem) => `  ${profileProblemText(problem, texts)}`);
  return { sentences: [cli.profileUnusable(name), ...lines] };
}

/** Text in UTF-8, or in UTF-16 as Notepad calls Unicode; undefined for any other. */
function decode(bytes: Uint8Array): string | undefined {
  const isUtf16 = UTF16_LE.every((byte, index) => bytes[index] === byte);
  try {
    return new TextDecoder(isUtf16 ? "utf-16le" : "utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
