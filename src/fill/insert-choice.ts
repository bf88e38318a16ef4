import type { StandardIndicator } from "../library/standard-indicator";
import type { CheckResult } from "../lint/result";
import type { CellRange } from "../model/address";
import type { TargetTable } from "../table/target-table";
import type { FillChoice, Gap } from "./fill-types";
import { placeIn, type Place } from "./form";
import { findGaps } from "./gaps";
import { candidateFor } from "./plan";

/**
 * What inserting an indicator at a selection means: the selected row where it is a gap of its class, else a new row of its
 * class in the selected table. Undefined where the selection lies in no table. A value that depends on a budget or a year
 * that the table does not tell is left blank.
 */
export function choiceAt(
  result: CheckResult,
  selection: { readonly sheetId: string; readonly range: CellRange },
  indicator: StandardIndicator,
): FillChoice | undefined {
  const { top } = selection.range;
  const table = result.tables.find((one) => one.sheetId === selection.sheetId && touches(one.range, selection.range));
  if (table === undefined) return undefined;
  const place = placeIn(table, indicator.level2);
  const gaps = findGaps(result).filter((gap) => gap.tableId === table.id && gap.level2 === place.level2);
  const gap = gaps.find(({ row }) => row === top) ?? newRow(table, place, gaps);
  const candidate = candidateFor(result, gap, indicator);
  return candidate && { gap, candidate };
}

function newRow(
  { id, sheetId, sheetName, headerRange }: TargetTable,
  { level1, level2 }: Place,
  gaps: readonly Gap[],
): Gap {
  const missing = gaps.find(({ row }) => row === undefined);
  return (
    missing ?? {
      id: `${id}:${level2}`,
      tableId: id,
      sheetId,
      sheetName,
      level1,
      level2,
      reason: "row-missing",
      range: headerRange,
      isOptional: true,
    }
  );
}

/** Whether the first selected row crosses the table. */
function touches(table: CellRange, { top, left, right }: CellRange): boolean {
  return table.top <= top && top <= table.bottom && left <= table.right && right >= table.left;
}
