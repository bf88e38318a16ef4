import type { SheetSnapshot, WorkbookSnapshot } from "../../model/snapshot";
import type { Selection } from "../port";
import type { RowEdit } from "./splice/workbook-changes";

/** By sheet id: all rows that came in and went out since the file was read; sheets without have no entry. */
export type RowEdits = ReadonlyMap<string, readonly RowEdit[]>;

/** A workbook that was read from a file, as far as steps change it. */
export interface WorkbookState {
  readonly content: WorkbookSnapshot;
  readonly rowEdits: RowEdits;
}

/** One thing that was done, between two states. */
interface Step {
  readonly before: WorkbookState;
  readonly after: WorkbookState;
  /** Where it was done. */
  readonly place: Selection | undefined;
}

/** A step taken back or made again. */
export interface Restored {
  readonly state: WorkbookState;
  /** By sheet id: rows that came in and went out on the way from the state before. */
  readonly rowEdits: RowEdits;
  readonly place: Selection | undefined;
}

/** As many as Excel keeps. */
const MAX_STEPS = 100;
const NO_EDITS: readonly RowEdit[] = [];

/**
 * Steps that can be taken back and made again, the latest first. States share what they have in common, so that a step
 * costs no more than what it changed. What changes between steps and belongs to none (settings, reports) stays as it is.
 */
export class WorkbookHistory {
  private done: readonly Step[] = [];
  private undone: readonly Step[] = [];

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Notes a step; those that were taken back can't be made again after it. */
  add(before: WorkbookState, after: WorkbookState, place: Selection | undefined): void {
    this.done = [...this.done.slice(1 - MAX_STEPS), { before, after, place }];
    this.undone = [];
  }

  /** Takes the last step back; undefined when there is none. */
  undo(now: WorkbookState): Restored | undefined {
    const step = this.done.at(-1);
    if (step === undefined) return undefined;
    this.done = this.done.slice(0, -1);
    this.undone = [...this.undone, step];
    return change(now, step.after, step.before, step.place);
  }

  /** Makes the step that was taken back last again; undefined when there is none. */
  redo(now: WorkbookState): Restored | undefined {
    const step = this.undone.at(-1);
    if (step === undefined) return undefined;
    this.undone = this.undone.slice(0, -1);
    this.done = [...this.done, step];
    return change(now, step.before, step.after, step.place);
  }
}

function change(now: WorkbookState, from: WorkbookState, to: WorkbookState, place: Selection | undefined): Restored {
  const rowEdits = new Map(now.rowEdits);
  const way = new Map<string, readonly RowEdit[]>();
  for (const { id } of from.content.sheets) {
    const before = from.rowEdits.get(id) ?? NO_EDITS;
    const after = to.rowEdits.get(id) ?? NO_EDITS;
    if (before === after) continue;
    rowEdits.set(id, after);
    way.set(id, after.length > before.length ? after.slice(before.length) : backwards(before.slice(after.length)));
  }
  const { ownPart: known, ...content } = { ...now.content, sheets: sheetsAfter(now.content.sheets, from, to) };
  const ownPart = known === from.content.ownPart ? to.content.ownPart : known;
  const state = { content: ownPart === undefined ? content : { ...content, ownPart }, rowEdits };
  return { state, rowEdits: way, place };
}

function sheetsAfter(
  now: readonly SheetSnapshot[],
  { content: from }: WorkbookState,
  { content: to }: WorkbookState,
): readonly SheetSnapshot[] {
  const before = new Map(from.sheets.map((sheet) => [sheet.id, sheet]));
  const after = new Map(to.sheets.map((sheet) => [sheet.id, sheet]));
  const kept = now.flatMap((sheet) => {
    const target = after.get(sheet.id);
    if (before.get(sheet.id) === target) return [sheet];
    return target === undefined ? [] : [target];
  });
  return [...kept, ...to.sheets.filter(({ id }) => !before.has(id))];
}

/** The row changes that take these back. */
function backwards(edits: readonly RowEdit[]): readonly RowEdit[] {
  const inverses = edits.map(({ kind, sheetId, row, count }): RowEdit => {
    return kind === "insert-rows"
      ? { kind: "delete-rows", sheetId, row, count }
      : { kind: "insert-rows", sheetId, row, count, like: row };
  });
  return inverses.reverse();
}
