import { contains, formatCell, type CellPosition, type CellRange } from "../../model/address";
import type { SheetMarks } from "../../model/edit";
import type { CellValue, SheetSnapshot, SnapshotCell, SnapshotRow, WorkbookSnapshot } from "../../model/snapshot";
import { HostError, type MarkResult, type WorkbookHost } from "../port";
import { styleAt, type SheetLayout } from "./layout";
import type { WorkbookFile } from "./workbook-file";

export { openWorkbookFile, WorkbookFile } from "./workbook-file";

export type GoToListener = (sheetId: string, range: CellRange) => void;

/**
 * A workbook file behind the host port. Marks and edits live in memory, over the file as it was read; whoever draws
 * the workbook reads `snapshot` and `marks` and subscribes to their changes.
 */
export class FileWorkbookHost implements WorkbookHost {
  private content: WorkbookSnapshot;
  private currentMarks: readonly SheetMarks[] = [];
  private readonly subscribers = new Set<() => void>();
  private readonly changeListeners = new Set<() => void>();
  private readonly goToListeners = new Set<GoToListener>();

  constructor(private readonly file: WorkbookFile) {
    this.content = file.snapshot();
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

  /** What a sheet looks like. Throws HostError `sheet-missing`. */
  layout(sheetId: string): SheetLayout {
    return this.file.layout(sheetId);
  }

  readSnapshot(): Promise<WorkbookSnapshot> {
    return Promise.resolve(this.content);
  }

  writeOwnPart(xml: string): Promise<void> {
    return settle(() => {
      const { sheets, uses1904Dates } = this.content;
      this.content = { sheets, uses1904Dates, ...(xml !== "" && { ownPart: xml }) };
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
      this.currentMarks = drawn;
      notify(this.subscribers);
      const inTabOrder = this.content.sheets.map((sheet) => sheet.name).filter((name) => skipped.has(name));
      return { marked, protectedSheets: inTabOrder };
    });
  }

  clearMarks(): Promise<MarkResult> {
    return settle(() => {
      this.currentMarks = [];
      notify(this.subscribers);
      return { marked: 0, protectedSheets: [] };
    });
  }

  goTo(sheetId: string, range: CellRange): Promise<void> {
    return settle(() => {
      const { visibility, name } = this.sheet(sheetId);
      if (visibility !== "visible") throw new HostError("sheet-missing", name);
      for (const listener of [...this.goToListeners]) listener(sheetId, range);
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
    const sheet = this.sheet(sheetId);
    const position: CellPosition = { row, column };
    if (sheet.isProtected) throw new HostError("sheet-protected", sheet.name);
    const previous = cellAt(sheet, position);
    if (previous?.formula !== undefined || isCovered(sheet, position)) {
      throw new HostError("failed", formatCell(position));
    }
    if (value === (previous?.value ?? "")) return;
    const numberFormat =
      previous === undefined ? styleAt(this.layout(sheetId), row, column).numberFormat : previous.numberFormat;
    const cell: SnapshotCell | undefined =
      value === "" ? undefined : { column, value, ...(numberFormat === undefined ? {} : { numberFormat }) };
    const edited: SheetSnapshot = { ...sheet, rows: replaceCell(sheet.rows, position, cell) };
    const sheets = this.content.sheets.map((other) => (other === sheet ? edited : other));
    this.content = { ...this.content, sheets };
    notify(this.subscribers);
    notify(this.changeListeners);
  }

  private sheet(sheetId: string): SheetSnapshot {
    const sheet = this.content.sheets.find((candidate) => candidate.id === sheetId);
    if (sheet === undefined) throw new HostError("sheet-missing", sheetId);
    return sheet;
  }
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

function cellAt(sheet: SheetSnapshot, { row, column }: CellPosition): SnapshotCell | undefined {
  return sheet.rows.find((entry) => entry.row === row)?.cells.find((cell) => cell.column === column);
}

function isCovered(sheet: SheetSnapshot, position: CellPosition): boolean {
  return sheet.merges.some(
    (merge) => contains(merge, position) && (merge.top !== position.row || merge.left !== position.column),
  );
}

/** The rows with one cell replaced, added or (undefined) taken out; order and absence of empty rows are kept. */
function replaceCell(
  rows: readonly SnapshotRow[],
  { row, column }: CellPosition,
  cell: SnapshotCell | undefined,
): readonly SnapshotRow[] {
  const cells = (rows.find((entry) => entry.row === row)?.cells ?? []).filter((other) => other.column !== column);
  if (cell !== undefined) cells.push(cell);
  cells.sort((a, b) => a.column - b.column);
  const others = rows.filter((entry) => entry.row !== row);
  if (cells.length === 0) return others;
  return [...others, { row, cells }].sort((a, b) => a.row - b.row);
}
