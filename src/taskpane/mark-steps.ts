import { failureOf } from "./failure";
import type { PaneHost, PaneServices } from "./pane-services";
import type { PaneAction, PaneState } from "./pane-state";

/** What the controller lends. */
interface Lent {
  readonly host: PaneHost;
  readonly services: PaneServices;
  readonly getState: () => PaneState;
  readonly dispatch: (action: PaneAction) => void;
}

/** What is done with the marks. As with the controller, no method rejects. */
export class MarkSteps {
  readonly #pane: Lent;

  constructor(pane: Lent) {
    this.#pane = pane;
  }

  /** Marks the findings, or removes the marks. Before the first check it only says what the check shall do. */
  async show(wanted: boolean): Promise<void> {
    const { getState, dispatch } = this.#pane;
    if (getState().activity.kind !== "none") return;
    dispatch({ type: "marks-switched", wanted });
    if (getState().report === undefined) return;
    await (wanted ? this.draw() : this.remove());
  }

  /** Removes all marks of ours, whoever put them there, and puts none until they are asked for. */
  async clear(): Promise<void> {
    if (this.#pane.getState().activity.kind !== "none") return;
    this.#pane.dispatch({ type: "marks-switched", wanted: false });
    await this.remove();
  }

  /** Draws the marks of the last check again, as their looks were changed. Does nothing where there are none. */
  async redraw(): Promise<void> {
    const { activity, report, marksWanted } = this.#pane.getState();
    if (activity.kind === "none" && report !== undefined && marksWanted) await this.draw();
  }

  /** Marks what the last check found, whatever else is under way. */
  async draw(): Promise<void> {
    const { host, services, getState, dispatch } = this.#pane;
    const findings = getState().report?.result.findings ?? [];
    dispatch({ type: "mark-started" });
    try {
      dispatch({ type: "mark-finished", result: await services.mark(host, findings) });
    } catch (error) {
      dispatch({ type: "failed", failure: failureOf("mark", error) });
    }
  }

  /** Removes the marks, as `draw`. */
  async remove(): Promise<void> {
    const { host, dispatch } = this.#pane;
    dispatch({ type: "clear-started" });
    try {
      dispatch({ type: "clear-finished", result: await host.clearMarks() });
    } catch (error) {
      dispatch({ type: "failed", failure: failureOf("clear", error) });
    }
  }
}
