import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type MouseEvent,
  type ReactElement,
} from "react";
import type { FillTexts } from "../i18n/zh-CN/fill";
import type { FixTexts } from "../i18n/zh-CN/fixes";
import type { PaneTexts } from "../i18n/zh-CN/pane";
import { copiedText, copyText } from "./copy-finding";
import { FindingEntry, useEntryLook, type Copied } from "./finding-entry";
import { Group } from "./finding-group";
import { indicesWith, itemWith, type FindingCell, type FindingGroup, type FindingsView } from "./findings-view";
import { rowsOf } from "./list-rows";
import { stopAfter } from "./step-through";
import { useListStyles, usePaneStyles } from "./styles";
import { useLeaving } from "./use-leaving";
import { useListWindow } from "./use-list-window";
import { useRowFocus } from "./use-row-focus";

/** How long the word that something was copied stands, in milliseconds. */
const COPIED_MS = 2500;

interface FindingsListProps {
  readonly view: FindingsView;
  /** Fingerprints of what is gone since the pane was opened. */
  readonly resolved: readonly string[];
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

/** Key of the row in which something stands. */
function rowOf(target: EventTarget): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>("[data-row]")?.dataset["row"] : undefined;
}

function hasCell(cells: readonly FindingCell[], finding: number): boolean {
  return cells.some(({ index }) => index === finding);
}

/** Which groups are folded: tables are open at first, rules are folded until someone looks at them. */
function useFolding(): {
  readonly isOpen: (group: FindingGroup) => boolean;
  readonly fold: (key: string, isOpen: boolean) => void;
} {
  const [folding, setFolding] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isOpen = useCallback(
    ({ key, tables }: FindingGroup): boolean => folding.get(key) ?? tables === undefined,
    [folding],
  );
  return {
    isOpen,
    fold: (key, isOpen) => {
      setFolding((before) => (before.get(key) === isOpen ? before : new Map(before).set(key, isOpen)));
    },
  };
}

