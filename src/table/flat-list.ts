import type { CellRange } from "../model/address";
import { departmentField, listField, present, unitInBrackets, type Head } from "./head-fields";
import type { IndicatorHeader } from "./header";
import type { ProjectRows } from "./indicator-rows";
import { cellAt, type SheetGrid } from "./sheet-grid";
import type { Field } from "./target-table";

/** One project of a flat list, with the fields of its row and of the lines above the list. */
export interface ListedProject {
  readonly head: Head;
  readonly rows: ProjectRows;
  readonly range: CellRange;
}

/**
 * Parts a flat list into its projects. The department is carried down, since it is merged over its projects; a line
 * without indicators that states no goal is a department's sum, not a project.
 */
export function listedProjects(
  grid: SheetGrid,
  header: IndicatorHeader,
  shared: Head,
  projects: readonly ProjectRows[],
): readonly ListedProject[] {
  const columns = header.projectColumns ?? new Map<never, number>();
  const left = Math.min(header.range.left, ...columns.values());
  const amountUnit = shared.amountUnit ?? unitOfColumns(grid, header);
  let department: Field | undefined;
  const listed: ListedProject[] = [];
  for (const rows of projects) {
    const row = rows.namedAt ?? rows.top;
    const field = (kind: "projectName" | "projectCode" | "budget" | "fiscal" | "other" | "purpose" | "goal") =>
      listField(grid, row, columns.get(kind));
    const own = listField(grid, row, columns.get("department"));
    if (own !== undefined && own.text !== "") department = own;
    const goal = field("goal");
    if (rows.indicators.length === 0 && (goal === undefined || goal.text === "")) continue;
    const carried = own === undefined ? undefined : departmentField(department ?? own);
    listed.push({
      head: present({
        title: undefined,
        department: carried ?? shared.department,
        amountUnit,
        projectCode: field("projectCode"),
        projectName: field("projectName"),
        budget: field("budget"),
        fiscal: field("fiscal"),
        other: field("other"),
        purpose: field("purpose"),
        plan: undefined,
        goal,
      }),
      rows,
      range: {
        top: rows.top,
        left,
        bottom: rows.bottom,
        right: header.range.right,
      },
    });
  }
  return listed;
}

/** 资金总额（万元） above the amounts. */
function unitOfColumns(grid: SheetGrid, header: IndicatorHeader): Head["amountUnit"] {
  for (const kind of ["budget", "fiscal", "other"] as const) {
    const column = header.projectColumns?.get(kind);
    if (column === undefined) continue;
    for (let row = header.range.top; row <= header.range.bottom; row++) {
      const cell = cellAt(grid.rowAt(row), column);
      const unit = cell && unitInBrackets(cell);
      if (unit !== undefined) return unit;
    }
  }
  return undefined;
}

/** Joins the pages of a list: rows before a page's first project belong to the last one of the page before. */
export function joinProjects(pages: readonly (readonly ProjectRows[])[]): readonly ProjectRows[] {
  const joined: ProjectRows[] = [];
  for (const page of pages) {
    for (const rows of page) {
      const last = joined.at(-1);
      if (last === undefined || rows.namedAt !== undefined) {
        joined.push(rows);
        continue;
      }
      // A later page lies below.
      joined[joined.length - 1] = {
        ...last,
        indicators: [...last.indicators, ...rows.indicators],
        bottom: rows.bottom,
      };
    }
  }
  return joined;
}
