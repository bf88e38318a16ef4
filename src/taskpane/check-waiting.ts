import type { Waiting } from "./pane-state";

/** A check shorter than this shows nothing: a spinner that only flashes says nothing. */
export const NOTICEABLE_MS = 300;
/** From here on the officer wants to know how far it is, and to be able to stop it. */
export const LONG_MS = 1000;

/** Says how long a check has been running, until it is aborted or the returned function is called. */
export function tellWaiting(signal: AbortSignal, tell: (waiting: Waiting) => void): () => void {
  const timers = [setTimeout(tell, NOTICEABLE_MS, "noticeably"), setTimeout(tell, LONG_MS, "long")];
  const stop = (): void => {
    timers.forEach(clearTimeout);
  };
  signal.addEventListener("abort", stop);
  return stop;
}
