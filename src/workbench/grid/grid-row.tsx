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
  readonly texts: WorkbenchTexts;
}

interface GridCellProps {
  readonly cell: DrawnCell;
  readonly active: ActiveCell | undefined;
  readonly isSelected: boolean;
  readonly showsGridLines: boolean;
  readonly texts: WorkbenchTexts;
}

function GridCell({ cell, active, isSelected, showsGridLines, texts }: GridCellProps): ReactElement {
  const { area, severity, text } = cell;
  const label = texts.cell(formatCell({ row: area.top, column: area.left }), severity, text);
  return (
    <td
      role="gridcell"
      className="sheet-cell"
      style={boxStyle(cell, showsGridLines)}
      rowSpan={cell.rowSpan}
      colSpan={cell.columnSpan}
      aria-rowindex={cell.position.row + 1}
      aria-colindex={cell.position.column + 1}
      aria-label={label}
      aria-selected={isSelected}
      data-cell={formatCell({ row: area.top, column: area.left })}
      data-severity={severity}
      title={severity === undefined ? undefined : texts.mark(severity)}
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
  const { row, height, cells, active, selectedFrom, selectedTo, isCurrent, showsGridLines, texts } = props;
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
          texts={texts}
        />
      ))}
    </tr>
  );
});
