import type { WorkbookEditor, WorkbookHost } from "../host/port";
import { checkSnapshot } from "../lint/check";
import { planFixes, type PlannedFix, type SkippedFix } from "../lint/fix-plan";
import type { CheckResult } from "../lint/result";
import type { Finding, Fix } from "../model/finding";

export interface FixOutcome {
  readonly fixed: readonly PlannedFix[];
  /** Findings that are left because their fix could not be made. */
  readonly skipped: readonly SkippedFix[];
  /** The check after the fixes. */
  readonly result: CheckResult;
}

/** Cells that fixes of several findings touch are mended one after the other; more than this would be a rule that never ends. */
const MAX_ROUNDS = 5;

/**
 * Makes the chosen fixes, those that touch the same cell one after the other, with a check between. Rejects with HostError;
 * what was made in the rounds before stays.
 */
export async function fixFindings(
  host: WorkbookHost & WorkbookEditor,
  start: CheckResult,
  choose: (finding: Finding) => Fix | undefined,
): Promise<FixOutcome> {
  const fixed: PlannedFix[] = [];
  let result = start;
  for (let round = 1; ; round++) {
    const plan = planFixes(result, choose);
    if (plan.fixed.length > 0) {
      await host.apply(plan.batch);
      fixed.push(...plan.fixed);
      result = checkSnapshot(await host.readSnapshot(), start.profile);
    }
    const isDone = plan.fixed.length === 0 || !plan.skipped.some(({ why }) => why === "taken") || round === MAX_ROUNDS;
    if (isDone) return { fixed, skipped: plan.skipped, result };
  }
}
