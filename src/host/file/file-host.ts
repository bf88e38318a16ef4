import { makeBatch } from "../../lint/apply-edits";
import type { FormatAt } from "../../lint/sheet-draft";
import type { CellRange } from "../../model/address";
import type { CellNote, EditBatch, SetCellEdit, SheetMarks } from "../../model/edit";
import { groupBy } from "../../model/group-by";
import type { Palette } from "../../model/mark-looks";
import type { SheetSnapshot, WorkbookSnapshot } from "../../model/snapshot";
import type { WorkbookFacts } from "../../model/workbook-facts";
import { cellsOf, staleFormulas } from "../../value/stale-formulas";
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
import { placeOf } from "./edit-place";
import { toEntryError, toHostError } from "./edit-refusal";
import { FIRST_CELL, firstSelection } from "./first-selection";
import { inspectFile } from "./inspect-file";
import { styleAt, type SheetLayout } from "./layout";
import { addListener, notify } from "./listeners";
import { moveMarks, moveNote } from "./moved-marks";
import { SheetLayouts } from "./sheet-layouts";
import { settle } from "./settle";
import { changedPlaces, changesOf } from "./splice/changes-of";
import { saveWorkbook } from "./splice/save";
import { isRowEdit, type RowEdit, type SheetChanges } from "./splice/workbook-changes";
import type { WorkbookFile } from "./workbook-file";
import { hasSameContent, withText } from "./content";
import { WorkbookHistory, type Restored, type RowEdits, type WorkbookState } from "./workbook-history";

export { openWorkbookFile, WorkbookFile } from "./workbook-file";

export type GoToListener = (sheetId: string, range: CellRange) => void;

const NO_EDITS: readonly RowEdit[] = [];

type StaleFormulas = ReturnType<typeof staleFormulas>;

interface AddedSheet {
  readonly id: string;
  readonly sheet: NewSheet;
  readonly content: SheetSnapshot;
  readonly layout: SheetLayout;
}

/**
 * A workbook file behind the host port. Marks and edits live in memory, over the file as it was read; whoever draws
 * the workbook reads `snapshot` and `marks` and subscribes to their changes.
 */
export class FileWorkbookHost implements WorkbookHost, WorkbookEditor {
  private content: WorkbookSnapshot;
  private kept: WorkbookSnapshot | undefined;
  private currentMarks: readonly SheetMarks[];
  /** What the marks look like: as they were put last, and before that in the standard colours. */
  palette: Palette = "standard";
  /** Notes that come with the marks when the file is saved. */
  private notes: readonly CellNote[] = [];
  private selected: Selection | undefined;
  private rowEdits: RowEdits = new Map();
  private readonly layouts: SheetLayouts;
  /** Sheets added since, as they were made. */
  private readonly addedSheets: AddedSheet[] = [];
  private readonly history = new WorkbookHistory();
  private stale: { readonly content: WorkbookSnapshot; readonly formulas: StaleFormulas } | undefined;
  /** Whether marks were put or cleared, so that those in the file no longer hold. */
  private areMarksChanged = false;
  private readonly subscribers = new Set<() => void>();
  private readonly changeListeners = new Set<() => void>();
  private readonly goToListeners = new Set<GoToListener>();

  /** `isKept`: what the file holds lies in a file of the officer's. */
  constructor(
    private readonly file: WorkbookFile,
    isKept = true,
  ) {
    this.content = file.snapshot();
    this.kept = isKept ? this.content : undefined;
    this.currentMarks = file.tags.marks();
    this.selected = firstSelection(this.content.sheets);
    this.layouts = new SheetLayouts(
      (sheetId) => this.addedSheets.find(({ id }) => id === sheetId)?.layout ?? file.layout(sheetId),
    );
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
    return this.layouts.after(sheetId, this.rowEdits.get(sheetId) ?? NO_EDITS);
  }

  /** Whether everything but marks is as it was when the file was opened, or at the last `keep`. */
  get isKept(): boolean {
    return this.kept !== undefined && hasSameContent(this.content, this.kept);
  }

