import type { PaneOperation } from "../i18n/zh-CN/pane";
import { failureOf } from "./failure";
import type { PaneHost, PaneServices } from "./pane-services";
import type { PaneAction, PaneState } from "./pane-state";

/** What the controller lends. */
interface Lent {
  readonly host: PaneHost;
  readonly services: PaneServices;
  readonly getState: () => PaneState;
  readonly dispatch: (action: PaneAction) => void;
  readonly check: () => Promise<void>;
  readonly clearMarks: () => Promise<void>;
}

/** What is done before the workbook goes out. As with the controller, no method rejects. */
export class SendSteps {
  readonly #pane: Lent;

  constructor(pane: Lent) {
    this.#pane = pane;
  }

  /** Reads the stamp of a workbook that was just opened. Nobody waits for it, and a check reads it again. */
  async readStamp(): Promise<void> {
    const { host, dispatch } = this.#pane;
    const stamp = await host.readStamp().catch(() => undefined);
    if (stamp !== undefined) dispatch({ type: "stamp-read", stamp });
  }

  /** Looks at what goes out with the workbook, which is checked first where the result is not up to date. */
  async inspect(): Promise<void> {
    if (!this.#isIdle) return;
    if (!this.#isUpToDate) await this.#pane.check();
    // Marking, which follows a check, may have failed: that is no reason not to look.
    if (this.#isUpToDate) await this.#inspect();
  }

  /**
   * Clears all marks of ours and writes the stamp; marks are put again when they are switched on. Where the marks can't be
   * cleared, no stamp is written.
   */
  async release(): Promise<void> {
    if (!this.#isIdle || !this.#isUpToDate) return;
    await this.#pane.clearMarks();
    if (this.#pane.getState().failure === undefined) await this.#stamp();
  }

  /** Takes the stamp out of the workbook. */
  async removeStamp(): Promise<void> {
    if (!this.#isIdle) return;
    await this.#writeStamp("unstamp", () => this.#pane.host.writeStamp("").then(() => undefined));
  }

  /** Tries again what failed; undefined for what is none of these steps. */
  retry(operation: PaneOperation): Promise<void> | undefined {
    if (operation === "inspect") return this.inspect();
    if (operation === "stamp") return this.#stamp();
    return operation === "unstamp" ? this.removeStamp() : undefined;
  }

  get #isIdle(): boolean {
    return this.#pane.getState().activity.kind === "none";
  }

  get #isUpToDate(): boolean {
    const { report, freshness } = this.#pane.getState();
    return report !== undefined && freshness === "current";
  }

  async #inspect(): Promise<void> {
    const { host, dispatch } = this.#pane;
    dispatch({ type: "inspect-started" });
    try {
      dispatch({ type: "inspect-finished", facts: await host.inspect() });
    } catch (error) {
      dispatch({ type: "failed", failure: failureOf("inspect", error) });
    }
  }

  async #stamp(): Promise<void> {
    const { host, services, getState } = this.#pane;
    const { report } = getState();
    if (report === undefined || !this.#isIdle) return;
    const { stamp, tool } = services;
    const facts = { tool, at: report.checkedAt };
    if (await this.#writeStamp("stamp", () => stamp(host, report.result, facts))) await this.#inspect();
  }

  /** Whether the host answered. */
  async #writeStamp(operation: PaneOperation, write: () => Promise<string | undefined>): Promise<boolean> {
    const { dispatch } = this.#pane;
    dispatch({ type: "stamp-started" });
    try {
      dispatch({ type: "stamp-finished", stamp: await write() });
      return true;
    } catch (error) {
      dispatch({ type: "failed", failure: failureOf(operation, error) });
      return false;
    }
  }
}
