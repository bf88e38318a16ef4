import type { HostErrorCode, MarkResult } from "../host/port";
import type { PaneOperation } from "../i18n/zh-CN/pane";
import type { SkipReason } from "../fill/fill-types";
import type { SkippedFix } from "../lint/fix-plan";
import type { CheckResult } from "../lint/result";
import type { WorkbookSettings } from "../lint/workbook-settings";
import { SEVERITIES, type Severity } from "../model/severity";
import type { WorkbookFacts } from "../model/workbook-facts";
import { stillOccurring, type Grouping, type ListFilter } from "./findings-view";
import { withSettings } from "./ignoring";
import { resolvedAfter } from "./resolved";
import { MOST_UNDOS, undosWithout, type Step, type UndoStep } from "./undo-step";

/** How long a check has been running: nothing is shown at first, then a spinner, then a count. */
export type Waiting = "briefly" | "noticeably" | "long";

/** What the pane is doing; one thing at a time. */
export type Activity =
  | { readonly kind: "none" }
  | {
      readonly kind: "checking";
      readonly waiting: Waiting;
      /** Tables done, of how many; 0 of 0 as long as nobody said. */
      readonly done: number;
      readonly total: number;
      /** The workbook changed while it was being read. */
      readonly disturbed: boolean;
    }
  | { readonly kind: "marking" }
  | { readonly kind: "clearing" }
  | { readonly kind: "saving" }
  | { readonly kind: "inspecting" }
  | { readonly kind: "writing" };

/** Something that was asked for and did not happen. */
export interface Failure {
  readonly operation: PaneOperation;
  readonly code: HostErrorCode;
  readonly detail: string;
}

/** What was just written into the workbook. */
export type Written =
  | { readonly kind: "filled"; readonly rows: number; readonly skipped: readonly SkippedRow[] }
  | { readonly kind: "inserted"; readonly name: string; readonly place: string }
  /** Why an indicator was not inserted: nothing of a table is selected, the table has no place for it, it can't be written. */
  | { readonly kind: "not-inserted"; readonly why: "outside" | "no-place" | SkipReason }
  | { readonly kind: "sheet"; readonly sheet: string; readonly holds: "template" | "library" | "report" }
  /** Nothing was written, as the workbook holds settings that can't be read. */
  | { readonly kind: "unreadable" }
  | { readonly kind: "fixed"; readonly places: number; readonly skipped: readonly SkippedFix[] }
  | { readonly kind: "undone"; readonly step: Step }
  /** A step could not be taken back, as the workbook has changed since. */
  | { readonly kind: "undo-lost"; readonly step: Step }
  | { readonly kind: "confirmed" };

/** A row that was to be filled and was not. */
export interface SkippedRow {
  readonly sheetName: string;
  readonly level2: string;
  readonly why: SkipReason;
}

/** The last complete check. */
export interface Report {
  readonly result: CheckResult;
  /** Milliseconds since 1970. */
  readonly checkedAt: number;
}

/** Whether the report still speaks of the workbook as it is: it has been changed since, or could not be checked again. */
export type Freshness = "current" | "changed" | "not-rechecked";

/** A short word on what was just done. */
export type Remark = "cancelled" | "marks-cleared" | "hidden-finding" | "ignored" | "restored";