  /** Says that what the workbook holds is in a file now. */
  keep(): void {
    this.kept = this.content;
    notify(this.subscribers);
  }

  /** By sheet id the formulas, as `cellKey`, whose results are the file's although what they refer to was changed. */
  get staleFormulas(): StaleFormulas {
    if (this.stale?.content !== this.content) {
      const changed = changedPlaces(this.sheetChanges());
      this.stale = { content: this.content, formulas: staleFormulas(this.content, changed) };
    }
    return this.stale.formulas;
  }

  get canUndo(): boolean {
    return this.history.canUndo;
  }

  get canRedo(): boolean {
    return this.history.canRedo;
  }

  /** Takes the last edit back and shows where it was; settings, marks and reports stay. Does nothing when there is none. */
  undo(): void {
    this.restore(this.history.undo(this.state));
  }

  /** Makes the edit that was taken back last again, as `undo`. */
  redo(): void {
    this.restore(this.history.redo(this.state));
  }

  readSnapshot(): Promise<WorkbookSnapshot> {
    const stale = cellsOf(this.staleFormulas);
    return Promise.resolve(stale.length === 0 ? this.content : { ...this.content, staleFormulas: stale });
  }

  inspect(): Promise<WorkbookFacts> {
    const { content, currentMarks: marks, notes, areMarksChanged, rowEdits } = this;
    const reports = content.sheets.filter(({ isReport }) => isReport === true);
    return settle(() => inspectFile(this.file, content, { marks, notes, areMarksChanged, rowEdits, reports }));
  }

