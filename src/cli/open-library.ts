import type { CommandLineTexts } from "../i18n/command-line-texts";
import type { IndicatorLibrary } from "../library/library-types";
import type { StandardIndicator } from "../library/standard-indicator";
import type { Environment } from "./environment";
import { readOwnLibraryFile, rowProblems } from "./own-library-file";

/** The library that comes with the product, loaded when first asked for: reading it takes longer than checking a file. */
export async function builtInLibrary(): Promise<IndicatorLibrary> {
  const { BUILT_IN_LIBRARY } = await import("../library/built-in-library");
  return BUILT_IN_LIBRARY;
}

/** The same with an office's own indicators laid over it. */
export async function libraryWith(own: readonly StandardIndicator[]): Promise<IndicatorLibrary> {
  const { mergeLibrary } = await import("../library/merge-library");
  return mergeLibrary(await builtInLibrary(), own);
}

/**
 * The library with the office's own of the file `own` before it, rows that can't be used told; undefined, and the reason
 * told, when that file can't be read.
 */
export async function openLibrary(
  own: string | undefined,
  texts: CommandLineTexts,
  { error }: Pick<Environment, "error">,
): Promise<IndicatorLibrary | undefined> {
  if (own === undefined) return builtInLibrary();
  const read = await readOwnLibraryFile(own, texts);
  if (typeof read === "string") {
    error(`${read}\n`);
    return undefined;
  }
  for (const sentence of rowProblems(read, texts)) error(`${sentence}\n`);
  return libraryWith(read.indicators);
}
