import { Button, mergeClasses } from "@fluentui/react-components";
import { memo, useCallback, useMemo, useState, type ReactElement } from "react";
import { titleOfRule, type Texts } from "../i18n";
import { groupFixes, type FixGroup, type GroupedFixes } from "../lint/fix-groups";
import { safeFix } from "../lint/fix-plan";
import type { CheckResult } from "../lint/result";
import { formatRange, type CellRange } from "../model/address";
import type { Finding } from "../model/finding";
import { groupBy } from "../model/group-by";
import { changedRanges } from "../report/changed-ranges";
import { excerpts } from "./excerpt";
import { useFillStyles } from "./fill-styles";
import { tableTitle } from "./findings-view";
import { useLayerStyles } from "./layer-styles";
import { SkippedFixes } from "./skipped-fixes";
import { usePaneStyles } from "./styles";

/** So many tables are shown at first, and as many more on request; what is not shown is fixed all the same. */
const TABLES_SHOWN = 30;

interface FixLayerProps {
  readonly result: CheckResult;
  /** Only what mends these; absent: all. */
  readonly findings: readonly Finding[] | undefined;
  /** Something else is under way: a press waits. */
  readonly isBusy: boolean;
  readonly texts: Texts;
  readonly onFix: (fixes: GroupedFixes) => void;
  readonly onGo: (sheetId: string, range: CellRange) => void;
}

interface ChangeProps {
  readonly group: FixGroup;
  readonly isLeft: boolean;
  readonly texts: Texts;
  readonly onLeave: (ids: readonly string[], isLeft: boolean) => void;
  readonly onGo: FixLayerProps["onGo"];
}

/** What is written together: the rules that ask for it, and each cell as it is and as it would be. */
const Change = memo(function Change({ group, isLeft, texts, onLeave, onGo }: ChangeProps): ReactElement {
  const styles = useFillStyles();
  const { unseen } = usePaneStyles();
  const words = texts.fixes;
  const ranges = changedRanges(group.changes);
  const titles = [...new Set(group.findings.map(({ rule }) => titleOfRule(rule, texts)))].join(texts.fill.comma);
  const sheetId = group.edits[0]?.sheetId ?? "";
  const places = ranges.map(({ range }) => formatRange(range)).join(texts.fill.comma);
  return (
    <li className={styles.gap}>
      <label className={styles.fixHead}>
        <input
          type="checkbox"
          aria-label={words.include(`${places} ${titles}`)}
          className={styles.tick}
          checked={!isLeft}
          onChange={({ currentTarget: { checked } }) => {
            onLeave([group.id], !checked);
          }}
        />
        <span className={styles.why}>{titles}</span>
      </label>
      {ranges.map(({ range, before, after }) => {
        const [was, becomes] = excerpts(before, after);
        const place = formatRange(range);
        return (
          <div key={place} className={styles.change}>
            <button
              type="button"
              className={styles.place}
              onClick={() => {
                onGo(sheetId, range);
              }}
            >
              {place}
            </button>{" "}
            <span className={unseen}>{words.before} </span>
            <span className={styles.was}>{was === "" ? words.empty : was}</span> <span aria-hidden="true">→ </span>
            <span className={unseen}>{words.after} </span>
            <span className={styles.becomes}>{becomes === "" ? words.empty : becomes}</span>
          </div>
        );
      })}
    </li>
  );
});

/** The groups that mend one of these findings. */
function only({ groups, skipped }: GroupedFixes, findings: FixLayerProps["findings"]): GroupedFixes {
  if (findings === undefined) return { groups, skipped };
  const wanted = new Set(findings);
  return { groups: groups.filter((group) => group.findings.some((one) => wanted.has(one))), skipped: [] };
}

/** What all safe fixes would write, to be looked through and left out, and written in one step. */
export function FixLayer({ result, findings, isBusy, texts, onFix, onGo }: FixLayerProps): ReactElement {
  const styles = useFillStyles();
  const layerStyles = useLayerStyles();
  const paneStyles = usePaneStyles();
  const words = texts.fixes;
  const { groups, skipped } = useMemo(() => only(groupFixes(result, safeFix), findings), [result, findings]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [limit, setLimit] = useState(TABLES_SHOWN);
  const leave = useCallback((ids: readonly string[], isLeft: boolean) => {
    setLeft((before) => {
      const after = new Set(before);
      for (const id of ids) {
        if (isLeft) after.add(id);
        else after.delete(id);
      }
      return after;
    });
  }, []);
  const ids = groups.map(({ id }) => id);
  const chosen = groups.filter(({ id }) => !left.has(id));
  const tables = new Map(result.tables.map((table) => [table.id, table]));
  const byTable = [...groupBy(groups, ({ findings: [first] }) => first?.tableId ?? first?.location.sheetId ?? "")];
  const canFix = !isBusy && chosen.length > 0;
  return (
    <>
      <p className={layerStyles.paragraph}>{groups.length === 0 ? words.nothingLeft : words.about}</p>
      {groups.length > 0 && (
        <div className={mergeClasses(layerStyles.buttons, styles.all)}>
          <Button
            appearance="primary"
            aria-disabled={!canFix}
            onClick={() => {
              if (canFix) onFix({ groups: chosen, skipped });
            }}
          >
            {words.fix(chosen.length)}
          </Button>
          <span className={styles.ticks}>
            <button
              type="button"
              className={paneStyles.link}
              onClick={() => {
                leave(ids, false);
              }}
            >
              {words.all}
            </button>
            <button
              type="button"
              className={paneStyles.link}
              onClick={() => {
                leave(ids, true);
              }}
            >
              {words.none}
            </button>
          </span>
        </div>
      )}
      {byTable.slice(0, limit).map(([id, own]) => {
        const table = tables.get(id);
        const sheetName = own[0].changes[0]?.sheetName ?? "";
        const title = table === undefined ? sheetName : tableTitle(table);
        return (
          <section key={id} className={styles.table}>
            <h3 className={styles.title}>{title}</h3>
            {title !== sheetName && <div className={styles.sheet}>{sheetName}</div>}
            <ul className={styles.gaps}>
              {own.map((group) => (
                <Change
                  key={group.id}
                  group={group}
                  isLeft={left.has(group.id)}
                  texts={texts}
                  onLeave={leave}
                  onGo={onGo}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {byTable.length > limit && (
        <Button
          onClick={() => {
            setLimit((before) => before + TABLES_SHOWN);
          }}
        >
          {words.moreTables(byTable.length - limit)}
        </Button>
      )}
      {skipped.length > 0 && (
        <div className={layerStyles.aside}>
          <SkippedFixes skipped={skipped} texts={texts} />
        </div>
      )}
    </>
  );
}
