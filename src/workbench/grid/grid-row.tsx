import { memo, type ReactElement } from "react";
import type { WorkbenchTexts } from "../../i18n/zh-CN/workbench";
import { formatCell, type CellPosition, type CellRange } from "../../model/address";
import { CellEditor, type EditingActions, type Refusal } from "./cell-editor";
import { boxStyle, contentStyle } from "./cell-style";
import type { DrawnCell } from "./sheet-model";

/** The cell the cursor is on, and what is being typed there. */
export interface ActiveCell {
  /** First cell of the merged area, or the cell itself; 0-based. */
  readonly anchor: CellPosition;
  readonly content: string;
  readonly draft: string | undefined;
  readonly refusal: Refusal | undefined;
  readonly hasFocus: () => boolean;
  readonly actions: EditingActions;
}

interface GridRowProps {
  readonly row: number;
  readonly height: number;
  readonly cells: readonly DrawnCell[];
  /** Only for the row that draws the active cell, so that the others need not be drawn again when it moves. */
  readonly active: ActiveCell | undefined;
  /** Selected columns of this row; undefined when there are none. */
  readonly selectedFrom: number | undefined;
  readonly selectedTo: number | undefined;
  readonly isCurrent: boolean;
  readonly showsGridLines: boolean;
  /** Columns that stay in sight, with their distance in pixels from the left edge of the view. */
  readonly frozenColumns: ReadonlyMap<number, number>;
  readonly texts: WorkbenchTexts;
}

interface GridCellProps {
  readonly cell: DrawnCell;
  readonly active: ActiveCell | undefined;
  readonly isSelected: boolean;
  readonly showsGridLines: boolean;
  /** Distance from the left edge of the view; undefined where the cell scrolls along. */
  readonly left: number | undefined;
  readonly texts: WorkbenchTexts;
}

function GridCell({ cell, active, isSelected, showsGridLines, left, texts }: GridCellProps): ReactElement {
  const { area, severity, text, note, isStale, name } = cell;
  const findings = name?.findings ?? (severity === undefined ? [] : [texts.mark(severity)]);
  const remarks = [...findings, ...(isStale ? [texts.stale] : []), ...(note === undefined ? [] : [texts.note(note)])];
  const address = formatCell({ row: area.top, column: area.left });
  const shown = text === "" ? [] : [text];
  const label = texts.cell([address, ...(name?.field === undefined ? [] : [name.field]), ...shown, ...remarks]);
  return (
    <td
      role="gridcell"
      className={left === undefined ? "sheet-cell" : "sheet-cell sheet-frozen-cell"}
      style={{ ...boxStyle(cell, showsGridLines), ...(left !== undefined && { left }) }}
      rowSpan={cell.rowSpan}
      colSpan={cell.columnSpan}
      aria-rowindex={cell.position.row + 1}
      aria-colindex={cell.position.column + 1}
      aria-label={label}
      aria-selected={isSelected}
      data-cell={address}
      data-severity={severity}
      data-note={note === undefined ? undefined : ""}
      data-stale={isStale ? "" : undefined}
      title={remarks.length === 0 ? undefined : remarks.join("\n")}
    >
      {text === "" ? null : (
        <div className="sheet-text" style={contentStyle(cell)}>
          {text}
        </div>
      )}
      {active === undefined ? null : (
        <>
          <div className="sheet-cursor" />
          <CellEditor
            cell={cell}
            label={label}
            content={active.content}
            draft={active.draft}
            refusal={active.refusal}
            hasFocus={active.hasFocus}
            texts={texts}
            {...active.actions}
          />
        </>
      )}
    </td>
  );
}

function isWithin(area: CellRange, { row, column }: CellPosition): boolean {
  return area.top === row && area.left === column;
}

/** One row of the sheet with its number. */
export const GridRow = memo(function GridRow(props: GridRowProps): ReactElement {
  const { row, height, cells, active, selectedFrom, selectedTo, isCurrent, showsGridLines, frozenColumns, texts } =
    props;
  return (
    <tr role="row" aria-rowindex={row + 1} style={{ height }}>
      <th aria-hidden="true" className="sheet-row-number" data-row={row} data-current={isCurrent}>
        {row + 1}
      </th>
      {cells.map((cell) => (
        <GridCell
          key={cell.position.column}
          cell={cell}
          active={active !== undefined && isWithin(cell.area, active.anchor) ? active : undefined}
          isSelected={
            selectedFrom !== undefined &&
            selectedTo !== undefined &&
            cell.area.left <= selectedTo &&
            cell.area.right >= selectedFrom
          }
          showsGridLines={showsGridLines}
          // A merged cell that reaches beyond the frozen columns scrolls along with the rest of it.
          left={frozenColumns.has(cell.area.right) ? frozenColumns.get(cell.position.column) : undefined}
          texts={texts}
        />
      ))}
    </tr>
  );
});
