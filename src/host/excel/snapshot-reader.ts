import type { CellRange } from "../../model/address";
import type { SnapshotRow, WorkbookSnapshot } from "../../model/snapshot";
import { HostError } from "../port";
import { bandsOf, groupBlocks, halveBlocks, type Block } from "./blocks";
import { isPayloadLimit } from "./errors";
import { askForMerges } from "./merges";
import { askForOwnParts, askForTexts } from "./own-part";
import { distinctMerges, rowsOf } from "./sheet-cells";
import { askForStamp } from "./stamp";
import { askForFormats, askForSheets, stateOf, type SheetState } from "./sheet-state";

/** Excel gives at most so many cells of a range, and beyond it sometimes no error but nothing. */
const MAX_CELLS = 5_000_000;

export interface WorkbookReading {
  readonly name: string;
  readonly snapshot: WorkbookSnapshot;
  readonly sheets: readonly SheetState[];
  /** Ids of the parts of ours. */
  readonly ownPartIds: readonly string[];
}

/** A sheet that is being read. */
interface OpenSheet {
  readonly sheet: Excel.Worksheet;
  readonly state: SheetState;
  readonly used: Excel.Range;
  /** False where it is certain that there is none. */
  readonly mayHoldFormulas: boolean;
  readonly rows: SnapshotRow[];
  readonly merges: CellRange[];
}

/**
 * Reads every sheet in three syncs: the list of sheets, the extents, the cells; our own part comes along. Answers larger than `maxResponseBytes`
 * (by estimate) take a sync more each. Rejects with HostError `too-large` before any cell is read.
 */
export async function readWorkbook(context: Excel.RequestContext, maxResponseBytes: number): Promise<WorkbookReading> {
  const workbook = context.workbook.load("name");
  const list = askForSheets(context);
  const partList = askForOwnParts(context);
  const takeStamp = askForStamp(context);
  await context.sync();

  const stamp = takeStamp();
  const takeOwnParts = askForTexts(partList);
  const asked = list.items.map((sheet) => askForExtent(sheet));
  await context.sync();

  const ownParts = takeOwnParts();
  const sheets = asked.map(({ formulaCells, ...rest }): OpenSheet => {
    const mayHoldFormulas = formulaCells === undefined || !formulaCells.isNullObject;
    return { ...rest, state: stateOf(rest), mayHoldFormulas, rows: [], merges: [] };
  });
  for (const group of groupBlocks(sheets.flatMap(blockOf), maxResponseBytes)) await readGroup(context, sheets, group);

  return {
    name: workbook.name,
    sheets: sheets.map(({ state }) => state),
    ownPartIds: ownParts.ids,
    snapshot: {
      sheets: sheets.map(({ state: { id, name, visibility, isProtected, isReport }, rows, merges }) => ({
        ...{ id, name, visibility, isProtected, rows },
        ...(isReport && { isReport }),
        merges: distinctMerges(merges),
      })),
      // The API does not say. Workbooks that count from 1904 come from very old Macs.
      uses1904Dates: false,
      ...(ownParts.chosen !== undefined && { ownPart: ownParts.chosen }),
      ...(stamp !== undefined && { stamp }),
    },
  };
}

function askForExtent(sheet: Excel.Worksheet): {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly formats: Excel.ConditionalFormatCollection;
  readonly formulaCells: Excel.RangeAreas | undefined;
} {
  const cells = sheet.getRange().untrack();
  return {
    sheet,
    used: sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount,cellCount"),
    formats: askForFormats(cells),
    // To know where formulas are costs far less than all of them, which repeat every value. Excel's search for special
    // cells fails on a protected sheet.
    formulaCells: sheet.protection.protected ? undefined : cells.getSpecialCellsOrNullObject("Formulas").untrack(),
  };
}

/** The block of everything on the sheet; none when it is empty. */
function blockOf({ used, state }: OpenSheet, sheet: number): Block[] {
  if (used.isNullObject) return [];
  // -1 stands for more than 2^31 - 1 cells.
  if (used.cellCount < 0 || used.cellCount > MAX_CELLS) throw new HostError("too-large", state.name);
  return [{ sheet, top: used.rowIndex, rows: used.rowCount, columns: used.columnCount }];
}

/** Reads the blocks in one sync, or in more when Excel says that the answer would be too large. */
async function readGroup(
  context: Excel.RequestContext,
  sheets: readonly OpenSheet[],
  group: readonly Block[],
): Promise<void> {
  const takers = group.flatMap((block) => {
    const sheet = sheets[block.sheet];
    return sheet === undefined ? [] : [askForBlock(sheet, block)];
  });
  try {
    await context.sync();
  } catch (error) {
    if (!isPayloadLimit(error)) throw error;
    const halves = halveBlocks(group);
    if (halves === undefined)
      throw new HostError("too-large", sheets[group[0]?.sheet ?? -1]?.state.name, { cause: error });
    for (const half of halves) await readGroup(context, sheets, half);
    return;
  }
  for (const take of takers) take();
}

/** Asks for the block's cells and merged areas; what it returns takes them over after the sync. */
function askForBlock({ sheet, state, used, mayHoldFormulas, rows, merges }: OpenSheet, block: Block): () => void {
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const part = (top: number, count: number): Excel.Range =>
    top === rowIndex && count === rowCount
      ? used
      : sheet.getRangeByIndexes(top, columnIndex, count, columnCount).untrack();
  const cells = part(block.top, block.rows).load(
    mayHoldFormulas ? "values,numberFormat,formulas" : "values,numberFormat",
  );
  const bands = bandsOf(block).map(({ top, rows: count }) => askForMerges(part(top, count)));
  return () => {
    const matrix = { top: block.top, left: columnIndex, values: cells.values, numberFormats: cells.numberFormat };
    rows.push(...rowsOf(mayHoldFormulas ? { ...matrix, formulas: cells.formulas } : matrix, state.name));
    for (const take of bands) merges.push(...take());
  };
}
