import { contains } from "../model/address";
import type { Finding, Fix } from "../model/finding";
import type { CellValue, SheetCell } from "../model/snapshot";
import { displayText, isBlank } from "../value/cell-text";
import { CellIndex, keyOf } from "./cell-index";
import { findingsByCells } from "./fix-groups";
import { obstacleTo, planFixes, proposedFixes, safeFix } from "./fix-plan";
import type { CheckResult } from "./result";

/** What can be fixed in a workbook now. */
export interface FixOffers {
  /** In how many places safe fixes can be made; those that write into common cells are one. */
  readonly safe: number;
  /**
   * What would stand in the cells after each of a finding's `proposedFixes`, in their order; nothing for a finding of which
   * one can't be made.
   */
  readonly textsOf: ReadonlyMap<Finding, readonly string[]>;
}

/** What can be fixed now, in the words of the cells. */
export function fixOffers(result: CheckResult): FixOffers {
  const cells = new CellIndex(result.snapshot.sheets);
  const { uses1904Dates } = result.snapshot;
  const textsOf = new Map<Finding, readonly string[]>();
  for (const finding of result.findings) {
    const fixes = proposedFixes(finding);
    if (fixes.length === 0 || fixes.some(({ edits }) => obstacleTo(edits, cells) !== undefined)) continue;
    textsOf.set(
      finding,
      fixes.map((fix) => textAfter(fix, finding, cells, uses1904Dates)),
    );
  }
  return { safe: findingsByCells(planFixes(result, safeFix), safeFix).length, textsOf };
}

/** A row of cells, such as a plan, is named whole; of other cells those that are to hold the same are named once. */
function textAfter({ edits }: Fix, { location }: Finding, cells: CellIndex, uses1904Dates: boolean): string {
  const show = (place: SheetCell, value: CellValue): string => {
    const numberFormat = cells.at(place)?.numberFormat;
    return displayText({ value, ...(numberFormat !== undefined && { numberFormat }) }, uses1904Dates).trim();
  };
  const { sheetId, range } = location;
  const isRow = range.top === range.bottom && edits.every((edit) => contains(range, edit));
  if (!isRow) return [...new Set(edits.map((edit) => show(edit, edit.value)))].join(" ");
  const edited = new Map(edits.map((edit) => [keyOf(edit), edit.value]));
  return Array.from({ length: range.right - range.left + 1 }, (_, offset): SheetCell => {
    return { sheetId, row: range.top, column: range.left + offset };
  })
    .flatMap((place) => {
      const value = edited.get(keyOf(place)) ?? cells.at(place)?.value ?? "";
      return isBlank(value) ? [] : [show(place, value)];
    })
    .join(" ");
}
