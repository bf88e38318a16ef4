import type { MarkResult } from "../host/port";
import type { CheckResult } from "../lint/result";
import type { Finding } from "../model/finding";
import { isLiveCheckDue, type PaneAction, type PaneState } from "./pane-state";

/** So long after the last change, in milliseconds; what takes longer to check waits longer. */
export const LIVE_DELAY_MS = 1000;
/** Of the time that passes, checking takes at most a part: it waits so many times as long as the last check took. */
const REST = 3;
const LONGEST_DELAY_MS = 30_000;

interface LiveCheckPorts {
  readonly dispatch: (action: PaneAction) => void;
  readonly check: (signal: AbortSignal) => Promise<CheckResult>;
  /** Draws marks again unasked; absent where that would cost the officer something, such as Excel's own undo. */
  readonly mark: ((findings: readonly Finding[]) => Promise<MarkResult>) | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Checks a changed workbook again once nobody has changed it for a moment. Nobody sees that it runs, and it gives way to
 * whatever is asked for: what it would have found is forgotten, and looked for again afterwards. What fails is tried again.
 */
export class LiveCheck {
  readonly #ports: LiveCheckPorts;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #run: AbortController | undefined;
  #isHeld = false;
  /** What the marks in the workbook were drawn for; undefined as long as nobody knows. */
  #marked: readonly Finding[] | undefined;

  constructor(ports: LiveCheckPorts) {
    this.#ports = ports;
  }

  /** Stays away, or not, while something is open that speaks of the findings there are. `state` is the pane's. */
  hold(isHeld: boolean, state: PaneState): void {
    this.#isHeld = isHeld;
    this.#adjust(state);
  }

  /** To be called after everything that happens in the pane. */
  follow(action: PaneAction, before: PaneState, state: PaneState): void {
    if (action.type === "mark-finished" || action.type === "live-marked") this.#marked = state.report?.result.findings;
    if (action.type === "clear-finished") this.#marked = [];
    // What is being found is of a workbook, or of settings, that are no longer so.
    if (action.type === "workbook-changed" || state.report !== before.report || state.unsaved !== before.unsaved)
      this.stop();
    this.#adjust(state);
  }

  /** Forgets what it was about to do. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#run?.abort();
    this.#run = undefined;
  }

  #adjust(state: PaneState): void {
    if (this.#isHeld || state.activity.kind !== "none" || !isLiveCheckDue(state)) {
      this.stop();
    } else if (this.#timer === undefined && this.#run === undefined) {
      const delay = Math.max(LIVE_DELAY_MS, state.took * REST) * 2 ** state.liveFailures;
      this.#timer = setTimeout(
        () => {
          this.#timer = undefined;
          void this.#check(state.marksWanted);
        },
        Math.min(delay, LONGEST_DELAY_MS),
      );
    }
  }

  async #check(areMarksWanted: boolean): Promise<void> {
    const { dispatch, check, mark, now } = this.#ports;
    const run = new AbortController();
    this.#run = run;
    const startedAt = now();
    let result: CheckResult;
    try {
      result = await check(run.signal);
    } catch {
      // Whoever edits a cell is not to be told that it can't be read at this moment.
      if (this.#run === run) {
        this.#run = undefined;
        dispatch({ type: "live-failed" });
      }
      return;
    }
    if (this.#run !== run) return;
    this.#run = undefined;
    const at = now();
    const differ = areMarksWanted && !areMarkedAlike(this.#marked, result.findings);
    dispatch({
      type: "live-finished",
      result,
      at,
      took: at - startedAt,
      areMarksBehind: differ && mark === undefined,
    });
    if (!differ || mark === undefined) return;
    try {
      dispatch({ type: "live-marked", result: await mark(result.findings) });
    } catch {
      // The list is what counts; the next check that is asked for says what is wrong with the marks.
    }
  }
}

/** Whether the same cells are marked for both, in the same way. */
function areMarkedAlike(before: readonly Finding[] | undefined, after: readonly Finding[]): boolean {
  return before !== undefined && marksKey(before) === marksKey(after);
}

function marksKey(findings: readonly Finding[]): string {
  return findings
    .map(({ severity, location: { sheetId, range } }) =>
      [severity, sheetId, range.top, range.left, range.bottom, range.right].join(),
    )
    .sort()
    .join("|");
}
