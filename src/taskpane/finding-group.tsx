import { ChevronDown12Regular } from "@fluentui/react-icons/svg/chevron-down";
import type { ReactElement, ReactNode } from "react";
import type { PaneTexts } from "../i18n/zh-CN/pane";
import { SEVERITIES } from "../model/severity";
import type { FindingGroup } from "./findings-view";
import { SeverityShape, useShapeClasses } from "./severity-shape";
import { useListStyles } from "./styles";

interface GroupProps {
  readonly group: FindingGroup;
  /** Its head's key among the rows. */
  readonly row: string;
  readonly isOpen: boolean;
  /** In px: as much as is not drawn above it, and below its last item. */
  readonly above: number;
  readonly below: number;
  readonly texts: PaneTexts;
  /** Those of its items that are drawn. */
  readonly children: ReactNode;
  readonly onToggle: (isOpen: boolean) => void;
}

/** The findings of a table or a rule under their head, which folds them. */
export function Group({ group, row, isOpen, above, below, texts, children, onToggle }: GroupProps): ReactElement {
  const styles = useListStyles();
  const small = useShapeClasses("number");
  const sheet = group.isHidden ? `${group.sheetName}（${texts.hiddenSheet}）` : group.sheetName;
  const second = group.tables === undefined ? sheet : texts.inTables(group.tables);
  return (
    <details
      open={isOpen}
      className={styles.group}
      style={above === 0 ? undefined : { marginTop: above }}
      onToggle={({ currentTarget }) => {
        onToggle(currentTarget.open);
      }}
    >
      <summary className={styles.summary} data-row={row}>
        <ChevronDown12Regular className={styles.chevron} />
        <div className={styles.groupText}>
          <h3 className={styles.title}>{group.title}</h3>
          <div className={styles.below}>
            <span className={styles.sheet}>{second === group.title ? "" : second}</span>
            <span className={styles.counts}>
              {SEVERITIES.filter((severity) => group.counts[severity] > 0).map((severity) => (
                <span key={severity} className={styles.count}>
                  <SeverityShape severity={severity} word={texts.severity[severity]} className={small[severity]} />
                  {group.counts[severity]}
                </span>
              ))}
            </span>
          </div>
        </div>
      </summary>
      <ul className={styles.items} style={below === 0 ? undefined : { paddingBottom: below }}>
        {children}
      </ul>
    </details>
  );
}
