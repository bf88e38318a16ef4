import type { CellRange } from "../model/address";
import type { EditBatch, SheetMarks } from "../model/edit";
import type { HostErrorCode } from "../model/host-error";
import type { Palette } from "../model/mark-looks";
import type { WorkbookSnapshot } from "../model/snapshot";
import type { WorkbookFacts } from "../model/workbook-facts";
import type { SheetDescription, StyleDescription } from "../model/workbook-description";

export type { HostErrorCode } from "../model/host-error";

/** The only error a host throws. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    /** The host's own words or the name of the thing concerned (a sheet, an extension); may be empty. */
    readonly detail = "",
    options?: ErrorOptions,
  ) {
    super(detail === "" ? code : `${code}: ${detail}`, options);
    this.name = "HostError";
  }
}

/** What `mark` or `clearMarks` did, so that the pane can say it. */
export interface MarkResult {
  /** Number of ranges now marked (0 after clearing). */
  readonly marked: number;
  /** Names of protected sheets that could not be marked or cleared; nothing was changed on them. */
  readonly protectedSheets: readonly string[];
}

/**
 * The workbook as the product sees it, whatever is behind: Excel or a file. Every method rejects only with HostError,
 * and a rejected call has left the workbook as it was.
 */
export interface WorkbookHost {
  /** Name to show for the workbook (`预算.xlsx`), or an empty text when the host does not say. */
  readonly name: string;

  /** Reads every sheet, hidden ones included. */
  readSnapshot(): Promise<WorkbookSnapshot>;

  /** Reads what goes out with the workbook besides the contents of its cells. What can't be read of it is left out. */
  inspect(): Promise<WorkbookFacts>;

  /** Reads our stamp alone, which is as good as no work; undefined when there is none. */
  readStamp(): Promise<string | undefined>;

  /**
   * Replaces all marks of ours, whatever they look like, by these in the looks of a palette, `standard` where none is
   * named. Formats that are not ours stay as they are; protected sheets are left out.
   */
  mark(marks: readonly SheetMarks[], palette?: Palette): Promise<MarkResult>;

  /** Removes all marks of ours from every sheet, whoever put them there, and sheets that are reports of ours; nothing else. */
  clearMarks(): Promise<MarkResult>;

  /**
   * Replaces the part of ours that travels with the workbook; the next snapshot holds it as `ownPart`. An empty text
   * removes it.
   */
  writeOwnPart(xml: string): Promise<void>;

  /**
   * Writes the custom document property of ours; the next snapshot holds it as `stamp`. At most `MAX_STAMP_LENGTH`
   * characters: rejects with `too-large` for more. An empty text removes it.
   */
  writeStamp(text: string): Promise<void>;

  /** Shows the range and selects it. A hidden sheet is not shown: rejects with `sheet-missing`. */
  goTo(sheetId: string, range: CellRange): Promise<void>;

  /**
   * Calls the listener after any change of content that did not come from this port. Events may be late or lost: they
   * only say that a result may be out of date. Returns a function that stops listening.
   */
  onChange(listener: () => void): Promise<() => Promise<void>>;
}

/** What is selected in the workbook. */
export interface Selection {
  readonly sheetId: string;
  readonly range: CellRange;
}

/** A sheet to be added, with the looks its cells refer to by name. */
export interface NewSheet {
  readonly sheet: SheetDescription;
  readonly styles: Readonly<Record<string, StyleDescription>>;
}

/** What became of a sheet that was added. */
export interface NewSheetAnswer {
  readonly id: string;
  readonly name: string;
  /** Set where the host could not set up the sheet's pages for printing, as Excel without a printer. */
  readonly lacksPageSetup?: boolean;
}

/** A workbook that can be written to. Every method rejects only with HostError. */
export interface WorkbookEditor {
  /**
   * Makes all the edits of a batch, in at most two requests and as one step of undo where the host can. Rejects before
   * anything is changed: `content-changed` (detail: the sheet's name and cell before the edits, `土地!C4`) when a cell no
   * longer holds what was expected or holds something that a merge would take away, `sheet-protected`, `sheet-missing`, or
   * `cell-formula` (detail as for `content-changed`).
   */
  apply(batch: EditBatch): Promise<void>;

  /** The selected cells of the visible sheet; undefined when something else is selected. */
  selection(): Promise<Selection | undefined>;

  /**
   * Adds a sheet behind the others and shows it. Where its name is taken, the next free one of `name (2)`, `name (3)` … is
   * used. A report takes the place of an earlier one of ours.
   */
  addSheet(sheet: NewSheet): Promise<NewSheetAnswer>;
}
