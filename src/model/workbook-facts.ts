import type { CellPosition } from "./address";

/** What goes out with a workbook besides the contents of its cells. */
export interface WorkbookFacts {
  /** As the document's properties name them; empty texts where they name nobody. */
  readonly author: string;
  readonly lastModifiedBy: string;
  /** Sheets with comments or notes that are not ours, in tab order. */
  readonly comments: readonly SheetComments[];
  /** False where the host can't read notes, the older kind of comments. */
  readonly knowsNotes: boolean;
  /**
   * Addresses or names of other workbooks that this one refers to outside of its cells; in a file in the order in which its
   * formulas number them (`[1]` is the first), with an empty text for one without an address.
   */
  readonly links: readonly string[];
  /** Ids of the sheets that hold marks or notes of ours. */
  readonly markedSheets: readonly string[];
  /** Ids of the sheets that are reports of ours. */
  readonly reportSheets: readonly string[];
}

export interface SheetComments {
  readonly sheetId: string;
  /** Answers count as well. */
  readonly count: number;
  /** Each once; those without a name are left out. */
  readonly authors: readonly string[];
  /** The first cell with a comment. */
  readonly first: CellPosition;
}
