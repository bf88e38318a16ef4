import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from "react";

/** Handlers for the element within which focus is to be kept. */
export interface FocusKeeper {
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: () => void;
}

/**
 * When an update removes the element that has focus, moves focus to `fallback` instead of losing it to the page. The
 * component that draws the removable elements has to be the one that uses this.
 */
export function useFocusKeeper(fallback: RefObject<HTMLElement | null>): FocusKeeper {
  const focused = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (focused.current === null || focused.current.isConnected) return;
    focused.current = null;
    fallback.current?.focus({ preventScroll: true });
  });
  return {
    onFocus: (event) => {
      focused.current = event.target;
    },
    onBlur: () => {
      focused.current = null;
    },
  };
}
