import { recognizeTables } from "../../src/table/recognize";
import { rowFingerprint, rowTextsOf } from "../../src/lint/fingerprint";
import { formatSettings } from "../../src/lint/settings-part";
import { NO_SETTINGS, withUnconfirmed } from "../../src/lint/workbook-settings";
import type { WorkbookSnapshot } from "../../src/model/snapshot";

/** The workbook in which the rows of some classes (as they stand there) were filled in and wait to be confirmed. */
export function withUnconfirmedRows(workbook: WorkbookSnapshot, classes: readonly string[]): WorkbookSnapshot {
  if (classes.length === 0) return workbook;
  const rows = recognizeTables(workbook).tables.flatMap((table) =>
    table.indicators
      .filter(({ level2 }) => classes.includes(level2.text))
      .map((indicator) => rowFingerprint(table, rowTextsOf(indicator))),
  );
  return { ...workbook, ownPart: formatSettings(withUnconfirmed(NO_SETTINGS, rows)) };
}
