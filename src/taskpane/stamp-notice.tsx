import type { ReactElement } from "react";
import type { Texts } from "../i18n";
import { sendTextsFor } from "../i18n/send";
import { parseStamp, stampState, type Stamp } from "../lint/stamp";
import { changesText } from "../report/stamp-sentence";
import { Notice } from "./notice";
import type { PaneState } from "./pane-state";
import { usePaneStyles } from "./styles";

/** When the workbook was stamped, as it is shown. */
export function timeOf({ date }: Stamp): string {
  return date.replace("T", " ");
}

interface StampNoticeProps {
  readonly state: PaneState;
  readonly texts: Texts;
}

/** What the record of an earlier check says, and whether it still holds as far as that is known. */
export function StampNotice({ state, texts }: StampNoticeProps): ReactElement | null {
  const styles = usePaneStyles();
  const { stamp: text, report, freshness } = state;
  if (text === undefined) return null;
  const words = sendTextsFor(texts.locale);
  const stamp = parseStamp(text);
  if (stamp === undefined) return <p className={styles.quiet}>{words.unreadable}</p>;
  const { tables, errors } = stamp.summary;
  if (report === undefined || freshness !== "current")
    return (
      <p className={styles.quiet}>
        {words.recorded(timeOf(stamp), tables, errors)}
        {report === undefined && words.checkToKnow}
      </p>
    );
  if (stampState(report.result, text) === "valid") return <p className={styles.quiet}>{words.valid(timeOf(stamp))}</p>;
  return <Notice kind="info">{words.changed(changesText(report.result, stamp, texts), timeOf(stamp))}</Notice>;
}
