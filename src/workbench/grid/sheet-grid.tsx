import {
  useCallback,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type MouseEvent,
  type ReactElement,
  type RefObject,
} from "react";
import type { WorkbenchTexts } from "../../i18n/zh-CN/workbench";
import { contains, formatColumn, parseCell, type CellPosition, type CellRange } from "../../model/address";
import { GridRow, type ActiveCell } from "./grid-row";
import { moveCursor, moveOfKey, type Move } from "./navigation";
import { rowAtOffset, rowOffsets, windowOf } from "./row-window";
import type { RowWindow, SheetModel } from "./sheet-model";
import type { EditingActions, Refusal } from "./cell-editor";

const ROW_NUMBERS_WIDTH = 44;
const HEADER_HEIGHT = 22;

/** What the sheet shows besides its content. */
export interface SheetView {
  /** 0-based; in a merged area any of its cells. */
  readonly cursor: CellPosition;
  readonly selection: CellRange;
  readonly draft: string | undefined;
  /** Grows whenever the selection has to be brought into sight. */
  readonly revealed: number;
}

interface SheetGridProps {
  readonly model: SheetModel;
  readonly view: SheetView;
  readonly content: string;
  readonly refusal: Refusal | undefined;
  readonly onCursor: (cursor: CellPosition) => void;
  readonly onDraft: (draft: string | undefined) => void;
  readonly onEnter: (text: string) => boolean;
  readonly onRefuse: () => void;
  readonly texts: WorkbenchTexts;
}

function useRowWindow(
  scroller: RefObject<HTMLDivElement | null>,
  offsets: readonly number[],
): readonly [RowWindow, () => void] {
  const [window, setWindow] = useState<RowWindow>(() => windowOf(offsets, 0, 0));
  const update = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    const wanted = windowOf(offsets, element.scrollTop, element.clientHeight);
    setWindow((known) => (known.first === wanted.first && known.last === wanted.last ? known : wanted));
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
  return [window, update];
}

/** Distances along one axis: where the view has to scroll to for the span from `start` to `end` to be seen. */
function scrolledTo(position: number, size: number, start: number, end: number): number {
  const isLarger = end - start > size;
  if (start < position || isLarger) return start;
  return end > position + size ? end - size : position;
}

/** Where the selection lies, in pixels from the first cell's corner. */
function selectionSpan(
  scroller: HTMLElement,
  model: SheetModel,
  offsets: readonly number[],
  selection: CellRange,
): { top: number; bottom: number; left: number; right: number } {
  const from = model.rows.findIndex((row) => row >= selection.top);
  const to = model.rows.findLastIndex((row) => row <= selection.bottom);
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
    left: width(model.columns.filter((column) => column < selection.left)),
    right: width(model.columns.filter((column) => column <= selection.right)),
  };
}

function cellUnder(event: MouseEvent): CellPosition | undefined {
  const target = event.target instanceof Element ? event.target.closest<HTMLElement>("td[data-cell]") : null;
  return target?.dataset["cell"] === undefined ? undefined : parseCell(target.dataset["cell"]);
}

