import type { Palette } from "../../model/mark-looks";
import { HostError } from "../port";
import { isRefused, toHostError } from "./errors";
import { groupPlans, type SheetPlan } from "./mark-plan";
import { removeMarks, writeMarks } from "./mark-writer";
import { runBatch } from "./run-batch";
import { deleteSheets, presentIds, readSheets, type SheetState } from "./sheet-state";

/** A second look finds what the first could not know of, such as copied marks; more only fights with someone else. */
const MAX_CLEAR_ROUNDS = 3;

/** Whether there are marks on a sheet that can be removed. */
export function isMarked({ markIds, isProtected }: SheetState): boolean {
  return markIds.length > 0 && !isProtected;
}

/**
 * Writes what `writeMarks` writes, or nothing. When Excel fails in the middle, it is found out how far it came: where all
 * new marks are there, the old ones go as well; else the new ones go again, and the error is Excel's. Where that does not
 * work either, rejects with HostError `half-marked`.
 */
export async function writeMarksWhole(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  palette: Palette,
): Promise<ReadonlyMap<string, readonly string[]>> {
  let requests = 0;
  try {
    return await writeMarks(context, plans, palette, () => requests++);
  } catch (error) {
    if (requests === 0 && isRefused(error)) throw error;
    let finished: ReadonlyMap<string, readonly string[]> | undefined;
    try {
      // Not in the failed one, of whose references Excel may know nothing.
      finished = await runBatch((fresh) => finishOrTakeBack(fresh, plans));
    } catch {
      throw new HostError("half-marked", "", { cause: error });
    }
    if (finished === undefined) throw error;
    return finished;
  }
}

/** Ids of the new marks by sheet, when they are all that is left; undefined when the former ones are. */
async function finishOrTakeBack(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
): Promise<ReadonlyMap<string, readonly string[]> | undefined> {
  const now = new Map((await readSheets(context, true)).map(({ id, markIds }) => [id, markIds]));
  const found = plans.flatMap(({ sheetId, removeIds, rules }) => {
    const ids = now.get(sheetId);
    if (ids === undefined) return [];
    const old = ids.filter((id) => removeIds.includes(id));
    const added = ids.filter((id) => !removeIds.includes(id));
    return [{ sheetId, old, added, isWhole: added.length === rules.length, isOldGone: old.length < removeIds.length }];
  });
  // Old marks go last: as long as all are there, the last of the new ones may still lack its looks.
  const isDone = found.every(({ isWhole }) => isWhole) && found.some(({ isOldGone }) => isOldGone);
  const surplus = found.map(({ sheetId, old, added }): SheetPlan => {
    return { sheetId, removeIds: isDone ? old : added, rules: [] };
  });
  for (const group of groupPlans(surplus.filter(({ removeIds }) => removeIds.length > 0))) {
    for (const { sheetId, removeIds } of group) {
      const { conditionalFormats } = context.workbook.worksheets.getItem(sheetId).getRange().untrack();
      for (const id of removeIds) conditionalFormats.getItem(id).delete();
    }
    await context.sync();
  }
  return isDone ? new Map(found.map(({ sheetId, added }) => [sheetId, added])) : undefined;
}

/**
 * Removes all marks but those of protected sheets, and returns the sheets as they are now. When Excel fails in the middle,
 * it is tried again with what is left; rejects with Excel's error when all marks are still there after the last attempt,
 * with HostError `half-marked` when some are gone or Excel does not answer.
 */
export async function removeMarksWhole(
  context: Excel.RequestContext,
  former: readonly SheetState[],
): Promise<readonly SheetState[]> {
  let sheets = former;
  let requests = 0;
  let failure: unknown = new HostError("host-busy");
  for (let round = 0; round < MAX_CLEAR_ROUNDS; round++) {
    try {
      sheets = await removeMarks(context, sheets, () => requests++);
    } catch (error) {
      if (round === 0 && requests === 0 && isRefused(error)) throw error;
      failure = error;
      try {
        sheets = await readSheets(context);
      } catch {
        throw new HostError("half-marked", "", { cause: error });
      }
    }
    if (!sheets.some(isMarked)) return sheets;
  }
  const left = new Set(sheets.flatMap(({ markIds }) => markIds));
  const isAsBefore = former.every(({ markIds }) => markIds.every((id) => left.has(id)));
  throw isAsBefore ? toHostError(failure) : new HostError("half-marked", "", { cause: failure });
}

/**
 * Takes the report's sheets away. When that fails, rejects with Excel's error if nothing was changed, marks included, else
 * with HostError `report-left`, whose detail is the name of a sheet that is still there.
 */
export async function deleteReports(
  context: Excel.RequestContext,
  reports: readonly string[],
  sheets: readonly SheetState[],
  marksAreGone: boolean,
): Promise<void> {
  try {
    await deleteSheets(context, reports);
  } catch (error) {
    const present = await presentIds(context).catch(() => reports);
    const left = reports.filter((id) => present.includes(id));
    if (left.length === 0) return;
    if (left.length === reports.length && !marksAreGone) throw error;
    throw new HostError("report-left", sheets.find(({ id }) => id === left[0])?.name, { cause: error });
  }
}
