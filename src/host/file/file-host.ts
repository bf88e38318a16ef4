import { makeBatch, type EditRefusal } from "../../lint/apply-edits";
import type { FormatAt } from "../../lint/sheet-draft";
import { formatCell, type CellRange } from "../../model/address";
import type { CellNote, Edit, EditBatch, SheetMarks } from "../../model/edit";
import { moveRange } from "../../model/row-change";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../model/snapshot";
import {
  HostError,
  type MarkResult,
  type NewSheet,
  type Selection,
  type WorkbookEditor,
  type WorkbookHost,
} from "../port";
import { checkStamp } from "../stamp";
import { removableReports } from "../removable-reports";
import { freeSheetName } from "../sheet-name";
import { toAddedSheet } from "./added-sheet";
import { styleAt, type SheetLayout } from "./layout";
import { moveLayout } from "./moved-layout";
import { changesOf } from "./splice/changes-of";
import { saveWorkbook } from "./splice/save";
import type { RowEdit } from "./splice/workbook-changes";
import type { WorkbookFile } from "./workbook-file";

export { openWorkbookFile, WorkbookFile } from "./workbook-file";

export type GoToListener = (sheetId: string, range: CellRange) => void;

const FIRST_CELL: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };

/**
 * A workbook file behind the host port. Marks and edits live in memory, over the file as it was read; whoever draws
 * the workbook reads `snapshot` and `marks` and subscribes to their changes.
 */
export class FileWorkbookHost implements WorkbookHost, WorkbookEditor {
  private content: WorkbookSnapshot;
  private currentMarks: readonly SheetMarks[];
  /** Notes that come with the marks when the file is saved. */
  private notes: readonly CellNote[] = [];
  private selected: Selection | undefined;
  /** By sheet id: looks that differ from the file's, or are of a sheet that is not in it. */
  private readonly layouts = new Map<string, SheetLayout>();
  /** By sheet id: rows that came in and went out since, which the layout follows once it is asked for. */
  private readonly rowEdits = new Map<string, readonly RowEdit[]>();
  /** By sheet id: all rows that came in and went out since the file was read. */
  private readonly allRowEdits = new Map<string, RowEdit[]>();
  /** Sheets added since, as they were made. */
  private readonly addedSheets: { readonly id: string; readonly sheet: NewSheet; readonly content: SheetSnapshot }[] =
    [];
  /** Whether marks were put or cleared, so that those in the file no longer hold. */
  private areMarksChanged = false;
  private readonly subscribers = new Set<() => void>();
  private readonly changeListeners = new Set<() => void>();
  private readonly goToListeners = new Set<GoToListener>();

  constructor(private readonly file: WorkbookFile) {
    this.content = file.snapshot();
    this.currentMarks = file.tags.marks();
    this.selected = firstSelection(this.content.sheets);
  }

  get name(): string {
    return this.file.name;
  }

  /** The workbook with the edits made so far. A new object after each edit, the same one between. */
  get snapshot(): WorkbookSnapshot {
    return this.content;
  }

  /** The marks to draw. A new array after each change, the same one between. */
  get marks(): readonly SheetMarks[] {
    return this.currentMarks;
  }

  /** Calls the listener after each change of `marks` or `snapshot`. Returns a function that stops it. */
  readonly subscribe = (listener: () => void): (() => void) => addListener(this.subscribers, listener);

  /** Calls the listener when a range is to be shown and selected. Returns a function that stops it. */
  readonly onGoTo = (listener: GoToListener): (() => void) => addListener(this.goToListeners, listener);

  /** What a sheet looks like now; the same object until rows come in or go out. Throws HostError `sheet-missing`. */
  layout(sheetId: string): SheetLayout {
    const known = this.layouts.get(sheetId) ?? this.file.layout(sheetId);
    const edits = this.rowEdits.get(sheetId);
    if (edits === undefined) return known;
    const moved = moveLayout(known, edits);
    this.layouts.set(sheetId, moved);
    this.rowEdits.delete(sheetId);
    return moved;
  }

  readSnapshot(): Promise<WorkbookSnapshot> {
    return Promise.resolve(this.content);
  }

  writeOwnPart(xml: string): Promise<void> {
    return settle(() => {
      this.content = withText(this.content, "ownPart", xml);
      notify(this.subscribers);
    });
  }

  writeStamp(text: string): Promise<void> {
    return settle(() => {
      checkStamp(text);
      this.content = withText(this.content, "stamp", text);
      notify(this.subscribers);
    });
  }

  mark(marks: readonly SheetMarks[]): Promise<MarkResult> {
    return settle(() => {
      const drawn: SheetMarks[] = [];
      const skipped = new Set<string>();
      let marked = 0;
      for (const mark of marks) {
        const { isProtected, name } = this.sheet(mark.sheetId);
        if (mark.ranges.length === 0) continue;
        if (isProtected) {
          skipped.add(name);
          continue;
        }
        drawn.push(mark);
        marked += mark.ranges.length;
      }
      return { marked, protectedSheets: this.replaceMarks(drawn, skipped) };
    });
  }

