import { formatRange } from "../../model/address";
import type { Write } from "./edit-plan";
import type { EditReading, OpenSheet } from "./edit-reader";
import { groupBySize } from "./group-by-size";
import { MAX_REQUEST_BYTES } from "./mark-plan";
import { writeRowLooks } from "./row-looks";
import { askForFormats, markIdsOf } from "./sheet-state";
import { entryOf } from "./text-entry";

/** Request bytes, measured on the library and rounded up; the test of the payload keeps them honest. */
const BYTES = { write: 1_500, cell: 12, character: 4, look: 800 };

export interface EditResult {
  /** Ids of the marks of ours on the sheets that were written to, as they are now. */
  readonly markIds: ReadonlyMap<string, readonly string[]>;
  /** Ids of the parts of ours; undefined when they were not written. */
  readonly ownPartIds: readonly string[] | undefined;
}

/**
 * Writes everything in order, in one sync as long as the request does not grow too large. Excel does not undo the first
 * half of a request when the second half fails, so what can be known beforehand was looked at before. The new text of our
 * own part comes first, as not every Excel may take it into a step of undo, and the old one goes last: of two parts the
 * older counts, so it still holds when the edits fail in between. `onWritten` is called after every request but the last.
 */
export async function writeEdits(
  context: Excel.RequestContext,
  { sheets, ownPartIds }: EditReading,
  ownPart: string | undefined,
  onWritten: () => void = () => undefined,
): Promise<EditResult> {
  const { customXmlParts } = context.workbook;
  const oldParts = ownPart === undefined ? [] : ownPartIds.map((id) => customXmlParts.getItem(id));
  const addedPart = ownPart === undefined || ownPart === "" ? undefined : customXmlParts.add(ownPart).load("id");
  const steps = sheets.flatMap((open) => open.edits.writes.map((write) => ({ open, write })));
  const groups = groupBySize(steps, requestBytes, MAX_REQUEST_BYTES);
  const last = groups.pop() ?? [];
  for (const group of groups) {
    makeWrites(context, group);
    await context.sync();
    onWritten();
  }
  makeWrites(context, last);
  const formats = sheets
    .filter(({ edits }) => edits.writes.length > 0)
    .map(({ edits, sheet }) => ({ id: edits.sheetId, list: askForFormats(sheet.getRange().untrack()) }));
  for (const part of oldParts) part.delete();
  await context.sync();
  return {
    markIds: new Map(formats.map(({ id, list }) => [id, markIdsOf(list)])),
    ownPartIds: ownPart === undefined ? undefined : addedPart === undefined ? [] : [addedPart.id],
  };
}

interface Step {
  readonly open: OpenSheet;
  readonly write: Write;
}

function makeWrites(context: Excel.RequestContext, steps: readonly Step[]): void {
  context.application.suspendScreenUpdatingUntilNextSync();
  for (const step of steps) makeWrite(step);
}

function makeWrite({ open: { sheet, numberFormatAt, looks }, write }: Step): void {
  switch (write.kind) {
    case "values": {
      const { row, left, values } = write;
      // Null leaves a cell as it is.
      const entries = values.map((planned) =>
        planned === undefined ? null : entryOf(planned.value, numberFormatAt(planned.format)),
      );
      sheet.getRangeByIndexes(row, left, 1, entries.length).untrack().values = [entries];
      return;
    }
    case "insert-rows": {
      const like = looks.get(write.like);
      rowsOf(sheet, write).insert("Down").untrack();
      if (like !== undefined) writeRowLooks(sheet, write, like);
      return;
    }
    case "delete-rows":
      rowsOf(sheet, write).delete("Up");
      return;
    case "merge":
      sheet.getRange(formatRange(write.range)).untrack().merge();
      return;
    case "unmerge":
      sheet.getRange(formatRange(write.range)).untrack().unmerge();
  }
}

function rowsOf(sheet: Excel.Worksheet, { row, count }: { readonly row: number; readonly count: number }): Excel.Range {
  return sheet.getRange(`${row + 1}:${row + count}`).untrack();
}

function requestBytes({ open, write }: Step): number {
  if (write.kind === "values") {
    const texts = write.values.map((planned) => BYTES.cell + String(planned?.value ?? "").length * BYTES.character);
    return BYTES.write + texts.reduce((sum, size) => sum + size, 0);
  }
  if (write.kind !== "insert-rows") return BYTES.write;
  const cells = write.inherits ? 0 : (open.looks.get(write.like)?.cells?.formats.length ?? 0);
  return 2 * BYTES.write + cells * write.count * BYTES.look;
}
