import { Button, Spinner } from "@fluentui/react-components";
import { ArrowSync20Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { Checkmark20Regular } from "@fluentui/react-icons/svg/checkmark";
import type { ReactElement } from "react";
import type { PaneTexts } from "../i18n/zh-CN/pane";
import type { PaneState } from "./pane-state";
import { usePaneStyles } from "./styles";

interface CheckBarProps {
  readonly state: PaneState;
  readonly texts: PaneTexts;
  /** Receives the primary button. */
  readonly buttonRef: (element: HTMLElement | null) => void;
  readonly onCheck: () => void;
  readonly onCancel: () => void;
}

interface Face {
  readonly label: string;
  readonly icon: ReactElement | null;
  readonly isBusy: boolean;
}

/** Nothing changes for a short moment, then a spinner turns, and once there is a count, the count says more. */
function faceOf({ activity, freshness }: PaneState, texts: PaneTexts): Face {
  if (activity.kind !== "checking" || activity.waiting === "briefly")
    return freshness === "current"
      ? { label: texts.check, icon: <Checkmark20Regular />, isBusy: false }
      : { label: texts.checkAgain, icon: <ArrowSync20Regular />, isBusy: false };
  return activity.waiting === "long" && activity.total > 0
    ? { label: texts.checkingCount(activity.done, activity.total), icon: null, isBusy: true }
    : { label: texts.checking, icon: <Spinner size="tiny" />, isBusy: true };
}

/** The one primary button, and what stops it. It stays in place while it works, so that neither list nor focus moves. */
export function CheckBar({ state, texts, buttonRef, onCheck, onCancel }: CheckBarProps): ReactElement {
  const styles = usePaneStyles();
  const { label, icon, isBusy } = faceOf(state, texts);
  return (
    <div className={styles.actions}>
      <Button
        ref={buttonRef}
        appearance={isBusy ? "secondary" : "primary"}
        className={styles.primary}
        aria-disabled={isBusy}
        icon={icon}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        title="Ctrl / ⌘ + Enter"
        onClick={onCheck}
      >
        {label}
      </Button>
      {state.activity.kind === "checking" && state.activity.waiting === "long" && (
        <Button className={styles.secondary} onClick={onCancel}>
          {texts.cancel}
        </Button>
      )}
    </div>
  );
}
