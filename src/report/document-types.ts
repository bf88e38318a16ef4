/** A publishable document as plain data, without anything of a file format. */
export interface DocumentDescription {
  readonly cover: DocumentCover;
  readonly contentsTitle: string;
  /** All that follows the contents, in reading order. */
  readonly blocks: readonly DocumentBlock[];
}

/** What stands on the first page; a text that is not known is empty. */
export interface DocumentCover {
  readonly department: string;
  readonly title: string;
  readonly date: string;
}

export type DocumentBlock = DocumentHeading | DocumentParagraph | DocumentTable;

export interface DocumentHeading {
  readonly kind: "heading";
  /** Levels 1 and 2 stand in the contents. */
  readonly level: 1 | 2 | 3;
  readonly text: string;
  readonly startsPage: boolean;
  readonly isCentered: boolean;
}

/** A paragraph of running text. */
export interface DocumentParagraph {
  readonly kind: "paragraph";
  readonly text: string;
}

export interface DocumentTable {
  readonly kind: "table";
  /** Widths of the columns in relation to each other. */
  readonly widths: readonly number[];
  readonly rows: readonly DocumentRow[];
}

export interface DocumentRow {
  /** Those of one row together cover all columns. */
  readonly cells: readonly DocumentCell[];
  /** Repeated at the top of each page the table runs over. */
  readonly isHeader?: boolean;
  /** Holds running text, so that it may go on over a page's end. */
  readonly maySplit?: boolean;
}

export interface DocumentCell {
  /** Lines are parted by `\n`. */
  readonly text: string;
  /** Lines have no border; the others are boxes. */
  readonly look: "label" | "value" | "text" | "line-left" | "line-right";
  /** How many columns it covers. */
  readonly columns: number;
  /** Of cells merged down: the first, which shows the text, or one below it. */
  readonly down?: "starts" | "continues";
}
