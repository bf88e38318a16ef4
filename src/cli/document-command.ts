import { makeDocument } from "../app/outputs";
import { outputTextsFor } from "../i18n/outputs";
import { checkSnapshot } from "../lint/check";
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
  const answer = makeDocument(result, environment.now(), allowsErrors, texts);
  const { nothing, refused } = outputTextsFor(texts.locale).document;
  if (answer.kind === "nothing") return failed(`${path}\n  ${nothing}`);
  if (answer.kind === "refused") {
    const { errors } = answer;
    const said = refused(errors.length) + cli.document.allowErrors;
    environment.out(`${toText(path, result, errors, texts)}\n  ${said}\n`);
    return EXIT.errors;
  }
  try {
    await makeFolderOf(output);
    await writeWholeFile(output, answer.bytes);
  } catch (error) {
    return failed(cli.library.notWritten(output, systemCode(error)));
  }
  const lines = [verdictOf(result.summary, texts), cli.written(output), ...answer.remarks];
  environment.out([path, ...lines.map((line) => `  ${line}`), ""].join("\n"));
  return EXIT.clean;
}
