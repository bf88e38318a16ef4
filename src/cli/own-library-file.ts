import type { CommandLineTexts } from "../i18n/command-line-texts";
import { firstLibrary, type OwnLibrary } from "../library/own-library";
import { openWorkbook } from "./open-workbook";

/** The office's own library of a file: the sheet 指标库, else the first that has the columns; the sentence why there is none. */
export async function readOwnLibraryFile(path: string, texts: CommandLineTexts): Promise<OwnLibrary | string> {
  const opened = await openWorkbook({ kind: "workbook", path }, texts);
  if ("message" in opened) return opened.code === "not-readable" ? opened.message : `${path}\n  ${opened.message}`;
  return firstLibrary(opened.snapshot()) ?? texts.cli.library.noColumns(path);
}

/** A sentence for each row that can't be used. */
export function rowProblems({ sheetName, problems }: OwnLibrary, texts: CommandLineTexts): readonly string[] {
  return problems.map(({ row, problem, text }) =>
    texts.ownLibrary.row(sheetName, row + 1, texts.ownLibrary.problem[problem](text)),
  );
}
