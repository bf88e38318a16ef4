import { useCallback, useLayoutEffect, useMemo, useRef, type MouseEvent, type ReactElement } from "react";
import type { WorkbenchTexts } from "../../i18n/zh-CN/workbench";
import { contains, formatColumn, parseCell, type CellPosition, type CellRange } from "../../model/address";
import type { EditingActions, Refusal } from "./cell-editor";
import { frozenIn, type Frozen } from "./frozen";
import { GridRow, type ActiveCell } from "./grid-row";
import { moveCursor, moveOfKey, type Move } from "./navigation";
import { rowAtOffset, rowOffsets } from "./row-window";
import type { DrawnRow, SheetModel } from "./sheet-model";
import { HEADER_HEIGHT, ROW_NUMBERS_WIDTH, useReveal, useRowWindow } from "./use-grid-scroll";

/** What the sheet shows besides its content. */
export interface SheetView {
  /** 0-based; in a merged area any of its cells. */
  readonly cursor: CellPosition;
  readonly selection: CellRange;
  /** The corner of the selection that moves when it is extended. */
  readonly head: CellPosition;
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
  readonly onSelect: (from: CellPosition, to: CellPosition) => void;
  readonly onCopy: () => string;
  readonly onPaste: (text: string) => void;
  readonly onClear: () => void;
  readonly onDraft: (draft: string | undefined) => void;
  readonly onEnter: (text: string) => boolean;
  readonly onRefuse: () => void;
  readonly texts: WorkbenchTexts;
}

function cellUnder(event: MouseEvent): CellPosition | undefined {
  const target = event.target instanceof Element ? event.target.closest<HTMLElement>("td[data-cell]") : null;
  return target?.dataset["cell"] === undefined ? undefined : parseCell(target.dataset["cell"]);
}

function drawRows(model: SheetModel, first: number, last: number): readonly DrawnRow[] {
  return model.rows.slice(first, last + 1).map((row) => {
    return { row, height: model.rowHeight(row), cells: model.drawRow(row, { first, last }) };
  });
}

/** A frozen column with its distance from the left edge of the view; none for one that scrolls. */
function frozenColumn(model: SheetModel, frozen: Frozen, index: number, left: number): readonly [number, number][] {
  const column = model.columns[index];
  return column === undefined || index >= frozen.columns ? [] : [[column, ROW_NUMBERS_WIDTH + left]];
}

function columnOffsets(widths: readonly number[]): readonly number[] {
  return rowOffsets(widths).slice(0, -1);
}

function isSamePlace(one: CellPosition, other: CellPosition): boolean {
  return one.row === other.row && one.column === other.column;
}

