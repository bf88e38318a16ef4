import type { Locale } from "../i18n";
import { commandLineTextsFor } from "../i18n/command-line-texts";
import { LIBRARY_DATE } from "../library/library-date";
import { checkSnapshot } from "../lint/check";
import type { Summary } from "../lint/result";
import { withSuppressions } from "../lint/summary";
import { compareSeverity, type Severity } from "../model/severity";
import { htmlFileId, toHtmlFile, type HtmlFile } from "../report/html-file";
import { toJsonFile, type JsonFile } from "../report/json";
import { toText } from "../report/text";
import type { Profile } from "../rules/profile";
import type { CheckFormat } from "./arguments";
import { colored } from "./colors";
import type { FoundPath } from "./find-workbooks";
import { openWorkbook } from "./open-workbook";

/** How files are checked and told of, as data that can be sent to a worker. */
export interface CheckOptions {
  readonly locale: Locale;
  readonly format: CheckFormat;
  readonly minSeverity: Severity;
  /** Undefined: the one kept in each workbook, else Hebei's. */
  readonly profile: Profile | undefined;
  /** Findings that are suppressed in a workbook count all the same. */
  readonly ignoresSuppressions: boolean;
  readonly hasColors: boolean;
  /** Name and version, for the report. */
  readonly tool: string;
}

/** What a path leads to, and its place among all that are checked, which count from 1. */
export interface NumberedPath {
  readonly found: FoundPath;
  readonly number: number;
}

/** What is to be printed of one file, and what it adds to the whole. */
export interface CheckedFile {
  readonly out: string;
  readonly error: string;
  /** Its part of an HTML report, which is printed when all files are known; absent in the other formats. */
  readonly html?: HtmlFile;
  /** Absent for a file that could not be read. */
  readonly summary?: Summary;
}

/** Checks what a path leads to. Never rejects: what can't be read is told of. */
export async function checkFile({ found, number }: NumberedPath, options: CheckOptions): Promise<CheckedFile> {
  const texts = commandLineTextsFor(options.locale);
  const opened = await openWorkbook(found, texts);
  if ("message" in opened) return toldFailure({ found, number }, opened, options);
  const { profile, ignoresSuppressions, minSeverity, format } = options;
  const checked = checkSnapshot(opened.snapshot(), profile);
  const result = ignoresSuppressions ? withSuppressions(checked, []) : checked;
  const findings = result.findings.filter(({ severity }) => compareSeverity(severity, minSeverity) <= 0);
  const { summary } = result;
  switch (format) {
    case "text": {
      const text = toText(found.path, result, findings, texts);
      return { out: `${options.hasColors ? colored(text) : text}\n`, error: "", summary };
    }
    case "json":
    case "ndjson":
      return { ...toldJson(toJsonFile(found.path, { ...result, findings }, texts), options), summary };
    case "html":
      return { out: "", error: "", html: toHtmlFile(number, found.path, result, findings, texts), summary };
  }
}

/** Tells of a file that could not be checked. */
export function toldFailure(
  { found: { path }, number }: NumberedPath,
  failure: { readonly code: string; readonly message: string },
  options: CheckOptions,
): CheckedFile {
  const { format } = options;
  const { code, message } = failure;
  if (format === "text" || format === "html") {
    const error = `${path}\n  ${message}\n\n`;
    // Told at once as well: who writes the report into a file sees it on the screen.
    return format === "text"
      ? { out: "", error }
      : { out: "", error, html: { status: "failed", path, id: htmlFileId(number), message } };
  }
  return toldJson({ path, status: "failed", error: { code, message } }, options);
}

function toldJson(file: JsonFile, { format, tool }: CheckOptions): CheckedFile {
  const out =
    format === "ndjson"
      ? `${JSON.stringify({ version: 1, tool, library: LIBRARY_DATE, ...file })}\n`
      : indented(JSON.stringify(file, null, 2));
  return { out, error: "" };
}

/** Four spaces before each line, as it stands in the list of files. */
function indented(json: string): string {
  return json.replace(/^/gm, "    ");
}
