import type { RankedIndicator } from "../library/library-types";
import type { Level1, Level2 } from "../library/taxonomy";
import type { CellRange } from "../model/address";
import type { EditBatch } from "../model/edit";
import type { Location } from "../model/finding";

/** Why a row is to be filled. */
export type GapReason =
  /** The level-1 class has no row; the row is for one of its level-2 classes. */
  | "class-missing"
  /** The level-2 class has no row. */
  | "row-missing"
  /** The row is there and holds neither name nor value. */
  | "row-blank"
  /** The name is only the class's. */
  | "name-repeats-class"
  | "name-blank"
  /** The name is left-over template text. */
  | "name-placeholder";

/** A row of a table that has no indicator of its own yet. */
export interface Gap {
  /** Unique in the workbook and stable for the same content. */
  readonly id: string;
  readonly tableId: string;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly level1: Level1;
  readonly level2: Level2;
  readonly reason: GapReason;
  /** 0-based: the row to be filled in; absent where a row is to be inserted. */
  readonly row?: number;
  /** Where to look: the row's cells, or the class beside which the row is to stand. */
  readonly range: CellRange;
  /** The profile only expects the row: filling it is offered, not asked for. */
  readonly isOptional: boolean;
  /** The table says the same in another class (a cost below 产出): filled only when it is asked for by itself. */
  readonly isToldElsewhere?: boolean;
}

/** A row's texts as they would stand in the table. */
export interface RowContent {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  /** Empty where the form has no such column. */
  readonly description: string;
  readonly value: string;
  readonly basis: string;
}

/** Where a row's value comes from. */
export type ValueSource =
  /** What is usual, for reference only. */
  | "usual"
  /** An example of the form: only the office knows the number. */
  | "example"
  | "budget"
  | "year"
  /** A figure of the table's own goal, purpose or name. */
  | "goal"
  /** What the cell holds already. */
  | "cell";

/** An indicator that may stand in a gap, and the row it would become. */
export interface Candidate extends RankedIndicator {
  readonly row: RowContent;
  readonly valueFrom: ValueSource;
}

/** A gap with what may stand in it: up to five, the best first. */
export interface GapPlan {
  readonly gap: Gap;
  readonly candidates: readonly Candidate[];
}

/** What an officer chose for a gap. */
export interface FillChoice {
  readonly gap: Gap;
  readonly candidate: Candidate;
}

/** Why a chosen row can't be written. */
export type SkipReason =
  /** The sheet is protected. */
  | "protected"
  /** A cell to be written holds a formula. */
  | "formula"
  /** Another table stands beside it on the same rows, and a new row would part it. */
  | "side-by-side"
  /** The form has no column or class for it. */
  | "no-place";

/** Everything that filling rows changes, as data. */
export interface FillEdits {
  readonly batch: EditBatch;
  /** Takes the batch back, once it has been made. */
  readonly undo: EditBatch;
  readonly filled: readonly FillChoice[];
  /** Where the filled rows stand once the batch is made, in the order of `filled`. */
  readonly places: readonly Location[];
  readonly skipped: readonly (FillChoice & { readonly why: SkipReason })[];
}

/** What became of rows that were to be filled. */
export type FillOutcome =
  | {
      readonly filled: readonly FillChoice[];
      readonly skipped: FillEdits["skipped"];
      /** Takes back what was written. */
      readonly undo: EditBatch;
    }
  /** The workbook holds settings that can't be read: rows could not be marked, and nothing was written. */
  | { readonly why: "unreadable" };

/** What became of an indicator that was to be inserted: where it stands now, or why it was not. */
export type InsertOutcome =
  | { readonly sheetName: string; readonly range: CellRange; readonly undo: EditBatch }
  /** `outside`: what is selected lies in no table; `unreadable`: as for rows that were to be filled. */
  | { readonly why: "outside" | "unreadable" | SkipReason };
