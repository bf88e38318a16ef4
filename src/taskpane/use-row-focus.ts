import { useLayoutEffect, useRef, type RefObject } from "react";
import type { FocusKeeper } from "./use-focus-keeper";

/**
 * When an update removes the row that has the focus, the next row's first button has it, or the last row's, so that one
 * can go on by keyboard; with no row left, `fallback`. Rows are the list items within `container`.
 */
export function useRowFocus(
  container: RefObject<HTMLElement | null>,
  fallback: RefObject<HTMLElement | null>,
): FocusKeeper {
  const focused = useRef<{ readonly element: Element; readonly row: number } | null>(null);
  useLayoutEffect(() => {
    if (focused.current === null || focused.current.element.isConnected) return;
    const rows = rowsOf(container.current);
    const row = rows[Math.min(Math.max(focused.current.row, 0), rows.length - 1)];
    focused.current = null;
    const target = row?.querySelector<HTMLElement>("[data-first]") ?? fallback.current;
    target?.focus({ preventScroll: true });
  });
  return {
    onFocus: ({ target }) => {
      const row = rowsOf(container.current).findIndex((item) => item.contains(target));
      focused.current = { element: target, row };
    },
    onBlur: () => {
      focused.current = null;
    },
  };
}

function rowsOf(container: HTMLElement | null): readonly Element[] {
  return [...(container?.querySelectorAll("li") ?? [])];
}
