import { Button } from "@fluentui/react-components";
import { ChevronLeft16Regular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import type { ReactElement } from "react";
import type { PaneTexts } from "../i18n/zh-CN/pane";
import { usePaneStyles } from "./styles";

interface NavigationBarProps {
  /** Counts from 1; 0 when no finding has been visited, or it is filtered out. */
  readonly position: number;
  /** At least 1. */
  readonly count: number;
  readonly texts: PaneTexts;
  readonly onStep: (step: 1 | -1) => void;
}

/** ‹ 上一条 3 / 63 下一条 › */
export function NavigationBar({ position, count, texts, onStep }: NavigationBarProps): ReactElement {
  const styles = usePaneStyles();
  return (
    <div role="group" aria-label={texts.navigation} className={styles.navigation}>
      <Button
        size="small"
        appearance="subtle"
        className={styles.step}
        icon={<ChevronLeft16Regular />}
        aria-keyshortcuts="Shift+F8"
        title="Shift + F8"
        onClick={() => {
          onStep(-1);
        }}
      >
        <span className={styles.stepWord}>{texts.previous}</span>
      </Button>
      <span className={styles.position}>{texts.position(position, count)}</span>
      <Button
        size="small"
        appearance="subtle"
        className={styles.step}
        icon={<ChevronRight16Regular />}
        iconPosition="after"
        aria-keyshortcuts="F8"
        title="F8"
        onClick={() => {
          onStep(1);
        }}
      >
        <span className={styles.stepWord}>{texts.next}</span>
      </Button>
    </div>
  );
}