  readStamp(): Promise<string | undefined> {
    return Promise.resolve(this.content.stamp);
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

  mark(marks: readonly SheetMarks[], palette: Palette = "standard"): Promise<MarkResult> {
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
      this.palette = palette;
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
      this.take(after, batch.edits.filter(isRowEdit), placeOf(batch.edits));
    });
  }

  addSheet(newSheet: NewSheet): Promise<{ readonly id: string; readonly name: string }> {
    return settle(() => {
      if (newSheet.sheet.tag === "report") this.removeReports();
      const { sheets, uses1904Dates } = this.content;
      const taken = [...sheets, ...this.file.parts.otherSheets];
      const names = taken.map((sheet) => sheet.name);
      const name = freeSheetName(newSheet.sheet.name, names);
      const used = [...taken, ...this.file.parts.sheets, ...this.addedSheets].map((sheet) => Number(sheet.id));
      const id = String(1 + Math.max(0, ...used.filter(Number.isSafeInteger)));
      const named = { ...newSheet, sheet: { ...newSheet.sheet, name } };
      const added = toAddedSheet(named, id, uses1904Dates);
      this.addedSheets.push({ id, sheet: named, content: added.sheet, layout: added.layout });
      const content = { ...this.content, sheets: [...sheets, added.sheet] };
      if (newSheet.sheet.tag === "report") {
        // A report comes and goes with the check, and is no edit of the workbook.
        this.content = content;
        notify(this.subscribers);
      } else {
        this.take(content, [], { sheetId: id, range: FIRST_CELL });
      }
      this.show(id, FIRST_CELL);
      return { id, name };
    });
  }

  /**
   * The file as it is to be saved: everything that was not changed is as it was, byte for byte; the very bytes that were
   * opened when nothing was. Throws HostError: `too-large`, or `file-signed` when there are changes that would break a
   * signature. `marks: false` leaves those in the file as they are.
   */
  save({ marks = true }: { readonly marks?: boolean } = {}): Uint8Array {
    const before = this.file.snapshot();
    const { sheets, ownPart = "", stamp = "" } = this.content;
    const isThere = ({ id }: { readonly id: string }): boolean => sheets.some((sheet) => sheet.id === id);
    const addedSheets = this.addedSheets.filter(isThere);
    return saveWorkbook(this.file, {
      sheets: this.sheetChanges(),
      ...(this.areMarksChanged && marks && { marks: this.currentMarks, palette: this.palette, notes: this.notes }),
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
   * Writes values into cells, as someone does who types or pastes into the sheet; an empty text empties a cell. Cells keep
   * their number format. Throws HostError and changes nothing: `sheet-missing`, `sheet-protected`, or `failed` with the
   * address of a formula or of a cell hidden below a merged area.
   */
  enter(edits: readonly SetCellEdit[]): void {
    const outcome = makeBatch(this.content, { edits, expected: [] }, this.formatAt);
    if (outcome.kind === "refused") throw toEntryError(outcome.refusal);
    if (outcome.snapshot === this.content) return;
    this.take(outcome.snapshot, [], placeOf(edits));
    notify(this.changeListeners);
  }

  private readonly formatAt: FormatAt = (sheetId, row, column) =>
    styleAt(this.layout(sheetId), row, column).numberFormat;

  private removeReports(): void {
    const { sheets } = this.content;
    const removed = new Set(removableReports(sheets));
    if (removed.size === 0) return;
    const left = sheets.filter(({ id }) => !removed.has(id));
    const isLeft = ({ sheetId }: { readonly sheetId: string }): boolean => !removed.has(sheetId);
    this.content = { ...this.content, sheets: left };
    this.currentMarks = this.currentMarks.filter(isLeft);
    if (this.selected !== undefined && !isLeft(this.selected)) this.selected = firstSelection(left);
    notify(this.subscribers);
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

  private sheetChanges(): ReadonlyMap<string, SheetChanges> {
    const made = this.addedSheets.map(({ content }) => content);
    return changesOf([...this.file.snapshot().sheets, ...made], this.content.sheets, this.rowEdits);
  }

  private get state(): WorkbookState {
    return { content: this.content, rowEdits: this.rowEdits };
  }

  /** Takes over what the workbook holds after an edit, as a step that can be taken back. */
  private take(content: WorkbookSnapshot, edits: readonly RowEdit[], place: Selection | undefined): void {
    const rowEdits = new Map(this.rowEdits);
    for (const edit of edits) rowEdits.set(edit.sheetId, [...(rowEdits.get(edit.sheetId) ?? NO_EDITS), edit]);
    const after: WorkbookState = edits.length > 0 ? { content, rowEdits } : { ...this.state, content };
    this.history.add(this.state, after, place);
    this.content = content;
    this.followRows(
      after.rowEdits,
      groupBy(edits, ({ sheetId }) => sheetId),
    );
    notify(this.subscribers);
  }

  private restore(restored: Restored | undefined): void {
    if (restored === undefined) return;
    const { state, rowEdits, place } = restored;
    this.content = state.content;
    this.followRows(state.rowEdits, rowEdits);
    const isThere = (selection: Selection): boolean => state.content.sheets.some(({ id }) => id === selection.sheetId);
    if (this.selected !== undefined && !isThere(this.selected)) this.selected = firstSelection(state.content.sheets);
    notify(this.subscribers);
    notify(this.changeListeners);
    if (place !== undefined && isThere(place)) this.show(place.sheetId, place.range);
  }

  /** `made` are the changes since the last time; marks and notes move along with them. */
  private followRows(rowEdits: RowEdits, made: RowEdits): void {
    this.rowEdits = rowEdits;
    if (made.size === 0) return;
    const editsOf = (sheetId: string): readonly RowEdit[] => made.get(sheetId) ?? NO_EDITS;
    this.currentMarks = this.currentMarks.flatMap((mark) =>
      made.has(mark.sheetId) ? moveMarks(mark, editsOf(mark.sheetId)) : [mark],
    );
    this.notes = this.notes.flatMap((note) => moveNote(note, editsOf(note.sheetId)));
  }

  private sheet(sheetId: string): SheetSnapshot {
    const sheet = this.content.sheets.find((candidate) => candidate.id === sheetId);
    if (sheet === undefined) throw new HostError("sheet-missing", sheetId);
    return sheet;
  }
}
