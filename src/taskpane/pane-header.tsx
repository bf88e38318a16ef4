import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PaneTexts } from "../i18n/zh-CN/pane";
import { usePaneStyles } from "./styles";

interface PaneHeaderProps {
  /** Name of the workbook; may be empty. */
  readonly workbook: string;
  readonly texts: PaneTexts;
  /** Opens the list of all rules. */
  readonly onRules: (opener: Element) => void;
}

/** Product and workbook, and what is not about a single finding. */
export function PaneHeader({ workbook, texts, onRules }: PaneHeaderProps): ReactElement {
  const styles = usePaneStyles();
  return (
    <div className={styles.brand}>
      <h1 className={styles.product}>{texts.product}</h1>
      <span className={styles.workbook} title={workbook}>
        {workbook}
      </span>
      <Button
        size="small"
        appearance="subtle"
        className={styles.headerButton}
        title={texts.rulePages.all}
        onClick={({ currentTarget }) => {
          onRules(currentTarget);
        }}
      >
        {texts.rulePages.open}
      </Button>
    </div>
  );
}
