import { writeDocx } from "../docx/docx-writer";
import type { CommandLineTexts } from "../i18n/command-line-texts";
import { documentTexts } from "../i18n/zh-CN/document";
import { checkSnapshot } from "../lint/check";
import type { CheckResult } from "../lint/result";
import { describeDocument, publishedParts, type PublishedParts } from "../report/document";
import { toText } from "../report/text";
import { verdictOf } from "../report/verdict";
import type { Profile } from "../rules/profile";
import type { DocumentRequest } from "./arguments";
import { EXIT, type Environment } from "./environment";
import { findWorkbooks, systemCode } from "./find-workbooks";
import { openWorkbook } from "./open-workbook";
import { isSameFile, makeFolderOf } from "./targets";
import { writeWholeFile } from "./write-file";

/**
 * Writes 绩效文本 of a workbook, unless mandatory findings are left and not allowed; these are then listed. Resolves to the
 * exit code.
 */
export async function runDocument(
  { paths, output, texts, allowsErrors }: DocumentRequest,
  profile: Profile | undefined,
  environment: Environment,
): Promise<number> {
  const { cli } = texts;
  const failed = (message: string): number => {
    environment.error(`${message}\n`);
    return EXIT.failed;
  };
  const [found, ...others] = await findWorkbooks(paths);
  if (found === undefined || others.length > 0) return failed(cli.document.oneWorkbook);
  const { path } = found;
  if (await isSameFile(path, output)) return failed(cli.document.isInput(output));
  const opened = await openWorkbook(found, texts);
  if ("message" in opened) return failed(`${path}\n  ${opened.message}`);
  const result = checkSnapshot(opened.snapshot(), profile);
  const parts = publishedParts(result);
  const { outlines, overall, projects, errors } = parts;
  if (outlines.length + overall.length + projects.length === 0) return failed(`${path}\n  ${cli.document.nothing}`);
  if (errors.length > 0 && !allowsErrors) {
    environment.out(`${toText(path, result, errors, texts)}\n  ${cli.document.refused(errors.length)}\n`);
    return EXIT.errors;
  }
  try {
    await makeFolderOf(output);
    await writeWholeFile(output, writeDocx(describeDocument(result, parts, environment.now())));
  } catch (error) {
    return failed(cli.library.notWritten(output, systemCode(error)));
  }
  const lines = [...remarks(result, parts, texts), cli.written(output), cli.document.pageNumbers];
  environment.out([path, ...lines.map((line) => `  ${line}`), ""].join("\n"));
  return EXIT.clean;
}

/** What was checked, and what the document lacks. */
function remarks(
  result: CheckResult,
  { outlines, overall, projects, hiddenSheets }: PublishedParts,
  texts: CommandLineTexts,
): readonly string[] {
  const { hiddenSheet, emptyPart } = texts.cli.document;
  return [
    verdictOf(result.summary, texts),
    ...hiddenSheets.map(hiddenSheet),
    ...result.sheets.flatMap(({ sheetName, reason }) =>
      reason === undefined || reason === "outline" || reason === "empty"
        ? []
        : [texts.report.sheetWithoutTable(sheetName, texts.pane.reason[reason])],
    ),
    ...(outlines.length + overall.length === 0 ? [emptyPart(documentTexts.partOneTitle)] : []),
    ...(projects.length === 0 ? [emptyPart(documentTexts.partTwoTitle)] : []),
  ];
}
