import type { ReactElement } from "react";
import type { PaneTexts } from "../i18n/zh-CN/pane";
import type { Grouping } from "./findings-view";
import { usePaneStyles } from "./styles";

const GROUPINGS: readonly Grouping[] = ["table", "rule"];

interface GroupingSwitchProps {
  readonly grouping: Grouping;
  readonly texts: PaneTexts;
  readonly onChoose: (grouping: Grouping) => void;
}

/** 按表 · 按规则: by what the list below is arranged. */
export function GroupingSwitch({ grouping, texts, onChoose }: GroupingSwitchProps): ReactElement {
  const styles = usePaneStyles();
  return (
    <div role="group" aria-label={texts.grouping.label} className={styles.grouping}>
      {GROUPINGS.map((one) => (
        <button
          key={one}
          type="button"
          className={styles.groupingChoice}
          aria-pressed={one === grouping}
          onClick={() => {
            onChoose(one);
          }}
        >
          {texts.grouping[one]}
        </button>
      ))}
    </div>
  );
}
