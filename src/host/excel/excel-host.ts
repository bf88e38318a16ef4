import { formatRange, type CellRange } from "../../model/address";
import type { EditBatch, SheetMarks } from "../../model/edit";
import type { Palette } from "../../model/mark-looks";
import type { WorkbookSnapshot } from "../../model/snapshot";
import type { WorkbookFacts } from "../../model/workbook-facts";
import {
  HostError,
  type MarkResult,
  type NewSheet,
  type NewSheetAnswer,
  type Selection,
  type WorkbookEditor,
  type WorkbookHost,
} from "../port";
import { removableReports } from "../removable-reports";
import { checkStamp } from "../stamp";
import { ChangeEvents } from "./change-events";
import type * as Editing from "./editing";
import { isOutOfDate } from "./errors";
import { planMarks } from "./mark-plan";
import { deleteReports, isMarked, removeMarksWhole, writeMarksWhole } from "./mark-recovery";
import { isOnTheWeb } from "./office";
import { readOwnPartIds, writeOwnPart } from "./own-part";
import { runAsOneStep, runBatch } from "./run-batch";
import { readSelection } from "./selection";
import { deleteSheets, presentIds, readSheets, type SheetState } from "./sheet-state";
import { readStamp, writeStamp } from "./stamp";
import { readWorkbook } from "./snapshot-reader";

/** What writes content is fetched when something is first written: most officers first check. */
async function loadEditing(): Promise<typeof Editing> {
  try {
    return await import(/* webpackChunkName: "editing" */ "./editing");
  } catch (error) {
    throw new HostError("host-busy", "", { cause: error });
  }
}

/** Excel on the web gives answers of 5 MB; the estimate of their size leaves some room. */
const MAX_RESPONSE_BYTES_ON_THE_WEB = 4_000_000;

/**
 * The workbook that is open in Excel. Works from ExcelApi 1.14 on; see `whenOfficeReady`. Excel does not undo the part
 * that was done of a write that fails: what was begun is then taken back or finished.
 */
export class ExcelWorkbookHost implements WorkbookHost, WorkbookEditor {
  #name = "";
  /** As of the last read or write; undefined when the workbook has to be looked at again. */
  #sheets: readonly SheetState[] | undefined;
  /** Ids of our parts, as `#sheets`. */
  #ownPartIds: readonly string[] | undefined;
  /** Excel stopped in the middle of drawing or removing marks and did not answer since. */
  #isHalfMarked = false;
  readonly #changes = new ChangeEvents();

  /** Empty before the first read: Excel has to be asked. */
  get name(): string {
    return this.#name;
  }

  readSnapshot(): Promise<WorkbookSnapshot> {
    return runBatch(async (context) => {
      this.#sheets = undefined;
      this.#ownPartIds = undefined;
      const { name, snapshot, sheets, ownPartIds } = await readWorkbook(context, maxResponseBytes());
      this.#name = name;
      this.#sheets = sheets;
      this.#ownPartIds = ownPartIds;
      return snapshot;
    });
  }

  async inspect(): Promise<WorkbookFacts> {
    const { inspectWorkbook } = await loadEditing();
    return runBatch(inspectWorkbook);
  }

  readStamp(): Promise<string | undefined> {
    return runBatch(readStamp);
  }

  writeOwnPart(xml: string): Promise<void> {
    return runBatch(async (context) => {
      const known = this.#ownPartIds;
      this.#ownPartIds = undefined;
      try {
        this.#ownPartIds = await writeOwnPart(context, known ?? (await readOwnPartIds(context)), xml);
      } catch (error) {
        if (known === undefined || !isOutOfDate(error)) throw error;
        this.#ownPartIds = await writeOwnPart(context, await readOwnPartIds(context), xml);
      }
    });
  }

  writeStamp(text: string): Promise<void> {
    return runBatch((context) => {
      checkStamp(text);
      return writeStamp(context, text);
    });
  }

  mark(marks: readonly SheetMarks[], palette: Palette = "standard"): Promise<MarkResult> {
    return runBatch(async (context) => {
      const former = await this.#knownSheets(context);
      try {
        return await this.#replaceMarks(context, former, marks, palette);
      } catch (error) {
        if (!isOutOfDate(error)) throw error;
        return await this.#replaceMarks(context, await readSheets(context), marks, palette, former);
      }
    });
  }

