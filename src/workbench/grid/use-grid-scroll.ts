import { useCallback, useEffectEvent, useLayoutEffect, useRef, useState, type RefObject } from "react";
import type { CellPosition, CellRange } from "../../model/address";
import type { Frozen } from "./frozen";
import { windowOf } from "./row-window";
import type { DrawnRow, RowWindow, SheetModel } from "./sheet-model";

/** In pixels. */
export const ROW_NUMBERS_WIDTH = 44;
export const HEADER_HEIGHT = 22;

/** The part of the scrolled element that cells can take, in pixels. */
interface ViewSize {
  readonly width: number;
  readonly height: number;
}

interface GridWindow {
  readonly rows: RowWindow;
  readonly size: ViewSize;
  /** To be called after each scrolling. */
  readonly update: () => void;
}

/** Which rows are to be drawn, and how much room there is. */
export function useRowWindow(scroller: RefObject<HTMLDivElement | null>, offsets: readonly number[]): GridWindow {
  const [rows, setRows] = useState<RowWindow>(() => windowOf(offsets, 0, 0));
  const [size, setSize] = useState<ViewSize>({ width: 0, height: 0 });
  const update = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    const wanted = windowOf(offsets, element.scrollTop, element.clientHeight);
    setRows((known) => (known.first === wanted.first && known.last === wanted.last ? known : wanted));
    const width = element.clientWidth - ROW_NUMBERS_WIDTH;
    const height = element.clientHeight - HEADER_HEIGHT;
    setSize((known) => (known.width === width && known.height === height ? known : { width, height }));
  }, [scroller, offsets]);
  useLayoutEffect(() => {
    update();
    const element = scroller.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(update);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [scroller, update]);
  return { rows, size, update };
}

/** Distances along one axis: where a view has to scroll to for the span from `start` to `end` to be seen. */
function scrolledTo(position: number, size: number, start: number, end: number): number {
  const isLarger = end - start > size;
  if (start < position || isLarger) return start;
  return end > position + size ? end - size : position;
}

interface Span {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Where a range lies, in pixels from the first cell's corner. */
function spanOf(scroller: HTMLElement, model: SheetModel, offsets: readonly number[], range: CellRange): Span {
  const from = model.rows.findIndex((row) => row >= range.top);
  const to = model.rows.findLastIndex((row) => row <= range.bottom);
  // Rows that grew with their text are higher than estimated; those already drawn can be measured.
  const drawnRow = (index: number): HTMLElement | undefined =>
    scroller.querySelector<HTMLElement>(`th[data-row="${model.rows[index] ?? 0}"]`)?.parentElement ?? undefined;
  const first = drawnRow(from);
  const last = drawnRow(to);
  const width = (columns: readonly number[]): number =>
    columns.reduce((sum, column) => sum + model.columnWidth(column), 0);
  return {
    top: first === undefined ? (offsets[from] ?? 0) : first.offsetTop - HEADER_HEIGHT,
    bottom: last === undefined ? (offsets[to + 1] ?? 0) : last.offsetTop - HEADER_HEIGHT + last.offsetHeight,
    left: width(model.columns.filter((column) => column < range.left)),
    right: width(model.columns.filter((column) => column <= range.right)),
  };
}

interface Revealed {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly model: SheetModel;
  readonly offsets: readonly number[];
  readonly frozen: Frozen;
  readonly view: { readonly selection: CellRange; readonly head: CellPosition; readonly revealed: number };
  readonly drawn: readonly DrawnRow[];
  readonly onScroll: () => void;
}

/** Brings a new selection into sight: all of it where it fits, else the cell that was moved last. */
export function useReveal({ scroller, model, offsets, frozen, view, drawn, onScroll }: Revealed): void {
  const reveal = useEffectEvent((): void => {
    const element = scroller.current;
    if (element === null) return;
    const height = element.clientHeight - HEADER_HEIGHT - frozen.height;
    const width = element.clientWidth - ROW_NUMBERS_WIDTH - frozen.width;
    const whole = spanOf(element, model, offsets, view.selection);
    const head = spanOf(element, model, offsets, model.areaAt(view.head));
    const { top, bottom } = whole.bottom - whole.top <= height ? whole : head;
    const { left, right } = whole.right - whole.left <= width ? whole : head;
    const down = element.scrollTop + frozen.height;
    const across = element.scrollLeft + frozen.width;
    // What is frozen is in sight already.
    if (bottom > frozen.height) element.scrollTop = scrolledTo(down, height, top, bottom) - frozen.height;
    if (right > frozen.width) element.scrollLeft = scrolledTo(across, width, left, right) - frozen.width;
    onScroll();
  });
  const isRevealing = useRef(false);
  useLayoutEffect(() => {
    isRevealing.current = true;
    reveal();
    const frame = requestAnimationFrame(() => {
      isRevealing.current = false;
    });
    return () => {
      cancelAnimationFrame(frame);
    };
    // Only a new selection is brought into sight: neither marks nor edits may move the view.
  }, [view.revealed]);
  useLayoutEffect(() => {
    // The first attempt went by estimates; now the rows are drawn and can be measured.
    if (isRevealing.current) reveal();
  }, [drawn]);
}
