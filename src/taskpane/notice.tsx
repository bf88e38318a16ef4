import { mergeClasses } from "@fluentui/react-components";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { Warning16Regular } from "@fluentui/react-icons/svg/warning";
import type { ReactElement, ReactNode } from "react";
import { usePaneStyles } from "./styles";

interface NoticeProps {
  readonly kind: "info" | "warning";
  readonly title?: string;
  readonly children: ReactNode;
  /** Buttons, if there is something to do. */
  readonly actions?: ReactNode;
}

/** A sentence that stands out from the list. What is announced, and how, is for the caller to decide. */
export function Notice({ kind, title, children, actions }: NoticeProps): ReactElement {
  const styles = usePaneStyles();
  const Icon = kind === "warning" ? Warning16Regular : Info16Regular;
  return (
    <div className={mergeClasses(styles.notice, kind === "warning" && styles.warning)}>
      <Icon className={styles.noticeIcon} />
      <div className={styles.noticeText}>
        {title !== undefined && <p className={styles.strong}>{title}</p>}
        <div>{children}</div>
        {actions !== undefined && actions !== false && <div className={styles.noticeActions}>{actions}</div>}
      </div>
    </div>
  );
}
