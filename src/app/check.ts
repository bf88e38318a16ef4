import type { WorkbookHost } from "../host/port";
import { checkInSteps } from "../lint/check";
import type { CheckResult } from "../lint/result";
import type { Profile } from "../rules/profile";

export interface CheckOptions {
  /** Absent: the one kept in the workbook, else Hebei's. */
  readonly profile?: Profile;
  /** Aborting makes `checkWorkbook` reject with the signal's reason; nothing has been written. */
  readonly signal?: AbortSignal;
  /** Called between steps; `done` and `total` count sheets while reading and tables while judging. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Longest time without giving the page a turn, in milliseconds: half of what counts as a long task. */
const SLICE_MS = 24;

/** Reads the workbook through its host and judges it, giving the page a turn between slices of work. */
export async function checkWorkbook(host: WorkbookHost, options: CheckOptions = {}): Promise<CheckResult> {
  const { profile, signal, onProgress } = options;
  const snapshot = await host.readSnapshot();
  signal?.throwIfAborted();
  const steps = checkInSteps(snapshot, profile);
  let sliceStart = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - sliceStart < SLICE_MS) continue;
    onProgress?.(step.value.done, step.value.total);
    await nextTurn();
    signal?.throwIfAborted();
    sliceStart = performance.now();
  }
}

/** Lets the page draw and take input; a message is quicker than a timer, which browsers hold back. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
