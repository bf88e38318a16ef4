import { useEffect, useState, type ReactElement, type ReactNode } from "react";
import type { Texts } from "../i18n";
import type * as Engine from "./engine-script";
import type { PaneController } from "./pane-controller";
import type { PaneState } from "./pane-state";
import { usePaneStyles } from "./styles";

interface SendViewProps {
  /** File name; may be empty. */
  readonly workbook: string;
  readonly controller: PaneController;
  readonly state: PaneState;
  readonly texts: Texts;
  /** Undefined until it is there. */
  readonly engine: typeof Engine | undefined;
  /** What failed, if anything did. */
  readonly failure: ReactNode;
}

/** What is to be looked at before the workbook goes out, from the moment on at which it is asked for. */
export function SendView({ workbook, controller, state, texts, engine, failure }: SendViewProps): ReactElement {
  const styles = usePaneStyles();
  const { sending } = controller;
  // What was looked at another time is not shown again.
  const [former] = useState(state.facts);
  const [isAsked, setAsked] = useState(false);
  const isIdle = state.activity.kind === "none";
  // What is under way comes first.
  useEffect(() => {
    if (isAsked || !isIdle) return;
    setAsked(true);
    void sending.inspect();
  }, [isAsked, isIdle, sending]);
  return (
    <>
      {failure}
      {engine === undefined || !isAsked ? (
        state.failure === undefined && <p className={styles.paragraph}>{texts.pane.checking}</p>
      ) : (
        <engine.SendLayer
          workbook={workbook}
          state={state}
          facts={state.facts === former ? undefined : state.facts}
          texts={texts}
          onGo={(sheetId, range) => void controller.goTo(sheetId, range)}
          onInspect={() => void sending.inspect()}
          onRelease={() => void sending.release()}
          onRemove={() => void sending.removeStamp()}
        />
      )}
    </>
  );
}