export interface PaneState {
  readonly activity: Activity;
  /** Absent before the first check. A failed or cancelled check leaves the earlier one. */
  readonly report: Report | undefined;
  readonly freshness: Freshness;
  readonly failure: Failure | undefined;
  readonly remark: Remark | undefined;
  readonly filter: ListFilter;
  readonly grouping: Grouping;
  /** Index, in the report's findings, of the one visited last. */
  readonly current: number | undefined;
  /** How many visits there were: the list brings the current finding into view when this grows, and at no other time. */
  readonly visits: number;
  /** Whether a check is followed by marking. */
  readonly marksWanted: boolean;
  /** The marks show an earlier check's findings: a live check lists what it finds, and may not write. */
  readonly areMarksBehind: boolean;
  /** Whether changes of the workbook are followed by a check that nobody asked for. */
  readonly live: boolean;
  /** How long the last check took, in milliseconds. */
  readonly took: number;
  /** How many live checks failed since the last change. */
  readonly liveFailures: number;
  /** How many checks the officer asked for: the verdict is announced anew when this grows. */
  readonly asked: number;
  /** What was chosen here and the workbook does not hold yet; it counts as long as the pane is open. */
  readonly unsaved: WorkbookSettings | undefined;
  /** Stays until the officer asks for something else. */
  readonly written: Written | undefined;
  /** How to take back what was written, the last first. */
  readonly undos: readonly UndoStep[];
  /** Fingerprints of the findings that are gone since the pane was opened. */
  readonly resolved: readonly string[];
  /** What goes out with the workbook, when it was looked at last; undefined before. */
  readonly facts: WorkbookFacts | undefined;
  /** Text of the workbook's stamp; undefined when there is none, or when nobody has looked yet. */
  readonly stamp: string | undefined;
  /** The stamp, or that there is none, was written here: it is in the file only once that was saved. */
  readonly hasStamped: boolean;
  /** Names of sheets the last marking or clearing left as they were. */
  readonly protectedSheets: { readonly after: "mark" | "clear"; readonly names: readonly string[] };
}

export type PaneAction =
  /** `isOwn`: it follows something the pane wrote, and leaves the word on that. */
  | { readonly type: "check-started"; readonly isOwn?: boolean }
  | { readonly type: "check-waited"; readonly waiting: Waiting }
  | { readonly type: "check-progressed"; readonly done: number; readonly total: number }
  | { readonly type: "check-finished"; readonly result: CheckResult; readonly at: number; readonly took?: number }
  | { readonly type: "check-cancelled" }
  | { readonly type: "live-switched"; readonly live: boolean }
  | {
      readonly type: "live-finished";
      readonly result: CheckResult;
      readonly at: number;
      readonly took: number;
      readonly areMarksBehind: boolean;
    }
  | { readonly type: "live-failed" }
  /** The marks were drawn again, without the officer having asked for it. */
  | { readonly type: "live-marked"; readonly result: MarkResult }
  | { readonly type: "workbook-changed" }
  | { readonly type: "marks-switched"; readonly wanted: boolean }
  | { readonly type: "mark-started" }
  | { readonly type: "mark-finished"; readonly result: MarkResult }
  | { readonly type: "clear-started" }
  | { readonly type: "clear-finished"; readonly result: MarkResult }
  | { readonly type: "settings-changed"; readonly settings: WorkbookSettings; readonly remark: Remark | undefined }
  | { readonly type: "save-started" }
  | { readonly type: "save-finished"; readonly settings: WorkbookSettings }
  | { readonly type: "save-refused" }
  | { readonly type: "inspect-started" }
  | { readonly type: "inspect-finished"; readonly facts: WorkbookFacts }
  /** What the workbook held when the pane was opened. */
  | { readonly type: "stamp-read"; readonly stamp: string | undefined }
  | { readonly type: "stamp-started" }
  | { readonly type: "stamp-finished"; readonly stamp: string | undefined }
  | { readonly type: "write-started" }
  /** `undo`: how to take it back; undefined where there is nothing to take back. */
  | { readonly type: "write-finished"; readonly written: Written; readonly undo: UndoStep | undefined }
  /** What was written before the pane was opened. */
  | { readonly type: "undos-recalled"; readonly undos: readonly UndoStep[] }
  | { readonly type: "failed"; readonly failure: Failure }
  | { readonly type: "failure-closed" }
  | { readonly type: "filter-pressed"; readonly severity: Severity }
  | { readonly type: "filter-chosen"; readonly only: Partial<Pick<ListFilter, "rule" | "sheetId">> }
  | { readonly type: "filter-cleared" }
  | { readonly type: "grouping-chosen"; readonly grouping: Grouping }
  | { readonly type: "visited"; readonly index: number; readonly reachable: boolean };

const IDLE: Activity = { kind: "none" };

const NO_FILTER: ListFilter = { severities: [], rule: "", sheetId: "" };

