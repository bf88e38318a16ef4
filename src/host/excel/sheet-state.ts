import type { SheetVisibility } from "../../model/snapshot";
import { isMarkFormula, isReportFormula } from "../mark-format";

/** What has to be known of a sheet to change its marks. */
export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
  /** Ids of the conditional formats that are marks of ours, whoever put them there. */
  readonly markIds: readonly string[];
  /** It says itself that it is a report of ours. */
  readonly isReport: boolean;
}

/** A sheet that was listed, and what was asked for about it. */
export interface ListedSheet {
  readonly sheet: Excel.Worksheet;
  readonly formats: Excel.ConditionalFormatCollection;
}

/** Asks for the list of sheets; it is there after the next sync. */
export function askForSheets(context: Excel.RequestContext): Excel.WorksheetCollection {
  return context.workbook.worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
}

/** Asks for what tells marks of ours from other conditional formats of the cells. */
export function askForFormats(cells: Excel.Range): Excel.ConditionalFormatCollection {
  return cells.conditionalFormats.load("items/id,items/customOrNullObject/rule/formula");
}

/** Ids of our marks among loaded formats. */
export function markIdsOf(formats: Excel.ConditionalFormatCollection): string[] {
  return formats.items.flatMap((format) => (isMarkFormula(formulaOf(format)) ? [format.id] : []));
}

/** What was loaded of a sheet, as plain data. */
export function stateOf({ sheet, formats }: ListedSheet): SheetState {
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: visibilityOf(sheet.visibility),
    isProtected: sheet.protection.protected,
    markIds: markIdsOf(formats),
    isReport: formats.items.some((format) => isReportFormula(formulaOf(format))),
  };
}

/** Takes sheets away, in one sync. */
export async function deleteSheets(context: Excel.RequestContext, ids: readonly string[]): Promise<void> {
  for (const id of ids) context.workbook.worksheets.getItem(id).delete();
  await context.sync();
}

/** Ids of the sheets that are there, in one sync. */
export async function presentIds(context: Excel.RequestContext): Promise<readonly string[]> {
  const list = context.workbook.worksheets.load("items/id");
  await context.sync();
  return list.items.map(({ id }) => id);
}

/**
 * Reads what is known of every sheet, in two syncs. With `withUnfinished`, a mark that Excel stopped at before it had its
 * formula counts as well: only to be asked for after such a failure, since nothing else tells it from a format that another
 * program has left without one.
 */
export async function readSheets(context: Excel.RequestContext, withUnfinished = false): Promise<SheetState[]> {
  const sheets = askForSheets(context);
  await context.sync();
  const listed = sheets.items.map((sheet) => ({ sheet, formats: askForFormats(sheet.getRange().untrack()) }));
  await context.sync();
  return listed.map((one) => {
    const state = stateOf(one);
    // New formats come first.
    const [first] = one.formats.items;
    const isUnfinished = first !== undefined && !first.customOrNullObject.isNullObject && formulaOf(first) === "";
    return withUnfinished && isUnfinished ? { ...state, markIds: [first.id, ...state.markIds] } : state;
  });
}

/** The formula of a loaded format, empty for one that has none. */
function formulaOf({ customOrNullObject }: Excel.ConditionalFormat): string {
  return customOrNullObject.isNullObject ? "" : customOrNullObject.rule.formula;
}

function visibilityOf(visibility: Excel.Worksheet["visibility"]): SheetVisibility {
  if (visibility === "Visible") return "visible";
  return visibility === "VeryHidden" ? "veryHidden" : "hidden";
}
