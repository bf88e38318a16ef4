import type { ReactElement } from "react";
import type { PaneTexts } from "../i18n/zh-CN/pane";
import type { Severity } from "../model/severity";
import type { FindingItem } from "./findings-view";
import { SeverityShape, useShapeClasses } from "./severity-shape";
import { useListStyles, usePaneStyles } from "./styles";

interface FindingEntryProps {
  readonly item: FindingItem;
  /** The current finding, if it is one of this item's. */
  readonly current: number | undefined;
  readonly texts: PaneTexts;
  readonly look: EntryLook;
}

/** Class names, looked up once for a group: with thousands of entries the looking up would take most of the time. */
interface EntryLook {
  readonly styles: ReturnType<typeof useListStyles>;
  readonly unseen: string;
  readonly shapes: Readonly<Record<Severity, string>>;
}

/** What `FindingEntry` needs to know about looks. */
export function useEntryLook(): EntryLook {
  return { styles: useListStyles(), unseen: usePaneStyles().unseen, shapes: useShapeClasses("line") };
}

/**
 * One problem: where, what stands there, what should. The list handles the clicks: whatever leads to a cell carries the
 * finding's number in `data-index`, what explains it in `data-explain`,
 * what leaves it out in `data-ignore`.
 */
export function FindingEntry({ item, current, texts, look }: FindingEntryProps): ReactElement | null {
  const { styles, unseen, shapes } = look;
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
      <SeverityShape severity={severity} className={shapes[severity]} {...(isSingle ? {} : { word })} />
      <div className={styles.body}>
        {isSingle ? (
          <button type="button" className={styles.head} aria-current={current !== undefined}>
            <span className={unseen}>{word} </span>
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
        <div className={styles.entryActions}>
          <button
            type="button"
            className={styles.entryAction}
            data-explain={first.index}
            aria-label={texts.explainRule(text.title)}
          >
            {texts.explain}
          </button>
          <button
            type="button"
            className={styles.entryAction}
            data-ignore={first.index}
            aria-label={texts.ignore.openNamed(isSingle ? `${first.place} ${first.subject}` : text.title)}
          >
            {texts.ignore.open}
          </button>
        </div>
      </div>
    </li>
  );
}
