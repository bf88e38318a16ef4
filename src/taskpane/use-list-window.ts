import { useDeferredValue, useLayoutEffect, useMemo, useRef, useState, type RefObject } from "react";
import { estimatedHeight, type ListRow } from "./list-rows";
import { offsetsOf, rowAt, rowsToDraw } from "./list-window";

/** Up to so many rows are all drawn, so that the browser's own search finds each word. */
const WHOLE = 300;
/** So far beyond what is in sight rows are drawn, in px, before they come into sight. */
const BEYOND = 600;
/** What the pane's button covers at the top. */
const COVERED = 64;

/** Where the list stands in the pane, in px: what of it is in sight, and where it begins. */
interface Place {
  readonly top: number;
  readonly bottom: number;
  readonly start: number;
}

/** The row that stays where it is when what is around it changes. */
interface Anchor {
  readonly rows: readonly ListRow[];
  readonly index: number;
  readonly offset: number;
  readonly start: number;
}

/** The rows to draw, and where each of all rows begins, in px from the list's top. */
export interface ListWindow {
  readonly drawn: readonly number[];
  readonly offsets: readonly number[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Remembers the row that has the focus; it stays drawn. */
  readonly focus: (key: string | undefined) => void;
}

interface Parts {
  readonly element: HTMLElement;
  readonly scroller: HTMLElement;
}

function partsOf({ current: element }: RefObject<HTMLElement | null>): Parts | undefined {
  const scroller = element?.parentElement ?? null;
  return element === null || scroller === null ? undefined : { element, scroller };
}

function placeOf({ element: list, scroller }: Parts): Place {
  const start = list.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
  const top = scroller.scrollTop - start;
  return { top, bottom: top + scroller.clientHeight, start };
}

/**
 * Of a long list only what is in sight and a little around it. The list's parent scrolls; each row drawn names its key in
 * `data-row`. Heights are measured once drawn, and guessed before; whatever changes, the row with the focus stays where it
 * was in sight, or else the current one, or else the first.
 */
export function useListWindow(
  list: RefObject<HTMLElement | null>,
  rows: readonly ListRow[],
  current: string | undefined,
): ListWindow {
  const [memory] = useState(() => ({
    heights: new Map<string, number>(),
    focused: "",
    anchor: undefined as Anchor | undefined,
  }));
  const [width, setWidth] = useState(300);
  const [range, setRange] = useState({ top: 0, bottom: 2 * BEYOND });
  const [, setMeasured] = useState(0);
  const indexOf = useMemo(() => new Map(rows.map(({ key }, index) => [key, index])), [rows]);
  const guesses = useMemo(() => rows.map((row) => estimatedHeight(row, width)), [rows, width]);
  const heights = rows.map(({ key }, index) => memory.heights.get(key) ?? guesses[index] ?? 0);
  const offsets = offsetsOf(heights);
  // The first look at a list is worth more than its end: the rest follows when there is time.
  const isWhole = useDeferredValue(rows.length <= WHOLE, false);
  const focusedAt = indexOf.get(memory.focused) ?? -2;
  const currentAt = indexOf.get(current ?? "") ?? -2;
  const kept = [focusedAt - 1, focusedAt, focusedAt + 1, currentAt];
  const drawn =
    isWhole && rows.length <= WHOLE
      ? rows.map((_row, index) => index)
      : rowsToDraw(offsets, range.top, range.bottom, kept);

  const look = (): void => {
    const parts = partsOf(list);
    if (parts === undefined) return;
    const { top, bottom, start } = placeOf(parts);
    const isSeen = (index: number): boolean =>
      (offsets[index + 1] ?? -1) > top && (offsets[index] ?? Infinity) < bottom;
    const index = [indexOf.get(memory.focused) ?? -2, currentAt].find(isSeen) ?? rowAt(offsets, top + COVERED);
    memory.anchor = { rows, index, offset: offsets[index] ?? 0, start };
    setRange((before) => {
      const isCovered = before.top <= Math.max(top - BEYOND / 3, 0) && before.bottom >= bottom + BEYOND / 3;
      return isCovered && before.bottom - before.top < 4 * BEYOND + (bottom - top)
        ? before
        : { top: top - BEYOND, bottom: bottom + BEYOND };
    });
  };

  useLayoutEffect(() => {
    const parts = partsOf(list);
    if (parts === undefined) return;
    const { element, scroller } = parts;
    let isNew = false;
    for (const row of element.querySelectorAll<HTMLElement>("[data-row]")) {
      const key = row.dataset["row"] ?? "";
      const { height } = row.getBoundingClientRect();
      const index = indexOf.get(key);
      if (index === undefined || height === 0) continue;
      if (Math.abs((heights[index] ?? 0) - height) > 0.1) isNew = true;
      memory.heights.set(key, height);
    }
    if (isNew) {
      // Drawn again with these heights before anyone sees it; where things stand is judged then.
      setMeasured((times) => times + 1);
      return;
    }
    const { anchor } = memory;
    if (anchor !== undefined) {
      const key = anchor.rows.slice(Math.max(anchor.index, 0)).find((row) => indexOf.has(row.key))?.key;
      const index = indexOf.get(key ?? "");
      const moved = index === undefined ? 0 : (offsets[index] ?? 0) - anchor.offset;
      // At the very top what appears above the list is what is to be read.
      const pushed = scroller.scrollTop > 0 ? placeOf(parts).start - anchor.start : 0;
      if (Math.abs(moved + pushed) >= 0.5) scroller.scrollTop += moved + pushed;
    }
    look();
  });

  const latest = useRef(look);
  useLayoutEffect(() => {
    latest.current = look;
  });
  useLayoutEffect(() => {
    const parts = partsOf(list);
    if (parts === undefined) return undefined;
    const { element, scroller } = parts;
    const onScroll = (): void => {
      latest.current();
    };
    const observer = new ResizeObserver(() => {
      if (element.clientWidth > 0) setWidth(element.clientWidth);
      // Whatever grew is measured anew.
      setMeasured((times) => times + 1);
    });
    scroller.addEventListener("scroll", onScroll, { passive: true });
    observer.observe(element);
    observer.observe(scroller);
    return () => {
      scroller.removeEventListener("scroll", onScroll);
      observer.disconnect();
    };
  }, [list]);

  return {
    drawn,
    offsets,
    indexOf,
    focus: (key) => {
      memory.focused = key ?? "";
      look();
    },
  };
}
