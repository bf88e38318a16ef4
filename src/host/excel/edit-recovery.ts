import { applyEdits, undoOf } from "../../lint/apply-edits";
import type { CellRange } from "../../model/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../model/snapshot";
import { HostError } from "../port";
import { editsOf, planEdits, type Write } from "./edit-plan";
import { readSheets, type EditReading, type OpenSheet } from "./edit-reader";
import { writeEdits, type EditResult } from "./edit-writer";
import { isRefused } from "./errors";
import { readOwnPartIds } from "./own-part";
import { runBatch } from "./run-batch";

/**
 * Writes what `writeEdits` writes, or nothing: when Excel fails in the middle, what was done is taken back, and the error is
 * Excel's. Where that does not work either, rejects with HostError `half-written`; its detail is the sheet's name.
 */
export async function writeWhole(
  context: Excel.RequestContext,
  reading: EditReading,
  ownPart: string | undefined,
  maxResponseBytes: number,
): Promise<EditResult> {
  let requests = 0;
  try {
    return await writeEdits(context, reading, ownPart, () => requests++);
  } catch (error) {
    if (requests === 0 && isRefused(error)) throw error;
    try {
      // Not in the failed one, which may be one step of undo that Excel has given up.
      await runBatch((fresh) => takeBack(fresh, reading, ownPart, maxResponseBytes));
    } catch (failed) {
      const [first] = reading.sheets.filter(({ edits }) => edits.writes.length > 0);
      const isKnown = failed instanceof HostError && failed.code === "half-written";
      throw new HostError("half-written", isKnown ? failed.detail : first?.before.name, { cause: error });
    }
    throw error;
  }
}

/**
 * Takes back what was done of edits whose writing failed in its middle: looks at the sheets again, finds out after which
 * write Excel stopped, and takes back the writes up to there. Rejects with HostError `half-written` (detail: the sheet) when
 * a sheet is as no number of its writes would leave it, and with Excel's own error when it still does not answer.
 */
async function takeBack(
  context: Excel.RequestContext,
  { sheets, ownPartIds }: EditReading,
  ownPart: string | undefined,
  maxResponseBytes: number,
): Promise<void> {
  const { customXmlParts } = context.workbook;
  const written = sheets.filter(({ edits }) => edits.writes.length > 0);
  const now = await readSheets(
    context,
    written.map(({ edits }) => edits),
    maxResponseBytes,
  );
  const inverses = written.map((before, index) => inverseOf(before, now[index] ?? before));
  await writeEdits(context, { sheets: inverses, ownPartIds: [] }, undefined);
  if (ownPart === undefined) return;
  const present = await readOwnPartIds(context);
  // When the old one is gone as well, the new one is all there is.
  if (!ownPartIds.every((id) => present.includes(id))) return;
  for (const id of present) if (!ownPartIds.includes(id)) customXmlParts.getItem(id).delete();
  await context.sync();
}

/** The sheet as it is now, to be written to so that it is as before. */
function inverseOf({ edits, before }: OpenSheet, now: OpenSheet): OpenSheet {
  const { sheetId, writes, areas } = edits;
  const was: WorkbookSnapshot = { sheets: [before], uses1904Dates: false };
  for (let done = writes.length; done >= 0; done--) {
    const made = editsOf(sheetId, writes.slice(0, done));
    const [expected] = applyEdits(was, made).sheets;
    if (expected === undefined || !isSame(expected, now.before, known(areas, writes.slice(0, done)))) continue;
    const [inverse] = planEdits({ edits: undoOf(was, made), expected: [] });
    return { ...now, edits: inverse ?? { sheetId, writes: [], areas: [] } };
  }
  throw new HostError("half-written", before.name);
}

/** The areas that were read, without the rows at their end that came from below when rows above were taken out. */
function known(areas: readonly CellRange[], done: readonly Write[]): readonly CellRange[] {
  const gone = done.reduce((count, write) => count + (write.kind === "delete-rows" ? write.count : 0), 0);
  return areas.map((area) => ({ ...area, bottom: area.bottom - gone }));
}

/** Whether two states of a sheet hold the same values, and join the same cells, in these areas. */
function isSame(one: SheetSnapshot, other: SheetSnapshot, areas: readonly CellRange[]): boolean {
  return areas.every((area) => contentOf(one, area) === contentOf(other, area));
}

function contentOf({ rows, merges }: SheetSnapshot, { top, left, bottom, right }: CellRange): string {
  const cells = rows
    .filter(({ row }) => row >= top && row <= bottom)
    .map(({ row, cells: all }) => ({
      row,
      cells: all
        .filter(({ column, value }) => column >= left && column <= right && value !== "")
        .map(({ column, value }) => [column, value]),
    }))
    .filter((entry) => entry.cells.length > 0);
  const joined = merges
    .filter((merge) => merge.top >= top && merge.bottom <= bottom && merge.left >= left && merge.right <= right)
    .map((merge) => [merge.top, merge.left, merge.bottom, merge.right].join())
    .sort();
  return JSON.stringify([cells, joined]);
}
