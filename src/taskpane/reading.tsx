import type { ReactElement } from "react";
import type { Texts } from "../i18n";
import type { CheckResult } from "../lint/result";
import type { Suppression } from "../lint/suppressions";
import { contains, formatRange, type CellRange } from "../model/address";
import { IgnoredList } from "./ignored-list";
import { SheetsWithoutTable } from "./sheets-without-table";
import { usePaneStyles } from "./styles";

interface ReadingProps {
  readonly result: CheckResult;
  readonly cleanTables: readonly string[];
  readonly texts: Texts;
  readonly onGo: (sheetId: string, range: CellRange) => void;
  readonly onRestore: (suppression: Suppression) => void;
}

/** What there is besides the findings: what was left out; tables in order, sheets without table, pieces of tables, hidden sheets. */
export function Reading({ result, cleanTables, texts: all, onGo, onRestore }: ReadingProps): ReactElement {
  const styles = usePaneStyles();
  const texts = all.pane;
  const withoutTable = result.sheets.filter(({ reason }) => reason !== undefined).length;
  const hidden = result.sheets.filter(({ visibility }) => visibility !== "visible");
  // A rule speaks of most fragments, and then they stand in the list.
  const loose = result.findings.filter(({ tableId }) => tableId === undefined).map(({ location }) => location);
  const fragments = result.fragments.filter(
    ({ sheetId, range }) =>
      !loose.some(
        (location) =>
          location.sheetId === sheetId && contains(range, { row: location.range.top, column: location.range.left }),
      ),
  );
  const hiddenIds = new Set(hidden.map(({ sheetId }) => sheetId));
  return (
    <div className={styles.reading}>
      <IgnoredList result={result} texts={all} onGo={onGo} onRestore={onRestore} />
      {cleanTables.length > 0 && result.findings.length > 0 && (
        <details className={styles.details}>
          <summary>{texts.cleanTables(cleanTables.length)}</summary>
          <ul className={styles.plainList}>
            {cleanTables.map((title, place) => (
              <li key={place}>{title}</li>
            ))}
          </ul>
        </details>
      )}
      {fragments.length > 0 && (
        <details className={styles.details}>
          <summary>{texts.fragments(fragments.length)}</summary>
          <ul className={styles.plainList}>
            {fragments.map(({ sheetId, sheetName, range, missing }) => {
              const place = `${sheetName}!${formatRange(range)}`;
              return (
                <li key={place}>
                  {hiddenIds.has(sheetId) ? (
                    place
                  ) : (
                    <button
                      type="button"
                      className={styles.link}
                      onClick={() => {
                        onGo(sheetId, range);
                      }}
                    >
                      {place}
                    </button>
                  )}
                  {texts.colon}
                  {texts.fragmentMissing[missing]}
                </li>
              );
            })}
          </ul>
        </details>
      )}
      {withoutTable > 0 && result.tables.length > 0 && (
        <details className={styles.details}>
          <summary>{texts.sheetsWithoutTable(withoutTable)}</summary>
          <SheetsWithoutTable result={result} texts={texts} />
        </details>
      )}
      {hidden.length > 0 && (
        <p className={styles.paragraph}>{texts.hiddenSheetsRead(hidden.map(({ sheetName }) => sheetName))}</p>
      )}
    </div>
  );
}
