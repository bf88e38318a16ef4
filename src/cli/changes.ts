import { fillRows } from "../app/fill";
import { fixFindings } from "../app/fix";
import { markFindings } from "../app/mark";
import { bestChoices } from "../fill/best-choices";
import type { FileWorkbookHost } from "../host/file/file-host";
import { renderFinding } from "../i18n";
import type { CommandLineTexts } from "../i18n/command-line-texts";
import type { IndicatorLibrary } from "../library/library-types";
import { checkSnapshot } from "../lint/check";
import { onlyFix, safeFix } from "../lint/fix-plan";
import type { CheckResult } from "../lint/result";
import { formatStamp, stampOf } from "../lint/stamp";
import { formatRange } from "../model/address";
import { compareSeverity, type Severity } from "../model/severity";
import { changedRanges } from "../report/changed-ranges";
import { notesOf } from "../report/notes";
import { verdictOf } from "../report/verdict";
import type { Profile } from "../rules/profile";
import type { ChangeCommandName } from "./arguments";
import { EXIT } from "./environment";

/** What is to be done to a workbook. */
export type ChangeOptions = CommonOptions &
  (
    | { readonly command: "fill"; readonly library: IndicatorLibrary }
    | { readonly command: Exclude<ChangeCommandName, "fill"> }
  );

interface CommonOptions {
  readonly texts: CommandLineTexts;
  /** Undefined: the one kept in each workbook, else Hebei's. */
  readonly profile: Profile | undefined;
  readonly minSeverity: Severity;
  readonly notes: boolean;
  readonly suggested: boolean;
  readonly tool: string;
  readonly now: string;
}

/** What was done, line by line. */
export interface ChangeReport {
  readonly lines: readonly string[];
  /** Nothing is to be written. */
  readonly isRefused?: boolean;
  readonly code?: number;
}

/** Does it, in memory. Rejects with HostError. */
export async function changeWorkbook(host: FileWorkbookHost, options: ChangeOptions): Promise<ChangeReport> {
  if (options.command === "clear") return clear(host, options);
  const result = checkSnapshot(host.snapshot, options.profile);
  if (result.tables.length === 0) return { lines: [options.texts.report.noTable] };
  switch (options.command) {
    case "mark":
      return mark(host, result, options);
    case "fix":
      return fix(host, result, options);
    case "fill":
      return fill(host, result, options);
    case "stamp":
      return stamp(host, result, options);
  }
}

async function clear(host: FileWorkbookHost, { texts }: ChangeOptions): Promise<ChangeReport> {
  const { protectedSheets } = await host.clearMarks();
  return { lines: [texts.cli.cleared, ...protectedLines(protectedSheets, texts)] };
}

async function mark(host: FileWorkbookHost, result: CheckResult, options: ChangeOptions): Promise<ChangeReport> {
  const { texts, minSeverity } = options;
  const findings = result.findings.filter(({ severity }) => compareSeverity(severity, minSeverity) <= 0);
  const { protectedSheets } = await markFindings(host, findings);
  const notes = options.notes ? notesOf(findings, texts) : undefined;
  if (notes !== undefined) host.setNotes(notes);
  return {
    lines: [
      verdictOf(result.summary, texts),
      texts.cli.marked(findings.length),
      ...(notes === undefined ? [] : [texts.cli.noted(notes.length)]),
      ...protectedLines(protectedSheets, texts),
    ],
  };
}

function protectedLines(names: readonly string[], { cli }: CommandLineTexts): readonly string[] {
  return names.length === 0 ? [] : [cli.protectedSheets(names)];
}

async function fix(host: FileWorkbookHost, before: CheckResult, options: ChangeOptions): Promise<ChangeReport> {
  const { texts, suggested } = options;
  const { cli } = texts;
  const { fixed, skipped } = await fixFindings(host, before, suggested ? onlyFix : safeFix);
  const result = checkSnapshot(await host.readSnapshot(), before.profile);
  const changes = fixed.map((group) => {
    const lines = changedRanges(group.changes).map(({ sheetName, range, ...texts }) =>
      cli.change(sheetName, formatRange(range), texts.before, texts.after),
    );
    return cli.fixedLine(lines, [...new Set(group.findings.map(({ rule }) => rule))]);
  });
  const left = skipped.map(({ finding, why }) =>
    cli.notFixedLine(renderFinding(finding, texts).message, texts.fixes.skip[why]),
  );
  const open = suggested
    ? result.findings.filter((finding) => onlyFix(finding) === undefined && finding.suggestions.length > 1)
    : [];
  return {
    lines: [
      cli.fixed(fixed.reduce((sum, { findings }) => sum + findings.length, 0)),
      ...changes,
      ...(left.length > 0 ? [cli.notFixed(left.length), ...left] : []),
      ...(open.length > 0 ? [cli.choices(open.length)] : []),
      ...verdictLines(result, texts),
    ],
  };
}

/** The verdict on a workbook that was changed, which computed nothing since. */
function verdictLines(
  { summary, snapshot: { staleFormulas } }: CheckResult,
  texts: CommandLineTexts,
): readonly string[] {
  const stale = staleFormulas === undefined ? [] : [texts.report.staleFormulas(staleFormulas.length)];
  return [verdictOf(summary, texts), ...stale];
}

async function fill(
  host: FileWorkbookHost,
  result: CheckResult,
  options: Extract<ChangeOptions, { command: "fill" }>,
): Promise<ChangeReport> {
  const { texts, library } = options;
  const { cli } = texts;
  const outcome = await fillRows(host, result, bestChoices(result, library));
  if ("why" in outcome) {
    const { unreadable } = result.settings;
    return {
      lines: unreadable === undefined ? [] : [texts.settings.unreadable[unreadable]],
      isRefused: true,
      code: EXIT.failed,
    };
  }
  const after = checkSnapshot(await host.readSnapshot(), result.profile);
  const filled = outcome.filled.map(({ gap, candidate: { row } }) =>
    cli.filledLine(gap.sheetName, gap.level2, row.name, row.value),
  );
  const skipped = outcome.skipped.map(({ gap, why }) =>
    texts.fill.skippedRow(gap.sheetName, gap.level2, texts.fill.skip[why]),
  );
  return {
    lines: [
      cli.filled(filled.length),
      ...filled,
      ...(skipped.length > 0 ? [texts.fill.skipped(skipped.length), ...skipped] : []),
      ...verdictLines(after, texts),
    ],
  };
}

async function stamp(host: FileWorkbookHost, result: CheckResult, options: ChangeOptions): Promise<ChangeReport> {
  const { texts, tool, now } = options;
  const errors = result.findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0) {
    const lines = errors.map((finding) => renderFinding(finding, texts).message);
    return {
      lines: [verdictOf(result.summary, texts), texts.cli.notStamped(errors.length), ...lines],
      isRefused: true,
      code: EXIT.errors,
    };
  }
  await host.writeStamp(formatStamp(stampOf(result, { tool, date: now })));
  return { lines: [verdictOf(result.summary, texts), texts.cli.stamped(now)] };
}
