import { compact } from "../value/text";
import type { HeadLabels } from "./head";
import type { IndicatorHeader } from "./header";
import type { Indicator, Layout } from "./target-table";

/** Words that only the national form's head uses, and that only the form of Hebei and Tianjin does. */
const NATIONAL = /^(?:总体目标|.*资金总额|资金情况|项目资金|.*财政拨款|实施单位|主管部门|项目主管部门)/;
const HEBEI = /^(?:预算规模|预算数|财政资金)/;

/** Which arrangement a table has. What its indicator block looks like says more than its head. */
export function layoutOf(header: IndicatorHeader, labels: HeadLabels, indicators: readonly Indicator[]): Layout {
  if (header.projectColumns !== undefined) return "E";
  if (header.hasTwoTerms) return "G";
  if (header.hasGrades) return "B";
  if (indicators.some(({ level1 }) => level1.known === "成本指标")) return "K";
  return isHebei(header, labels) ? "A" : "C";
}

function isHebei({ columns }: IndicatorHeader, { cells, departments, checkpoints }: HeadLabels): boolean {
  if (checkpoints.length > 0 || cells.has("projectCode") || cells.has("purpose")) return true;
  let balance = columns.description !== undefined && columns.basis !== undefined ? 1 : 0;
  for (const cell of [...cells.values(), ...departments]) {
    if (cell.text.length > 40) continue;
    const plain = compact(cell.text).replace(/^其中:?/, "");
    if (NATIONAL.test(plain)) balance--;
    else if (HEBEI.test(plain)) balance++;
  }
  return balance > 0;
}
