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
import type { FillTexts } from "../i18n/zh-CN/fill";
import type { FixTexts } from "../i18n/zh-CN/fixes";
import type { PaneTexts } from "../i18n/zh-CN/pane";
import { SEVERITIES, type Severity } from "../model/severity";
import { FindingEntry, useEntryLook } from "./finding-entry";
import { indicesWith, isShown, type FindingCell, type FindingGroup, type FindingsView } from "./findings-view";
import { SeverityShape, useShapeClasses } from "./severity-shape";
import { useListStyles, usePaneStyles } from "./styles";
import { useRowFocus } from "./use-row-focus";
import { useSteps } from "./use-steps";

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
  readonly fill: FillTexts;
  readonly fixes: FixTexts;
  readonly onVisit: (index: number) => void;
  /** `opener` is the button that was pressed. */
  readonly onExplain: (index: number, opener: Element) => void;
  /** `index` is that of the entry's first finding. */
  readonly onFill: (index: number, opener: Element) => void;
  /** `indices` are those of all the entry's findings. */
  readonly onConfirm: (indices: readonly number[]) => void;
  /** As above; `choice` counts the changes that the entry proposes. */
  readonly onFix: (indices: readonly number[], choice: number) => void;
  /** As above: each finding has a change of its own, to be looked through. */
  readonly onLook: (indices: readonly number[], opener: Element) => void;
  /** As above. */
  readonly onIgnore: (indices: readonly number[], opener: Element) => void;
}

interface GroupProps {
  readonly group: FindingGroup;
  readonly isHidden: boolean;
  /** The current finding, if it is one of this group. */
  readonly current: number | undefined;
  readonly texts: PaneTexts;
  readonly fill: FillTexts;
  readonly fixes: FixTexts;
}

const Group = memo(function Group(props: GroupProps): ReactElement {
  const { group, isHidden, current, texts, fill, fixes } = props;
  const styles = useListStyles();
  const small = useShapeClasses("number");
  const look = useEntryLook();
  const sheet = group.isHidden ? `${group.sheetName}（${texts.hiddenSheet}）` : group.sheetName;
  const below = group.tables === undefined ? sheet : texts.inTables(group.tables);
  // A rule is folded until someone looks at it, and its entries are not even drawn.
  const isRule = group.tables !== undefined;
  const [isOpened, setIsOpened] = useState(!isRule);
  const position = current === undefined ? -1 : group.items.findIndex(({ cells }) => hasCell(cells, current));
  if (position >= 0 && !isOpened) setIsOpened(true);
  const drawn = useSteps(isOpened ? group.items.length : 0, FINDINGS_PER_STEP, position + 1);
  return (
    <details
      {...(isRule ? {} : { open: true })}
      hidden={isHidden}
      className={styles.group}
      style={{ containIntrinsicSize: `auto ${HEAD_HEIGHT + (isRule ? 0 : ITEM_HEIGHT * group.items.length)}px` }}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setIsOpened(true);
      }}
    >
      <summary className={styles.summary}>
        <ChevronDown12Regular className={styles.chevron} />
        <div className={styles.groupText}>
          <h3 className={styles.title}>{group.title}</h3>
          <div className={styles.below}>
            <span className={styles.sheet}>{below === group.title ? "" : below}</span>
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
        {group.items.slice(0, drawn).map((item, place) => (
          <FindingEntry
            key={item.key}
            item={item}
            current={place === position ? current : undefined}
            texts={texts}
            fill={fill}
            fixes={fixes}
            look={look}
          />
        ))}
      </ul>
    </details>
  );
});

function hasCell(cells: readonly FindingCell[], finding: number): boolean {
  return cells.some(({ index }) => index === finding);
}

/** How many groups to draw now: a few more after each turn, and at least those up to the current finding's. */
function useDrawnGroups(groups: readonly FindingGroup[], current: FindingGroup | undefined): number {
  const all = groups.reduce((sum, { items }) => sum + items.length, 0);
  const allowed = useSteps(all, FINDINGS_PER_STEP);
  let drawn = 0;
  let findings = 0;
  for (const group of groups) {
    if (findings >= allowed) break;
    findings += group.items.length;
    drawn += 1;
  }
  return current === undefined ? drawn : Math.max(drawn, groups.indexOf(current) + 1);
}

/** The findings by table or by rule. A click on an entry, or Enter on its button, visits its cell. */
export function FindingsList(props: FindingsListProps): ReactElement {
  const { view, filter, current, visits, texts, fill, fixes } = props;
  const { onVisit, onExplain, onFill, onConfirm, onFix, onLook, onIgnore } = props;
  const styles = useListStyles();
  const paneStyles = usePaneStyles();
  const list = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const keeper = useRowFocus(list, heading, "li[data-severity]");
  const groups = useDeferredValue(view.groups);
  const groupOfCurrent = useMemo(
    () =>
      current === undefined
        ? undefined
        : groups.find(({ items }) => items.some(({ cells }) => hasCell(cells, current))),
    [groups, current],
  );
  const drawn = useDrawnGroups(groups, groupOfCurrent);

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
    const { target } = event;
    const pressedOn = (attribute: string): HTMLElement | null => target.closest<HTMLElement>(`[data-${attribute}]`);
    const indicesAt = ({ dataset }: HTMLElement, attribute: string): readonly number[] =>
      indicesWith(view, Number(dataset[attribute]));
    const explainer = pressedOn("explain");
    if (explainer !== null) {
      onExplain(Number(explainer.dataset["explain"]), explainer);
      return;
    }
    const ignorer = pressedOn("ignore");
    if (ignorer !== null) {
      onIgnore(indicesAt(ignorer, "ignore"), ignorer);
      return;
    }
    const filler = pressedOn("fill");
    if (filler !== null) {
      onFill(Number(filler.dataset["fill"]), filler);
      return;
    }
    const confirmer = pressedOn("confirm");
    if (confirmer !== null) {
      onConfirm(indicesAt(confirmer, "confirm"));
      return;
    }
    const fixer = pressedOn("fix");
    if (fixer !== null) {
      onFix(indicesAt(fixer, "fix"), Number(fixer.dataset["choice"]));
      return;
    }
    const looker = pressedOn("look");
    if (looker !== null) {
      onLook(indicesAt(looker, "look"), looker);
      return;
    }
    // Someone who has just selected a sentence wants to copy it.
    const isSelecting = window.getSelection()?.isCollapsed === false;
    if (isSelecting && target.closest("button") === null) return;
    const index = target.closest<HTMLElement>("[data-index]")?.dataset["index"];
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
          fill={fill}
          fixes={fixes}
        />
      ))}
    </div>
  );
}
