import type { ReactElement } from "react";
import { titleOfRule, type Texts } from "../i18n";
import type { SkippedFix } from "../lint/fix-plan";
import { formatRange } from "../model/address";
import { usePaneStyles } from "./styles";

/** So many are named; the rest are counted. */
const MOST_NAMED = 20;

interface SkippedFixesProps {
  readonly skipped: readonly SkippedFix[];
  readonly texts: Texts;
}

/** Fixes that are not made, and why. */
export function SkippedFixes({ skipped, texts }: SkippedFixesProps): ReactElement {
  const styles = usePaneStyles();
  const words = texts.fixes;
  return (
    <>
      {words.skipped(skipped.length)}
      <ul className={styles.plainList}>
        {skipped.slice(0, MOST_NAMED).map(({ finding: { rule, location }, why }, place) => (
          <li key={place}>
            {words.skippedOne(
              `${location.sheetName}!${formatRange(location.range)}`,
              titleOfRule(rule, texts),
              words.skip[why],
            )}
          </li>
        ))}
        {skipped.length > MOST_NAMED && <li>{words.moreSkipped(skipped.length - MOST_NAMED)}</li>}
      </ul>
    </>
  );
}
