import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactElement } from "react";
import type { PaneSettingsTexts } from "../i18n/zh-CN/pane-settings";
import { forgetKeptData } from "./kept-data";
import { keptUndoCount } from "./kept-undos";
import { useLayerStyles } from "./layer-styles";
import { Notice } from "./notice";
import type { PageData } from "./page-data";

interface KeptDataSectionProps {
  /** Number of an office's own indicators that are kept. */
  readonly indicators: number;
  readonly page: PageData | undefined;
  readonly texts: PaneSettingsTexts["data"];
}

type Forgetting = "no" | "asking" | "done" | "failed";

const NONE = { drafts: 0, recent: 0 };

/** What this browser keeps, and the button that deletes it after a question. */
export function KeptDataSection({ indicators, page, texts }: KeptDataSectionProps): ReactElement {
  const styles = useLayerStyles();
  const [forgetting, setForgetting] = useState<Forgetting>("no");
  const [counts, setCounts] = useState(NONE);
  const button = useRef<HTMLElement>(null);
  const keepButton = (element: HTMLElement | null): void => {
    button.current = element;
  };
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (forgetting !== "no") answer.current?.scrollIntoView({ block: "nearest" });
  }, [forgetting]);
  useEffect(() => {
    let isWanted = true;
    page?.count().then(
      (counted) => {
        if (isWanted) setCounts(counted);
      },
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [page, forgetting]);

  const end = (how: Forgetting): void => {
    setForgetting(how);
    button.current?.focus({ preventScroll: true });
  };
  const forget = async (): Promise<void> => {
    try {
      await page?.forget();
      end(forgetKeptData() ? "done" : "failed");
    } catch {
      end("failed");
    }
  };
  const undos = keptUndoCount();
  const kept = [
    ...(undos > 0 ? [texts.undos(undos)] : []),
    ...(indicators > 0 ? [texts.library(indicators)] : []),
    ...(counts.drafts > 0 ? [texts.drafts(counts.drafts)] : []),
    ...(counts.recent > 0 ? [texts.recent(counts.recent)] : []),
    texts.settings,
  ];
  return (
    <>
      <h3 className={styles.subheading}>{texts.title}</h3>
      <p className={styles.paragraph}>{texts.about}</p>
      <ul className={styles.problems}>
        {kept.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button
          ref={keepButton}
          size="small"
          aria-expanded={forgetting === "asking"}
          onClick={() => {
            setForgetting(forgetting === "asking" ? "no" : "asking");
          }}
        >
          {texts.forget}
        </Button>
      </div>
      <div ref={answer} role="status">
        {forgetting === "asking" && (
          <Notice
            kind="warning"
            actions={
              <>
                <Button size="small" onClick={() => void forget()}>
                  {texts.confirm}
                </Button>
                <Button
                  size="small"
                  onClick={() => {
                    end("no");
                  }}
                >
                  {texts.cancel}
                </Button>
              </>
            }
          >
            {texts.ask(page !== undefined)}
          </Notice>
        )}
        {forgetting === "done" && <Notice kind="info">{texts.forgotten}</Notice>}
        {forgetting === "failed" && <Notice kind="warning">{texts.notForgotten}</Notice>}
      </div>
    </>
  );
}
