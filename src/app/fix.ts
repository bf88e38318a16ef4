import type { WorkbookEditor, WorkbookHost } from "../host/port";
import { CellIndex } from "../lint/cell-index";
import { batchesFor, groupFixes, type FixGroup, type GroupedFixes } from "../lint/fix-groups";
import { obstacleTo, safeFix, type SkippedFix } from "../lint/fix-plan";
import type { CheckResult } from "../lint/result";
import { withSuppressions } from "../lint/summary";
import type { EditBatch } from "../model/edit";
import type { Finding, Fix } from "../model/finding";
import { checkWorkbook } from "./check";

export interface FixOutcome {
  readonly fixed: readonly FixGroup[];
  /** Findings that are left because their fix could not be made. */
  readonly skipped: readonly SkippedFix[];
  /** Takes back what was written. */
  readonly undo: EditBatch;
}

/** Makes the chosen fixes in one step. Rejects with HostError, and the workbook is as it was. */
export async function fixFindings(
  host: WorkbookEditor,
  result: CheckResult,
  choose: (finding: Finding) => Fix | undefined,
): Promise<FixOutcome> {
  const { groups, skipped } = groupFixes(result, choose);
  return make(host, result, groups, skipped);
}

/**
 * Makes safe fixes that were looked at before, in one step. The workbook is read and judged anew first: a fix is made only
 * if the same cells, holding the same, still ask for the same; the others are left. Rejects as `fixFindings` does.
 */
export async function fixSafely(
  host: WorkbookHost & WorkbookEditor,
  seen: CheckResult,
  { groups, skipped }: GroupedFixes,
): Promise<FixOutcome> {
  const read = await checkWorkbook(host, { profile: seen.profile });
  const now = withSuppressions(read, seen.settings.suppressions);
  const offered = new Map(groupFixes(now, safeFix).groups.map((group) => [group.id, group]));
  const cells = new CellIndex(now.snapshot.sheets);
  const lost = groups
    .filter(({ id }) => !offered.has(id))
    .flatMap(({ findings, edits }) => {
      const why = obstacleTo(edits, cells) ?? "changed";
      return findings.map((finding) => ({ finding, why }));
    });
  const still = groups.flatMap(({ id }) => offered.get(id) ?? []);
  return make(host, now, still, [...skipped, ...lost]);
}

async function make(
  host: WorkbookEditor,
  result: CheckResult,
  fixed: readonly FixGroup[],
  skipped: readonly SkippedFix[],
): Promise<FixOutcome> {
  const { batch, undo } = batchesFor(fixed, result);
  if (fixed.length > 0) await host.apply(batch);
  return { fixed, skipped, undo };
}