export const initialState: PaneState = {
  activity: IDLE,
  report: undefined,
  freshness: "current",
  failure: undefined,
  remark: undefined,
  filter: NO_FILTER,
  grouping: "table",
  current: undefined,
  visits: 0,
  marksWanted: true,
  areMarksBehind: false,
  live: true,
  took: 0,
  liveFailures: 0,
  asked: 0,
  unsaved: undefined,
  written: undefined,
  undos: [],
  resolved: [],
  facts: undefined,
  stamp: undefined,
  hasStamped: false,
  protectedSheets: { after: "mark", names: [] },
};

/** What can be taken back after something was written. */
function undosAfter(undos: readonly UndoStep[], written: Written, undo: UndoStep | undefined): readonly UndoStep[] {
  if (written.kind === "undone") return undos.slice(1);
  if (written.kind === "undo-lost") return undosWithout(undos);
  return undo === undefined ? undos : [undo, ...undos].slice(0, MOST_UNDOS);
}

/** Where the finding visited last stands in the new result; undefined when it is gone. */
function sameFinding(state: PaneState, result: CheckResult): number | undefined {
  if (state.report === undefined || state.current === undefined) return undefined;
  const visited = state.report.result.findings[state.current];
  if (visited === undefined) return undefined;
  const index = result.findings.findIndex((finding) => finding.fingerprint === visited.fingerprint);
  return index < 0 ? undefined : index;
}

/** The report takes the place of the one before; what was chosen here and is not saved yet holds for it too. */
function withReport(state: PaneState, { result: given, checkedAt }: Report): PaneState {
  const { unsaved } = state;
  const result = unsaved === undefined ? given : withSettings(given, unsaved);
  const filter = stillOccurring(state.filter, result.findings);
  return { ...state, report: { result, checkedAt }, filter, current: sameFinding(state, result) };
}

/** The state after a check, with what is gone since the one before. */
function withResolved({ report, resolved }: PaneState, after: PaneState): PaneState {
  if (report === undefined || after.report === undefined) return after;
  return { ...after, resolved: resolvedAfter(resolved, report.result, after.report.result) };
}

/** A workbook whose check takes longer than this, in milliseconds, is checked only when somebody asks for it. */
const SLOWEST_LIVE_MS = 4000;
/** So many live checks in a row may fail before the officer is told that the result is out of date. */
const LIVE_TRIES = 5;

/** Whether a change is followed by a live check before long, so that nobody need be told to check again. */
export function isLiveCheckDue({ live, report, freshness, took, liveFailures }: PaneState): boolean {
  const isChanged = report !== undefined && freshness === "changed";
  return live && isChanged && took <= SLOWEST_LIVE_MS && liveFailures < LIVE_TRIES;
}

function toggled(filter: readonly Severity[], pressed: Severity): readonly Severity[] {
  const wanted = SEVERITIES.filter((severity) => filter.includes(severity) !== (severity === pressed));
  return wanted.length === SEVERITIES.length ? [] : wanted;
}

