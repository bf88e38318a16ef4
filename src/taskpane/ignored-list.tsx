import { useMemo, useRef, type ReactElement } from "react";
import { suppressionText, titleOfRule, type Texts } from "../i18n";
import { formatRange, type CellRange } from "../model/address";
import type { CheckResult } from "../lint/result";
import type { Suppression } from "../lint/suppressions";
import { ignoredOf } from "./ignoring";
import { usePaneStyles } from "./styles";
import { useFocusKeeper } from "./use-focus-keeper";

/** So many places of one suppression are named; the rest are counted. */
const PLACES = 8;

interface IgnoredListProps {
  readonly result: CheckResult;
  readonly texts: Texts;
  readonly onGo: (sheetId: string, range: CellRange) => void;
  readonly onRestore: (suppression: Suppression) => void;
}

/** What was left out and why, each to be taken back; and what matches nothing any more. */
export function IgnoredList({ result, texts, onGo, onRestore }: IgnoredListProps): ReactElement | null {
  const styles = usePaneStyles();
  const summary = useRef<HTMLElement>(null);
  const keeper = useFocusKeeper(summary);
  const { ignore } = texts.pane;
  const ignored = useMemo(() => ignoredOf(result), [result]);
  const unused = result.unusedSuppressions;
  if (ignored.length === 0 && unused.length === 0) return null;
  const hidden = new Set(
    result.sheets.filter(({ visibility }) => visibility !== "visible").map(({ sheetId }) => sheetId),
  );
  return (
    <details className={styles.details} data-ignored {...keeper}>
      <summary ref={summary}>{ignore.ignored(result.suppressed.length)}</summary>
      <ul className={styles.ignoredList}>
        {ignored.map(({ suppression, findings }) => {
          const title = titleOfRule(suppression.rule, texts);
          return (
            <li key={findings[0]?.index} className={styles.ignored}>
              <p className={styles.strong}>
                {suppression.scope === "finding" ? title : suppressionText(suppression, texts)}
              </p>
              <p className={styles.paragraph}>
                {findings.slice(0, PLACES).map(({ finding: { location, indicatorName }, index }) => {
                  const place = `${location.sheetName}!${formatRange(location.range)}`;
                  const words = findings.length === 1 && indicatorName !== undefined ? ` ${indicatorName} ` : " ";
                  return (
                    <span key={index}>
                      {hidden.has(location.sheetId) ? (
                        place
                      ) : (
                        <button
                          type="button"
                          className={styles.link}
                          onClick={() => {
                            onGo(location.sheetId, location.range);
                          }}
                        >
                          {place}
                        </button>
                      )}
                      {words}
                    </span>
                  );
                })}
                {findings.length > PLACES && ignore.more(findings.length)}
              </p>
              <p className={styles.paragraph}>{ignore.reasonIs(suppression.reason)}</p>
              <button
                type="button"
                className={styles.link}
                aria-label={ignore.restoreNamed(title)}
                onClick={() => {
                  onRestore(suppression);
                }}
              >
                {ignore.restore}
              </button>
            </li>
          );
        })}
      </ul>
      {unused.length > 0 && (
        <>
          <p className={styles.strong}>{ignore.unused}</p>
          <ul className={styles.ignoredList}>
            {unused.map((suppression, place) => {
              const title = titleOfRule(suppression.rule, texts);
              return (
                <li key={place} className={styles.ignored}>
                  <p className={styles.paragraph}>{suppressionText(suppression, texts)}</p>
                  <p className={styles.paragraph}>{ignore.reasonIs(suppression.reason)}</p>
                  <button
                    type="button"
                    className={styles.link}
                    aria-label={ignore.removeNamed(title)}
                    onClick={() => {
                      onRestore(suppression);
                    }}
                  >
                    {ignore.remove}
                  </button>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </details>
  );
}