/** The open sheet as a grid that can be walked through and edited with the keyboard. */
export function SheetGrid(props: SheetGridProps): ReactElement {
  const { model, view, content, refusal, onCursor, onDraft, onEnter, onRefuse, texts } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const heights = useMemo(() => model.rows.map((row) => model.rowHeight(row)), [model]);
  const offsets = useMemo(() => rowOffsets(heights), [heights]);
  const [windowWanted, onScroll] = useRowWindow(scroller, offsets);
  const last = Math.min(windowWanted.last, model.rows.length - 1);
  const first = Math.min(windowWanted.first, last);
  const drawn = useMemo(
    () => model.rows.slice(first, last + 1).map((row) => ({ row, cells: model.drawRow(row, { first, last }) })),
    [model, first, last],
  );
  const widths = useMemo(() => model.columns.map((column) => model.columnWidth(column)), [model]);
  const area = model.areaAt(view.cursor);
  const focused = useRef(false);
  const hasFocus = useCallback(() => focused.current, []);
  const { selection } = view;

  const reveal = useEffectEvent((): void => {
    const element = scroller.current;
    if (element === null) return;
    const span = selectionSpan(element, model, offsets, selection);
    element.scrollTop = scrolledTo(element.scrollTop, element.clientHeight - HEADER_HEIGHT, span.top, span.bottom);
    element.scrollLeft = scrolledTo(element.scrollLeft, element.clientWidth - ROW_NUMBERS_WIDTH, span.left, span.right);
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

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!focused.current || element === null || element.contains(document.activeElement)) return;
    // The active cell was scrolled out of what is drawn, and its field with it; the next key brings both back.
    element.focus({ preventScroll: true });
  }, [drawn]);

  const move = useCallback(
    (wanted: Move): void => {
      const height = (scroller.current?.clientHeight ?? 0) - HEADER_HEIGHT;
      const index = model.rows.indexOf(view.cursor.row);
      const page = rowAtOffset(offsets, (offsets[index] ?? 0) + height) - index;
      const sheet = {
        rows: model.rows,
        columns: model.columns,
        lastCell: model.lastCell,
        areaAt: (position: CellPosition) => model.areaAt(position),
        isFilled: (position: CellPosition) => model.cellAt(position) !== undefined,
      };
      onCursor(moveCursor(sheet, view.cursor, wanted, page));
    },
    [model, offsets, view.cursor, onCursor],
  );
  const actions: EditingActions = useMemo(
    () => ({ setDraft: onDraft, enter: onEnter, move, refuse: onRefuse }),
    [onDraft, onEnter, move, onRefuse],
  );
  const active: ActiveCell = useMemo(
    () => ({
      anchor: { row: area.top, column: area.left },
      content,
      draft: view.draft,
      refusal,
      hasFocus,
      actions,
    }),
    [area.top, area.left, content, view.draft, refusal, hasFocus, actions],
  );

  return (
    <div
      className="sheet-scroller"
      ref={scroller}
      tabIndex={-1}
      onScroll={onScroll}
      onFocus={() => {
        focused.current = true;
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        focused.current = currentTarget.contains(relatedTarget) || currentTarget.contains(document.activeElement);
      }}
      onKeyDown={(event) => {
        const wanted = event.target === scroller.current ? moveOfKey(event) : undefined;
        if (wanted === undefined) return;
        event.preventDefault();
        move(wanted);
      }}
      onMouseDown={(event) => {
        const position = cellUnder(event);
        if (position === undefined || (event.target instanceof Element && event.target.closest("textarea"))) return;
        // The focus goes to the cell's own field, and dragging selects no text.
        event.preventDefault();
        focused.current = true;
        onCursor(position);
        if (contains(area, position)) scroller.current?.querySelector("textarea")?.focus({ preventScroll: true });
      }}
      onDoubleClick={(event) => {
        if (cellUnder(event) === undefined || view.draft !== undefined) return;
        if (refusal === undefined) onDraft(content);
        else onRefuse();
      }}
    >
      <p id="sheet-help" className="unseen">
        {texts.gridHelp}
      </p>
      <table
        role="grid"
        className="sheet"
        aria-label={model.sheet.name}
        aria-rowcount={model.rowCount}
        aria-colcount={model.columnCount}
        aria-multiselectable="true"
        style={{ width: ROW_NUMBERS_WIDTH + widths.reduce((sum, width) => sum + width, 0) }}
      >
        <colgroup>
          <col style={{ width: ROW_NUMBERS_WIDTH }} />
          {model.columns.map((column, index) => (
            <col key={column} style={{ width: widths[index] }} />
          ))}
        </colgroup>
        <thead aria-hidden="true">
          <tr style={{ height: HEADER_HEIGHT }}>
            <th className="sheet-corner" />
            {model.columns.map((column) => (
              <th
                key={column}
                className="sheet-column-letter"
                data-current={column >= selection.left && column <= selection.right}
              >
                {formatColumn(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {first > 0 ? <tr aria-hidden="true" style={{ height: offsets[first] ?? 0 }} /> : null}
          {drawn.map(({ row, cells }, index) => {
            const isSelected = row >= selection.top && row <= selection.bottom;
            const holdsCursor = cells.some((cell) => cell.area.top === area.top && cell.area.left === area.left);
            return (
              <GridRow
                key={row}
                row={row}
                height={heights[first + index] ?? 0}
                cells={cells}
                active={holdsCursor ? active : undefined}
                selectedFrom={isSelected ? selection.left : undefined}
                selectedTo={isSelected ? selection.right : undefined}
                isCurrent={isSelected}
                showsGridLines={model.layout.showsGridLines}
                texts={texts}
              />
            );
          })}
          {last < model.rows.length - 1 ? (
            <tr aria-hidden="true" style={{ height: (offsets.at(-1) ?? 0) - (offsets[last + 1] ?? 0) }} />
          ) : null}
        </tbody>
      </table>
    </div>
  );
}
