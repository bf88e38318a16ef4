import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from "react";

/** What lies over the list, the last on top. */
export interface Layers<View> {
  readonly views: readonly View[];
  /** Lays a view on top; `opener` is what has the focus again when it is taken off. */
  readonly open: (view: View, opener: Element) => void;
  /** Takes off the topmost view. */
  readonly back: () => void;
  /** Takes off all views; the focus stays where it is. */
  readonly closeAll: () => void;
}

/** Views laid over the pane; the focus goes back to where it came from, or to `fallback` if that is gone. */
export function useLayers<View>(fallback: RefObject<HTMLElement | null>): Layers<View> {
  const [stack, setStack] = useState<readonly { readonly view: View; readonly opener: Element }[]>([]);
  const returning = useRef<Element>(undefined);

  useLayoutEffect(() => {
    const target = returning.current;
    returning.current = undefined;
    if (target === undefined) return;
    if (target instanceof HTMLElement && target.isConnected) target.focus({ preventScroll: true });
    else fallback.current?.focus({ preventScroll: true });
  }, [stack, fallback]);

  const open = useCallback((view: View, opener: Element) => {
    setStack((before) => [...before, { view, opener }]);
  }, []);
  const top = stack.at(-1);
  const back = useCallback(() => {
    returning.current = top?.opener;
    setStack((before) => before.slice(0, -1));
  }, [top]);
  const closeAll = useCallback(() => {
    setStack((before) => (before.length === 0 ? before : []));
  }, []);
  return { views: stack.map(({ view }) => view), open, back, closeAll };
}
