import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Texts } from "../i18n";
import type { PaneTexts } from "../i18n/zh-CN/pane";
import { Notice } from "./notice";
import { isLiveCheckDue, type Failure, type PaneState, type Remark } from "./pane-state";
import { usePaneStyles } from "./styles";
import { Verdict } from "./summary";

interface FailureNoticeProps {
  readonly failure: Failure;
  readonly texts: Texts;
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

/** What could not be done, that nothing was changed, and what to do next. */
export function FailureNotice({ failure, texts, onRetry, onClose }: FailureNoticeProps): ReactElement {
  const { pane } = texts;
  const { sentence, nextStep } = texts.host(failure.code, failure.detail);
  return (
    <div role="alert">
      <Notice
        kind="warning"
        title={pane.failed[failure.operation]}
        actions={
          <>
            {failure.code !== "unsupported" && (
              <Button size="small" onClick={onRetry}>
                {failure.code === "sheet-missing" ? pane.checkAgain : pane.retry}
              </Button>
            )}
            <Button size="small" appearance="subtle" onClick={onClose}>
              {pane.close}
            </Button>
          </>
        }
      >
        {sentence}
        {nextStep}
        {failure.operation === "save" && pane.ignore.unsaved}
      </Notice>
    </div>
  );
}

interface SettingsNoticeProps {
  readonly state: PaneState;
  readonly texts: Texts;
  readonly onSave: () => void;
  readonly onReplace: () => void;
}

/** What the workbook does not hold: settings of its own that can't be read, choices made here that are not saved. */
export function SettingsNotice({ state, texts, onSave, onReplace }: SettingsNoticeProps): ReactElement | null {
  const { report, unsaved, activity, failure } = state;
  const { ignore } = texts.pane;
  const unreadable = report?.result.settings.unreadable;
  if (unreadable !== undefined)
    return (
      <Notice
        kind="warning"
        actions={
          unsaved !== undefined && (
            <Button size="small" onClick={onReplace}>
              {ignore.replace}
            </Button>
          )
        }
      >
        {texts.settings.unreadable[unreadable]}
        {unsaved !== undefined && ignore.replaces}
      </Notice>
    );
  // While it is being saved, and where a failure says the same, there is nothing to press here.
  if (unsaved === undefined || activity.kind === "saving" || failure?.operation === "save") return null;
  return (
    <Notice
      kind="info"
      actions={
        <Button size="small" onClick={onSave}>
          {ignore.save}
        </Button>
      }
    >
      {ignore.unsaved}
    </Notice>
  );
}

function remarkText(remark: Remark, texts: PaneTexts): string {
  switch (remark) {
    case "cancelled":
      return texts.cancelled;
    case "marks-cleared":
      return texts.marksCleared;
    case "hidden-finding":
      return texts.hiddenFinding;
    case "ignored":
      return texts.ignore.done;
    case "restored":
      return texts.ignore.restored;
  }
}

interface PaneStatusProps {
  readonly state: PaneState;
  readonly texts: Texts;
}

/** The verdict and what bears on it, announced whenever it changes. */
export function PaneStatus({ state, texts }: PaneStatusProps): ReactElement {
  const styles = usePaneStyles();
  const { pane, locale } = texts;
  const { activity, freshness, remark, report, resolved, asked } = state;
  const isDue = isLiveCheckDue(state);
  const time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hour12: false });
  return (
    <div role="status" className={styles.status}>
      {activity.kind === "checking" && activity.waiting !== "briefly" && (
        <p className={styles.unseen}>{pane.checking}</p>
      )}
      {freshness !== "current" && !isDue && <Notice kind="info">{pane.outdated[freshness]}</Notice>}
      {remark !== undefined && <p className={styles.quiet}>{remarkText(remark, pane)}</p>}
      {report === undefined ? (
        <p className={styles.paragraph}>{pane.notChecked}</p>
      ) : (
        // A new element for a check that was asked for, so that the same verdict is announced again.
        <div key={asked}>
          <Verdict
            report={report}
            time={isDue ? undefined : time.format(report.checkedAt)}
            resolved={resolved.length}
            texts={texts}
          />
        </div>
      )}
    </div>
  );
}
