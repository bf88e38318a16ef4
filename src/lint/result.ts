import type { Finding } from "../model/finding";
import type { WorkbookSnapshot } from "../model/snapshot";
import type { Profile } from "../rules/profile";
import type { WorkbookReading } from "../table/target-table";
import type { SuppressedFinding, Suppression } from "./suppressions";
import type { WorkbookSettings } from "./workbook-settings";

export interface Summary {
  readonly tables: number;
  readonly indicators: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** The verdict on a workbook: what was read, what was found. */
export interface CheckResult extends WorkbookReading {
  /** In workbook order: by sheet, table, row, column; most serious first within a cell. */
  readonly findings: readonly Finding[];
  /** Findings that were suppressed, in the same order; no part of `findings` and `summary`. */
  readonly suppressed: readonly SuppressedFinding[];
  readonly unusedSuppressions: readonly Suppression[];
  /** The profile it was judged under. */
  readonly profile: Profile;
  /** What it was made from. */
  readonly snapshot: WorkbookSnapshot;
  /** As they stood in the workbook when it was read, without the unconfirmed rows that are no longer there. */
  readonly settings: WorkbookSettings;
  readonly summary: Summary;
}
