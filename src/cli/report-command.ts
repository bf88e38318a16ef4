import { extname } from "node:path";
import { FileWorkbookHost } from "../host/file/file-host";
import { writeWorkbook } from "../host/file/writer/xlsx-writer";
import { HostError } from "../host/port";
import { checkSnapshot } from "../lint/check";
import type { Summary } from "../lint/result";
import { countsOf } from "../lint/summary";
import { compareSeverity } from "../model/severity";
import { summarizeFiles } from "../report/json";
import { reportNotes, reportRows, reportSheet, type ReportRow } from "../report/report-sheet";
import { verdictOf } from "../report/verdict";
import type { Profile } from "../rules/profile";
import type { ReportRequest } from "./arguments";
import { runCheck } from "./check-command";
import { EXIT, type Environment } from "./environment";
import { findWorkbooks, systemCode, type FoundPath } from "./find-workbooks";
import { failureOf, openWorkbook } from "./open-workbook";
import { Progress } from "./progress";
import { hasSameExtension, isSameFile, makeFolderOf } from "./targets";
import { writeWholeFile } from "./write-file";

interface MadeReport {
  /** Absent when there is nothing to report on. */
  readonly content?: Uint8Array;
  /** Some file could not be read. */
  readonly hasFailed: boolean;
}

/** What a report is made with. */
interface Means {
  readonly request: ReportRequest;
  readonly profile: Profile | undefined;
  /** Name and version of the program. */
  readonly tool: string;
  readonly environment: Environment;
}

/**
 * Writes a report on workbooks: a page (.html), or a sheet (.xlsx), which stands in a copy of the workbook when there is one
 * only, so that it can lead to the cells. Resolves to the exit code.
 */
export async function runReport(
  request: ReportRequest,
  profile: Profile | undefined,
  tool: string,
  environment: Environment,
): Promise<number> {
  const { paths, output } = request;
  const { cli } = request.texts;
  const found = await findWorkbooks(paths);
  for (const { path } of found) {
    if (!(await isSameFile(path, output))) continue;
    environment.error(`${cli.reportIsInput(output)}\n`);
    return EXIT.failed;
  }
  const isPage = extname(output).toLowerCase() === ".html";
  const [only] = found;
  if (!isPage && found.length === 1 && only !== undefined && !hasSameExtension(only.path, output)) {
    environment.error(`${cli.otherExtension(output, extname(only.path))}\n`);
    return EXIT.failed;
  }
  const means = { request, profile, tool, environment };
  const { content, hasFailed } = isPage ? await makePage(means) : await makeSheet(means, found);
  if (content === undefined) return EXIT.failed;
  try {
    await makeFolderOf(output);
    await writeWholeFile(output, content);
  } catch (error) {
    environment.error(`${cli.library.notWritten(output, systemCode(error))}\n`);
    return EXIT.failed;
  }
  environment.out(`${cli.written(output)}\n`);
  return hasFailed ? EXIT.failed : EXIT.clean;
}

async function makePage({ request, profile, tool, environment }: Means): Promise<MadeReport> {
  const parts: Uint8Array[] = [];
  const out = (text: string): void => {
    parts.push(Buffer.from(text));
  };
  const code = await runCheck({ ...request, kind: "check", format: "html" }, profile, tool, { ...environment, out });
  return { content: Buffer.concat(parts), hasFailed: code === EXIT.failed };
}

async function makeSheet(means: Means, found: readonly FoundPath[]): Promise<MadeReport> {
  const { request, tool, environment } = means;
  const { texts } = request;
  const [only] = found;
  const isOne = found.length === 1 && only !== undefined;
  const progress = new Progress(environment, texts.cli.progress, found.length);
  const rows: ReportRow[] = [];
  const notes: string[] = [];
  const summaries: Summary[] = [];
  let host: FileWorkbookHost | undefined;
  for (const [index, one] of found.entries()) {
    progress.show(index);
    const checked = await checkOne(one, means, isOne ? undefined : one.path);
    if ("message" in checked) {
      progress.clear();
      environment.error(`${one.path}\n  ${checked.message}\n`);
      notes.push(texts.report.fileNote(one.path, checked.message));
      continue;
    }
    host = checked.host;
    rows.push(...checked.rows);
    notes.push(...(isOne ? checked.notes : checked.notes.map((note) => texts.report.fileNote(one.path, note))));
    summaries.push(checked.summary);
  }
  progress.clear();
  const hasFailed = summaries.length < found.length;
  if (host === undefined) return { hasFailed };
  const [summary] = summaries;
  const all = summarizeFiles(found.length, summaries);
  const verdict =
    isOne && summary !== undefined
      ? verdictOf(summary, texts)
      : texts.report.total(found.length, found.length - summaries.length, all.tables, countsOf(all));
  const report = reportSheet(rows, { tool, date: environment.now(), verdict, notes }, texts);
  if (!isOne) return { content: writeWorkbook({ sheets: [report.sheet], styles: report.styles }), hasFailed };
  try {
    await host.addSheet(report);
    return { content: host.save(), hasFailed };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    environment.error(`${only.path}\n  ${failureOf(error, only.path, texts).message}\n`);
    return { hasFailed: true };
  }
}

interface CheckedWorkbook {
  readonly host: FileWorkbookHost;
  readonly summary: Summary;
  readonly rows: readonly ReportRow[];
  readonly notes: readonly string[];
}

async function checkOne(
  found: FoundPath,
  { request, profile }: Means,
  file: string | undefined,
): Promise<CheckedWorkbook | { readonly message: string }> {
  const { texts, minSeverity } = request;
  const opened = await openWorkbook(found, texts);
  if ("message" in opened) return opened;
  const host = new FileWorkbookHost(opened);
  const result = checkSnapshot(host.snapshot, profile);
  const findings = result.findings.filter(({ severity }) => compareSeverity(severity, minSeverity) <= 0);
  return {
    host,
    summary: result.summary,
    rows: reportRows(result, findings, texts, file),
    notes: reportNotes(result, texts),
  };
}
