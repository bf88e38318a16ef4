/** Adds a listener. Returns a function that takes it away. */
export function addListener<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Calls those that listen now; one that is added meanwhile waits for the next time. */
export function notify(listeners: ReadonlySet<() => void>): void {
  for (const listener of [...listeners]) listener();
}
