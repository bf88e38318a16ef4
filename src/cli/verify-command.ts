import type { CommandLineTexts } from "../i18n/command-line-texts";
import { checkSnapshot } from "../lint/check";
import { stampState } from "../lint/stamp";
import { stampSentence } from "../report/stamp-sentence";
import { EXIT, type Environment } from "./environment";
import { findWorkbooks } from "./find-workbooks";
import { openWorkbook } from "./open-workbook";

/** Says of each workbook whether its tables are as they were when it was stamped. Resolves to the exit code. */
export async function runVerify(
  paths: readonly string[],
  texts: CommandLineTexts,
  environment: Environment,
): Promise<number> {
  let code: number = EXIT.clean;
  for (const found of await findWorkbooks(paths)) {
    const opened = await openWorkbook(found, texts);
    if ("message" in opened) {
      environment.error(`${found.path}\n  ${opened.message}\n`);
      code = EXIT.failed;
      continue;
    }
    const snapshot = opened.snapshot();
    const result = checkSnapshot(snapshot);
    if (stampState(result, snapshot.stamp) !== "valid") code = Math.max(code, EXIT.errors);
    environment.out(`${found.path}\n  ${stampSentence(result, texts)}\n`);
  }
  return code;
}
