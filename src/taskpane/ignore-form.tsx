import { Button, mergeClasses } from "@fluentui/react-components";
import { useId, useRef, useState, type SyntheticEvent, type ReactElement } from "react";
import { renderFinding, type Texts } from "../i18n";
import type { CheckResult } from "../lint/result";
import type { Suppression } from "../lint/suppressions";
import type { Finding } from "../model/finding";
import { SYSTEM_RULES } from "../rules/profile";
import { scopesFor } from "./ignoring";
import { useLayerStyles } from "./layer-styles";
import { Notice } from "./notice";
import { usePaneStyles } from "./styles";

/** From so many on, places are left together or not at all. */
const MOST_CHOICES = 200;
/** Characters; a reason is a sentence. */
const LONGEST_REASON = 200;

interface IgnoreFormProps {
  readonly result: CheckResult;
  /** At least one; all of one rule. */
  readonly findings: readonly Finding[];
  /** Something else is under way: the form waits. */
  readonly isBusy: boolean;
  readonly texts: Texts;
  readonly onCancel: () => void;
  readonly onIgnore: (findings: readonly Finding[], scope: Suppression["scope"], reason: string) => void;
}

/** Which findings to leave out, how far, and why. */
export function IgnoreForm({ result, findings, isBusy, texts, onCancel, onIgnore }: IgnoreFormProps): ReactElement {
  const styles = useLayerStyles();
  const { unseen } = usePaneStyles();
  const { ignore } = texts.pane;
  const [scope, setScope] = useState<Suppression["scope"]>("finding");
  const [picked, setPicked] = useState<ReadonlySet<Finding>>(() => new Set(findings));
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<"reason" | "none">();
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const [first] = findings;
  const tables = new Set(findings.map(({ tableId }) => tableId)).size;
  const canChoose = findings.length > 1 && findings.length <= MOST_CHOICES;

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (isBusy) return;
    const meant = scope === "finding" ? findings.filter((finding) => picked.has(finding)) : findings;
    if (meant.length === 0) setProblem("none");
    else if (reason.trim() === "") {
      setProblem("reason");
      reasonField.current?.focus();
    } else onIgnore(meant, scope, reason);
  };

  return (
    <form noValidate onSubmit={submit}>
      {first !== undefined && <p className={styles.paragraph}>{renderFinding(first, texts).found}</p>}
      {first !== undefined && SYSTEM_RULES.includes(first.rule) && <Notice kind="warning">{ignore.refused}</Notice>}
      <fieldset className={styles.fieldset}>
        <legend className={styles.legend}>{ignore.scope}</legend>
        {scopesFor(result, findings).map((one) => (
          <label key={one} className={styles.choice}>
            <input
              type="radio"
              name={`${id}-scope`}
              checked={scope === one}
              onChange={() => {
                setScope(one);
              }}
            />
            <span>{ignore.scopes[one](canChoose ? picked.size : findings.length, tables)}</span>
          </label>
        ))}
      </fieldset>
      {scope === "finding" && canChoose && (
        <fieldset className={mergeClasses(styles.fieldset, styles.places)}>
          <legend className={styles.legend}>{ignore.which}</legend>
          {findings.map((finding, place) => {
            const { place: address, subject } = renderFinding(finding, texts);
            return (
              <label key={place} className={styles.choice}>
                <input
                  type="checkbox"
                  checked={picked.has(finding)}
                  onChange={({ currentTarget: { checked } }) => {
                    setPicked(new Set(findings.filter((other) => (other === finding ? checked : picked.has(other)))));
                    setProblem(undefined);
                  }}
                />
                <span>
                  {tables > 1 ? `${finding.location.sheetName}!${address}` : address} {subject}
                </span>
              </label>
            );
          })}
        </fieldset>
      )}
      {problem === "none" && (
        <p role="alert" className={styles.problem}>
          {ignore.noneChosen}
        </p>
      )}
      <label htmlFor={`${id}-reason`} className={styles.legend}>
        {ignore.reason}
      </label>
      <div className={styles.quick}>
        {ignore.reasons.map((quick) => (
          <button
            key={quick}
            type="button"
            className={styles.quickChoice}
            aria-pressed={reason === quick}
            onClick={() => {
              setReason(quick);
              setProblem(undefined);
            }}
          >
            {quick}
          </button>
        ))}
      </div>
      <textarea
        id={`${id}-reason`}
        ref={reasonField}
        className={styles.input}
        rows={2}
        maxLength={LONGEST_REASON}
        required
        aria-invalid={problem === "reason"}
        aria-describedby={problem === "reason" ? `${id}-problem` : undefined}
        value={reason}
        onChange={({ currentTarget }) => {
          setReason(currentTarget.value);
          setProblem(undefined);
        }}
      />
      <p id={`${id}-problem`} role="alert" className={problem === "reason" ? styles.problem : unseen}>
        {problem === "reason" && ignore.reasonMissing}
      </p>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" aria-disabled={isBusy}>
          {ignore.confirm}
        </Button>
        <Button type="button" onClick={onCancel}>
          {texts.pane.cancel}
        </Button>
      </div>
      <p className={styles.aside}>{ignore.kept}</p>
    </form>
  );
}