  /**
   * Has the saved file hold these notes, in place of all others of ours; the next marking or clearing takes them away. A
   * cell that has a note or comment of anyone else keeps it alone, and a protected sheet stays as it is.
   */
  setNotes(notes: readonly CellNote[]): void {
    this.notes = notes;
    this.areMarksChanged = true;
  }

  clearMarks(): Promise<MarkResult> {
    return settle(() => {
      this.removeReports();
      return { marked: 0, protectedSheets: this.replaceMarks([], new Set()) };
    });
  }

  goTo(sheetId: string, range: CellRange): Promise<void> {
    return settle(() => {
      const { visibility, name } = this.sheet(sheetId);
      if (visibility !== "visible") throw new HostError("sheet-missing", name);
      this.show(sheetId, range);
    });
  }

  /** Says what is selected on the sheet that is shown; undefined when there is none. Whoever draws the workbook calls it. */
  select(selection: Selection | undefined): void {
    this.selected = selection;
  }

  selection(): Promise<Selection | undefined> {
    return Promise.resolve(this.selected);
  }

  apply(batch: EditBatch): Promise<void> {
    return settle(() => {
      const outcome = makeBatch(this.content, batch, this.formatAt);
      if (outcome.kind === "refused") throw toHostError(outcome.refusal);
      const { snapshot } = outcome;
      const after = batch.ownPart === undefined ? snapshot : withText(snapshot, "ownPart", batch.ownPart);
      if (after === this.content) return;
      this.content = after;
      const rowEdits = batch.edits.filter(isRowEdit);
      if (rowEdits.length > 0) this.followRows(rowEdits);
      notify(this.subscribers);
    });
  }

  addSheet(newSheet: NewSheet): Promise<{ readonly id: string; readonly name: string }> {
    return settle(() => {
      if (newSheet.sheet.tag === "report") this.removeReports();
      const { sheets, uses1904Dates } = this.content;
      const taken = [...sheets, ...this.file.parts.otherSheets];
      const name = freeSheetName(
        newSheet.sheet.name,
        taken.map((sheet) => sheet.name),
      );
      const used = [...taken, ...this.file.parts.sheets].map((sheet) => Number(sheet.id));
      const id = String(1 + Math.max(0, ...used.filter(Number.isSafeInteger)));
      const named = { ...newSheet, sheet: { ...newSheet.sheet, name } };
      const added = toAddedSheet(named, id, uses1904Dates);
      this.layouts.set(id, added.layout);
      this.addedSheets.push({ id, sheet: named, content: added.sheet });
      this.content = { ...this.content, sheets: [...sheets, added.sheet] };
      notify(this.subscribers);
      this.show(id, FIRST_CELL);
      return { id, name };
    });
  }

  /**
   * The file as it is to be saved: everything that was not changed is as it was, byte for byte; the very bytes that were
   * opened when nothing was. Throws HostError: `too-large`, or `file-signed` when there are changes that would break a
   * signature.
   */
  save(): Uint8Array {
    const before = this.file.snapshot();
    const { sheets, ownPart = "", stamp = "" } = this.content;
    const isThere = ({ id }: { readonly id: string }): boolean => sheets.some((sheet) => sheet.id === id);
    const addedSheets = this.addedSheets.filter(isThere);
    const made = addedSheets.map(({ content }) => content);
    return saveWorkbook(this.file, {
      sheets: changesOf([...before.sheets, ...made], sheets, this.allRowEdits),
      ...(this.areMarksChanged && { marks: this.currentMarks, notes: this.notes }),
      ...(ownPart !== (before.ownPart ?? "") && { ownPart }),
      ...(stamp !== (before.stamp ?? "") && { stamp }),
      addedSheets,
      removedSheets: new Set(before.sheets.flatMap((sheet) => (isThere(sheet) ? [] : [sheet.id]))),
    });
  }

  onChange(listener: () => void): Promise<() => Promise<void>> {
    const remove = addListener(this.changeListeners, listener);
    return Promise.resolve(() => {
      remove();
      return Promise.resolve();
    });
  }

  /**
   * Writes a value into a cell (0-based), as someone does who types into the sheet; an empty text empties it. The
   * cell keeps its number format. Throws HostError and changes nothing: `sheet-missing`, `sheet-protected`, or
   * `failed` with the address for a formula and for a cell hidden below a merged area.
   */
  setCell(sheetId: string, row: number, column: number, value: CellValue): void {
    const edit: Edit = { kind: "set-cell", sheetId, row, column, value };
    const outcome = makeBatch(this.content, { edits: [edit], expected: [] }, this.formatAt);
    if (outcome.kind === "refused") {
      const { refusal } = outcome;
      throw refusal.position === undefined
        ? toHostError(refusal)
        : new HostError("failed", formatCell(refusal.position));
    }
    if (outcome.snapshot === this.content) return;
    this.content = outcome.snapshot;
    notify(this.subscribers);
    notify(this.changeListeners);
  }

