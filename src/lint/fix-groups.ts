import type { CellPosition } from "../model/address";
import type { EditBatch, ExpectedCell, SetCellEdit } from "../model/edit";
import type { Finding, Fix } from "../model/finding";
import { groupBy } from "../model/group-by";
import type { CellValue, SheetCell } from "../model/snapshot";
import type { TargetTable } from "../table/target-table";
import { applyEdits } from "./apply-edits";
import { CellIndex, keyOf } from "./cell-index";
import { checkSnapshot } from "./check";
import { placeOf } from "./finding-place";
import { planFixes, type FixPlan, type SkippedFix } from "./fix-plan";
import type { CheckResult } from "./result";
import { withSuppressions } from "./summary";

/** One cell that fixes change. */
export interface CellChange extends CellPosition {
  readonly sheetName: string;
  readonly before: CellValue;
  readonly after: CellValue;
  /** Excel's format code of the cell, under which both are shown; absent means `General`. */
  readonly numberFormat?: string;
}

/** Fixes that write into common cells: they can only be made together. */
export interface FixGroup {
  /** The same as long as cells, what they hold, and what they would hold, are. */
  readonly id: string;
  readonly findings: readonly Finding[];
  /** What stands in each cell now, and what would once all of the fixes are made. */
  readonly changes: readonly CellChange[];
  readonly edits: readonly SetCellEdit[];
}

export interface GroupedFixes {
  /** In the order of their first findings. */
  readonly groups: readonly FixGroup[];
  /** Fixes that can't be made. */
  readonly skipped: readonly SkippedFix[];
}

type Choose = (finding: Finding) => Fix | undefined;

/** Cells that fixes of several findings touch are mended one after the other; more than this would be a rule that never ends. */
const MAX_ROUNDS = 5;

/** Findings whose fixes can be made, those together whose fixes write into common cells; the fixes are not worked out. */
export function findingsByCells(plan: FixPlan, choose: Choose): readonly (readonly Finding[])[] {
  const groups = new Set<{ readonly findings: Finding[]; readonly keys: string[] }>();
  const ownerOf = new Map<string, { readonly findings: Finding[]; readonly keys: string[] }>();
  for (const finding of [...plan.fixed, ...takenIn(plan)]) {
    const keys = choose(finding)?.edits.map(keyOf) ?? [];
    const [group = { findings: [], keys: [] }, ...others] = new Set(keys.flatMap((key) => ownerOf.get(key) ?? []));
    for (const other of others) {
      group.findings.push(...other.findings);
      keys.push(...other.keys);
      groups.delete(other);
    }
    group.findings.push(finding);
    group.keys.push(...keys);
    for (const key of keys) ownerOf.set(key, group);
    groups.add(group);
  }
  return [...groups].map(({ findings }) => findings);
}

/**
 * The chosen fixes with what each cell would hold in the end: those that touch the same cell are made one after the other
 * on a copy, with a check between. Nothing is fixed that was not found at the start, and no other cell is written.
 */
export function groupFixes(result: CheckResult, choose: Choose): GroupedFixes {
  const plan = planFixes(result, choose);
  const { last, left } = lastEdits(result, plan, choose);
  const cells = new CellIndex(result.snapshot.sheets);
  const groups = findingsByCells(plan, choose).map((findings): FixGroup => {
    const keys = new Set(findings.flatMap((finding) => choose(finding)?.edits.map(keyOf) ?? []));
    const edits = [...keys].flatMap((key) => last.get(key) ?? []);
    const changes = edits.map((edit) => changeOf(edit, cells));
    return { id: JSON.stringify(changes), findings: findings.filter((one) => !left.has(one)), changes, edits };
  });
  const skipped = plan.skipped.filter(({ finding, why }) => why !== "taken" || left.has(finding));
  return { groups, skipped };
}

/**
 * A batch that makes the fixes of these groups, and one that takes them back. Both rely on what the cells hold, and on the
 * names of the indicators in whose rows they stand: the same value may stand in any row, and a row that was put in above
 * would lead an edit astray.
 */
export function batchesFor(
  groups: readonly FixGroup[],
  { tables, snapshot }: CheckResult,
): { readonly batch: EditBatch; readonly undo: EditBatch } {
  const cells = new CellIndex(snapshot.sheets);
  const edits = groups.flatMap((group) => group.edits);
  const edited = new Set(edits.map(keyOf));
  const held = ({ sheetId, row, column }: SheetCell): ExpectedCell => {
    return { sheetId, row, column, value: cells.at({ sheetId, row, column })?.value ?? "" };
  };
  const names = namesBeside(edits, tables)
    .filter((name) => !edited.has(keyOf(name)) && cells.at(name)?.formula === undefined)
    .map(held);
  return {
    batch: { edits, expected: [...edits.map(held), ...names] },
    undo: {
      edits: edits.map((edit) => ({ kind: "set-cell", ...held(edit) })),
      expected: [...edits.map(({ sheetId, row, column, value }) => ({ sheetId, row, column, value })), ...names],
    },
  };
}

/** The cells that name the indicators in whose rows these places lie. */
function namesBeside(places: readonly SheetCell[], tables: readonly TargetTable[]): readonly SheetCell[] {
  const rows = new Set(places.map(({ sheetId, row }) => `${sheetId}!${row}`));
  return tables.flatMap(({ sheetId, indicators }) =>
    indicators
      .filter(({ row }) => rows.has(`${sheetId}!${row}`))
      .map(({ name: { range } }) => ({ sheetId, row: range.top, column: range.left })),
  );
}

/** Each cell's last edit, and the findings whose fixes were still in the way of one another after the last round. */
function lastEdits(
  start: CheckResult,
  first: FixPlan,
  choose: Choose,
): { readonly last: ReadonlyMap<string, SetCellEdit>; readonly left: ReadonlySet<Finding> } {
  const last = new Map<string, SetCellEdit>();
  const waiting = groupBy(takenIn(first), placeOf);
  let result = start;
  let plan = first;
  for (let round = 1; ; round++) {
    for (const edit of plan.edits) last.set(keyOf(edit), edit);
    const taken = takenIn(plan);
    if (taken.length === 0 || plan.edits.length === 0 || round === MAX_ROUNDS)
      return { last, left: new Set(taken.flatMap((finding) => waiting.get(placeOf(finding)) ?? [])) };
    result = checkAgain(result, plan);
    plan = planFixes(result, (finding) => {
      const own = waiting.get(placeOf(finding))?.flatMap((one) => choose(one)?.edits.map(keyOf) ?? []);
      const fix = own && choose(finding);
      return fix?.edits.every((edit) => own?.includes(keyOf(edit))) === true ? fix : undefined;
    });
  }
}

function takenIn({ skipped }: FixPlan): readonly Finding[] {
  return skipped.filter(({ why }) => why === "taken").map(({ finding }) => finding);
}

/** The check of the workbook as it would be, with the same findings left out. */
function checkAgain({ snapshot, profile, settings }: CheckResult, { edits }: FixPlan): CheckResult {
  return withSuppressions(checkSnapshot(applyEdits(snapshot, edits), profile), settings.suppressions);
}

function changeOf(edit: SetCellEdit, cells: CellIndex): CellChange {
  const { sheetId, row, column, value } = edit;
  const { value: before = "", numberFormat } = cells.at(edit) ?? {};
  const sheetName = cells.sheetName(sheetId);
  return { sheetName, row, column, before, after: value, ...(numberFormat !== undefined && { numberFormat }) };
}
