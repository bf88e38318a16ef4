import { Button, mergeClasses } from "@fluentui/react-components";
import { memo, useCallback, useMemo, useRef, useState, type ReactElement } from "react";
import type { FillChoice, Gap } from "../fill/fill-types";
import type { Texts } from "../i18n";
import type { CellRange } from "../model/address";
import type { CheckResult } from "../lint/result";
import { tableTitle } from "./findings-view";
import { GapCard } from "./gap-card";
import { useFillStyles } from "./fill-styles";
import { useLayerStyles } from "./layer-styles";
import { Notice } from "./notice";
import { byTable, useGapPlans, type TableGaps, type TablePlans } from "./use-gap-plans";
import { useRowFocus } from "./use-row-focus";

/** So many tables are shown at first, and as many more on request; what is not shown can be filled all the same. */
const TABLES_SHOWN = 30;

interface FillLayerProps {
  readonly result: CheckResult;
  readonly gaps: readonly Gap[];
  /** Only this table's; absent: all. */
  readonly tableId: string | undefined;
  /** Something else is under way: a choice waits. */
  readonly isBusy: boolean;
  readonly texts: Texts;
  readonly onFill: (choices: readonly FillChoice[]) => void;
  readonly onGo: (sheetId: string, range: CellRange) => void;
}

/** What an officer decided of a table's rows: which candidate, and which rows to leave. */
interface Decisions {
  readonly picked: ReadonlyMap<string, number>;
  readonly left: ReadonlyMap<string, boolean>;
}

const UNDECIDED: Decisions = { picked: new Map(), left: new Map() };
const UNPLANNED: TablePlans = new Map();

/** What the table says elsewhere is left out until it is asked for. */
function isLeftOut(gap: Gap, left: Decisions["left"]): boolean {
  return left.get(gap.id) ?? gap.isToldElsewhere ?? false;
}

/** What is to be filled in: of each row the candidate picked, without the rows that are left. */
function choicesOf(gaps: readonly Gap[], plans: TablePlans, { picked, left }: Decisions): readonly FillChoice[] {
  return gaps.flatMap((gap) => {
    const candidate = isLeftOut(gap, left) ? undefined : plans.get(gap.id)?.candidates[picked.get(gap.id) ?? 0];
    return candidate === undefined ? [] : [{ gap, candidate }];
  });
}

interface TableProps extends TableGaps {
  readonly title: string;
  readonly plans: TablePlans;
  readonly decisions: Decisions;
  readonly isBusy: boolean;
  readonly texts: Texts;
  readonly onDecide: (tableId: string, change: (before: Decisions) => Decisions) => void;
  readonly onFill: FillLayerProps["onFill"];
  readonly onGo: FillLayerProps["onGo"];
}

const TableRows = memo(function TableRows(props: TableProps): ReactElement {
  const { tableId, title, gaps, plans, decisions, isBusy, texts, onDecide, onFill, onGo } = props;
  const styles = useFillStyles();
  const pick = useCallback(
    (gap: string, candidate: number) => {
      onDecide(tableId, ({ picked, left }) => ({ picked: new Map(picked).set(gap, candidate), left }));
    },
    [onDecide, tableId],
  );
  const leave = useCallback(
    (gap: string, isLeft: boolean) => {
      onDecide(tableId, ({ picked, left }) => {
        return { picked, left: new Map(left).set(gap, isLeft) };
      });
    },
    [onDecide, tableId],
  );
  const choices = choicesOf(gaps, plans, decisions);
  const [first] = gaps;
  return (
    <section className={styles.table}>
      <h3 className={styles.title}>{title}</h3>
      <div className={styles.tableBar}>
        <span className={styles.sheet}>{first?.sheetName === title ? "" : first?.sheetName}</span>
        <Button
          size="small"
          aria-disabled={isBusy || choices.length === 0}
          aria-label={texts.fill.tableNamed(choices.length, title)}
          onClick={() => {
            if (!isBusy && choices.length > 0) onFill(choices);
          }}
        >
          {texts.fill.table(choices.length)}
        </Button>
      </div>
      <ul className={styles.gaps}>
        {gaps.map((gap) => (
          <GapCard
            key={gap.id}
            gap={gap}
            plan={plans.get(gap.id)}
            picked={decisions.picked.get(gap.id) ?? 0}
            isLeft={isLeftOut(gap, decisions.left)}
            isBusy={isBusy}
            texts={texts}
            onPick={pick}
            onLeave={leave}
            onFill={onFill}
            onGo={onGo}
          />
        ))}
      </ul>
    </section>
  );
});

