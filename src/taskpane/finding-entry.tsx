import { memo, useMemo, type ReactElement } from "react";
import type { FillTexts } from "../i18n/zh-CN/fill";
import type { FixTexts } from "../i18n/zh-CN/fixes";
import type { PaneTexts } from "../i18n/zh-CN/pane";
import type { Severity } from "../model/severity";
import type { FindingItem } from "./findings-view";
import { FixButtons } from "./fix-buttons";
import { RepeatedCells } from "./repeated-cells";
import { SeverityShape, useShapeClasses } from "./severity-shape";
import { useListStyles, usePaneStyles } from "./styles";

interface FindingEntryProps {
  readonly item: FindingItem;
  /** The current finding, if it is one of this item's. */
  readonly current: number | undefined;
  readonly texts: PaneTexts;
  readonly fill: FillTexts;
  readonly fixes: FixTexts;
  readonly look: EntryLook;
  /** In px: as much as the entries above that are not drawn. */
  readonly gap: number;
  /** Which of how many in its group, from 1. */
  readonly position: number;
  readonly count: number;
  /** It was resolved, and is struck through before it goes. */
  readonly isLeaving: boolean;
  /** What came of copying it a moment ago. */
  readonly copied: Copied | undefined;
}

/** Whether a finding was copied or could not be. */
export type Copied = "done" | "failed";

/** Class names, looked up once for a group: with thousands of entries the looking up would take most of the time. */
export interface EntryLook {
  readonly styles: ReturnType<typeof useListStyles>;
  readonly unseen: string;
  readonly shapes: Readonly<Record<Severity, string>>;
}

/** What `FindingEntry` needs to know about looks. */
export function useEntryLook(): EntryLook {
  const styles = useListStyles();
  const { unseen } = usePaneStyles();
  const { error, warning, info } = useShapeClasses("line");
  return useMemo(() => ({ styles, unseen, shapes: { error, warning, info } }), [styles, unseen, error, warning, info]);
}

/**
 * One problem: where, what stands there, what should. The list handles the clicks: whatever leads to a cell carries the
 * finding's number in `data-index`, what explains it in `data-explain`,
 * what leaves it out in `data-ignore`, what fills its row in `data-fill`, what confirms it in `data-confirm`, what mends
 * it in `data-fix` with the number of the change in `data-choice`, what shows all changes first in `data-look`, what
 * copies it in `data-copy`.
 */
export const FindingEntry = memo(function FindingEntry(props: FindingEntryProps): ReactElement | null {
  const { item, current, texts, fill, fixes, look, gap, position, count, isLeaving, copied } = props;
  const { styles, unseen, shapes } = look;
  const { severity, text, cells, action, fix } = item;
  const [first] = cells;
  if (first === undefined) return null;
  const isSingle = cells.length === 1;
  const word = texts.severity[severity];
  const name = isSingle ? `${first.place} ${first.subject}` : text.title;
  return (
    <li
      className={styles.item}
      style={gap === 0 ? undefined : { marginTop: gap }}
      data-row={item.key}
      aria-setsize={count}
      aria-posinset={position}
      inert={isLeaving}
      {...(isLeaving ? { "data-leaving": true } : { "data-severity": severity })}
      data-current={current !== undefined}
      {...(isSingle ? { "data-index": first.index } : {})}
    >
      <SeverityShape severity={severity} className={shapes[severity]} {...(isSingle ? {} : { word })} />
      <div className={styles.body}>
        {isSingle ? (
          <button type="button" className={styles.head} data-first aria-current={current !== undefined}>
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
        {!isSingle && <RepeatedCells cells={cells} current={current} texts={texts} styles={styles} />}
        {fix !== undefined && <FixButtons fix={fix} cells={cells} name={name} texts={fixes} styles={styles} />}
        <div className={styles.entryActions}>
          {action !== undefined && (
            <button
              type="button"
              className={styles.entryAction}
              {...{ [`data-${action}`]: first.index }}
              aria-label={(action === "fill" ? fill.chooseNamed : fill.confirmNamed)(name)}
            >
              {action === "fill" ? fill.choose : fill.confirm}
            </button>
          )}
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
            aria-label={texts.ignore.openNamed(name)}
          >
            {texts.ignore.open}
          </button>
          <button
            type="button"
            className={styles.entryAction}
            data-copy={first.index}
            aria-label={texts.copy.named(name)}
          >
            {copied === "done" ? texts.copy.done : texts.copy.open}
          </button>
        </div>
        {copied === "failed" && <p className={styles.why}>{texts.copy.failed}</p>}
      </div>
    </li>
  );
});