/** What the pane knows after an action. An action that comes too late for its activity changes nothing. */
export function paneReducer(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case "check-started":
      return {
        ...state,
        activity: { kind: "checking", waiting: "briefly", done: 0, total: 0, disturbed: false },
        failure: undefined,
        remark: undefined,
        written: action.isOwn === true ? state.written : undefined,
      };
    case "check-waited":
      return state.activity.kind === "checking"
        ? { ...state, activity: { ...state.activity, waiting: action.waiting } }
        : state;
    case "check-progressed":
      return state.activity.kind === "checking"
        ? { ...state, activity: { ...state.activity, done: action.done, total: action.total } }
        : state;
    case "check-finished":
      return state.activity.kind === "checking"
        ? {
            ...withResolved(state, withReport(state, { result: action.result, checkedAt: action.at })),
            activity: IDLE,
            stamp: action.result.snapshot.stamp,
            took: action.took ?? 0,
            asked: state.asked + 1,
            freshness: state.activity.disturbed ? "changed" : "current",
            protectedSheets:
              state.protectedSheets.after === "mark" ? state.protectedSheets : initialState.protectedSheets,
          }
        : state;
    case "check-cancelled":
      return state.activity.kind === "checking" ? { ...state, activity: IDLE, remark: "cancelled" } : state;
    case "live-switched":
      return { ...state, live: action.live };
    case "live-finished": {
      const { result, at: checkedAt, took, areMarksBehind } = action;
      return {
        ...withResolved(state, withReport(state, { result, checkedAt })),
        freshness: "current",
        // What was said of a check that failed is no longer so.
        failure: state.failure?.operation === "check" ? undefined : state.failure,
        took,
        areMarksBehind,
      };
    }
    case "live-failed":
      return { ...state, liveFailures: state.liveFailures + 1 };
    case "live-marked":
      return {
        ...state,
        areMarksBehind: false,
        protectedSheets: { after: "mark", names: action.result.protectedSheets },
      };
    case "workbook-changed":
      return {
        ...state,
        liveFailures: 0,
        freshness: state.report === undefined ? "current" : "changed",
        activity: state.activity.kind === "checking" ? { ...state.activity, disturbed: true } : state.activity,
      };
    case "marks-switched":
      return { ...state, marksWanted: action.wanted };
    case "mark-started":
      return {
        ...state,
        activity: { kind: "marking" },
        failure: undefined,
        remark: state.remark === "marks-cleared" ? undefined : state.remark,
      };
    case "mark-finished":
      return {
        ...state,
        activity: IDLE,
        areMarksBehind: false,
        protectedSheets: { after: "mark", names: action.result.protectedSheets },
      };
    case "clear-started":
      return { ...state, activity: { kind: "clearing" }, failure: undefined, remark: undefined };
    case "clear-finished":
      return {
        ...state,
        activity: IDLE,
        areMarksBehind: false,
        remark: "marks-cleared",
        protectedSheets: { after: "clear", names: action.result.protectedSheets },
      };
    case "settings-changed": {
      const changed = { ...state, unsaved: action.settings, remark: action.remark };
      return state.report === undefined ? changed : withReport(changed, state.report);
    }
    case "save-started":
      return { ...state, activity: { kind: "saving" }, failure: undefined };
    case "save-finished":
      return {
        ...state,
        activity: IDLE,
        unsaved: undefined,
        report: state.report && { ...state.report, result: { ...state.report.result, settings: action.settings } },
      };
    case "save-refused":
      return { ...state, activity: IDLE };
    case "inspect-started":
      return { ...state, activity: { kind: "inspecting" }, failure: undefined };
    case "inspect-finished":
      return { ...state, activity: IDLE, facts: action.facts };
    case "stamp-read":
      // A check that was quicker has read it as well.
      return state.report === undefined ? { ...state, stamp: action.stamp } : state;
    case "stamp-started":
      return { ...state, activity: { kind: "writing" }, failure: undefined };
    case "stamp-finished":
      return { ...state, activity: IDLE, stamp: action.stamp, hasStamped: true };
    case "write-started":
      return { ...state, activity: { kind: "writing" }, failure: undefined, remark: undefined, written: undefined };
    case "write-finished": {
      const { written, undo } = action;
      return { ...state, activity: IDLE, written, undos: undosAfter(state.undos, written, undo) };
    }
    case "undos-recalled":
      return { ...state, undos: [...state.undos, ...action.undos].slice(0, MOST_UNDOS) };
    case "failed":
      return {
        ...state,
        activity: action.failure.operation === "go" ? state.activity : IDLE,
        failure: action.failure,
        remark: undefined,
        freshness:
          action.failure.operation === "check" && state.report !== undefined && state.freshness === "current"
            ? "not-rechecked"
            : state.freshness,
      };
    case "failure-closed":
      return { ...state, failure: undefined };
    case "filter-pressed":
      return {
        ...state,
        filter: { ...state.filter, severities: toggled(state.filter.severities, action.severity) },
      };
    case "filter-chosen":
      return { ...state, filter: { ...state.filter, ...action.only } };
    case "filter-cleared":
      return { ...state, filter: NO_FILTER };
    case "grouping-chosen":
      return { ...state, grouping: action.grouping };
    case "visited":
      return {
        ...state,
        current: action.index,
        visits: state.visits + 1,
        remark: action.reachable ? undefined : "hidden-finding",
        failure: state.failure?.operation === "go" ? undefined : state.failure,
      };
  }
}
