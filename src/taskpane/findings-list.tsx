import { ChevronDown12Regular } from "@fluentui/react-icons/svg/chevron-down";
import {
  memo,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  type MouseEvent,
  type ReactElement,
} from "react";
import type { PaneTexts } from "../i18n/zh-CN/pane";
import { SEVERITIES, type Severity } from "../model/severity";
import { FindingEntry, useEntryLook } from "./finding-entry";
import { indicesWith, isShown, type FindingGroup, type FindingsView } from "./findings-view";
import { SeverityShape, useShapeClasses } from "./severity-shape";
import { useListStyles, usePaneStyles } from "./styles";
import { useFocusKeeper } from "./use-focus-keeper";

/** So many findings are drawn at a time, so that the pane stays usable while a long list is built up. */
const FINDINGS_PER_STEP = 60;

/** Rough heights in px, for the scroll bar before a group has been laid out. */
const HEAD_HEIGHT = 56;
const ITEM_HEIGHT = 84;

interface FindingsListProps {
  readonly view: FindingsView;
  readonly filter: readonly Severity[];
  readonly current: number | undefined;
  /** Grows with each visit; see the pane's state. */
  readonly visits: number;
  readonly texts: PaneTexts;
  readonly onVisit: (index: number) => void;
  /** `opener` is the button that was pressed. */
  readonly onExplain: (index: number, opener: Element) => void;
  /** `indices` are those of all the entry's findings. */
  readonly onIgnore: (indices: readonly number[], opener: Element) => void;
}

interface GroupProps {
  readonly group: FindingGroup;
  readonly isHidden: boolean;
  /** The current finding, if it is one of this group. */
  readonly current: number | undefined;
  readonly texts: PaneTexts;
}

const Group = memo(function Group({ group, isHidden, current, texts }: GroupProps): ReactElement {
  const styles = useListStyles();
  const small = useShapeClasses("number");
  const look = useEntryLook();
  const sheet = group.isHidden ? `${group.sheetName}（${texts.hiddenSheet}）` : group.sheetName;
  return (
    <details
      open
      hidden={isHidden}
      className={styles.group}
      style={{ containIntrinsicSize: `auto ${HEAD_HEIGHT + ITEM_HEIGHT * group.items.length}px` }}
    >
      <summary className={styles.summary}>
        <ChevronDown12Regular className={styles.chevron} />
        <div className={styles.groupText}>
          <h3 className={styles.title}>{group.title}</h3>
          <div className={styles.below}>
            <span className={styles.sheet}>{sheet === group.title ? "" : sheet}</span>
            <span className={styles.counts}>
              {SEVERITIES.filter((severity) => group.counts[severity] > 0).map((severity) => (
                <span key={severity} className={styles.count}>
                  <SeverityShape severity={severity} word={texts.severity[severity]} className={small[severity]} />
                  {group.counts[severity]}
                </span>
              ))}
            </span>
          </div>
        </div>
      </summary>
      <ul className={styles.items}>
        {group.items.map((item) => (
          <FindingEntry
            key={item.key}
            item={item}
            current={item.cells.some(({ index }) => index === current) ? current : undefined}
            texts={texts}
            look={look}
          />
        ))}
      </ul>
    </details>
  );
});

/** How many groups to draw now: a few more after each step, and never fewer than before. */
function useDrawnGroups(groups: readonly FindingGroup[], current: number | undefined): number {
  const [allowed, setAllowed] = useState(FINDINGS_PER_STEP);
  let drawn = 0;
  let findings = 0;
  for (const group of groups) {
    if (findings >= allowed) break;
    findings += group.items.length;
    drawn += 1;
  }
  const isComplete = drawn === groups.length;
  useEffect(() => {
    if (isComplete) return undefined;
    const timer = setTimeout(() => {
      setAllowed((before) => before + FINDINGS_PER_STEP);
    }, 0);
    return () => {
      clearTimeout(timer);
    };
  }, [isComplete, allowed]);
  if (isComplete || current === undefined) return drawn;
  const visited = groups.findIndex(({ items }) =>
    items.some(({ cells }) => cells.some(({ index }) => index === current)),
  );
  return Math.max(drawn, visited + 1);
}

/** The findings by table. A click on an entry, or Enter on its button, visits its cell. */
export function FindingsList(props: FindingsListProps): ReactElement {
  const { view, filter, current, visits, texts, onVisit, onExplain, onIgnore } = props;
  const styles = useListStyles();
  const paneStyles = usePaneStyles();
  const list = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const keeper = useFocusKeeper(heading);
  const groups = useDeferredValue(view.groups);
  const drawn = useDrawnGroups(groups, current);
  const groupOfCurrent = useMemo(
    () => groups.find(({ items }) => items.some(({ cells }) => cells.some(({ index }) => index === current))),
    [groups, current],
  );

  const currentNow = useRef(current);
  useEffect(() => {
    currentNow.current = current;
  });
  useEffect(() => {
    if (visits === 0) return;
    const entry = list.current?.querySelector<HTMLElement>(`[data-index="${currentNow.current ?? ""}"]`);
    const group = entry?.closest("details");
    if (group) group.open = true;
    entry?.scrollIntoView({ block: "nearest" });
  }, [visits]);

  const pressed = (event: MouseEvent<HTMLElement>): void => {
    if (!(event.target instanceof Element)) return;
    const explainer = event.target.closest<HTMLElement>("[data-explain]");
    if (explainer !== null) {
      onExplain(Number(explainer.dataset["explain"]), explainer);
      return;
    }
    const ignorer = event.target.closest<HTMLElement>("[data-ignore]");
    if (ignorer !== null) {
      onIgnore(indicesWith(view, Number(ignorer.dataset["ignore"])), ignorer);
      return;
    }
    // Someone who has just selected a sentence wants to copy it.
    const isSelecting = window.getSelection()?.isCollapsed === false;
    if (isSelecting && event.target.closest("button") === null) return;
    const index = event.target.closest<HTMLElement>("[data-index]")?.dataset["index"];
    if (index !== undefined) onVisit(Number(index));
  };

  return (
    <div
      ref={list}
      className={styles.list}
      data-error={isShown("error", filter)}
      data-warning={isShown("warning", filter)}
      data-info={isShown("info", filter)}
      onClick={pressed}
      {...keeper}
    >
      <h2 ref={heading} tabIndex={-1} className={paneStyles.unseen}>
        {texts.findings}
      </h2>
      {groups.slice(0, drawn).map((group) => (
        <Group
          key={group.key}
          group={group}
          isHidden={!SEVERITIES.some((severity) => group.counts[severity] > 0 && isShown(severity, filter))}
          current={group === groupOfCurrent ? current : undefined}
          texts={texts}
        />
      ))}
    </div>
  );
}
