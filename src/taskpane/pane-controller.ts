import type { FillChoice } from "../fill/fill-types";
import { HostError, type HostErrorCode, type NewSheetAnswer } from "../host/port";
import type { PaneOperation } from "../i18n/zh-CN/pane";
import type { GroupedFixes } from "../lint/fix-groups";
import type { CheckResult } from "../lint/result";
import type { Suppression } from "../lint/suppressions";
import { chooseProfile, discardUnreadable, profileOf, revoke, type ProfileChoice } from "../lint/workbook-settings";
import type { StandardIndicator } from "../library/standard-indicator";
import type { CellRange } from "../model/address";
import type { Finding } from "../model/finding";
import type { Severity } from "../model/severity";
import { tellWaiting } from "./check-waiting";
import { failureOf } from "./failure";
import type { Grouping, ListFilter } from "./findings-view";
import { ignoring } from "./ignoring";
import { LiveCheck } from "./live-check";
import { MarkSteps } from "./mark-steps";
import type { PaneHost, PaneServices } from "./pane-services";
import { initialState, paneReducer, type PaneAction, type PaneState } from "./pane-state";
import { SendSteps } from "./send-steps";
import { fillAnswer, fixAnswer, insertAnswer, UNREADABLE, type WriteAnswer } from "./write-answer";

/** The workbook has changed so that a batch no longer fits it. */
const NO_LONGER_FITS: ReadonlySet<HostErrorCode> = new Set(["content-changed", "cell-formula", "sheet-missing"]);

/**
 * Carries out what the officer asks for on one workbook, one thing at a time, and keeps the pane's state. A request that
 * comes while another is under way is ignored, apart from going to a cell. No method rejects: what fails is in the state.
 */
export class PaneController {
  readonly marks: MarkSteps;
  /** What is done before the workbook goes out. */
  readonly sending: SendSteps;
  readonly #host: PaneHost;
  readonly #services: PaneServices;
  readonly #listeners = new Set<() => void>();
  readonly #live: LiveCheck;
  #state: PaneState = initialState;
  #run: AbortController | undefined;
  #hasRecalled = false;

