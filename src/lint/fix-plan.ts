import { contains, formatCell, type CellPosition } from "../model/address";
import type { EditBatch, ExpectedCell, SetCellEdit } from "../model/edit";
import type { Finding, Fix } from "../model/finding";
import type { CellValue, SheetSnapshot, SnapshotCell } from "../model/snapshot";
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
  | "taken";

/** One cell that a fix changes. */
export interface CellChange extends CellPosition {
  readonly sheetName: string;
  readonly before: CellValue;
  readonly after: CellValue;
}

export interface PlannedFix {
  readonly finding: Finding;
  readonly changes: readonly CellChange[];
}

export interface SkippedFix {
  readonly finding: Finding;
  readonly why: FixSkipReason;
}

/** Fixes as edits that can be made together, and those that can't. */
export interface FixPlan {
  readonly batch: EditBatch;
  /** Takes the batch back, once it has been made. */
  readonly undo: EditBatch;
  readonly fixed: readonly PlannedFix[];
  readonly skipped: readonly SkippedFix[];
}

/** A fix that keeps the meaning and may be applied without asking. */
export function safeFix({ fix }: Finding): Fix | undefined {
  return fix?.kind === "safe" ? fix : undefined;
}

/** The one change that is proposed, safe or not; undefined where there are none or several to choose from. */
export function onlyFix({ fix, suggestions }: Finding): Fix | undefined {
  return fix ?? (suggestions.length === 1 ? suggestions[0] : undefined);
}

/**
 * The edits for all findings that `choose` names a fix for, each fix wholly or not at all. A fix that another one has made
 * already, since several findings mend the same cell in the same way, counts as made.
 */
export function planFixes(result: CheckResult, choose: (finding: Finding) => Fix | undefined = safeFix): FixPlan {
  const cells = new CellIndex(result.snapshot.sheets);
  const written = new Map<string, CellValue>();
  const edits: SetCellEdit[] = [];
  const expected: ExpectedCell[] = [];
  const fixed: PlannedFix[] = [];
  const skipped: SkippedFix[] = [];
  for (const finding of result.findings) {
    const fix = choose(finding);
    if (fix === undefined) continue;
    const why = obstacleTo(fix, cells, written);
    if (why !== undefined) {
      skipped.push({ finding, why });
      continue;
    }
    const changes = fix.edits.map((edit) => {
      const { sheetId, row, column, value } = edit;
      const before = cells.at(edit)?.value ?? "";
      if (!written.has(keyOf(edit))) {
        edits.push(edit);
        expected.push({ sheetId, row, column, value: before });
        written.set(keyOf(edit), value);
      }
      return { sheetName: finding.location.sheetName, row, column, before, after: value };
    });
    fixed.push({ finding, changes });
  }
  const back = expected.map(({ sheetId, row, column, value }, index) => ({
    undo: { kind: "set-cell", sheetId, row, column, value } as const,
    written: { sheetId, row, column, value: edits[index]?.value ?? "" },
  }));
  return {
    batch: { edits, expected },
    undo: { edits: back.map((one) => one.undo), expected: back.map((one) => one.written) },
    fixed,
    skipped,
  };
}

function obstacleTo(fix: Fix, cells: CellIndex, written: ReadonlyMap<string, CellValue>): FixSkipReason | undefined {
  for (const edit of fix.edits) {
    if (cells.isProtected(edit.sheetId)) return "protected";
    if (cells.at(edit)?.formula !== undefined) return "formula";
    if (cells.isHidden(edit)) return "hidden";
    const other = written.get(keyOf(edit));
    if (other !== undefined && other !== edit.value) return "taken";
  }
  return undefined;
}

function keyOf(edit: SetCellEdit): string {
  return `${edit.sheetId}!${formatCell(edit)}`;
}

/** Cells of a workbook by their place. */
class CellIndex {
  readonly #sheets: ReadonlyMap<string, SheetSnapshot>;
  readonly #rows = new Map<string, ReadonlyMap<number, readonly SnapshotCell[]>>();

  constructor(sheets: readonly SheetSnapshot[]) {
    this.#sheets = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  }

  isProtected(sheetId: string): boolean {
    return this.#sheets.get(sheetId)?.isProtected ?? false;
  }

  at({ sheetId, row, column }: SetCellEdit): SnapshotCell | undefined {
    let rows = this.#rows.get(sheetId);
    if (rows === undefined) {
      rows = new Map(this.#sheets.get(sheetId)?.rows.map((entry) => [entry.row, entry.cells]));
      this.#rows.set(sheetId, rows);
    }
    return rows.get(row)?.find((cell) => cell.column === column);
  }

  isHidden(edit: SetCellEdit): boolean {
    const merges = this.#sheets.get(edit.sheetId)?.merges ?? [];
    return merges.some((merge) => contains(merge, edit) && (merge.top !== edit.row || merge.left !== edit.column));
  }
}
