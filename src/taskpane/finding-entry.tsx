import type { ReactElement } from "react";
import type { PaneTexts } from "../i18n/zh-CN/pane";
import type { FindingItem } from "./findings-view";
import { SeverityShape } from "./severity-shape";
import { useListStyles, usePaneStyles } from "./styles";

interface FindingEntryProps {
  readonly item: FindingItem;
  /** The current finding, if it is one of this item's. */
  readonly current: number | undefined;
  readonly texts: PaneTexts;
}

/**
 * One problem: where, what stands there, what should. The list handles the clicks: whatever leads to a cell carries the
 * finding's number in `data-index`.
 */
export function FindingEntry({ item, current, texts }: FindingEntryProps): ReactElement | null {
  const styles = useListStyles();
  const paneStyles = usePaneStyles();
  const { severity, text, cells } = item;
  const [first] = cells;
  if (first === undefined) return null;
  const isSingle = cells.length === 1;
  const isSameSubject = cells.every(({ subject }) => subject === first.subject);
  const word = texts.severity[severity];
  return (
    <li
      className={styles.item}
      data-severity={severity}
      data-current={current !== undefined}
      {...(isSingle ? { "data-index": first.index } : {})}
    >
      <SeverityShape severity={severity} {...(isSingle ? {} : { word })} />
      <div className={styles.body}>
        {isSingle ? (
          <button type="button" className={styles.head} aria-current={current !== undefined}>
            <span className={paneStyles.unseen}>{word} </span>
            <span className={styles.place}>{first.place}</span> <span className={styles.subject}>{first.subject}</span>
            {first.isHidden && <span className={styles.label}>（{texts.hiddenSheet}）</span>}
          </button>
        ) : (
          <p className={styles.line}>
            <span className={styles.subject}>{text.title}</span>
            <span className={styles.label}> · {texts.cells(cells.length)}</span>
          </p>
        )}
        <p className={styles.line}>{text.found}</p>
        {text.expected !== "" && <p className={styles.line}>{text.expected}</p>}
        {text.why !== "" && <p className={styles.why}>{text.why}</p>}
        {!isSingle && (
          <ul className={styles.cells}>
            {cells.map(({ index, place, subject }) => (
              <li key={index}>
                <button type="button" className={styles.cell} data-index={index} aria-current={index === current}>
                  <span className={styles.place}>{place}</span>
                  {!isSameSubject && ` ${subject}`}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
