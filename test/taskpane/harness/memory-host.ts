import {
  HostError,
  type HostErrorCode,
  type MarkResult,
  type NewSheet,
  type Selection,
  type WorkbookEditor,
  type WorkbookHost,
} from "../../../src/host/port";
import type { CellRange } from "../../../src/model/address";
import type { EditBatch, SheetMarks } from "../../../src/model/edit";
import type { WorkbookSnapshot } from "../../../src/model/snapshot";
import type { WorkbookFacts } from "../../../src/model/workbook-facts";

/** Nothing to tell of. */
export const NO_FACTS: WorkbookFacts = {
  ...{ author: "", lastModifiedBy: "", comments: [], knowsNotes: true, links: [] },
  ...{ markedSheets: [], reportSheets: [] },
};

/** A workbook that only writes down what was asked of it, and fails where it is told to. */
export class MemoryHost implements WorkbookHost, WorkbookEditor {
  readonly name = "2025年预算绩效目标.xlsx";
  readonly marked: (readonly SheetMarks[])[] = [];
  readonly ownParts: string[] = [];
  readonly stamps: string[] = [];
  readonly applied: EditBatch[] = [];
  readonly added: NewSheet[] = [];
  selected: Selection | undefined;
  readonly visited: { readonly sheetId: string; readonly range: CellRange }[] = [];
  cleared = 0;
  inspected = 0;
  facts: WorkbookFacts = NO_FACTS;
  /** What the workbook held when the pane was opened. */
  stamp: string | undefined;
  protectedSheets: readonly string[] = [];
  /** What the next calls of a method fail with. */
  failing: Partial<Record<"inspect" | "mark" | "clear" | "go" | "listen" | "write" | "apply", HostErrorCode>> = {};
  readonly #listeners = new Set<() => void>();

  readSnapshot(): Promise<WorkbookSnapshot> {
    return Promise.resolve({ sheets: [], uses1904Dates: false });
  }

  inspect(): Promise<WorkbookFacts> {
    if (this.failing.inspect !== undefined) return Promise.reject(new HostError(this.failing.inspect));
    this.inspected += 1;
    return Promise.resolve({ ...this.facts });
  }

  readStamp(): Promise<string | undefined> {
    if (this.failing.inspect !== undefined) return Promise.reject(new HostError(this.failing.inspect));
    return Promise.resolve(this.stamp);
  }

  writeOwnPart(xml: string): Promise<void> {
    if (this.failing.write !== undefined) return Promise.reject(new HostError(this.failing.write));
    this.ownParts.push(xml);
    return Promise.resolve();
  }

  writeStamp(text: string): Promise<void> {
    if (this.failing.write !== undefined) return Promise.reject(new HostError(this.failing.write));
    this.stamps.push(text);
    return Promise.resolve();
  }

  mark(marks: readonly SheetMarks[]): Promise<MarkResult> {
    if (this.failing.mark !== undefined) return Promise.reject(new HostError(this.failing.mark));
    this.marked.push(marks);
    return Promise.resolve({ marked: marks.length, protectedSheets: this.protectedSheets });
  }

  clearMarks(): Promise<MarkResult> {
    if (this.failing.clear !== undefined) return Promise.reject(new HostError(this.failing.clear));
    this.cleared += 1;
    return Promise.resolve({ marked: 0, protectedSheets: this.protectedSheets });
  }

  apply(batch: EditBatch): Promise<void> {
    if (this.failing.apply !== undefined) return Promise.reject(new HostError(this.failing.apply, "表!F12"));
    this.applied.push(batch);
    return Promise.resolve();
  }

  selection(): Promise<Selection | undefined> {
    return Promise.resolve(this.selected);
  }

  addSheet(sheet: NewSheet): Promise<{ readonly id: string; readonly name: string }> {
    this.added.push(sheet);
    return Promise.resolve({ id: `new-${this.added.length}`, name: sheet.sheet.name });
  }

  goTo(sheetId: string, range: CellRange): Promise<void> {
    if (this.failing.go !== undefined) return Promise.reject(new HostError(this.failing.go, sheetId));
    this.visited.push({ sheetId, range });
    return Promise.resolve();
  }

  onChange(listener: () => void): Promise<() => Promise<void>> {
    if (this.failing.listen !== undefined) return Promise.reject(new HostError(this.failing.listen));
    this.#listeners.add(listener);
    return Promise.resolve(() => {
      this.#listeners.delete(listener);
      return Promise.resolve();
    });
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  /** Someone edits a cell. */
  change(): void {
    for (const listener of this.#listeners) listener();
  }
}
