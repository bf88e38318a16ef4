import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from "react";

/** What lies over the list, the last on top. */
export interface Layers<View> {
  readonly views: readonly View[];
  /** What opened the topmost view. */
  readonly opener: Element | undefined;
  /** Lays a view on top; `opener` is what has the focus again when it is taken off. */
  readonly open: (view: View, opener: Element) => void;
  /** Takes off the topmost view. */
  readonly back: () => void;
  /** Takes off all views; the focus goes to the first of these that is still there, if any are named. */
  readonly closeAll: (targets?: readonly Element[]) => void;
}

/** Views laid over the pane; the focus goes back to where it came from, or to `fallback` if that is gone. */
export function useLayers<View>(fallback: RefObject<HTMLElement | null>): Layers<View> {
  const [stack, setStack] = useState<readonly { readonly view: View; readonly opener: Element }[]>([]);
  const returning = useRef<readonly Element[]>(undefined);

  useLayoutEffect(() => {
    const targets = returning.current;
    returning.current = undefined;
    if (targets === undefined) return;
    const target = targets.find((element) => element instanceof HTMLElement && element.checkVisibility());
    if (target instanceof HTMLElement) target.focus({ preventScroll: true });
    else fallback.current?.focus({ preventScroll: true });
  }, [stack, fallback]);

  const open = useCallback((view: View, opener: Element) => {
    setStack((before) => [...before, { view, opener }]);
  }, []);
  const top = stack.at(-1);
  const back = useCallback(() => {
    returning.current = top && [top.opener];
    setStack((before) => before.slice(0, -1));
  }, [top]);
  const closeAll = useCallback((targets?: readonly Element[]) => {
    returning.current = targets;
    setStack((before) => (before.length === 0 ? before : []));
  }, []);
  return { views: stack.map(({ view }) => view), opener: top?.opener, open, back, closeAll };
}