  private readonly formatAt: FormatAt = (sheetId, row, column) =>
    styleAt(this.layout(sheetId), row, column).numberFormat;

  private removeReports(): void {
    const { sheets } = this.content;
    const removed = new Set(removableReports(sheets, ({ id }) => this.isReport(id)));
    if (removed.size === 0) return;
    const left = sheets.filter(({ id }) => !removed.has(id));
    const isLeft = ({ sheetId }: { readonly sheetId: string }): boolean => !removed.has(sheetId);
    this.content = { ...this.content, sheets: left };
    this.currentMarks = this.currentMarks.filter(isLeft);
    if (this.selected !== undefined && !isLeft(this.selected)) this.selected = firstSelection(left);
    notify(this.subscribers);
  }

  private isReport(sheetId: string): boolean {
    const added = this.addedSheets.find(({ id }) => id === sheetId);
    return added === undefined ? this.file.tags.reportSheets.has(sheetId) : added.sheet.sheet.tag === "report";
  }

  /** Protected sheets keep their marks. Returns the names, in tab order, of those that have any or are named already. */
  private replaceMarks(drawn: readonly SheetMarks[], skipped: ReadonlySet<string>): readonly string[] {
    const locked = this.content.sheets.filter(({ isProtected }) => isProtected);
    const kept = this.currentMarks.filter(({ sheetId }) => locked.some(({ id }) => id === sheetId));
    this.currentMarks = [...kept, ...drawn];
    this.notes = [];
    this.areMarksChanged = true;
    notify(this.subscribers);
    return locked.flatMap(({ id, name }) => (skipped.has(name) || this.file.tags.markedSheets.has(id) ? [name] : []));
  }

  private show(sheetId: string, range: CellRange): void {
    this.selected = { sheetId, range };
    for (const listener of [...this.goToListeners]) listener(sheetId, range);
  }

  private followRows(edits: readonly RowEdit[]): void {
    for (const sheetId of new Set(edits.map((edit) => edit.sheetId))) {
      const own = edits.filter((edit) => edit.sheetId === sheetId);
      this.rowEdits.set(sheetId, [...(this.rowEdits.get(sheetId) ?? []), ...own]);
      this.allRowEdits.set(sheetId, [...(this.allRowEdits.get(sheetId) ?? []), ...own]);
      this.currentMarks = this.currentMarks.flatMap((mark) =>
        mark.sheetId === sheetId ? moveMarks(mark, own) : [mark],
      );
      this.notes = this.notes.flatMap((note) => (note.sheetId === sheetId ? moveNote(note, own) : [note]));
    }
  }

  private sheet(sheetId: string): SheetSnapshot {
    const sheet = this.content.sheets.find((candidate) => candidate.id === sheetId);
    if (sheet === undefined) throw new HostError("sheet-missing", sheetId);
    return sheet;
  }
}

function firstSelection(sheets: readonly SheetSnapshot[]): Selection | undefined {
  const first = sheets.find(({ visibility }) => visibility === "visible");
  return first === undefined ? undefined : { sheetId: first.id, range: FIRST_CELL };
}

function addListener<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function notify(listeners: ReadonlySet<() => void>): void {
  for (const listener of [...listeners]) listener();
}

/** Turns what an action throws into a rejection. */
function settle<Result>(action: () => Result): Promise<Result> {
  return new Promise((resolve) => {
    resolve(action());
  });
}

function isRowEdit(edit: Edit): edit is RowEdit {
  return edit.kind === "insert-rows" || edit.kind === "delete-rows";
}

function moveMarks(mark: SheetMarks, edits: readonly RowEdit[]): readonly SheetMarks[] {
  const ranges = mark.ranges.flatMap((range) => movedRange(range, edits) ?? []);
  return ranges.length === 0 ? [] : [{ ...mark, ranges }];
}

function moveNote(note: CellNote, edits: readonly RowEdit[]): readonly CellNote[] {
  const { row, column } = note;
  const moved = movedRange({ top: row, left: column, bottom: row, right: column }, edits);
  return moved === undefined ? [] : [{ ...note, row: moved.top }];
}

/** Where a range stands after the edits; undefined when its rows are gone. */
function movedRange(range: CellRange, edits: readonly RowEdit[]): CellRange | undefined {
  let moved: CellRange | undefined = range;
  for (const edit of edits) moved = moved && moveRange(moved, edit);
  return moved;
}

/** The workbook with one of our texts; without it when the text is empty. */
function withText(content: WorkbookSnapshot, name: "ownPart" | "stamp", text: string): WorkbookSnapshot {
  const { [name]: former, ...others } = content;
  if (text === "") return others;
  return former === text ? content : { ...others, [name]: text };
}

function toHostError({ code, sheetId, sheetName, position }: EditRefusal): HostError {
  if (position !== undefined) return new HostError(code, `${sheetName}!${formatCell(position)}`);
  return new HostError(code, sheetName === "" ? sheetId : sheetName);
}
