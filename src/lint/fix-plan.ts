import type { SetCellEdit } from "../model/edit";
import type { Finding, Fix } from "../model/finding";
import { CellIndex, keyOf } from "./cell-index";
import type { CheckResult } from "./result";

/** Why a fix was left out. */
export type FixSkipReason =
  /** A cell to be written holds a formula. */
  | "formula"
  /** The sheet is protected. */
  | "protected"
  /** The cell is hidden below a merged area. */
  | "hidden"
  /** Another fix writes something else into the same cell; once that is done, the check tells what is left. */
  | "taken"
  /** What stands there is no longer what the fix was offered for. */
  | "changed";

export interface SkippedFix {
  readonly finding: Finding;
  readonly why: FixSkipReason;
}

/** Fixes as edits that can be made together, and those that can't. */
export interface FixPlan {
  /** One for a cell. */
  readonly edits: readonly SetCellEdit[];
  readonly fixed: readonly Finding[];
  readonly skipped: readonly SkippedFix[];
}

/** A fix that keeps the meaning and may be applied without asking. */
export function safeFix({ fix }: Finding): Fix | undefined {
  return fix?.kind === "safe" ? fix : undefined;
}

/** Everything that may be chosen for a finding: its fix, then its suggestions. */
export function proposedFixes({ fix, suggestions }: Finding): readonly Fix[] {
  return fix === undefined ? suggestions : [fix, ...suggestions];
}

/** The one change that is proposed, safe or not; undefined where there are none or several to choose from. */
export function onlyFix({ fix, suggestions }: Finding): Fix | undefined {
  return fix ?? (suggestions.length === 1 ? suggestions[0] : undefined);
}

/**
 * The edits for all findings that `choose` names a fix for, each fix wholly or not at all. A fix that another one has made
 * already, since several findings mend the same cell in the same way, counts as made.
 */
export function planFixes(result: CheckResult, choose: (finding: Finding) => Fix | undefined): FixPlan {
  const cells = new CellIndex(result.snapshot.sheets);
  const written = new Map<string, SetCellEdit>();
  const fixed: Finding[] = [];
  const skipped: SkippedFix[] = [];
  for (const finding of result.findings) {
    const fix = choose(finding);
    if (fix === undefined) continue;
    const why = obstacleTo(fix.edits, cells) ?? (isTaken(fix, written) ? "taken" : undefined);
    if (why !== undefined) {
      skipped.push({ finding, why });
      continue;
    }
    for (const edit of fix.edits) written.set(keyOf(edit), edit);
    fixed.push(finding);
  }
  return { edits: [...written.values()], fixed, skipped };
}

/** Why edits can't be made, whatever else is written; undefined where they can. */
export function obstacleTo(edits: readonly SetCellEdit[], cells: CellIndex): FixSkipReason | undefined {
  for (const edit of edits) {
    if (cells.isProtected(edit.sheetId)) return "protected";
    if (cells.at(edit)?.formula !== undefined) return "formula";
    if (cells.isHidden(edit)) return "hidden";
  }
  return undefined;
}

function isTaken({ edits }: Fix, written: ReadonlyMap<string, SetCellEdit>): boolean {
  return edits.some((edit) => (written.get(keyOf(edit))?.value ?? edit.value) !== edit.value);
}
