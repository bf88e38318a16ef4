import { CheckmarkCircle24Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import type { ReactElement } from "react";
import type { Texts } from "../i18n";
import type { PaneTexts } from "../i18n/zh-CN/pane";
import type { Summary } from "../lint/result";
import { countsOf } from "../lint/summary";
import { SEVERITIES, type Severity } from "../model/severity";
import type { PaneState, Report } from "./pane-state";
import { SheetsWithoutTable } from "./sheets-without-table";
import { SeverityShape, useShapeClasses } from "./severity-shape";
import { usePaneStyles } from "./styles";

interface VerdictProps {
  readonly report: Report;
  /** As the reader writes it; undefined when the workbook was changed, and will be checked again before long. */
  readonly time: string | undefined;
  /** How many findings are gone since the pane was opened. */
  readonly resolved: number;
  readonly texts: Texts;
}

/** The outcome of the last check in one line; large when there is nothing to do. */
export function Verdict({
  report: { result },
  time,
  resolved,
  texts: { pane: texts, fixes },
}: VerdictProps): ReactElement {
  const styles = usePaneStyles();
  const { tables, indicators } = result.summary;
  if (result.tables.length === 0)
    return (
      <>
        <p className={styles.heading}>{texts.noTable}</p>
        <p className={styles.paragraph}>{texts.noTableLooked(result.sheets.length)}</p>
        <SheetsWithoutTable result={result} texts={texts} />
        <p className={styles.paragraph}>{texts.noTableNext}</p>
      </>
    );
  return (
    <>
      {result.findings.length === 0 ? (
        <p className={styles.clean}>
          <CheckmarkCircle24Regular className={styles.cleanIcon} />
          {texts.clean}
        </p>
      ) : (
        <p className={styles.verdict}>{texts.verdict(tables, countsOf(result.summary))}</p>
      )}
      <p className={styles.quiet}>
        {result.findings.length === 0 ? texts.cleanAt(tables, indicators, time) : texts.checkedAt(indicators, time)}
        {result.suppressed.length > 0 && ` · ${texts.ignore.ignored(result.suppressed.length)}`}
        {resolved > 0 && ` · ${fixes.resolved(resolved)}`}
      </p>
    </>
  );
}

interface SeverityFilterProps {
  readonly summary: Summary;
  readonly filter: PaneState["filter"]["severities"];
  /** How many findings are listed, where that is not all of them. */
  readonly shown: number | undefined;
  readonly texts: PaneTexts;
  readonly onPress: (severity: Severity) => void;
  readonly onClear: () => void;
}

/** The three severities with their counts; pressed ones are those shown, none pressed means all. */
export function SeverityFilter({ summary, filter, shown, texts, onPress, onClear }: SeverityFilterProps): ReactElement {
  const styles = usePaneStyles();
  const shapes = useShapeClasses("number");
  const counts = countsOf(summary);
  return (
    <>
      <div role="group" aria-label={texts.filterLabel} className={styles.chips}>
        {SEVERITIES.map((severity) => {
          const content = (
            <>
              <SeverityShape severity={severity} className={shapes[severity]} />
              {texts.severity[severity]} {counts[severity]}
            </>
          );
          return counts[severity] === 0 ? (
            <span key={severity} className={styles.emptyChip}>
              {content}
            </span>
          ) : (
            <button
              key={severity}
              type="button"
              className={styles.chip}
              aria-pressed={filter.includes(severity)}
              onClick={() => {
                onPress(severity);
              }}
            >
              {content}
            </button>
          );
        })}
      </div>
      {shown !== undefined && (
        <p className={styles.quiet}>
          {texts.filtered(shown, summary.errors + summary.warnings + summary.infos)}{" "}
          <button type="button" className={styles.link} onClick={onClear}>
            {texts.showAll}
          </button>
        </p>
      )}
    </>
  );
}