/** Rows that lack an indicator, each with the row it would become; filled in one by one, by table, or all together. */
export function FillLayer(props: FillLayerProps): ReactElement {
  const { result, gaps, tableId, isBusy, texts, onFill, onGo } = props;
  const styles = useFillStyles();
  const layerStyles = useLayerStyles();
  const words = texts.fill;
  const tables = useMemo(
    () => byTable(tableId === undefined ? gaps : gaps.filter((gap) => gap.tableId === tableId)),
    [gaps, tableId],
  );
  const titles = useMemo(
    () => new Map(result.tables.map((table) => [table.id, tableTitle(table)] as const)),
    [result.tables],
  );
  const { state, plans, done, retry } = useGapPlans(result, tables);
  const [decisions, setDecisions] = useState<ReadonlyMap<string, Decisions>>(new Map());
  const [limit, setLimit] = useState(TABLES_SHOWN);
  const rows = useRef<HTMLDivElement>(null);
  const about = useRef<HTMLParagraphElement>(null);
  const keeper = useRowFocus(rows, about, "li");
  const decide = useCallback((id: string, change: (before: Decisions) => Decisions) => {
    setDecisions((before) => new Map(before).set(id, change(before.get(id) ?? UNDECIDED)));
  }, []);

  if (state === "failed")
    return (
      <div role="alert">
        <Notice
          kind="warning"
          actions={
            <Button size="small" onClick={retry}>
              {texts.pane.retry}
            </Button>
          }
        >
          {words.notLoaded}
        </Notice>
      </div>
    );
  const choices = tables.flatMap(({ tableId: id, gaps: own }) =>
    choicesOf(own, plans.get(id) ?? UNPLANNED, decisions.get(id) ?? UNDECIDED),
  );
  const isReady = state === "ready";
  return (
    <div ref={rows} {...keeper}>
      <p ref={about} tabIndex={-1} className={mergeClasses(layerStyles.paragraph, styles.about)}>
        {tables.length === 0 ? words.nothingLeft : words.about}
      </p>
      {tables.length > 1 && (
        <div className={mergeClasses(layerStyles.buttons, styles.all)}>
          <Button
            appearance="primary"
            aria-disabled={isBusy || !isReady || choices.length === 0}
            onClick={() => {
              if (!isBusy && isReady && choices.length > 0) onFill(choices);
            }}
          >
            {isReady ? words.all(choices.length) : words.planning(done, tables.length)}
          </Button>
        </div>
      )}
      {tables.slice(0, limit).map(({ tableId: id, gaps: own }) => (
        <TableRows
          key={id}
          tableId={id}
          gaps={own}
          title={titles.get(id) ?? ""}
          plans={plans.get(id) ?? UNPLANNED}
          decisions={decisions.get(id) ?? UNDECIDED}
          isBusy={isBusy || !isReady}
          texts={texts}
          onDecide={decide}
          onFill={onFill}
          onGo={onGo}
        />
      ))}
      {tables.length > limit && (
        <Button
          onClick={() => {
            setLimit((before) => before + TABLES_SHOWN);
          }}
        >
          {words.moreTables(tables.length - limit)}
        </Button>
      )}
    </div>
  );
}