/** The open sheet as a grid that can be walked through and edited with the keyboard. */
export function SheetGrid(props: SheetGridProps): ReactElement {
  const { model, view, content, refusal, texts } = props;
  const { onCursor, onSelect, onDraft, onEnter, onRefuse, onCopy, onPaste, onClear } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const heights = useMemo(() => model.rows.map((row) => model.rowHeight(row)), [model]);
  const widths = useMemo(() => model.columns.map((column) => model.columnWidth(column)), [model]);
  const offsets = useMemo(() => rowOffsets(heights), [heights]);
  const { rows: windowWanted, size, update: onScroll } = useRowWindow(scroller, offsets);
  const frozen = useMemo(() => frozenIn(model, heights, widths, size), [model, heights, widths, size]);
  const last = Math.min(windowWanted.last, model.rows.length - 1);
  const first = Math.max(Math.min(windowWanted.first, last), frozen.rows);
  const drawn = useMemo(() => drawRows(model, first, last), [model, first, last]);
  const drawnFrozen = useMemo(() => drawRows(model, 0, frozen.rows - 1), [model, frozen.rows]);
  const frozenColumns = useMemo(
    () => new Map(columnOffsets(widths).flatMap((left, index) => frozenColumn(model, frozen, index, left))),
    [model, widths, frozen],
  );
  const area = model.areaAt(view.cursor);
  const focused = useRef(false);
  const isDragging = useRef(false);
  const hasFocus = useCallback(() => focused.current, []);
  const { selection, cursor, head } = view;
  useReveal({ scroller, model, offsets, frozen, view, drawn, onScroll });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!focused.current || element === null || element.contains(document.activeElement)) return;
    // The active cell was scrolled out of what is drawn, and its field with it; the next key brings both back.
    element.focus({ preventScroll: true });
  }, [drawn]);

  const moved = useCallback(
    (from: CellPosition, wanted: Move): CellPosition => {
      const height = size.height - frozen.height;
      const index = model.rows.indexOf(from.row);
      const page = rowAtOffset(offsets, (offsets[index] ?? 0) + height) - index;
      const sheet = {
        rows: model.rows,
        columns: model.columns,
        lastCell: model.lastCell,
        areaAt: (position: CellPosition) => model.areaAt(position),
        isFilled: (position: CellPosition) => model.cellAt(position) !== undefined,
      };
      return moveCursor(sheet, from, wanted, page);
    },
    [model, offsets, size, frozen],
  );
  const actions: EditingActions = useMemo(
    () => ({
      setDraft: onDraft,
      enter: onEnter,
      move: (wanted) => {
        onCursor(moved(cursor, wanted));
      },
      extend: (wanted) => {
        onSelect(cursor, moved(head, wanted));
      },
      refuse: onRefuse,
      copy: onCopy,
      paste: onPaste,
      clear: onClear,
      selectAll: () => {
        onSelect({ row: 0, column: 0 }, model.lastCell);
      },
    }),
    [onDraft, onEnter, onCursor, onSelect, onRefuse, onCopy, onPaste, onClear, moved, cursor, head, model],
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
  const rowOf = ({ row, cells, height }: DrawnRow): ReactElement => {
    const isSelected = row >= selection.top && row <= selection.bottom;
    const holdsCursor = cells.some((cell) => cell.area.top === area.top && cell.area.left === area.left);
    return (
      <GridRow
        key={row}
        row={row}
        height={height}
        cells={cells}
        active={holdsCursor ? active : undefined}
        selectedFrom={isSelected ? selection.left : undefined}
        selectedTo={isSelected ? selection.right : undefined}
        isCurrent={isSelected}
        showsGridLines={model.layout.showsGridLines}
        frozenColumns={frozenColumns}
        texts={texts}
      />
    );
  };

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
        actions.move(wanted);
      }}
      onMouseDown={(event) => {
        const position = cellUnder(event);
        if (position === undefined || (event.target instanceof Element && event.target.closest("textarea"))) return;
        // The focus goes to the cell's own field, and dragging selects no text.
        event.preventDefault();
        focused.current = true;
        isDragging.current = event.button === 0;
        if (event.shiftKey) onSelect(cursor, position);
        else onCursor(position);
        if (contains(area, position)) scroller.current?.querySelector("textarea")?.focus({ preventScroll: true });
      }}
      onMouseMove={(event) => {
        isDragging.current &&= (event.buttons & 1) === 1;
        const position = isDragging.current ? cellUnder(event) : undefined;
        if (position !== undefined && !isSamePlace(position, head)) onSelect(cursor, position);
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
        {drawnFrozen.length > 0 && (
          <tbody role="rowgroup" className="sheet-frozen-rows">
            {drawnFrozen.map(rowOf)}
          </tbody>
        )}
        <tbody role="rowgroup">
          {first > frozen.rows ? (
            <tr aria-hidden="true" style={{ height: (offsets[first] ?? 0) - frozen.height }} />
          ) : null}
          {drawn.map(rowOf)}
          {last < model.rows.length - 1 ? (
            <tr aria-hidden="true" style={{ height: (offsets.at(-1) ?? 0) - (offsets[last + 1] ?? 0) }} />
          ) : null}
        </tbody>
      </table>
    </div>
  );
}
