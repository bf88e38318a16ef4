import { Button } from "@fluentui/react-components";
import { useCallback, useMemo, useRef, useState, type ReactElement, type ReactNode } from "react";
import { titleOfRule, type Texts } from "../i18n";
import { sendTextsFor } from "../i18n/send";
import type { CheckResult } from "../lint/result";
import { sendCheck, URGENT_KINDS, type SendItem, type SendPlace } from "../lint/send-check";
import { parseStamp, stampState } from "../lint/stamp";
import { countsOf } from "../lint/summary";
import { formatRange, type CellRange } from "../model/address";
import { groupBy } from "../model/group-by";
import type { WorkbookFacts } from "../model/workbook-facts";
import { useLayerStyles } from "./layer-styles";
import { Notice } from "./notice";
import type { PaneState } from "./pane-state";
import { useSendStyles } from "./send-styles";
import { StampNotice, timeOf } from "./stamp-notice";
import { usePaneStyles } from "./styles";
import { useFocusKeeper } from "./use-focus-keeper";

/** So many sheets are named at first, the others on request; so many places on each, of which the rest are counted. */
const SHEETS = 4;
const PLACES = 6;

interface SendLayerProps {
  /** File name; may be empty. */
  readonly workbook: string;
  readonly state: PaneState;
  /** Undefined until the workbook was looked at. */
  readonly facts: WorkbookFacts | undefined;
  readonly texts: Texts;
  readonly onGo: (sheetId: string, range: CellRange) => void;
  readonly onInspect: () => void;
  readonly onRelease: () => void;
  readonly onRemove: () => void;
}

const START: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };

interface PlaceProps {
  readonly place: SendPlace;
  readonly texts: Texts;
  readonly onGo: SendLayerProps["onGo"];
}

/** A place to go to; a hidden sheet is only named. */
function Place({ place, texts, onGo }: PlaceProps): ReactElement {
  const styles = useSendStyles();
  const { sheetId, sheetName, isHidden, range, rule, text, count } = place;
  const cell = range === undefined ? sheetName : formatRange(range);
  const named = rule === undefined ? [cell, text].filter(Boolean).join(" ") : titleOfRule(rule, texts);
  const said = count > 1 ? `${named} ×${count}` : named;
  if (isHidden) return <span>{said}</span>;
  const address = range === undefined ? sheetName : `${sheetName}!${cell}`;
  return (
    <button
      type="button"
      className={styles.place}
      aria-label={`${sendTextsFor(texts.locale).goTo(address)} ${rule === undefined ? (text ?? "") : said}`.trim()}
      onClick={() => {
        onGo(sheetId, range ?? START);
      }}
    >
      {said}
    </button>
  );
}

interface LinesProps extends Omit<PlaceProps, "place"> {
  /** By sheet. */
  readonly groups: readonly (readonly [SendPlace, ...SendPlace[]])[];
}

/** Sheets, each with the places on it, if it is more than the sheet that is meant. */
function Lines({ groups, texts, onGo }: LinesProps): ReactElement {
  const styles = useSendStyles();
  const words = sendTextsFor(texts.locale);
  if (groups.every(([{ range }]) => range === undefined))
    return (
      <p className={styles.line}>
        {groups.map(([place]) => (
          <Place key={place.sheetId} place={place} texts={texts} onGo={onGo} />
        ))}
      </p>
    );
  return (
    <>
      {groups.map((own) => (
        <div key={own[0].sheetId} className={styles.line}>
          <span className={own[0].rule === undefined ? styles.sheet : styles.table}>
            {own[0].sheetName}
            {texts.pane.colon}
          </span>
          {own.slice(0, PLACES).map((place, index) => (
            <Place key={index} place={place} texts={texts} onGo={onGo} />
          ))}
          {own.length > PLACES && <span className={styles.sheet}>{words.more(countOf(own.slice(PLACES)))}</span>}
        </div>
      ))}
    </>
  );
}

const countOf = (places: readonly SendPlace[]): number => places.reduce((sum, { count }) => sum + count, 0);

interface ItemProps extends Omit<PlaceProps, "place"> {
  readonly item: SendItem;
}

function Item({ item, texts, onGo }: ItemProps): ReactElement {
  const styles = useSendStyles();
  const paneStyles = usePaneStyles();
  const words = sendTextsFor(texts.locale);
  const { kind, count, names, places } = item;
  const groups = [...groupBy(places, ({ sheetId }) => sheetId).values()];
  const rest = groups.slice(SHEETS);
  return (
    <li className={styles.item}>
      <p className={styles.title}>{words.item[kind](count, names)}</p>
      <p className={styles.advice}>{words.advice[kind]}</p>
      {groups.length > 0 && <Lines groups={groups.slice(0, SHEETS)} texts={texts} onGo={onGo} />}
      {rest.length > 0 && (
        <details className={paneStyles.details}>
          <summary>{words.more(countOf(rest.flat()))}</summary>
          <Lines groups={rest} texts={texts} onGo={onGo} />
        </details>
      )}
    </li>
  );
}

interface FoundProps extends Omit<PlaceProps, "place"> {
  readonly result: CheckResult;
  readonly facts: WorkbookFacts;
}

