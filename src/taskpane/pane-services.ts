import type { FixOutcome } from "../app/fix";
import type { FillChoice, FillOutcome, InsertOutcome } from "../fill/fill-types";
import type { MarkResult, WorkbookEditor, WorkbookHost } from "../host/port";
import type { StandardIndicator } from "../library/standard-indicator";
import type { GroupedFixes } from "../lint/fix-groups";
import type { CheckResult } from "../lint/result";
import type { WorkbookSettings } from "../lint/workbook-settings";
import type { Finding } from "../model/finding";
import type { WorkbookSnapshot } from "../model/snapshot";
import type { Profile } from "../rules/profile";
import type { UndoStep } from "./undo-step";

/** A workbook that can be checked and written to. */
export type PaneHost = WorkbookHost & WorkbookEditor;

/** What the pane asks of the application layer. */
export interface PaneServices {
  readonly check: (
    host: WorkbookHost,
    options: {
      /** Absent: the workbook's own. */
      readonly profile?: Profile;
      readonly signal: AbortSignal;
      readonly onProgress: (done: number, total: number) => void;
    },
  ) => Promise<CheckResult>;
  readonly mark: (host: WorkbookHost, findings: readonly Finding[]) => Promise<MarkResult>;
  /** Marks may be drawn again unasked: it takes nothing from the officer, such as what Excel could undo. */
  readonly isMarkingFree?: boolean;
  /** `unreadable`: the workbook holds settings that can't be read, and nothing was written over them. */
  readonly save: (host: WorkbookHost, settings: WorkbookSettings) => Promise<"saved" | "unreadable">;
  /** Drops from the workbook's settings what no longer stands. */
  readonly tidy: (host: WorkbookHost, result: CheckResult) => Promise<void>;
  readonly fill: (host: PaneHost, result: CheckResult, choices: readonly FillChoice[]) => Promise<FillOutcome>;
  readonly insert: (host: PaneHost, result: CheckResult, indicator: StandardIndicator) => Promise<InsertOutcome>;
  /** Makes, for each of these findings, the change of this number among those proposed. */
  readonly fix: (
    host: PaneHost,
    result: CheckResult,
    findings: readonly Finding[],
    choice: number,
  ) => Promise<FixOutcome>;
  readonly fixSafely: (host: PaneHost, seen: CheckResult, fixes: GroupedFixes) => Promise<FixOutcome>;
  readonly confirm: (
    host: PaneHost,
    result: CheckResult,
    findings: readonly Finding[],
  ) => Promise<"saved" | "unreadable">;
  readonly addOwnLibrary: (host: PaneHost, result: CheckResult) => Promise<{ readonly name: string }>;
  readonly addTemplate: (host: PaneHost, result: CheckResult, type: string) => Promise<{ readonly name: string }>;
  /** What can still be taken back of what was written into this workbook before the pane was opened, the last first. */
  readonly recallUndos: (workbook: string, snapshot: WorkbookSnapshot) => Promise<readonly UndoStep[]>;
  /** Keeps these for the next time the pane is opened on the workbook of this name. */
  readonly keepUndos: (workbook: string, undos: readonly UndoStep[]) => Promise<void>;
  /** Writes the stamp of a workbook as it was checked, and resolves to its text. */
  readonly stamp: (
    host: WorkbookHost,
    result: CheckResult,
    facts: { readonly tool: string; readonly at: number },
  ) => Promise<string>;
  /** Name and version of the program, for a stamp. */
  readonly tool: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