/** The word on what was copied, for a moment. `index` is that of the first finding of the entry. */
function useCopied(): readonly [
  { readonly index: number; readonly copied: Copied } | undefined,
  (index: number, text: string) => void,
] {
  const [last, setLast] = useState<{ readonly index: number; readonly copied: Copied }>();
  useEffect(() => {
    // What to do instead stays to be read.
    if (last?.copied !== "done") return undefined;
    const timer = setTimeout(() => {
      setLast(undefined);
    }, COPIED_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [last]);
  const copy = (index: number, text: string): void => {
    void copyText(text).then((isCopied) => {
      setLast({ index, copied: isCopied ? "done" : "failed" });
    });
  };
  return [last, copy];
}

/**
 * The findings by table or by rule; of many, those in sight. A click on an entry, or Enter on its button, visits its cell.
 */
export function FindingsList(props: FindingsListProps): ReactElement {
  const { view, resolved, current, visits, texts, fill, fixes } = props;
  const { onVisit, onExplain, onFill, onConfirm, onFix, onLook, onIgnore } = props;
  const styles = useListStyles();
  const paneStyles = usePaneStyles();
  const look = useEntryLook();
  const list = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const keeper = useRowFocus(list, heading, "li[data-severity]");
  const { groups, leaving } = useLeaving(view, resolved);
  const { isOpen, fold } = useFolding();
  const [copied, copyAs] = useCopied();
  const place = useMemo(() => {
    if (current === undefined) return undefined;
    for (const group of view.groups) {
      const item = group.items.find(({ cells }) => hasCell(cells, current));
      if (item !== undefined) return { group, item };
    }
    return undefined;
  }, [view, current]);
  const [seenVisits, setSeenVisits] = useState(0);
  if (visits !== seenVisits) {
    setSeenVisits(visits);
    if (place !== undefined) fold(place.group.key, true);
  }
  const rows = useMemo(() => rowsOf(groups, isOpen), [groups, isOpen]);
  const { drawn, offsets, indexOf, focus } = useListWindow(list, rows, place?.item.key);

  const currentNow = useRef({ current, key: place?.item.key });
  useLayoutEffect(() => {
    currentNow.current = { current, key: place?.item.key };
  });
  useLayoutEffect(() => {
    if (visits === 0) return;
    const { current: index, key } = currentNow.current;
    const entry = [...(list.current?.querySelectorAll<HTMLElement>("[data-severity]") ?? [])].find(
      ({ dataset }) => dataset["row"] === key,
    );
    const cell = entry?.querySelector(`[data-index="${index ?? ""}"]`) ?? entry;
    cell?.scrollIntoView({ block: "nearest" });
  }, [visits]);

  const copy = (index: number): void => {
    const found = itemWith(view, index);
    if (found !== undefined) copyAs(index, copiedText(found.item, found.group, fill.comma));
  };
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
    const copier = pressedOn("copy");
    if (copier !== null) {
      copy(Number(copier.dataset["copy"]));
      return;
    }
    // Someone who has just selected a sentence wants to copy it.
    const isSelecting = window.getSelection()?.isCollapsed === false;
    if (isSelecting && target.closest("button") === null) return;
    const index = target.closest<HTMLElement>("[data-index]")?.dataset["index"];
    if (index !== undefined) onVisit(Number(index));
  };

  const drawnGroups: ReactElement[] = [];
  let end = 0;
  for (let at = 0; at < drawn.length;) {
    const head = rows[drawn[at] ?? -1]?.group;
    if (head === undefined) break;
    const headRow = indexOf.get(`group:${head.key}`) ?? 0;
    const entries: ReactElement[] = [];
    let bottom = offsets[headRow + 1] ?? 0;
    for (; at < drawn.length; at += 1) {
      const index = drawn[at] ?? -1;
      const row = rows[index];
      if (row?.group !== head) break;
      const { item } = row;
      if (item === undefined) continue;
      const isLeaving = leaving.has(item.key);
      const first = item.cells[0]?.index;
      entries.push(
        <FindingEntry
          // Drawn anew, so that the focus goes on to the next one.
          key={isLeaving ? `leaving:${item.key}` : item.key}
          item={item}
          current={!isLeaving && item === place?.item ? current : undefined}
          texts={texts}
          fill={fill}
          fixes={fixes}
          look={look}
          gap={(offsets[index] ?? 0) - bottom}
          position={row.place + 1}
          count={head.items.length}
          isLeaving={isLeaving}
          copied={!isLeaving && copied?.index === first ? copied?.copied : undefined}
        />,
      );
      bottom = offsets[index + 1] ?? 0;
    }
    const isUnfolded = isOpen(head);
    const last = offsets[headRow + 1 + (isUnfolded ? head.items.length : 0)] ?? bottom;
    drawnGroups.push(
      <Group
        key={head.key}
        group={head}
        row={`group:${head.key}`}
        isOpen={isUnfolded}
        above={(offsets[headRow] ?? 0) - end}
        below={last - bottom}
        texts={texts}
        onToggle={(isNowOpen) => {
          fold(head.key, isNowOpen);
        }}
      >
        {entries}
      </Group>,
    );
    end = last;
  }

  return (
    <div
      ref={list}
      className={styles.list}
      style={{ paddingBottom: (offsets.at(-1) ?? 0) - end }}
      onClick={pressed}
      onKeyDown={(event) => {
        const { currentTarget, target, key } = event;
        const stop = target instanceof Element ? stopAfter(currentTarget, target, key) : undefined;
        if (stop === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        stop.focus();
      }}
      // Not every browser gives the focus to what is pressed, and that is what is to stay in its place.
      onPointerDown={({ target }) => {
        focus(rowOf(target));
      }}
      onFocus={(event) => {
        keeper.onFocus(event);
        focus(rowOf(event.target));
      }}
      onBlur={() => {
        keeper.onBlur();
        focus(undefined);
      }}
    >
      <h2 ref={heading} tabIndex={-1} className={paneStyles.unseen}>
        {texts.findings}
      </h2>
      <p role="status" className={paneStyles.unseen}>
        {copied !== undefined && texts.copy[copied.copied]}
      </p>
      {drawnGroups}
    </div>
  );
}
