import { useLayoutEffect, useRef, type RefObject } from "react";
import type { FocusKeeper } from "./use-focus-keeper";

/**
 * When an update removes what has the focus, the first thing to press of its row has it, or of the next row that is there
 * and has one, or of one before, so that one can go on by keyboard; with no row left, `fallback`. Rows are what the selector
 * finds within `container`; what is pressed first is marked by `data-first`.
 */
export function useRowFocus(
  container: RefObject<HTMLElement | null>,
  fallback: RefObject<HTMLElement | null>,
  selector: string,
): FocusKeeper {
  const focused = useRef<{ readonly element: Element; readonly rows: readonly Element[] } | null>(null);
  useLayoutEffect(() => {
    if (focused.current === null || focused.current.element.isConnected) return;
    const row = focused.current.rows.find((one) => one.isConnected && one.checkVisibility() && firstIn(one) !== null);
    focused.current = null;
    const target = (row && firstIn(row)) ?? fallback.current;
    target?.focus({ preventScroll: true });
  });
  return {
    onFocus: ({ target }) => {
      const rows = [...(container.current?.querySelectorAll(selector) ?? [])];
      const place = Math.max(
        rows.findIndex((row) => row.contains(target)),
        0,
      );
      focused.current = { element: target, rows: [...rows.slice(place), ...rows.slice(0, place).reverse()] };
    },
    onBlur: () => {
      focused.current = null;
    },
  };
}

function firstIn(row: Element): HTMLElement | null {
  return row.querySelector<HTMLElement>("[data-first]");
}
