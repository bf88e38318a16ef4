import type { PageTexts } from "../../i18n/page-texts";
import { renderFinding, sentencesOf } from "../../i18n/render-finding";
import type { CheckResult } from "../../lint/result";
import type { CellRange } from "../../model/address";
import { INDICATOR_FIELDS, type Field, type TargetTable } from "../../table/target-table";
import { cellKey } from "../../value/stale-formulas";

/** What a screen reader says of a cell besides its address and content. */
export interface CellName {
  /** What the form calls the cell; absent outside of tables. */
  readonly field?: string;
  /** The findings at the cell, in words, the most serious first. */
  readonly findings: readonly string[];
}

/** By `cellKey`. */
export type CellNames = ReadonlyMap<number, CellName>;

/** Names of a sheet's cells that have findings; of a merged area its first cell. */
export function cellNames(result: CheckResult, sheetId: string, texts: PageTexts): CellNames {
  const names = new Map<number, CellName>();
  for (const finding of result.findings) {
    if (finding.location.sheetId !== sheetId) continue;
    const sentence = sentencesOf(renderFinding(finding, texts), texts.locale);
    const told = texts.workbench.finding(texts.pane.severity[finding.severity], sentence);
    eachCell(finding.location.range, (key) => {
      names.set(key, { findings: [...(names.get(key)?.findings ?? []), told] });
    });
  }
  if (names.size === 0) return names;
  for (const table of result.tables) {
    if (table.sheetId === sheetId) nameFields(table, texts, names);
  }
  return names;
}

function nameFields(table: TargetTable, { fields }: PageTexts, names: Map<number, CellName>): void {
  const name = (field: Field | undefined, called: string): void => {
    if (field === undefined) return;
    eachCell(field.range, (key) => {
      const known = names.get(key);
      if (known !== undefined && known.field === undefined) names.set(key, { ...known, field: called });
    });
  };
  const { projectName, projectCode, department, budget, fiscal, other, purpose, goal } = table;
  const head = { projectName, projectCode, department, budget, fiscal, other, purpose, goal };
  for (const [key, field] of Object.entries(head)) name(field, fields.head[key as keyof typeof head]);
  for (const { label, field } of table.plan?.checkpoints ?? []) name(field, `${fields.head.plan} ${label}`);
  for (const indicator of table.indicators) {
    for (const key of INDICATOR_FIELDS) name(indicator[key], fields.columns[key]);
  }
}

/** Ranges of findings are a few cells; a whole column counts by its beginning. */
const MOST_CELLS = 1000;

function eachCell({ top, left, bottom, right }: CellRange, visit: (key: number) => void): void {
  let count = 0;
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      if (++count > MOST_CELLS) return;
      visit(cellKey(row, column));
    }
  }
}
