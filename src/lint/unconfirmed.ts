import type { Finding } from "../model/finding";
import type { UnconfirmedTest } from "../rules/facts";
import type { TargetTable } from "../table/target-table";
import { rowFingerprint, rowTextsOf } from "./fingerprint";
import { withUnconfirmed, type WorkbookSettings } from "./workbook-settings";

/** The test that these settings make, adding each row it finds to `standing`; undefined when every row is confirmed. */
export function unconfirmedTest({ unconfirmed }: WorkbookSettings, standing: Set<string>): UnconfirmedTest | undefined {
  if (unconfirmed === undefined) return undefined;
  const known = new Set(unconfirmed);
  return (table, indicator) => {
    const fingerprint = rowFingerprint(table, rowTextsOf(indicator));
    if (!known.has(fingerprint)) return false;
    standing.add(fingerprint);
    return true;
  };
}

/**
 * Confirms the rows that these findings are about, without changing them; findings about no row are passed over. Rows that
 * say the same in every cell are confirmed together.
 */
export function confirmRows(
  settings: WorkbookSettings,
  tables: readonly TargetTable[],
  findings: readonly Finding[],
): WorkbookSettings {
  const confirmed = new Set(
    findings.flatMap(({ tableId, location }) => {
      const table = tables.find(({ id }) => id === tableId);
      const indicator = table?.indicators.find(({ name }) => name.range.top === location.range.top);
      return table === undefined || indicator === undefined ? [] : [rowFingerprint(table, rowTextsOf(indicator))];
    }),
  );
  return withUnconfirmed(
    settings,
    (settings.unconfirmed ?? []).filter((row) => !confirmed.has(row)),
  );
}
