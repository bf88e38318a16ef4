import { Button } from "@fluentui/react-components";
import { ChevronLeft16Regular } from "@fluentui/react-icons/svg/chevron-left";
import { useEffect, useId, useRef, type KeyboardEvent, type ReactElement, type ReactNode } from "react";
import type { PaneTexts } from "../i18n/zh-CN/pane";
import { useLayerStyles } from "./layer-styles";

interface PaneLayerProps {
  readonly title: string;
  /** Another layer lies on top of it. */
  readonly isCovered: boolean;
  readonly texts: PaneTexts;
  readonly onBack: () => void;
  readonly children: ReactNode;
}

/**
 * Something to read or to fill in, laid over the whole pane. What is below stays as it was; the focus goes to the
 * heading, so that it is read out first. 返回 and Esc lead back.
 */
export function PaneLayer({ title, isCovered, texts, onBack, children }: PaneLayerProps): ReactElement {
  const styles = useLayerStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  const pressed = (event: KeyboardEvent): void => {
    // While a word is being composed, Esc gives up the word.
    if (event.key !== "Escape" || event.defaultPrevented || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onBack();
  };
  return (
    <section className={styles.layer} aria-labelledby={id} inert={isCovered} onKeyDown={pressed}>
      <div className={styles.bar}>
        <Button size="small" appearance="subtle" icon={<ChevronLeft16Regular />} title="Esc" onClick={onBack}>
          {texts.back}
        </Button>
      </div>
      <div className={styles.content}>
        <h2 id={id} ref={heading} tabIndex={-1} className={styles.heading}>
          {title}
        </h2>
        {children}
      </div>
    </section>
  );
}