  clearMarks(): Promise<MarkResult> {
    return runBatch(async (context) => {
      const former = await this.#knownSheets(context);
      this.#sheets = undefined;
      const sheets = await this.#allOrSaid(removeMarksWhole(context, former));
      const reports = removableReports(sheets);
      if (reports.length > 0) {
        await this.#changes.withOwnSheet((isOwn) => {
          reports.forEach(isOwn);
          return deleteReports(context, reports, sheets, former.some(isMarked));
        });
      }
      this.#sheets = sheets.filter(({ id }) => !reports.includes(id));
      const left = sheets.filter(({ markIds }) => markIds.length > 0);
      return { marked: 0, protectedSheets: left.map(({ name }) => name) };
    });
  }

  goTo(sheetId: string, range: CellRange): Promise<void> {
    return runBatch(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId).load("name,visibility");
      await context.sync();
      const known = this.#sheets?.find(({ id }) => id === sheetId)?.name;
      if (sheet.isNullObject) throw new HostError("sheet-missing", known);
      if (sheet.visibility !== "Visible") throw new HostError("sheet-missing", sheet.name);
      sheet.activate();
      sheet.getRange(formatRange(range)).untrack().select();
      await context.sync();
    });
  }

  onChange(listener: () => void): Promise<() => Promise<void>> {
    return this.#changes.add(listener);
  }

  async apply(batch: EditBatch): Promise<void> {
    const { edits, expected, ownPart } = batch;
    if (edits.length === 0 && expected.length === 0 && ownPart === undefined) return;
    const { readForEdits, writeWhole } = await loadEditing();
    await runAsOneStep(async (context) => {
      const known = this.#sheets;
      const nameOf = (sheetId: string): string | undefined => known?.find(({ id }) => id === sheetId)?.name;
      const reading = await readForEdits(context, batch, maxResponseBytes(), nameOf);
      if (edits.length === 0 && ownPart === undefined) return;
      const knownPartIds = this.#ownPartIds;
      this.#sheets = undefined;
      this.#ownPartIds = undefined;
      const { markIds, ownPartIds } = await writeWhole(context, reading, ownPart, maxResponseBytes());
      this.#sheets = known?.map((sheet) => ({ ...sheet, markIds: markIds.get(sheet.id) ?? sheet.markIds }));
      this.#ownPartIds = ownPartIds ?? knownPartIds;
    });
  }

  selection(): Promise<Selection | undefined> {
    return runBatch(readSelection);
  }

  async addSheet(newSheet: NewSheet): Promise<NewSheetAnswer> {
    const { addEmptySheet, fillSheet, takePlace } = await loadEditing();
    return this.#changes.withOwnSheet(async (isOwn) => {
      this.#sheets = undefined;
      const isReport = newSheet.sheet.tag === "report";
      const replaced = isReport ? await runBatch(async (context) => removableReports(await readSheets(context))) : [];
      replaced.forEach(isOwn);
      // A sheet that is deleted can't be brought back, so that there is no step to make of it.
      const run = replaced.length > 0 ? runBatch : runAsOneStep;
      return run(async (context) => {
        const added = await addEmptySheet(context, newSheet.sheet.name, replaced);
        const { id } = added;
        isOwn(id);
        try {
          const hasPageSetup = await fillSheet(context, added, newSheet);
          const name = replaced.length > 0 ? await takePlace(context, added, replaced) : added.name;
          return { id, name, ...(!hasPageSetup && { lacksPageSetup: true }) };
        } catch (error) {
          await takeAway(id, added.name, error);
          throw error;
        }
      });
    });
  }

  /** After marks were left half drawn, the workbook is looked at again, for a mark without its formula as well. */
  async #knownSheets(context: Excel.RequestContext): Promise<readonly SheetState[]> {
    return (this.#isHalfMarked ? undefined : this.#sheets) ?? (await readSheets(context, this.#isHalfMarked));
  }

  /** Remembers whether the marks are left half drawn. */
  async #allOrSaid<T>(work: Promise<T>): Promise<T> {
    try {
      const result = await work;
      this.#isHalfMarked = false;
      return result;
    } catch (error) {
      this.#isHalfMarked ||= error instanceof HostError && error.code === "half-marked";
      throw error;
    }
  }

  async #replaceMarks(
    context: Excel.RequestContext,
    sheets: readonly SheetState[],
    marks: readonly SheetMarks[],
    palette: Palette,
    former?: readonly SheetState[],
  ): Promise<MarkResult> {
    this.#sheets = undefined;
    const plan = planMarks(sheets, marks, former);
    const newIds = await this.#allOrSaid(writeMarksWhole(context, plan.sheets, palette));
    this.#sheets = sheets.map((sheet) => ({ ...sheet, markIds: newIds.get(sheet.id) ?? sheet.markIds }));
    return { marked: plan.marked, protectedSheets: plan.protectedSheets };
  }
}

function maxResponseBytes(): number {
  return isOnTheWeb() ? MAX_RESPONSE_BYTES_ON_THE_WEB : Number.POSITIVE_INFINITY;
}

/** Takes an unfinished sheet of ours away again; rejects with HostError `sheet-left` when it is still there. */
async function takeAway(id: string, name: string, cause: unknown): Promise<void> {
  try {
    await runBatch(async (context) => {
      if ((await presentIds(context)).includes(id)) await deleteSheets(context, [id]);
    });
  } catch {
    throw new HostError("sheet-left", name, { cause });
  }
}