/** What is there: what should be mended first, what is good to know, and what is not there. */
function Found({ result, facts, texts, onGo }: FoundProps): ReactElement {
  const styles = useLayerStyles();
  const sendStyles = useSendStyles();
  const words = sendTextsFor(texts.locale);
  const { items, absent } = useMemo(() => sendCheck(result, facts), [result, facts]);
  const { summary, tables } = result;
  const parts = [
    { title: words.urgent, own: items.filter(({ kind }) => URGENT_KINDS.has(kind)) },
    { title: words.toKnow, own: items.filter(({ kind }) => !URGENT_KINDS.has(kind)) },
  ];
  return (
    <>
      <p className={styles.paragraph}>
        {tables.length === 0 ? texts.pane.noTable : texts.pane.verdict(summary.tables, countsOf(summary))}
      </p>
      {parts.map(
        ({ title, own }) =>
          own.length > 0 && (
            <section key={title}>
              <h3 className={styles.subheading}>{title}</h3>
              <ul className={sendStyles.items}>
                {own.map((item) => (
                  <Item key={item.kind} item={item} texts={texts} onGo={onGo} />
                ))}
              </ul>
            </section>
          ),
      )}
      <p className={sendStyles.absent}>
        {items.length === 0 && words.nothing}
        {absent.length > 0 && words.absent(absent)}
      </p>
    </>
  );
}

/** Everything to be looked at before the workbook goes out, and the record of the check that goes with it. */
export function SendLayer(props: SendLayerProps): ReactNode {
  const { workbook, state, facts, texts, onGo, onInspect, onRelease, onRemove } = props;
  const styles = useLayerStyles();
  const paneStyles = usePaneStyles();
  const words = sendTextsFor(texts.locale);
  const [isAsking, setAsking] = useState(false);
  const primary = useRef<HTMLElement>(null);
  // A function, because Fluent's own type for the button's ref accepts no ref object.
  const keepPrimary = useCallback((element: HTMLElement | null) => {
    primary.current = element;
  }, []);
  const keeper = useFocusKeeper(primary);
  const { report, freshness, stamp: text, hasStamped, activity, failure } = state;
  const result = report?.result;
  const isBusy = activity.kind !== "none";
  if (result === undefined || facts === undefined)
    return isBusy ? (
      <p role="status" className={styles.paragraph}>
        {words.looking}
      </p>
    ) : (
      failure === undefined && <Button onClick={onInspect}>{words.again}</Button>
    );

  const { errors } = result.summary;
  const isCurrent = freshness === "current";
  const stamp = parseStamp(text ?? "");
  const isClear = facts.markedSheets.length === 0 && facts.reportSheets.length === 0;
  const isValid = isCurrent && stampState(result, text) === "valid";
  const canRelease = isCurrent && !isBusy;
  const release = (): void => {
    setAsking(false);
    onRelease();
  };
  return (
    <div {...keeper}>
      {!isCurrent && (
        <Notice
          kind="info"
          actions={
            <Button size="small" onClick={onInspect}>
              {words.again}
            </Button>
          }
        >
          {words.outdated}
        </Notice>
      )}
      <Found result={result} facts={facts} texts={texts} onGo={onGo} />
      <h3 className={styles.subheading}>{words.record}</h3>
      <div role="status">
        {isValid && isClear && stamp !== undefined ? (
          <>
            <p className={paneStyles.strong}>{words.ready(workbook, timeOf(stamp), stamp.summary.errors)}</p>
            {hasStamped && <p className={styles.paragraph}>{words.saveFirst}</p>}
          </>
        ) : (
          <StampNotice state={state} texts={texts} />
        )}
        {isValid && hasStamped && !isClear && state.protectedSheets.after === "clear" && (
          <p className={styles.paragraph}>{words.marksLeft}</p>
        )}
      </div>
      {result.tables.length > 0 && (
        <>
          {!(isValid && isClear) && <p className={styles.aside}>{words.recordAbout}</p>}
          {isAsking && canRelease && (
            <div role="alert">
              <Notice
                kind="warning"
                actions={
                  <>
                    <Button size="small" onClick={release}>
                      {words.releaseAnyway}
                    </Button>
                    <Button
                      size="small"
                      appearance="subtle"
                      onClick={() => {
                        setAsking(false);
                      }}
                    >
                      {words.notYet}
                    </Button>
                  </>
                }
              >
                {words.errorsLeft(errors)}
              </Notice>
            </div>
          )}
          <div className={styles.buttons}>
            <Button
              ref={keepPrimary}
              appearance={isValid && isClear ? "secondary" : "primary"}
              aria-disabled={!canRelease}
              onClick={() => {
                if (!canRelease) return;
                if (errors > 0) setAsking(true);
                else release();
              }}
            >
              {isValid && isClear ? words.releaseAgain : words.release}
            </Button>
          </div>
        </>
      )}
      {text !== undefined && (
        <button
          type="button"
          className={paneStyles.link}
          onClick={() => {
            if (!isBusy) onRemove();
          }}
        >
          {words.remove}
        </button>
      )}
    </div>
  );
}
