import type { Palette } from "../../model/mark-looks";
import type { Severity } from "../../model/severity";
import { addMark } from "./mark-format";
import { groupPlans, type SheetPlan } from "./mark-plan";
import { askForFormats, askForSheets, readSheets, stateOf, type SheetState } from "./sheet-state";

/**
 * Adds and removes the marks of the plans, in one sync as long as the request does not grow too large. Returns the ids of
 * the new marks by sheet. `onRequest` is called after each request but the last.
 *
 * Excel does not undo the first half of a request when the second half fails. So everything that has to exist is looked up
 * before anything is written, and no mark goes before all new ones are there: from what is found afterwards,
 * `writeMarksWhole` can tell how far it came.
 */
export async function writeMarks(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  palette: Palette,
  onRequest: () => void,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { worksheets } = context.workbook;
  const proxies = new Map(plans.map(({ sheetId }) => [sheetId, worksheets.getItem(sheetId)]));
  const newIds = new Map<string, readonly string[]>(plans.map(({ sheetId }) => [sheetId, []]));
  const additions = plans.filter(({ rules }) => rules.length > 0).map((plan) => ({ ...plan, removeIds: [] }));
  const removals = plans.filter(({ removeIds }) => removeIds.length > 0).map((plan) => ({ ...plan, rules: [] }));
  const groups = groupPlans([...additions, ...removals]);
  for (const [index, group] of groups.entries()) {
    if (index > 0) onRequest();
    context.application.suspendScreenUpdatingUntilNextSync();
    const lookedUp = group.map((plan) => {
      const sheet = proxies.get(plan.sheetId) ?? worksheets.getItem(plan.sheetId);
      return { plan, old: formatsOf(sheet, plan.removeIds), areas: areasOf(sheet, plan) };
    });
    const added = lookedUp.map(({ plan, areas }) => ({
      plan,
      formats: areas.map(({ range, severity }) => addMark(range, severity, palette)),
    }));
    for (const { old } of lookedUp) for (const format of old) format.delete();
    await context.sync();
    for (const { plan, formats } of added) {
      if (formats.length === 0) continue;
      newIds.set(
        plan.sheetId,
        formats.map(({ id }) => id),
      );
    }
  }
  return newIds;
}

/**
 * Removes the known marks and looks, in the same sync, what has remained: marks multiply when cells or sheets are copied.
 * Returns the sheets as they are now. `onRequest` is called after each request but the last.
 */
export async function removeMarks(
  context: Excel.RequestContext,
  sheets: readonly SheetState[],
  onRequest: () => void,
): Promise<readonly SheetState[]> {
  if (sheets.length === 0) return readSheets(context);
  const { worksheets } = context.workbook;
  const plans = sheets.map(({ id, isProtected, markIds }) => ({
    sheetId: id,
    removeIds: isProtected ? [] : markIds,
    rules: [],
  }));
  const proxies = new Map(plans.map(({ sheetId }) => [sheetId, worksheets.getItem(sheetId)]));
  const remaining = new Map<string, Excel.ConditionalFormatCollection>();
  const list = askForSheets(context);
  for (const [index, group] of groupPlans(plans).entries()) {
    if (index > 0) onRequest();
    context.application.suspendScreenUpdatingUntilNextSync();
    const lookedUp = group.map(({ sheetId, removeIds }) => {
      const sheet = proxies.get(sheetId) ?? worksheets.getItem(sheetId);
      const cells = sheet.getRange().untrack();
      return { sheetId, cells, old: removeIds.map((id) => cells.conditionalFormats.getItem(id)) };
    });
    for (const { sheetId, cells, old } of lookedUp) {
      for (const format of old) format.delete();
      remaining.set(sheetId, askForFormats(cells));
    }
    await context.sync();
  }
  const listed = list.items.map((sheet) => ({ sheet, formats: remaining.get(sheet.id) }));
  const known = listed.flatMap(({ sheet, formats }) => (formats === undefined ? [] : [stateOf({ sheet, formats })]));
  return known.length === listed.length ? known : readSheets(context);
}

function formatsOf(sheet: Excel.Worksheet, ids: readonly string[]): Excel.ConditionalFormat[] {
  if (ids.length === 0) return [];
  const formats = sheet.getRange().untrack().conditionalFormats;
  return ids.map((id) => formats.getItem(id));
}

function areasOf(sheet: Excel.Worksheet, { rules }: SheetPlan): { range: Excel.RangeAreas; severity: Severity }[] {
  return rules.map(({ addresses, severity }) => ({ range: sheet.getRanges(addresses).untrack(), severity }));
}
