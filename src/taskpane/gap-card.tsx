import { Button } from "@fluentui/react-components";
import { memo, useId, type ReactElement } from "react";
import type { Candidate, FillChoice, Gap, GapPlan } from "../fill/fill-types";
import type { Texts } from "../i18n";
import type { FillTexts } from "../i18n/zh-CN/fill";
import type { MatchReason } from "../library/library-types";
import type { CellRange } from "../model/address";
import { useFillStyles } from "./fill-styles";
import { usePaneStyles } from "./styles";

interface GapCardProps {
  readonly gap: Gap;
  /** Undefined until candidates were chosen. */
  readonly plan: GapPlan | undefined;
  /** Index of the candidate to be filled in. */
  readonly picked: number;
  /** Left out when the table or the workbook is filled. */
  readonly isLeft: boolean;
  readonly isBusy: boolean;
  readonly texts: Texts;
  readonly onPick: (gap: string, candidate: number) => void;
  readonly onLeave: (gap: string, isLeft: boolean) => void;
  readonly onFill: (choices: readonly FillChoice[]) => void;
  readonly onGo: (sheetId: string, range: CellRange) => void;
}

/** Why an indicator is offered, in words. */
export function reasonText(reason: MatchReason, words: FillTexts): string {
  switch (reason.kind) {
    case "type":
      return words.byType(reason.type, reason.word, words.where[reason.where]);
    case "wider-type":
      return words.byWiderType(reason.type, reason.of);
    case "word":
      return words.byWord(reason.word, words.where[reason.where]);
    case "any":
      return words.any;
  }
}

interface PreviewProps {
  readonly candidate: Candidate;
  readonly words: FillTexts;
  readonly colon: string;
}

/** The row as it would stand in the table, and where its value and the choice come from. */
function Preview({ candidate, words, colon }: PreviewProps): ReactElement {
  const styles = useFillStyles();
  const { row, valueFrom, reasons } = candidate;
  const [reason] = reasons;
  return (
    <div className={styles.preview}>
      <p className={styles.name}>{row.name}</p>
      {row.description !== "" && <p className={styles.description}>{row.description}</p>}
      <p className={styles.line}>
        <span className={styles.value}>{row.value}</span>{" "}
        <span className={styles.source}>（{words.valueFrom[valueFrom]}）</span>
      </p>
      {row.basis !== "" && (
        <p className={styles.source}>
          {words.labels.basis}
          {colon}
          {row.basis}
        </p>
      )}
      {reason !== undefined && <p className={styles.source}>{reasonText(reason, words)}</p>}
    </div>
  );
}

/** One row that lacks an indicator: where, why, what it would become, and what else it could be. */
export const GapCard = memo(function GapCard(props: GapCardProps): ReactElement {
  const { gap, plan, picked, isLeft, isBusy, texts, onPick, onLeave, onFill, onGo } = props;
  const styles = useFillStyles();
  const { unseen } = usePaneStyles();
  const words = texts.fill;
  const group = useId();
  const candidate = plan?.candidates[picked];
  const row = gap.row === undefined ? words.newRow : words.row(gap.row + 1);
  const place = `${gap.level2} ${row}`;
  return (
    <li className={styles.gap}>
      <div className={styles.gapHead}>
        <input
          type="checkbox"
          aria-label={words.include(place)}
          className={styles.tick}
          checked={!isLeft && candidate !== undefined}
          disabled={candidate === undefined}
          onChange={({ currentTarget: { checked } }) => {
            onLeave(gap.id, !checked);
          }}
        />
        <button
          type="button"
          className={styles.place}
          onClick={() => {
            onGo(gap.sheetId, gap.range);
          }}
        >
          <span className={styles.level2}>{gap.level2}</span> · {row}
        </button>
        <span className={styles.why}>
          {words.reason[gap.reason]}
          {gap.isOptional && `（${words.optional}）`}
        </span>
      </div>
      {candidate === undefined ? (
        plan !== undefined && <p className={styles.source}>{words.noCandidate}</p>
      ) : (
        <>
          <Preview candidate={candidate} words={words} colon={texts.pane.colon} />
          <div className={styles.gapActions}>
            <Button
              size="small"
              data-first
              aria-disabled={isBusy}
              aria-label={words.oneNamed(place, candidate.row.name)}
              onClick={() => {
                if (!isBusy) onFill([{ gap, candidate }]);
              }}
            >
              {words.one}
            </Button>
            {plan !== undefined && plan.candidates.length > 1 && (
              <details className={styles.others}>
                <summary>{words.others(plan.candidates.length - 1)}</summary>
                <fieldset className={styles.choices}>
                  <legend className={unseen}>{words.candidates(place)}</legend>
                  {plan.candidates.map(({ row: { name, value } }, index) => (
                    <label key={name} className={styles.choice}>
                      <input
                        type="radio"
                        name={group}
                        checked={index === picked}
                        onChange={() => {
                          onPick(gap.id, index);
                        }}
                      />
                      <span>
                        {name} <span className={styles.source}>{value}</span>
                      </span>
                    </label>
                  ))}
                </fieldset>
              </details>
            )}
          </div>
        </>
      )}
    </li>
  );
});
