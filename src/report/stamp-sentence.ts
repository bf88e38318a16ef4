import type { Texts } from "../i18n";
import type { CheckResult } from "../lint/result";
import { parseStamp, stampChanges, stampState, tablePlace, type Stamp } from "../lint/stamp";

/** So many of the tables that were changed are named. */
const NAMED = 8;

/** Whether a workbook is as it was when it was stamped, and which tables are not. */
export function stampSentence(result: Pick<CheckResult, "tables" | "snapshot">, texts: Pick<Texts, "report">): string {
  const { stamp: text } = result.snapshot;
  const stamp = parseStamp(text ?? "");
  const changes = stamp === undefined ? "" : changesText(result, stamp, texts);
  return texts.report.stamp[stampState(result, text)](stamp, changes);
}

/** Which tables differ from those of a stamp that is no longer valid; empty when the stamp does not tell. */
export function changesText(
  { tables }: Pick<CheckResult, "tables">,
  stamp: Stamp,
  { report }: Pick<Texts, "report">,
): string {
  const { tables: changed = [], difference } = stampChanges(tables, stamp);
  const names = changed.slice(0, NAMED).map((table) => tablePlace(table, tables));
  return report.stampChanges(names, changed.length, difference);
}
