import { readFile } from "node:fs/promises";
import { openWorkbookFile } from "../host/file/file-host";
import { HostError } from "../host/port";
import type { Texts } from "../i18n";
import { checkSnapshot } from "../lint/check";
import { withSuppressions } from "../lint/summary";
import type { CheckResult, Summary } from "../lint/result";
import { compareSeverity, type Severity } from "../model/severity";
import { HEBEI, type Profile } from "../rules/profile";
import { summarizeFiles, toJsonFile, type JsonFailedFile, type JsonFile, type JsonReport } from "../report/json";
import { toText } from "../report/text";
import type { Format } from "./arguments";
import { findWorkbooks, systemCode, type FoundPath } from "./find-workbooks";

/** Where the command's lines go. */
export interface Output {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

export interface CheckCommand {
  readonly paths: readonly string[];
  readonly format: Format;
  readonly minSeverity: Severity;
  /** Undefined: the one kept in each workbook, else Hebei's. */
  readonly profile: Profile | undefined;
  /** Findings that are suppressed in a workbook count all the same. */
  readonly ignoresSuppressions: boolean;
  readonly texts: Texts;
  /** Name and version, for the report. */
  readonly tool: string;
}

export const EXIT = { clean: 0, errors: 1, failed: 2 } as const;

/** Checks files one after the other; one that can't be read stops none of the others. Resolves to the exit code. */
export async function runCheck(command: CheckCommand, output: Output): Promise<number> {
  const { format, texts, minSeverity } = command;
  const files: JsonFile[] = [];
  let failed = 0;
  const summaries: Summary[] = [];
  for (const found of await findWorkbooks(command.paths)) {
    const checked = found.kind === "workbook" ? await checkFile(found.path, command) : failedPath(found, texts);
    if ("status" in checked) {
      failed++;
      if (format === "json") files.push(checked);
      else output.error(`${checked.path}\n  ${checked.error.message}\n\n`);
      continue;
    }
    summaries.push(checked.summary);
    const findings = checked.findings.filter((finding) => compareSeverity(finding.severity, minSeverity) <= 0);
    if (format === "json") files.push(toJsonFile(found.path, { ...checked, findings }, texts));
    else output.out(`${toText(found.path, checked, findings, texts)}\n`);
  }
  const summary = summarizeFiles(failed + summaries.length, summaries);
  if (format === "json") {
    const report: JsonReport = {
      version: 1,
      tool: command.tool,
      profile: (command.profile ?? HEBEI).id,
      files,
      summary,
    };
    output.out(`${JSON.stringify(report, null, 2)}\n`);
  } else if (summary.files > 1) {
    const counts = { error: summary.errors, warning: summary.warnings, info: summary.infos };
    output.out(`${texts.report.total(summary.files, failed, summary.tables, counts)}\n`);
  }
  if (failed > 0) return EXIT.failed;
  return summary.errors > 0 ? EXIT.errors : EXIT.clean;
}

async function checkFile(
  path: string,
  { texts, profile, ignoresSuppressions }: CheckCommand,
): Promise<CheckResult | JsonFailedFile> {
  try {
    const bytes = await readFile(path);
    const result = checkSnapshot(openWorkbookFile(bytes, path).snapshot(), profile);
    return ignoresSuppressions ? withSuppressions(result, []) : result;
  } catch (error) {
    if (error instanceof HostError) {
      const { sentence, nextStep } = texts.host(error.code, error.detail);
      return failure(path, error.code, `${sentence}${nextStep}`);
    }
    return failure(path, "not-readable", texts.cli.notReadable(path, systemCode(error)));
  }
}

function failedPath(found: Exclude<FoundPath, { readonly kind: "workbook" }>, { cli }: Texts): JsonFailedFile {
  switch (found.kind) {
    case "missing":
      return failure(found.path, "not-found", cli.notFound(found.path));
    case "empty-folder":
      return failure(found.path, "no-workbook", cli.noWorkbook(found.path));
    case "unreadable":
      return failure(found.path, "not-readable", cli.notReadable(found.path, found.code));
  }
}

function failure(path: string, code: string, message: string): JsonFailedFile {
  return { path, status: "failed", error: { code, message } };
}
