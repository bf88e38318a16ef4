import type { Suppression } from "./suppressions";

/** What an officer chose for one workbook; it travels with it. */
export interface WorkbookSettings {
  /** Id of a built-in profile; undefined: the default one. */
  readonly profileId?: string;
  readonly suppressions: readonly Suppression[];
}

export const NO_SETTINGS: WorkbookSettings = { suppressions: [] };
