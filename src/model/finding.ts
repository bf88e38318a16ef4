import type { CellRange } from "./address";
import type { SetCellEdit } from "./edit";
import type { Severity } from "./severity";

/** Values a message is built from; plain data, never a sentence. */
export type MessageData = Readonly<Record<string, string | number | readonly string[]>>;

/** A place in the workbook. */
export interface Location {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly range: CellRange;
}

/**
 * A change that would mend a finding, as data. `safe` keeps the meaning and may be applied without asking;
 * `suggest` is shown, and the officer chooses.
 */
export interface Fix {
  readonly kind: "safe" | "suggest";
  readonly edits: readonly SetCellEdit[];
}

/** One problem at one place, with everything needed to show, mark, mend and recognise it again. */
export interface Finding {
  readonly rule: string;
  readonly messageId: string;
  readonly data: MessageData;
  readonly severity: Severity;
  readonly location: Location;
  /** Id of the table the finding belongs to; absent for a finding about the workbook. */
  readonly tableId?: string;
  /** Name of the indicator concerned, as it stands in its cell. */
  readonly indicatorName?: string;
  /** Other places that take part, such as the second of two equal codes. */
  readonly related: readonly Location[];
  /** The one change that mends it. */
  readonly fix?: Fix;
  /** Several changes of which the officer may choose one. */
  readonly suggestions: readonly Fix[];
  /** Stays the same when rows are inserted above; changes when the content does. */
  readonly fingerprint: string;
}