  constructor(host: PaneHost, services: PaneServices) {
    this.#host = host;
    this.#services = services;
    const dispatch = (action: PaneAction): void => {
      this.#dispatch(action);
    };
    const lent = { host, services, getState: this.getState, dispatch };
    this.marks = new MarkSteps(lent);
    this.sending = new SendSteps({
      ...lent,
      check: () => this.check(true),
      clearMarks: () => this.marks.clear(),
    });
    this.#live = new LiveCheck({
      dispatch,
      check: (signal) =>
        services.check(
          host,
          this.#checkOptions(signal, () => undefined),
        ),
      mark: services.isMarkingFree === true ? (findings) => services.mark(host, findings) : undefined,
      now: services.now,
    });
  }

  readonly getState = (): PaneState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Listens to the workbook until the returned function is called, which also stops a check under way. */
  attach(): () => void {
    // Without the events the pane still works: they only say sooner that a result is out of date.
    const listening = this.#host
      .onChange(() => {
        this.#dispatch({ type: "workbook-changed" });
      })
      .catch(() => undefined);
    void this.sending.readStamp();
    return () => {
      this.cancel();
      this.#live.stop();
      void listening.then((stop) => stop?.()).catch(() => undefined);
    };
  }

  async check(isOwn = false): Promise<void> {
    if (this.#state.activity.kind !== "none") return;
    const run = new AbortController();
    this.#run = run;
    this.#dispatch({ type: "check-started", isOwn });
    const stopTimers = tellWaiting(run.signal, (waiting) => {
      this.#dispatch({ type: "check-waited", waiting });
    });
    const startedAt = this.#services.now();
    try {
      const options = this.#checkOptions(run.signal, (done, total) => {
        if (!run.signal.aborted) this.#dispatch({ type: "check-progressed", done, total });
      });
      const result = await this.#services.check(this.#host, options);
      if (run.signal.aborted) return;
      const at = this.#services.now();
      this.#dispatch({ type: "check-finished", result, at, took: at - startedAt });
    } catch (error) {
      if (!run.signal.aborted) this.#dispatch({ type: "failed", failure: failureOf("check", error) });
      return;
    } finally {
      stopTimers();
    }
    await this.#recallUndos();
    if (this.#state.marksWanted) await this.marks.draw();
  }

  /** Stops a check under way at once, even if the host never answers. */
  readonly cancel = (): void => {
    this.#run?.abort();
    this.#run = undefined;
    this.#dispatch({ type: "check-cancelled" });
  };

  /** Makes a finding the current one and goes to its cell; `index` counts in the report's findings. */
  async visit(index: number): Promise<void> {
    const result = this.#state.report?.result;
    const finding = result?.findings[index];
    if (result === undefined || finding === undefined) return;
    const { sheetId, range } = finding.location;
    const sheet = result.sheets.find((candidate) => candidate.sheetId === sheetId);
    const reachable = sheet === undefined || sheet.visibility === "visible";
    this.#dispatch({ type: "visited", index, reachable });
    if (reachable) await this.goTo(sheetId, range);
  }

  /** Leaves these findings out from now on, in the scope chosen, and keeps that in the workbook with the reason. */
  async ignore(findings: readonly Finding[], scope: Suppression["scope"], reason: string): Promise<void> {
    const result = this.#state.report?.result;
    if (result === undefined || this.#state.activity.kind !== "none") return;
    this.#dispatch({
      type: "settings-changed",
      settings: ignoring(result, findings, scope, reason),
      remark: "ignored",
    });
    await this.save();
  }

  /** Takes a suppression back, so that what it left out counts again. */
  async restore(suppression: Suppression): Promise<void> {
    const result = this.#state.report?.result;
    if (result === undefined || this.#state.activity.kind !== "none") return;
    this.#dispatch({
      type: "settings-changed",
      settings: revoke(result.settings, suppression),
      remark: "restored",
    });
    await this.save();
  }

  /** Judges by this profile from now on, keeps the choice in the workbook, and checks again. */
  async chooseProfile(choice: ProfileChoice): Promise<void> {
    if (this.#state.activity.kind !== "none") return;
    // What else the workbook keeps has to be known before anything is written beside it.
    if (this.#state.report === undefined) await this.check();
    const result = this.#state.report?.result;
    if (result === undefined) return;
    const settings = chooseProfile(result.settings, choice);
    this.#dispatch({ type: "settings-changed", settings, remark: undefined });
    await this.#save();
    await this.check();
  }

  /** Writes into the workbook what was chosen here and is not there yet, and draws the marks again if it could. */
  async save(): Promise<void> {
    if (this.#state.unsaved === undefined || this.#state.activity.kind !== "none") return;
    // A host that refuses to write would refuse to mark as well, and the officer should read about the first.
    if ((await this.#save()) && this.#state.marksWanted) await this.marks.draw();
  }

  /** The same where the workbook holds settings that can't be read: these are given up. The officer was asked. */
  async saveOverUnreadable(): Promise<void> {
    const { unsaved, activity } = this.#state;
    if (unsaved === undefined || activity.kind !== "none") return;
    this.#dispatch({ type: "settings-changed", settings: discardUnreadable(unsaved), remark: undefined });
    await this.save();
  }

  /** Fills rows from the library, and checks again. */
  fill(choices: readonly FillChoice[]): Promise<void> {
    return this.#write("write", async (result) => fillAnswer(await this.#services.fill(this.#host, result, choices)));
  }

  /** Inserts an indicator at the selected row, or into the selected table's class, and checks again. */
  insert(indicator: StandardIndicator): Promise<void> {
    return this.#writeFromLibrary(async (result) =>
      insertAnswer(await this.#services.insert(this.#host, result, indicator), indicator.name),
    );
  }

  /** Adds a sheet with an empty table for a kind of project, and checks again. */
  addTemplate(type: string): Promise<void> {
    return this.#writeFromLibrary(async (result) => {
      const { name } = await this.#services.addTemplate(this.#host, result, type);
      return { written: { kind: "sheet", sheet: name, holds: "template" }, undo: undefined };
    });
  }

  /** Adds a sheet for the office's own indicators, and checks again. */
  addOwnLibrary(): Promise<void> {
    return this.#writeFromLibrary(async (result) => {
      const { name } = await this.#services.addOwnLibrary(this.#host, result);
      return { written: { kind: "sheet", sheet: name, holds: "library" }, undo: undefined };
    });
  }

  /** Has a report added to the workbook as it is now, and checks again. */
  async addReport(add: (host: PaneHost, result: CheckResult) => Promise<NewSheetAnswer>): Promise<void> {
    if ((await this.freshResult()) === undefined) return;
    await this.#write("write", async (result) => {
      const { name } = await add(this.#host, result);
      return { written: { kind: "sheet", sheet: name, holds: "report" }, undo: undefined };
    });
  }

  /** The result on the workbook as it is now: checks first where it was changed since. Undefined where that failed. */
  async freshResult(): Promise<CheckResult | undefined> {
    if (this.#state.report === undefined || this.#state.freshness !== "current") await this.check();
    const { report, freshness } = this.#state;
    return freshness === "current" ? report?.result : undefined;
  }

  /** Makes, for each of these findings, the change of this number among those proposed, and checks again. */
  fix(findings: readonly Finding[], choice: number): Promise<void> {
    return this.#write("write", async (result) =>
      fixAnswer(await this.#services.fix(this.#host, result, findings, choice)),
    );
  }

  /** Makes these safe fixes as far as the workbook still asks for them, and checks again. */
  fixSafely(fixes: GroupedFixes): Promise<void> {
    return this.#write("write", async (result) => fixAnswer(await this.#services.fixSafely(this.#host, result, fixes)));
  }

  /** Takes back what was written last, and checks again. What no longer fits the workbook is given up. */
  async undo(): Promise<void> {
    const [last] = this.#state.undos;
    if (last === undefined) return;
    await this.#write("undo", async () => {
      try {
        await this.#host.apply(last.batch);
      } catch (error) {
        if (!(error instanceof HostError && NO_LONGER_FITS.has(error.code))) throw error;
        return { written: { kind: "undo-lost", step: last.step }, undo: undefined };
      }
      return { written: { kind: "undone", step: last.step }, undo: undefined };
    });
    await this.#tidy();
  }

  /** Takes these rows, filled from the library, as confirmed; keeps that in the workbook, and checks again. */
  confirm(findings: readonly Finding[]): Promise<void> {
    return this.#write("save", async (result) => {
      const answer = await this.#services.confirm(this.#host, result, findings);
      return answer === "unreadable" ? UNREADABLE : { written: { kind: "confirmed" }, undo: undefined };
    });
  }

  /** Shows a place of the workbook and selects it. */
  async goTo(sheetId: string, range: CellRange): Promise<void> {
    try {
      await this.#host.goTo(sheetId, range);
    } catch (error) {
      this.#dispatch({ type: "failed", failure: failureOf("go", error) });
    }
  }

  /** Tries again what failed. After a sheet has gone missing only a new check helps. */
  async retry(): Promise<void> {
    const { failure, current } = this.#state;
    if (failure === undefined) return;
    const sending = this.sending.retry(failure.operation);
    if (sending !== undefined) await sending;
    else if (failure.operation === "mark") await this.marks.draw();
    else if (failure.operation === "clear") await this.marks.remove();
    else if (failure.operation === "save") await this.save();
    else if (failure.operation === "undo") await this.undo();
    else if (failure.operation === "go" && failure.code !== "sheet-missing" && current !== undefined)
      await this.visit(current);
    else await this.check();
  }

  readonly closeFailure = (): void => {
    this.#dispatch({ type: "failure-closed" });
  };

  readonly pressFilter = (severity: Severity): void => {
    this.#dispatch({ type: "filter-pressed", severity });
  };

  /** Lists only what a rule found, or only what lies on a sheet; an empty text stands for all. */
  readonly choose = (only: Partial<Pick<ListFilter, "rule" | "sheetId">>): void => {
    this.#dispatch({ type: "filter-chosen", only });
  };

  /** Whether changes of the workbook are followed by a check that nobody asked for. */
  readonly setLive = (live: boolean): void => {
    this.#dispatch({ type: "live-switched", live });
  };

  /** Keeps the findings as they are, or not, while something is open that speaks of them. */
  holdLive(isHeld: boolean): void {
    this.#live.hold(isHeld, this.#state);
  }

  readonly group = (grouping: Grouping): void => {
    this.#dispatch({ type: "grouping-chosen", grouping });
  };

  readonly clearFilter = (): void => {
    this.#dispatch({ type: "filter-cleared" });
  };

  /** The library can be opened before a check; what the workbook holds has to be known before anything is written. */
  async #writeFromLibrary(action: (result: CheckResult) => Promise<WriteAnswer>): Promise<void> {
    if (this.#state.report === undefined) await this.check();
    await this.#write("write", action);
  }

  async #write(operation: PaneOperation, action: (result: CheckResult) => Promise<WriteAnswer>): Promise<void> {
    const result = this.#state.report?.result;
    if (result === undefined || this.#state.activity.kind !== "none") return;
    this.#dispatch({ type: "write-started" });
    const before = this.#state.undos;
    try {
      this.#dispatch({ type: "write-finished", ...(await action(result)) });
    } catch (error) {
      this.#dispatch({ type: "failed", failure: failureOf(operation, error) });
      return;
    }
    const { undos } = this.#state;
    // What could not be kept lives as long as the pane.
    if (undos !== before) this.#services.keepUndos(this.#host.name, undos).catch(() => undefined);
    await this.check(true);
  }

  #checkOptions(
    signal: AbortSignal,
    onProgress: (done: number, total: number) => void,
  ): Parameters<PaneServices["check"]>[1] {
    const { unsaved } = this.#state;
    const profile = unsaved && profileOf(unsaved);
    return { ...(profile && { profile }), signal, onProgress };
  }

  /** What is noted of rows in the workbook goes when they are taken out. */
  async #tidy(): Promise<void> {
    const { report, freshness, failure, unsaved } = this.#state;
    if (report === undefined || freshness !== "current" || failure !== undefined || unsaved !== undefined) return;
    this.#dispatch({ type: "save-started" });
    try {
      await this.#services.tidy(this.#host, report.result);
      this.#dispatch({ type: "save-finished", settings: report.result.settings });
    } catch (error) {
      this.#dispatch({ type: "failed", failure: failureOf("save", error) });
    }
  }

  /** Whether the host answered. */
  async #save(): Promise<boolean> {
    const { unsaved } = this.#state;
    if (unsaved === undefined) return true;
    this.#dispatch({ type: "save-started" });
    try {
      const answer = await this.#services.save(this.#host, unsaved);
      this.#dispatch(answer === "saved" ? { type: "save-finished", settings: unsaved } : { type: "save-refused" });
      return true;
    } catch (error) {
      this.#dispatch({ type: "failed", failure: failureOf("save", error) });
      return false;
    }
  }

  /** A workbook's name and cells are known once it was read. */
  async #recallUndos(): Promise<void> {
    const result = this.#state.report?.result;
    if (this.#hasRecalled || result === undefined) return;
    this.#hasRecalled = true;
    const undos = await this.#services.recallUndos(this.#host.name, result.snapshot).catch(() => []);
    if (undos.length > 0) this.#dispatch({ type: "undos-recalled", undos });
  }

  #dispatch(action: PaneAction): void {
    const before = this.#state;
    const next = paneReducer(before, action);
    if (next === before) return;
    this.#state = next;
    this.#live.follow(action, before, next);
    for (const listener of this.#listeners) listener();
  }
}
