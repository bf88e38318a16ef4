import { unionRange, type CellRange } from "../model/address";
import { compact } from "../value/text";
import { fieldOf, type GridCell, type GridRow, type SheetGrid } from "./sheet-grid";
import type { DepartmentOutline, Field, OutlineItem } from "./target-table";

/** （一）, (1), of one kind of heading. */
const HEADING = /^[(（][一二三四五六七八九十\d]{1,3}[)）]/;
const TITLE = /^(?:.{0,40}部门整体绩效目标|.{0,4}分项绩效目标)$/;
const GOAL = "绩效目标";
const INDICATOR = "绩效指标";
const MAX_NUMBER = 8;

/**
 * Reads 部门整体绩效目标 where it stands as text: numbered headings with 绩效目标 and 绩效指标 below each, in one column or
 * with the label in a column of its own. Undefined when the sheet holds no such text.
 */
export function readOutline(
  grid: SheetGrid,
  place: Pick<DepartmentOutline, "sheetId" | "sheetName">,
): DepartmentOutline | undefined {
  const items: OutlineItem[] = [];
  let open: { heading: Field; goal?: Field; indicator?: Field } | undefined;
  let title: CellRange | undefined;
  const close = (): void => {
    if (open?.goal !== undefined || open?.indicator !== undefined) items.push(open);
    open = undefined;
  };
  for (const row of grid.rows) {
    const heading = headingOf(row);
    if (heading !== undefined) {
      close();
      open = { heading };
      continue;
    }
    const line = lineOf(row);
    if (line === undefined) {
      const [first] = row.cells;
      if (
        items.length === 0 &&
        first !== undefined &&
        first.text.length <= 44 &&
        first.text.endsWith("目标") &&
        TITLE.test(compact(first.text))
      ) {
        title = title === undefined ? first.range : unionRange(title, first.range);
      }
      // A line of another kind ends the item once it has begun.
      if (open?.goal !== undefined || open?.indicator !== undefined) close();
    } else if (open !== undefined && open[line.kind] === undefined) {
      open[line.kind] = line.field;
    }
  }
  close();
  const isWhole = items.some(({ goal, indicator }) => goal !== undefined && indicator !== undefined);
  if (!isWhole || (title === undefined && items.length < 2)) return undefined;
  const ranges = items
    .flatMap((item) => [item.heading, item.goal, item.indicator])
    .flatMap((field) => field?.area ?? []);
  return { ...place, range: [...(title ? [title] : []), ...ranges].reduce(unionRange), items };
}

/** A numbered heading; its number may stand in a cell of its own. */
function headingOf({ cells }: GridRow): Field | undefined {
  const [first, second] = cells;
  if (first === undefined || cells.length > 2) return undefined;
  const number = HEADING.exec(first.text)?.[0];
  if (number === undefined) return undefined;
  if (number.length < first.text.length) return cells.length === 1 ? fieldOf(first) : undefined;
  return second === undefined ? undefined : fieldOf(second);
}

/** 绩效目标：…… in one cell, or the label with its text in the next. */
function lineOf({ cells }: GridRow): { readonly kind: "goal" | "indicator"; readonly field: Field } | undefined {
  const [first, second] = cells;
  if (first === undefined || cells.length > 2 || !first.text.startsWith("绩")) return undefined;
  const at = first.text.slice(0, MAX_NUMBER).search(/[:：]/);
  const kind = kindOf(compact(at < 0 ? first.text.slice(0, MAX_NUMBER + 1) : first.text.slice(0, at)));
  if (kind === undefined) return undefined;
  const inline = at < 0 ? "" : first.text.slice(at + 1).trim();
  if (inline !== "") {
    return second === undefined ? { kind, field: textBehind(first, inline) } : undefined;
  }
  if (second === undefined || second.label?.header !== undefined || second.label?.head !== undefined) return undefined;
  return { kind, field: fieldOf(second) };
}

function textBehind(cell: GridCell, text: string): Field {
  return { ...fieldOf(cell), text, value: text, sharesLabelCell: true };
}

function kindOf(label: string): "goal" | "indicator" | undefined {
  if (label === GOAL) return "goal";
  return label === INDICATOR ? "indicator" : undefined;
}
