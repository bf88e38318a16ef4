import { readFile } from "node:fs/promises";
import { openWorkbookFile, type WorkbookFile } from "../host/file/file-host";
import { HostError } from "../host/port";
import type { CommandLineTexts } from "../i18n/command-line-texts";
import { systemCode, type FoundPath } from "./find-workbooks";

/** Why a path gave no workbook. */
export interface PathFailure {
  readonly code: string;
  readonly message: string;
}

/** Reads the workbook that a path leads to; resolves to the reason when there is none that can be read. */
export async function openWorkbook(found: FoundPath, texts: CommandLineTexts): Promise<WorkbookFile | PathFailure> {
  const { cli } = texts;
  const { path } = found;
  switch (found.kind) {
    case "missing":
      return { code: "not-found", message: cli.notFound(path) };
    case "empty-folder":
      return { code: "no-workbook", message: cli.noWorkbook(path) };
    case "unreadable":
      return { code: "not-readable", message: cli.notReadable(path, found.code) };
    case "workbook":
      try {
        return openWorkbookFile(await readFile(path), path);
      } catch (error) {
        return failureOf(error, path, texts);
      }
  }
}

/** What to say of something that went wrong with a file. */
export function failureOf(error: unknown, path: string, texts: CommandLineTexts): PathFailure {
  if (!(error instanceof HostError))
    return { code: "not-readable", message: texts.cli.notReadable(path, systemCode(error)) };
  const { sentence, nextStep } = texts.host(error.code, error.detail);
  return { code: error.code, message: `${sentence}${nextStep}` };
}
